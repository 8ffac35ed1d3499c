/** An office in which the sections enter: 令和6年度 is open and empty, it is 16 May 2025. */
import { listEntries, openEntry } from '../../src/app/listEntries';
import { openEntryItem } from '../../src/app/openEntryItem';
import { saveEntry } from '../../src/app/saveEntry';
import type { FieldChanges } from '../../src/workbook/entry/savedRows';
import type { EntryItem, EntryOpening, EntrySaved } from '../../src/wire/entry';
import type { EntryStep } from '../../src/wire/entryCalls';
import type { EntryRefusal } from '../../src/wording/entryRefusals';
import type { Verdict } from '../../src/domain/verdict';
import {
  BLANK,
  columnIn,
  entered,
  finishedOffice,
  portsOf,
  SECRETARY,
  tabOf,
  type OfficeInMemory,
} from './officeInMemory';
import { all, rowOf, type Spoil } from './spoiled/spoil';

export const STAFF = 'fukushi@town.example.jp';
export const HEAD = 'fukushi-head@town.example.jp';
export const OTHER = 'sangyo@town.example.jp';
/** May edit the file and stands in no section. */
export const STRANGER = 'someone@town.example.jp';
export const YEAR = 2024;
export const ACTION = '1-1-1';

export function entryOffice(...spoils: readonly Spoil[]): OfficeInMemory {
  const office = finishedOffice(BLANK);
  all(...spoils)(office);
  office.now = '2025-05-16 10:32:05';
  return {
    ...office,
    access: { ...office.access, editors: [SECRETARY, STAFF, HEAD, OTHER, STRANGER] },
  };
}

export function openingFor(office: OfficeInMemory, caller: string): EntryOpening {
  return value(openEntry(portsOf(office, caller), caller));
}

export function listFor(office: OfficeInMemory, caller: string, section: string) {
  return listEntries(portsOf(office, caller), { caller, section });
}

export function itemFor(office: OfficeInMemory, caller: string, actionId = ACTION): EntryItem {
  return value(openEntryItem(portsOf(office, caller), { caller, year: YEAR, actionId }));
}

export interface Save {
  readonly step?: EntryStep;
  readonly operationId?: string;
  readonly result?: Readonly<Record<string, string>>;
  readonly indicators?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly opinions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

let presses = 0;

/** Saves what is typed over what was seen in `item`. */
export function saving(
  office: OfficeInMemory,
  caller: string,
  item: EntryItem,
  { step = 'draft', operationId, result = {}, indicators = {}, opinions = {} }: Save,
): Verdict<EntrySaved, EntryRefusal> {
  presses += 1;
  const seenOf =
    (list: readonly { id: string; fields: Readonly<Record<string, string>> }[]) => (id: string) =>
      list.find((each) => each.id === id)?.fields ?? {};
  return saveEntry(portsOf(office, caller), {
    operationId: operationId ?? `press-${String(presses).padStart(6, '0')}`,
    caller,
    year: item.year,
    actionId: item.actionId,
    rows: item.rows,
    step,
    revision: item.revision,
    result: changes(item.fields, result),
    indicators: changesById(indicators, seenOf(item.indicators)),
    opinions: changesById(opinions, seenOf(item.opinions)),
  });
}

/** The same, of which it is expected that it stands in the sheet afterwards. */
export function saved(
  office: OfficeInMemory,
  caller: string,
  item: EntryItem,
  save: Save,
): EntryItem {
  const found = value(saving(office, caller, item, save));
  if (found.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(found)}`);
  return found.item;
}

function changes(
  seen: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
): FieldChanges {
  return Object.fromEntries(
    Object.entries(typed).map(([field, text]) => [field, { seen: seen[field] ?? '', typed: text }]),
  );
}

function changesById(
  typed: Readonly<Record<string, Readonly<Record<string, string>>>>,
  seenOf: (id: string) => Readonly<Record<string, string>>,
): Readonly<Record<string, FieldChanges>> {
  return Object.fromEntries(
    Object.entries(typed).map(([id, fields]) => [id, changes(seenOf(id), fields)]),
  );
}

export function value<Value>(verdict: Verdict<Value, EntryRefusal>): Value {
  if (!verdict.accepted) throw new Error(JSON.stringify(verdict.refusal));
  return verdict.value;
}

/** What stands in 年度実績 or 指標実績. */
export function cellOf(
  office: OfficeInMemory,
  title: string,
  key: string,
  heading: string,
): unknown {
  const sheet = tabOf(office, title);
  const row = rowOf(sheet, title === '年度実績' ? '取組ID' : '指標ID', key);
  return entered(sheet, row, columnIn(sheet, heading));
}

/** Everything that the head needs to submit 1-1-1. */
export const complete: Save = {
  result: {
    progress: '計画どおり',
    results: '運動教室を８回実施し、延べ1,300人が参加した。',
    currentBudget: '3,200',
    settledAmount: '３，０５２',
    firstGrade: 'A',
    direction: '1 現状のまま継続',
    nextAction: '集落の公会堂での教室を続ける。',
  },
  indicators: { '1-1-1-1': { value: '8' }, '1-1-1-2': { value: '１，３００' } },
};
