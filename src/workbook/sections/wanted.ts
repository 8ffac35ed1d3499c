/** What 「課と担当者」 needs of the workbook: 課一覧 comes with every read, beside it who answers for what. */
import type { WantedTab } from '../read/wanted';

export const wantedForSections: readonly WantedTab[] = [
  { family: 'actions', columns: ['section', 'startYear', 'endYear', 'repeatedFrom'] },
  {
    family: 'yearlyResults',
    closed: 'last',
    columns: ['answeringSection', 'submittedBy', 'submittedAt', 'onBehalf', 'revision'],
  },
  { family: 'indicatorResults', columns: ['answeringSection', 'revision'] },
];
