/** The order of the sections: two change places, and the numbers are given anew from 1. */
import type { Section } from '../../wire/sections';
import type { SectionChange } from './editing';

export function swapped(names: readonly string[], one: number, other: number): readonly string[] {
  return names.map((name, place) =>
    place === one ? (names[other] ?? name) : place === other ? (names[one] ?? name) : name,
  );
}

/** Only rows whose number changes; sections that have ended stand behind the others. */
export function orderChanges(
  current: readonly Section[],
  ended: readonly Section[],
): readonly SectionChange[] {
  return [...current, ...ended].flatMap(({ name, fields }, place): readonly SectionChange[] => {
    const typed = String(place + 1);
    return fields.order === typed
      ? []
      : [{ name, isNew: false, fields: { order: { seen: fields.order, typed } } }];
  });
}
