/** One action as the panel shows it: texts of this year and last, what to choose from, figures to reckon with. */
import { minuteInDigits, type CivilDate } from '../../domain/civilDate';
import { carried } from '../../domain/carried';
import type { EntryRights } from '../../domain/entry/entrySteps';
import type { FormFields } from '../../domain/entry/missing';
import { fiscalYear, firstFiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import type { Indicator } from '../../domain/indicator';
import type { Person } from '../../domain/person';
import { comparePlanIds } from '../../domain/planId';
import { damageText } from '../../wording/damage';
import type { RowRead } from '../read/rows';
import { textIn, yearIn } from '../read/rowCells';
import type { WorkbookRead } from '../read/workbookRead';
import {
  entryRulesOf,
  fieldsOf,
  indicatorFields,
  opinionFields,
  opinionsOn,
  resultFields,
  revisionIn,
  rightsOf,
  type Entry,
} from './entry';
import { rowsOf } from './wanted';

/** What `figures` carries: the part of plan and results on which the action's figures depend. */
export function figuresOf(read: WorkbookRead, { actionId }: Entry): string {
  const { plan, results, rules } = read;
  const own = plan.indicators.filter((indicator) => indicator.actionId === actionId);
  const ids = new Set(own.flatMap(({ id, repeatedFrom }) => [id, repeatedFrom ?? id]));
  return carried({
    plan: {
      ...plan,
      sections: [],
      strategies: [],
      policies: [],
      comprehensivePolicies: [],
      actions: plan.actions.filter(({ id }) => id === actionId),
      indicators: plan.indicators
        .filter(({ id }) => ids.has(id))
        .sort((a, b) => comparePlanIds(a.id, b.id)),
    },
    rows: {
      yearlyResults: inOrder(
        results.yearlyResults.filter((row) => row.actionId === actionId),
        (row) => row.actionId,
      ),
      indicatorResults: inOrder(
        results.indicatorResults.filter((row) => ids.has(row.indicatorId)),
        (row) => row.indicatorId,
      ),
      projects: [],
    },
    rules,
  });
}

/** The same text wherever the rows stand. */
function inOrder<Row extends { readonly year: FiscalYear }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): readonly Row[] {
  return [...rows].sort((a, b) => a.year - b.year || comparePlanIds(idOf(a), idOf(b)));
}

export interface ShownIndicator {
  readonly id: string;
  readonly revision: number;
  readonly fields: FormFields;
  readonly lastYear?: FormFields;
}

export function shownIndicators(read: WorkbookRead, entry: Entry): readonly ShownIndicator[] {
  return entry.indicators.map(({ indicator, row }) => {
    const last = lastRow(read, 'indicatorResults', entry.year, (each) => isOf(each, indicator));
    return {
      id: indicator.id,
      revision: revisionIn(row),
      fields: fieldsOf(row, indicatorFields),
      ...(last ? { lastYear: fieldsOf(last, indicatorFields) } : {}),
    };
  });
}

function isOf(row: RowRead, { id }: Indicator): boolean {
  return textIn(row, 'indicatorId') === id;
}

/** In the open tab, or in the one of the closed year. */
function lastRow(
  read: WorkbookRead,
  family: string,
  year: FiscalYear,
  isOne: (row: RowRead) => boolean,
): RowRead | undefined {
  const last = fiscalYear(Math.max(firstFiscalYear, year - 1));
  return [...read.tabs.values()]
    .filter(({ tab }) => tab.family === family)
    .flatMap(({ rows }) => rows)
    .find((row) => yearIn(row, 'year') === last && isOne(row));
}

export interface LastYear {
  readonly year: FiscalYear;
  readonly fields: FormFields;
}

export function lastYearOf(read: WorkbookRead, entry: Entry): LastYear | undefined {
  const row = lastRow(
    read,
    'yearlyResults',
    entry.year,
    (each) => textIn(each, 'actionId') === entry.actionId,
  );
  const year = row && yearIn(row, 'year');
  return row && year !== undefined ? { year, fields: fieldsOf(row, resultFields) } : undefined;
}

export function shownOpinions(read: WorkbookRead, entry: Entry, today: CivilDate) {
  return opinionsOn(read, entry, today).map((row) => ({
    id: row.key,
    opinion: textIn(row, 'opinion'),
    answer: textIn(row, 'answer'),
    response: textIn(row, 'response'),
    fields: fieldsOf(row, opinionFields),
  }));
}

/** What 点検 has found in the rows of the entry, each in words. */
export function damagesOf(read: WorkbookRead, { row, indicators }: Entry): readonly string[] {
  const own = new Set([
    placeName('yearlyResults', row),
    ...indicators.map((each) => placeName('indicatorResults', each.row)),
  ]);
  return read.damages
    .filter(({ place, reach }) => {
      const isNamed = place.row !== undefined && own.has(`${place.tabKey} ${String(place.row)}`);
      return isNamed && reach !== 'advice';
    })
    .map((damage) => damageText(damage));
}

function placeName(tabKey: string, { row }: RowRead): string {
  return `${tabKey} ${String(row + 1)}`;
}

/** The lists from which the panel chooses. */
export function choicesOf(read: WorkbookRead) {
  const pairs = (first: string, second: string) =>
    rowsOf(read, 'choices')
      .map((row) => [textIn(row, first), textIn(row, second)] as const)
      .filter(([word]) => word !== '');
  return {
    progress: [...read.rules.progressWords],
    direction: [...read.rules.directionWords],
    viewpoints: pairs('viewpoints', 'viewpointQuestions').map(([name, question]) => ({
      name,
      question,
    })),
    grades: read.rules.scale.map(({ symbol, name }) => ({ symbol, name })),
    notation: pairs('notation', 'notationBetter').map(([found, better]) => ({ found, better })),
  };
}

/** Who submitted, and when, as the row has it. */
export function submissionFacts({ row }: Entry) {
  const at = row.cells.get('submittedAt');
  return {
    sentBackFor: textIn(row, 'sentBackFor'),
    submittedBy: textIn(row, 'submittedBy'),
    submittedAt: at?.kind === 'minute' ? minuteInDigits(at.at) : '',
    onBehalf: textIn(row, 'onBehalf') !== '',
  };
}

export interface ShownRights {
  readonly rights: EntryRights;
  readonly rules: {
    readonly usesGrades: boolean;
    readonly viewpoints: 'unlessContinued' | 'always' | 'never';
    readonly amountUnit: string;
  };
}

export function shownRights(
  read: WorkbookRead,
  entry: Entry,
  person: Person,
  today: CivilDate,
): ShownRights {
  const { gradesUsed, viewpoints, amountUnit } = entryRulesOf(read);
  return {
    rights: rightsOf(read, entry, person, today),
    rules: {
      usesGrades: gradesUsed,
      viewpoints,
      amountUnit,
    },
  };
}
