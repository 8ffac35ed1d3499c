/** Whom one may be at the local page: the secretariat, the people of 課一覧, and who else may edit. */
import { rowsOf } from '../demo/sheetRows';
import type { OfficeState } from '../office';

export interface PeopleRow {
  /** 事務局, a section, or そのほか. */
  readonly name: string;
  readonly heads: readonly string[];
  /** 担当者 and 共用アドレス. */
  readonly staff: readonly string[];
}

export function peopleOf({ book, access }: OfficeState): readonly PeopleRow[] {
  const hasTab = (title: string): boolean =>
    book.sheets.some(({ properties }) => properties.title === title);
  const sections = hasTab('課一覧')
    ? rowsOf(book, '課一覧').map(({ cells }) => ({
        name: cells['課名（正式）'] ?? '',
        heads: addressesIn(cells['所属長アドレス']),
        staff: [...addressesIn(cells['担当者アドレス']), ...addressesIn(cells['共用アドレス'])],
      }))
    : [];
  const secretariat = {
    name: '事務局',
    heads: [],
    staff: secretariatOf(book) ?? [access.owner],
  };
  const known = new Set(
    [secretariat, ...sections].flatMap(({ heads, staff }) => [...heads, ...staff]),
  );
  const others = access.editors.filter((address) => !known.has(address));
  return [
    secretariat,
    ...sections,
    ...(others.length === 0 ? [] : [{ name: 'そのほかの編集者', heads: [], staff: others }]),
  ];
}

/** Who may edit 設定. */
function secretariatOf({ sheets }: OfficeState['book']): readonly string[] | undefined {
  const settings = sheets.find(({ properties }) => properties.title === '設定');
  const whole = settings?.protectedRanges.find(({ range }) => range.startRowIndex === undefined);
  return whole?.editors?.users;
}

function addressesIn(text = ''): readonly string[] {
  return text.split(/[、,，;；\s]+/).filter((address) => address !== '');
}
