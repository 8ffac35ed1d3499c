/** How far the work is: each step with its state in words. */
import { makingDialogWords as words } from '../../wording/makingDialog';
import type { Step, StepState } from './work';

const marks: Readonly<Record<StepState, string>> = {
  waiting: '○',
  doing: '◐',
  done: '●',
  stopped: '✕',
};

export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <>
      <progress value={done} max={steps.length} aria-label={words.making} />
      <ol class="steps" aria-live="polite">
        {steps.map(({ name, state, progress }) => (
          <li key={name} class={state}>
            <span aria-hidden="true">{marks[state]}</span>
            <span class="name">{name}</span>
            <span class="soft">
              {words.stepStates[state]}
              {progress === '' ? '' : `（${progress}）`}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
