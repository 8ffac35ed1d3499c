/** 見直し（案）: A4 landscape, the actions that shall change, and the old and new words of the plan. */
import { UnderlineType, type Table } from 'docx';
import { paperNames } from '../../src/wording/paperNames';
import { landscape, paperSection } from './page';
import { between, note, paragraph, partHead, run, thinLine } from './paper';
import { enclosed, headRow, repeated, table, type Cell, type CellContent, type Row } from './table';

const { width } = landscape;
const look = { margin: 1, padding: 0.6 } as const;

interface Column {
  readonly width: number;
  readonly head: string;
  readonly content: CellContent;
  readonly align?: 'center';
}

const number: Column = { width: 13, head: 'No.', content: '{番号}', align: 'center' };
const action: Column = { width: 48, head: '取組', content: '{取組}' };
const section: Column = { width: 22, head: '担当課', content: '{担当課}' };
const direction: Column = { width: 34, head: '方向性', content: '{方向性}' };
const now: Column = { width: 65, head: '{実施年度}の取組', content: '{現年度の取組}' };

const withGrades: readonly Column[] = [
  number,
  action,
  section,
  { width: 10, head: '評価', content: '{評価}', align: 'center' },
  direction,
  now,
  { width: 75, head: '{反映する年度}に向けた取組', content: '{今後の取組}' },
];

const withoutGrades: readonly Column[] = [
  number,
  action,
  section,
  { width: 18, head: '進捗', content: '{進捗}', align: 'center' },
  direction,
  now,
  { width: 67, head: '{反映する年度}に向けた取組', content: '{今後の取組}' },
];

/** Words that differ are underlined, on both sides. */
function side(list: string): CellContent {
  const points = 9;
  return [
    run(`{#${list}}{同じ}`, { points }),
    run('{変わる}', { points, underline: { type: UnderlineType.SINGLE } }),
    run(`{/${list}}`, { points }),
  ];
}

const comparison: readonly Column[] = [
  { width: 10, head: 'No.', content: '{番号}', align: 'center' },
  { width: 50, head: '対象', content: '{対象}' },
  { width: 27, head: '項目', content: '{項目}' },
  { width: 60, head: '変更前', content: side('変更前') },
  { width: 60, head: '変更後', content: side('変更後') },
  { width: 60, head: '変更の理由', content: '{変更の理由}' },
];

function headOf(columns: readonly Column[]): Row {
  return headRow(columns.map(({ width: own, head }) => [own, head] as const));
}

function cellsOf(columns: readonly Column[]): readonly Cell[] {
  return columns.map(({ width: own, content, align }) => ({
    width: own,
    content,
    vertical: 'top',
    ...(align ? { align } : {}),
  }));
}

const height = 10;

function actionTable(columns: readonly Column[]): Table {
  return table(
    [headOf(columns), { height, cells: repeated('取組', cellsOf(columns)) }],
    look,
  );
}

/** The counts are a row of the table without sides: only rows stay together wherever a pack is read. */
const belowTable: Row = {
  cells: [
    {
      width,
      open: ['bottom', 'left', 'right'],
      margin: 0,
      content: [
        paragraph([run('{件数の行}', { font: 'gothic' })], { before: 3 }),
        note('{下線の注}'),
      ],
    },
  ],
};

/** The last row stays on the page of the counts below it. */
function comparisonTable(): Table {
  const either = (['^', '#'] as const).map((sign) => ({
    height,
    keepsNext: sign === '#',
    cells: repeated('次と離さない', cellsOf(comparison), sign),
  }));
  return table([headOf(comparison), ...enclosed('新旧', either), belowTable], look);
}

const none = () => paragraph('該当なし');

export const revisionSection = paperSection(landscape, paperNames.revisions, [
  paragraph([run('{題名}')], { style: 'Heading1', align: 'center', after: 2 }),
  ...between('決定', [paragraph('{決定}', { align: 'right' })]),
  partHead([run('１　{方向性の見出し}')], '', width),
  ...between('取組あり', [
    ...between('評価あり', [actionTable(withGrades)]),
    ...between('評価あり', [actionTable(withoutGrades)], '^'),
    thinLine(),
  ]),
  ...between('取組あり', [none()], '^'),
  partHead([run('２　{新旧の見出し}')], '', width, { before: 12 }),
  ...between('新旧あり', [
    comparisonTable(),
    thinLine(),
  ]),
  ...between('新旧あり', [none()], '^'),
]);
