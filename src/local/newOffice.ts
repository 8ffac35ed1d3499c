/** Offices: a new one, an independent copy, what remains in a copy of the spreadsheet, consent. */
import type { OfficeState } from './office';
import { newBook } from './sheets/book';

/**
 * An office with an empty spreadsheet in which nobody has granted anything yet.
 *
 * @param now virtual clock, milliseconds since 1970
 */
export function newOffice(of: {
  readonly owner: string;
  readonly editors: readonly string[];
  readonly now: number;
}): OfficeState {
  return {
    scriptId: 'local-script-1',
    book: newBook('local-spreadsheet-1', '無題のスプレッドシート'),
    access: { owner: of.owner, editors: [...new Set([of.owner, ...of.editors])] },
    files: [],
    outbox: [],
    scriptProperties: {},
    userProperties: {},
    triggers: [],
    grants: {},
    lockHolder: null,
    quotaUses: [],
    now: of.now,
    lastId: 0,
  };
}

/** A copy that nothing done to the original changes. Books, files and mails are immutable: shared. */
export function copyOffice(office: OfficeState): OfficeState {
  return {
    ...office,
    files: [...office.files],
    outbox: [...office.outbox],
    scriptProperties: { ...office.scriptProperties },
    userProperties: Object.fromEntries(
      Object.entries(office.userProperties).map(([user, store]) => [user, { ...store }]),
    ),
    triggers: [...office.triggers],
    grants: { ...office.grants },
    quotaUses: [...office.quotaUses],
  };
}

/**
 * What 「コピーを作成」 gives: the cells and a new script. Properties, consent and triggers stay
 * with the original, and the person who copied is owner and only editor.
 */
export function copyOfSpreadsheet(office: OfficeState, name: string, user: string): OfficeState {
  office.lastId += 1;
  const id = String(office.lastId);
  return {
    ...newOffice({ owner: user, editors: [], now: office.now }),
    scriptId: `local-script-copy-${id}`,
    book: {
      ...office.book,
      spreadsheetId: `local-spreadsheet-copy-${id}`,
      properties: { ...office.book.properties, title: name },
    },
    lastId: office.lastId,
  };
}

/** The person ticks these scopes in Google's consent dialogue. */
export function consent(office: OfficeState, user: string, scopes: readonly string[]): void {
  office.grants[user] = [...new Set([...(office.grants[user] ?? []), ...scopes])];
}
