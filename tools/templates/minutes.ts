/** 会議録様式 and 意見記入用紙: A4 portrait, beside the pack. */
import type { ISectionOptions, Table } from 'docx';
import { paperNames } from '../../src/wording/paperNames';
import { letterPages, pagesUnder, portrait } from './page';
import { between, note, paragraph, run, thinLine } from './paper';
import { enclosed, headRow, label, repeated, table, type Cell, type Row } from './table';

const { width } = portrait;
const look = { points: 10, lines: 1.2 } as const;

const facts = [
  ['会議の名称', '{会議の名称}'],
  ['開催日時', '{開催日時}'],
  ['開催場所', '{開催場所}'],
  ['出席委員', '{出席委員}'],
  ['欠席委員', '{欠席委員}'],
  ['事務局・説明員', '{説明員}'],
  ['公開・非公開の別', '{公開}'],
  ['傍聴者数', '{傍聴者数}'],
  ['議題', '{議題の一覧}'],
  ['配布資料', '{配布資料の一覧}'],
] as const;

const factTable = table(
  facts.map(([name, content]): Row => ({
    height: 8,
    cells: [label(40, name), { width: 130, content }],
  })),
  look,
);

const speaker = 30;

/** What is discussed stands above the first thing said about it. */
function spokenTable(): Table {
  const band: Cell = { width, content: '{対象}', font: 'gothic' };
  const narrow: Cell = { width: 2, content: '' };
  const bandCells = repeated('対象', [
    { ...band, width: width - narrow.width, open: ['right'] },
    { ...narrow, open: ['left'] },
  ]);
  return table(
    [
      headRow([
        [speaker, '発言者'],
        [width - speaker, '発言の要旨'],
      ]),
      ...enclosed('発言', [
        { cells: bandCells, keepsNext: true },
        {
          height: 13,
          splits: true,
          cells: [
            { width: speaker, content: '{発言者}', vertical: 'top' },
            { width: width - speaker, content: '{要旨}', vertical: 'top' },
          ],
        },
      ]),
    ],
    look,
  );
}

const endTable = table(
  [
    { height: 28, cells: [label(40, '決定事項'), { width: 130, content: '' }] },
    { height: 12, cells: [label(40, '次回の予定'), { width: 130, content: '' }] },
  ],
  look,
);

const gothic = { font: 'gothic' } as const;

function discussion(): ISectionOptions['children'] {
  return [
    paragraph([run('{議題}', { ...gothic, bold: true, points: 11 })], {
      before: 8,
      after: 2,
      keepNext: true,
    }),
    spokenTable(),
    thinLine(),
  ];
}

export const minutesSection = pagesUnder(
  '{会議名}',
  portrait,
  paperNames.minutes,
  [
    paragraph([run('会議録（要点筆記）')], { style: 'Heading1', align: 'center', after: 4 }),
    factTable,
    thinLine(),
    ...between('議事', discussion()),
    note('{発言者の注}'),
    paragraph([run('', { points: 6 })]),
    endTable,
    paragraph([run('{確認の行}')], { before: 10, align: 'right' }),
  ],
  { isNumbered: false },
);

/** Millimetres: room for a few lines by hand. */
const formRow = 25;

const formTable = table(
  [
    headRow([
      [25, '取組No.'],
      [25, '種別'],
      [120, '内容'],
    ]),
    {
      height: formRow,
      cells: repeated('記入行', [
        { width: 25, content: '' },
        { width: 25, content: '{種別}', align: 'center' },
        { width: 120, content: '' },
      ]),
    },
  ],
  look,
);

const nameTable = table(
  [{ height: 10, cells: [label(30, '委員氏名'), { width: 70, content: '' }] }],
  look,
);

export const opinionFormSection = letterPages(paperNames.opinionForm, [
  paragraph([run('意見記入用紙')], { style: 'Heading1', align: 'center', after: 2 }),
  paragraph([run('{会議の名称}')], { align: 'center', after: 6 }),
  nameTable,
  paragraph([run('資料について御意見などがありましたら、記入して御提出ください。', { points: 10 })], {
    before: 6,
  }),
  note('※取組No.は、取組別調書の番号です。全体に関することは「全体」と記入してください。'),
  note('※種別は、いずれかを○で囲んでください。', { after: 3 }),
  formTable,
  paragraph([run('提出期限　{提出期限}', { ...gothic, points: 11 })], { before: 8 }),
  paragraph([run('提 出 先　{提出先}', { ...gothic, points: 11 })]),
]);
