/**
 * What an error of Google means: retry, refused, or in doubt. The first row that fits decides.
 *
 * The status code, where Apps Script passes it on, is believed before the text; texts may be in the
 * user's language, so an error that no row knows is in doubt: the stricter reading.
 */
import { ServiceFault, type FaultKind, type FaultReason } from '../app/serviceFault';

interface Row {
  readonly code?: readonly number[];
  readonly text?: RegExp;
  readonly kind: FaultKind;
  readonly reason: FaultReason;
}

export const FAULTS: readonly Row[] = [
  { code: [400], text: /unable to parse range/i, kind: 'refused', reason: 'unknown range' },
  { code: [400, 403], text: /protected cell or object/i, kind: 'refused', reason: 'protected' },
  { code: [429], kind: 'retry', reason: 'quota' },
  { code: [403], text: /rate ?limit|quota/i, kind: 'retry', reason: 'quota' },
  { code: [401, 403], kind: 'refused', reason: 'no permission' },
  { code: [404], kind: 'refused', reason: 'not found' },
  { code: [400, 409, 412, 413], kind: 'refused', reason: 'rejected' },
  { code: [408, 504], kind: 'in doubt', reason: 'timeout' },
  { code: [500, 502, 503], kind: 'in doubt', reason: 'server' },
  { text: /for one day/i, kind: 'refused', reason: 'daily quota' },
  { text: /quota exceeded|too many times|rate limit exceeded/i, kind: 'retry', reason: 'quota' },
  { text: /unable to parse range/i, kind: 'refused', reason: 'unknown range' },
  { text: /protected cell or object/i, kind: 'refused', reason: 'protected' },
  {
    text: /permission|not have access|authorization is required/i,
    kind: 'refused',
    reason: 'no permission',
  },
  { text: /(was|file) not found|no html file/i, kind: 'refused', reason: 'not found' },
  { text: /timed out|deadline/i, kind: 'in doubt', reason: 'timeout' },
  {
    text: /server error|internal error|service unavailable|backend error|empty response|try again/i,
    kind: 'in doubt',
    reason: 'server',
  },
  {
    text: /^(invalid|cannot call|api call to .* failed with error: invalid)/i,
    kind: 'refused',
    reason: 'rejected',
  },
  {
    text: /argument too large|storage quota|limit exceeded|no recipient|too many triggers/i,
    kind: 'refused',
    reason: 'rejected',
  },
];

/** Names an error of Google. A bug of ours (a TypeError and its kin) is thrown as it is. */
export function faultOf(error: unknown): ServiceFault {
  if (error instanceof TypeError || error instanceof ReferenceError) throw error;
  const message = property(error, 'message');
  if (typeof message !== 'string') throw error;
  const code = property(property(error, 'details'), 'code');
  const row = FAULTS.find(
    ({ code: codes, text }) =>
      (codes === undefined || (typeof code === 'number' && codes.includes(code))) &&
      (text === undefined || text.test(message)),
  );
  return new ServiceFault(row?.kind ?? 'in doubt', row?.reason ?? 'unknown', message);
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}
