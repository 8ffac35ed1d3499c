/** Targets that were revised, in docs/figures.md: 当初 and 現行 side by side, with the note of the papers. */
import { bothRates, type BothRates } from '../../src/domain/bothRates';
import { fiscalYear, yearInText } from '../../src/domain/fiscalYear';
import type { IndicatorRevision } from '../../src/domain/indicator';
import { readTarget } from '../../src/domain/writtenTarget';
import { achievementText } from '../../src/wording/explainAchievement';
import { revisedTargetNote } from '../../src/wording/figureNotes';
import { indicatorOf, resultsOfExamples, townRules, yearOf, type Example } from './example';

interface RevisedExample extends Example {
  /** 変更前 and 変更後, as typed. */
  readonly before: string;
  readonly after: string;
  /** 適用年度. */
  readonly from: number;
  readonly item?: 'target' | 'finalTarget';
}

const against = { rateAgainst: 'finalTarget' } as const;

export const revisedExamples: readonly RevisedExample[] = [
  {
    title: 'その年度の目標を変更',
    indicator: { unit: '件' },
    before: '50',
    after: '40',
    from: 2024,
    target: '40',
    values: ['30', '40'],
  },
  {
    title: '適用年度より前の年度は、変更前の目標のまま',
    indicator: { unit: '件' },
    before: '50',
    after: '40',
    from: 2025,
    target: '40',
    values: ['30', '40'],
  },
  {
    title: '最終年度のみの最終目標を変更',
    indicator: { unit: '件', targetKind: 'finalYearOnly' },
    item: 'finalTarget',
    before: '100',
    after: '80',
    from: 2026,
    finalTarget: '80',
    values: ['', '', '', '', '80'],
  },
  {
    title: '達成率の分母が「最終目標」で、最終目標を変更',
    indicator: { unit: '件' },
    item: 'finalTarget',
    before: '100',
    after: '80',
    from: 2024,
    target: '40',
    finalTarget: '80',
    values: ['30', '60'],
    rules: against,
  },
];

export const revisedHead = [
  '場合',
  '変更前→変更後（適用年度）',
  '実績',
  '達成率（現行）',
  '達成率（当初）',
  '注',
] as const;

function revisionOf(example: RevisedExample): IndicatorRevision {
  const { before, after, from, item = 'target', indicator } = example;
  const [old, present] = [before, after].map((text) => readTarget(text, indicator?.unit ?? ''));
  const facts = {
    id: 'M-1',
    appliesFrom: fiscalYear(from),
    decidedOn: { year: from - 1, month: 10, day: 24 },
    reason: '工程を見直したため',
    before: old,
    after: present,
  };
  return item === 'target'
    ? { ...facts, item, year: yearOf(example) }
    : { ...facts, item: 'finalTarget' };
}

export function revisedFigures(example: RevisedExample): BothRates {
  const indicator = { ...indicatorOf(example), revisions: [revisionOf(example)] };
  const rules = { ...townRules, ...example.rules };
  return bothRates(resultsOfExamples([[example, indicator]]), rules, indicator, yearOf(example));
}

export function revisedRow(example: RevisedExample): readonly string[] {
  const found = revisedFigures(example);
  const { before, after, from, values } = example;
  return [
    example.title,
    `${before}→${after}（${yearInText(fiscalYear(from))}）`,
    values.map((value) => (value === '' ? '（空欄）' : value)).join('→'),
    achievementText(found.current),
    found.revised ? achievementText(found.revised.original) : '（変更なし）',
    revisedTargetNote(found) ?? '',
  ];
}
