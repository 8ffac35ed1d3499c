/** 委員名簿: A4 portrait, the members and below them the secretariat. */
import type { Table } from 'docx';
import { paperNames } from '../../src/wording/paperNames';
import { paperSection, portrait } from './page';
import { between, cellLines, paragraph, run, tag, thinLine, twips } from './paper';
import { headRow, repeated, table, type Cell } from './table';

const look = { points: 10 } as const;

/** ふりがな stands above the name. */
const name: Cell['content'] = [
  tag('{#ふりがな}'),
  paragraph([run('{ふりがな}', { points: 7 })], { align: 'center', lines: 1 }),
  tag('{/ふりがな}'),
  paragraph([run('{氏名}', { points: 11 })], { align: 'center', lines: cellLines }),
];

function memberTable(): Table {
  return table(
    [
      headRow([
        [12, '番号'],
        [28, '区分'],
        [40, '氏名'],
        [65, '所属・役職'],
        [25, '備考'],
      ]),
      {
        height: 11,
        cells: repeated('委員', [
          { width: 12, content: '{番号}', align: 'center' },
          { width: 28, content: '{区分}' },
          { width: 40, content: name, align: 'center' },
          { width: 65, content: '{所属}' },
          { width: 25, content: '{備考}', align: 'center' },
        ]),
      },
    ],
    look,
  );
}

function staffTable(): Table {
  return table(
    [
      { ...headRow([[40, '職'], [130, '氏名']]) },
      {
        height: 8,
        keepsNext: true,
        cells: repeated('事務局', [
          { width: 40, content: '{職}' },
          { width: 130, content: '{氏名}' },
        ]),
      },
    ],
    look,
  );
}

export const memberSection = paperSection(
  portrait,
  paperNames.members,
  [
    paragraph([run('{題名}')], { style: 'Heading1', align: 'center', after: 4 }),
    ...between('委員あり', [
      ...between('並び順', [
        paragraph([run('{並び順}', { points: 9 })], { align: 'right', lines: cellLines, after: 2 }),
        memberTable(),
      ]),
    ]),
    ...between('委員あり', [paragraph('該当なし')], '^'),
    ...between('ほかの委員', [paragraph('{ほかの委員}', { before: 4 })]),
    ...between('任期', [
      paragraph('{任期}', { before: 4, indent: { left: twips(11.1), hanging: twips(11.1) } }),
    ]),
    ...between('事務局あり', [
      paragraph([run('【事務局】', { font: 'gothic' })], { before: 14, after: 2, keepNext: true }),
      staffTable(),
      thinLine(),
    ]),
  ],
  { isNumbered: false },
);
