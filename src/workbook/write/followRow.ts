/**
 * A formula that is put back into a row which has moved keeps pointing at its own row, as a sort would
 * have left it. What is fixed with `$`, names another tab, or stands between quotes stays.
 */

const PARTS =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3})(\d+)(?![\p{L}\p{N}_.(])/gu;

/**
 * @param down rows by which the row has moved
 * @example followRow('=B3*2&"B3"', 4) //=> '=B7*2&"B3"'
 */
export function followRow(formula: string, down: number): string {
  return formula.replace(PARTS, (part: string, column?: string, row?: string) => {
    if (column === undefined || row === undefined) return part;
    const at = Number(row) + down;
    return at > 0 ? `${column}${String(at)}` : '#REF!';
  });
}
