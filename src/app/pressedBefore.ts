/** Whether this press has been written before: its answer may have been lost, and people gone on. */
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { enteredBefore } from './enteredBefore';
import type { Ports } from './ports';
import { standingTabs } from './standingTabs';

export function pressedBefore(
  ports: Pick<Ports, 'workbook' | 'notes'>,
  { layout }: WorkbookRead,
  operationId: string,
): boolean {
  const nothing = { by: '', means: '', writes: [], newRows: [], history: [] };
  const stands = standingTabs(ports, layout, { operationId, ...nothing });
  return stands.accepted && enteredBefore(ports, stands.value.history, operationId);
}
