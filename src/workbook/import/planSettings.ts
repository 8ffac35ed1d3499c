/**
 * 設定 in a file: values that the office decides are taken over. What code writes is passed over, and
 * what decides the shape of the workbook (計画期間, 評価対象年度) is not changed by a file.
 */
import type { ImportNotice } from '../../wording/importNotices';
import { settings as known, settingsTab } from '../layout/settings';
import type { SettingsRead } from '../read/workbookRead';
import { comparableWord } from '../read/plainText';
import { textOf } from './cellTexts';
import type { BroughtRow, Refused } from './decision';

/** Years change by the opening of a year, the columns of targets with the period. */
const KEPT: readonly string[] = ['planPeriod', 'resultYear'];

const settingFor = (row: BroughtRow) =>
  known.find(({ item }) => comparableWord(item) === comparableWord(row.key));

const isSetting = ({ tab }: BroughtRow): boolean => tab.key === settingsTab.key;

/** Rows of 設定 that are left alone: blank ones, and values that come by themselves. */
export function keptSettings(
  rows: readonly BroughtRow[],
  { text }: SettingsRead,
): { readonly passedOver: ReadonlySet<BroughtRow>; readonly notices: readonly ImportNotice[] } {
  const own = rows.filter(isSetting);
  const blank = own.filter((row) => textOf(row.cells.get('value')) === '');
  const written = own.filter((row) => settingFor(row)?.writtenByCode === true);
  const items = written
    .filter((row) => textOf(row.cells.get('value')) !== text(settingFor(row)?.key ?? ''))
    .map(({ key }) => key);
  return {
    passedOver: new Set([...blank, ...written]),
    notices: items.length > 0 ? [{ kind: 'settings passed over', items }] : [],
  };
}

/** @param rows without those that are left alone */
export function settingsRefused(
  rows: readonly BroughtRow[],
  { text }: SettingsRead,
): readonly Refused[] {
  return rows.filter(isSetting).flatMap((row): readonly Refused[] => {
    const setting = settingFor(row);
    const place = row.place;
    if (setting === undefined)
      return [{ place, why: { reason: 'setting unknown', item: row.key } }];
    const found = textOf(row.cells.get('value'));
    const current = text(setting.key);
    const isKept = KEPT.includes(setting.key) && comparableWord(found) !== comparableWord(current);
    return isKept
      ? [{ place, why: { reason: 'setting kept', item: setting.item, found, current } }]
      : [];
  });
}
