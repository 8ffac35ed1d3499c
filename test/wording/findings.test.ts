/** 確認事項, checks of the plan and of typed values: found, expected, what to do. */
import { describe, expect, it } from '@jest/globals';
import type { PlanFinding } from '../../src/domain/planFinding';
import type { ReviewFlag } from '../../src/domain/reviewFlag';
import { readActual } from '../../src/domain/writtenActual';
import { planFindingText } from '../../src/wording/planFindings';
import { actualFindingText, numberRefusalText } from '../../src/wording/readingFindings';
import { reviewFlagText } from '../../src/wording/reviewFlags';
import { decimal, year } from '../domain/oneIndicator';

const ofIndicator = { indicatorId: '1-1-1-1', name: '参加者数', unit: '人' } as const;
const changedOn = { year: 2025, month: 8, day: 20 };

const amountOf = (actionId: string, amount: string) => ({ actionId, amount: decimal(amount) });

describe('確認事項', () => {
  it.each<[ReviewFlag, string]>([
    [
      { kind: 'referenceDiffers', reference: 'A', first: 'B', isProvisional: false },
      '指標による判定（参考）はＡ、１次評価はＢです。１次評価の理由に、異なる理由が書かれているか確認してください。',
    ],
    [
      { kind: 'referenceDiffers', reference: 'A', first: 'B', isProvisional: true },
      '指標による判定（参考）はＡ、１次評価はＢです。１次評価の理由に、異なる理由が書かれているか確認してください。（参考の判定には、速報又は集計中の指標があります。）',
    ],
    [
      { kind: 'evaluationsDiffer', first: 'C', second: 'B' },
      '１次評価はＣ、２次評価はＢです。２次評価の意見に、異なる理由が書かれているか確認してください。',
    ],
    [
      {
        kind: 'farAboveTarget',
        ...ofIndicator,
        rate: { text: '1275.0' },
        lastRate: { text: '150.0' },
      },
      '指標1-1-1-1「参加者数」の達成率は、２年続けて150％以上です（前年度150.0％、本年度1,275.0％）。目標値の見直しを検討してください。',
    ],
    [
      { kind: 'halfOrTwice', ...ofIndicator, value: decimal('9'), last: decimal('4130') },
      '指標1-1-1-1「参加者数」の実績値９人は、前年度の4,130人の２倍を超えるか、半分に満たない値です。入力に誤りがないか確認してください。',
    ],
    [
      { kind: 'totalFell', ...ofIndicator, value: decimal('9'), last: decimal('10') },
      '指標1-1-1-1「参加者数」の累計９人が、前年度の10人より小さくなっています。入力に誤りがないか、解約等によるものか確認してください。',
    ],
    [
      { kind: 'textAsLastYear', field: 'issues' },
      '「課題」が前年度と同じ文章です。本年度の内容になっているか確認してください。',
    ],
    [
      {
        kind: 'numberContradicts',
        ...ofIndicator,
        field: 'results',
        found: '4,310人',
        value: decimal('4130'),
      },
      '「取組実績」に「4,310人」とありますが、指標1-1-1-1「参加者数」の実績値は4,130人です。どちらが正しいか確認してください。',
    ],
    [
      {
        kind: 'spentMoreThanBudget',
        settled: decimal('1001'),
        carriedOver: decimal('0'),
        budget: decimal('1000'),
      },
      '決算額1,001千円が、予算現額1,000千円を超えています。金額を確認してください。',
    ],
    [
      {
        kind: 'spentMoreThanBudget',
        projectNumber: '7102',
        settled: decimal('250'),
        carriedOver: decimal('751'),
        budget: decimal('1000'),
      },
      '事業番号7102の決算額250千円と翌年度繰越額751千円の合計が、予算現額1,000千円を超えています。金額を確認してください。',
    ],
    [
      {
        kind: 'unequalProject',
        projectNumber: '7102',
        items: [
          { item: 'settledAmount', typed: [amountOf('1-1-1', '9'), amountOf('1-1-2', '85')] },
        ],
      },
      '事業番号7102の決算額（1-1-1は９千円、1-1-2は85千円）が、行によって異なります。合わせて集計するときは、取組1-1-1の額で計算します。正しい額を確認してください。',
    ],
    [
      {
        kind: 'unequalProject',
        projectNumber: '7102',
        items: [
          { item: 'currentBudget', typed: [amountOf('1-1-1', '100'), amountOf('1-1-2', '90')] },
          { item: 'settledAmount', typed: [amountOf('1-1-2', '90'), amountOf('1-1-3', '80')] },
        ],
      },
      '事業番号7102の予算現額（1-1-1は100千円、1-1-2は90千円）、決算額（1-1-2は90千円、1-1-3は80千円）が、行によって異なります。合わせて集計するときは、予算現額は取組1-1-1、決算額は取組1-1-2の額で計算します。正しい額を確認してください。',
    ],
    [
      { kind: 'changedAfterSettlement', item: 'settledAmount', after: decimal('5'), changedOn },
      '決算額が、決算書の確定日より後の令和７年８月20日に変更されています（－→５千円）。決算書及び主要な施策の成果を説明する書類と合っているか確認してください。',
    ],
    [
      { kind: 'notation', field: 'summary', found: '取組み', better: '取組' },
      '「取組実績の要旨」の「取組み」は、「取組」と書くことを検討してください。',
    ],
  ])('%#', (flag, sentence) => {
    expect(reviewFlagText(flag, '千円')).toBe(sentence);
  });
});

describe('checks of the plan', () => {
  const about = (finding: PlanFinding): string => planFindingText(finding, { unit: '％' });
  const facts = { column: year('R6'), base: decimal('54'), target: decimal('57'), text: '57' };
  const kinds = [
    'baseIsTarget',
    'targetBehindBase',
    'targetNearBase',
    'zeroTarget',
    'negativeTarget',
    'keptAgainstDirection',
    'targetAgainstDirection',
    'totalAgainstLastYear',
    'targetIsWords',
    'targetIgnored',
  ] as const;

  it.each(kinds)('%s names its column and says what to do', (kind) => {
    const sentence = about({ ...ofIndicator, kind, ...facts });
    expect(sentence).toContain('令和6年度目標');
    expect(sentence).toMatch(/ください。$/u);
    expect(about({ ...ofIndicator, kind, ...facts, column: 'final' })).toContain('最終目標');
  });

  it('the words of the contract stand in them', () => {
    expect(about({ ...ofIndicator, kind: 'targetNearBase', ...facts })).toContain(
      '達成率は進捗にかかわらず100％近くになります。「基準値からの進捗」の使用を検討してください。',
    );
    for (const method of ['actualOverTarget', 'targetOverActual'] as const) {
      expect(about({ ...ofIndicator, kind: 'methodAgainstDirection', method })).toContain(
        '悪化が達成に見えます',
      );
    }
    expect(about({ ...ofIndicator, kind: 'noBase' })).toContain('基準値がありません');
    expect(about({ ...ofIndicator, kind: 'noFinalTarget' })).toContain('最終目標がありません');
    expect(about({ ...ofIndicator, kind: 'sourceMissing', sourceId: '9-9-9-9' })).toContain(
      '「9-9-9-9」',
    );
  });
});

describe('what cannot be read is named as found', () => {
  it.each([
    ['4/95', '', '「実績値」の「4/95」を数値として読み取れません'],
    ['－', '', '「実績値」の「－」だけでは、数値がない理由が分かりません'],
    ['1,200円', '', '指標の単位「千円」と異なります'],
    ['1234567890123456', '', '桁数が多すぎます'],
    ['10未満', '', '「実績値」の「10未満」は値の範囲'],
    ['12', '済', '「実績値の状況」の「済」は、選択欄にない言葉です'],
    ['', '報告', '「実績値」が空欄です'],
    ['12', '集計中', '「実績値」に「12」とありますが、「実績値の状況」が「集計中」のため'],
  ])('%s with the state %j', (value, state, part) => {
    const { findings } = readActual({ value, state, unit: '千円', isJudgedByPeople: false });
    const text = findings.map(actualFindingText).join('');
    expect(text).toContain(part);
    expect(text).toMatch(/。$/u);
  });

  it('under its own heading', () => {
    expect(numberRefusalText({ reason: 'blank' }, '最終目標')).toBe('「最終目標」が空欄です。');
    expect(
      numberRefusalText({ reason: 'other unit', found: '3個体群', expected: '' }, '基準値'),
    ).toContain('「基準値」の「3個体群」の単位が分かりません');
  });
});
