/**
 * The block 指標 of 取組別調書: two lines per indicator, the years side by side. What belongs to the year
 * evaluated is bold on grey: it is the one that counts. Without grades the rate has the room of 判定.
 */
import { ShadingType, type TextRun } from 'docx';
import { columnMarks } from '../../src/documents/yearColumns';
import { run } from './paper';
import { enclosed, label, type Cell, type Row } from './table';

const gothic = { font: 'gothic' } as const;
const small = { points: 8.5 } as const;
const number = { ...small, align: 'right', margin: 0.2 } as const;
/** △ and eight characters just fit. */
const yearWidth = 15.5;

interface Widths {
  readonly rate: number;
  /** 0: no column. */
  readonly grade: number;
}

const nameWidth = 38.5;
const withGrade: Widths = { rate: 14, grade: 8 };
const withoutGrade: Widths = { rate: 22, grade: 0 };

function evaluated(content: string, font: { readonly font?: 'gothic' } = {}): TextRun {
  return run(content, {
    ...small,
    bold: true,
    ...font,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'D9D9D9' },
  });
}

function plain(content: string, font: { readonly font?: 'gothic' } = {}): TextRun {
  return run(content, { ...small, ...font });
}

function ofGrade({ grade }: Widths, cell: Omit<Cell, 'width'>): readonly Cell[] {
  return grade === 0 ? [] : [{ ...cell, width: grade }];
}

function ofYears(contentOf: (mark: string) => readonly TextRun[]): readonly Cell[] {
  return columnMarks.map((mark) => ({ ...number, width: yearWidth, content: contentOf(mark) }));
}

function headCells(widths: Widths): readonly Cell[] {
  return [
    { ...label(nameWidth, '指標名（単位）'), ...small },
    { ...label(8, '区分'), ...small },
    { ...label(16, '基準値'), ...small },
    label(8, ''),
    ...columnMarks.map((mark) => ({
      ...label(yearWidth, ''),
      content: [plain(`{年${mark}}`, gothic), evaluated(`{評価年${mark}}`, gothic)],
    })),
    { ...label(widths.rate, '達成率'), ...small },
    ...ofGrade(widths, { ...label(widths.grade, '判定'), ...small }),
  ];
}

function targetCells(widths: Widths): readonly Cell[] {
  const name = [
    plain('{指標名}{#最終目標}'),
    run('{最終目標}', { ...small, break: 1 }),
    plain('{/最終目標}'),
  ];
  return [
    { width: nameWidth, content: name, merge: 'begins' },
    { ...small, width: 8, content: '{指標区分}', align: 'center', merge: 'begins' },
    { ...number, width: 16, content: '{基準値}', merge: 'begins' },
    { ...label(8, '目標'), ...small },
    ...ofYears((mark) => [
      plain(`{目標${mark}}`),
      evaluated(`{評価目標${mark}}`),
      plain(`{#当初${mark}}`),
      run(`{当初${mark}}`, { ...small, strike: true, break: 1 }),
      plain(`{/当初${mark}}`),
    ]),
    { ...number, width: widths.rate, content: '{達成率}', merge: 'begins' },
    ...ofGrade(widths, { content: '{判定}', align: 'center', points: 9, merge: 'begins' }),
  ];
}

function actualCells(widths: Widths): readonly Cell[] {
  const continued = (width: number): Cell => ({ width, content: '', merge: 'continues' });
  return [
    ...[nameWidth, 8, 16].map(continued),
    { ...label(8, '実績'), ...small },
    ...ofYears((mark) => [plain(`{実績${mark}}`), evaluated(`{評価実績${mark}}`)]),
    continued(widths.rate),
    ...ofGrade(widths, continued(widths.grade)),
  ];
}

function indicatorTable(widths: Widths): readonly Row[] {
  return enclosed('指標あり', [
    { keepsNext: true, cells: headCells(widths) },
    ...enclosed('指標', [
      { keepsNext: true, cells: targetCells(widths) },
      { cells: actualCells(widths) },
    ]),
  ]);
}

export const indicatorRows: readonly Row[] = [
  ...enclosed('評価あり', indicatorTable(withGrade)),
  ...enclosed('評価あり', indicatorTable(withoutGrade), '^'),
];
