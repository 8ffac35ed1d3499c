/**
 * 課別の提出状況: how far each section is with the actions that it enters (回答課). Every action of the
 * year that has a result of its own counts once; one without a row yet is 未入力 under its 担当課.
 * Sections follow 課一覧; those with nothing to enter come last, say 該当なし and are not in the chart.
 */
import { fiscalYear } from '../../domain/fiscalYear';
import type { GroupFigures } from '../../domain/group/rollUp';
import {
  sectionsInYear,
  submissionStatus,
  type StatedResult,
  type StatusCounts,
} from '../../domain/review/submissionStatus';
import type { Results } from '../../domain/results';
import type { SubmissionState } from '../../domain/yearlyResult';
import {
  chartHeadings,
  chartWords,
  nothingForSection,
  submissionHeadings,
  titleInYear,
} from '../../wording/rollUpCharts';
import type { CellContent } from '../change';
import type { ChartTable } from './chartTables';

/** How many columns stand before the first state. */
export const columnsBeforeStates = 2;

export function submissionTable(whole: GroupFigures, results: Results): ChartTable {
  const { year } = whole;
  const stated = whole.members.map(({ sourceId }): StatedResult => {
    const result = results.yearly(sourceId, year);
    const section = result?.answeringSection ?? '';
    return {
      section: section === '' ? (results.actions.get(sourceId)?.section ?? '') : section,
      submission: result?.submission ?? 'notEntered',
    };
  });
  const {
    busy,
    idle,
    whole: all,
  } = submissionStatus(stated, sectionsInYear(results.plan.sections, fiscalYear(year + 1)));
  return {
    name: 'submissions',
    title: titleInYear(chartWords.submissions, year),
    columns: [
      { heading: chartHeadings.section, kind: 'line' },
      { heading: chartHeadings.actions, kind: 'count' },
      ...submissionHeadings.map(([heading]) => ({ heading, kind: 'count' }) as const),
      { heading: chartHeadings.checked, kind: 'count' },
      { heading: chartHeadings.settled, kind: 'count' },
    ],
    rows: [
      ...busy.map((each) => line(each.section, each)),
      line(chartHeadings.total, all),
      ...idle.map((name) => [name, nothingForSection]),
    ],
    charted: busy.length,
  };
}

function line(name: string, { total, states }: StatusCounts): readonly CellContent[] {
  const count = (wanted: readonly SubmissionState[]) =>
    wanted.reduce((sum, state) => sum + states[state], 0);
  return [
    name,
    total,
    ...submissionHeadings.map(([, wanted]) => count(wanted)),
    count(['checked']),
    count(['settled']),
  ];
}
