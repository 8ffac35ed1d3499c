/**
 * 取組実績の入力: the actions of a section, with their state and what is still missing. Opening tells
 * who somebody is to the plan; the secretariat chooses a section and enters on its behalf.
 *
 * Where the rows of the section stand is remembered for each person, so that opening is one call.
 */
import { dateInDigits } from '../domain/civilDate';
import { missingForHead, missingForSubmission } from '../domain/entry/missing';
import type { FiscalYear } from '../domain/fiscalYear';
import { personOf, type Person } from '../domain/person';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { EntryList, EntryListItem, EntryOpening } from '../wire/entry';
import { damageText } from '../wording/damage';
import { missingWord } from '../wording/entryMissing';
import type { EntryRefusal } from '../wording/entryRefusals';
import {
  entriesIn,
  entryDatesOf,
  entryRulesOf,
  fieldsOf,
  formOf,
  indicatorFields,
  rightsOf,
  windowIn,
  type Entry,
} from '../workbook/entry/entry';
import { damagesOf, submissionFacts } from '../workbook/entry/item';
import {
  answeringSections,
  placesOfSection,
  wantedForList,
  type RowPlaces,
} from '../workbook/entry/wanted';
import { textIn } from '../workbook/read/rowCells';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import type { Ports } from './ports';
import { readEntry } from './readEntry';
import { ServiceFault } from './serviceFault';

export type ListPorts = Pick<Ports, 'workbook' | 'notes' | 'ownNotes' | 'clock'>;

/** The person's own note: the section that was listed last, and where its rows stood. */
const rowsNote = 'entryRows';

interface Remembered {
  readonly section: string;
  readonly rows: RowPlaces;
}

export function openEntry(
  ports: ListPorts,
  caller: string,
  wide = '',
): Verdict<EntryOpening, EntryRefusal> {
  const remembered = rememberedIn(ports);
  const listed = listedFor(ports, caller, undefined, remembered);
  if (!listed.accepted) return listed;
  const { read, person, year, list } = listed.value;
  const { settings } = read;
  const dates = entryDatesOf(read);
  const now = ports.clock.now();
  const dateText = (date: keyof typeof dates): string => {
    const found = dates[date];
    return found ? dateInDigits(found) : '';
  };
  return accept({
    ...list,
    opener: caller,
    workbookId: read.workbookId,
    townName: settings.text('townName'),
    wide,
    role: person.isSecretariat ? 'secretariat' : person.sections.length > 0 ? 'section' : 'unknown',
    sections: [...sectionsOf(read, person, year)],
    year,
    window: {
      state: windowIn(read, now),
      draftsOpenOn: dateText('draftsOpenOn'),
      entryOpensOn: dateText('entryOpensOn'),
      entryDueOn: dateText('entryDueOn'),
    },
    guide: settings.text('entryGuide'),
    contact: settings.text('contact'),
    isCopy: !settings.isOriginal,
    today: dateInDigits(now),
  });
}

export function listEntries(
  ports: ListPorts,
  request: { readonly caller: string; readonly section: string },
): Verdict<EntryList, EntryRefusal> {
  const remembered = rememberedIn(ports);
  const isSame = remembered.section === request.section;
  const guess = isSame ? remembered : { section: request.section, rows: {} };
  const listed = listedFor(ports, request.caller, request.section, guess);
  return listed.accepted ? accept(listed.value.list) : listed;
}

interface Listed {
  readonly read: WorkbookRead;
  readonly person: Person;
  readonly year: FiscalYear;
  readonly list: EntryList;
}

/** @param asked the section that is asked for; undefined at the opening */
function listedFor(
  ports: ListPorts,
  caller: string,
  asked: string | undefined,
  remembered: Remembered,
): Verdict<Listed, EntryRefusal> {
  const sectionIn = (read: WorkbookRead): string => {
    const { resultYear: year } = read.settings;
    if (year === undefined) return '';
    const person = personIn(read, caller);
    const own = person.sections.map(({ name }) => name);
    if (asked !== undefined) return asked;
    const mayStay =
      own.includes(remembered.section) ||
      (person.isSecretariat && answeringSections(read, year).includes(remembered.section));
    return mayStay ? remembered.section : (own[0] ?? '');
  };
  const { read, rows } = readEntry(
    ports,
    wantedForList,
    (found) => {
      const { resultYear: year } = found.settings;
      const section = sectionIn(found);
      return year === undefined || section === '' ? {} : placesOfSection(found, section, year);
    },
    remembered.rows,
  );
  const { resultYear: year } = read.settings;
  if (year === undefined) return refuse({ reason: 'no year' });
  const stopped = unreadableIn(read);
  if (stopped) return refuse(stopped);
  const person = personIn(read, caller);
  const section = sectionIn(read);
  if (section !== '' && !sectionsOf(read, person, year).includes(section)) {
    return refuse({ reason: 'other section', section });
  }
  remember(ports, remembered, { section, rows });
  const today = ports.clock.now();
  const entries =
    section === ''
      ? []
      : entriesIn(read, year, (row) => textIn(row, 'answeringSection') === section);
  const items = entries.map((entry) => itemOf(read, entry, person, today));
  return accept({ read, person, year, list: { section, rows: listOf(rows), items } });
}

/** The person's own; for the secretariat every one that answers for something. */
function sectionsOf(read: WorkbookRead, person: Person, year: FiscalYear): readonly string[] {
  const own = person.sections.map(({ name }) => name);
  return person.isSecretariat ? [...new Set([...own, ...answeringSections(read, year)])] : own;
}

function itemOf(
  read: WorkbookRead,
  entry: Entry,
  person: Person,
  today: ReturnType<ListPorts['clock']['now']>,
): EntryListItem {
  const { steps, decides } = rightsOf(read, entry, person, today);
  const form = formOf(entry);
  const rules = entryRulesOf(read);
  const isOpen = steps.includes('draft');
  const missing = decides ? missingForSubmission(form, rules) : missingForHead(form, rules);
  return {
    year: entry.year,
    actionId: entry.actionId,
    name: textIn(entry.row, 'actionName'),
    submission: entry.submission,
    sentBackFor: entry.submission === 'sentBack' ? submissionFacts(entry).sentBackFor : '',
    missing: isOpen ? missing.map(missingWord) : [],
    provisional: entry.indicators.filter(({ row }) => {
      const { state, certainty } = fieldsOf(row, indicatorFields);
      return state === '集計中' || certainty === '速報';
    }).length,
    damages: [...damagesOf(read, entry)],
  };
}

export function personIn({ addresses, settings }: WorkbookRead, caller: string): Person {
  return personOf(caller, addresses, settings.callerIsSecretariat);
}

const ENTRY_TABS = [
  'settings',
  'sections',
  'actions',
  'indicators',
  'yearlyResults',
  'indicatorResults',
];

/** A tab without which no entry can be shown. */
export function unreadableIn(read: WorkbookRead): EntryRefusal | undefined {
  const stopping = read.damages.filter(
    ({ reach, place }) => reach === 'tab' && ENTRY_TABS.includes(place.tabKey),
  );
  return stopping.length === 0
    ? undefined
    : { reason: 'unreadable', damages: stopping.map((damage) => damageText(damage)) };
}

export function listOf(rows: RowPlaces): Record<string, number[]> {
  return Object.fromEntries(Object.entries(rows).map(([tab, places]) => [tab, [...places]]));
}

const NOTHING: Remembered = { section: '', rows: {} };

function rememberedIn({ ownNotes }: ListPorts): Remembered {
  try {
    return memoryIn(ownNotes.read(rowsNote));
  } catch (error) {
    if (error instanceof ServiceFault) return NOTHING;
    throw error;
  }
}

function memoryIn(note: string | null): Remembered {
  try {
    const found: unknown = JSON.parse(note ?? 'null');
    return isRemembered(found) ? found : NOTHING;
  } catch {
    return NOTHING;
  }
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { section, rows } = value as Partial<Remembered>;
  return (
    typeof section === 'string' &&
    typeof rows === 'object' &&
    Object.values(rows).every(
      (places) => Array.isArray(places) && places.every((row) => Number.isSafeInteger(row)),
    )
  );
}

/** A property holds 9 kB. */
const MOST_CHARACTERS = 2_800;

function remember({ ownNotes }: ListPorts, before: Remembered, now: Remembered): void {
  const note = JSON.stringify(now);
  if (note === JSON.stringify(before) || note.length > MOST_CHARACTERS) return;
  try {
    ownNotes.write(rowsNote, note);
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
  }
}
