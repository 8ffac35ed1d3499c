/** 戦略別の評価結果: A4 landscape, each strategy on a new page. */
import type { ISectionOptions, Table, TextRun } from 'docx';
import { bar } from './bar';
import { landscape, paperSection } from './page';
import { between, note, paragraph, rightTab, run, thinLine } from './paper';
import { enclosed, headRow, repeated, table, type Cell, type Row } from './table';

const { width } = landscape;

interface Column {
  readonly width: number;
  readonly head: string;
  /** A second line of the head. */
  readonly under?: string;
  readonly content: string;
  readonly align?: Cell['align'];
  /** Millimetres beside the text: a number of nine characters just fits. */
  readonly margin?: number;
  /** One per outcome indicator; the others belong to the action and run over all its lines. */
  readonly isOfIndicator?: true;
}

const withGrades: readonly Column[] = [
  { width: 13, head: 'No.', content: '{番号}', align: 'center' },
  { width: 31.5, head: '取組', content: '{取組}' },
  { width: 19.5, head: '担当課', content: '{担当課}' },
  { width: 40.5, head: '成果指標（単位）', content: '{指標名}', isOfIndicator: true },
  { width: 15.5, head: '目標', content: '{目標}', align: 'right', margin: 0.2, isOfIndicator: true },
  { width: 19.5, head: '実績', content: '{実績}', align: 'right', isOfIndicator: true },
  { width: 14, head: '達成率', content: '{達成率}', align: 'right', isOfIndicator: true },
  { width: 10, head: '判定', content: '{判定}', align: 'center', isOfIndicator: true },
  { width: 16.5, head: '進捗', content: '{進捗}', align: 'center' },
  { width: 10.5, head: '評価', under: '{前年度の略}', content: '{前年度の評価}', align: 'center' },
  { width: 10.5, head: '評価', under: '{評価対象年度の略}', content: '{評価}', align: 'center' },
  { width: 46.5, head: '取組実績（要旨）', content: '{要旨}' },
  { width: 19.5, head: '今後の方向性', content: '{方向性}' },
];

const withoutGrades: readonly Column[] = [
  { width: 13, head: 'No.', content: '{番号}', align: 'center' },
  { width: 38.5, head: '取組', content: '{取組}' },
  { width: 19.5, head: '担当課', content: '{担当課}' },
  { width: 43, head: '成果指標（単位）', content: '{指標名}', isOfIndicator: true },
  { width: 16, head: '目標', content: '{目標}', align: 'right', isOfIndicator: true },
  { width: 19.5, head: '実績', content: '{実績}', align: 'right', isOfIndicator: true },
  { width: 16, head: '達成率', content: '{達成率}', align: 'right', isOfIndicator: true },
  { width: 18, head: '進捗', content: '{進捗}', align: 'center' },
  { width: 57.5, head: '取組実績（要旨）', content: '{要旨}' },
  { width: 26, head: '今後の方向性', content: '{方向性}' },
];

/** What a cell says of itself, whatever stands in it. */
function lookOf({ width: own, align = 'left', margin }: Column) {
  return { width: own, align, ...(margin === undefined ? {} : { margin }) };
}

function first(column: Column): Cell {
  const { content, isOfIndicator } = column;
  return { ...lookOf(column), content, ...(isOfIndicator ? {} : { merge: 'begins' as const }) };
}

function further(column: Column): Cell {
  return column.isOfIndicator
    ? { ...lookOf(column), content: column.content }
    : { width: column.width, content: '', merge: 'continues' };
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

type Sign = '#' | '^';

/** A line twice: as it is, and as it stays on the page of the next one. */
function eitherLine(cells: readonly Cell[]): readonly Row[] {
  return (['^', '#'] as const).map((sign) => ({
    keepsNext: sign === '#',
    cells: repeated('次と離さない', cells, sign),
  }));
}

/** The actions under the bands of their policies. */
function policyRows(columns: readonly Column[]): readonly Row[] {
  const band: Cell = { width, content: '{方針名}', font: 'gothic', bold: true };
  const actions = [
    ...eitherLine(columns.map(first)),
    ...enclosed('続き', eitherLine(columns.map(further))),
  ];
  return enclosed('方針', [{ cells: [band], keepsNext: true }, ...enclosed('取組', actions)]);
}

/** A condition reaches over a row only from one cell to another: a note has an empty one beside it. */
const besideNote = 2;

/** The notes stand between the lines and the boxes, in rows without sides. */
const noteRows: readonly Row[] = [
  ...enclosed(
    '注',
    eitherLine([
      {
        width: width - besideNote,
        open: ['top', 'bottom', 'left', 'right'],
        content: '{注}',
        hanging: 3.2,
      },
      { width: besideNote, open: ['top', 'bottom', 'left', 'right'], content: '' },
    ]),
  ),
  {
    keepsNext: true,
    cells: [{ width, open: ['top', 'left', 'right'], content: [run('', { points: 5 })] }],
  },
];

/** What stands in a box: its title, and what somebody wrote. */
function written(own: number, title: string, content: string): Cell {
  return {
    width: own,
    vertical: 'top',
    content: [
      paragraph([run(title, { font: 'gothic', bold: true, points: 10 })], {
        lines: 1.15,
        keepNext: true,
      }),
      paragraph([run(content, { points: 10 })]),
    ],
  };
}

/** Before the meeting there is room for its evaluation to be written by hand. */
function boxRows(): readonly Row[] {
  const boxes = (council: string, sign: Sign): readonly Cell[] => [
    written(width / 2, `{${sign}会議の評価}【事務局総括】`, '{事務局総括}'),
    written(width / 2, '【会議の評価】', `${council}{/会議の評価}`),
  ];
  return [
    { splits: true, height: 14, cells: boxes('{会議の評価}', '#') },
    { height: 30, cells: boxes('', '^') },
  ];
}

/**
 * The boxes are rows of the table of actions, and the last actions stay with them, so that no page
 * has nothing but boxes.
 */
function actionTable(columns: readonly Column[]): Table {
  return table([headOf(columns), ...policyRows(columns), ...noteRows, ...boxRows()], {
    points: 8.5,
    margin: 0.6,
    lines: 1.1,
  });
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
    ...between('取組なし', [paragraph('該当なし'), gap(), table(boxRows(), { margin: 0.6 })]),
    ...between(
      '取組なし',
      [
        ...between('評価あり', [actionTable(withGrades)]),
        ...between('評価あり', [actionTable(withoutGrades)], '^'),
      ],
      '^',
    ),
    thinLine(),
  ];
}

export const strategySection = paperSection(landscape, '戦略別の評価結果', [
  ...between('戦略', oneStrategy()),
  ...between('全体の課題', [gap(), table([{ splits: true, height: 18, cells: [written(width, '【全体を通じた課題】', '{全体の課題}')] }]), thinLine()]),
  ...between('注の追記', [note('{注の追記}')]),
]);
