/** What 設定 says of the set-up itself: whose workbook it is, whose secretariat, and how far it came. */
import { findColumns, findTab } from '../find';
import type { PlainValue, Values, WorkbookFacts } from '../facts';
import { settingOf, settingsTab } from '../layout/settings';

export interface SettingsSeen {
  readonly isThere: boolean;
  /** Has the set-up been finished once? */
  readonly isComplete: boolean;
  /** Version of the layout; 0 until the set-up has been finished. */
  readonly layoutVersion: number;
  /** 本体のID; '' while it is not known. */
  readonly workbookId: string;
  readonly secretariat: readonly string[];
  /** Google's own answer: may the caller edit 設定? True while there is none. */
  readonly callerMayEdit: boolean;
  /** The value of a setting by its key; '' where it is empty or missing. */
  readonly value: (key: string) => string;
}

/** @param values the whole tab; empty when there is none */
export function seeSettings(facts: WorkbookFacts, values: Values): SettingsSeen {
  const tab = findTab(facts, settingsTab);
  const { places } = findColumns(settingsTab, values[0] ?? []);
  const itemAt = places.get('item') ?? -1;
  const valueAt = places.get('value') ?? -1;
  const items = values.map((row) => comparable(row[itemAt]));
  const rowOf = (key: string) => items.indexOf(comparable(settingOf(key).item));
  const value = (key: string) => String(values[rowOf(key)]?.[valueAt] ?? '').trim();
  const protections = tab?.protections ?? [];
  const layoutVersion = Number(value('layoutVersion').normalize('NFKC')) || 0;
  return {
    isThere: tab !== undefined,
    // 設定 is protected in the same write that enters the version: who removes the row of the version
    // from a finished workbook must not get the rows of the sample again.
    isComplete: layoutVersion > 0 || protections.length > 0,
    layoutVersion,
    workbookId: value('workbookId'),
    secretariat: addressesIn(value('secretariat')),
    callerMayEdit: protections.every(
      ({ warningOnly, callerMayEdit }) => warningOnly || callerMayEdit,
    ),
    value,
  };
}

/**
 * The addresses in what people wrote; words between them are passed over, because Google refuses a
 * protection that names anything else as an editor.
 * @example addressesIn('総合政策課 a@x.jp、b@x.jp') //=> ['a@x.jp', 'b@x.jp']
 */
export function addressesIn(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split(/[\s、,;]+/u)
    .filter((word) => /^[^@]+@[^@]+$/u.test(word));
}

function comparable(value: PlainValue = ''): string {
  return String(value).normalize('NFKC').trim();
}
