/**
 * Which tabs a use case needs, and of large ones which columns: what nobody needs is not read. Columns
 * can be chosen only of tabs whose headings do not depend on the plan.
 */

export interface WantedTab {
  /** The key of a tab without its year, e.g. `yearlyResults`. */
  readonly family: string;
  /** Absent: only the open years. `last`: the last closed one too; `all`: every closed year. */
  readonly closed?: 'last' | 'all';
  /** Keys of columns; the key columns come along, and what proves a state. Absent: the whole tab. */
  readonly columns?: readonly string[];
  /**
   * Zero-based rows, by the key of the tab, that are read whole beside the columns. Where they stand
   * is a guess, and other rows seem blank: whoever asks looks afterwards which rows he was answered.
   */
  readonly rows?: Readonly<Record<string, readonly number[]>>;
  /**
   * Down to the end of the grid, for whoever names everything that stands there. Otherwise rows far
   * below the table are seen only when they have a key.
   */
  readonly toTheEnd?: true;
}

/** Without these nothing of a workbook can be understood; every read has them. */
export const coreTabs: readonly WantedTab[] = [
  { family: 'settings' },
  { family: 'sections' },
  { family: 'scale' },
  {
    family: 'choices',
    columns: [
      'progress',
      'direction',
      'opinionKinds',
      'receivedBy',
      'responses',
      'standingRules',
      'standings',
    ],
  },
];

const planTabs: readonly WantedTab[] = [
  { family: 'strategies' },
  { family: 'policies' },
  { family: 'actions' },
  { family: 'indicators' },
  { family: 'comprehensivePlan' },
  { family: 'revisions' },
];

/** 入力内容の点検: everything that people write, open years whole. */
export const wantedForCheck: readonly WantedTab[] = [
  ...coreTabs,
  ...[
    ...planTabs,
    { family: 'yearlyResults' },
    { family: 'indicatorResults' },
    { family: 'relatedProjects' },
    { family: 'opinions' },
    { family: 'meetings' },
    { family: 'members' },
    { family: 'paperTexts' },
  ].map(({ family }) => ({ family, toTheEnd: true as const })),
];

const amounts = [
  'initialBudget',
  'currentBudget',
  'settledAmount',
  'carriedOver',
  'generalFunds',
] as const;

/** Figures of a result, never its texts. */
const figuresOfResult: readonly string[] = [
  'section',
  'answeringSection',
  'submission',
  'progress',
  'budgeted',
  ...amounts,
  'amountCertainty',
  'firstGrade',
  'direction',
  'secondGrade',
  'secondDirection',
  'weight',
];

/**
 * 集計の更新: the open years beside the last closed one, by their figures. Of closed years before that
 * only the values of indicators are needed, for running totals and 最終目標の達成見込み.
 */
export const wantedForRollUp: readonly WantedTab[] = [
  ...coreTabs,
  { family: 'strategies' },
  { family: 'policies' },
  {
    family: 'actions',
    columns: [
      'policyId',
      'name',
      'section',
      'startYear',
      'endYear',
      'comprehensivePlan',
      'weight',
      'repeatedFrom',
    ],
  },
  { family: 'indicators' },
  { family: 'comprehensivePlan' },
  { family: 'revisions' },
  { family: 'yearlyResults', closed: 'last', columns: figuresOfResult },
  {
    family: 'indicatorResults',
    closed: 'all',
    columns: [
      'answeringSection',
      'target',
      'originalTarget',
      'value',
      'valueNumber',
      'state',
      'certainty',
      'fixedMonth',
      'rate',
      'grade',
    ],
  },
  { family: 'relatedProjects', columns: ['name', 'section', ...amounts] },
  { family: 'rollUp' },
];
