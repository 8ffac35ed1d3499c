/** 戦略別の評価結果: A4 landscape, each strategy on a new page. */
import type { ISectionOptions, Table, TextRun } from 'docx';
import { bar } from './bar';
import { landscape, paperSection } from './page';
import { between, note, notes, paragraph, rightTab, run, thinLine } from './paper';
import { closed, headRow, opened, repeated, table, type Cell, type Row } from './table';

const { width } = landscape;

interface Column {
  readonly width: number;
  readonly head: string;
  /** A second line of the head. */
  readonly under?: string;
  readonly content: string;
  readonly align?: Cell['align'];
  /** One per outcome indicator; the others belong to the action and run over all its lines. */
  readonly isOfIndicator?: true;
}

const withGrades: readonly Column[] = [
  { width: 13, head: 'No.', content: '{番号}', align: 'center' },
  { width: 33, head: '取組', content: '{取組}' },
  { width: 19.5, head: '担当課', content: '{担当課}' },
  { width: 42, head: '成果指標（単位）', content: '{指標名}', isOfIndicator: true },
  { width: 16, head: '目標', content: '{目標}', align: 'right', isOfIndicator: true },
  { width: 16, head: '実績', content: '{実績}', align: 'right', isOfIndicator: true },
  { width: 15, head: '達成率', content: '{達成率}', align: 'right', isOfIndicator: true },
  { width: 10, head: '判定', content: '{判定}', align: 'center', isOfIndicator: true },
  { width: 17, head: '進捗', content: '{進捗}', align: 'center' },
  { width: 10, head: '評価', under: '{前年度の略}', content: '{前年度の評価}', align: 'center' },
  { width: 10, head: '評価', under: '{評価対象年度の略}', content: '{評価}', align: 'center' },
  { width: 45.5, head: '取組実績（要旨）', content: '{要旨}' },
  { width: 20, head: '今後の方向性', content: '{方向性}' },
];

const withoutGrades: readonly Column[] = [
  { width: 13, head: 'No.', content: '{番号}', align: 'center' },
  { width: 38, head: '取組', content: '{取組}' },
  { width: 19.5, head: '担当課', content: '{担当課}' },
  { width: 46, head: '成果指標（単位）', content: '{指標名}', isOfIndicator: true },
  { width: 17, head: '目標', content: '{目標}', align: 'right', isOfIndicator: true },
  { width: 17, head: '実績', content: '{実績}', align: 'right', isOfIndicator: true },
  { width: 16, head: '達成率', content: '{達成率}', align: 'right', isOfIndicator: true },
  { width: 18, head: '進捗', content: '{進捗}', align: 'center' },
  { width: 58.5, head: '取組実績（要旨）', content: '{要旨}' },
  { width: 24, head: '今後の方向性', content: '{方向性}' },
];

function first({ width: own, content, align = 'left', isOfIndicator }: Column): Cell {
  return { width: own, content, align, ...(isOfIndicator ? {} : { merge: 'begins' as const }) };
}

function further({ width: own, content, align = 'left', isOfIndicator }: Column): Cell {
  return isOfIndicator
    ? { width: own, content, align }
    : { width: own, content: '', merge: 'continues' };
}

function headOf(columns: readonly Column[]): Row {
  const row = headRow(columns.map(({ width: own, head }) => [own, head] as const));
  const lines = ({ head, under = '' }: Column): readonly TextRun[] => [
    run(head, { points: 8.5, font: 'gothic' }),
    ...(under === '' ? [] : [run(under, { points: 8.5, font: 'gothic', break: 1 })]),
  ];
  return {
    ...row,
    cells: row.cells.map((cell, place) => {
      const column = columns[place];
      return column ? { ...cell, content: lines(column) } : cell;
    }),
  };
}

/** The band of a policy, the first line of an action, and its further indicators. */
function actionTable(columns: readonly Column[]): Table {
  const band: Cell = { width, content: '{#方針}{方針名}', font: 'gothic', bold: true };
  const others = closed('方針', closed('取組', repeated('続き', columns.map(further))));
  return table(
    [
      headOf(columns),
      { cells: [band], keepsNext: true },
      { cells: opened('取組', columns.map(first)) },
      { cells: others },
    ],
    { points: 8.5, margin: 0.6, lines: 1.1 },
  );
}

const purpose = table(
  [
    {
      cells: [
        { width: 20, content: '目的', align: 'center', font: 'gothic', points: 10 },
        { width: 247, content: '{目的}', points: 10 },
      ],
    },
  ],
  { lines: 1.25 },
);

/** What stands in a box over the whole width: its title, and what somebody wrote. */
function written(title: string, content: string, height: number, keepsNext = false): Row {
  return {
    splits: true,
    height,
    cells: [
      {
        width,
        vertical: 'top',
        content: [
          paragraph([run(title, { font: 'gothic', bold: true, points: 10 })], {
            lines: 1.15,
            keepNext: true,
          }),
          paragraph([run(content, { points: 10 })], { keepNext: keepsNext }),
        ],
      },
    ],
  };
}

/** Before the meeting there is room for its evaluation to be written by hand. */
function boxes(council: string, height: number): Table {
  return table([
    written('【事務局総括】', '{事務局総括}', 14, true),
    written('【会議の評価】', council, height),
  ]);
}

const gap = () => paragraph([run('', { points: 5 })], { lines: 1 });

function oneStrategy(): ISectionOptions['children'] {
  return [
    paragraph([run('{戦略名}\t'), run('{#投資等の区分}【{投資等の区分}】{/投資等の区分}', { points: 10.5, bold: false })], {
      style: 'Heading1',
      pageBreakBefore: true,
      after: 4,
      tabStops: rightTab(width),
    }),
    ...between('目的', [purpose]),
    paragraph([run('{件数の行}\t', { font: 'gothic' }), ...bar()], {
      before: 5,
      after: 4,
      keepNext: true,
      tabStops: rightTab(width),
    }),
    ...between('参考の行', [
      paragraph([run('{参考の行}', { points: 9.5 })], { after: 4, keepNext: true }),
    ]),
    ...between('取組なし', [paragraph('該当なし')]),
    ...between(
      '取組なし',
      [
        ...between('評価あり', [actionTable(withGrades)]),
        ...between('評価あり', [actionTable(withoutGrades)], '^'),
      ],
      '^',
    ),
    ...notes('注'),
    gap(),
    ...between('会議の評価', [boxes('{会議の評価}', 12)]),
    ...between('会議の評価', [boxes('', 30)], '^'),
    thinLine(),
  ];
}

export const strategySection = paperSection(landscape, '戦略別の評価結果', [
  ...between('戦略', oneStrategy()),
  ...between('全体の課題', [gap(), table([written('【全体を通じた課題】', '{全体の課題}', 18)]), thinLine()]),
  ...between('注の追記', [note('{注の追記}')]),
]);
