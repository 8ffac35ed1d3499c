/**
 * What 点検 says of a damage: what was found, what is expected, what to do; and, apart from it, where.
 * Which damages there are: damageCause.ts.
 */
import { damageOfCellText, isOfCell } from './damageOfCell';
import { damageOfKeyText, isOfKey } from './damageOfKey';
import { damageOfRowText, isOfRow } from './damageOfRow';
import { damageOfTabText } from './damageOfTab';
import type { Damage, DamagePlace } from './damageCause';

/** Without its place: it stands in the row itself, or beside `damagePlaceText`. */
export function damageText({ cause, place, reach }: Damage): string {
  const heading = place.heading ?? '';
  if (isOfCell(cause)) return damageOfCellText(cause, heading, reach);
  if (isOfKey(cause)) return damageOfKeyText(cause, heading);
  if (isOfRow(cause)) return damageOfRowText(cause, heading);
  return damageOfTabText(cause, place);
}

/** @example 「年度実績　5行目　令和6年度 1-1-1　決算額」 */
export function damagePlaceText({ tab, row, key, heading }: DamagePlace): string {
  const parts = [tab, row === undefined ? undefined : `${String(row)}行目`, key, heading];
  return parts.filter((part) => part !== undefined && part !== '').join('　');
}
