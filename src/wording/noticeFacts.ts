/** What looks wrong, as 状況のまとめ says it. */
import { damagePlaceText, damageText } from './damage';
import type { Damage } from './damageCause';

const MOST_DAMAGES = 10;

/** @param results rows of 年度実績 with a finding @param values those of 指標実績 */
export function wrongLines(
  results: number,
  values: number,
  damages: readonly Damage[],
): readonly string[] {
  const found = [
    ...(results > 0 ? [`年度実績に${String(results)}行`] : []),
    ...(values > 0 ? [`指標実績に${String(values)}行`] : []),
  ];
  const named = damages
    .slice(0, MOST_DAMAGES)
    .map((damage) => `${damagePlaceText(damage.place)}：${damageText(damage)}`);
  const more = damages.length - named.length;
  return [
    ...(found.length > 0 ? [`点検の欄に書込みのある行が、${found.join('、')}あります。`] : []),
    ...named,
    ...(more > 0 ? [`ほかに${String(more)}か所あります。入力内容の点検で確かめてください。`] : []),
  ];
}
