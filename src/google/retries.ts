/**
 * When a call of Google is made again: a read after anything but a refusal, a write only when Google
 * says that nothing was applied.
 */
import type { ServiceFault } from '../app/serviceFault';
import { faultOf } from './faults';
import { google } from './google';

/** How long a read waits before it is tried again, in milliseconds; jitter comes on top. */
const WAITS = [1_000, 4_000];

/** A read changes nothing: it is repeated after anything but a refusal, twice at most. */
export function reading<Answer>(call: () => Answer): Answer {
  return withRetries(call, (fault) => fault.kind !== 'refused');
}

/** A write is repeated only when Google says that nothing was applied. */
export function writing<Answer>(call: () => Answer): Answer {
  return withRetries(call, (fault) => fault.kind === 'retry');
}

function withRetries<Answer>(call: () => Answer, again: (fault: ServiceFault) => boolean): Answer {
  for (const wait of WAITS) {
    try {
      return call();
    } catch (error) {
      if (!again(faultOf(error))) throw faultOf(error);
      google.Utilities.sleep(wait + Math.floor(Math.random() * 500));
    }
  }
  try {
    return call();
  } catch (error) {
    throw faultOf(error);
  }
}
