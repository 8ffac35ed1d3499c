/** What a field is called when it is named away from its place. */
import { fiscalYear } from '../../domain/fiscalYear';
import type { EntryItem } from '../../wire/entry';
import { currentYearLabel, formWords, nextActionLabel } from '../../wording/entryForm';
import { placeOf } from './formTexts';

/** @param nameOf the name of an indicator by its id */
export function labelOf(
  key: string,
  item: EntryItem,
  nameOf: (indicatorId: string) => string,
): string {
  const place = placeOf(key);
  const labels: Readonly<Record<string, string>> = formWords.labels;
  const label = labels[place.field] ?? place.field;
  if (place.kind === 'indicator') return formWords.ofIndicator(nameOf(place.id), label);
  if (place.kind === 'opinion') return formWords.ofOpinion(place.id, label);
  const year = fiscalYear(item.year);
  if (place.field === 'currentYearAction') return currentYearLabel(year);
  if (place.field === 'nextAction') return nextActionLabel(year);
  const [, number] = /^viewpoint(\d)$/u.exec(place.field) ?? [];
  return number === undefined
    ? label
    : (item.choices.viewpoints[Number(number) - 1]?.name ?? formWords.parts.viewpoints);
}
