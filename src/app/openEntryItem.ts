/** One action with everything that its form shows, in one call as long as its rows have not moved. */
import { lateFieldsOf } from '../domain/entry/lateFields';
import { fiscalYear, yearInTable } from '../domain/fiscalYear';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { EntryItem } from '../wire/entry';
import { notWritableText } from '../wording/entrySteps';
import type { EntryRefusal } from '../wording/entryRefusals';
import {
  fieldsOf,
  formOf,
  entryOfAction,
  resultFields,
  revisionIn,
  type Entry,
} from '../workbook/entry/entry';
import {
  choicesOf,
  damagesOf,
  figuresOf,
  lastYearOf,
  shownIndicators,
  shownOpinions,
  shownRights,
  submissionFacts,
} from '../workbook/entry/item';
import { placesOfItem, wantedForItem, type RowPlaces } from '../workbook/entry/wanted';
import { textIn } from '../workbook/read/rowCells';
import type { WantedTab } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { answersFor } from '../domain/person';
import type { Ports } from './ports';
import { personIn, unreadableIn } from './listEntries';
import { readEntry, type EntryRead } from './readEntry';
import { rememberedItem, rememberItem, type MemoryPorts } from './rememberedRows';

export interface ItemRequest {
  readonly caller: string;
  readonly year: number;
  readonly actionId: string;
}

export type ItemPorts = Pick<Ports, 'workbook' | 'notes' | 'clock'>;

export interface OpenedEntry extends EntryRead {
  readonly entry: Entry;
}

export function openEntryItem(
  ports: ItemPorts & MemoryPorts,
  request: ItemRequest,
): Verdict<EntryItem, EntryRefusal> {
  const name = `${String(request.year)} ${request.actionId}`;
  const opened = openedEntry(ports, request, rememberedItem(ports, name));
  if (!opened.accepted) return opened;
  const { read, entry, rows } = opened.value;
  const person = personIn(read, request.caller);
  const action = read.plan.actions.find(({ id }) => id === entry.actionId);
  const mayRead = [entry.section, ...(action?.relatedSections ?? [])];
  if (!person.isSecretariat && !mayRead.some((section) => answersFor(person, section))) {
    return refuse({ reason: 'other section', section: entry.section });
  }
  rememberItem(ports, name, rows);
  return accept(itemFor(ports, request.caller, opened.value));
}

/** Which rows of an action are read, and where they stand. */
export interface ItemReading {
  readonly wanted: (rows: RowPlaces) => readonly WantedTab[];
  readonly places: (read: WorkbookRead, actionId: string) => RowPlaces;
}

const asItsSectionReads: ItemReading = { wanted: wantedForItem, places: placesOfItem };

/**
 * The entry as it stands, or why there is none.
 * @param guess where its rows are thought to stand
 */
export function openedEntry(
  ports: ItemPorts,
  { year, actionId }: Omit<ItemRequest, 'caller'>,
  guess: RowPlaces,
  { wanted, places }: ItemReading = asItsSectionReads,
): Verdict<OpenedEntry, EntryRefusal> {
  const found = readEntry(ports, wanted, (read) => places(read, actionId), guess);
  const stopped = unreadableIn(found.read);
  if (stopped) return refuse(stopped);
  const entry = entryOfAction(found.read, fiscalYear(year), actionId);
  return entry
    ? accept({ ...found, entry })
    : refuse({ reason: 'no such row', year: yearInTable(fiscalYear(year)), actionId });
}

const NOT_LATE = { result: [], indicators: [] };

export function itemFor(
  { clock }: Pick<ItemPorts, 'clock'>,
  caller: string,
  { read, entry, rows }: OpenedEntry,
): EntryItem {
  const today = clock.now();
  const person = personIn(read, caller);
  const { rights, rules } = shownRights(read, entry, person, today);
  const last = lastYearOf(read, entry);
  const late = rights.steps.includes('settle') ? lateFieldsOf(formOf(entry)) : NOT_LATE;
  const action = read.plan.actions.find(({ id }) => id === entry.actionId);
  return {
    year: entry.year,
    actionId: entry.actionId,
    name: textIn(entry.row, 'actionName'),
    plan: action?.content ?? '',
    section: textIn(entry.row, 'section'),
    answeringSection: entry.section,
    submission: entry.submission,
    ...submissionFacts(entry),
    actsOnBehalf: rights.onBehalf,
    readOnlyFor: rights.notWritable ? notWritableText(rights.notWritable) : '',
    steps: [...rights.steps],
    late: { result: [...late.result], indicators: [...late.indicators] },
    decides: rights.decides,
    revision: revisionIn(entry.row),
    fields: { ...fieldsOf(entry.row, resultFields) },
    ...(last ? { lastYear: { year: last.year, fields: { ...last.fields } } } : {}),
    indicators: shownIndicators(read, entry).map(({ fields, lastYear, ...facts }) => ({
      ...facts,
      fields: { ...fields },
      ...(lastYear ? { lastYear: { ...lastYear } } : {}),
    })),
    opinions: shownOpinions(read, entry, today).map(({ fields, ...facts }) => ({
      ...facts,
      fields: { ...fields },
    })),
    hasProjects: entry.hasProjects,
    choices: choicesOf(read),
    rules,
    damages: [...damagesOf(read, entry)],
    figures: figuresOf(read, entry),
    rows: Object.fromEntries(Object.entries(rows).map(([tab, places]) => [tab, [...places]])),
  };
}
