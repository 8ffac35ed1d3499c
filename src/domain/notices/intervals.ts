/**
 * お知らせの間隔, as 設定 has it: 「5開庁日前、1開庁日前、翌開庁日、以後7日ごと」. Business days before the deadline,
 * business days after it, and from the last of these on every so many days until everybody has answered.
 */
import { accept, refuse, type Verdict } from '../verdict';

export interface NoticeIntervals {
  /** Business days before the deadline; 0 is the day itself. The most first. */
  readonly before: readonly number[];
  /** Business days after the deadline, the fewest first. */
  readonly after: readonly number[];
  /** Days between the later ones; absent: none follow. */
  readonly every?: number;
}

export const usualIntervals: NoticeIntervals = { before: [5, 1], after: [1], every: 7 };

const MOST_DAYS = 60;

export interface IntervalsRefusal {
  readonly reason: 'no intervals';
  /** The words that say nothing, or say a second time how often. */
  readonly strange: readonly string[];
}

/** What cannot be read is refused word by word; blank is no notice at all. */
export function parseIntervals(text: string): Verdict<NoticeIntervals, IntervalsRefusal> {
  const words = text
    .normalize('NFKC')
    .split(/[、,;\n]/u)
    .map((word) => word.replace(/\s/gu, ''))
    .filter((word) => word !== '' && word !== 'なし');
  const read = words.map(wordOf);
  const strange = words.filter((_, place) => read[place] === undefined);
  const known = read.flatMap((word) => word ?? []);
  const [every, ...others] = known.flatMap((word) => ('every' in word ? [word.every] : []));
  const repeated = others.length > 0 ? words.filter((word) => 'every' in (wordOf(word) ?? {})) : [];
  if (strange.length + repeated.length > 0) {
    return refuse({ reason: 'no intervals', strange: [...strange, ...repeated] });
  }
  const days = [...new Set(known.flatMap((word) => ('day' in word ? [word.day] : [])))];
  return accept({
    before: days
      .filter((day) => day <= 0)
      .map(Math.abs)
      .sort((one, other) => other - one),
    after: days.filter((day) => day > 0).sort((one, other) => one - other),
    ...(every === undefined ? {} : { every }),
  });
}

/** Business days from the deadline on: negative before it. */
type Word = { readonly day: number } | { readonly every: number };

function wordOf(word: string): Word | undefined {
  if (/^(?:当日|期限日)$/u.test(word)) return { day: 0 };
  if (/^翌(?:開庁)?日$/u.test(word)) return { day: 1 };
  const [, number, side] = /^(\d{1,2})(?:開庁|営業)?日(前|後)$/u.exec(word) ?? [];
  if (number !== undefined) {
    const day = Number(number);
    if (day < 1 || day > MOST_DAYS) return undefined;
    return { day: side === '前' ? -day : day };
  }
  const [, days] = /^(?:以後|その後)?(\d{1,2})日(?:ごと|毎)$/u.exec(word) ?? [];
  const every =
    days === undefined && /^(?:以後|その後)?(?:毎週|1週間ごと)$/u.test(word) ? 7 : Number(days);
  return every >= 1 && every <= MOST_DAYS ? { every } : undefined;
}
