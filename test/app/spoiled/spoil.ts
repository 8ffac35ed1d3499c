/** How people, and programs through which a workbook went, spoil it. */
import type { Cell as HostCell, Sheet } from '../../../src/local/sheets/book';
import { columnIn, does, entered, tabOf, type OfficeInMemory } from '../officeInMemory';

/** A workbook with the people who may edit it. */
export type SharedBook = Pick<OfficeInMemory, 'book' | 'access'>;

export type Spoil = (office: SharedBook) => void;

export interface SpoiledCase {
  /** What happened to the workbook. */
  readonly what: string;
  readonly spoil: Spoil;
  /** What 入力内容の点検 says beyond what it says of the sample: 「tab｜place｜text」. */
  readonly says: readonly string[];
}

/** Zero-based row in which the key stands under the heading. */
export function rowOf(sheet: Sheet, heading: string, key: string): number {
  const column = columnIn(sheet, heading);
  const row = sheet.rows.findIndex(
    (_, place) => place > 0 && entered(sheet, place, column) === key,
  );
  if (row < 0) throw new Error(`${sheet.properties.title} has no ${key} under ${heading}.`);
  return row;
}

/** The heading under which each tab has the key that tests name. */
const KEYS: Readonly<Record<string, string>> = {
  年度実績: '取組ID',
  年度実績_R5: '取組ID',
  指標実績: '指標ID',
  指標実績_R5: '指標ID',
  行動計画: '取組ID',
  指標: '指標ID',
  取組方針: '方針ID',
  戦略: '戦略ID',
  課一覧: '課名（正式）',
  総合計画施策: '施策コード',
  判定基準: '記号',
  設定: '項目',
  見直し台帳: '見直しID',
  意見台帳: '意見ID',
  会議: '会議ID',
};

function placeOf(sheet: Sheet, key: string | number, heading: string) {
  const { title, sheetId } = sheet.properties;
  const row = typeof key === 'number' ? key : rowOf(sheet, KEYS[title] ?? '', key);
  return { sheetId, row, column: columnIn(sheet, heading) };
}

/** Somebody types into the cell, which keeps its format. */
export function typed(title: string, key: string | number, heading: string, text: string): Spoil {
  return (office) => {
    does(office, office.access.owner, {
      kind: 'typeIn',
      place: placeOf(tabOf(office, title), key, heading),
      text,
    });
  };
}

/** The cell as it is after a paste with its format, or as another program stored it. */
export function stored(
  title: string,
  key: string | number,
  heading: string,
  cell: Pick<HostCell, 'userEnteredValue' | 'userEnteredFormat'>,
): Spoil {
  return (office) => {
    const sheet = tabOf(office, title);
    const { row: at, column } = placeOf(sheet, key, heading);
    const rows = sheet.rows.map((row, place) => {
      if (place !== at) return row;
      const cells = [...(row ?? [])];
      while (cells.length <= column) cells.push(undefined);
      cells[column] = cell;
      return cells;
    });
    replace(office, { ...sheet, rows });
  };
}

/** A date as Sheets stores it: days since 30 December 1899. */
export function dateCell(serial: number): HostCell {
  return {
    userEnteredValue: { numberValue: serial },
    userEnteredFormat: { numberFormat: { type: 'DATE' } },
  };
}

export function percentCell(fraction: number): HostCell {
  return {
    userEnteredValue: { numberValue: fraction },
    userEnteredFormat: { numberFormat: { type: 'PERCENT' } },
  };
}

export function errorCell(type: 'REF' | 'N_A' | 'DIVIDE_BY_ZERO'): HostCell {
  return { userEnteredValue: { errorValue: { type, message: '' } } };
}

export function replace(office: SharedBook, sheet: Sheet): void {
  const { sheetId } = sheet.properties;
  office.book = {
    ...office.book,
    sheets: office.book.sheets.map((each) => (each.properties.sheetId === sheetId ? sheet : each)),
  };
}

/** The headings of a tab, changed. */
export function headed(title: string, change: (heading: string) => string): Spoil {
  return (office) => {
    const sheet = tabOf(office, title);
    const [first = [], ...rest] = sheet.rows;
    const row = first.map((cell) =>
      cell?.userEnteredValue?.stringValue === undefined
        ? cell
        : { ...cell, userEnteredValue: { stringValue: change(cell.userEnteredValue.stringValue) } },
    );
    replace(office, { ...sheet, rows: [row, ...rest] });
  };
}

export function renamedHeading(title: string, from: string, to: string): Spoil {
  return headed(title, (heading) => (heading === from ? to : heading));
}

export function deletedColumn(title: string, heading: string): Spoil {
  return (office) => {
    const sheet = tabOf(office, title);
    const column = columnIn(sheet, heading);
    const lines = { sheetId: sheet.properties.sheetId, first: column, count: 1 };
    does(office, office.access.owner, { kind: 'deleteColumns', lines });
  };
}

/** A second row of the same content, right below the first. */
export function doubledRow(title: string, key: string): Spoil {
  return (office) => {
    const sheet = tabOf(office, title);
    const place = rowOf(sheet, KEYS[title] ?? '', key);
    const rows = [...sheet.rows.slice(0, place + 1), ...sheet.rows.slice(place)];
    replace(office, { ...sheet, rows });
  };
}

export function merged(
  title: string,
  area: { rows: [number, number]; columns: [string, string] },
): Spoil {
  return (office) => {
    const sheet = tabOf(office, title);
    const { sheetId } = sheet.properties;
    const merge = {
      sheetId,
      startRowIndex: area.rows[0],
      endRowIndex: area.rows[1],
      startColumnIndex: columnIn(sheet, area.columns[0]),
      endColumnIndex: columnIn(sheet, area.columns[1]) + 1,
    };
    replace(office, { ...sheet, merges: [...sheet.merges, merge] });
  };
}

export function all(...spoils: readonly Spoil[]): Spoil {
  return (office) => {
    for (const spoil of spoils) spoil(office);
  };
}
