/**
 * What the review needs of the workbook: for the lists the facts of every row without its texts; for
 * 確認事項 the rows of a few actions, whole; for the history of an action its lines.
 */
import { comparableKey } from '../read/plainText';
import { textIn, yearIn } from '../read/rowCells';
import type { RowRead } from '../read/rows';
import type { WantedTab } from '../read/wanted';
import type { WorkbookRead } from '../read/workbookRead';
import {
  core,
  placesOfItem,
  revisions,
  rowsOf,
  wantedForItem,
  type RowPlaces,
} from '../entry/wanted';

/** Who has answered, who takes part, and when. */
export const wantedForStatus: readonly WantedTab[] = [
  ...core,
  { family: 'actions', columns: ['relatedSections'] },
  {
    family: 'yearlyResults',
    columns: [
      'actionName',
      'answeringSection',
      'submission',
      'sentBackFor',
      'relatedConfirmations',
      'submittedBy',
      'onBehalf',
      'submittedAt',
      'confirmedBy',
      'confirmedAt',
      'revision',
    ],
  },
];

/** What is not final: beside the states the certainty of amounts and values. */
export const wantedForLate: readonly WantedTab[] = [
  ...wantedForStatus.map((wanted) =>
    wanted.family === 'yearlyResults'
      ? { ...wanted, columns: [...(wanted.columns ?? []), 'amountCertainty'] }
      : wanted,
  ),
  { family: 'indicators' },
  revisions,
  { family: 'relatedProjects', columns: [] },
  { family: 'indicatorResults', columns: ['actionId', 'state', 'certainty', 'fixedMonth'] },
];

/** Actions with everything that speaks for or against their results. */
export function wantedForReview(rows: RowPlaces): readonly WantedTab[] {
  return wantedForItem(rows).map((wanted) =>
    wanted.family === 'relatedProjects' ? { ...wanted, rows } : wanted,
  );
}

/** 関連事業 of the actions, and what other actions say of the same projects. */
function projectRows(read: WorkbookRead, actionIds: ReadonlySet<string>): readonly RowRead[] {
  const rows = rowsOf(read, 'relatedProjects');
  const isOwn = (row: RowRead): boolean => actionIds.has(textIn(row, 'actionId'));
  const numbers = new Set(rows.filter(isOwn).flatMap(projectOf));
  return rows.filter((row) => isOwn(row) || projectOf(row).some((one) => numbers.has(one)));
}

/** 年度 and 事業番号; none of a row without a number. */
function projectOf(row: RowRead): readonly string[] {
  const number = comparableKey(textIn(row, 'projectNumber'));
  return number === '' ? [] : [`${String(yearIn(row, 'year'))} ${number}`];
}

/** Where the rows of several actions stand, and those of the projects that they share with others. */
export function placesOfItems(read: WorkbookRead, actionIds: readonly string[]): RowPlaces {
  const own = new Set(actionIds);
  const projects = projectRows(read, own);
  const sharing = new Set(projects.map((row) => textIn(row, 'actionId')));
  const actions = rowsOf(read, 'actions').filter(({ key }) => sharing.has(key));
  const places = new Map([
    ['relatedProjects', new Set(projects.map(({ row }) => row))],
    ['actions', new Set(actions.map(({ row }) => row))],
  ]);
  for (const actionId of own) {
    for (const [tab, rows] of Object.entries(placesOfItem(read, actionId))) {
      const all = places.get(tab) ?? new Set<number>();
      places.set(tab, all);
      for (const row of rows) all.add(row);
    }
  }
  return Object.fromEntries(
    [...places].map(([tab, rows]) => [tab, [...rows].sort((one, other) => one - other)]),
  );
}

/** Lines of 変更履歴 by what they speak of; and whose the action is. */
export function wantedForHistory(rows: RowPlaces): readonly WantedTab[] {
  return [
    { family: 'yearlyResults', columns: ['answeringSection'] },
    { family: 'opinions', columns: ['targetId'] },
    { family: 'history', columns: ['targetId'], rows },
  ];
}

/** The lines about an action, its indicators and the opinions on it, as they were entered. */
export function linesAbout(read: WorkbookRead, actionId: string): readonly number[] {
  const opinions = new Set(
    rowsOf(read, 'opinions')
      .filter((row) => textIn(row, 'targetId') === actionId)
      .map(({ key }) => key),
  );
  return rowsOf(read, 'history').flatMap((row) => {
    const target = textIn(row, 'targetId');
    const isAbout =
      target === actionId || target.startsWith(`${actionId}-`) || opinions.has(target);
    return isAbout ? [row.row] : [];
  });
}
