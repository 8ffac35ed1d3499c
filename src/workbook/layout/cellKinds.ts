/**
 * What a column holds, and the format that keeps it so. Whatever people type is tamed by the format
 * TEXT, so that `1-1-1` stays no date and `97.5%` stays what was typed: our own reader decides.
 *
 * Dates and times are TEXT as well (`2025-05-16`, `2025-05-16 10:32`): a cell of the format DATE
 * completes `5/16` with the year of the day on which it is typed, without a word, and in .csv and
 * .xlsx it comes back in whatever shape the program of the next person prefers.
 */

/** The part of a cell's format that a kind decides, in the words of the Sheets service. */
export interface KindFormat {
  /** Absent: Sheets shows the value as it is. */
  readonly numberFormat?: { readonly type: 'TEXT' | 'NUMBER'; readonly pattern: string };
  readonly horizontalAlignment: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly verticalAlignment: 'TOP';
  readonly wrapStrategy: 'WRAP' | 'CLIP';
}

const asTyped = { type: 'TEXT', pattern: '@' } as const;

function format(
  horizontalAlignment: KindFormat['horizontalAlignment'],
  numberFormat?: KindFormat['numberFormat'],
  wrapStrategy: KindFormat['wrapStrategy'] = 'WRAP',
): KindFormat {
  const rest = { horizontalAlignment, verticalAlignment: 'TOP', wrapStrategy } as const;
  return numberFormat ? { numberFormat, ...rest } : rest;
}

const kinds = {
  planId: { label: '計画のID', format: format('LEFT', asTyped) },
  key: { label: 'ID・番号', format: format('LEFT', asTyped) },
  word: { label: '言葉', format: format('LEFT', asTyped) },
  mark: { label: '記号', format: format('CENTER', asTyped) },
  text: { label: '文章', format: format('LEFT', asTyped) },
  year: { label: '年度', format: format('CENTER', asTyped) },
  date: { label: '日付', format: format('CENTER', asTyped) },
  minute: { label: '日時', format: format('CENTER', asTyped) },
  typedNumber: { label: '数値（文字として保存）', format: format('RIGHT', asTyped) },
  printedNumber: { label: '表記どおりの数値', format: format('RIGHT', asTyped) },
  amount: {
    label: '金額',
    format: format('RIGHT', { type: 'NUMBER', pattern: '#,##0;△#,##0' }),
  },
  count: { label: '整数', format: format('RIGHT', { type: 'NUMBER', pattern: '#,##0' }) },
  rate: {
    label: '率',
    format: format('RIGHT', { type: 'NUMBER', pattern: '#,##0.0##;△#,##0.0##' }),
  },
  figure: { label: '計算に使う数値', format: format('RIGHT') },
  line: { label: '案内の文', format: format('LEFT') },
  fragment: { label: '折り返さない文字列', format: format('LEFT', asTyped, 'CLIP') },
} as const satisfies Record<string, { readonly label: string; readonly format: KindFormat }>;

/**
 * - planId: an id of the plan (1, 1-1, 1-1-1, 1-1-1-1), or several
 * - key: any other id, code, number or address that is compared, never computed
 * - word: one of a list, or a short name; mark: a grade; text: sentences
 * - typedNumber: a number that people type and our reader reads (targets, actuals)
 * - printedNumber: a number that code writes just as papers print it (「40％」「－」)
 * - amount: money in the unit of 設定「金額の単位」; count: a whole number
 * - rate: the rate as it is printed, cut where rounding would reach a bound it did not reach
 * - figure: the exact number behind a typed one, for sums and charts that people make
 * - line: a line of はじめに, some of them formulas; fragment: a piece of a stored
 *   file, or a text so long that wrapping it would bury its neighbours
 */
export type CellKind = keyof typeof kinds;

export const cellKinds: readonly CellKind[] = Object.keys(kinds).filter(isCellKind);

function isCellKind(name: string): name is CellKind {
  return name in kinds;
}

export function formatOf(kind: CellKind): KindFormat {
  return kinds[kind].format;
}

/** The kind's name for people, as docs/workbook.md prints it. */
export function kindLabel(kind: CellKind): string {
  return kinds[kind].label;
}
