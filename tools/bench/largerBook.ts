/**
 * The sample plan grown: every policy with its actions, indicators, results and projects again, under
 * further ids and in the same strategies, so that a plan of 25 actions becomes one of 250 or 2,000.
 */
import type { Book, Cell, Row, Sheet } from '../../src/local/sheets/book';

/** Tabs whose rows belong to a policy, with the headings of their ids. */
const ID_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  取組方針: ['方針ID'],
  行動計画: ['取組ID', '方針ID', '再掲元'],
  指標: ['指標ID', '取組ID', '再掲元指標ID'],
  年度実績: ['取組ID'],
  指標実績: ['指標ID', '取組ID'],
  年度実績_R5: ['取組ID'],
  指標実績_R5: ['指標ID', '取組ID'],
  関連事業: ['取組ID'],
};

/** More than the sample has policies in a strategy. */
const STEP = 10;

/** @param times how often every policy shall be there, e.g. 10 for 250 actions */
export function largerBook(book: Book, times: number): Book {
  return { ...book, sheets: book.sheets.map((sheet) => largerSheet(sheet, times)) };
}

function largerSheet(sheet: Sheet, times: number): Sheet {
  const headings = ID_HEADINGS[sheet.properties.title];
  if (headings === undefined) return sheet;
  const [first, ...others] = sheet.rows;
  const columns = new Set(
    (first ?? []).flatMap((cell, column) =>
      headings.includes(cell?.userEnteredValue?.stringValue ?? '') ? [column] : [],
    ),
  );
  const filled = others.filter((row) => row?.some((cell) => cell?.userEnteredValue !== undefined));
  const rows = Array.from({ length: times }, (_, copy) =>
    filled.map((row): Row =>
      (row ?? []).map((cell, column) => (columns.has(column) ? withId(cell, copy) : cell)),
    ),
  ).flat();
  const { gridProperties } = sheet.properties;
  const rowCount = Math.max(gridProperties.rowCount, rows.length + 201);
  return {
    ...sheet,
    properties: { ...sheet.properties, gridProperties: { ...gridProperties, rowCount } },
    rows: [first, ...rows],
  };
}

/** @example of 1-2-3 in copy 4: 1-42-3 */
function withId(cell: Cell | undefined, copy: number): Cell | undefined {
  const id = cell?.userEnteredValue?.stringValue;
  if (id === undefined) return cell;
  const stringValue = id.replace(
    /^(\d+)-(\d+)/u,
    (_, strategy: string, policy: string) => `${strategy}-${String(Number(policy) + STEP * copy)}`,
  );
  return { ...cell, userEnteredValue: { stringValue } };
}
