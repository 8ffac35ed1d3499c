/**
 * 取組実績の入力: the actions of a section, with their state and what is still missing. Opening tells
 * who somebody is to the plan; the secretariat chooses a section and enters on its behalf.
 *
 * Where the rows of the section stand is remembered for each person, so that opening is one call.
 */
import { dateInDigits, type CivilDate } from '../domain/civilDate';
import { askedLate } from '../domain/entry/lateFields';
import { isProvisional, missingForHead, missingForSubmission } from '../domain/entry/missing';
import type { FiscalYear } from '../domain/fiscalYear';
import { personOf, type Person } from '../domain/person';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { EntryList, EntryListItem, EntryOpening } from '../wire/entry';
import { damageText } from '../wording/damage';
import { missingWord } from '../wording/entryMissing';
import type { EntryRefusal } from '../wording/entryRefusals';
import { askedLateWords } from '../wording/settling';
import {
  entriesIn,
  entryDatesOf,
  entryRulesOf,
  formOf,
  rightsOf,
  windowIn,
  type Entry,
} from '../workbook/entry/entry';
import { damagesOf, submissionFacts } from '../workbook/entry/item';
import { answeringSections, placesOfSection, wantedForList } from '../workbook/entry/wanted';
import { textIn } from '../workbook/read/rowCells';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { missingRun } from './missingRun';
import type { Ports } from './ports';
import { readEntry } from './readEntry';
import { rememberedList, rememberList, type RememberedList } from './rememberedRows';

export type ListPorts = Pick<Ports, 'workbook' | 'notes' | 'ownNotes' | 'clock'>;

export function openEntry(
  ports: ListPorts,
  caller: string,
  wide = '',
): Verdict<EntryOpening, EntryRefusal> {
  const remembered = rememberedList(ports);
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
    tellsOnBehalf: settings.text('mailOnBehalf') !== '送らない',
    ...missingRun(ports, read),
  });
}

export function listEntries(
  ports: ListPorts,
  request: { readonly caller: string; readonly section: string },
): Verdict<EntryList, EntryRefusal> {
  const remembered = rememberedList(ports);
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
  remembered: RememberedList,
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
  rememberList(ports, { section, rows });
  const today = ports.clock.now();
  const entries =
    section === ''
      ? []
      : entriesIn(read, year, (row) => textIn(row, 'answeringSection') === section);
  const items = entries.map((entry) => itemOf(read, entry, person, today));
  return accept({ read, person, year, list: { section, items } });
}

/** The person's own; for the secretariat every one that answers for something. */
function sectionsOf(read: WorkbookRead, person: Person, year: FiscalYear): readonly string[] {
  const own = person.sections.map(({ name }) => name);
  return person.isSecretariat ? [...new Set([...own, ...answeringSections(read, year)])] : own;
}

function itemOf(read: WorkbookRead, entry: Entry, person: Person, today: CivilDate): EntryListItem {
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
    provisional: form.indicators.filter(({ fields }) => isProvisional(fields)).length,
    late: steps.includes('settle') ? [...lateWords(read, entry, today)] : [],
    damages: [...damagesOf(read, entry)],
  };
}

function lateWords(read: WorkbookRead, entry: Entry, today: CivilDate): readonly string[] {
  const { entryDueOn } = entryDatesOf(read);
  const names = new Map(entry.indicators.map(({ indicator }) => [indicator.id, indicator.name]));
  const asked = askedLate(formOf(entry), today, entryDueOn);
  return askedLateWords(asked, (id) => names.get(id) ?? id);
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
