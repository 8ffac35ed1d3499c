/** The script lock: one container, one lock, the same for menus, panels and triggers. */
import type { LockPort } from '../app/ports';
import { google } from './google';

export const lock: LockPort = {
  whileAlone(waitMilliseconds, work) {
    const held = google.LockService.getScriptLock();
    if (!held.tryLock(waitMilliseconds)) return 'busy';
    try {
      return work();
    } finally {
      held.releaseLock();
    }
  },
};
