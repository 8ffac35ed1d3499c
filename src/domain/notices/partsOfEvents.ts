/**
 * The parts that answer a press or an event: 差戻し, 代理入力, a finished document, 全件提出; and those that go
 * out only when the secretariat presses: 照会, 回答の依頼, 所属長へ.
 */
import {
  compareDates,
  dateInDigits,
  dateOfSerial,
  minuteInDigits,
  serialOf,
  type CivilDate,
} from '../civilDate';
import { yearInTable } from '../fiscalYear';
import { comparableAddress } from '../section/addressList';
import { isSubmitted } from '../yearlyResult';
import { partKey } from './ledger';
import type { NoticeAction, NoticeFacts } from './noticeFacts';
import type { NoticeStage } from './noticeMail';
import { dueOn, noParts, openOpinions, type Addressed, type Parts } from './partsOfDay';
import { recipientsOf, sectionOn, unique } from './recipients';

/** An event is told within so many days where no daily run has been since. */
const RECENT_DAYS = 7;

/** Whether the daily run has not seen this day yet. */
export function isRecent({ today, lastRunOn }: NoticeFacts, date: CivilDate): boolean {
  return compareDates(date, lastRunOn ?? dateOfSerial(serialOf(today) - RECENT_DAYS)) >= 0;
}

function ofAction(
  facts: NoticeFacts,
  kind: 'sentBack' | 'onBehalf',
  isMeant: (action: NoticeAction) => boolean,
): Parts {
  const { recipients, unreachable } = recipientsOf(
    facts,
    facts.actions.filter(isMeant),
    ({ section }) => section,
  );
  return {
    unreachable,
    addressed: recipients.flatMap(({ to, items }) =>
      items.map((action): Addressed => ({
        to,
        sections: [sectionOn(facts.sections, action.section, facts.today)],
        part: { kind, key: keyOfAction(kind, action), action },
      })),
    ),
  };
}

function keyOfAction(
  kind: 'sentBack' | 'onBehalf',
  { actionId, submittedAt }: NoticeAction,
): string {
  return partKey(kind, actionId, submittedAt ? minuteInDigits(submittedAt) : '-');
}

/** 差戻し: as long as it is sent back. */
export function sentBackParts(facts: NoticeFacts): Parts {
  return ofAction(facts, 'sentBack', ({ submission }) => submission === 'sentBack');
}

/** 代理入力: what the secretariat has submitted for a section. */
export function onBehalfParts(facts: NoticeFacts): Parts {
  return ofAction(
    facts,
    'onBehalf',
    ({ onBehalf, submission, submittedAt }) =>
      onBehalf && isSubmitted(submission) && submittedAt !== undefined,
  );
}

/** 資料の完成: to everybody of the secretariat but whoever made it. */
export function documentsParts({ documents, secretariat }: NoticeFacts): Parts {
  const addressed = documents.flatMap((document) =>
    unique(secretariat)
      .filter((to) => comparableAddress(to) !== comparableAddress(document.madeBy))
      .map((to): Addressed => {
        const key = partKey('documents', document.documentId);
        return { to, sections: [], part: { kind: 'documents', key, document } };
      }),
  );
  return { addressed, unreachable: [] };
}

/** 全件提出: to the secretariat, once in a year. */
export function allInParts({ actions, secretariat, year }: NoticeFacts): Parts {
  if (actions.length === 0 || !actions.every(({ submission }) => isSubmitted(submission))) {
    return noParts;
  }
  const key = partKey('allIn', yearInTable(year));
  const addressed = unique(secretariat).map((to): Addressed => ({
    to,
    sections: [],
    part: { kind: 'allIn', key, total: actions.length },
  }));
  return { addressed, unreachable: [] };
}

/** 照会: to each section with the list of what it is asked for, once in a year. */
export function inquiryParts(facts: NoticeFacts): Parts {
  const { actions, sections, today, dates, year } = facts;
  const asked = actions.flatMap((action) => {
    const own = sectionOn(sections, action.section, today);
    const others = action.related.map((name) => sectionOn(sections, name, today));
    return [
      { action, section: own, isOwn: true },
      ...[...new Set(others)]
        .filter((section) => section !== own)
        .map((section) => ({ action, section, isOwn: false })),
    ];
  });
  const { recipients, unreachable } = recipientsOf(facts, asked, ({ section }) => section);
  const key = partKey('inquiry', yearInTable(year));
  return {
    unreachable,
    addressed: recipients.map(({ to, sections: own, items }): Addressed => {
      const main = items.flatMap(({ action, isOwn }) => (isOwn ? [action] : []));
      const related = items.flatMap(({ action, isOwn }) =>
        isOwn || main.includes(action) ? [] : [action],
      );
      const due = dueOn(facts, dates.entryDueOn, 'opening');
      const part = { kind: 'inquiry', key, actions: main, related, ...due } as const;
      return { to, sections: own, part };
    }),
  };
}

/** 回答の依頼: opinions that nobody has answered; anew when others have come. */
export function answersParts(facts: NoticeFacts): Parts {
  const { recipients, unreachable } = recipientsOf(
    facts,
    openOpinions(facts),
    ({ section }) => section,
  );
  const due = dueOn(facts, facts.dates.answersDueOn, 'opening');
  return {
    unreachable,
    addressed: recipients.map(({ to, sections, items }): Addressed => {
      // In an order of their own: people sort the rows between two presses.
      const ids = items.map(({ opinionId }) => opinionId).sort();
      const key = partKey('answers', ids.join(','));
      return { to, sections, part: { kind: 'answers', key, opinions: items, ...due } };
    }),
  };
}

/** 所属長へ: what of their sections is open, once on a day. */
export function headsParts(facts: NoticeFacts, isAsked: (section: string) => boolean): Parts {
  const { actions, sections, today, dates } = facts;
  const open = actions.filter(
    ({ submission, section }) =>
      !isSubmitted(submission) && isAsked(sectionOn(sections, section, today)),
  );
  const { recipients, unreachable } = recipientsOf(facts, open, ({ section }) => section, 'heads');
  const stage: NoticeStage = 'before';
  const due = dueOn(facts, dates.entryDueOn, stage);
  const key = partKey('heads', dateInDigits(today));
  return {
    unreachable,
    addressed: recipients.map(({ to, sections: own, items }): Addressed => ({
      to,
      sections: own,
      part: { kind: 'heads', key, actions: items, ...due },
    })),
  };
}
