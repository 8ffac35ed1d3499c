/**
 * 提出状況一覧: one press of the secretariat counts how far every section is, and makes the paper that says
 * so. Counted again on the same day with the same result it is the same paper; on another day it is the
 * next edition.
 */
import { businessDaysLeft, holidaysIn } from '../domain/businessDays';
import type { CivilDateTime } from '../domain/civilDate';
import { yearInShort, type FiscalYear } from '../domain/fiscalYear';
import { refuse, type Verdict } from '../domain/verdict';
import type { CountedSubmissions } from '../documents/submissionList';
import type { MakeTold } from '../wording/makeDocuments';
import {
  submissionListId,
  submissionListName,
  submissionListTitle,
  type SubmissionListRefusal,
} from '../wording/submissionList';
import { entryDatesOf } from '../workbook/entry/entry';
import type { WantedTab } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { actionsListed, statusOf } from '../workbook/review/status';
import { wantedForStatus } from '../workbook/review/wanted';
import type { Hand } from './documentRecord';
import { makeEdition, yearForSecretariat } from './makeEdition';
import type { MakingPorts } from './makeOneDocument';
import { packSource } from './packSource';
import { readWorkbook } from './readWorkbook';

const wanted: readonly WantedTab[] = [
  ...wantedForStatus,
  { family: 'templates' },
  { family: 'documents' },
];

export function makeSubmissionList(
  ports: MakingPorts,
  hand: Hand,
): Verdict<MakeTold, SubmissionListRefusal> {
  const now = ports.clock.now();
  const { read } = readWorkbook(ports, wanted);
  const found = yearForSecretariat(read, undefined);
  if (!found.accepted) return found;
  const year = found.value;
  const submissions = countedIn(ports, read, year, now);
  if (submissions.status.whole.total === 0) return refuse({ reason: 'no actions', year });
  const printed = { year, papers: ['submissionList'], version: 'internal', madeOn: now } as const;
  return makeEdition(
    ports,
    read,
    {
      source: { ...packSource(read, printed), submissions },
      kind: submissionListTitle,
      // For example R6-提出状況-1.
      idOf: (edition) => [yearInShort(year), submissionListId, String(edition)].join('-'),
      nameOf: (edition) => submissionListName(year, edition),
      readers: [],
      now,
    },
    hand,
  );
}

function countedIn(
  { builtIn }: Pick<MakingPorts, 'builtIn'>,
  read: WorkbookRead,
  year: FiscalYear,
  now: CivilDateTime,
): CountedSubmissions {
  const { entryDueOn: day } = entryDatesOf(read);
  return {
    status: statusOf(read, actionsListed(read, year), year),
    countedAt: now,
    ...(day && {
      due: { day, businessDaysLeft: businessDaysLeft(now, day, holidaysIn(builtIn.holidays())) },
    }),
    unreadable: read.damages.filter(
      ({ place, reach }) => place.tabKey === 'yearlyResults' && reach !== 'advice',
    ).length,
  };
}
