/** An opening of the review with actions in these states, in two sections by turns. */
import type { ReviewListed, ReviewOpening } from '../../../src/wire/review';

export const STATES = [
  'notEntered',
  'draft',
  'awaitingHead',
  'submitted',
  'sentBack',
  'checked',
  'settled',
] as const;

type State = (typeof STATES)[number];

export function countsOf(states: readonly State[]): ReviewOpening['whole'] {
  const count = (state: State) => states.filter((each) => each === state).length;
  return {
    total: states.length,
    notEntered: count('notEntered'),
    draft: count('draft'),
    awaitingHead: count('awaitingHead'),
    submitted: count('submitted'),
    sentBack: count('sentBack'),
    checked: count('checked'),
    settled: count('settled'),
    handedIn: count('submitted') + count('checked') + count('settled'),
    lastSubmittedAt: '',
  };
}

export function anOpening(states: readonly State[]): ReviewOpening {
  const sections = ['保健福祉課', '産業観光課'];
  return {
    opener: 'seisaku@town.example.jp',
    workbookId: 'book',
    isWide: false,
    wide: '',
    isCopy: false,
    tellsSentBack: true,
    year: 2024,
    countedAt: '2025-05-16 10:32',
    entryDueOn: '',
    lookedAt: '',
    whole: countsOf(states),
    sections: sections.map((section, own) => ({
      section,
      ...countsOf(states.filter((_, place) => place % 2 === own)),
    })),
    idle: [],
    related: [],
    actions: states.map((submission, place): ReviewListed => ({
      actionId: `1-1-${String(place + 1)}`,
      name: '健康づくりの支援',
      section: sections[place % 2] ?? '',
      submission,
      revision: 1,
      submittedBy: '',
      submittedAt: '',
      confirmedAt: '',
      onBehalf: false,
      isNew: false,
      relatedOpen: [],
    })),
    damages: [],
  };
}
