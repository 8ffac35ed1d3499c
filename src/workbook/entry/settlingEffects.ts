/**
 * What a settling changes in the figures before it is stored: 達成率 and 判定 of the indicators, the
 * reference grade of the action, and every cell of 戦略別集計 for its policy, its strategy and the plan.
 * Both sides are reckoned by the code that fills 戦略別集計, from the workbook as it stands and as it would
 * stand.
 */
import type { SettlingEffect } from '../../domain/entry/settlingEffect';
import { fiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import { indicatorInForce } from '../../domain/indicatorInForce';
import { decideYear, rollUpYear } from '../../domain/group/rollUp';
import { indicatorsIn, resultsOf, type Results } from '../../domain/results';
import { referenceOf } from '../../domain/reference';
import type { CellContent } from '../change';
import { contentText } from '../write/content';
import { indicatorResultsTab } from '../layout/indicatorResults';
import { columnOf, type Tab } from '../layout/layout';
import { tabByKey } from '../layout/layoutFor';
import type { WorkbookRead } from '../read/workbookRead';
import { groupCells } from '../rollUp/groupCells';
import { groupRows } from '../rollUp/groupRows';
import { indicatorCells } from '../rollUp/indicatorCells';

interface Figure {
  readonly of: SettlingEffect['of'];
  readonly heading: string;
  readonly text: string;
}

/** By a name of its own. */
type Named = readonly (readonly [string, Figure])[];

export function settlingEffects(
  before: WorkbookRead,
  after: WorkbookRead,
  year: FiscalYear,
  actionId: string,
): readonly SettlingEffect[] {
  const were = figuresOf(before, year, actionId);
  return [...figuresOf(after, year, actionId)].flatMap(([name, { of, heading, text }]) => {
    const was = were.get(name)?.text ?? '';
    return was === text ? [] : [{ of, heading, before: was, after: text }];
  });
}

/** A sentence that repeats the other columns, and the number that was typed. */
const NOT_SHOWN: readonly string[] = ['explanation', 'valueNumber'];

function figuresOf(
  read: WorkbookRead,
  year: FiscalYear,
  actionId: string,
): ReadonlyMap<string, Figure> {
  const results = resultsOf(read.plan, read.results);
  return new Map([
    ...indicatorFigures(read, results, year, actionId),
    ...groupFigures(read, results, year, actionId),
  ]);
}

function indicatorFigures(
  { rules }: WorkbookRead,
  results: Results,
  year: FiscalYear,
  actionId: string,
): Named {
  const action = results.actions.get(actionId);
  if (!action) return [];
  const reference = referenceOf(results, rules, action, year).outcome;
  const text = reference.kind === 'mean' ? reference.grade.symbol : '';
  return [
    ...indicatorsIn(results, action, year).flatMap((indicator) =>
      cellFigures(
        indicator.id,
        {
          kind: 'indicator',
          id: indicator.id,
          name: indicatorInForce(indicator, year).name,
        },
        indicatorResultsTab,
        indicatorCells(results, rules, indicator.id, year) ?? {},
      ),
    ),
    ['reference', { of: { kind: 'reference' }, heading: '', text }],
  ];
}

function groupFigures(
  read: WorkbookRead,
  results: Results,
  year: FiscalYear,
  actionId: string,
): Named {
  const tab = tabByKey(read.layout, 'rollUp');
  return groupsWith(read, results, year, actionId).flatMap(({ level, name, groupId, figures }) =>
    cellFigures(groupId, { kind: 'group', level, name }, tab, groupCells(figures, read.rules)),
  );
}

function cellFigures(
  name: string,
  of: Figure['of'],
  tab: Tab,
  cells: Readonly<Record<string, CellContent>>,
): Named {
  return Object.entries(cells)
    .filter(([key]) => !NOT_SHOWN.includes(key))
    .map(([key, content]) => [
      `${name} ${key}`,
      { of, heading: columnOf(tab, key).heading, text: contentText(content) },
    ]);
}

function groupsWith(read: WorkbookRead, results: Results, year: FiscalYear, actionId: string) {
  const { rules, plan } = read;
  const last = year > plan.firstYear ? decideYear(results, rules, fiscalYear(year - 1)) : undefined;
  const rollUp = rollUpYear(decideYear(results, rules, year), last, rules);
  return groupRows(rollUp, plan).filter(({ figures }) =>
    figures.members.some(({ sourceId }) => sourceId === actionId),
  );
}
