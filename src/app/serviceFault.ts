/**
 * A Google service did not do what it was asked. Thrown by the adapters, never returned: whoever
 * called cannot decide anything about it but whether the write behind it may have been applied.
 */

/**
 * - `retry`    nothing was applied, the same call may go through later
 * - `refused`  nothing was applied, the same call will be refused again
 * - `in doubt` a write may have been applied: look before writing again
 */
export type FaultKind = 'retry' | 'refused' | 'in doubt';

export type FaultReason =
  | 'quota'
  | 'daily quota'
  | 'timeout'
  | 'server'
  | 'protected'
  | 'no permission'
  | 'not found'
  | 'unknown range'
  | 'rejected'
  | 'unknown';

export class ServiceFault extends Error {
  override readonly name: string = 'ServiceFault';

  /** @param original the text of Google, for the log and for the last line of what people read */
  constructor(
    readonly kind: FaultKind,
    readonly reason: FaultReason,
    readonly original: string,
  ) {
    super(`${kind} (${reason}): ${original}`);
  }
}
