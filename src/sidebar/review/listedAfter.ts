/** The opening after one action was worked on: its state and the counts, without asking the server. */
import type { ReviewItem, ReviewListed, ReviewOpening } from '../../wire/review';

export function listedAfter(opening: ReviewOpening, item: ReviewItem): ReviewOpening {
  const { entry } = item;
  const before = opening.actions.find(({ actionId }) => actionId === entry.actionId);
  if (!before) return opening;
  const after: ReviewListed = {
    ...before,
    submission: entry.submission,
    revision: entry.revision,
    submittedBy: entry.submittedBy,
    submittedAt: entry.submittedAt,
    confirmedAt: item.confirmedAt,
    onBehalf: entry.onBehalf,
  };
  const move = <Counts extends ReviewOpening['whole']>(counts: Counts): Counts =>
    moved(counts, before.submission, after.submission);
  return {
    ...opening,
    actions: opening.actions.map((action) => (action === before ? after : action)),
    whole: move(opening.whole),
    sections: opening.sections.map((counts) =>
      counts.section === before.section ? move(counts) : counts,
    ),
  };
}

type State = ReviewListed['submission'];

function moved<Counts extends ReviewOpening['whole']>(
  counts: Counts,
  before: State,
  after: State,
): Counts {
  if (before === after) return counts;
  const now = { ...counts, [before]: counts[before] - 1 };
  const all = { ...now, [after]: now[after] + 1 };
  return { ...all, handedIn: all.submitted + all.checked + all.settled };
}
