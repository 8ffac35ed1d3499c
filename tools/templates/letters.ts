/** 開催通知 and 照会文: letters on A4 portrait, their items below 記. */
import type { ISectionOptions, Paragraph, Table, TextRun } from 'docx';
import { paperNames } from '../../src/wording/paperNames';
import { letterPages, portrait } from './page';
import { between, paragraph, run, tag, thinLine } from './paper';
import { headRow, label, repeated, table, type Cell, type Row } from './table';

type Blocks = ISectionOptions['children'];

const { width } = portrait;
const text = { points: 11 } as const;
const nameWidth = 32;

function line(content: string, look: Parameters<typeof paragraph>[1] = {}): Paragraph {
  return paragraph([run(content, text)], { lines: 1.3, ...look });
}

/** Number, day, to whom, from whom, about what. */
function letterHead(isNewPage: boolean): Blocks {
  return [
    line('{文書番号}', { align: 'right', pageBreakBefore: isNewPage }),
    line('{文書の日付}', { align: 'right' }),
    line('　{宛名}', { before: 14 }),
    line('{差出人}', { align: 'right', before: 8 }),
    line('{件名}', { align: 'center', before: 18, after: 12 }),
  ];
}

/** An item below 記: its name, and what there is to say of it. */
function item(name: string, content: string | readonly Paragraph[]): Table {
  const open = ['top', 'bottom', 'left', 'right'] as const;
  const plain = { open, points: 11, vertical: 'top' } as const;
  return table(
    [
      {
        cells: [
          { ...plain, width: nameWidth, content: name },
          { ...plain, width: width - nameWidth, content },
        ],
      },
    ],
    { bordered: false, lines: 1.3, margin: 0.2 },
  );
}

function items(rows: readonly (readonly [string, string | readonly Paragraph[]])[]): Blocks {
  const gap = (): Paragraph => paragraph([run('', { points: 4 })], { lines: 1 });
  return [
    line('記', { align: 'center', before: 12, after: 10 }),
    ...rows.flatMap(([name, content]) => [item(name, content), gap()]),
  ];
}

/** The lines of a list, each in a paragraph of its own. */
function lines(list: string, name = '行', hanging = false): readonly Paragraph[] {
  const look = hanging ? { indent: { left: 680, hanging: 680 } } : {};
  return [
    tag(`{#${list}}`),
    paragraph([run(`{${name}}`, text)], { lines: 1.3, ...look }),
    tag(`{/${list}}`),
  ];
}

function contact(): Paragraph {
  return line('担当　{連絡先}', { align: 'right', before: 14 });
}

const slipLook = { points: 10.5, lines: 1.2 } as const;

const choice: readonly TextRun[] = [run('出席　　・　　欠席　　（いずれかを○で囲んでください。）', { points: 10.5 })];

const slip = table(
  [
    { height: 9, cells: [label(35, '会議の名称'), { width: width - 35, content: '{会議の名称}' }] },
    { height: 9, cells: [label(35, '日時'), { width: width - 35, content: '{日時}' }] },
    { height: 11, cells: [label(35, '出欠'), { width: width - 35, content: choice }] },
    { height: 11, cells: [label(35, '委員氏名'), { width: width - 35, content: '' }] },
  ],
  slipLook,
);

export const invitationSection = letterPages(paperNames.invitation, [
  ...letterHead(false),
  line('{本文}'),
  ...items([
    ['１　日　　時', '{日時}'],
    ['２　場　　所', '{場所}'],
    ['３　議　　題', lines('議事', '議題', true)],
    ['４　出　　欠', '{出欠の文}'],
    ['５　資　　料', '{資料の文}'],
  ]),
  contact(),
  line('{切り取り線}', { align: 'center', before: 12, after: 6 }),
  paragraph([run('出欠連絡票', { font: 'gothic', bold: true, points: 12 })], {
    align: 'center',
    after: 4,
    keepNext: true,
  }),
  slip,
  paragraph([run('返信先　{連絡先}', { points: 10 })], { before: 4 }),
]);

const listColumns: readonly (readonly [number, string, string, Cell['align']])[] = [
  [15, 'No.', '{番号}', 'center'],
  [75, '取組', '{取組}', 'left'],
  [20, '主・関係', '{主関係}', 'center'],
  [20, '指標数', '{指標数}', 'center'],
  [20, '前年度の評価', '{前年度の評価}', 'center'],
  [20, '前回の意見', '{前回の意見}', 'center'],
];

/** A word that is wider than its column is broken where it is read; without grades it is another one. */
const lastYear = [
  run('前年度の', { points: 9, font: 'gothic' }),
  run('{#評価あり}評価{/評価あり}{^評価あり}進捗{/評価あり}', { points: 9, font: 'gothic', break: 1 }),
];

function listHead(): Row {
  const row = headRow(listColumns.map(([own, head]) => [own, head]));
  const cells = row.cells.map((cell) =>
    cell.content === '前年度の評価' ? { ...cell, content: lastYear } : cell,
  );
  return { ...row, cells };
}

const listTable = table([
  listHead(),
  {
    height: 8,
    cells: repeated(
      '一覧',
      listColumns.map(([own, , content, align = 'left']) => ({ width: own, content, align })),
    ),
  },
]);

const heading = { font: 'gothic', bold: true, points: 12 } as const;

const oneSection: Blocks = [
  ...letterHead(true),
  line('　{本文}'),
  ...items([
    ['１　対　　象', '{対象}'],
    ['２　回答方法', lines('回答方法')],
    ['３　回答期限', lines('回答期限')],
    ['４　留意事項', lines('留意事項', '行', true)],
  ]),
  contact(),
  paragraph([run('{一覧の題名}', heading)], { pageBreakBefore: true, after: 4 }),
  listTable,
  thinLine(),
];

const idleTable = table([
  headRow([
    [85, '課'],
    [85, '照会の対象'],
  ]),
  {
    height: 8,
    cells: repeated('対象のない課', [
      { width: 85, content: '{課}' },
      { width: 85, content: '該当なし', align: 'center' },
    ]),
  },
]);

export const inquirySection = letterPages(paperNames.inquiry, [
  ...between('課', oneSection),
  ...between('対象のない課の文', [
    paragraph([run('照会の対象がない課（事務局用）', heading)], { pageBreakBefore: true, after: 4 }),
    paragraph([run('{対象のない課の文}', { points: 10 })], { after: 4 }),
    idleTable,
    thinLine(),
  ]),
]);
