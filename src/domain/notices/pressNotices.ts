/**
 * Mails that answer a press, and mails of 送信記録 that go out once more. They follow the same rules: nothing
 * that 送信記録 has, nothing of what is no longer open, nobody on a day that is none of work.
 */
import { isBusinessDay } from '../businessDays';
import { compareDates, parseCivilDate } from '../civilDate';
import { comparableAddress } from '../section/addressList';
import { assembled } from './assemble';
import { held, type NoticeDecision, type NoticePress } from './decision';
import { digestParts } from './digest';
import { addressIn, keysIn, kindOfKey } from './ledger';
import type { NoticeFacts } from './noticeFacts';
import type { NoticeMail } from './noticeMail';
import {
  amountsParts,
  noParts,
  opinionsParts,
  submissionParts,
  valuesPartsAgain,
  type Parts,
} from './partsOfDay';
import {
  allInParts,
  answersParts,
  documentsParts,
  headsParts,
  inquiryParts,
  onBehalfParts,
  sentBackParts,
} from './partsOfEvents';
import { sectionOn } from './recipients';
import type { NoticeDay } from './schedule';
import { sentBefore } from './sentBefore';

export function pressed(facts: NoticeFacts, press: NoticePress): NoticeDecision {
  const { today, holidays, ledger, switchedOff } = facts;
  if (switchedOff.has(press.kind)) return { on: today, mails: [], unreachable: [] };
  if (!isBusinessDay(today, holidays)) return held(facts);
  const { isDone } = sentBefore(ledger);
  const { addressed, unreachable } = partsOf(facts, press);
  const open = addressed.filter(({ to, part }) => !isDone(to, part.key));
  return { on: today, mails: assembled(facts, open), unreachable };
}

function partsOf(facts: NoticeFacts, press: NoticePress): Parts {
  const { actions, documents, sections, today } = facts;
  switch (press.kind) {
    case 'sentBack':
    case 'onBehalf': {
      const own = actions.filter(({ actionId }) => press.actionIds.includes(actionId));
      const meant = { ...facts, actions: own };
      return press.kind === 'sentBack' ? sentBackParts(meant) : onBehalfParts(meant);
    }
    case 'documents': {
      const own = documents.filter(({ documentId }) => press.documentIds.includes(documentId));
      return documentsParts({ ...facts, documents: own });
    }
    case 'inquiry':
      return inquiryParts(facts);
    case 'answers':
      return answersParts(facts);
    case 'heads':
      return headsParts(facts, (section) => press.sections.includes(section));
    case 'submission': {
      const own = actions.filter(({ section }) =>
        press.sections.includes(sectionOn(sections, section, today)),
      );
      return submissionParts({ ...facts, actions: own }, { on: today, stage: 'before' });
    }
  }
}

/** A mail of 送信記録 as it would be today; parts of which nothing is open any more are left out. */
export function again(facts: NoticeFacts, mailId: string): NoticeMail | undefined {
  const to = addressIn(mailId);
  const parts = keysIn(mailId).flatMap((key) =>
    partsOfKey(facts, key).addressed.filter(
      (each) => comparableAddress(each.to) === to && each.part.key === key,
    ),
  );
  const [mail] = assembled(facts, parts);
  return mail && { ...mail, id: mailId };
}

function partsOfKey(facts: NoticeFacts, key: string): Parts {
  const kind = kindOfKey(key);
  const day = dayIn(key);
  switch (kind) {
    case 'submission':
      return day ? submissionParts(facts, day) : noParts;
    case 'amounts':
      return day ? amountsParts(facts, day) : noParts;
    case 'values':
      return day ? valuesPartsAgain(facts, day) : noParts;
    case 'opinions':
      return day ? opinionsParts(facts, day) : noParts;
    case 'digest':
      return day ? digestParts(facts, day, []) : noParts;
    case 'allIn':
      return allInParts(facts);
    case 'sentBack':
      return sentBackParts(facts);
    case 'onBehalf':
      return onBehalfParts(facts);
    case 'documents':
      return documentsParts(facts);
    case 'inquiry':
      return inquiryParts(facts);
    case 'answers':
      return answersParts(facts);
    case 'heads':
      return day && compareDates(day.on, facts.today) === 0
        ? headsParts(facts, () => true)
        : noParts;
    case undefined:
      return noParts;
  }
}

/** The day at the end of a key. */
function dayIn(key: string): NoticeDay | undefined {
  const date = parseCivilDate(key.split(' ').pop() ?? '');
  return date.accepted ? { on: date.value, stage: 'before' } : undefined;
}
