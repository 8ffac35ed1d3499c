/**
 * 状況 of a group: the first rule that holds, in the order of 選択肢「状況の規則」. Default: something is
 * not submitted → 未提出あり; C ≥ 1/3 of A + B + C → 遅れ; no grade at all → －; all A → 達成; else 順調.
 * A + B + C are the grades of 判定基準: a mark that is not on it (点検 names it) counts in none.
 */
import { accept, refuse, type Verdict } from '../verdict';
import type { StandingCounts, StandingExplanation } from './explanationOfGroup';

export type StandingCondition =
  /** 未提出が1件以上. */
  | { readonly kind: 'notSubmitted'; readonly atLeast: number }
  /** Cが1/3以上: of those with a grade; never holds where there is none. */
  | {
      readonly kind: 'gradeShare';
      readonly grade: string;
      readonly numerator: number;
      readonly denominator: number;
    }
  /** 判定の件数が0件. */
  | { readonly kind: 'noGrade' }
  /** 全てがA: of those with a grade, and there is one. */
  | { readonly kind: 'all'; readonly grade: string }
  /** その他. */
  | { readonly kind: 'otherwise' };

export interface StandingRule {
  readonly condition: StandingCondition;
  /** 規則による状況, e.g. 遅れ. */
  readonly standing: string;
}

export interface StandingRefusal {
  readonly reason: 'notAStandingRule';
  readonly found: string;
}

/** Reads a rule as 選択肢 has it, full or half width. */
export function parseStandingCondition(
  written: string,
): Verdict<StandingCondition, StandingRefusal> {
  const text = written.normalize('NFKC').replace(/\s/gu, '');
  const open = /^未提出が(\d+)件以上$/u.exec(text);
  if (open) return accept({ kind: 'notSubmitted', atLeast: Number(open[1]) });
  const share = /^(.+)が(\d+)\/([1-9]\d*)以上$/u.exec(text);
  if (share) {
    const [, grade = '', numerator, denominator] = share;
    return accept({
      kind: 'gradeShare',
      grade,
      numerator: Number(numerator),
      denominator: Number(denominator),
    });
  }
  if (text === '判定の件数が0件') return accept({ kind: 'noGrade' });
  const all = /^全てが(.+)$/u.exec(text);
  if (all) return accept({ kind: 'all', grade: all[1] ?? '' });
  return text === 'その他'
    ? accept({ kind: 'otherwise' })
    : refuse({ reason: 'notAStandingRule', found: written });
}

export interface Standing {
  /** Absent when no rule holds; prints 「－」. */
  readonly standing?: string;
  readonly explanation: StandingExplanation;
}

export function standingOf(counts: StandingCounts, rules: readonly StandingRule[]): Standing {
  const graded = [...counts.byGrade.values()].reduce((sum, count) => sum + count, 0);
  const place = rules.findIndex(({ condition }) => holds(condition, counts, graded));
  const rule = rules[place];
  return rule
    ? { standing: rule.standing, explanation: { figure: 'groupStanding', counts, rule: place } }
    : { explanation: { figure: 'groupStanding', counts } };
}

/** @param graded how many have a grade of the scale: A + B + C */
function holds(condition: StandingCondition, counts: StandingCounts, graded: number): boolean {
  switch (condition.kind) {
    case 'notSubmitted':
      return counts.notSubmitted >= condition.atLeast;
    case 'gradeShare': {
      const { grade, numerator, denominator } = condition;
      return graded > 0 && withGrade(counts, grade) * denominator >= numerator * graded;
    }
    case 'noGrade':
      return graded === 0;
    case 'all':
      return graded > 0 && withGrade(counts, condition.grade) === graded;
    case 'otherwise':
      return true;
  }
}

function withGrade({ byGrade }: StandingCounts, grade: string): number {
  return byGrade.get(grade) ?? 0;
}

export const defaultStandingRules: readonly StandingRule[] = [
  { condition: { kind: 'notSubmitted', atLeast: 1 }, standing: '未提出あり' },
  {
    condition: { kind: 'gradeShare', grade: 'C', numerator: 1, denominator: 3 },
    standing: '遅れ',
  },
  { condition: { kind: 'noGrade' }, standing: '－' },
  { condition: { kind: 'all', grade: 'A' }, standing: '達成' },
  { condition: { kind: 'otherwise' }, standing: '順調' },
];
