/**
 * 照合番号: eight hexadecimal digits that name the data a pack was made from. Two packs with the same
 * number print the same, whenever they were made; date and edition are not part of it.
 */
import type { Pack } from './pack';
import type { TagValues } from './tagTree';

/** Tags that say when a pack was made, and the number itself. */
const NOT_DATA = ['作成', '作成日時', '集計時刻', '照合番号'];

/**
 * @param fingerprint hexadecimal digits of a text
 * @example checkNumberOf(pack, fingerprint) //=> '7F3A-91C2'
 */
export function checkNumberOf(
  { common, papers }: Pick<Pack, 'common' | 'papers'>,
  fingerprint: (text: string) => string,
): string {
  const data = [common, ...papers.map(({ name, values }) => ({ name, ...values }))].map(dataIn);
  const digits = fingerprint(JSON.stringify(data)).slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

function dataIn(values: TagValues): TagValues {
  return Object.fromEntries(Object.entries(values).filter(([tag]) => !NOT_DATA.includes(tag)));
}
