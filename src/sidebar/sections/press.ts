/**
 * A press and what becomes of it. Whoever presses again after an answer was lost sends the same request
 * under the same 操作ID, so that nothing happens twice.
 */
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { sectionsOpeningSchema } from '../../wire/sections';
import { callPatiently, facts, operationId } from '../bridge';

export const opening = sectionsOpeningSchema.parse(facts);

export type PressState =
  | { readonly at: 'rest' }
  | { readonly at: 'working'; readonly isWaiting: boolean }
  | { readonly at: 'stopped'; readonly message: string };

export interface Press {
  readonly state: PressState;
  /** Presses, and tells what was answered; nothing is told where it was refused or lost. */
  readonly send: <Answer>(
    functionName: string,
    request: object,
    schema: z.ZodMiniType<Answer>,
    done: (answer: Answer) => void,
  ) => void;
  /** The same press once more. */
  readonly again: () => void;
  /** Forgets a press that was stopped. */
  readonly forget: () => void;
}

export function usePress(): Press {
  const [state, move] = useState<PressState>({ at: 'rest' });
  const [last, remember] = useState<{ readonly run: () => void }>();

  return {
    state,
    send(functionName, request, schema, done) {
      const whole = { opener: opening.opener, operationId: operationId(), ...request };
      const run = () => {
        move({ at: 'working', isWaiting: false });
        const waiting = () => {
          move({ at: 'working', isWaiting: true });
        };
        void callPatiently(functionName, whole, waiting).then((answer) => {
          if (answer.outcome !== 'done') {
            move({ at: 'stopped', message: answer.message });
            return;
          }
          move({ at: 'rest' });
          done(schema.parse(answer.value));
        });
      };
      remember({ run });
      run();
    },
    again() {
      last?.run();
    },
    forget() {
      move({ at: 'rest' });
    },
  };
}
