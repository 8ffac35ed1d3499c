/** The workbook as an import needs it: the plan, the open years, and what decides on both. One read. */
import type { WorkbookCells } from '../workbook/facts';
import { understand } from '../workbook/read/understand';
import type { WantedTab } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { readTabs } from './readWorkbook';
import type { Ports } from './ports';

/** 設定, 課一覧, 判定基準 and 選択肢 come with every read. */
const WANTED: readonly WantedTab[] = [
  { family: 'comprehensivePlan' },
  { family: 'strategies' },
  { family: 'policies' },
  { family: 'actions' },
  { family: 'indicators' },
  { family: 'revisions' },
  { family: 'yearlyResults' },
  { family: 'indicatorResults' },
];

export interface ReadForImport {
  readonly cells: WorkbookCells;
  readonly read: WorkbookRead;
  /** Reads the same workbook as it would stand with other cells. */
  readonly understood: (cells: WorkbookCells) => WorkbookRead;
}

export function readForImport(ports: Pick<Ports, 'workbook' | 'notes'>): ReadForImport {
  const { cells, known } = readTabs(ports, WANTED);
  const understood = (other: WorkbookCells): WorkbookRead => understand(other, known);
  return { cells, read: understood(cells), understood };
}
