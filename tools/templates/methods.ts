/**
 * 指標の判定方法と集計の内訳: rules on A4 portrait, then the indicators, what was left out and 正誤表 on A4
 * landscape.
 */
import type { ISectionOptions, Table } from 'docx';
import { paperNames } from '../../src/wording/paperNames';
import { errataBlocks } from './errata';
import { landscape, paperSections, portrait } from './page';
import { between, note, notes, paragraph, partHead, run, thinLine } from './paper';
import { headRow, repeated, table, type Cell } from './table';

type Blocks = ISectionOptions['children'];

interface Column {
  readonly width: number;
  readonly head: string;
  readonly content: Cell['content'];
  readonly align?: Cell['align'];
}

const small = { points: 9 } as const;

function head(number: string, words: string, width: number): Blocks[number] {
  return partHead([run(`{${number}}　${words}`)], '', width);
}

function listTable(list: string, columns: readonly Column[], points = 9): Table {
  return table(
    [
      headRow(columns.map((column) => [column.width, column.head])),
      {
        cells: repeated(
          list,
          columns.map(({ width, content, align = 'left' }): Cell => ({ width, content, align })),
        ),
      },
    ],
    { points, margin: 0.6 },
  );
}

const scaleTable = listTable('判定基準', [
  { width: 20, head: '記号', content: '{記号}', align: 'center' },
  { width: 50, head: '名称', content: '{名称}' },
  { width: 60, head: '達成率', content: '{率の範囲}' },
  { width: 40, head: '達成・未達成', content: '{達成未達成}', align: 'center' },
]);

const methodTable = listTable('算定方法', [
  { width: 32, head: '算定方法', content: '{方法名}' },
  { width: 60, head: '式', content: '{式}' },
  { width: 42, head: '用いる指標', content: '{用いる指標}' },
  { width: 36, head: '例', content: '{計算例}' },
]);

/** 指標ID with the kind below it. */
const identity = [run('{指標ID}', { points: 8.5 }), run('{指標区分}', { points: 8.5, break: 1 })];

function indicatorTable(hasGrades: boolean): Table {
  const further = hasGrades ? 0 : 4;
  return listTable(
    '内訳',
    [
      { width: 18, head: '指標ID', content: identity, align: 'center' },
      { width: 52 + further, head: '指標名', content: '{指標名}' },
      { width: 18, head: '目標', content: '{目標}', align: 'right' },
      { width: 19, head: '実績', content: '{実績}', align: 'right' },
      { width: 56 + further, head: '計算', content: '{計算}' },
      { width: 16, head: '達成率', content: '{達成率}', align: 'right' },
      ...(hasGrades
        ? [{ width: 12, head: '判定', content: '{判定}', align: 'center' as const }]
        : []),
      { width: 76 + further, head: '説明', content: '{説明}' },
    ],
    8.5,
  );
}

const leftOutTable = listTable('除外', [
  { width: 18, head: '指標ID', content: '{指標ID}', align: 'center' },
  { width: 82, head: '指標', content: '{指標名}' },
  { width: 37, head: '区分', content: '{区分}', align: 'center' },
  { width: 130, head: '理由', content: '{理由}' },
]);

function rules(): Blocks {
  const { width } = portrait;
  return [
    paragraph([run('{評価対象年度}　指標の判定方法と集計の内訳')], {
      style: 'Heading1',
      align: 'center',
      after: 4,
    }),
    ...between('評価あり', [
      head('基準の番号', '判定の基準', width),
      scaleTable,
      thinLine(),
      ...between('基準の注', [note('{基準の注}')]),
    ]),
    ...between(
      '評価あり',
      [head('基準の番号', '進捗状況の区分', width), paragraph('{進捗の区分}')],
      '^',
    ),
    head('算定方法の番号', '算定方法の一覧', width),
    ...between('算定方法あり', [methodTable, thinLine()]),
    ...between('算定方法あり', [paragraph('該当なし')], '^'),
    head('表示の番号', '達成率の表示', width),
    paragraph('{表示の説明}'),
  ];
}

function breakdown(): Blocks {
  const { width } = landscape;
  return [
    head('内訳の番号', '指標ごとの内訳', width),
    ...between('内訳あり', [
      paragraph([run('{件数の行}', small)], { keepNext: true, after: 2 }),
      ...between('評価あり', [indicatorTable(true)]),
      ...between('評価あり', [indicatorTable(false)], '^'),
      ...notes('内訳の注'),
    ]),
    ...between('内訳あり', [paragraph('該当なし')], '^'),
    ...between('評価あり', [head('除外の番号', '集計に含めなかったもの', width)]),
    ...between('評価あり', [head('除外の番号', '達成率を示していないもの', width)], '^'),
    ...between('除外あり', [
      paragraph([run('{集計の行}', small)], { keepNext: true, after: 2 }),
      leftOutTable,
      thinLine(),
      ...between('分母の説明', [note('※{分母の説明}')]),
    ]),
    ...between('除外あり', [paragraph('該当なし')], '^'),
    ...between('正誤あり', [
      head('正誤の番号', '正誤表（{旧版}→{新版}）', width),
      ...errataBlocks(),
    ]),
    ...between('注の追記', [note('{注の追記}')]),
  ];
}

export const methodSections = paperSections(paperNames.methods, [
  { page: portrait, content: rules() },
  { page: landscape, content: breakdown() },
]);
