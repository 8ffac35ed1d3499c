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
    ...missingRun(ports, read),
