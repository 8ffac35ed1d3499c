/** docs/figures.md: how the figures come about, in examples that a clerk can check. */
import { exactStored, type Exact } from '../../src/domain/exact';
import { printedRate } from '../../src/domain/printedRate';
import { referenceOf } from '../../src/domain/reference';
import { readNumber } from '../../src/domain/writtenNumber';
import { explainReference, referenceText } from '../../src/wording/explainAction';
import {
  amountText,
  changeRateText,
  percentText,
  pointsText,
  valueText,
} from '../../src/wording/numbers';
import { numberRefusalText } from '../../src/wording/readingFindings';
import {
  exampleAction,
  exampleHead,
  exampleRow,
  indicatorOf,
  resultsOfExamples,
  townRules,
  yearOf,
  type Example,
} from './example';
import { edgeExamples, kindExamples, methodExamples, stateExamples } from './examples';
import { groupSections } from './groupSections';
import { section } from './markdown';
import { revisedExamples, revisedHead, revisedRow } from './revisedExamples';

function examples(title: string, lead: string, rows: readonly Example[]): string {
  return section(title, lead, exampleHead, rows.map(exampleRow));
}

/** The whole document. */
export function figuresDocument(): string {
  const sections = [
    '# 達成率と判定の求め方',
    '`node tools/figuresDoc.mjs` が、実際に計算する部分と同じプログラムで作る文書です。例の数値は架空です。判定基準は初めの設定（Ａは100％以上、Ｂは80％以上100％未満、Ｃは80％未満）、率の桁は１です。実績は計画の最初の年度（令和５年度）からの値で、最後の値の年度の達成率を示します。',
    examples(
      '算定方法',
      '空欄のときは望ましい方向から決まります（増加は実績÷目標、減少は目標÷実績、維持は維持、実施の有無は達成・未達成、文章で評価は算定しない）。',
      methodExamples,
    ),
    examples(
      '目標値の種類',
      '「→」は年度の順です。累計（単年度で入力）は、数値のない年度が１つでもあれば「集計中」となり、小さく計算されることはありません。',
      kindExamples,
    ),
    examples(
      '実績値の状況',
      '数値のない訳は、それぞれ別の言葉で表示します。０％や100％とみなすことはありません。',
      stateExamples,
    ),
    examples('率を計算できない場合など', '０や負の数で割ることはありません。', edgeExamples),
    section(
      '目標の変更',
      '決定した見直しは、適用年度から効力をもち、それより前の年度の数値を変えません。達成率はその年度に効力のある目標によるもので、当初の目標による率を並べて示します。',
      revisedHead,
      revisedExamples.map(revisedRow),
    ),
    readingSection(),
    printingSection(),
    referenceSection(),
    ...groupSections(),
  ];
  return `${sections.join('\n\n')}\n`;
}

const written: readonly (readonly [string, string])[] = [
  ['８５．５', ''],
  ['１，２３４人', '人'],
  ['△12', ''],
  ['▲1.5ポイント', 'ポイント'],
  ['120万人', '人'],
  ['1億2,000万円', '円'],
  ['1,200千円', '千円'],
  ['97.5％', '％'],
  ['97.5パーセント', '％'],
  ['35.2㎞', 'km'],
  ['約30人', '人'],
  ['95％以上', '％'],
  ['25名', '人'],
  ['4/95', '％'],
  ['29（4）', '人'],
  ['10件（うち新規２件）', '件'],
  ['95～100', '％'],
  ['1,200円', '千円'],
  ['11月公表予定', '人'],
  ['－', '人'],
];

function readingSection(): string {
  const rows = written.map(([text, unit]) => {
    const read = readNumber(text, unit);
    return read.accepted
      ? [text, unit === '' ? '（なし）' : unit, valueText(read.value.value), '']
      : [
          text,
          unit === '' ? '（なし）' : unit,
          '読み取らない',
          numberRefusalText(read.refusal, '実績値'),
        ];
  });
  const head = ['入力', '指標の単位', '読み取る数値', '点検'];
  return section(
    '数値の読取り',
    '読み取れない値は、点検で知らせます。推測はしません。',
    head,
    rows,
  );
}

function printingSection(): string {
  const exact = exactStored;
  const rows = [
    ['実績値（小数桁１）', '16.85', valueText(exact(16.85), 1)],
    ['実績値（負）', '-2.25', valueText(exact(-2.25), 1)],
    ['達成率（判定の境目は100％と80％）', '99.96', rateBeside(exact(99.96), [100, 80])],
    [
      '達成率（判定の境目は66.67％と33.34％）',
      '85.8024',
      rateBeside(exact(85.8024), [66.67, 33.34]),
    ],
    ['達成率（同上）', '33.341', rateBeside(exact(33.341), [66.67, 33.34])],
    ['達成率（同上）', '66.668', rateBeside(exact(66.668), [66.67, 33.34])],
    ['金額（円で入力）', '1,234,500円', amountText(exact(1_234_500), 'yen')],
    ['金額（千円で入力）', '-271,436', amountText(exact(-271_436), 'thousandYen')],
    ['割合の増減', '-19.6', pointsText(exact(-19.6), 0)],
    ['増減率', '100→90', changeRateText(exact(90), exact(100), 1)],
    ['増減率', '0→90', changeRateText(exact(90), exact(0), 1)],
    ['増減率', '90→0', changeRateText(exact(0), exact(90), 1)],
    ['増減率', '0→0', changeRateText(exact(0), exact(0), 1)],
  ];
  return section(
    '数値の表示',
    '四捨五入は表示のときだけ行います（負の数は絶対値で四捨五入します）。判定、比較及び合計は、四捨五入する前の値によります。',
    ['種類', '値', '表示'],
    rows,
  );
}

function rateBeside(rate: Exact, bounds: readonly number[]): string {
  return percentText(printedRate(rate, townRules.rateDigits, bounds.map(exactStored)));
}

interface ReferenceExample {
  readonly title: string;
  readonly indicators: readonly Example[];
}

const named = (
  name: string,
  target: string,
  value: string,
  more: Partial<Example> = {},
): Example => ({
  title: name,
  target,
  values: [value],
  ...more,
  indicator: { name, ...more.indicator },
});

const referenceExamples: readonly ReferenceExample[] = [
  { title: '平均', indicators: [named('入込客数', '100', '77.3'), named('創業件数', '3', '2')] },
  {
    title: '100％を上限',
    indicators: [named('参加者数', '100', '275'), named('満足度', '100', '80')],
  },
  {
    title: '達成と未達成',
    indicators: [
      named('部門の設置', '設置', '達成', { indicator: { desired: 'doing' } }),
      named('待機児童数', '0', '3', { indicator: { desired: 'decrease' } }),
    ],
  },
  {
    title: '未達成の維持の指標があり、平均が100％',
    indicators: [
      named('満足度', '95％超', '95％', { indicator: { unit: '％', desired: 'keep' } }),
      named('参加者数', '100', '104'),
    ],
  },
  {
    title: '３件の平均がちょうど80％',
    indicators: ['11', '11', '14'].map((value, place) =>
      named(`指標${String(place + 1)}`, '15', value),
    ),
  },
  {
    title: '除く指標がある',
    indicators: [
      named('受診率', '100', '98', { isPreliminary: true }),
      named('集積率', '100', '集計中'),
      named('健康寿命', '100', '調査年以外'),
    ],
  },
  {
    title: '成果指標がなく、活動指標による',
    indicators: [named('開催回数', '6', '5', { indicator: { kind: 'activity' } })],
  },
  {
    title: '全てが対象外など',
    indicators: [named('受診率', '100', '測定不能'), named('来場者数', '100', '対象外')],
  },
  { title: '数値がない', indicators: [named('受診率', '100', '集計中')] },
  { title: '指標がない', indicators: [] },
];

function referenceSection(): string {
  const rows = referenceExamples.map(({ title, indicators }) => {
    const pairs = indicators.map(
      (example, place) => [example, indicatorOf(example, `1-1-1-${String(place + 1)}`)] as const,
    );
    const year = yearOf(indicators[0] ?? named('', '', ''));
    const found = referenceOf(resultsOfExamples(pairs), townRules, exampleAction, year);
    return [title, referenceText(found), explainReference(found)];
  });
  return section(
    '指標による判定（参考）',
    '取組の成果指標の達成率の平均です。１次評価及び２次評価は、これを参考に人が決めます。',
    ['場合', '判定（参考）', '説明'],
    rows,
  );
}
