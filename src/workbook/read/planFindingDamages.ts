/** Checks of the plan for the year whose results are entered, named where they can be mended: in 指標. */
import type { FiscalYear } from '../../domain/fiscalYear';
import { indicatorInForce, isSetIn } from '../../domain/indicatorInForce';
import { isValidIn, type Plan } from '../../domain/plan';
import { planFindings, type PlanFinding } from '../../domain/planFinding';
import { resultsOf } from '../../domain/results';
import { targetColumnKey } from '../layout/indicators';
import type { Damage } from './damage';
import { damageIn, field } from './rowCells';
import type { TabRead } from './rows';

/** The targets are those of 指標 itself: that 指標実績 has another is named there. */
export function planFindingDamages(read: TabRead, plan: Plan, year: FiscalYear): readonly Damage[] {
  const results = resultsOf(plan, { yearlyResults: [], indicatorResults: [], projects: [] });
  return read.rows.flatMap((row) => {
    const indicator = results.indicators.get(row.key);
    const action = indicator && results.actions.get(indicator.actionId);
    if (!indicator || !isSetIn(indicator, year) || !action || !isValidIn(action, year)) return [];
    const { unit, decimals } = indicatorInForce(indicator, year);
    return planFindings(results, indicator, year).map((finding) =>
      damageIn(read, row, columnOf(finding), 'advice', {
        kind: 'plan',
        finding,
        unit,
        ...field('decimals', decimals),
      }),
    );
  });
}

function columnOf(finding: PlanFinding): string {
  switch (finding.kind) {
    case 'sourceMissing':
      return 'repeatedFrom';
    case 'methodAgainstDirection':
      return 'method';
    case 'noBase':
      return 'baseValue';
    case 'noFinalTarget':
      return 'finalTarget';
    default:
      return finding.column === 'final' ? 'finalTarget' : targetColumnKey(finding.column);
  }
}
