/** 評価結果の概要: A4 landscape. Page 1, with tables 1 and 2, stands alone as a hand-out. */
import type { ISectionOptions, Table } from 'docx';
import { bar } from './bar';
import { landscape, paperSection } from './page';
import { between, note, notes, paragraph, partHead, run, thinLine } from './paper';
import { closed, headRow, opened, repeated, table, type Cell, type Row } from './table';

const { width } = landscape;
const small = { points: 9 } as const;

type Blocks = ISectionOptions['children'];

function head(number: string, words: string, right = '', isNewPage = false) {
  return partHead([run(`{${number}}　${words}`)], right, width, { pageBreakBefore: isNewPage });
}

/** A number: at the right, but under the middle of its head in a wide column. */
function figure(cellWidth: number, content: string): Cell {
  return { width: cellWidth, content, align: 'right', inset: Math.max(0, cellWidth / 2 - 8) };
}

/** An amount: at the right edge. */
function amount(cellWidth: number, content: string): Cell {
  return { width: cellWidth, content, align: 'right' };
}

const gradeMarks = ['１', '２', '３', '４', '５'] as const;

/** The widths of the columns of grades; what five need more is taken from the names. */
const gradeWidths = {
  3: [22, 34, 22],
  4: [19.5, 19.5, 19.5, 19.5],
  5: [17.6, 17.6, 17.6, 17.6, 17.6],
} as const;

/** Names of grades with their bounds just fit. */
function narrow(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell) => ({ ...cell, points: 8.5, margin: 0.3 }));
}

function gradeTable(count: 3 | 4 | 5): Table {
  const names = count === 5 ? 52 : 62;
  const grades = gradeWidths[count].map((own, place) => [own, gradeMarks[place] ?? ''] as const);
  const cells = (heading: Partial<Cell>): readonly Cell[] => [
    { width: names, content: '{見出し}', ...heading },
    figure(17, '{取組数}'),
    ...grades.map(([own, mark]) => figure(own, `{判定${mark}}`)),
    figure(20, '{評価なし}'),
    figure(20, '{未確定}'),
    { width: 70, content: bar(), font: 'gothic' },
  ];
  const heads = headRow([
    [names, '戦略'],
    [17, '取組数'],
    ...grades.map(([own, mark]) => [own, `{判定${mark}}`] as const),
    [20, '{評価なし}'],
    [20, '未確定'],
    [70, '評価の分布'],
  ]);
  return table([
    { ...heads, cells: repeated('評価の見出し', narrow(heads.cells)) },
    { cells: repeated('戦略別', cells({})) },
    { keepsNext: true, cells: repeated('評価の計', cells({ font: 'gothic' })) },
  ]);
}

/** For a scale of another number of grades: the counts in a line. */
function lineTable(): Table {
  const cells = (heading: Partial<Cell>): readonly Cell[] => [
    { width: 72, content: '{見出し}', ...heading },
    figure(20, '{取組数}'),
    { width: 105, content: '{内訳}' },
    { width: 70, content: bar(), font: 'gothic' },
  ];
  return table([
    headRow([
      [72, '戦略'],
      [20, '取組数'],
      [105, '評価の内訳'],
      [70, '評価の分布'],
    ]),
    { cells: repeated('戦略別', cells({})) },
    { keepsNext: true, cells: repeated('評価の計', cells({ font: 'gothic' })) },
  ]);
}

function countTable(
  list: string,
  columns: readonly (readonly [width: number, head: string, tag: string])[],
): Table {
  const cells = columns.map(([own, , content], place) =>
    place === 0 || content === '{内訳}' ? { width: own, content } : figure(own, content),
  );
  const heads = columns.map(([own, text]) => [own, text] as const);
  return table([headRow(heads), { keepsNext: true, cells: repeated(list, cells) }]);
}

const indicatorTable = countTable('成果指標', [
  [70, '区分', '{区分}'],
  [30, '件数', '{件数}'],
  [30, '割合', '{割合}'],
  [50, '【参考】前年度の件数', '{前年度の件数}'],
  [47, '前年度の割合', '{前年度の割合}'],
  [40, '増減（ポイント）', '{増減}'],
]);

function movementTable(): Table {
  const first: readonly Cell[] = [
    { width: 32, content: '{変わり方}', align: 'center', font: 'gothic' },
    { width: 15, content: '{件数}', align: 'center', merge: 'begins' },
    { width: 110, content: '{取組}' },
    { width: 110, content: '{理由}' },
  ];
  const others: readonly Cell[] = [
    { width: 32, content: '{変わり方}', align: 'center', font: 'gothic' },
    { width: 15, content: '', merge: 'continues' },
    { width: 110, content: '{取組}' },
    { width: 110, content: '{理由}' },
  ];
  return table([
    headRow([
      [32, '前年度→本年度'],
      [15, '件数'],
      [110, '取組'],
      [110, '主な理由'],
    ]),
    { cells: opened('変化', first) },
    { cells: closed('変化', repeated('続き', others)) },
  ]);
}

function wordTable(list: string, word: string): Table {
  return countTable(list, [
    [100, word, '{区分}'],
    [40, '件数', '{件数}'],
    [40, '割合', '{割合}'],
    [87, '【参考】前年度の割合', '{前年度の割合}'],
  ]);
}

function moneyTable(): Table {
  const columns = [
    [71, '戦略', '{戦略}'],
    [34, '予算現額', '{予算現額}'],
    [34, '決算額', '{決算額}'],
    [34, '翌年度繰越額', '{翌年度繰越額}'],
    [30, '執行率', '{執行率}'],
    [34, '前年度の決算額', '{前年度の決算額}'],
    [30, '増減', '{増減}'],
  ] as const;
  const row: Row = {
    keepsNext: true,
    cells: repeated(
      '予算',
      columns.map(([own, , content], place) =>
        place === 0 ? { width: own, content } : amount(own, content),
      ),
    ),
  };
  return table([headRow(columns.map(([own, text]) => [own, text] as const)), row], { points: 8.5 });
}

const progressOfStrategies = countTable('戦略別の進捗', [
  [90, '戦略', '{戦略}'],
  [27, '取組数', '{取組数}'],
  [150, '進捗状況の内訳', '{内訳}'],
]);

const sectionTable = countTable('課別', [
  [90, '課', '{課}'],
  [30, '取組数', '{取組数}'],
  [30, '提出済み', '{提出}'],
  [117, '内訳', '{内訳}'],
]);

function grades(): Blocks {
  return [
    head('評価の番号', '評価の状況', '（単位：件、％）'),
    ...between('判定が３段階', [gradeTable(3)]),
    ...between('判定が４段階', [gradeTable(4)]),
    ...between('判定が５段階', [gradeTable(5)]),
    ...between('判定がその他', [lineTable()]),
    ...notes('評価の注'),
    head('成果指標の番号', '成果指標の達成状況', '（単位：件、％）'),
    ...between('成果指標あり', [indicatorTable, thinLine()]),
    ...between('成果指標あり', [paragraph([run('該当なし', small)])], '^'),
    ...between('成果指標の未確定', [paragraph([run('{成果指標の未確定}', small)])]),
    ...notes('成果指標の注'),
    head('変化の番号', '評価の変わった取組', '', true),
    ...between('変化あり', [movementTable(), thinLine()]),
    ...between('変化のないとき', [paragraph([run('{変化のないとき}', small)])]),
  ];
}

function progress(): Blocks {
  return [
    head('進捗の番号', '進捗状況', '（単位：件、％）'),
    wordTable('進捗', '進捗状況'),
    ...notes('進捗の注'),
  ];
}

function directions(): Blocks {
  return [
    head('方向性の番号', '今後の方向性', '（単位：件、％）'),
    wordTable('方向性', '方向性'),
    ...notes('方向性の注'),
  ];
}

export const summarySection = paperSection(landscape, '評価結果の概要', [
  paragraph(
    [
      run(
        '{評価対象年度}　{計画名}の{#評価あり}評価結果{/評価あり}{^評価あり}取組結果{/評価あり}（概要）',
      ),
    ],
    { style: 'Heading1', align: 'center', after: 4 },
  ),
  paragraph('{概要の文}'),
  ...between('評価あり', [...grades(), ...directions(), ...progress()]),
  ...between(
    '評価あり',
    [
      ...progress(),
      paragraph([run('', small)], { lines: 1 }),
      progressOfStrategies,
      thinLine(),
      ...directions(),
    ],
    '^',
  ),
  head('予算の番号', '予算及び決算', '（単位：千円）'),
  moneyTable(),
  ...notes('予算の注'),
  ...between('課別あり', [head('課別の番号', '担当課別', '（単位：件）'), sectionTable, thinLine()]),
  ...between('注の追記', [note('{注の追記}')]),
]);
