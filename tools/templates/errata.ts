/** 正誤表: a table of its own paper, and the last part of 参考資料１. A4 landscape. */
import type { ISectionOptions, Table } from 'docx';
import { paperNames } from '../../src/wording/paperNames';
import { landscape, paperSection } from './page';
import { between, paragraph, run, thinLine } from './paper';
import { headRow, repeated, table, type Cell } from './table';

const columns: readonly (readonly [number, string, string])[] = [
  [58, '箇所', '{箇所}'],
  [77, '{旧版}', '{訂正前}'],
  [77, '{新版}', '{訂正後}'],
  [55, '理由', '{理由}'],
];

function errataTable(): Table {
  return table([
    headRow(columns.map(([width, head]) => [width, head])),
    {
      splits: true,
      cells: repeated(
        '正誤',
        columns.map(([width, , content]): Cell => ({ width, content, vertical: 'top' })),
      ),
    },
  ]);
}

/** The table, or that there is nothing to correct. */
export function errataBlocks(): ISectionOptions['children'] {
  return [
    ...between('正誤あり', [errataTable(), thinLine()]),
    ...between('正誤あり', [paragraph('該当なし')], '^'),
  ];
}

export const errataSection = paperSection(landscape, paperNames.errata, [
  paragraph([run('{評価対象年度}　{計画名}　正誤表（{旧版}→{新版}）')], {
    style: 'Heading1',
    align: 'center',
    after: 4,
  }),
  ...errataBlocks(),
]);
