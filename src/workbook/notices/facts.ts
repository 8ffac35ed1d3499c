/** The workbook that was read as deciding about mails wants it: domain/notices/noticeFacts.ts. */
import { holidaysIn } from '../../domain/businessDays';
import { fiscalYearOf, parseCivilDate, type CivilDate } from '../../domain/civilDate';
import { fixedMonthIn, lateFieldsOf } from '../../domain/entry/lateFields';
import {
  isProvisional,
  missingForHead,
  missingForSubmission,
  type EntryForm,
} from '../../domain/entry/missing';
import type { FiscalYear } from '../../domain/fiscalYear';
import type { Indicator } from '../../domain/indicator';
import { parseIntervals, usualIntervals } from '../../domain/notices/intervals';
import type {
  LaterValue,
  NoticeAction,
  NoticeDates,
  NoticeDocument,
  NoticeFacts,
  NoticeOpinion,
} from '../../domain/notices/noticeFacts';
import type { NoticeKind } from '../../domain/notices/noticeKinds';
import { parseWeekdays } from '../../domain/notices/weekdays';
import { compareDates } from '../../domain/civilDate';
import { isSubmitted } from '../../domain/yearlyResult';
import { confirmationTitle } from '../../wording/confirmationList';
import { wrongLines } from '../../wording/noticeFacts';
import { submissionListTitle } from '../../wording/submissionList';
import { documentRows } from '../documents/documentRows';
import { entriesIn, entryRulesOf, formOf, type Entry } from '../entry/entry';
import { rowsOf } from '../entry/wanted';
import { dateIn, textIn } from '../read/rowCells';
import type { WorkbookRead } from '../read/workbookRead';
import { momentIn } from '../review/status';
import { ledgerRows } from './ledgerRows';

export interface FactsOfDay {
  readonly today: CivilDate;
  /** Holidays by year, as they ship. */
  readonly holidays: Readonly<Record<string, string>>;
}

/** Everything but 送信記録 may have damages; what cannot be read is not written about. */
export function noticeFacts(
  read: WorkbookRead,
  year: FiscalYear,
  { today, holidays }: FactsOfDay,
): NoticeFacts {
  const { settings, plan, addresses } = read;
  const dates = noticeDatesOf(read);
  const lastRun = parseCivilDate(settings.text('noticesDecidedOn'));
  const intervals = parseIntervals(settings.text('noticeDays'));
  const mails = read.tabs.get('mails');
  return {
    today: { year: today.year, month: today.month, day: today.day },
    year,
    dates,
    intervals: intervals.accepted ? intervals.value : usualIntervals,
    holidays: holidaysIn(holidays),
    sections: plan.sections,
    addresses,
    secretariat: settings.secretariat,
    actions: noticeActions(read, year, dates),
    opinions: noticeOpinions(read, year),
    documents: noticeDocuments(read),
    ledger: mails ? ledgerRows(mails) : [],
    ...(lastRun.accepted ? { lastRunOn: lastRun.value } : {}),
    switchedOff: switchedOffIn(read),
    digestOn: parseWeekdays(settings.text('digestOn')) ?? [],
    wrong: wrongLines(
      checkedRows(read, 'yearlyResults'),
      checkedRows(read, 'indicatorResults'),
      read.damages.filter(({ place }) => ['settings', 'sections', 'mails'].includes(place.tabKey)),
    ),
  };
}

const dateKeys = [
  'draftsOpenOn',
  'entryOpensOn',
  'entryDueOn',
  'amountsDueOn',
  'answersDueOn',
] as const;

export function noticeDatesOf({ settings }: WorkbookRead): NoticeDates {
  return Object.fromEntries(
    dateKeys.flatMap((key) => {
      const date = parseCivilDate(settings.text(key));
      return date.accepted ? [[key, date.value] as const] : [];
    }),
  );
}

/** The setting by which a kind of mail is switched off. */
export const switches: Readonly<Partial<Record<NoticeKind, string>>> = {
  sentBack: 'mailSentBack',
  onBehalf: 'mailOnBehalf',
  allIn: 'mailAllIn',
  documents: 'mailDocuments',
  inquiry: 'mailInquiry',
  answers: 'mailAnswers',
};

function switchedOffIn({ settings }: WorkbookRead): ReadonlySet<NoticeKind> {
  const kinds = Object.entries(switches) as [NoticeKind, string][];
  return new Set(kinds.flatMap(([kind, key]) => (settings.text(key) === '送らない' ? [kind] : [])));
}

function noticeActions(
  read: WorkbookRead,
  year: FiscalYear,
  dates: NoticeDates,
): readonly NoticeAction[] {
  const rules = entryRulesOf(read);
  const related = new Map(
    read.plan.actions.map(({ id, relatedSections }) => [id, relatedSections]),
  );
  const lacks = read.settings.headSubmits ? missingForHead : missingForSubmission;
  return entriesIn(read, year, (row) => related.has(textIn(row, 'actionId'))).map((entry) => {
    const { row, section, submission, actionId } = entry;
    const form = formOf(entry);
    const isIn = isSubmitted(submission);
    const isOpen = !isIn && submission !== 'awaitingHead';
    const submittedAt = momentIn(row, 'submittedAt');
    const mayStillChange = submission === 'submitted' || submission === 'checked';
    return {
      actionId,
      name: textIn(row, 'actionName'),
      section,
      related: (related.get(actionId) ?? []).filter((each) => each !== section),
      submission,
      missing: isOpen ? lacks(form, rules) : [],
      laterValues: isIn ? [] : laterValues(form, dates.entryDueOn),
      sentBackFor: submission === 'sentBack' ? textIn(row, 'sentBackFor') : '',
      ...(submittedAt ? { submittedAt } : {}),
      onBehalf: textIn(row, 'onBehalf') !== '',
      isEstimated: mayStillChange && lateFieldsOf(form).result.length > 0,
      provisional: mayStillChange ? provisionalValues(entry, form) : [],
    };
  });
}

/** Values that are not there yet and will be known after the deadline only. */
function laterValues(form: EntryForm, entryDueOn: CivilDate | undefined): readonly LaterValue[] {
  if (!entryDueOn) return [];
  return form.indicators.flatMap(({ indicator, fields }) => {
    const isBlank = (fields['value'] ?? '') === '' && (fields['state'] ?? '') === '';
    const value = valueOf(indicator, indicator.fixedMonth, form.year);
    const isLater = value.fixedFrom && compareDates(value.fixedFrom, entryDueOn) > 0;
    return isBlank && isLater ? [value] : [];
  });
}

function provisionalValues({ year }: Entry, form: EntryForm): readonly LaterValue[] {
  return form.indicators.flatMap(({ indicator, fields }) =>
    isProvisional(fields)
      ? [valueOf(indicator, fields['fixedMonth'] || indicator.fixedMonth, year)]
      : [],
  );
}

function valueOf({ id, name }: Indicator, fixedMonth: string, year: FiscalYear): LaterValue {
  const fixedFrom = fixedMonthIn(fixedMonth, year + 1);
  return { indicatorId: id, indicator: name, fixedMonth, ...(fixedFrom ? { fixedFrom } : {}) };
}

/** Of meetings that were held in the year in which results are entered. */
function noticeOpinions(read: WorkbookRead, year: FiscalYear): readonly NoticeOpinion[] {
  const held = new Map(rowsOf(read, 'meetings').map((row) => [row.key, dateIn(row, 'heldOn')]));
  return rowsOf(read, 'opinions').flatMap((row) => {
    const meetingId = textIn(row, 'meetingId');
    const heldOn = held.get(meetingId);
    if (!heldOn || fiscalYearOf(heldOn) !== year + 1 || textIn(row, 'answer') !== '') return [];
    return [
      {
        opinionId: row.key,
        meetingId,
        targetId: textIn(row, 'targetId'),
        section: textIn(row, 'section'),
        summary: textIn(row, 'opinion'),
        heldOn,
      },
    ];
  });
}

/** A list that somebody makes to look at is no news to the others. */
function noticeDocuments(read: WorkbookRead): readonly NoticeDocument[] {
  const tab = read.tabs.get('documents');
  return (tab ? documentRows(tab) : []).flatMap(
    ({ documentId, kind, name, link, madeBy, madeAt, state }) =>
      state === '完成' && madeAt && !isList(kind)
        ? [{ documentId, name, link, madeBy, madeAt }]
        : [],
  );
}

function isList(kind: string): boolean {
  return kind === submissionListTitle || kind.startsWith(confirmationTitle);
}

function checkedRows(read: WorkbookRead, tabKey: string): number {
  return rowsOf(read, tabKey).filter((row) => textIn(row, 'check') !== '').length;
}
