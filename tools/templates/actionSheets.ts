/**
 * 取組別調書: A4 portrait, one table per action on a page of its own. Its first two rows, with number
 * and name, are repeated where a long text goes on on the next page.
 */
import type { TextRun } from 'docx';
import { between, paragraph, run, thinLine, twips } from './paper';
import { paperSection, portrait } from './page';
import { indicatorRows } from './sheetIndicators';
import { closed, label, opened, repeated, table, type Cell, type Row } from './table';

const { width } = portrait;
const points = 9.5;
/** Halves, as far as an edge of the indicators allows. */
const [left, right] = [86, 84] as const;

function text(own: number, content: string): Cell {
  return { width: own, content };
}

/** The head of a block over the whole width. */
function blockHead(content: string | readonly TextRun[]): Row {
  return {
    keepsNext: true,
    cells: [{ width, content, font: 'gothic', bold: true, points: 10 }],
  };
}

/** A text that people wrote, from the top of its box. */
function written(own: number, content: string): Cell {
  return { width: own, content, vertical: 'top' };
}

const head: readonly Row[] = [
  {
    isHead: true,
    keepsNext: true,
    height: 9,
    cells: [
      {
        width: 130,
        content: '取組別調書（{評価対象年度}実績）',
        font: 'gothic',
        bold: true,
        points: 14,
        open: ['top', 'left', 'right'],
      },
      {
        width: 40,
        content: 'No. {番号}',
        align: 'right',
        font: 'gothic',
        bold: true,
        points: 14,
        open: ['top', 'left', 'right'],
      },
    ],
  },
  {
    isHead: true,
    keepsNext: true,
    cells: [label(26, '取組'), { width: 144, content: '{取組}', font: 'gothic', bold: true, points: 11 }],
  },
];

const identity: readonly Row[] = [
  { cells: [label(26, '戦略'), text(56, '{戦略}'), label(28, '取組方針'), text(60, '{方針}')] },
  { cells: [label(26, '取組内容'), text(144, '{取組内容}')] },
  { cells: [label(26, '担当課'), text(56, '{担当課}'), label(28, '関係課'), text(60, '{関係課}')] },
  { cells: [label(26, '総合計画'), text(144, '{総合計画}')] },
];

function noteRow(name: string): Row {
  return {
    cells: repeated(name, [
      { ...label(26, '注'), points: 8.5 },
      { width: 144, content: `{${name}}`, points: 8.5 },
    ]),
  };
}

const indicators: readonly Row[] = [
  blockHead('１　指標'),
  ...indicatorRows,
  { cells: repeated('指標のない理由', [label(26, '指標'), text(144, '{指標のない理由}')]) },
  noteRow('指標の注'),
];

const results: readonly Row[] = [
  blockHead('２　{評価対象年度}の取組実績　　進捗状況【{進捗状況}】'),
  { splits: true, height: 20, cells: [written(width, '{取組実績}')] },
];

const moneyColumns = [
  [26, '年度', '{年度}'],
  [28, '当初予算額', '{当初予算額}'],
  [28, '予算現額', '{予算現額}'],
  [28, '決算額', '{決算額}'],
  [32, '翌年度繰越額', '{翌年度繰越額}'],
  [28, '執行率', '{執行率}'],
] as const;

const money: readonly Row[] = [
  blockHead('３　予算及び決算（単位：千円）'),
  {
    keepsNext: true,
    cells: opened(
      '予算措置なし',
      moneyColumns.map(([own, name]) => ({ ...label(own, name), points: 9 })),
      '^',
    ),
  },
  {
    keepsNext: true,
    cells: closed(
      '予算措置なし',
      repeated(
        '予算',
        moneyColumns.map(([own, name, content], place) => ({
          width: own,
          content,
          align: place === 0 ? ('center' as const) : ('right' as const),
          points: name === '執行率' ? 8.5 : 9,
          margin: name === '執行率' ? 0.4 : 0.8,
        })),
      ),
    ),
  },
  { cells: repeated('予算措置なし', [label(26, '予算'), text(144, '予算措置なし')]) },
  noteRow('予算の注'),
];

function evaluation(name: string, who: string, grade: string, reason: string): readonly Row[] {
  const of = (word: string): Cell => ({
    ...label(26, ''),
    content: [
      run(word, { points: 9, font: 'gothic' }),
      run(`（${who}）`, { points: 8.5, font: 'gothic', break: 1 }),
    ],
  });
  const letter: Cell = { width: 16, content: grade, align: 'center', font: 'gothic', points: 12 };
  return [
    { height: 11, cells: repeated('評価あり', [of(`${name}評価`), letter, text(128, reason)]) },
    { height: 11, cells: repeated('評価あり', [of(`${name}の意見`), text(144, reason)], '^') },
  ];
}

const evaluations: readonly Row[] = [
  blockHead([
    run('４　{#評価あり}評価{/評価あり}{^評価あり}意見{/評価あり}', {
      points: 10,
      font: 'gothic',
      bold: true,
    }),
  ]),
  ...evaluation('１次', '所属長', '{一次評価}', '{一次の理由}'),
  ...evaluation('２次', '総合政策課', '{二次評価}', '{二次の意見}'),
  {
    cells: repeated('参考の判定', [
      { ...label(26, '指標による判定（参考）'), points: 8.5 },
      { width: 16, content: '{参考の判定}', align: 'center', font: 'gothic', points: 12 },
      { width: 128, content: '{参考の説明}', points: 8.5 },
    ]),
  },
];

const outlook: readonly Row[] = [
  blockHead('５　課題'),
  { height: 9, cells: [written(width, '{課題}')] },
  {
    cells: [
      { width: 42, content: '６　今後の方向性', font: 'gothic', bold: true, points: 10 },
      text(128, '{方向性}'),
    ],
  },
  {
    keepsNext: true,
    cells: [
      [left, '７　{実施年度}の取組'] as const,
      [right, '８　{反映する年度}に向けた取組'] as const,
    ].map(([own, content]) => ({
      width: own,
      content,
      font: 'gothic' as const,
      bold: true,
      points: 10,
    })),
  },
  { height: 14, cells: [written(left, '{現年度の取組}'), written(right, '{今後の取組}')] },
];

function openedHead(name: string, words: string): Row {
  const row = blockHead(`{${name}}　${words}`);
  return { ...row, cells: opened(name, row.cells) };
}

const further: readonly Row[] = [
  openedHead('視点の番号', '５つの視点からの点検'),
  {
    cells: closed('視点の番号', repeated('視点', [label(32, '{視点名}'), written(138, '{記載}')])),
  },
  openedHead('意見の番号', '前回の会議における意見と対応'),
  { keepsNext: true, cells: [label(left, '意見'), label(right, '対応')] },
  {
    cells: closed('意見の番号', repeated('意見', [written(left, '{意見}'), written(right, '{対応}')])),
  },
  openedHead('庁内の番号', '事務局の確認（庁内会議用）'),
  { keepsNext: true, cells: [label(26, '確認事項'), written(144, '{確認事項}')] },
  { keepsNext: true, cells: repeated('備考', [label(26, '備考'), text(144, '{備考}')]) },
  { cells: closed('庁内の番号', [label(26, '提出・確認'), text(144, '{提出と確認}')]) },
];

/** The page begins with a line of its own, so that the table can stand at the top of it. */
export const actionSheetSection = paperSection(portrait, '取組別調書', [
  ...between('調書', [
    thinLine({ pageBreakBefore: true }),
    table(
      [
        ...head,
        ...identity,
        ...indicators,
        ...results,
        ...money,
        ...evaluations,
        ...outlook,
        ...further,
      ],
      { points, margin: 0.8, lines: 1.1 },
    ),
  ]),
  paragraph([run('', { points: 1 })], { lines: 1, indent: { left: twips(0) } }),
]);
