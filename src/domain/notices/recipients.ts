/**
 * Who is written to for a section: 共用アドレス, or else 担当者アドレス; heads only where somebody presses it. A
 * section that has ended is written to as its successor, as sections are on the day of the mail.
 *
 * A person who answers for several sections, and an address that several share, is one recipient.
 */
import { fiscalYearOf, type CivilDate } from '../civilDate';
import type { SectionAddresses } from '../person';
import { sectionInForce } from '../plan';
import { comparableAddress } from '../section/addressList';
import type { NoticeFacts } from './noticeFacts';

export type Reader = 'staff' | 'heads';

export interface Recipient<Item> {
  readonly to: string;
  /** In the order of 課一覧. */
  readonly sections: readonly string[];
  /** In the order in which they were given. */
  readonly items: readonly Item[];
}

export interface Recipients<Item> {
  readonly recipients: readonly Recipient<Item>[];
  /** Sections of items that nobody can be written to about, in the order of 課一覧. */
  readonly unreachable: readonly string[];
}

type Sections = Pick<NoticeFacts, 'sections' | 'addresses' | 'today'>;

/** The section as it is on this day. */
export function sectionOn(sections: NoticeFacts['sections'], name: string, on: CivilDate): string {
  return sectionInForce(sections, name, fiscalYearOf(on)) ?? name;
}

/** @param sectionOf the section of an item, as it is written; '' for one that has none */
export function recipientsOf<Item>(
  { sections, addresses, today }: Sections,
  items: readonly Item[],
  sectionOf: (item: Item) => string,
  reader: Reader = 'staff',
): Recipients<Item> {
  const bySection = new Map<string, Item[]>();
  for (const item of items) {
    const section = sectionOn(sections, sectionOf(item), today);
    if (section === '') continue;
    const own = bySection.get(section);
    if (own) own.push(item);
    else bySection.set(section, [item]);
  }
  const known = addresses.map(({ section }) => section);
  const names = [...bySection.keys()].sort(
    (one, other) => placeIn(known, one) - placeIn(known, other),
  );
  const found = new Map<string, { to: string; sections: string[]; items: Item[] }>();
  const unreachable: string[] = [];
  for (const section of names) {
    const readers = readersOf(addresses, section, reader);
    if (readers.length === 0) unreachable.push(section);
    for (const to of readers) {
      const person = found.get(comparableAddress(to)) ?? { to, sections: [], items: [] };
      found.set(comparableAddress(to), person);
      person.sections.push(section);
      person.items.push(...(bySection.get(section) ?? []));
    }
  }
  return { recipients: [...found.values()], unreachable };
}

function readersOf(
  addresses: readonly SectionAddresses[],
  section: string,
  reader: Reader,
): readonly string[] {
  const own = addresses.find((each) => each.section === section);
  if (!own) return [];
  if (reader === 'heads') return unique(own.heads);
  return unique(own.shared.length > 0 ? own.shared : own.staff);
}

export function unique(addresses: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const address of addresses) {
    if (!known.has(comparableAddress(address))) known.set(comparableAddress(address), address);
  }
  return [...known.values()];
}

function placeIn(names: readonly string[], name: string): number {
  const place = names.indexOf(name);
  return place < 0 ? names.length : place;
}
