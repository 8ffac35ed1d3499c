/**
 * What a press on 「保存」 writes into 課一覧, and into the open years where results go over to another
 * section. Each field comes as it was seen and as it is to be: one that somebody else has changed
 * meanwhile is a conflict and nothing is written.
 *
 * The same press twice finds everything as it is to be and writes nothing.
 */
import { comparableName } from '../../domain/comparableName';
import {
  faultsOf,
  sectionFields,
  tidied,
  type SectionFault,
  type SectionField,
  type SectionFields,
  type SectionRow,
} from '../../domain/section/sectionRow';
import { sectionsPress } from '../../wording/sections';
import type { CellContent } from '../change';
import { rowsOf } from '../entry/wanted';
import type { WorkbookCells } from '../facts';
import { columnOf } from '../layout/layout';
import { sectionsTab } from '../layout/sections';
import { comparableKey } from '../read/plainText';
import { textIn } from '../read/rowCells';
import type { RowRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import type { HistoryEntry, NewRow, RowWrite } from '../write/rowWrite';
import { contentIn, fieldsOfSection } from './listed';
import { movesOf } from './movedResults';

/** A row of 課一覧: of one that is there only the fields that were changed. */
export interface SectionChange {
  readonly name: string;
  readonly isNew: boolean;
  readonly fields: Readonly<Record<string, { readonly seen: string; readonly typed: string }>>;
}

export interface SectionsRequest {
  readonly sections: readonly SectionChange[];
  /** 回答課 of the open years that goes over to another; '' for none. */
  readonly from: string;
  readonly to: string;
}

export interface NamedFault extends SectionFault {
  readonly name: string;
}

export type SectionsDecision =
  | { readonly kind: 'faults'; readonly faults: readonly NamedFault[] }
  /** Names of the sections in which something else stands than was seen. */
  | { readonly kind: 'conflict'; readonly names: readonly string[] }
  | {
      readonly kind: 'write';
      readonly writes: readonly RowWrite[];
      readonly newRows: readonly NewRow[];
      readonly history: readonly HistoryEntry[];
    };

/** A change with the row that it meets, and what is still to be written of it. */
interface Met {
  readonly change: SectionChange;
  readonly row: RowRead | undefined;
  readonly before: SectionFields;
  readonly after: SectionFields;
  readonly open: readonly SectionField[];
}

const NOTHING = Object.fromEntries(sectionFields.map((field) => [field, ''])) as SectionFields;

export function decideSections(
  read: WorkbookRead,
  cells: WorkbookCells,
  { sections, from, to }: SectionsRequest,
): SectionsDecision {
  const rows = new Map(
    rowsOf(read, 'sections').map((row) => [comparableName(textIn(row, 'name')), row]),
  );
  const met = sections.map((change): Met => {
    const row = rows.get(comparableName(change.name));
    const before = row ? fieldsOfSection(read, cells, row) : NOTHING;
    const typed = Object.entries(change.fields).map(([field, text]) => [
      field,
      tidied(field as SectionField, text.typed),
    ]);
    const after = { ...before, ...(Object.fromEntries(typed) as SectionFields) };
    return {
      change,
      row,
      before,
      after,
      open: sectionFields.filter((f) => before[f] !== after[f]),
    };
  });
  const names = met.filter(isContradicted).map(({ change }) => change.name);
  if (names.length > 0) return { kind: 'conflict', names };
  const standing = [...rows.values()].map((row) => ({
    name: textIn(row, 'name'),
    fields: fieldsOfSection(read, cells, row),
  }));
  const faults = [...faultsIn(met, standing), ...moveFaults(met, standing, from, to)];
  if (faults.length > 0) return { kind: 'faults', faults };
  const moves = from === '' ? [] : movesOf(read, from, to);
  return {
    kind: 'write',
    writes: [
      ...met.flatMap((each) => writeOf(read, cells, each)),
      ...moves.map(({ write }) => write),
    ],
    newRows: met.filter(isToCome).map(newRowOf),
    history: [...met.flatMap(historyOf), ...moves.map(({ entry }) => entry)],
  };
}

/** The row is still to be made. */
function isToCome({ change, row }: Met): boolean {
  return change.isNew && row === undefined;
}

/** Of a row that this very press has made nothing is left to do. */
function isContradicted({ change, row, before, open }: Met): boolean {
  if (change.isNew) return false;
  return row === undefined || open.some((field) => change.fields[field]?.seen !== before[field]);
}

function faultsIn(met: readonly Met[], standing: readonly SectionRow[]): readonly NamedFault[] {
  const names = new Set(met.map(({ change }) => comparableName(change.name)));
  const others = standing.filter(({ name }) => !names.has(comparableName(name)));
  const changed = met.map(({ change: { name }, after }) => ({ name, fields: after }));
  return met.flatMap(({ change, row, after, open }, place) => {
    const { name, isNew } = change;
    const isTaken = isNew && row !== undefined && open.length > 0;
    const rest = [...others, ...changed.filter((_, other) => other !== place)];
    return [
      ...(isTaken ? [{ name, field: 'name', cause: 'name taken', found: name } as const] : []),
      ...faultsOf({ name, fields: after }, rest)
        .filter(({ field }) => (field === 'name' ? isNew : field in change.fields))
        .map((fault) => ({ name, ...fault })),
    ];
  });
}

function moveFaults(
  met: readonly Met[],
  standing: readonly SectionRow[],
  from: string,
  to: string,
): readonly NamedFault[] {
  const known = [...standing.map(({ name }) => name), ...met.map(({ change }) => change.name)];
  const isKnown = from === '' || (known.includes(to) && to !== from);
  return isKnown ? [] : [{ name: from, field: 'successor', cause: 'no such section', found: to }];
}

function contentFor(field: SectionField, text: string): CellContent {
  return field === 'order' && text !== '' ? Number(text) : text;
}

function contentsOf({ after }: Met, fields: readonly SectionField[]) {
  return Object.fromEntries(fields.map((field) => [field, contentFor(field, after[field])]));
}

function writeOf(read: WorkbookRead, cells: WorkbookCells, met: Met): readonly RowWrite[] {
  const { row, open } = met;
  if (row === undefined || open.length === 0) return [];
  const seen = open.map((field) => [field, contentIn(read, cells, row, field)]);
  return [
    {
      tabKey: 'sections',
      key: row.key,
      cells: contentsOf(met, open),
      seen: Object.fromEntries(seen) as Record<string, CellContent>,
    },
  ];
}

function newRowOf(met: Met): NewRow {
  const name = met.change.name.trim();
  const cells = { name, ...contentsOf(met, sectionFields) };
  return { tabKey: 'sections', key: comparableKey(name), cells };
}

function historyOf(met: Met): readonly HistoryEntry[] {
  const { change, before, after, open } = met;
  const entry = { what: sectionsPress.title, targetId: change.name.trim() };
  return [
    ...(isToCome(met)
      ? [{ ...entry, item: sectionsPress.newRow, before: '', after: entry.targetId }]
      : []),
    ...open.map((field) => ({
      ...entry,
      item: columnOf(sectionsTab, field).heading,
      before: before[field],
      after: after[field],
    })),
  ];
}
