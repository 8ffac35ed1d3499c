/**
 * 提出状況・確認: who has answered, and every action of the year with its state, from one reading without a
 * text. Since when something counts as new is the person's own note, moved on by a press.
 */
import { businessDaysLeft, holidaysIn } from '../domain/businessDays';
import {
  dateInDigits,
  minuteInDigits,
  secondInDigits,
  type CivilDateTime,
} from '../domain/civilDate';
import type { FiscalYear } from '../domain/fiscalYear';
import type { StatusCounts } from '../domain/review/submissionStatus';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { ReviewOpening } from '../wire/review';
import { damageText } from '../wording/damage';
import type { ReviewRefusal } from '../wording/reviewRefusals';
import { entryDatesOf } from '../workbook/entry/entry';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import {
  actionsListed,
  minuteText,
  relatedStatus,
  statusOf,
  type ListedAction,
} from '../workbook/review/status';
import { wantedForStatus } from '../workbook/review/wanted';
import { unreadableIn } from './listEntries';
import { lookedAt, lookNow } from './looked';
import { missingRun } from './missingRun';
import type { Ports } from './ports';
import { readUnformatted } from './readWorkbook';

export type ReviewPorts = Pick<Ports, 'workbook' | 'notes' | 'ownNotes' | 'clock' | 'builtIn'>;

export interface ReviewOpenedAs {
  readonly caller: string;
  /** Opened as a large dialog; with an action at once unless ''. */
  readonly wide?: string;
}

export function openReview(
  ports: ReviewPorts,
  { caller, wide }: ReviewOpenedAs,
): Verdict<ReviewOpening, ReviewRefusal> {
  const now = ports.clock.now();
  const { read } = readUnformatted(ports, wantedForStatus);
  const { settings } = read;
  if (!settings.callerIsSecretariat) return refuse({ reason: 'not secretariat' });
  if (settings.resultYear === undefined) return refuse({ reason: 'no year' });
  const stopped = unreadableIn(read);
  if (stopped) return refuse(stopped);
  const since = lookedAt(ports) ?? lookNow(ports, now);
  return accept({
    opener: caller,
    workbookId: read.workbookId,
    isWide: wide !== undefined,
    wide: wide ?? '',
    isCopy: !settings.isOriginal,
    tellsSentBack: settings.text('mailSentBack') !== '送らない',
    lookedAt: since.slice(0, MINUTE),
    ...missingRun(ports, read),
    ...listsOf(ports, read, settings.resultYear, now, since),
  });
}

/** Characters of yyyy-mm-dd hh:mm. */
const MINUTE = 16;

/** From now on the list tells what has come since now. @returns since when, yyyy-mm-dd hh:mm */
export function reviewLooked(ports: Pick<Ports, 'ownNotes' | 'clock'>): string {
  return lookNow(ports, ports.clock.now()).slice(0, MINUTE);
}

function listsOf(
  { builtIn }: Pick<Ports, 'builtIn'>,
  read: WorkbookRead,
  year: FiscalYear,
  now: CivilDateTime,
  since: string,
) {
  const actions = actionsListed(read, year);
  const { busy, idle, whole } = statusOf(read, actions, year);
  const { entryDueOn } = entryDatesOf(read);
  return {
    year,
    countedAt: minuteInDigits(now),
    entryDueOn: entryDueOn ? dateInDigits(entryDueOn) : '',
    ...(entryDueOn
      ? { businessDaysLeft: businessDaysLeft(now, entryDueOn, holidaysIn(builtIn.holidays())) }
      : {}),
    whole: countsOf(whole),
    sections: busy.map((status) => ({ section: status.section, ...countsOf(status) })),
    idle: [...idle],
    related: [...relatedStatus(actions)],
    actions: actions.map((action) => listedOf(action, since)),
    damages: read.damages
      .filter(({ place, reach }) => place.tabKey === 'yearlyResults' && reach !== 'advice')
      .map((damage) => damageText(damage)),
  };
}

function countsOf({ total, states, submitted, lastSubmittedAt }: StatusCounts) {
  return { total, ...states, handedIn: submitted, lastSubmittedAt: minuteText(lastSubmittedAt) };
}

function listedOf(action: ListedAction, since: string) {
  const { actionId, name, section, submission, revision, submittedBy, onBehalf } = action;
  const stamps = [action.submittedAt, action.confirmedAt].flatMap((at) => at ?? []);
  const isHandedIn = submission === 'submitted' || submission === 'checked';
  return {
    actionId,
    name,
    section,
    submission,
    revision,
    submittedBy,
    submittedAt: minuteText(action.submittedAt),
    confirmedAt: minuteText(action.confirmedAt),
    onBehalf,
    isNew: isHandedIn && stamps.some((at) => secondInDigits(at) > since),
    relatedOpen: [...action.relatedOpen],
  };
}
