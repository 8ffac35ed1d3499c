/**
 * Errors as Google's REST services answer them: the status line, and JSON with code, text, canonical
 * status and the older list of errors, which Google's own clients read.
 */
import { GoogleError, NotEmulated } from '../googleError';

export interface ErrorBody {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly status: string;
    readonly errors: readonly {
      readonly message: string;
      readonly domain: 'global';
      readonly reason: string;
    }[];
  };
}

/** Canonical status (google.rpc.Code) and older reason of each HTTP code that we answer. */
const WORDS: Readonly<Record<number, { readonly status: string; readonly reason: string }>> = {
  400: { status: 'INVALID_ARGUMENT', reason: 'badRequest' },
  401: { status: 'UNAUTHENTICATED', reason: 'unauthorized' },
  403: { status: 'PERMISSION_DENIED', reason: 'forbidden' },
  404: { status: 'NOT_FOUND', reason: 'notFound' },
  413: { status: 'INVALID_ARGUMENT', reason: 'uploadTooLarge' },
  429: { status: 'RESOURCE_EXHAUSTED', reason: 'rateLimitExceeded' },
  500: { status: 'INTERNAL', reason: 'backendError' },
  501: { status: 'UNIMPLEMENTED', reason: 'notImplemented' },
  503: { status: 'UNAVAILABLE', reason: 'backendError' },
};

/** What the program at the other end is answered; what is no refusal at all becomes a bare 500. */
export function errorBodyOf(thrown: unknown): ErrorBody {
  if (thrown instanceof NotEmulated) return bodyOf(501, thrown.message);
  if (thrown instanceof GoogleError) {
    return bodyOf(thrown.code ?? 400, thrown.message, thrown.status);
  }
  return bodyOf(500, 'Internal error encountered.');
}

function bodyOf(code: number, message: string, known?: string): ErrorBody {
  const { status, reason } = WORDS[code] ?? { status: 'UNKNOWN', reason: 'unknown' };
  const errors = [{ message, domain: 'global' as const, reason }];
  return { error: { code, message, status: known ?? status, errors } };
}
