/**
 * The reading of 会議資料の作成: one call for the open year. A year that is closed needs the texts of its
 * own tab and of the one before it, which nobody else reads: one call more. 庁内会議用 after 決算書の確定日
 * says which amounts were changed since: one call more.
 */
import type { CivilDate } from '../domain/civilDate';
import { fiscalYear } from '../domain/fiscalYear';
import type { AmountChange } from '../domain/reviewFlag';
import type { WantedTab } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import type { PackOrder } from './packOrder';
import { wantedForPack } from './packSource';
import { readWorkbook, type ReadPorts } from './readWorkbook';
import { amountChanges } from './reviewFlags';

const wantedForClosedYear: readonly WantedTab[] = wantedForPack.map((tab) =>
  tab.family === 'yearlyResults' || tab.family === 'rollUp' ? { ...tab, closed: 'all' } : tab,
);

export function readForPack(ports: ReadPorts, { year }: Pick<PackOrder, 'year'>): WorkbookRead {
  const { read } = readWorkbook(ports, wantedForPack);
  const { resultYear } = read.settings;
  const isClosed = year !== undefined && resultYear !== undefined && year < resultYear;
  return isClosed ? readWorkbook(ports, wantedForClosedYear).read : read;
}

/** For 確認事項 of 庁内会議用. */
export function amountChangesFor(
  ports: ReadPorts,
  read: WorkbookRead,
  { version, year }: Pick<PackOrder, 'version' | 'year'>,
  today: CivilDate,
): readonly AmountChange[] {
  const { resultYear } = read.settings;
  const isOpen = resultYear !== undefined && (year ?? resultYear) === resultYear;
  if (version !== 'internal' || !isOpen) return [];
  const ids = read.plan.actions.map(({ id }) => id);
  return amountChanges(ports, read, ids, fiscalYear(resultYear), today);
}
