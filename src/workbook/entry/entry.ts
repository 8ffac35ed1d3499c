/**
 * One result as it is entered: its row of 年度実績, the rows of its indicators, and the opinions on it,
 * found in the workbook that was read.
 */
import type { FiscalYear } from '../../domain/fiscalYear';
import { windowOn, type EntryDates, type WindowState } from '../../domain/entry/entryWindow';
import type { EntryForm, EntryRules, FormFields } from '../../domain/entry/missing';
import { rightsIn, type EntryRights } from '../../domain/entry/entrySteps';
import { isLate, lateFieldsOf } from '../../domain/entry/lateFields';
import { parseCivilDate, type CivilDate } from '../../domain/civilDate';
import { compareDates } from '../../domain/civilDate';
import type { Indicator } from '../../domain/indicator';
import { indicatorInForce } from '../../domain/indicatorInForce';
import type { Person } from '../../domain/person';
import { comparePlanIds } from '../../domain/planId';
import type { SubmissionState } from '../../domain/yearlyResult';
import { textOf } from '../import/cellTexts';
import { indicatorResultsTab } from '../layout/indicatorResults';
import type { Tab } from '../layout/layout';
import { yearlyResultsTab } from '../layout/yearlyResults';
import { nearestNumber } from '../../domain/exact';
import { dateIn, numberIn, textIn, yearIn } from '../read/rowCells';
import type { RowRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import { rowsOf } from './wanted';

export interface Entry {
  readonly year: FiscalYear;
  readonly actionId: string;
  readonly row: RowRead;
  readonly submission: SubmissionState;
  readonly section: string;
  /** As in force in the year, in natural order; those that are repeated from elsewhere are entered there. */
  readonly indicators: readonly { readonly indicator: Indicator; readonly row: RowRead }[];
  readonly hasProjects: boolean;
}

/** Columns that the section and its head write; the state is set by steps. */
function entered(tab: Tab): readonly string[] {
  return tab.columns
    .filter(({ key, owner }) => (owner === 'section' || owner === 'head') && key !== 'submission')
    .map(({ key }) => key);
}

export const resultFields = entered(yearlyResultsTab);
export const indicatorFields = entered(indicatorResultsTab);
/** What the section is asked again about an opinion, a year later. */
export const opinionFields: readonly string[] = ['currentState', 'currentStateAsOf'];

export function fieldsOf(row: RowRead, keys: readonly string[]): FormFields {
  return Object.fromEntries(keys.map((key) => [key, textOf(row.cells.get(key))]));
}

/** Of a year and a section, or of one action; in natural order. */
export function entriesIn(
  read: WorkbookRead,
  year: FiscalYear,
  isOne: (row: RowRead) => boolean,
): readonly Entry[] {
  return rowsOf(read, 'yearlyResults')
    .filter((row) => yearIn(row, 'year') === year && isOne(row))
    .map((row) => entryOf(read, year, row))
    .sort((a, b) => comparePlanIds(a.actionId, b.actionId));
}

export function entryOfAction(
  read: WorkbookRead,
  year: FiscalYear,
  actionId: string,
): Entry | undefined {
  return entriesIn(read, year, (row) => textIn(row, 'actionId') === actionId)[0];
}

function entryOf(read: WorkbookRead, year: FiscalYear, row: RowRead): Entry {
  const actionId = textIn(row, 'actionId');
  const result = read.results.yearlyResults.find(
    (each) => each.year === year && each.actionId === actionId,
  );
  const indicators = new Map(read.plan.indicators.map((each) => [each.id, each]));
  return {
    year,
    actionId,
    row,
    submission: result?.submission ?? 'notEntered',
    section: textIn(row, 'answeringSection'),
    indicators: rowsOf(read, 'indicatorResults')
      .flatMap((each) => {
        const indicator = indicators.get(textIn(each, 'indicatorId'));
        const isOwn = yearIn(each, 'year') === year && indicator?.actionId === actionId;
        return isOwn && indicator.repeatedFrom === undefined
          ? [{ indicator: indicatorInForce(indicator, year), row: each }]
          : [];
      })
      .sort((a, b) => comparePlanIds(a.indicator.id, b.indicator.id)),
    hasProjects: rowsOf(read, 'relatedProjects').some(
      (each) => yearIn(each, 'year') === year && textIn(each, 'actionId') === actionId,
    ),
  };
}

export function formOf(entry: Entry): EntryForm {
  return {
    year: entry.year,
    fields: fieldsOf(entry.row, resultFields),
    indicators: entry.indicators.map(({ indicator, row }) => ({
      indicator,
      fields: fieldsOf(row, indicatorFields),
    })),
    hasProjects: entry.hasProjects,
  };
}

const viewpointRules: Readonly<Record<string, EntryRules['viewpoints']>> = {
  常に: 'always',
  求めない: 'never',
};

export function entryRulesOf({ rules, settings }: WorkbookRead): EntryRules {
  return {
    gradesUsed: rules.gradesUsed,
    bestGrade: rules.scale[0].symbol,
    amountUnit: settings.text('amountUnit'),
    viewpoints: viewpointRules[settings.text('viewpointsWhen')] ?? 'unlessContinued',
    continued: rules.directionWords[0] ?? '',
  };
}

const dateKeys = ['draftsOpenOn', 'entryOpensOn', 'entryDueOn'] as const;

export function entryDatesOf({ settings }: WorkbookRead): EntryDates {
  const found = dateKeys.flatMap((key) => {
    const date = parseCivilDate(settings.text(key));
    return date.accepted ? [[key, date.value] as const] : [];
  });
  return Object.fromEntries(found);
}

export function windowIn(read: WorkbookRead, today: CivilDate): WindowState {
  return windowOn(today, entryDatesOf(read));
}

export function rightsOf(
  read: WorkbookRead,
  entry: Entry,
  person: Person,
  today: CivilDate,
): EntryRights {
  return rightsIn({
    person,
    section: entry.section,
    submission: entry.submission,
    headSubmits: read.settings.headSubmits,
    window: windowIn(read, today),
    isLate: isLate(lateFieldsOf(formOf(entry))),
  });
}

/** 0 where the row has none yet. */
export function revisionIn(row: RowRead): number {
  const revision = numberIn(row, 'revision');
  return revision ? nearestNumber(revision) : 0;
}

/** The opinions of the last meeting before today: on the action, or on what it belongs to. */
export function opinionsOn(read: WorkbookRead, entry: Entry, today: CivilDate): readonly RowRead[] {
  const held = rowsOf(read, 'meetings').flatMap((row) => {
    const heldOn = dateIn(row, 'heldOn');
    return heldOn && compareDates(heldOn, today) < 0 ? [{ id: row.key, heldOn }] : [];
  });
  const last = held.sort((a, b) => compareDates(b.heldOn, a.heldOn))[0]?.id;
  if (last === undefined) return [];
  return rowsOf(read, 'opinions').filter((row) => {
    const target = textIn(row, 'targetId');
    const section = textIn(row, 'section');
    const isOn = target === entry.actionId;
    const isAbove = target !== '' && entry.actionId.startsWith(`${target}-`);
    const isAnswered = section === '' ? isOn : section === entry.section || isOn;
    return textIn(row, 'meetingId') === last && isAnswered && (isOn || isAbove);
  });
}
