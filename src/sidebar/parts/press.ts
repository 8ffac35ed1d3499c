/**
 * A press and what becomes of it. Whoever presses again after an answer was lost sends the same request
 * under the same 操作ID, so that nothing happens twice.
 */
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { operationId } from '../bridge';
import { ask } from '../server';

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

export function usePress(opener: string): Press {
  const [state, move] = useState<PressState>({ at: 'rest' });
  const [last, remember] = useState<{ readonly run: () => void }>();

  return {
    state,
    send(functionName, request, schema, done) {
      const whole = { opener, operationId: operationId(), ...request };
      const run = () => {
        move({ at: 'working', isWaiting: false });
        const waiting = () => {
          move({ at: 'working', isWaiting: true });
        };
        void ask(functionName, whole, schema, waiting).then((asked) => {
          if (asked.kind === 'stopped') {
            move({ at: 'stopped', message: asked.message });
            return;
          }
          move({ at: 'rest' });
          done(asked.value);
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
