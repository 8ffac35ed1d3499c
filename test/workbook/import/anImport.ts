/** A workbook as it stands, and files held against it, without a use case around. */
import { personOf } from '../../../src/domain/person';
import type { Cell, WorkbookCells } from '../../../src/workbook/facts';
import type { ImportDecision, Refused } from '../../../src/workbook/import/decision';
import { fileTabOfCsv, type FileTab } from '../../../src/workbook/import/fileTab';
import { planImport } from '../../../src/workbook/import/planImport';
import { resultsImport } from '../../../src/workbook/import/resultsImport';
import { understand } from '../../../src/workbook/read/understand';
import type { WorkbookRead } from '../../../src/workbook/read/workbookRead';
import { damageText } from '../../../src/wording/damage';
import { filePlaceText, importRefusalText } from '../../../src/wording/importRefusals';
import {
  FILLED,
  finishedOffice,
  portsOf,
  SECRETARY,
  type OfficeInMemory,
} from '../../app/officeInMemory';

export function cellsIn(office: OfficeInMemory, user = SECRETARY): WorkbookCells {
  const titles = office.book.sheets.map(({ properties }) => properties.title);
  return portsOf(office, user).workbook.cells(titles.map((title) => ({ title })));
}

const known = new WeakMap<WorkbookCells, WorkbookRead>();

/** Reading takes long, and tests hold many files against one workbook. */
function understoodOnce(cells: WorkbookCells): WorkbookRead {
  const read = known.get(cells) ?? understand(cells);
  known.set(cells, read);
  return read;
}

let filled: WorkbookCells | undefined;

/** The sample with all results. */
export function filledCells(): WorkbookCells {
  filled ??= cellsIn(finishedOffice(FILLED));
  return filled;
}

/** @param row zero-based @param column zero-based */
export function withCell(
  cells: WorkbookCells,
  title: string,
  row: number,
  column: number,
  cell: Cell,
): WorkbookCells {
  const changed = (line: readonly (Cell | undefined)[]) =>
    Array.from({ length: Math.max(line.length, column + 1) }, (_, place) =>
      place === column ? cell : line[place],
    );
  return {
    ...cells,
    tabs: cells.tabs.map((tab) =>
      tab.title === title
        ? { ...tab, rows: tab.rows.map((line, place) => (place === row ? changed(line) : line)) }
        : tab,
    ),
  };
}

/** @throws Error for what is no .csv */
export function csv(file: string, ...lines: readonly string[]): FileTab {
  const tab = fileTabOfCsv(file, lines.join('\r\n'));
  if (!tab.accepted) throw new Error(JSON.stringify(tab.refusal));
  return tab.value;
}

export function planDecision(
  files: readonly FileTab[],
  cells: WorkbookCells = filledCells(),
): ImportDecision {
  return planImport(
    { current: understoodOnce(cells), cells, understood: understand, resultsPress: '実績の取込' },
    files,
  );
}

export function resultsDecision(
  files: readonly FileTab[],
  cells: WorkbookCells,
  user: string,
): ImportDecision {
  const current = understoodOnce(cells);
  const person = personOf(user, current.addresses, current.settings.callerIsSecretariat);
  return resultsImport(
    { current, cells, understood: understand, person, planPress: '計画の取込' },
    files,
  );
}

/** What stands in the way, as people read it. */
export function refusals({ refused }: ImportDecision): readonly string[] {
  return refused.map(refusalText);
}

function refusalText(refused: Refused): string {
  const what = 'why' in refused ? importRefusalText(refused.why) : damageText(refused.damage);
  return `${filePlaceText(refused.place)}：${what}`;
}
