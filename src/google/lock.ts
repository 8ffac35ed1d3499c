/** The script lock: one container, one lock, the same for menus, panels and triggers. */
import type { LockPort } from '../app/ports';
import { reading } from './retries';
import { google } from './google';
import type { Lock } from './surface/script';

export const lock: LockPort = {
  whileAlone(waitMilliseconds, work) {
    const held = reading(() => google.LockService.getScriptLock());
    if (!reading(() => held.tryLock(waitMilliseconds))) return 'busy';
    try {
      return work();
    } finally {
      giveBack(held);
    }
  },
};

/** A lock that cannot be given back ends with the run; what was done inside it is done all the same. */
function giveBack(held: Lock): void {
  try {
    held.releaseLock();
  } catch (error) {
    console.warn('the script lock could not be released', String(error));
  }
}
