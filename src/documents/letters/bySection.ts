/**
 * Lists of a letter. Who answers for several sections sees each under its name, with the link to its own
 * rows; for one section no name is needed. What still stands under the name that a section had before is in
 * none of these views: its link opens the workbook.
 */
import type { NoticeAction } from '../../domain/notices/noticeFacts';
import type { NoticeMail } from '../../domain/notices/noticeMail';
import { mailHeadings, mailLinks, stateInMail } from '../../wording/mailWords';
import type { LetterFrame } from './frame';
import { cut, minor, oneLine, type Line, type Link, type Table } from './line';

export interface LetterCase {
  readonly mail: NoticeMail;
  readonly frame: LetterFrame;
}

interface Group<Item> {
  /** As it is written at the items. */
  readonly section: string;
  readonly items: readonly Item[];
}

/** In the order of the mail's sections. */
export function groupsOf<Item>(
  items: readonly Item[],
  sectionOf: (item: Item) => string,
  { sections }: NoticeMail,
): readonly Group<Item>[] {
  const named = items.map(sectionOf);
  return [...new Set([...sections, ...named])]
    .map((section) => ({ section, items: items.filter((_, place) => named[place] === section) }))
    .filter((group) => group.items.length > 0);
}

/** @param link which rows of a section are opened */
export function listBySection<Item>(
  { mail, frame }: LetterCase,
  items: readonly Item[],
  sectionOf: (item: Item) => string,
  table: (items: readonly Item[]) => Table,
  link: (frame: LetterFrame, section: string) => Link,
): readonly Line[] {
  const groups = groupsOf(items, sectionOf, mail);
  return groups.flatMap(({ section, items: own }, place) => [
    ...(place > 0 ? [''] : []),
    ...(groups.length > 1 ? [minor(oneLine(section))] : []),
    table(own),
    link(frame, section),
  ]);
}

/** The entry form of a section's own rows, or the workbook where it has no view of its own. */
export function entryLink({ links, bookLink }: LetterFrame, section: string): Link {
  const own = links.get(section)?.entry ?? '';
  const note = own === '' ? '' : mailLinks.ownOnly;
  return { kind: 'link', label: mailLinks.entry, url: own || bookLink, note };
}

export function opinionsLink({ links, bookLink }: LetterFrame, section: string): Link {
  const own = links.get(section)?.opinions ?? '';
  const note = own === '' ? '' : mailLinks.ownOpinions;
  return { kind: 'link', label: mailLinks.opinions, url: own || bookLink, note };
}

export function bookLink({ bookLink: url }: LetterFrame): Link {
  return { kind: 'link', label: mailLinks.book, url, note: '' };
}

/** Longest reason in a list; the whole of it stands in the mail of 差戻し and in the entry form. */
const LONGEST_REASON = 40;

/** Each action with how far it is. */
export function actionList(letter: LetterCase, actions: readonly NoticeAction[]): readonly Line[] {
  const table = (own: readonly NoticeAction[]): Table => ({
    kind: 'table',
    headings: mailHeadings.actions,
    rows: own.map((action) => [
      ...nameCells(action),
      stateInMail(action, cut(oneLine(action.sentBackFor), LONGEST_REASON)),
    ]),
    isHeaded: false,
  });
  return listBySection(letter, actions, ({ section }) => section, table, entryLink);
}

/** Each action by its name. */
export function namedList(letter: LetterCase, actions: readonly NoticeAction[]): readonly Line[] {
  const table = (own: readonly NoticeAction[]): Table => ({
    kind: 'table',
    headings: mailHeadings.named,
    rows: own.map(nameCells),
    isHeaded: false,
  });
  return listBySection(letter, actions, ({ section }) => section, table, entryLink);
}

export function nameCells({ actionId, name }: NoticeAction): readonly [string, string] {
  return [oneLine(actionId), oneLine(name)];
}
