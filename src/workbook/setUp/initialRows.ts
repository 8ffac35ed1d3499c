/**
 * What a new workbook begins with: the sample plan, or an empty plan with its years. The rows are
 * only loaded until the set-up has once been finished; after that they belong to the office.
 */
import { fiscalYear, parseFiscalYear, yearInTable, type FiscalYear } from '../../domain/fiscalYear';
import type { Help } from '../help';
import { guideLines, type Locate } from '../layout/guide';
import { startingRows, type LayoutRow } from '../layout/layoutFor';
import { settingOf, settingRows } from '../layout/settings';
import type { PlanFiles } from '../planFiles';
import type { WantedRow } from './newRows';

export type Beginning =
  | { readonly kind: 'sample'; readonly openYear: 'filled' | 'blank'; readonly plan: PlanFiles }
  | {
      readonly kind: 'empty';
      readonly firstYear: FiscalYear;
      readonly lastYear: FiscalYear;
      readonly evaluationYear: FiscalYear;
    };

/** As 設定「初期設定の内容」 keeps it, so that an interrupted set-up goes on with the same choice. */
const CHOICES = {
  filled: '見本（実績入力済み）',
  blank: '見本（実績未入力）',
  empty: '空の計画',
} as const;

export type Choice = keyof typeof CHOICES;

export function choiceWritten(choice: Choice): string {
  return CHOICES[choice];
}

/** The choice that 設定 keeps; nothing when none has been made. */
export function readChoice(written: string): Choice | undefined {
  return (Object.keys(CHOICES) as Choice[]).find((choice) => CHOICES[choice] === written);
}

/**
 * @param own the values of 設定 that belong to this workbook and this person, by key
 * @returns rows by the tab's key
 */
export function initialRows(
  beginning: Beginning,
  own: Readonly<Record<'workbookId' | 'secretariat', string>>,
  locate: Locate,
  help: Help,
): ReadonlyMap<string, readonly WantedRow[]> {
  const rows = new Map<string, readonly WantedRow[]>(
    beginning.kind === 'sample' ? planRows(beginning) : [],
  );
  for (const key of ['scale', 'choices']) {
    if (!rows.has(key)) rows.set(key, startingRows(key));
  }
  rows.set('guide', guideRows(locate));
  rows.set('settings', ownSettings(beginning, own, help));
  return rows;
}

/** The lines of はじめに as rows. */
export function guideRows(locate: Locate): readonly WantedRow[] {
  return guideLines(locate).map((line) => ({
    label: line.label,
    content: 'text' in line ? line.text : { formula: line.formula },
  }));
}

function ownSettings(
  beginning: Beginning,
  own: Readonly<Record<string, string>>,
  help: Help,
): readonly LayoutRow[] {
  const items = new Map<string, string>();
  const set = (key: string, value: string) => items.set(settingOf(key).item, value);
  if (beginning.kind === 'sample') {
    for (const row of beginning.plan.rows.get('settings') ?? []) {
      items.set(row['item'] ?? '', row['value'] ?? '');
    }
    set('setUpContent', choiceWritten(beginning.openYear));
  } else {
    const { firstYear, lastYear, evaluationYear } = beginning;
    set('planPeriod', `${yearInTable(firstYear)}～${yearInTable(lastYear)}`);
    set('resultYear', yearInTable(evaluationYear));
    set('setUpContent', choiceWritten('empty'));
  }
  for (const [key, value] of Object.entries(own)) set(key, value);
  return settingRows(items, help.ofSetting);
}

function planRows({
  openYear,
  plan,
}: Extract<Beginning, { kind: 'sample' }>): ReadonlyMap<string, readonly LayoutRow[]> {
  if (openYear === 'filled') return plan.rows;
  const item = settingOf('resultYear').item;
  const written = plan.rows.get('settings')?.find((row) => row['item'] === item)?.['value'] ?? '';
  const year = parseFiscalYear(written);
  return year.accepted ? blankYear(plan.rows, year.value) : plan.rows;
}

/** Columns of the open year that are there before anybody has entered anything. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  yearlyResults: ['year', 'actionId', 'actionName', 'section', 'answeringSection', 'weight'],
  indicatorResults: [
    'year',
    'indicatorId',
    'actionId',
    'indicatorName',
    'answeringSection',
    'target',
    'originalTarget',
  ],
  relatedProjects: ['year', 'actionId', 'projectNumber', 'name', 'section', 'account'],
};

/** States of a value that the plan itself gives, before anybody reports. */
const GIVEN_STATES: readonly string[] = ['調査年以外', '設定なし', '目標なし'];

/** The sample as it stands when the entry of the year opens: nothing of that year has happened yet. */
function blankYear(
  rows: ReadonlyMap<string, readonly LayoutRow[]>,
  year: FiscalYear,
): ReadonlyMap<string, readonly LayoutRow[]> {
  const isOpen = (row: LayoutRow, key: string) => row[key] === yearInTable(year);
  const isLater = (row: LayoutRow) => {
    const from = parseFiscalYear(row['appliesFrom'] ?? '');
    return from.accepted && from.value > fiscalYear(year + 1);
  };
  const past = (rows.get('meetings') ?? []).filter((row) => !isOpen(row, 'resultYear'));
  const meetings = new Set(past.map((row) => row['meetingId']));
  const blank: Readonly<Record<string, (row: LayoutRow) => readonly LayoutRow[]>> = {
    yearlyResults: (row) => [{ ...given('yearlyResults', row), submission: '未入力' }],
    indicatorResults: (row) => [
      {
        ...given('indicatorResults', row),
        state: GIVEN_STATES.includes(row['state'] ?? '') ? (row['state'] ?? '') : '',
      },
    ],
    relatedProjects: (row) => (isOpen(row, 'year') ? [given('relatedProjects', row)] : [row]),
    meetings: (row) => (meetings.has(row['meetingId']) ? [row] : []),
    opinions: (row) =>
      meetings.has(row['meetingId']) ? [{ ...row, currentState: '', currentStateAsOf: '' }] : [],
    revisions: (row) => (isLater(row) ? [] : [row]),
    rollUp: (row) => (isOpen(row, 'year') ? [] : [row]),
    paperTexts: (row) => (isOpen(row, 'year') ? [] : [row]),
  };
  return new Map(
    [...rows].map(([key, each]) => [
      key,
      blank[key] === undefined ? each : each.flatMap(blank[key]),
    ]),
  );
}

function given(tab: string, row: LayoutRow): LayoutRow {
  const kept = GIVEN[tab] ?? [];
  return Object.fromEntries(kept.map((key) => [key, row[key] ?? '']));
}
