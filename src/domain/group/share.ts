/**
 * Shares (割合): count ÷ denominator. The marks are in the denominator always, 対象外 and 評価なし by the
 * setting 対象外の扱い, 未記入 and 未確定 never: these are printed as a count only. A denominator of 0 has
 * no share, and neither has what is not in the denominator; both print 「－」.
 *
 * 増減 (ポイント) is what readers find who subtract the two printed shares. Where the unrounded
 * difference would print otherwise, the table says so.
 */
import {
  add,
  exactInteger,
  hundred,
  isEqual,
  percentOf,
  rounded,
  roundedText,
  subtract,
  zero,
  type Exact,
} from '../exact';
import type { FigureRules } from '../figureRules';
import { isSameHeading, type Heading } from './column';
import type { Distribution } from './distribution';
import type {
  CountOfAll,
  HeadingCount,
  ShareChangeExplanation,
  ShareExplanation,
} from './explanationOfGroup';

export type ShareRules = Pick<FigureRules, 'shareDigits' | 'notApplicableCounts'>;

export interface Share extends CountOfAll {
  /** Percent, unrounded; absent prints 「－」. */
  readonly value?: Exact;
  /** The digits of the value as printed, half-up. */
  readonly printed?: string;
  readonly explanation: ShareExplanation;
}

export interface ShareChange {
  /** ポイント, unrounded. */
  readonly value: Exact;
  /** The difference of the two printed shares, e.g. `-20`. */
  readonly printed: string;
  /** The unrounded difference would print otherwise. */
  readonly isPrintedDifference: boolean;
  readonly explanation: ShareChangeExplanation;
}

export interface ShareLine {
  readonly heading: Heading;
  readonly share: Share;
  /** 【参考】前年度; absent when there is no year before. */
  readonly lastYear?: Share;
  readonly change?: ShareChange;
}

export interface ShareTable {
  readonly lines: readonly ShareLine[];
  readonly denominator: number;
  /** Absent when there is no year before. */
  readonly lastYearDenominator?: number;
  /** The printed shares of a year do not add up to 100: a note says why. */
  readonly doesNotAddUp: boolean;
}

/** Whether a heading is counted in the denominator of the shares. */
function isInDenominator(heading: Heading, rules: ShareRules): boolean {
  if (heading.kind === 'mark') return true;
  const isOutside = heading.kind === 'notApplicable' || heading.kind === 'ungraded';
  return isOutside && rules.notApplicableCounts;
}

/** The shares of one year, found once: they stand beside those of the next. */
export interface Shares {
  readonly distribution: Distribution;
  /** One per part, in their order. */
  readonly own: readonly ShownShare[];
  readonly base: ShareBase;
  /** Whether the printed shares are 100 together; nothing to add up is no contradiction. */
  readonly addUp: boolean;
}

/** A share, and the number that its digits are. */
interface ShownShare {
  readonly share: Share;
  /** Absent where the share prints 「－」. */
  readonly shown?: Exact;
}

/** What all shares of a distribution have in common. */
interface ShareBase {
  readonly counting: Distribution['counting'];
  readonly inside: readonly HeadingCount[];
  readonly outside: readonly HeadingCount[];
  readonly denominator: number;
  readonly shareDigits: number;
}

export function sharesOf(distribution: Distribution, rules: ShareRules): Shares {
  const base = shareBase(distribution, rules);
  const own: ShownShare[] = [];
  for (const { heading, members } of distribution.parts) {
    own.push(shareOf(base, { heading, count: members.length }));
  }
  return { distribution, own, base, addUp: addUp(own) };
}

function shareBase({ counting, parts }: Distribution, rules: ShareRules): ShareBase {
  const inside: HeadingCount[] = [];
  const outside: HeadingCount[] = [];
  let denominator = 0;
  for (const { heading, members } of parts) {
    const count = members.length;
    const isInside = isInDenominator(heading, rules);
    (isInside ? inside : outside).push({ heading, count });
    if (isInside) denominator += count;
  }
  return { counting, inside, outside, denominator, shareDigits: rules.shareDigits };
}

function addUp(shares: readonly ShownShare[]): boolean {
  let sum: Exact | undefined;
  for (const { shown } of shares) if (shown) sum = sum ? add(sum, shown) : shown;
  return sum === undefined || isEqual(sum, hundred);
}

/** One heading's share in percent: 24 of 221 without decimals prints 11. */
function shareOf(base: ShareBase, { heading, count }: HeadingCount): ShownShare {
  const { counting, inside, outside, denominator, shareDigits } = base;
  const explanation: ShareExplanation = {
    figure: 'groupShare',
    counting,
    heading,
    count,
    inside,
    outside,
    shareDigits,
  };
  const isOutside = outside.some((one) => isSameHeading(one.heading, heading));
  if (isOutside) return { share: { count, explanation } };
  if (denominator === 0) return { share: { count, denominator, explanation } };
  const value = count === 0 ? zero : percentOf(exactInteger(count), exactInteger(denominator));
  const shown = rounded(value, shareDigits);
  const printed = roundedText(shown, shareDigits);
  return { share: { count, denominator, value, printed, explanation }, shown };
}

/** 増減 between two shares; undefined when either is 「－」. */
function shareChange(now: ShownShare, before: ShownShare): ShareChange | undefined {
  const { share, shown } = now;
  const last = before.share;
  if (!share.value || !last.value || !shown || !before.shown) return undefined;
  const { counting, heading, shareDigits } = share.explanation;
  const value = subtract(share.value, last.value);
  const printed = roundedText(subtract(shown, before.shown), shareDigits);
  return {
    value,
    printed,
    isPrintedDifference: printed !== roundedText(value, shareDigits),
    explanation: {
      figure: 'groupShareChange',
      counting,
      heading,
      now: share,
      before: last,
      shareDigits,
    },
  };
}

/** The shares of a year, beside those of the year before where there is one. */
export function shareTable(now: Shares, before?: Shares): ShareTable {
  const lines: ShareLine[] = [];
  for (const heading of headingsOf(now.distribution, before?.distribution)) {
    lines.push(lineOf(heading, lines.length, now, before));
  }
  return {
    lines,
    denominator: now.base.denominator,
    ...(before ? { lastYearDenominator: before.base.denominator } : {}),
    doesNotAddUp: !now.addUp || before?.addUp === false,
  };
}

function lineOf(
  heading: Heading,
  place: number,
  now: Shares,
  before: Shares | undefined,
): ShareLine {
  const own = shareUnder(now, heading, place);
  const { share } = own;
  if (!before) return { heading, share };
  const last = shareUnder(before, heading, place);
  const lastYear = last.share;
  const change = shareChange(own, last);
  return change ? { heading, share, lastYear, change } : { heading, share, lastYear };
}

/** 0 under a mark that only the other year has. */
function shareUnder(
  { distribution, own, base }: Shares,
  heading: Heading,
  likely: number,
): ShownShare {
  return own[placeIn(distribution, heading, likely)] ?? shareOf(base, { heading, count: 0 });
}

/** -1 when there is none. Two years have mostly the same headings in the same places. */
function placeIn({ parts }: Distribution, heading: Heading, likely: number): number {
  const part = parts[likely];
  if (part && isSameHeading(part.heading, heading)) return likely;
  return parts.findIndex((other) => isSameHeading(other.heading, heading));
}

/** A mark that only last year had (a word since taken from the list) keeps its line. */
function headingsOf(now: Distribution, before: Distribution | undefined): readonly Heading[] {
  const headings: Heading[] = [];
  for (const { heading } of now.parts) headings.push(heading);
  const gone: Heading[] = [];
  before?.parts.forEach(({ heading }, place) => {
    if (placeIn(now, heading, place) < 0) gone.push(heading);
  });
  if (gone.length === 0) return headings;
  const isMark = ({ kind }: Heading): boolean => kind === 'mark';
  return [...headings.filter(isMark), ...gone, ...headings.filter((heading) => !isMark(heading))];
}
