/** Always in sight: how far it is saved, and the next step; before 差戻し the comment. */
import { useState } from 'preact/hooks';
import type { ReviewStep } from '../../domain/review/reviewSteps';
import { entryWords } from '../../wording/entry';
import { savingWords } from '../../wording/entrySaving';
import { willTellText } from '../../wording/mailTold';
import { reviewFormWords as words } from '../../wording/reviewForm';
import type { Comment } from '../keep/comment';
import { Refused, SavingState } from '../keep/savingState';
import { changedKeys } from '../keep/texts';
import { CommentField } from './commentField';
import type { ReviewKept } from './reviewForm';

/** The next one last. */
const ORDER = ['undoConfirm', 'sendBack', 'confirm'] as const;

export function ReviewFooter(properties: {
  readonly kept: ReviewKept;
  readonly comment: Comment;
  readonly isLasting: boolean;
  /** The section is told of 差戻し by a mail. */
  readonly tells: boolean;
  readonly take: (step: ReviewStep) => void;
  readonly saveNow: () => void;
  readonly leave: () => void;
}) {
  const { kept, comment, isLasting, tells, take, saveNow, leave } = properties;
  const { review } = kept.item;
  const { at } = kept.saving;
  const [isSendingBack, sendBack] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const isChanged = changedKeys(kept.seen, kept.typed).length > 0;
  const isTaking = kept.step !== undefined;
  const mayWrite = review.steps.includes('keep');
  const isStuck = at === 'lost' || at === 'refused';
  const steps = ORDER.filter((step) => review.steps.includes(step));

  function press(step: ReviewStep) {
    if (step !== 'sendBack') {
      take(step);
      return;
    }
    if (!isSendingBack) {
      sendBack(true);
      return;
    }
    setMissing(comment.text.trim() === '');
    if (comment.text.trim() !== '') take(step);
  }

  const state = (
    <>
      <Refused saving={kept.saving} />
      <div class="state">
        <SavingState
          kept={kept}
          isLasting={isLasting}
          mayWrite={mayWrite}
          unchanged={words.unchanged}
        />
      </div>
    </>
  );
  if (isSendingBack && review.steps.includes('sendBack')) {
    return (
      <div class="footer confirm">
        <div class="frame" tabIndex={0} role="region" aria-label={words.comment.heading}>
          <CommentField
            comment={comment}
            flags={review.flags.filter(({ isOurs }) => !isOurs)}
            isMissing={isMissing}
          />
        </div>
        {state}
        {tells && <p class="hint">{willTellText('sentBack', [review.entry.answeringSection])}</p>}
        <div class="actions">
          <button
            type="button"
            class="plain"
            disabled={isTaking}
            onClick={() => {
              sendBack(false);
            }}
          >
            {words.comment.back}
          </button>
          <button
            type="button"
            disabled={isTaking}
            onClick={() => {
              press('sendBack');
            }}
          >
            {words.steps.sendBack}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="footer">
      {state}
      <div class="actions">
        <button type="button" class="plain" onClick={leave}>
          {entryWords.toList}
        </button>
        {mayWrite && (isChanged || isStuck) && (
          <button type="button" class="plain" disabled={isTaking && !isStuck} onClick={saveNow}>
            {isStuck ? savingWords.saveNow : words.steps.keep}
          </button>
        )}
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            class={step === 'confirm' ? '' : 'plain'}
            disabled={isTaking}
            onClick={() => {
              press(step);
            }}
          >
            {words.steps[step]}
          </button>
        ))}
      </div>
    </div>
  );
}
