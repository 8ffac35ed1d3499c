/**
 * What this workbook begins with, or began with. The first choice stands: it is kept in 設定, and
 * whoever goes on with an interrupted set-up goes on with it.
 */
import {
  fiscalYear,
  parseFiscalYear,
  yearInTable,
  yearsThatDisagree,
  type FiscalYear,
} from '../../domain/fiscalYear';
import { accept, refuse, type Verdict } from '../../domain/verdict';
import type { SetUpRefusal } from '../../wording/setUp';
import type { Tab } from '../layout/layout';
import { defaultGrades, layoutFor } from '../layout/layoutFor';
import type { PlanFiles } from '../planFiles';
import { readChoice, type Beginning, type Choice } from './initialRows';
import { shapeSeen, type Seen } from './seen';

/** What was chosen on the page; years as the year in which they begin. */
export type Wish =
  | { readonly kind: 'sample'; readonly openYear: 'filled' | 'blank' }
  | {
      readonly kind: 'empty';
      readonly firstYear: number;
      readonly lastYear: number;
      readonly evaluationYear: number;
    };

/** @param samplePlan read only when it is needed */
export function beginningOf(
  seen: Seen,
  wish: Wish,
  samplePlan: () => PlanFiles,
): Verdict<Beginning, SetUpRefusal> {
  const choice = choiceSeen(seen);
  if (seen.settings.isComplete || choice === 'empty') return standingPlan(seen);
  if (choice !== undefined) return accept(sample(choice, samplePlan()));
  if (wish.kind === 'sample') return accept(sample(wish.openYear, samplePlan()));
  return wishedPlan(wish);
}

/** The years come from a page: their order is looked at here, too. */
function wishedPlan(wish: Extract<Wish, { kind: 'empty' }>): Verdict<Beginning, SetUpRefusal> {
  const [first, last, evaluation] = [
    fiscalYear(wish.firstYear),
    fiscalYear(wish.lastYear),
    fiscalYear(wish.evaluationYear),
  ];
  if (first <= evaluation && evaluation <= last) return accept(emptyPlan(first, last, evaluation));
  return refuse({
    reason: 'years out of order',
    period: `${yearInTable(first)}～${yearInTable(last)}`,
    evaluation: yearInTable(evaluation),
  });
}

/** The plan that stands in the workbook, by its years. */
function standingPlan(seen: Seen): Verdict<Beginning, SetUpRefusal> {
  const { settings } = seen;
  const shape = shapeSeen(seen);
  if (shape === undefined) {
    const found = settings.value('planPeriod');
    const years = yearsThatDisagree(found);
    return refuse({ reason: 'plan years', found, ...(years ? { years } : {}) });
  }
  const evaluation = parseFiscalYear(settings.value('resultYear'));
  const { firstYear, lastYear } = shape;
  return accept(emptyPlan(firstYear, lastYear, evaluation.accepted ? evaluation.value : firstYear));
}

/** The choice that was made first; nothing where none has been, as in a 設定 of the office's own. */
export function choiceSeen(seen: Seen): Choice | undefined {
  return readChoice(seen.settings.value('setUpContent'));
}

function sample(openYear: 'filled' | 'blank', plan: PlanFiles): Beginning {
  return { kind: 'sample', openYear, plan };
}

function emptyPlan(
  firstYear: FiscalYear,
  lastYear: FiscalYear,
  evaluationYear: FiscalYear,
): Beginning {
  return { kind: 'empty', firstYear, lastYear, evaluationYear };
}

/** The tabs that this workbook is to have: those of its plan as it stands, or of its beginning. */
export function tabsFor(seen: Seen, beginning: Beginning): readonly Tab[] {
  const shape = shapeSeen(seen) ?? {
    ...yearsOf(beginning),
    closedYears: [],
    grades: defaultGrades,
  };
  const toClose =
    beginning.kind === 'sample' && !seen.settings.isComplete
      ? beginning.plan.shape.closedYears
      : [];
  const closedYears = [...new Set([...shape.closedYears, ...toClose])].sort((a, b) => a - b);
  return layoutFor({ ...shape, closedYears });
}

function yearsOf(beginning: Beginning): { firstYear: FiscalYear; lastYear: FiscalYear } {
  return beginning.kind === 'sample' ? beginning.plan.shape : beginning;
}
