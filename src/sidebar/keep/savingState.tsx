/** How far a form is saved, always in sight; and a step that was refused, with why. */
import { savedText, savingWords as words } from '../../wording/entrySaving';
import type { Kept } from './kept';

type Saved = Pick<Kept<unknown, unknown>, 'saving' | 'savedAt'>;

function textOf({ saving, savedAt }: Saved, isLasting: boolean, unchanged: string): string {
  switch (saving.at) {
    case 'unchanged':
      return unchanged;
    case 'sending':
    case 'waiting':
      return words[saving.at];
    case 'kept':
      return `${savedAt === '' ? '' : `${savedText(savedAt)}。`}${isLasting ? words.kept : words.keptHere}`;
    case 'lost':
      return isLasting ? words.lost : words.lostHere;
    case 'saved':
      return savedText(savedAt);
    case 'refused':
      return isLasting ? words.refusedKept : '';
  }
}

export function Refused({ saving }: Pick<Saved, 'saving'>) {
  if (saving.at !== 'refused') return null;
  return (
    <p class="message refused" role="alert">
      {saving.message}
    </p>
  );
}

export function SavingState(properties: {
  readonly kept: Saved;
  readonly isLasting: boolean;
  readonly mayWrite: boolean;
  /** Said as long as nothing has been typed. */
  readonly unchanged: string;
}) {
  const { kept, isLasting, mayWrite, unchanged } = properties;
  const { at } = kept.saving;
  return (
    <p role="status" class={`saving ${at}`}>
      {mayWrite || at === 'saved' ? textOf(kept, isLasting, unchanged) : ''}
    </p>
  );
}
