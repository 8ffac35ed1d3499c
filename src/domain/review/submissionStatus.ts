/**
 * 提出状況: how far each section (回答課) is with the actions that it enters in a year. Every action counts
 * once, in one state, so that the states add up to the whole. 提出 is 提出済み, 確認済み and 確定 together.
 *
 * Sections follow 課一覧; a section with nothing to enter is 該当なし and is not among those that count.
 */
import { secondInDigits, type CivilDateTime } from '../civilDate';
import type { FiscalYear } from '../fiscalYear';
import type { Section } from '../plan';
import { isSubmitted, type SubmissionState } from '../yearlyResult';

export interface StatedResult {
  /** 回答課. */
  readonly section: string;
  readonly submission: SubmissionState;
  readonly submittedAt?: CivilDateTime;
}

export type StateCounts = Readonly<Record<SubmissionState, number>>;

export interface StatusCounts {
  /** 対象: the sum of `states`. */
  readonly total: number;
  readonly states: StateCounts;
  /** 提出: 提出済み, 確認済み and 確定. */
  readonly submitted: number;
  /** The last 提出日時 of those that are submitted now. */
  readonly lastSubmittedAt?: CivilDateTime;
}

export interface SectionStatus extends StatusCounts {
  readonly section: string;
}

export interface SubmissionStatus {
  /** Sections with something to enter, in the order of 課一覧, then those it does not know, by name. */
  readonly busy: readonly SectionStatus[];
  /** 該当なし, in the order of 課一覧. */
  readonly idle: readonly string[];
  readonly whole: StatusCounts;
}

/** @param known names of the sections of today, in the order of 課一覧 */
export function submissionStatus(
  results: readonly StatedResult[],
  known: readonly string[],
): SubmissionStatus {
  const bySection = new Map<string, StatedResult[]>();
  for (const result of results) {
    const own = bySection.get(result.section);
    if (own) own.push(result);
    else bySection.set(result.section, [result]);
  }
  const others = [...bySection.keys()].filter((name) => !known.includes(name)).sort();
  const names = [...known, ...others];
  return {
    busy: names.flatMap((section) => {
      const own = bySection.get(section);
      return own ? [{ section, ...countsOf(own) }] : [];
    }),
    idle: names.filter((name) => !bySection.has(name)),
    whole: countsOf(results),
  };
}

/** The sections of a year, in the order of 課一覧. */
export function sectionsInYear(sections: readonly Section[], year: FiscalYear): readonly string[] {
  return sections
    .filter(({ validFrom, validTo }) => (validFrom ?? year) <= year && (validTo ?? year) >= year)
    .sort((a, b) => a.order - b.order)
    .map(({ name }) => name);
}

function countsOf(results: readonly StatedResult[]): StatusCounts {
  const count = (state: SubmissionState): number =>
    results.filter(({ submission }) => submission === state).length;
  const submitted = results.filter(({ submission }) => isSubmitted(submission));
  const [last] = submitted
    .flatMap(({ submittedAt }) => submittedAt ?? [])
    .sort((a, b) => (secondInDigits(a) < secondInDigits(b) ? 1 : -1));
  return {
    total: results.length,
    states: {
      notEntered: count('notEntered'),
      draft: count('draft'),
      awaitingHead: count('awaitingHead'),
      submitted: count('submitted'),
      sentBack: count('sentBack'),
      checked: count('checked'),
      settled: count('settled'),
    },
    submitted: submitted.length,
    ...(last ? { lastSubmittedAt: last } : {}),
  };
}
