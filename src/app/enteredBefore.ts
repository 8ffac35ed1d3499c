/** Does 変更履歴 hold this 操作ID? One call, of two columns. */
import type { PlainValue } from '../workbook/facts';
import { isEntered, type StandingHistory } from '../workbook/write/history';
import type { Ports } from './ports';

export function enteredBefore(
  { workbook }: Pick<Ports, 'workbook'>,
  { title, places }: StandingHistory,
  operationId: string,
): boolean {
  const columns = ['operationId', 'what'].map((key) => places.get(key) ?? -1);
  if (columns.includes(-1)) return false;
  const [ids = [], whats = []] = workbook.values(
    columns.map((startColumn) => ({ title, startColumn, endColumn: startColumn + 1 })),
  );
  const text = (row: readonly PlainValue[] | undefined): string => String(row?.[0] ?? '');
  const lines = ids.map((id, place) => ({ operationId: text(id), what: text(whats[place]) }));
  return isEntered(lines, operationId);
}
