/** The examples of docs/figures.md: every method, kind of target, state and edge. */
import { exactDecimal, zero, type Exact } from '../../src/domain/exact';
import { fiscalYear } from '../../src/domain/fiscalYear';
import type { Indicator, IndicatorRevision } from '../../src/domain/indicator';
import type { Example } from './example';

function number(text: string): Exact {
  return exactDecimal(text) ?? zero;
}

type Definition = Partial<Indicator>;

const decrease: Definition = { desired: 'decrease' };
const keep: Definition = { desired: 'keep', unit: '％' };
const doing: Definition = { desired: 'doing' };
const compared: Definition = { method: 'achievedOrNot' };

function fromBase(base: string, more: Definition = {}): Definition {
  return {
    method: 'progressFromBase',
    baseValue: number(base),
    baseYear: fiscalYear(2022),
    ...more,
  };
}

function example(
  title: string,
  indicator: Definition,
  target: string,
  ...values: readonly string[]
): Example {
  return { title, indicator, target, values };
}

export const methodExamples: readonly Example[] = [
  example('実績÷目標（増加）', { unit: '件' }, '80', '78'),
  example('実績÷目標：ちょうど100％', { unit: '件' }, '80', '80'),
  example('実績÷目標：100％を超えても、そのまま', {}, '100', '275'),
  example('実績÷目標：100％に届かないが、四捨五入すると100.0％', {}, '10,000', '9,996'),
  example('実績÷目標：80％に届かないが、四捨五入すると80.0％', {}, '10,000', '7,996'),
  example('実績÷目標：実績が負', { unit: 'ポイント' }, '5', '△1'),
  example('目標÷実績（減少）', { ...decrease, unit: '件' }, '9,000', '14,434'),
  example('目標÷実績：目標より少ない', { ...decrease, unit: 'ｔ' }, '5.8', '4.9'),
  example('基準値からの進捗（増加）', fromBase('10'), '20', '18'),
  example(
    '基準値からの進捗（減少）',
    fromBase('71200', { ...decrease, unit: '㎡' }),
    '70,800',
    '70,960',
  ),
  example('基準値からの進捗：基準より悪化', fromBase('10'), '20', '5'),
  example('基準値からの進捗：目標が０', fromBase('-1.2', { unit: 'ポイント' }), '0', '0.2'),
  example('達成・未達成：言葉で入力', doing, '設置', '達成'),
  example('達成・未達成：言葉で入力', doing, '設置', '未達成'),
  example('達成・未達成：数値で比べる（増加）', { ...compared, unit: '回' }, '12', '12'),
  example(
    '達成・未達成：順位（減少）',
    { ...decrease, ...compared, unit: '位' },
    '５位以内',
    '３位',
  ),
  example('達成・未達成：待機児童数（減少）', { ...decrease, ...compared, unit: '人' }, '0', '3'),
  example(
    '達成・未達成：「超」は目標値と同じでは未達成',
    { ...compared, unit: '人' },
    '100人超',
    '100',
  ),
  example(
    '達成・未達成：「未満」は目標値と同じでは未達成',
    { ...decrease, ...compared, unit: '件' },
    '５件未満',
    '5',
  ),
  example('維持：達成', keep, '98.0', '98.0'),
  example('維持：未達成', keep, '98.0', '97.6'),
  example(
    '維持：達成とみなす範囲「以上」',
    { ...keep, tolerance: { kind: 'atLeast' } },
    '98.0',
    '98.1',
  ),
  example('維持：達成とみなす範囲「以下」', { ...keep, tolerance: { kind: 'atMost' } }, '5', '8'),
  example(
    '維持：±２の範囲の中',
    { ...keep, tolerance: { kind: 'band', width: number('2') } },
    '80',
    '78.5',
  ),
  example(
    '維持：±２の範囲より小さい',
    { ...keep, tolerance: { kind: 'band', width: number('2') } },
    '80',
    '77.9',
  ),
  example(
    '維持：±２の範囲より大きい',
    { ...keep, tolerance: { kind: 'band', width: number('2') } },
    '80',
    '100',
  ),
  example('維持：「超」で目標値と同じ', keep, '95％超', '95'),
  example('維持：目標が０で未達成', { ...keep, tolerance: { kind: 'atMost' } }, '0', '1'),
  example('目標が「95％以上」で算定方法が空欄', { unit: '％' }, '95％以上', '94'),
  example('目標が「５位以内」で算定方法が空欄', { ...decrease, unit: '位' }, '５位以内', '６位'),
  example('目標が「５件以下」で算定方法が空欄', { ...decrease, unit: '件' }, '５件以下', '5'),
  example('目標が「５件未満」で算定方法が空欄', { ...decrease, unit: '件' }, '５件未満', '5'),
  example('目標が「80％程度」で算定方法が空欄', { unit: '％' }, '80％程度', '80'),
  example(
    '目標が「95％以上」で算定方法が実績÷目標',
    { unit: '％', method: 'actualOverTarget' },
    '95％以上',
    '94',
  ),
  example('文章で評価', { desired: 'words' }, '計画の策定', '計画を策定した'),
  example('達成率を算定しない', { method: 'none' }, '10', '12'),
];

/** A decided revision of 出典・算出方法. */
function ofSource(from: number): IndicatorRevision {
  return {
    id: 'M-1',
    appliesFrom: fiscalYear(from),
    reason: '調査の見直し',
    item: 'definition',
    before: { source: '' },
    after: { source: '新しい調査' },
  };
}

const summed: Definition = { targetKind: 'cumulativeSummed', unit: '件' };
const countedOtherwise: Definition = {
  revisions: [
    {
      id: '',
      appliesFrom: fiscalYear(2024),
      reason: '',
      item: 'definition',
      before: { unit: '人' },
      after: { unit: '件' },
    },
  ],
};
const lastYear: Definition = { targetKind: 'againstLastYear', unit: '人' };
const against = { rateAgainst: 'finalTarget' } as const;

export const kindExamples: readonly Example[] = [
  example('単年度', { unit: '件' }, '80', '60', '78'),
  example('累計（累計で入力）', { targetKind: 'cumulativeTyped', unit: 'ha' }, '145', '128', '136'),
  example('累計（単年度で入力）', summed, '4', '1', '2'),
  example('累計（単年度で入力）：集計中の年度がある', summed, '4', '集計中', '2'),
  example('累計（単年度で入力）：調査年以外の年度がある', summed, '4', '調査年以外', '2'),
  example(
    '累計（単年度で入力）：途中で単位又は集計の方法等が変わった',
    { ...summed, ...countedOtherwise },
    '4',
    '400',
    '2',
  ),
  example('累計（単年度で入力）：目標が「増加」', summed, '増加', '10', '0'),
  {
    title: '単年度で最終は期間累計',
    indicator: { targetKind: 'yearlyWithTotal', unit: '人' },
    target: '2',
    finalTarget: '10',
    values: ['1', '3'],
  },
  {
    title: '単年度で最終は期間累計：達成率の分母が「最終目標」',
    indicator: { targetKind: 'yearlyWithTotal', unit: '人' },
    target: '2',
    finalTarget: '10',
    values: ['1', '3'],
    rules: against,
  },
  example('前年度比較：空欄は「前年度以上」', lastYear, '', '100', '104'),
  example(
    '前年度比較：「前年度以下」（減少）',
    { ...lastYear, ...decrease },
    '前年度以下',
    '100',
    '104',
  ),
  example(
    '前年度比較：「前年度以下」（維持）',
    { ...lastYear, ...keep },
    '前年度以下',
    '100',
    '104',
  ),
  example(
    '前年度比較：「前年度以下」（実施の有無）',
    { ...lastYear, ...doing },
    '前年度以下',
    '100',
    '104',
  ),
  example('前年度比較：前年度の実績値が０', lastYear, '', '0', '5'),
  example('前年度比較：前年度の実績値が負', { ...lastYear, unit: 'ポイント' }, '', '△3', '4'),
  example('前年度比較：「増加」', lastYear, '増加', '100', '100'),
  example('前年度比較：「減少」', { ...lastYear, ...decrease }, '減少', '100', '99'),
  example(
    '前年度比較：「前年度以下」（維持）で算定方法が達成・未達成',
    { ...lastYear, ...compared, desired: 'keep' },
    '前年度以下',
    '100',
    '104',
  ),
  example('前年度比較：前年度の値がない', lastYear, '', '集計中', '104'),
  example(
    '前年度比較：集計の方法が令和６年度に変わった',
    { ...lastYear, source: '新しい調査', revisions: [ofSource(2024)] },
    '',
    '100',
    '104',
  ),
  example('単年度で目標が「前年度以上」', { unit: '人' }, '前年度以上', '100', '104'),
  {
    title: '最終年度のみ：途中の年度',
    indicator: { targetKind: 'finalYearOnly', unit: '％' },
    finalTarget: '80',
    values: ['40'],
  },
  {
    title: '最終年度のみ：途中の年度の最終目標比',
    indicator: { targetKind: 'finalYearOnly', unit: '％' },
    finalTarget: '80',
    values: ['40'],
    against: 'final',
  },
  {
    title: '最終年度のみ：最終年度',
    indicator: { targetKind: 'finalYearOnly', unit: '％' },
    finalTarget: '80',
    values: ['40', '50', '60', '70', '76'],
  },
  {
    title: '最終年度のみ：終了年度が計画の最終年度より早い',
    indicator: { targetKind: 'finalYearOnly', unit: '％', lastYear: fiscalYear(2024) },
    finalTarget: '80',
    values: ['40', '76'],
  },
  {
    title: '達成率の分母が「最終目標」',
    indicator: { unit: '件' },
    target: '50',
    finalTarget: '100',
    values: ['60'],
    rules: against,
  },
];

const surveyed: Definition = {
  unit: '歳',
  measuredYears: [fiscalYear(2022), fiscalYear(2025)],
  baseValue: number('81.0'),
  baseYear: fiscalYear(2022),
  decimals: 1,
};

export const stateExamples: readonly Example[] = [
  example('未入力', {}, '100', ''),
  example('集計中', { fixedMonth: '11月' }, '100', '集計中'),
  example('調査年以外', surveyed, '81.5', '', '調査年以外'),
  example('測定不能', {}, '100', '測定不能'),
  example('対象外（事業の中止・終了）', {}, '100', '対象外'),
  example('設定なし', {}, '100', '設定なし'),
  example('設定なし：「未設定」と入力', {}, '100', '未設定'),
  example('目標なし', {}, '100', '目標なし'),
  example('目標なし：目標が空欄', {}, '', '100'),
  example('「－」だけ：未入力とし、点検で知らせる', {}, '100', '－'),
  example('「なし」だけ：未入力とし、点検で知らせる', {}, '100', 'なし'),
  example(
    '読み取れない値：未入力とし、点検で知らせる',
    { unit: '件' },
    '100',
    '10件（うち新規２件）',
  ),
  { ...example('速報', { unit: '件' }, '80', '78'), isPreliminary: true },
];

export const edgeExamples: readonly Example[] = [
  example('目標が０（減少）で実績が０', { ...decrease, unit: '件' }, '0', '0'),
  example('目標が０（減少）で実績が０でない', { ...decrease, unit: '件' }, '0', '3'),
  example('目標が０（増加）', { unit: '件' }, '0', '5'),
  example('前年度の値が０', lastYear, '', '0', '5'),
  example('前年度の値が負', { ...lastYear, unit: 'ポイント' }, '', '△3', '5'),
  {
    title: '最終目標が０（達成率の分母が「最終目標」）',
    indicator: { unit: '件' },
    finalTarget: '0',
    values: ['5'],
    rules: against,
  },
  example('目標÷実績で実績が０', { ...decrease, unit: '件' }, '5', '0'),
  example('目標が負', { unit: 'ポイント' }, '△5', '△4'),
  example('目標÷実績で実績が負', { ...decrease, unit: 'ポイント' }, '5', '△1'),
  example('基準値と目標値が同じ', fromBase('10'), '10', '12'),
  example('基準値がない', { method: 'progressFromBase' }, '20', '18'),
  example('目標が数値でない', { unit: '件' }, '検討', '5'),
  example('実績に達成と入力（算定方法は実績÷目標）', { unit: '件' }, '5', '達成'),
  example('再掲元の指標がない', { repeatedFrom: '9-9-9-9' }, '5', '5'),
];
