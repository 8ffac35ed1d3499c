/**
 * The way from a panel to the server: one JSON text there, one back, both parsed.
 *
 * A call that is answered `again` is repeated by itself with growing waits, for a minute at most;
 * a lost connection is told as `in doubt`, since the server may have done its part.
 */
import { answerSchema, type Answer } from '../wire/answer';
import { lostConnectionMessage, versionsDifferMessage } from '../wording/bridge';

/** What the server put into the page when it was opened. */
declare const suishinFacts: unknown;

export const facts: unknown = suishinFacts;

const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

type Runner = Readonly<Record<string, (json: string) => void>>;

interface Run {
  withSuccessHandler(handler: (text: string) => void): Run;
  withFailureHandler(handler: (error: { readonly message: string }) => void): Run;
}

/** Calls an exported function of main.ts once. */
export function call(functionName: string, request: object): Promise<Answer> {
  return new Promise((resolve) => {
    const run = (google.script.run as unknown as Run)
      .withSuccessHandler((text) => {
        resolve(answerIn(text));
      })
      .withFailureHandler((error) => {
        resolve({ outcome: 'in doubt', message: lostConnectionMessage(error.message) });
      });
    const ask = (run as unknown as Runner)[functionName];
    if (ask === undefined) {
      resolve({ outcome: 'refused', message: versionsDifferMessage(functionName) });
      return;
    }
    ask(JSON.stringify(request));
  });
}

/** An answer that is none says no more than a lost connection. */
function answerIn(text: string): Answer {
  try {
    return answerSchema.parse(JSON.parse(text));
  } catch (error) {
    return { outcome: 'in doubt', message: lostConnectionMessage(String(error)) };
  }
}

/**
 * Calls until it is done, refused or in doubt; `waiting` is told while somebody else is writing.
 * The same request goes out each time, with the same 操作ID.
 */
export async function callPatiently(
  functionName: string,
  request: object,
  waiting: (message: string) => void,
): Promise<Answer> {
  for (const wait of WAITS) {
    const answer = await call(functionName, request);
    if (answer.outcome !== 'again') return answer;
    waiting(answer.message);
    await new Promise((resolve) => setTimeout(resolve, wait * (0.75 + Math.random() / 2)));
  }
  return call(functionName, request);
}

/** 操作ID of one press. */
export function operationId(): string {
  return crypto.randomUUID();
}
