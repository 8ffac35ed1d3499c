/** 提出状況一覧: A4 portrait, one row per section; those with nothing to enter stand below the total. */
import type { Table } from 'docx';
import { paperNames } from '../../src/wording/paperNames';
import { pagesUnder, portrait } from './page';
import { between, cellLines, notes, paragraph, rightTab, run } from './paper';
import { headRow, repeated, table, type Cell, type Row } from './table';

const { width } = portrait;

const sectionWidth = 44;

/** What is counted of a section, by the width of its column. */
const counts = [
  [16, '対象'],
  [16, '提出'],
  [20, '所属長確認待ち'],
  [16, '作成中'],
  [16, '未入力'],
  [16, '差戻し'],
] as const;

const dayWidth = 26;

function cellsOf(name: string, look: Partial<Cell>): readonly Cell[] {
  return [
    { width: sectionWidth, content: name, ...look },
    ...counts.map(
      ([own, tag]): Cell => ({ width: own, content: `{${tag}}`, align: "right", inset: own / 2 - 3, ...look }),
    ),
    { width: dayWidth, content: '{最終提出日}', align: 'center', ...look },
  ];
}

const headLook = { points: 9, font: 'gothic' } as const;

/** A word that is wider than its column is broken where it is read. */
const twoLines = [run('所属長', headLook), run('確認待ち', { ...headLook, break: 1 })];

function heads(): Row {
  const row = headRow([
    [sectionWidth, '課'],
    ...counts.map(([own, tag]) => [own, tag] as const),
    [dayWidth, '最終提出日'],
  ]);
  const cells = row.cells.map((cell) =>
    cell.content === '所属長確認待ち' ? { ...cell, content: twoLines } : cell,
  );
  return { ...row, cells };
}

/** Millimetres: a row is easily followed from its section to the right. */
const height = 7;

function listTable(): Table {
  return table([
    heads(),
    { height, cells: repeated('課別', cellsOf('{課}', {})) },
    { height, cells: repeated('課別の計', cellsOf('計', { font: 'gothic' })) },
    {
      height,
      cells: repeated('該当なし', [
        { width: sectionWidth, content: '{課}' },
        { width: width - sectionWidth, content: '該当なし', align: 'center' },
      ]),
    },
  ]);
}

export const submissionListSection = pagesUnder(
  '{計画名}',
  portrait,
  paperNames.submissionList,
  [
    paragraph([run('{評価対象年度}　取組実績　提出状況一覧')], {
      style: 'Heading1',
      align: 'center',
      after: 2,
    }),
    paragraph([run('{期限の行}\t集計　{集計日} {集計時刻}', { points: 9 })], {
      lines: cellLines,
      after: 2,
      tabStops: rightTab(width),
    }),
    listTable(),
    ...notes('注'),
    ...between('照合番号', [
      paragraph([run('{照合番号}', { points: 8 })], { align: 'right', lines: 1 }),
    ]),
  ],
);
