/** 確定値の報告: what it would change in grades, shares and amounts, before anything is stored. */
import { fiscalYear } from '../domain/fiscalYear';
import { answersFor } from '../domain/person';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { SettlingPreview } from '../wire/settling';
import type { EntryRefusal } from '../wording/entryRefusals';
import { settlingEffectText } from '../wording/settling';
import { entryOfAction } from '../workbook/entry/entry';
import { contentFor, type FieldChanges } from '../workbook/entry/savedRows';
import { settlingEffects } from '../workbook/entry/settlingEffects';
import { edited, type Edit } from '../workbook/import/edited';
import { textIn, yearIn } from '../workbook/read/rowCells';
import { understand } from '../workbook/read/understand';
import { wantedForRollUp } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { rowsOf } from '../workbook/entry/wanted';
import { personIn, unreadableIn } from './listEntries';
import type { ItemRequest } from './openEntryItem';
import { readUnformatted, type ReadPorts } from './readWorkbook';

export interface SettlingRequest extends ItemRequest {
  readonly result: FieldChanges;
  readonly indicators: Readonly<Record<string, FieldChanges>>;
}

export function previewSettling(
  ports: ReadPorts,
  request: SettlingRequest,
): Verdict<SettlingPreview, EntryRefusal> {
  const { caller, actionId } = request;
  const year = fiscalYear(request.year);
  const { read, cells } = readUnformatted(ports, wantedForRollUp);
  const stopped = unreadableIn(read);
  if (stopped) return refuse(stopped);
  const entry = entryOfAction(read, year, actionId);
  if (!entry) return refuse({ reason: 'no such row', year: String(year), actionId });
  const person = personIn(read, caller);
  if (!person.isSecretariat && !answersFor(person, entry.section)) {
    return refuse({ reason: 'other section', section: entry.section });
  }
  const after = understand(edited(cells, read.tabs, editsOf(read, request)), {
    wanted: wantedForRollUp,
    closedYears: read.shape.closedYears,
  });
  return accept({
    effects: settlingEffects(read, after, year, actionId).map((effect) =>
      settlingEffectText(effect),
    ),
  });
}

function editsOf(read: WorkbookRead, request: SettlingRequest): readonly Edit[] {
  const { year, actionId, result, indicators } = request;
  const edit = (tabKey: string, row: number, changes: FieldChanges): Edit => ({
    tabKey,
    row,
    cells: Object.fromEntries(
      Object.entries(changes).map(([field, { typed }]) => [
        field,
        contentFor(read, tabKey, field, typed),
      ]),
    ),
  });
  return [
    ...rowsOf(read, 'yearlyResults')
      .filter((row) => yearIn(row, 'year') === year && textIn(row, 'actionId') === actionId)
      .map(({ row }) => edit('yearlyResults', row, result)),
    ...rowsOf(read, 'indicatorResults').flatMap((row) => {
      const changes = indicators[textIn(row, 'indicatorId')];
      const isOne = yearIn(row, 'year') === year && changes !== undefined;
      return isOne ? [edit('indicatorResults', row.row, changes)] : [];
    }),
  ];
}
