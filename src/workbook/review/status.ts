/**
 * The actions of a year as the secretariat lists them, and how far each section is: a row of 年度実績 each.
 * Of the plan only 関係課 are read, so that the list is one small reading; an action whose row was deleted
 * stands here no longer, and is 未入力 in 集計.
 */
import { minuteInDigits, type CivilDateTime } from '../../domain/civilDate';
import type { FiscalYear } from '../../domain/fiscalYear';
import { comparePlanIds } from '../../domain/planId';
import { answeredSections } from '../../domain/review/relatedConfirmations';
import {
  sectionsInYear,
  submissionStatus,
  type StatedResult,
  type SubmissionStatus,
} from '../../domain/review/submissionStatus';
import { isSubmitted, type SubmissionState } from '../../domain/yearlyResult';
import { fiscalYear } from '../../domain/fiscalYear';
import { revisionIn } from '../entry/entry';
import { rowsOf } from '../entry/wanted';
import { textIn, yearIn } from '../read/rowCells';
import type { RowRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';

export interface ListedAction extends StatedResult {
  readonly actionId: string;
  readonly name: string;
  readonly revision: number;
  readonly submittedBy: string;
  readonly confirmedAt?: CivilDateTime;
  readonly onBehalf: boolean;
  readonly related: readonly string[];
  /** 関係課 that have not answered yet. */
  readonly relatedOpen: readonly string[];
}

/** In natural order. */
export function actionsListed(read: WorkbookRead, year: FiscalYear): readonly ListedAction[] {
  const states = new Map(
    read.results.yearlyResults
      .filter((result) => result.year === year)
      .map(({ actionId, submission }) => [actionId, submission]),
  );
  const related = new Map(read.plan.actions.map((action) => [action.id, action.relatedSections]));
  return rowsOf(read, 'yearlyResults')
    .filter((row) => yearIn(row, 'year') === year && related.has(textIn(row, 'actionId')))
    .map((row): ListedAction => {
      const actionId = textIn(row, 'actionId');
      const section = textIn(row, 'answeringSection');
      const others = (related.get(actionId) ?? []).filter((each) => each !== section);
      const answered = answeredSections(textIn(row, 'relatedConfirmations'), others);
      return {
        actionId,
        ...listedIn(row, states.get(actionId) ?? 'notEntered'),
        related: others,
        relatedOpen: others.filter((each) => !answered.includes(each)),
      };
    })
    .sort((one, other) => comparePlanIds(one.actionId, other.actionId));
}

function listedIn(row: RowRead, submission: SubmissionState) {
  const submittedAt = momentIn(row, 'submittedAt');
  const confirmedAt = momentIn(row, 'confirmedAt');
  return {
    name: textIn(row, 'actionName'),
    section: textIn(row, 'answeringSection'),
    submission,
    revision: revisionIn(row),
    submittedBy: textIn(row, 'submittedBy'),
    onBehalf: textIn(row, 'onBehalf') !== '',
    ...(submittedAt ? { submittedAt } : {}),
    ...(confirmedAt ? { confirmedAt } : {}),
  };
}

export function momentIn({ cells }: RowRead, column: string): CivilDateTime | undefined {
  const cell = cells.get(column);
  return cell?.kind === 'minute' ? cell.at : undefined;
}

/** The sections of the year in which results are entered. */
export function statusOf(
  read: WorkbookRead,
  actions: readonly ListedAction[],
  year: FiscalYear,
): SubmissionStatus {
  return submissionStatus(actions, sectionsInYear(read.plan.sections, fiscalYear(year + 1)));
}

export interface RelatedSection {
  readonly section: string;
  readonly asked: number;
  readonly answered: number;
}

/** 関係課 in the order of their first action; asked is who takes part in what has been submitted. */
export function relatedStatus(actions: readonly ListedAction[]): readonly RelatedSection[] {
  const counts = new Map<string, { asked: number; answered: number }>();
  for (const { submission, related, relatedOpen } of actions) {
    if (!isSubmitted(submission)) continue;
    for (const section of related) {
      const count = counts.get(section) ?? { asked: 0, answered: 0 };
      count.asked += 1;
      if (!relatedOpen.includes(section)) count.answered += 1;
      counts.set(section, count);
    }
  }
  return [...counts].map(([section, count]) => ({ section, ...count }));
}

/** '' where there is none. */
export function minuteText(at: CivilDateTime | undefined): string {
  return at ? minuteInDigits(at) : '';
}
