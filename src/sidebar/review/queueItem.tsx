/** One action of the queue. Its line is made anew only when something of it changes: there are hundreds. */
import { useMemo } from 'preact/hooks';
import type { ReviewListed, ShownFlag } from '../../wire/review';
import {
  flagCountText,
  momentText,
  relatedOpenText,
  reviewWords as words,
} from '../../wording/review';
import { entryWords } from '../../wording/entry';
import { submissionWords } from '../../wording/entrySteps';
import { mayBe } from './queue';

export function QueueItem(properties: {
  readonly action: ReviewListed;
  /** Undefined while they are not known. */
  readonly flags: readonly ShownFlag[] | undefined;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly isUnsaved: boolean;
  /** Both work from any drawing: they look at nothing that changes. */
  readonly toggle: (actionId: string) => void;
  readonly open: (actionId: string) => void;
}) {
  const { action, flags, isChosen, isBusy, isUnsaved, toggle, open } = properties;
  const { actionId } = action;
  return useMemo(
    () => (
      <li class="queued">
        {mayBe('sendBack', action) && (
          <label class="check">
            <input
              type="checkbox"
              aria-label={words.select(actionId)}
              checked={isChosen}
              onChange={() => {
                toggle(actionId);
              }}
            />
          </label>
        )}
        <button
          type="button"
          class="item"
          id={queueItemId(actionId)}
          disabled={isBusy}
          onClick={() => {
            open(actionId);
          }}
        >
          <Line action={action} flags={flags} />
          {isUnsaved && <span class="line strong">{entryWords.unsaved}</span>}
        </button>
      </li>
    ),
    [action, flags, isChosen, isBusy, isUnsaved],
  );
}

export function queueItemId(actionId: string): string {
  return `queued-${actionId}`;
}

function Line(properties: {
  readonly action: ReviewListed;
  readonly flags: readonly ShownFlag[] | undefined;
}) {
  const { action, flags } = properties;
  const { actionId, name, section, submission, submittedAt, relatedOpen } = action;
  const advice = flags?.filter(({ isAdvice }) => isAdvice) ?? [];
  const contradictions = flags?.filter(({ isAdvice }) => !isAdvice) ?? [];
  const first = contradictions[0] ?? advice[0];
  return (
    <>
      <span class="name">
        <span class="code">{actionId}</span> {name}
      </span>
      <span class="line">
        <span class={`chip ${submission}`}>{submissionWords[submission]}</span>
        {action.isNew && <span class="chip new">{words.newMark}</span>}
        {action.onBehalf && <span class="chip">{words.onBehalf}</span>}
        <span>{section}</span>
      </span>
      {submittedAt !== '' && (
        <span class="line hint">{`${words.handedIn} ${momentText(submittedAt)}`}</span>
      )}
      {flags && (
        <span class={contradictions.length > 0 ? 'line flagged' : 'line hint'}>
          {flagCountText(contradictions.length, advice.length)}
        </span>
      )}
      {first && <span class="line first">{first.text}</span>}
      {relatedOpen.length > 0 && submittedAt !== '' && (
        <span class="line hint">{relatedOpenText(relatedOpen)}</span>
      )}
    </>
  );
}
