/**
 * What a save writes. Each field comes as it was seen and as it is to be: a field that somebody else has
 * changed meanwhile is a conflict and nothing is written; fields that only others changed stay theirs.
 * A step beyond keeping a draft is taken on exactly what was seen, 版 for 版.
 *
 * The same press twice finds everything as it is to be and writes nothing.
 */
import { secondInDigits, type CivilDateTime } from '../../domain/civilDate';
import {
  stateAfter,
  type EntryRights,
  type EntryStep,
  type NotWritable,
} from '../../domain/entry/entrySteps';
import {
  missingForHead,
  missingForSubmission,
  type MissingEntry,
} from '../../domain/entry/missing';
import { lateFieldsOf, lateValues } from '../../domain/entry/lateFields';
import type { Person } from '../../domain/person';
import type { SubmissionState } from '../../domain/yearlyResult';
import { accept, refuse, type Verdict } from '../../domain/verdict';
import {
  entryStepNames,
  mendedWord,
  onBehalfWord,
  submissionWords,
} from '../../wording/entrySteps';
import type { WorkbookCells } from '../facts';
import { columnOf, type Tab } from '../layout/layout';
import type { RowRead } from '../read/rows';
import { textIn } from '../read/rowCells';
import type { WorkbookRead } from '../read/workbookRead';
import type { HistoryEntry, RowWrite } from '../write/rowWrite';
import { entryRulesOf, formOf, opinionsOn, revisionIn, rightsOf, type Entry } from './entry';
import { seenIn } from './seenIn';
import {
  contentFor,
  currentOf,
  isContradicted,
  openFields,
  plain,
  rowsToChange,
  tabOf,
  type ChangesById,
  type FieldChanges,
  type NoSuchField,
  type RowChanges,
} from './savedRows';

export interface SaveRequest extends ChangesById {
  readonly step: EntryStep;
  /** 版 of the row of 年度実績 that was seen. */
  readonly revision: number;
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
  | NoSuchField
  /** What was final when it was submitted changes only after 差戻し. */
  | { readonly reason: 'not late'; readonly field: string }
  /** The step is not open to this person, or not now. */
  | { readonly reason: 'not your step'; readonly step: EntryStep; readonly beforeOpening: boolean };

/** A request with what it meets. */
interface Saving extends SaveFacts {
  readonly request: SaveRequest;
  readonly rows: readonly RowChanges[];
  readonly rights: EntryRights;
  /** 提出状態 after the step. */
  readonly after: SubmissionState;
}

export function decideSave(
  facts: SaveFacts,
  request: SaveRequest,
): Verdict<SaveDecision, SaveRefusal> {
  const { read, entry, person, now } = facts;
  const found = rowsToChange(entry, opinionsOn(read, entry, now), request);
  if (!found.accepted) return found;
  const saving: Saving = {
    ...facts,
    request,
    rows: found.value,
    rights: rightsOf(read, entry, person, now),
    after: stateAfter(request.step, entry.submission),
  };
  if (!saving.rights.steps.includes(request.step)) {
    return isDone(saving) ? accept(nothingToWrite) : refuse(whyNot(saving));
  }
  if (request.step === 'settle') {
    if (isDone(saving)) return accept(nothingToWrite);
    const settled = notLate(saving);
    if (settled !== undefined) return refuse({ reason: 'not late', field: settled });
    if (saving.rows.every((row) => openFields(read, row).length === 0)) {
      return accept(nothingToWrite);
    }
  }
  const hasMoved = request.step !== 'draft' && revisionIn(entry.row) !== request.revision;
  if (hasMoved || saving.rows.some((row) => isContradicted(read, row))) {
    return accept({ kind: 'conflict' });
  }
  const missing = missingFor(saving);
  return accept(
    missing.length > 0
      ? { kind: 'missing', missing }
      : { kind: 'write', writes: writesOf(saving), history: historyOf(saving) },
  );
}

const nothingToWrite: SaveDecision = { kind: 'write', writes: [], history: [] };

/** The heading of a field that a settling changes and that was final. */
function notLate({ read, entry, rows }: Saving): string | undefined {
  const late = lateFieldsOf(formOf(entry));
  for (const each of rows) {
    const { tab } = tabOf(read, each.tabKey);
    const isOpen =
      tab.key === 'indicatorResults' && late.indicators.includes(textIn(each.row, 'indicatorId'));
    const fields = tab.key === 'yearlyResults' ? late.result : isOpen ? lateValues : [];
    const strange = Object.keys(each.changes).find((field) => !fields.includes(field));
    if (strange !== undefined) return columnOf(tab, strange).heading;
  }
  return undefined;
}

/** The same press once more: fields and state stand there already, by this person. */
function isDone({ read, entry, person, request, rows, rights, after }: Saving): boolean {
  if (rights.notWritable?.reason === 'not yours' || entry.submission !== after) return false;
  const isSubmission = request.step === 'submit' || request.step === 'settle';
  const isOwn = !isSubmission || textIn(entry.row, 'submittedBy') === person.address;
  return isOwn && rows.every((row) => openFields(read, row).length === 0);
}

function whyNot({ request: { step }, rights: { notWritable, steps } }: Saving): SaveRefusal {
  if (notWritable) return notWritable;
  const isOpen = steps.includes('submit') || steps.includes('handOver');
  return { reason: 'not your step', step, beforeOpening: !isOpen };
}

function missingFor({ read, entry, request }: Saving): readonly MissingEntry[] {
  const { step, result, indicators } = request;
  if (step === 'draft' || step === 'takeBack') return [];
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
  return step === 'handOver' ? missingForHead(merged, rules) : missingForSubmission(merged, rules);
}

function typedOf(changes: FieldChanges): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(changes).map(([field, { typed }]) => [field, typed]));
}

function writesOf(saving: Saving): readonly RowWrite[] {
  const { read, rows } = saving;
  const stamps = stampsOf(saving);
  return rows.flatMap((each): readonly RowWrite[] => {
    const isResult = each.tabKey === 'yearlyResults';
    const typed = openFields(read, each).map((field) => {
      const text = each.changes[field]?.typed ?? '';
      return [field, contentFor(read, each.tabKey, field, text)] as const;
    });
    const cells = Object.fromEntries([...typed, ...(isResult ? Object.entries(stamps) : [])]);
    if (Object.keys(cells).length === 0) return [];
    const guards = isResult ? ['submission', 'answeringSection'] : [];
    return [
      {
        tabKey: each.tabKey,
        key: each.row.key,
        cells,
        seen: seenIn(read, saving.cells, each, [...Object.keys(cells), ...guards]),
        ...(each.tabKey === 'opinions' ? {} : { basedOn: revisionIn(each.row) }),
      },
    ];
  });
}

/** What a step writes beside the fields, as far as it does not stand there: state, who and when. */
function stampsOf({ entry, person, now, request, rights, after }: Saving) {
  const isSubmission = request.step === 'submit' || request.step === 'settle';
  const mark = rights.onBehalf ? onBehalfWord : '';
  const stamps: Readonly<Record<string, string>> = {
    submission: submissionWords[after],
    ...(rights.onBehalf || isSubmission ? { onBehalf: mark } : {}),
    ...(isSubmission ? { submittedBy: person.address, submittedAt: secondInDigits(now) } : {}),
    ...(request.step === 'settle' ? { confirmedBy: '', confirmedAt: '' } : {}),
  };
  return Object.fromEntries(
    Object.entries(stamps).filter(([field, text]) => currentOf(entry.row, field) !== text),
  );
}

/**
 * Drafts leave no entry: 版 and the content settle them. What is mended after 差戻し does: it had been
 * submitted before.
 */
function historyOf({ read, entry, request, rows, after }: Saving): readonly HistoryEntry[] {
  const { step } = request;
  if (step === 'draft' && entry.submission !== 'sentBack') return [];
  const what = step === 'draft' ? mendedWord : entryStepNames[step];
  const state: HistoryEntry = {
    what,
    targetId: entry.actionId,
    item: columnOf(tabOf(read, 'yearlyResults').tab, 'submission').heading,
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
  return step === 'draft' ? fields : [state, ...fields];
}

function targetOf({ key }: Tab, row: RowRead, { actionId }: Entry): string {
  if (key === 'indicatorResults') return textIn(row, 'indicatorId');
  return key === 'opinions' ? row.key : actionId;
}
