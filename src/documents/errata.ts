/**
 * 正誤表: every figure and sentence that this version prints otherwise than the one before, with the
 * reason that the secretariat typed.
 */
import { editionName } from '../wording/paperWords';
import type { errataTags } from './errataTags';
import type { PackInput } from './packInput';
import type { ValuesOf } from './tagTree';

export function errataValues({
  errata,
  edition,
}: Pick<PackInput, 'errata' | 'edition'>): ValuesOf<typeof errataTags> {
  const { from, to, rows } = errata ?? { from: Math.max(1, edition - 1), to: edition, rows: [] };
  return {
    正誤あり: rows.length > 0,
    旧版: editionName(from),
    新版: editionName(to),
    正誤: rows.map(({ place, before, after, reason }) => ({
      箇所: place,
      訂正前: before,
      訂正後: after,
      理由: reason,
    })),
  };
}
