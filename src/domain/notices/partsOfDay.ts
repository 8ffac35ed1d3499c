/**
 * The parts that belong to a day: what sections still owe, each with the day for which it is due. Their
 * contents are as they stand today, whatever day the part was due.
 */
import { businessDaysLeft } from '../businessDays';
import { compareDates, dateInDigits, type CivilDate } from '../civilDate';
import { isSubmitted } from '../yearlyResult';
import { partKey } from './ledger';
import type { NoticeAction, NoticeFacts, LaterValue } from './noticeFacts';
import type { NoticePart, NoticeStage } from './noticeMail';
import { recipientsOf } from './recipients';
import { dayOfBeginning, daysAround, merged, type NoticeDay } from './schedule';
import { daysOfValue } from './valueDays';

/** A part for one person. */
export interface Addressed {
  readonly to: string;
  readonly sections: readonly string[];
  readonly part: NoticePart;
  /** The day for which it is due; absent for what has none. */
  readonly on?: CivilDate;
}

export interface Parts {
  readonly addressed: readonly Addressed[];
  readonly unreachable: readonly string[];
}

export const noParts: Parts = { addressed: [], unreachable: [] };

export function submissionDays(
  { dates, intervals, holidays }: NoticeFacts,
  until: CivilDate,
): readonly NoticeDay[] {
  const { draftsOpenOn, entryOpensOn, entryDueOn } = dates;
  return merged([
    dayOfBeginning(draftsOpenOn, 'drafts', holidays, until),
    dayOfBeginning(entryOpensOn, 'opening', holidays, until),
    entryDueOn ? daysAround(entryDueOn, intervals, holidays, until) : [],
  ]);
}

/** 提出: every action that is not submitted. */
export function submissionParts(facts: NoticeFacts, day: NoticeDay): Parts {
  const open = facts.actions.filter(({ submission }) => !isSubmitted(submission));
  return owedActions(facts, 'submission', open, facts.dates.entryDueOn, day);
}

export function amountsDays(
  { dates, intervals, holidays }: NoticeFacts,
  until: CivilDate,
): readonly NoticeDay[] {
  const { amountsDueOn, entryDueOn } = dates;
  if (!amountsDueOn) return [];
  return daysAround(amountsDueOn, intervals, holidays, until).filter(
    ({ on }) => entryDueOn === undefined || compareDates(on, entryDueOn) > 0,
  );
}

/** 決算額: results that are submitted with an estimate. */
export function amountsParts(facts: NoticeFacts, day: NoticeDay): Parts {
  const estimated = facts.actions.filter(({ isEstimated }) => isEstimated);
  return owedActions(facts, 'amounts', estimated, facts.dates.amountsDueOn, day);
}

function owedActions(
  facts: NoticeFacts,
  kind: 'submission' | 'amounts',
  actions: readonly NoticeAction[],
  deadline: CivilDate | undefined,
  day: NoticeDay,
): Parts {
  const { recipients, unreachable } = recipientsOf(facts, actions, ({ section }) => section);
  const due = dueOn(facts, deadline, day.stage);
  const key = partKey(kind, dayOf(deadline), dateInDigits(day.on));
  return {
    unreachable,
    addressed: recipients.map(({ to, sections, items }) => ({
      to,
      sections,
      on: day.on,
      part: { kind, key, actions: items, ...due },
    })),
  };
}

/** Of each value that is not final the last day on which it was asked for; each day once. */
export function lastValuesDays(facts: NoticeFacts): readonly NoticeDay[] {
  return merged(
    provisionalOf(facts).map(({ value }) => daysOfValue(facts, value, facts.today).slice(-1)),
  );
}

/** Every day on which a value is asked for. */
export function valuesDays(facts: NoticeFacts, until: CivilDate): readonly NoticeDay[] {
  return merged(provisionalOf(facts).map(({ value }) => daysOfValue(facts, value, until)));
}

/** 確定値: values that are asked for on this day, and were asked for on no later one. */
export function valuesParts(facts: NoticeFacts, day: NoticeDay): Parts {
  return partsOfValues(facts, day, (value) => daysOfValue(facts, value, facts.today).slice(-1));
}

/** The same for a mail of an earlier day. */
export function valuesPartsAgain(facts: NoticeFacts, day: NoticeDay): Parts {
  return partsOfValues(facts, day, (value) => daysOfValue(facts, value, day.on));
}

function partsOfValues(
  facts: NoticeFacts,
  day: NoticeDay,
  daysOf: (value: LaterValue) => readonly NoticeDay[],
): Parts {
  const asked = provisionalOf(facts).filter(({ value }) =>
    daysOf(value).some(({ on }) => compareDates(on, day.on) === 0),
  );
  const { recipients, unreachable } = recipientsOf(facts, asked, ({ action }) => action.section);
  const key = partKey('values', dateInDigits(day.on));
  return {
    unreachable,
    addressed: recipients.map(({ to, sections, items }) => {
      const actions = [...new Set(items.map(({ action }) => action))].map((action) => ({
        action,
        values: items.flatMap((each) => (each.action === action ? [each.value] : [])),
      }));
      return { to, sections, on: day.on, part: { kind: 'values', key, actions } };
    }),
  };
}

function provisionalOf({
  actions,
}: NoticeFacts): readonly { readonly action: NoticeAction; readonly value: LaterValue }[] {
  return actions.flatMap((action) => action.provisional.map((value) => ({ action, value })));
}

export function opinionsDays(
  { dates: { answersDueOn }, intervals, holidays }: NoticeFacts,
  until: CivilDate,
): readonly NoticeDay[] {
  return answersDueOn ? daysAround(answersDueOn, intervals, holidays, until) : [];
}

/** 意見の回答: opinions without an answer, of meetings that were held before the answers are due. */
export function opinionsParts(facts: NoticeFacts, day: NoticeDay): Parts {
  const { answersDueOn } = facts.dates;
  const asked = openOpinions(facts);
  const { recipients, unreachable } = recipientsOf(facts, asked, ({ section }) => section);
  const due = dueOn(facts, answersDueOn, day.stage);
  const key = partKey('opinions', dayOf(answersDueOn), dateInDigits(day.on));
  return {
    unreachable,
    addressed: recipients.map(({ to, sections, items }) => ({
      to,
      sections,
      on: day.on,
      part: { kind: 'opinions', key, opinions: items, ...due },
    })),
  };
}

export function openOpinions({ opinions, dates: { answersDueOn } }: NoticeFacts) {
  return opinions.filter(
    ({ heldOn }) =>
      heldOn !== undefined &&
      (answersDueOn === undefined || compareDates(heldOn, answersDueOn) < 0),
  );
}

/** Where today stands against a deadline. */
export function dueOn(
  { today, holidays }: NoticeFacts,
  deadline: CivilDate | undefined,
  stage: NoticeStage,
): { readonly stage: NoticeStage; readonly dueOn?: CivilDate; readonly daysLeft: number } {
  if (deadline === undefined) return { stage, daysLeft: 0 };
  return {
    stage: compareDates(today, deadline) > 0 ? 'after' : stage,
    dueOn: deadline,
    daysLeft: businessDaysLeft(today, deadline, holidays),
  };
}

function dayOf(date: CivilDate | undefined): string {
  return date ? dateInDigits(date) : '-';
}
