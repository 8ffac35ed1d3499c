/** 前回の会議における意見への対応: A4 landscape, one row per opinion. */
import type { Table } from 'docx';
import { paperNames } from '../../src/wording/paperNames';
import { landscape, paperSection } from './page';
import { between, cellLines, paragraph, run, thinLine } from './paper';
import { headRow, label, repeated, table, type Cell } from './table';

const columns: readonly Cell[] = (
  [
    { width: 10, content: '{番号}', align: 'center' },
    { width: 38, content: '{対象}' },
    { width: 62, content: '{意見の要旨}' },
    { width: 20, content: '{担当課}' },
    { width: 58, content: '{対応}' },
    { width: 17, content: '{対応区分}' },
    { width: 62, content: '{現在の状況}' },
  ] as const
).map((cell) => ({ ...cell, vertical: 'top' }));

const heads = ['No.', '区分・取組', '意見の要旨', '担当課', '町の考え方・対応', '対応区分'];

/** @param stateHead the tag of the head 現在の状況, which says of which time the states are */
function opinionTable(list: string, stateHead: string): Table {
  const named = heads.map((text, place) => [columns[place]?.width ?? 0, text] as const);
  const head = headRow(named);
  return table(
    [
      { ...head, cells: [...head.cells, label(62, `{${stateHead}}`)] },
      { height: 10, cells: repeated(list, columns) },
    ],
    { margin: 1, padding: 0.6 },
  );
}

export const opinionSection = paperSection(landscape, paperNames.opinions, [
  paragraph([run('{題名}')], { style: 'Heading1', align: 'center', after: 4 }),
  ...between('意見あり', [
    paragraph([run('{件数の行}', { font: 'gothic' })], { after: 3, keepNext: true }),
    opinionTable('意見', '状況の見出し'),
    thinLine(),
  ]),
  ...between('意見なし', [paragraph('{意見なし}')]),
  ...between('継続あり', [
    paragraph([run('【継続中の意見】', { font: 'gothic' })], {
      lines: cellLines,
      before: 12,
      after: 3,
      keepNext: true,
    }),
    opinionTable('継続', '継続の見出し'),
    thinLine(),
  ]),
]);
