/**
 * 年度実績 and 関連事業 from their rows. A state that the person at the sheet may not set does not count:
 * 提出済み without who and when it was submitted, 確認済み and 確定 without who confirmed it, 差戻し without
 * what is to be mended. Such a row reads as 作成中, and is named.
 */
import type { Exact } from '../../domain/exact';
import type {
  Amounts,
  RelatedProject,
  SubmissionState,
  YearlyResult,
} from '../../domain/yearlyResult';
import type { FiscalYear } from '../../domain/fiscalYear';
import type { Damage } from './damage';
import { comparableKey } from './plainText';
import { readWeight } from './planRead';
import { damageIn, field, isFilledIn, numberIn, textField, textIn, yearIn } from './rowCells';
import type { Understood } from './rowCells';
import type { RowRead, TabRead } from './rows';
import { stateProofs } from './stateProofs';

const submissions: Readonly<Record<string, SubmissionState>> = {
  未入力: 'notEntered',
  作成中: 'draft',
  所属長確認待ち: 'awaitingHead',
  提出済み: 'submitted',
  差戻し: 'sentBack',
  確認済み: 'checked',
  確定: 'settled',
};

/** @param rows with a readable year and an action of the plan */
export function readYearlyResults(
  read: TabRead,
  rows: readonly RowRead[],
): Understood<readonly YearlyResult[]> {
  const found = rows.map((row) => readYearlyResult(read, row));
  return {
    value: found.flatMap(({ value }) => value ?? []),
    damages: found.flatMap(({ damages }) => damages),
  };
}

function readYearlyResult(read: TabRead, row: RowRead): Understood<YearlyResult | undefined> {
  const year = yearIn(row, 'year');
  if (year === undefined) return { value: undefined, damages: [] };
  const submission = readSubmission(read, row);
  const weight = readWeight(read, row);
  const budgeted = textIn(row, 'budgeted');
  return {
    value: {
      year,
      actionId: textIn(row, 'actionId'),
      section: textIn(row, 'section'),
      answeringSection: textIn(row, 'answeringSection'),
      submission: submission.value,
      amounts: amountsIn(row),
      isEstimated: textIn(row, 'amountCertainty') === '見込',
      weight: weight.value,
      texts: {
        results: textIn(row, 'results'),
        summary: textIn(row, 'summary'),
        firstReason: textIn(row, 'firstReason'),
        issues: textIn(row, 'issues'),
        currentYearAction: textIn(row, 'currentYearAction'),
        nextAction: textIn(row, 'nextAction'),
        secondOpinion: textIn(row, 'secondOpinion'),
      },
      ...textField('progress', textIn(row, 'progress')),
      ...field('budgeted', budgeted === '' ? undefined : budgeted !== 'なし'),
      ...textField('firstGrade', textIn(row, 'firstGrade')),
      ...textField('secondGrade', textIn(row, 'secondGrade')),
      ...textField('direction', textIn(row, 'direction')),
      ...textField('secondDirection', textIn(row, 'secondDirection')),
    },
    damages: [...submission.damages, ...weight.damages],
  };
}

/** A closed year was closed as it stands. */
function readSubmission(read: TabRead, row: RowRead): Understood<SubmissionState> {
  const found = textIn(row, 'submission');
  const state = submissions[found] ?? 'notEntered';
  const isClosed = read.tab.closedYear !== undefined;
  const missing = isClosed ? [] : (stateProofs[state] ?? []).filter((key) => !isFilledIn(row, key));
  if (missing.length === 0) return { value: state, damages: [] };
  const headings = read.tab.columns.filter(({ key }) => missing.includes(key));
  const cause = {
    kind: 'state not yours',
    found,
    missing: headings.map(({ heading }) => `「${heading}」`).join(''),
  } as const;
  const damages: readonly Damage[] = [damageIn(read, row, 'submission', 'cell', cause)];
  return { value: 'draft', damages };
}

function amountsIn(row: RowRead): Amounts {
  const amount = (key: keyof Amounts): Exact | undefined => numberIn(row, key);
  return {
    ...field('initialBudget', amount('initialBudget')),
    ...field('currentBudget', amount('currentBudget')),
    ...field('settledAmount', amount('settledAmount')),
    ...field('carriedOver', amount('carriedOver')),
    ...field('generalFunds', amount('generalFunds')),
  };
}

export function readProjects(rows: readonly RowRead[]): readonly RelatedProject[] {
  return rows.flatMap((row) => {
    const year: FiscalYear | undefined = yearIn(row, 'year');
    if (year === undefined) return [];
    return [
      {
        year,
        actionId: textIn(row, 'actionId'),
        name: textIn(row, 'name'),
        section: textIn(row, 'section'),
        amounts: amountsIn(row),
        ...textField('number', comparableKey(textIn(row, 'projectNumber'))),
      },
    ];
  });
}
