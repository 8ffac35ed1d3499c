/**
 * What stands between Apps Script and a use case, for every entry function alike: its own scopes
 * first, then who it is, then the use case; whatever happens, an answer in words.
 */
import * as z from 'zod/mini';
import { ServiceFault } from './app/serviceFault';
import { panels } from './google/panels';
import { user } from './google/person';
import { google } from './google/google';
import type { Answer } from './wire/answer';
import {
  defectMessage,
  misunderstoodCallMessage,
  NO_ADDRESS_MESSAGE,
  otherAccountMessage,
  serviceFaultMessage,
} from './wording/faults';

const SCOPE = 'https://www.googleapis.com/auth/';

/** What every entry function needs: the workbook, a panel to answer in, and who it is. */
export const ENTRY_SCOPES = ['spreadsheets', 'script.container.ui', 'userinfo.email'] as const;

export type Scope =
  (typeof ENTRY_SCOPES)[number] | 'drive.file' | 'script.send_mail' | 'script.scriptapp';

/** Ends the run with Google's consent page when the person has not granted these yet. */
export function requireScopes(scopes: readonly Scope[]): void {
  google.ScriptApp.requireScopes(
    google.ScriptApp.AuthMode.FULL,
    scopes.map((scope) => SCOPE + scope),
  );
}

/**
 * Answers a call of a panel.
 * @param operation what people call it, for the log and for an error
 * @param schema    the shape of the request; extends callSchema
 */
export function answering<Request extends { readonly opener: string }>(
  operation: string,
  schema: z.ZodMiniType<Request>,
  scopes: readonly Scope[],
  json: unknown,
  work: (request: Request, caller: string) => Answer,
): string {
  requireScopes(scopes);
  return JSON.stringify(
    inWords(operation, () => {
      const request = schema.safeParse(parsed(json));
      if (!request.success) return { outcome: 'refused', message: misunderstoodCallMessage() };
      const caller = user.address();
      if (caller === '') return { outcome: 'refused', message: NO_ADDRESS_MESSAGE };
      if (caller !== request.data.opener) {
        return { outcome: 'refused', message: otherAccountMessage(request.data.opener, caller) };
      }
      return work(request.data, caller);
    }),
  );
}

/**
 * Opens a panel from the menu. What goes wrong is shown as a short message at the foot of the
 * window, since there is no panel to show it in.
 */
export function opened(
  operation: string,
  scopes: readonly Scope[],
  work: (caller: string) => void,
): void {
  requireScopes(scopes);
  const answer = inWords(operation, () => {
    const caller = user.address();
    if (caller === '') return { outcome: 'refused', message: NO_ADDRESS_MESSAGE };
    work(caller);
    return { outcome: 'done', value: null };
  });
  if (answer.outcome !== 'done') panels.toast(answer.message, operation);
}

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return undefined;
  }
}

/** Turns whatever `work` throws into an answer: people read words, the log keeps the cause. */
export function inWords(operation: string, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    console.error(operation, String(error), error instanceof Error ? error.stack : undefined);
    if (!(error instanceof ServiceFault)) {
      return { outcome: 'refused', message: defectMessage(operation, String(error)) };
    }
    const message = serviceFaultMessage(error.reason, error.original);
    if (error.kind === 'refused') return { outcome: 'refused', message };
    return { outcome: error.kind === 'retry' ? 'again' : 'in doubt', message };
  }
}
