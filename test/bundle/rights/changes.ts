/** What a run has changed of an office, each change named by where it is. */
import type { OfficeState } from '../../../src/local/office';
import type { Cell, Sheet } from '../../../src/local/sheets/book';

export interface Change {
  /** `cell`: tab and heading; `sheet`: tab and part; else what it is. */
  readonly kind:
    'cell' | 'sheet' | 'document' | 'mail' | 'trigger' | 'note' | 'own note' | 'access';
  readonly tab: string;
  /** Heading of the column, part of the sheet, key of a note, name of a document. */
  readonly what: string;
  /** 回答課 of the row, where its tab has one. */
  readonly section: string;
}

export function changesOf(before: OfficeState, after: OfficeState): readonly Change[] {
  return [
    ...bookChanges(before, after),
    ...listChanges('document', before.files, after.files, ({ name }) => name),
    ...listChanges('mail', before.outbox, after.outbox, ({ subject }) => subject),
    ...listChanges('trigger', before.triggers, after.triggers, ({ handler }) => handler),
    ...keyChanges('note', before.scriptProperties, after.scriptProperties),
    ...keyChanges('own note', before.userProperties, after.userProperties),
    ...keyChanges('access', before.access, after.access),
    ...keyChanges('access', before.grants, after.grants),
  ];
}

export function inWords({ kind, tab, what, section }: Change): string {
  return [kind, tab, what, section].filter((part) => part !== '').join(' / ');
}

const elsewhere = (kind: Change['kind'], what: string): Change => ({
  kind,
  tab: '',
  what,
  section: '',
});

function listChanges<Item>(
  kind: Change['kind'],
  before: readonly Item[],
  after: readonly Item[],
  name: (item: Item) => string,
): readonly Change[] {
  const known = new Set(before.map((item) => JSON.stringify(item)));
  const gone = before.filter((item) => !after.some((other) => other === item || same(other, item)));
  const came = after.filter((item) => !known.has(JSON.stringify(item)));
  return [...gone, ...came].map((item) => elsewhere(kind, name(item)));
}

function keyChanges(kind: Change['kind'], before: object, after: object): readonly Change[] {
  const [old, now] = [before, after].map(
    (each) => new Map(Object.entries(each as Record<string, unknown>)),
  );
  const keys = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...keys]
    .filter((key) => !same(old?.get(key), now?.get(key)))
    .map((key) => elsewhere(kind, key));
}

function bookChanges(
  { book: before }: OfficeState,
  { book: after }: OfficeState,
): readonly Change[] {
  if (before === after) return [];
  const ids = new Set(
    [...before.sheets, ...after.sheets].map(({ properties }) => properties.sheetId),
  );
  const [old, now] = [before, after].map(
    ({ sheets }) => new Map(sheets.map((sheet) => [sheet.properties.sheetId, sheet])),
  );
  const own = same(before.properties, after.properties) ? [] : [elsewhere('sheet', 'properties')];
  return [...own, ...[...ids].flatMap((id) => sheetChanges(old?.get(id), now?.get(id)))];
}

function sheetChanges(before: Sheet | undefined, after: Sheet | undefined): readonly Change[] {
  if (before === after) return [];
  const tab = (after ?? before)?.properties.title ?? '';
  if (before === undefined || after === undefined) {
    return [{ kind: 'sheet', tab, what: before === undefined ? 'added' : 'removed', section: '' }];
  }
  const parts = Object.keys(before).filter((part) => part !== 'rows') as (keyof Sheet)[];
  return [
    ...parts
      .filter((part) => !same(before[part], after[part]))
      .map((part): Change => ({ kind: 'sheet', tab, what: part, section: '' })),
    ...cellChanges(tab, before, after),
  ];
}

function cellChanges(tab: string, before: Sheet, after: Sheet): readonly Change[] {
  const headings = (after.rows[0] ?? []).map(textOf);
  const sectionAt = headings.indexOf('回答課（入力する課）');
  const count = Math.max(before.rows.length, after.rows.length);
  return Array.from({ length: count }, (_, row) => row).flatMap((row) => {
    const [old = [], now = []] = [before.rows[row], after.rows[row]];
    if (old === now) return [];
    const section = textOf(now[sectionAt]) || textOf(old[sectionAt]);
    const columns = Math.max(old.length, now.length);
    return Array.from({ length: columns }, (_, column) => column)
      .filter((column) => !same(old[column], now[column]))
      .map((column): Change => ({ kind: 'cell', tab, what: headings[column] ?? '', section }));
  });
}

function textOf(cell: Cell | undefined): string {
  return cell?.userEnteredValue?.stringValue ?? '';
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
