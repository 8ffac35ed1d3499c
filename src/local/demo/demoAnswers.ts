/**
 * What the sections and the secretariat of the sample town write in the year: taken from the sample
 * whose open year is filled in. A section answers with the form that it was given, as .csv.
 */
import { Buffer } from 'node:buffer';
import type { Book } from '../sheets/book';
import { rowsOf, type SheetRow } from './sheetRows';

/** Columns of the form, beside the keys. */
const RESULT_COLUMNS = [
  '年度',
  '取組ID',
  '進捗状況',
  '取組実績',
  '取組実績の要旨',
  '予算措置',
  '当初予算額',
  '予算現額',
  '決算額',
  '翌年度繰越額',
  'うち一般財源',
  '決算額の区分',
  ...['①', '②', '③', '④', '⑤'].map((number) => `５つの視点${number}`),
  '1次評価',
  '1次評価の理由（未達の場合は要因）',
  '課題',
  '方向性',
  '現年度の取組',
  '今後の取組',
];

const VALUE_COLUMNS = [
  '年度',
  '指標ID',
  '実績値',
  '実績値の状況',
  '状況の理由',
  '速報・確定の別',
  '確定予定月',
];

/** What the secretariat types when it has checked a result. */
export const SECOND_COLUMNS = ['2次評価', '2次評価の意見', '2次の方向性'] as const;

/** What a section types into 関連事業, which no form has. */
export const PROJECT_COLUMNS = [
  '当初予算額',
  '予算現額',
  '決算額',
  '翌年度繰越額',
  'うち一般財源',
] as const;

const SECTION = '回答課（入力する課）';

export interface Answer {
  readonly section: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Rows of 年度実績. */
  readonly results: readonly SheetRow[];
  /** Rows of 指標実績. */
  readonly values: readonly SheetRow[];
  /** Rows of 意見台帳 that the section answers: what has become of each by now. */
  readonly opinions: readonly SheetRow[];
  /** Rows of 関連事業 under these actions. */
  readonly projects: readonly SheetRow[];
}

/** @param filled the sample with its open year filled in */
export function answersOf(filled: Book): readonly Answer[] {
  const results = rowsOf(filled, '年度実績');
  const values = rowsOf(filled, '指標実績');
  const projects = rowsOf(filled, '関連事業');
  const opinions = rowsOf(filled, '意見台帳');
  const sections = [...new Set(results.map(({ cells }) => cells[SECTION] ?? ''))];
  return sections.map((section) => {
    const own = results.filter(({ cells }) => cells[SECTION] === section);
    const ownValues = values.filter(({ cells }) => cells[SECTION] === section);
    const ids = own.map(({ cells }) => cells['取組ID']);
    return {
      section,
      results: own,
      values: ownValues,
      opinions: opinions.filter(({ cells }) => cells['担当課'] === section),
      projects: projects.filter(({ cells }) => ids.includes(cells['取組ID'])),
      files: [
        csvFile('年度実績.csv', RESULT_COLUMNS, own, '取組'),
        csvFile('指標実績.csv', VALUE_COLUMNS, ownValues, '指標'),
      ],
    };
  });
}

/** @param word stands before the ids, which Excel would else take for dates */
function csvFile(
  name: string,
  columns: readonly string[],
  rows: readonly SheetRow[],
  word: string,
): { readonly name: string; readonly bytes: Uint8Array } {
  const lines = rows.map(({ cells }) =>
    columns
      .map((column) => (column === `${word}ID` ? word : '') + (cells[column] ?? ''))
      .map((text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text))
      .join(','),
  );
  return {
    name,
    bytes: Buffer.from(`\ufeff${[columns.join(','), ...lines].join('\r\n')}`, 'utf8'),
  };
}
