/**
 * A plan as a folder of .csv files, one per tab, named like the tab and headed like it: what ships
 * as the sample, and what an office fills in to bring its own plan.
 *
 * Which years the plan has is read from 計画期間 in 設定, which years are closed from the names of
 * the files (年度実績_R5), and the grades from 判定基準 where that file is there.
 */
import { parseFiscalYear, parsePlanPeriod, type FiscalYear } from '../domain/fiscalYear';
import { withoutWord } from '../domain/planId';
import { accept, refuse, type Verdict } from '../domain/verdict';
import { parseCsv, type CsvRefusal } from './csv';
import { comparableHeading, type Column, type PlanShape, type Tab } from './layout/layout';
import { defaultGrades, layoutFor, type LayoutRow } from './layout/layoutFor';
import { scaleTab } from './layout/sections';
import { settingOf, settingRows, settings, settingsTab } from './layout/settings';

export interface PlanFiles {
  readonly shape: PlanShape;
  /** The whole layout of this plan, also the tabs for which there is no file. */
  readonly layout: readonly Tab[];
  /** Rows by tab key, in the order of the file. */
  readonly rows: ReadonlyMap<string, readonly LayoutRow[]>;
}

export type PlanFilesRefusal =
  | { readonly reason: 'noSettings'; readonly expectedFile: string }
  | { readonly reason: 'noPlanPeriod'; readonly file: string; readonly found: string }
  | { readonly reason: 'unknownFile'; readonly file: string; readonly known: readonly string[] }
  | { readonly reason: 'unknownSetting'; readonly file: string; readonly item: string }
  | { readonly reason: 'notCsv'; readonly file: string; readonly why: CsvRefusal }
  | {
      readonly reason: 'unknownHeading' | 'headingTwice' | 'headingMissing';
      readonly file: string;
      readonly heading: string;
      readonly known: readonly string[];
    }
  | {
      readonly reason: 'moreFieldsThanHeadings';
      readonly file: string;
      /** Of the data rows, counted from 1. */
      readonly row: number;
      readonly found: number;
      readonly expected: number;
    };

/**
 * @param files the text of each .csv by the file's name without its ending
 * @returns rows by tab key and column key, each value as it stands in the file but for the words
 *          before ids, which are taken off; columns that the file leaves out are missing. 設定 is
 *          complete but for 説明: what its file does not name has its default
 */
export function readPlanFiles(
  files: Readonly<Record<string, string>>,
): Verdict<PlanFiles, PlanFilesRefusal> {
  const shape = shapeOf(files);
  if (!shape.accepted) return shape;
  const layout = layoutFor(shape.value);
  const rows = new Map<string, readonly LayoutRow[]>();
  for (const [file, text] of Object.entries(files)) {
    const tab = layout.find(({ title }) => title === file.normalize('NFC'));
    if (!tab) {
      return refuse({ reason: 'unknownFile', file, known: layout.map(({ title }) => title) });
    }
    const read = readTab(tab, file, text);
    if (!read.accepted) return read;
    rows.set(tab.key, read.value);
  }
  const given = new Map(
    rows.get(settingsTab.key)?.map((row) => [row['item'] ?? '', row['value'] ?? '']),
  );
  const unknown = [...given.keys()].find((item) => settings.every((known) => known.item !== item));
  if (unknown !== undefined) {
    return refuse({ reason: 'unknownSetting', file: settingsTab.title, item: unknown });
  }
  rows.set(settingsTab.key, settingRows(given));
  return accept({ shape: shape.value, layout, rows });
}

function shapeOf(files: Readonly<Record<string, string>>): Verdict<PlanShape, PlanFilesRefusal> {
  const file = settingsTab.title;
  const text = files[file];
  if (text === undefined) return refuse({ reason: 'noSettings', expectedFile: file });
  const settings = readTab(settingsTab, file, text);
  if (!settings.accepted) return settings;
  const periodItem = settingOf('planPeriod').item;
  const found = settings.value.find((row) => row['item'] === periodItem)?.['value'] ?? '';
  const period = parsePlanPeriod(found);
  if (!period.accepted) return refuse({ reason: 'noPlanPeriod', file, found });
  const scaleText = files[scaleTab.title];
  const scale = scaleText === undefined ? undefined : readTab(scaleTab, scaleTab.title, scaleText);
  if (scale?.accepted === false) return scale;
  return accept({
    firstYear: period.value.first,
    lastYear: period.value.last,
    closedYears: closedYearsOf(Object.keys(files)),
    grades: scale ? scale.value.map((row) => row['symbol'] ?? '') : defaultGrades,
  });
}

function closedYearsOf(names: readonly string[]): readonly FiscalYear[] {
  const years = new Set<FiscalYear>();
  for (const name of names) {
    const short = /^(?:年度実績|指標実績)_(.+)$/u.exec(name)?.[1];
    const year = short === undefined ? undefined : parseFiscalYear(short);
    if (year?.accepted) years.add(year.value);
  }
  return [...years].sort((a, b) => a - b);
}

function readTab(
  tab: Tab,
  file: string,
  text: string,
): Verdict<readonly LayoutRow[], PlanFilesRefusal> {
  const csv = parseCsv(text);
  if (!csv.accepted) return refuse({ reason: 'notCsv', file, why: csv.refusal });
  const [headings = [], ...records] = csv.value;
  const columns = columnsUnder(tab, file, headings);
  if (!columns.accepted) return columns;
  const tooLong = records.findIndex((record) => record.length > headings.length);
  if (tooLong >= 0) {
    return refuse({
      reason: 'moreFieldsThanHeadings',
      file,
      row: tooLong + 1,
      found: records[tooLong]?.length ?? 0,
      expected: headings.length,
    });
  }
  return accept(
    records.map((record) =>
      Object.fromEntries(
        columns.value.map((column, place) => [column.key, valueOf(column, record[place] ?? '')]),
      ),
    ),
  );
}

function columnsUnder(
  tab: Tab,
  file: string,
  headings: readonly string[],
): Verdict<readonly Column[], PlanFilesRefusal> {
  const known = tab.columns.map(({ heading }) => heading);
  const columns: Column[] = [];
  for (const heading of headings) {
    const column = tab.columns.find(
      (candidate) => comparableHeading(candidate.heading) === comparableHeading(heading),
    );
    if (!column) return refuse({ reason: 'unknownHeading', file, heading, known });
    if (columns.includes(column)) return refuse({ reason: 'headingTwice', file, heading, known });
    columns.push(column);
  }
  const missing = tab.columns.find(
    (column) => tab.keyColumns.includes(column.key) && !columns.includes(column),
  );
  return missing
    ? refuse({ reason: 'headingMissing', file, heading: missing.heading, known })
    : accept(columns);
}

function valueOf(column: Column, written: string): string {
  if (column.kind !== 'planId') return written;
  return written.split('、').map(withoutWord).join('、');
}
