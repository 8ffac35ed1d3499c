/**
 * The columns by which plan, results and figures are decided, as data. Where one of them is gone the
 * tab cannot be read: a figure that silently leaves something out would be worse than none. What
 * stands in the others is missed only where somebody looks for it.
 */
const everyAmount = [
  'initialBudget',
  'currentBudget',
  'settledAmount',
  'carriedOver',
  'generalFunds',
] as const;

const neededByFamily: Readonly<Record<string, readonly string[]>> = {
  settings: ['value'],
  sections: [],
  scale: ['lowerBound'],
  strategies: ['name'],
  policies: ['strategyId', 'name'],
  actions: ['policyId', 'name', 'section', 'startYear', 'endYear', 'repeatedFrom'],
  indicators: [
    'actionId',
    'repeatedFrom',
    'name',
    'kind',
    'unit',
    'desired',
    'targetKind',
    'method',
    'tolerance',
    'baseValue',
    'finalTarget',
    'startYear',
    'endYear',
    'measuredYears',
  ],
  yearlyResults: [
    'answeringSection',
    'submission',
    'progress',
    'budgeted',
    ...everyAmount,
    'amountCertainty',
    'firstGrade',
    'direction',
    'secondGrade',
    'secondDirection',
  ],
  indicatorResults: ['target', 'value', 'state', 'certainty'],
  relatedProjects: everyAmount,
  revisions: ['state', 'appliesFrom', 'targetId', 'item', 'before', 'after'],
};

/** Whether reading the tab stops without this column; its key columns always do. */
export function isNeeded(
  { family, keyColumns }: { readonly family: string; readonly keyColumns: readonly string[] },
  columnKey: string,
): boolean {
  return (
    keyColumns.includes(columnKey) ||
    (neededByFamily[family] ?? []).includes(columnKey) ||
    (family === 'indicators' && columnKey.startsWith('target2'))
  );
}

/** Without these a row of the plan says nothing: a blank one is named, and the row does not count. */
const filledByFamily: Readonly<Record<string, readonly string[]>> = {
  policies: ['strategyId'],
  actions: ['policyId'],
  indicators: ['actionId', 'kind', 'desired', 'targetKind'],
  revisions: ['state'],
};

/** These may be blank; but what stands there decides what the row is, so it must be readable. */
const readableByFamily: Readonly<Record<string, readonly string[]>> = {
  actions: ['repeatedFrom'],
  indicators: ['repeatedFrom', 'method'],
};

export function mustBeFilled({ family }: { readonly family: string }, columnKey: string): boolean {
  return (filledByFamily[family] ?? []).includes(columnKey);
}

/** Whether a row does not count when this cell of it cannot be read. */
export function mustBeReadable(tab: { readonly family: string }, columnKey: string): boolean {
  return mustBeFilled(tab, columnKey) || (readableByFamily[tab.family] ?? []).includes(columnKey);
}
