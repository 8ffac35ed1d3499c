/**
 * 課別の提出状況: how far each section is with the actions that it enters (回答課). Every action of the
 * year that has a result of its own counts once; one without a row yet is 未入力 under its 担当課.
 * Sections follow 課一覧; those with nothing to enter come last, say 該当なし and are not in the chart.
 */
import { fiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import type { GroupFigures } from '../../domain/group/rollUp';
import type { Plan, Section } from '../../domain/plan';
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
  const bySection = new Map<string, SubmissionState[]>();
  for (const { sourceId } of whole.members) {
    const result = results.yearly(sourceId, year);
    const section = result?.answeringSection ?? '';
    const name = section === '' ? (results.actions.get(sourceId)?.section ?? '') : section;
    const states = bySection.get(name) ?? [];
    bySection.set(name, states);
    states.push(result?.submission ?? 'notEntered');
  }
  const known = sectionsIn(results.plan, fiscalYear(year + 1));
  const others = [...bySection.keys()].filter((name) => !known.includes(name)).sort();
  const names = [...known, ...others];
  const busy = names.filter((name) => bySection.has(name));
  const idle = names.filter((name) => !bySection.has(name));
  const all = [...bySection.values()].flat();
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
      ...busy.map((name) => line(name, bySection.get(name) ?? [])),
      line(chartHeadings.total, all),
      ...idle.map((name) => [name, nothingForSection]),
    ],
    charted: busy.length,
  };
}

function line(name: string, states: readonly SubmissionState[]): readonly CellContent[] {
  const count = (wanted: readonly SubmissionState[]) =>
    states.filter((state) => wanted.includes(state)).length;
  return [
    name,
    states.length,
    ...submissionHeadings.map(([, wanted]) => count(wanted)),
    count(['checked']),
    count(['settled']),
  ];
}

/** The sections of the year in which results are entered, in the order of 課一覧. */
function sectionsIn({ sections }: Plan, year: FiscalYear): readonly string[] {
  const isIn = ({ validFrom, validTo }: Section) =>
    (validFrom ?? year) <= year && (validTo ?? year) >= year;
  return sections
    .filter(isIn)
    .sort((a, b) => a.order - b.order)
    .map(({ name }) => name);
}
