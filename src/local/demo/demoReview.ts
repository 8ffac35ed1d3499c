/**
 * 提出状況・確認 of the secretariat, by the calls of its panel: it looks at the list and at 確認事項, sends one
 * action back, which its head submits again, writes 2次評価 where it has one, and confirms the rest at once.
 */
import { SECOND_COLUMNS, type Answer } from './demoAnswers';
import type { DemoOffice } from './demoOffice';
import type { SheetRow } from './sheetRows';

interface Listed {
  readonly actionId: string;
  readonly revision: number;
  readonly submission: string;
}

interface Item {
  readonly entry: { readonly revision: number; readonly rows: object };
  readonly fields: Readonly<Record<string, string>>;
}

const WHAT = '提出状況・確認';
const COMMENT =
  '参加者数の数え方（延べ人数か実人数か）を確かめてください。同じでよければ、そのまま提出してください。';
const DAY = '2025-06-27';
/** The hour at which it begins. */
const START = 14;
/** As many as the panel asks for at a time. */
const BATCH = 25;

const FIELD_OF: Readonly<Record<(typeof SECOND_COLUMNS)[number], string>> = {
  '2次評価': 'secondGrade',
  '2次評価の意見': 'secondOpinion',
  '2次の方向性': 'secondDirection',
};

export interface Reviewing {
  readonly secretary: string;
  readonly year: number;
  /** The head of the section submits again what was sent back. */
  readonly submitAgain: (answer: Answer, actionId: string) => void;
}

export function reviewAll(
  office: DemoOffice,
  answers: readonly Answer[],
  { secretary, year, submitAgain }: Reviewing,
): void {
  const ask = (functionName: string, request: object): unknown =>
    office.ask(WHAT, secretary, functionName, request);
  office.menu(WHAT, secretary, 'openReview');
  const ids = listed(ask).map(({ actionId }) => actionId);
  for (let first = 0; first < ids.length; first += BATCH) {
    const actionIds = ids.slice(first, first + BATCH);
    ask('reviewFlags', { year, actionIds, nextIds: [], rows: {} });
  }
  let minutes = 0;
  /** A person reads before a press; Google counts the readings of a minute. */
  const readOn = (): void => {
    minutes += 1;
    office.waitUntil(
      `${DAY} ${String(START + Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`,
    );
  };
  const review = (actionId: string, step: string, comment: string, typed: SheetRow['cells']) => {
    readOn();
    const { entry, fields } = ask('openReviewItem', { year, actionId }) as Item;
    const { revision, rows } = entry;
    const result = secondOf(typed, fields);
    ask('saveReview', { year, actionId, step, revision, rows, comment, result });
  };
  const [answer] = answers;
  const sentBack = answer?.results[0]?.cells['取組ID'];
  if (answer !== undefined && sentBack !== undefined) {
    review(sentBack, 'sendBack', COMMENT, {});
    office.send('差戻しのメール', secretary, { kind: 'sentBack', actionIds: [sentBack] });
    readOn();
    submitAgain(answer, sentBack);
  }
  for (const { cells } of answers.flatMap(({ results }) => results)) {
    const hasSecond = SECOND_COLUMNS.some((heading) => (cells[heading] ?? '') !== '');
    if (hasSecond) review(cells['取組ID'] ?? '', 'confirm', '', cells);
  }
  readOn();
  const actions = listed(ask)
    .filter(({ submission }) => submission === 'submitted')
    .map(({ actionId, revision }) => ({ year, actionId, revision }));
  if (actions.length > 0) ask('reviewTogether', { step: 'confirm', comment: '', actions });
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

function listed(ask: (functionName: string, request: object) => unknown): readonly Listed[] {
  return (ask('listReview', {}) as { readonly actions: readonly Listed[] }).actions;
}

function secondOf(cells: SheetRow['cells'], seen: Readonly<Record<string, string>>): object {
  return Object.fromEntries(
    SECOND_COLUMNS.flatMap((heading) => {
      const typed = cells[heading] ?? '';
      const field = FIELD_OF[heading];
      return typed === '' ? [] : [[field, { seen: seen[field] ?? '', typed }]];
    }),
  );
}
