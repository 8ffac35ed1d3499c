/**
 * What a save writes. Each field comes as it was seen and as it is to be: a field that somebody else has
 * changed meanwhile is a conflict and nothing is written; fields that only others changed stay theirs.
 * A step beyond keeping a draft is taken on exactly what was seen, 版 for 版.
 *
 * The same press twice finds everything as it is to be and writes nothing.
 */
import { secondInDigits, type CivilDateTime } from '../../domain/civilDate';
import { stateAfter, type EntryStep, type NotWritable } from '../../domain/entry/entrySteps';
import {
  missingForHead,
  missingForSubmission,
  type MissingEntry,
} from '../../domain/entry/missing';
import { nearestNumber } from '../../domain/exact';
import type { Person } from '../../domain/person';
import { readNumber } from '../../domain/writtenNumber';
import type { SubmissionState } from '../../domain/yearlyResult';
import { accept, refuse, type Verdict } from '../../domain/verdict';
import type { CellContent } from '../change';
import type { WorkbookCells } from '../facts';
import { textOf } from '../import/cellTexts';
import { columnOf, type Tab } from '../layout/layout';
import type { RowRead, TabRead } from '../read/rows';
import { textIn } from '../read/rowCells';
import type { WorkbookRead } from '../read/workbookRead';
import { entryStepNames, onBehalfWord, submissionWords } from '../../wording/entrySteps';
import { contentOf } from '../write/content';
import type { HistoryEntry, RowWrite } from '../write/rowWrite';
import {
  entryRulesOf,
  formOf,
  indicatorFields,
  opinionFields,
  opinionsOn,
  resultFields,
  revisionIn,
  rightsOf,
  type Entry,
} from './entry';

/** As it was seen, and as it is to be, by column key. */
export type FieldChanges = Readonly<
  Record<string, { readonly seen: string; readonly typed: string }>
>;

export interface SaveRequest {
  readonly step: EntryStep;
  /** 版 of the row of 年度実績 that was seen. */
  readonly revision: number;
  readonly result: FieldChanges;
  readonly indicators: Readonly<Record<string, FieldChanges>>;
  readonly opinions: Readonly<Record<string, FieldChanges>>;
}

export interface SaveFacts {
  readonly read: WorkbookRead;
  readonly cells: WorkbookCells;
  readonly entry: Entry;
  readonly person: Person;
  readonly now: CivilDateTime;
}

export type SaveDecision =
  | {
      readonly kind: 'write';
      readonly writes: readonly RowWrite[];
      readonly history: readonly HistoryEntry[];
    }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'missing'; readonly missing: readonly MissingEntry[] };

export type SaveRefusal =
  | NotWritable
  /** A field, an indicator or an opinion that does not belong to this form. */
  | { readonly reason: 'no such field'; readonly field: string }
  /** The step is not open to this person, or not now. */
  | { readonly reason: 'not your step'; readonly step: EntryStep; readonly beforeOpening: boolean };

/** A row with what is to change in it. */
interface RowChanges {
  readonly tabKey: string;
  readonly row: RowRead;
  readonly changes: FieldChanges;
}

export function decideSave(
  facts: SaveFacts,
  request: SaveRequest,
): Verdict<SaveDecision, SaveRefusal> {
  const { read, entry, person, now } = facts;
  const found = rowsToChange(facts, request);
  if (!found.accepted) return found;
  const rows = found.value;
  const rights = rightsOf(read, entry, person, now);
  const after = stateAfter(request.step, entry.submission);
  const areFieldsDone = rows.every((row) => openFields(read, row).length === 0);
  if (!rights.steps.includes(request.step)) {
    if (areFieldsDone && isTaken(facts, request.step, after)) return accept(nothingToWrite);
    return refuse(whyNot(facts, request.step));
  }
  const hasMoved = request.step !== 'draft' && revisionIn(entry.row) !== request.revision;
  if (hasMoved || rows.some((row) => isContradicted(read, row)))
    return accept({ kind: 'conflict' });
  const missing = missingFor(facts, request);
  if (missing.length > 0) return accept({ kind: 'missing', missing });
  return accept({
    kind: 'write',
    writes: writesOf(facts, request, rows, after),
    history: historyOf(facts, request, rows, after),
  });
}

const nothingToWrite: SaveDecision = { kind: 'write', writes: [], history: [] };

function rowsToChange(
  { read, entry, now }: SaveFacts,
  request: SaveRequest,
): Verdict<readonly RowChanges[], SaveRefusal> {
  const values = new Map(entry.indicators.map(({ indicator, row }) => [indicator.id, row]));
  const opinions = new Map(opinionsOn(read, entry, now).map((row) => [row.key, row]));
  const rows: RowChanges[] = [];
  const wanted = [
    {
      tabKey: 'yearlyResults',
      found: new Map([['', entry.row]]),
      given: { '': request.result },
      fields: resultFields,
    },
    {
      tabKey: 'indicatorResults',
      found: values,
      given: request.indicators,
      fields: indicatorFields,
    },
    { tabKey: 'opinions', found: opinions, given: request.opinions, fields: opinionFields },
  ] as const;
  for (const { tabKey, found, given, fields } of wanted) {
    for (const [id, changes] of Object.entries<FieldChanges>(given)) {
      const row = found.get(id);
      const strange = Object.keys(changes).find((field) => !fields.includes(field));
      if (!row || strange !== undefined) {
        return refuse({ reason: 'no such field', field: strange ?? id });
      }
      rows.push({ tabKey, row, changes });
    }
  }
  return accept(rows);
}

function currentOf(row: RowRead, field: string): string {
  return textOf(row.cells.get(field));
}

/** The same text, or for an amount the same number however it is written. */
function isSame(read: WorkbookRead, tabKey: string, field: string, a: string, b: string): boolean {
  if (plain(a) === plain(b)) return true;
  const [one, other] = [a, b].map((text) => contentFor(read, tabKey, field, text));
  return typeof one === 'number' && one === other;
}

/** The fields that do not yet hold what they are to hold. */
function openFields(read: WorkbookRead, { tabKey, row, changes }: RowChanges): readonly string[] {
  return Object.entries(changes)
    .filter(([field, { typed }]) => !isSame(read, tabKey, field, currentOf(row, field), typed))
    .map(([field]) => field);
}

function isContradicted(read: WorkbookRead, each: RowChanges): boolean {
  const { tabKey, row, changes } = each;
  return openFields(read, each).some(
    (field) => !isSame(read, tabKey, field, currentOf(row, field), changes[field]?.seen ?? ''),
  );
}

/** A line break is one character, whichever browser sent it. */
function plain(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

/** The state stands there by this person's press. */
function isTaken({ entry, person }: SaveFacts, step: EntryStep, after: SubmissionState): boolean {
  if (entry.submission !== after) return false;
  return step !== 'submit' || textIn(entry.row, 'submittedBy') === person.address;
}

function whyNot({ read, entry, person, now }: SaveFacts, step: EntryStep): SaveRefusal {
  const { notWritable, steps } = rightsOf(read, entry, person, now);
  if (notWritable) return notWritable;
  const isAny = steps.includes('submit') || steps.includes('handOver');
  return { reason: 'not your step', step, beforeOpening: !isAny };
}

function missingFor(
  { read, entry }: SaveFacts,
  { step, result, indicators }: SaveRequest,
): readonly MissingEntry[] {
  if (step !== 'submit' && step !== 'handOver') return [];
  const form = formOf(entry);
  const merged = {
    ...form,
    fields: { ...form.fields, ...typedOf(result) },
    indicators: form.indicators.map(({ indicator, fields }) => ({
      indicator,
      fields: { ...fields, ...typedOf(indicators[indicator.id] ?? {}) },
    })),
  };
  const rules = entryRulesOf(read);
  return step === 'submit' ? missingForSubmission(merged, rules) : missingForHead(merged, rules);
}

function typedOf(changes: FieldChanges): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(changes).map(([field, { typed }]) => [field, typed]));
}

function writesOf(
  facts: SaveFacts,
  request: SaveRequest,
  rows: readonly RowChanges[],
  after: SubmissionState,
): readonly RowWrite[] {
  const stamps = stampsOf(facts, request.step, after);
  return rows.flatMap((each): readonly RowWrite[] => {
    const isResult = each.tabKey === 'yearlyResults';
    const typed = openFields(facts.read, each).map((field) => {
      const text = each.changes[field]?.typed ?? '';
      return [field, contentFor(facts.read, each.tabKey, field, text)] as const;
    });
    const cells = Object.fromEntries([...typed, ...(isResult ? Object.entries(stamps) : [])]);
    if (Object.keys(cells).length === 0) return [];
    const guarded = [
      ...Object.keys(cells),
      ...(isResult ? ['submission', 'answeringSection'] : []),
    ];
    return [
      {
        tabKey: each.tabKey,
        key: each.row.key,
        cells,
        seen: seenOf(facts, each, guarded),
        ...(each.tabKey === 'opinions' ? {} : { basedOn: revisionIn(each.row) }),
      },
    ];
  });
}

/** What a step writes beside the fields: the state, and who and when. */
function stampsOf(
  { read, entry, person, now }: SaveFacts,
  step: EntryStep,
  after: SubmissionState,
): Readonly<Record<string, CellContent>> {
  const { onBehalf } = rightsOf(read, entry, person, now);
  const state = submissionWords[after];
  const stamps: Record<string, CellContent> = {
    ...(textIn(entry.row, 'submission') === state ? {} : { submission: state }),
    ...(onBehalf ? { onBehalf: onBehalfWord } : {}),
  };
  if (step !== 'submit') return stamps;
  return {
    ...stamps,
    submittedBy: person.address,
    submittedAt: secondInDigits(now),
    ...(onBehalf ? {} : { onBehalf: '' }),
  };
}

/** An amount that can be read is stored as a number; everything else as it was typed. */
function contentFor(read: WorkbookRead, tabKey: string, field: string, typed: string): CellContent {
  if (columnOf(tabOf(read, tabKey).tab, field).kind !== 'amount') return plain(typed);
  const amount = readNumber(typed, read.settings.text('amountUnit'));
  return amount.accepted && amount.value.range === undefined
    ? nearestNumber(amount.value.value)
    : plain(typed);
}

/** What stands in the cells, so that typing into them meanwhile is found. */
function seenOf(
  { read, cells }: SaveFacts,
  { tabKey, row }: RowChanges,
  fields: readonly string[],
): Readonly<Record<string, CellContent>> {
  const { sheetId, places } = tabOf(read, tabKey);
  const rows = cells.tabs.find((tab) => tab.sheetId === sheetId)?.rows ?? [];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const place = places.get(field);
      return place === undefined ? [] : [[field, contentOf(rows[row.row]?.[place])] as const];
    }),
  );
}

function tabOf({ tabs }: WorkbookRead, tabKey: string): TabRead {
  const found = tabs.get(tabKey);
  if (!found) throw new Error(`The tab ${tabKey} was not read before it was to be written.`);
  return found;
}

/** Drafts leave no entry: 版 and the content settle them. */
function historyOf(
  { read, entry }: SaveFacts,
  { step }: SaveRequest,
  rows: readonly RowChanges[],
  after: SubmissionState,
): readonly HistoryEntry[] {
  if (step === 'draft') return [];
  const what = entryStepNames[step];
  const state: HistoryEntry = {
    what,
    targetId: entry.actionId,
    item: '提出状態',
    before: textIn(entry.row, 'submission'),
    after: submissionWords[after],
  };
  const fields = rows.flatMap((each) => {
    const { tab } = tabOf(read, each.tabKey);
    return openFields(read, each).map((field): HistoryEntry => ({
      what,
      targetId: targetOf(tab, each.row, entry),
      item: columnOf(tab, field).heading,
      before: currentOf(each.row, field),
      after: plain(each.changes[field]?.typed ?? ''),
    }));
  });
  return [state, ...fields];
}

function targetOf({ key }: Tab, row: RowRead, { actionId }: Entry): string {
  if (key === 'indicatorResults') return textIn(row, 'indicatorId');
  return key === 'opinions' ? row.key : actionId;
}
