/** What deciding about mails reads of the workbook: what is open, whose it is, and what was sent. */
import { core, revisions } from '../entry/wanted';
import type { WantedTab } from '../read/wanted';

/** One read, whatever is due: the answers in full, since what is missing has to be known. */
export const wantedForNotices: readonly WantedTab[] = [
  ...core,
  { family: 'actions', columns: ['relatedSections'] },
  { family: 'indicators' },
  revisions,
  { family: 'relatedProjects', columns: [] },
  {
    family: 'yearlyResults',
    columns: [
      'actionName',
      'answeringSection',
      'submission',
      'progress',
      'results',
      'budgeted',
      'initialBudget',
      'currentBudget',
      'settledAmount',
      'carriedOver',
      'generalFunds',
      'amountCertainty',
      'firstGrade',
      'firstReason',
      'direction',
      'nextAction',
      'sentBackFor',
      'submittedBy',
      'onBehalf',
      'submittedAt',
      'confirmedBy',
      'confirmedAt',
      'check',
    ],
  },
  {
    family: 'indicatorResults',
    columns: ['actionId', 'value', 'state', 'stateReason', 'certainty', 'fixedMonth', 'check'],
  },
  { family: 'meetings', columns: ['heldOn'] },
  { family: 'opinions', columns: ['meetingId', 'targetId', 'section', 'opinion', 'answer'] },
  { family: 'documents' },
  { family: 'mails' },
];
