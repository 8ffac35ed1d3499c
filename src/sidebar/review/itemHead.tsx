/** Which action it is, who entered it, who submitted and confirmed it, and when. */
import { fiscalYear } from '../../domain/fiscalYear';
import type { ReviewItem } from '../../wire/review';
import { formWords } from '../../wording/entryForm';
import { submissionWords } from '../../wording/entrySteps';
import { reviewWords } from '../../wording/review';
import { confirmedText, submittedText } from '../../wording/reviewForm';

export function ItemHead(properties: {
  readonly review: ReviewItem;
  readonly heading: { readonly current: HTMLHeadingElement | null };
}) {
  const { review, heading } = properties;
  const { entry, confirmedBy, confirmedAt } = review;
  const { submission, submittedBy, submittedAt, onBehalf } = entry;
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        <span class="code">{entry.actionId}</span> {entry.name}
      </h1>
      <p class="under">
        <span class={`chip ${submission}`}>{submissionWords[submission]}</span>
        {onBehalf && <span class="chip">{reviewWords.onBehalf}</span>}
        <span>{formWords.resultsOf(fiscalYear(entry.year))}</span>
        <span>{entry.answeringSection}</span>
      </p>
      {submittedAt !== '' && (
        <p class="hint">
          {submittedText(submittedBy, submittedAt)}
          {confirmedAt !== '' && confirmedText(confirmedBy, confirmedAt)}
        </p>
      )}
      {entry.plan !== '' && (
        <details>
          <summary>{formWords.plan}</summary>
          <p class="text">{entry.plan}</p>
        </details>
      )}
    </>
  );
}
