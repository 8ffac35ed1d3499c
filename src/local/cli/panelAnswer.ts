/** What the bundle answers to a panel: one JSON text of the form that all its answers have. */
import type { RunResult } from '../run';
import { isObject } from '../sheets/schema';

export interface PanelAnswer {
  readonly outcome: string;
  /** For people; null where it is done. */
  readonly message: string | null;
  /** What was done; null where it is not. */
  readonly value: unknown;
}

/** @returns null where the run did not end, or answered something else */
export function panelAnswerOf({ outcome, value: text }: RunResult): PanelAnswer | null {
  if (outcome !== 'returned' || typeof text !== 'string') return null;
  const answer = parsed(text);
  if (!isObject(answer) || typeof answer['outcome'] !== 'string') return null;
  const { message, value = null } = answer;
  return {
    outcome: answer['outcome'],
    message: typeof message === 'string' ? message : null,
    value,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
