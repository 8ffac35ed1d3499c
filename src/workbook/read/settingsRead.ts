/**
 * 設定: every setting by its 項目, wherever its row stands. A value that cannot be read is named and its
 * default holds; without 計画期間 nothing else of the workbook can be read.
 */
import { parseFiscalYear, yearsThatDisagree } from '../../domain/fiscalYear';
import { expectedSetting } from '../../wording/settingForms';
import type { TabProtection, WorkbookCells } from '../facts';
import { findTab } from '../find';
import { settingOf, settings, settingsTab, type Setting } from '../layout/settings';
import { addressesIn } from '../setUp/settingsSeen';
import type { Damage, DamageReach } from './damage';
import { comparableKey, trimmed } from './plainText';
import { damageIn, field, textIn, type Understood } from './rowCells';
import { settingValue } from './settingValue';
import { readRows, type RowsRead } from './tabRead';
import type { SettingsRead } from './workbookRead';

/** @param workbookId of the file that was read */
export function readSettings(
  rows: RowsRead,
  protections: readonly TabProtection[],
  workbookId: string,
): Understood<SettingsRead> {
  const found = settings.map((setting) => ({ setting, ...readSetting(rows, setting) }));
  const texts = new Map(found.map(({ setting, value }) => [setting.key, value]));
  const text = (key: string): string => texts.get(key) ?? '';
  const resultYear = parseFiscalYear(text('resultYear'));
  return {
    value: {
      ...field('resultYear', resultYear.accepted ? resultYear.value : undefined),
      isOriginal: ['', workbookId].includes(text('workbookId')),
      callerIsSecretariat: protections.every(
        ({ warningOnly, callerMayEdit }) => warningOnly || callerMayEdit,
      ),
      secretariat: addressesIn(text('secretariat')),
      headSubmits: text('headSubmits') === 'はい',
      text,
    },
    damages: found.flatMap(({ damage }) => damage ?? []),
  };
}

/** 評価対象年度 as it stands there; '' while 設定 cannot be read. */
export function resultYearWritten(cells: WorkbookCells): string {
  const found = findTab(cells, settingsTab);
  const key = comparableKey(settingOf('resultYear').item);
  const row = found && readRows(settingsTab, found).read.rows.find((each) => each.key === key);
  return row ? trimmed(textIn(row, 'value')) : '';
}

interface FoundSetting {
  readonly value: string;
  readonly damage?: Damage;
}

function readSetting({ read, keys }: RowsRead, setting: Setting): FoundSetting {
  const { item, kind, choices, defaultValue } = setting;
  const key = comparableKey(item);
  const row = read.rows.find((each) => each.key === key);
  const reach = reachOf(setting);
  if (!row) {
    if (keys.has(key)) return { value: defaultValue };
    const place = { tabKey: read.tab.key, tab: read.title, heading: item };
    return { value: defaultValue, damage: { place, reach, cause: { kind: 'setting gone', item } } };
  }
  const found = trimmed(textIn(row, 'value'));
  const value = settingValue(setting, found);
  if (value !== undefined) return { value };
  const expected = expectedSetting(kind, choices);
  const years = kind === 'period' ? yearsThatDisagree(found) : undefined;
  const disagreement = years ? { years } : {};
  const cause = { kind: 'setting unreadable', item, found, expected, ...disagreement } as const;
  return { value: defaultValue, damage: damageIn(read, row, 'value', reach, cause) };
}

function reachOf({ key }: Setting): DamageReach {
  return key === 'planPeriod' ? 'tab' : 'cell';
}
