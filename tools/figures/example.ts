/** An example of docs/figures.md: one indicator, its targets and values as typed, and what comes out. */
import type { Achievement } from '../../src/domain/achievement';
import { achievementOf } from '../../src/domain/achievementOf';
import { one } from '../../src/domain/exact';
import type { FigureRules } from '../../src/domain/figureRules';
import { fiscalYear, type FiscalYear } from '../../src/domain/fiscalYear';
import type { Indicator } from '../../src/domain/indicator';
import type { ActionItem, Plan } from '../../src/domain/plan';
import { resultsOf, type Results } from '../../src/domain/results';
import { defaultGradeRows, gradeScale } from '../../src/domain/scale';
import type { Against } from '../../src/domain/usedTarget';
import { readActual } from '../../src/domain/writtenActual';
import { readTarget } from '../../src/domain/writtenTarget';
import { achievementText, explainAchievement } from '../../src/wording/explainAchievement';
import { gradeInText, noFigure } from '../../src/wording/numbers';

export interface Example {
  /** The case in Japanese. */
  readonly title: string;
  readonly indicator?: Partial<Indicator>;
  /** 目標値 of the year, as typed. */
  readonly target?: string;
  readonly finalTarget?: string;
  /** 実績値 from the first year of the plan on; the last one is the year in question. */
  readonly values: readonly string[];
  /** 速報 is the last value. */
  readonly isPreliminary?: boolean;
  readonly rules?: Partial<FigureRules>;
  readonly against?: Against;
}

const scale = gradeScale(defaultGradeRows);
if (!scale.accepted) throw new Error('The default scale is refused.');

export const townRules: FigureRules = {
  scale: scale.value,
  rateDigits: 1,
  shareDigits: 0,
  rateAgainst: 'yearTarget',
  notApplicableCounts: true,
  gradesUsed: true,
  amountUnit: 'thousandYen',
};

const firstYear = fiscalYear(2023);

export const exampleAction: ActionItem = {
  id: '1-1-1',
  policyId: '1-1',
  name: '健康づくりの支援',
  content: '',
  section: '保健福祉課',
  relatedSections: [],
  links: [],
  noIndicatorReason: '',
  weight: one,
};

/** The indicator of an example, more is better unless it says otherwise. */
export function indicatorOf(example: Example, id = '1-1-1-1'): Indicator {
  const unit = example.indicator?.unit ?? '';
  const [target, finalTarget] = [example.target, example.finalTarget].map((text) =>
    readTarget(text ?? '', unit),
  );
  return {
    id,
    actionId: exampleAction.id,
    kind: 'outcome',
    name: '例',
    unit,
    desired: 'increase',
    targetKind: 'yearly',
    valuePoint: '',
    source: '',
    targets: new Map(target ? [[yearOf(example), target]] : []),
    ...(finalTarget ? { finalTarget } : {}),
    fixedMonth: '',
    targetGrounds: '',
    revisions: [],
    ...example.indicator,
  };
}

/** The year in question. */
export function yearOf({ values }: Example): FiscalYear {
  return fiscalYear(firstYear + values.length - 1);
}

/** The results of several examples as the indicators of one action. */
export function resultsOfExamples(examples: readonly (readonly [Example, Indicator])[]): Results {
  const plan: Plan = {
    firstYear,
    lastYear: fiscalYear(2027),
    sections: [],
    strategies: [],
    policies: [],
    actions: [exampleAction],
    indicators: examples.map(([, indicator]) => indicator),
    comprehensivePolicies: [],
  };
  const indicatorResults = examples.flatMap(([{ values, isPreliminary = false }, indicator]) =>
    values.map((value, place) => {
      const isJudgedByPeople = indicator.method === 'none' || indicator.desired === 'words';
      return {
        year: fiscalYear(firstYear + place),
        indicatorId: indicator.id,
        actual: readActual({ value, state: '', unit: indicator.unit, isJudgedByPeople }).actual,
        stateReason: '',
        isPreliminary: isPreliminary && place === values.length - 1,
        fixedMonth: '',
      };
    }),
  );
  return resultsOf(plan, { yearlyResults: [], indicatorResults, projects: [] });
}

export const exampleHead = ['場合', '目標', '実績', '達成率', '判定', '説明'] as const;

export function achievementOfExample(example: Example): Achievement {
  const indicator = indicatorOf(example);
  return achievementOf(
    resultsOfExamples([[example, indicator]]),
    { ...townRules, ...example.rules },
    indicator,
    yearOf(example),
    example.against,
  );
}

/** The example as a row of the table. */
export function exampleRow(example: Example): readonly string[] {
  const indicator = indicatorOf(example);
  const found = achievementOfExample(example);
  const targets = [
    ...(example.target === undefined ? [] : [example.target]),
    ...(example.finalTarget === undefined ? [] : [`最終目標 ${example.finalTarget}`]),
  ];
  return [
    example.title,
    targets.filter((text) => text !== '').join('、') || '（空欄）',
    example.values.map((value) => (value === '' ? '（空欄）' : value)).join('→'),
    achievementText(found),
    found.grade ? gradeInText(found.grade.symbol) : noFigure,
    explainAchievement(found, indicator),
  ];
}
