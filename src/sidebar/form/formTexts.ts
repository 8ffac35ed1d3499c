/**
 * A form as texts under one key each, so that it is compared, kept and merged without knowing what
 * its fields are: `results`, `i|1-1-1-1|value`, `o|R6-3|currentState`.
 */
import { amountFields } from '../../domain/entry/missing';
import type { EntryFields, EntryItem } from '../../wire/entry';
import type { EntryChanges } from '../../wire/entryCalls';
import { changedKeys, textIn, type Texts } from '../keep/texts';
import { tidyNumber } from './tidyNumber';

export type Place =
  | { readonly kind: 'result'; readonly field: string }
  | { readonly kind: 'indicator' | 'opinion'; readonly id: string; readonly field: string };

export function textKey(place: Place): string {
  return place.kind === 'result'
    ? place.field
    : `${place.kind === 'indicator' ? 'i' : 'o'}|${place.id}|${place.field}`;
}

/** Ids are typed by people and may hold anything; keys of columns hold letters and digits only. */
export function placeOf(key: string): Place {
  const last = key.lastIndexOf('|');
  if (last < 0) return { kind: 'result', field: key };
  const kind = key.startsWith('i|') ? 'indicator' : 'opinion';
  return { kind, id: key.slice(2, last), field: key.slice(last + 1) };
}

/** How the action stands in the sheet; its amounts, which stand there as numbers, as they are shown. */
export function textsOf(item: EntryItem): Texts {
  const { amountUnit } = item.rules;
  return Object.fromEntries([
    ...Object.entries(item.fields),
    ...amountFields.flatMap((key) => {
      const text = item.fields[key];
      return text === undefined ? [] : [[key, tidyNumber(text, amountUnit)] as const];
    }),
    ...item.indicators.flatMap(({ id, fields }) => placed('indicator', id, fields)),
    ...item.opinions.flatMap(({ id, fields }) => placed('opinion', id, fields)),
  ]);
}

function placed(kind: 'indicator' | 'opinion', id: string, fields: EntryFields) {
  return Object.entries(fields).map(
    ([field, text]) => [textKey({ kind, id, field }), text] as const,
  );
}

export interface SentChanges {
  readonly result: EntryChanges;
  readonly indicators: Readonly<Record<string, EntryChanges>>;
  readonly opinions: Readonly<Record<string, EntryChanges>>;
}

/** Only the fields that differ, each with what was seen before it was typed over. */
export function changesBetween(seen: Texts, typed: Texts): SentChanges {
  const keys = changedKeys(seen, typed);
  const changeOf = (key: string) => ({ seen: textIn(seen, key), typed: textIn(typed, key) });
  const result: EntryChanges = {};
  const indicators: Record<string, EntryChanges> = {};
  const opinions: Record<string, EntryChanges> = {};
  for (const key of keys) {
    const place = placeOf(key);
    if (place.kind === 'result') {
      result[place.field] = changeOf(key);
      continue;
    }
    const group = place.kind === 'indicator' ? indicators : opinions;
    group[place.id] = { ...group[place.id], [place.field]: changeOf(key) };
  }
  return { result, indicators, opinions };
}

/** The texts of one indicator or opinion by column key. */
export function fieldsUnder(
  texts: Texts,
  kind: 'indicator' | 'opinion',
  id: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => {
      const place = placeOf(key);
      return place.kind === kind && place.id === id ? [[place.field, text]] : [];
    }),
  );
}
