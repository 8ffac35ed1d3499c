/**
 * 課内確認用一覧（供覧）: A4 landscape, one row per action. The row with the stamps stays with the last
 * action, so that nobody stamps a page that says nothing.
 */
import { TabStopType, type Paragraph, type Table } from 'docx';
import { paperNames } from '../../src/wording/paperNames';
import { landscape, pagesUnder } from './page';
import { between, cellLines, paragraph, rightTab, run, twips } from './paper';
import { closed, headRow, opened, repeated, table, type Cell, type Row } from './table';

const { width } = landscape;
const small = { points: 8.5 } as const;

interface Column {
  readonly width: number;
  /** Lines of the head. */
  readonly head: readonly [string, string?];
  /** What stands in the row of an action. */
  readonly cell: (keepNext: boolean) => Omit<Cell, 'width'>;
}

const plain =
  (content: string, look: Omit<Cell, 'width' | 'content'> = {}) =>
  (): Omit<Cell, 'width'> => ({ content, ...look });

const number: Column = { width: 13, head: ['No.'], cell: plain('{番号}', { align: 'center' }) };

const action: Column = {
  width: 45,
  head: ['取組'],
  cell: (keepNext) => ({
    content: [
      paragraph([run('{取組}', { points: 9 })], { lines: cellLines, keepNext }),
      paragraph([run('〔{提出状態}〕', { ...small, font: 'gothic' })], { lines: cellLines, keepNext }),
    ],
  }),
};

const results: Column = { width: 80, head: ['取組実績'], cell: plain('{取組実績}') };

const indicators: Column = {
  width: 40,
  head: ['指標'],
  cell: (keepNext) => ({
    content: [
      ...between('指標', indicatorLines(keepNext)),
      ...between('指標のない理由', [
        paragraph([run('{指標のない理由}', small)], { lines: cellLines, keepNext }),
      ]),
    ],
  }),
};

/** Values stand under each other. */
const underWords = [{ type: TabStopType.LEFT, position: twips(11) }];

function indicatorLines(keepNext: boolean): readonly Paragraph[] {
  const line = (text: string): Paragraph =>
    paragraph([run(text, small)], { lines: cellLines, keepNext, tabStops: underWords });
  return [
    paragraph([run('{指標名}', { ...small, font: 'gothic' })], { lines: cellLines, keepNext }),
    line('実績\t{実績}'),
    line('目標\t{目標}'),
    line('達成率\t{達成率}{#評価あり}　判定 {判定}{/評価あり}'),
    ...between('備考', [line('{備考}')]),
  ];
}

const grade: Column = {
  width: 12,
  head: ['1次', '評価'],
  cell: plain('{一次評価}', { align: 'center' }),
};

const progress: Column = { width: 20, head: ['進捗状況'], cell: plain('{進捗状況}', { align: 'center' }) };

const direction = (own: number): Column => ({
  width: own,
  head: ['方向性'],
  cell: plain('{方向性}', { ...small, margin: 0.6 }),
});

/** Empty: whoever looks it over writes here. */
const remarks = (own: number): Column => ({ width: own, head: ['確認欄'], cell: plain('') });

const withGrades = [number, action, results, indicators, grade, direction(30), remarks(47)];
const withoutGrades = [number, action, results, indicators, progress, direction(29), remarks(40)];

function headOf(columns: readonly Column[]): Row {
  const row = headRow(columns.map(({ width: own, head }) => [own, head[0]] as const));
  const lines = ({ head: [first, second] }: Column) => [
    run(first, { points: 9, font: 'gothic' }),
    ...(second === undefined ? [] : [run(second, { points: 9, font: 'gothic', break: 1 })]),
  ];
  return {
    ...row,
    cells: row.cells.map((cell, place) => {
      const column = columns[place];
      return column ? { ...cell, content: lines(column) } : cell;
    }),
  };
}

function cellsOf(columns: readonly Column[], keepNext: boolean, look: Partial<Cell> = {}): readonly Cell[] {
  return columns.map(({ width: own, cell }) => ({
    width: own,
    vertical: 'top',
    ...cell(keepNext),
    ...look,
  }));
}

/** A row stays whole on its page, unless it is so long that it might not fit on one. */
function actionRows(columns: readonly Column[]): readonly Row[] {
  const cells = cellsOf(columns, false);
  return [
    { cells: opened('取組', repeated('長い', cells, '^')) },
    { splits: true, cells: closed('取組', repeated('長い', cells)) },
  ];
}

/** The last action stays with the stamps; of a long one its end does. */
function lastActionRows(columns: readonly Column[]): readonly Row[] {
  const long = cellsOf(columns, false, { open: ['bottom'] });
  const ending = columns.map(({ width: own, cell }, place): Cell => {
    const isLong = columns[place] === results || columns[place] === indicators;
    const content = isLong ? cell(true).content : '';
    return { width: own, vertical: 'top', open: ['top'], content };
  });
  return [
    { keepsNext: true, cells: opened('最後の取組', repeated('長い', cellsOf(columns, true), '^')) },
    { splits: true, cells: repeated('長い', long) },
    { keepsNext: true, cells: closed('最後の取組', repeated('終わり', ending)) },
  ];
}

const stamps = ['課長', '係長', '担当'] as const;
/** Millimetres of each side of the place of a stamp, and of the word above it. */
const stampSide = 20;
const stampWord = 5;
const beside = width - stamps.length * stampSide;

/** One row: what is kept together stands in nothing that could be parted. */
const stampRow: Row = {
  height: stampWord + stampSide,
  cells: [
    {
      width: beside,
      content: [
        paragraph([run('上記のとおり回答してよいか伺います。', { points: 10.5 })]),
        ...between('注', [paragraph([run('{注}', small)], { lines: cellLines })]),
        paragraph([run('{照合番号}', { points: 8 })], { lines: cellLines }),
      ],
    },
    ...stamps.map(
      (who): Cell => ({
        width: stampSide,
        content: who,
        align: 'center',
        vertical: 'top',
        font: 'gothic',
      }),
    ),
  ],
};

function listTable(columns: readonly Column[]): Table {
  return table([
    headOf(columns),
    ...actionRows(columns),
    ...lastActionRows(columns),
    stampRow,
  ]);
}

export const confirmationSection = pagesUnder('{計画名}', landscape, paperNames.confirmationList, [
  paragraph([run('{評価対象年度}　取組実績　課内確認用一覧（{課}）')], {
    style: 'Heading1',
    align: 'center',
    after: 2,
  }),
  paragraph([run('{件数の行}\t作成日時　{作成日時}', { points: 9 })], {
    lines: cellLines,
    after: 2,
    tabStops: rightTab(width),
  }),
  ...between('評価あり', [listTable(withGrades)]),
  ...between('評価あり', [listTable(withoutGrades)], '^'),
]);
