/**
 * 事務局修正: wording that the secretariat has mended, old beside new, as soon as the form of what was
 * handed in is opened. Looked for in the background; nothing is shown where there is none.
 */
import { useEffect, useState } from 'preact/hooks';
import type { EntryItem } from '../../wire/entry';
import type { ShownChange } from '../../wire/review';
import { momentText } from '../../wording/review';
import { historyWords as words } from '../../wording/shownHistory';
import { Box } from '../parts/box';
import { askHistory, BeforeAfter } from '../parts/history';

const HANDED_IN: readonly EntryItem['submission'][] = [
  'submitted',
  'sentBack',
  'checked',
  'settled',
];

export function Corrections({
  opener,
  item,
}: {
  readonly opener: string;
  readonly item: EntryItem;
}) {
  const { year, actionId, submission, revision } = item;
  const [changes, setChanges] = useState<readonly ShownChange[]>([]);
  const isHandedIn = HANDED_IN.includes(submission);
  useEffect(() => {
    if (!isHandedIn) return;
    void askHistory({ opener, year, actionId }).then((asked) => {
      if (asked.kind !== 'done') return;
      setChanges(asked.value.changes.filter(({ isCorrection }) => isCorrection));
    });
  }, [isHandedIn, revision]);
  if (changes.length === 0) return null;
  return (
    <Box kind="corrections" heading={words.corrections}>
      <p>{words.correctionsLead}</p>
      <ol class="changes">
        {changes.map((change, place) => (
          <li key={place}>
            <p>
              <strong>{change.item}</strong>
            </p>
            <p class="hint">{`${momentText(change.at)}　${change.by}`}</p>
            <BeforeAfter change={change} />
          </li>
        ))}
      </ol>
    </Box>
  );
}
