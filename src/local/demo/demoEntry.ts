/**
 * 取組実績の入力 of a section, by the calls of its panel: the staff open each action, write what they have
 * done, and hand over; the head opens it, adds the evaluation and submits.
 */
import type { Answer } from './demoAnswers';
import type { DemoOffice } from './demoOffice';
import type { SheetRow } from './sheetRows';

type Fields = Readonly<Record<string, string>>;

interface Part {
  readonly id: string;
  readonly fields: Fields;
}

/** What a form is told, as far as the demonstration needs it. */
interface Item {
  readonly year: number;
  readonly actionId: string;
  readonly revision: number;
  readonly fields: Fields;
  readonly indicators: readonly Part[];
  readonly opinions: readonly Part[];
  readonly hasProjects: boolean;
  readonly rows: object;
}

/** Fields of the form by their headings in the sheet. */
const STAFF_FIELDS: Fields = {
  進捗状況: 'progress',
  取組実績: 'results',
  取組実績の要旨: 'summary',
  予算措置: 'budgeted',
  決算額の区分: 'amountCertainty',
  課題: 'issues',
  現年度の取組: 'currentYearAction',
  今後の取組: 'nextAction',
};

const AMOUNT_FIELDS: Fields = {
  当初予算額: 'initialBudget',
  予算現額: 'currentBudget',
  決算額: 'settledAmount',
  翌年度繰越額: 'carriedOver',
  うち一般財源: 'generalFunds',
};

const HEAD_FIELDS: Fields = {
  '1次評価': 'firstGrade',
  '1次評価の理由（未達の場合は要因）': 'firstReason',
  方向性: 'direction',
  '５つの視点①': 'viewpoint1',
  '５つの視点②': 'viewpoint2',
  '５つの視点③': 'viewpoint3',
  '５つの視点④': 'viewpoint4',
  '５つの視点⑤': 'viewpoint5',
};

const VALUE_FIELDS: Fields = {
  実績値: 'value',
  実績値の状況: 'state',
  状況の理由: 'stateReason',
  '速報・確定の別': 'certainty',
  確定予定月: 'fixedMonth',
};

const OPINION_FIELDS: Fields = {
  現在の状況: 'currentState',
  現在の状況の時点: 'currentStateAsOf',
};

export function enterResults(office: DemoOffice, answer: Answer, staff: string): void {
  for (const { cells } of answer.results) {
    const item = opened(office, answer, cells, staff);
    const fields = item.hasProjects ? STAFF_FIELDS : { ...STAFF_FIELDS, ...AMOUNT_FIELDS };
    save(office, answer, staff, item, {
      step: 'handOver',
      result: changes(item.fields, cells, fields),
      indicators: changesById(item.indicators, answer.values, '指標ID', VALUE_FIELDS),
      opinions: changesById(item.opinions, answer.opinions, '意見ID', OPINION_FIELDS),
    });
  }
}

export function submitResults(office: DemoOffice, answer: Answer, head: string): void {
  for (const { cells } of answer.results) {
    const item = opened(office, answer, cells, head);
    const result = changes(item.fields, cells, HEAD_FIELDS);
    save(office, answer, head, item, { step: 'submit', result, indicators: {}, opinions: {} });
  }
  office.ask(`集計（${answer.section}の提出の後）`, head, 'refreshAfterSubmission', {});
}

function opened(
  office: DemoOffice,
  { section }: Answer,
  cells: SheetRow['cells'],
  person: string,
): Item {
  const year = 2018 + Number(/令和(\d+)年度/u.exec(cells['年度'] ?? '')?.[1]);
  const request = { year, actionId: cells['取組ID'] ?? '' };
  return office.ask(`取組の表示（${section}）`, person, 'openEntryItem', request) as Item;
}

function save(
  office: DemoOffice,
  { section }: Answer,
  person: string,
  { year, actionId, revision, rows }: Item,
  request: {
    readonly step: string;
    readonly result: object;
    readonly indicators: object;
    readonly opinions: object;
  },
): void {
  const what = request.step === 'submit' ? `提出（${section}）` : `入力（${section}）`;
  const key = { year, actionId, revision, rows };
  const { kind, missing = [] } = office.ask(what, person, 'saveEntry', { ...key, ...request }) as {
    readonly kind: string;
    readonly missing?: readonly string[];
  };
  if (kind !== 'saved') throw new Error(`${what} ${actionId}: ${kind} ${missing.join()}`);
}

/** What differs from what was seen. */
function changes(seen: Fields, cells: SheetRow['cells'], fields: Fields): object {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([heading, field]) => {
      const typed = cells[heading] ?? '';
      const before = seen[field] ?? '';
      return typed === before ? [] : [[field, { seen: before, typed }]];
    }),
  );
}

function changesById(
  parts: readonly Part[],
  rows: readonly SheetRow[],
  idHeading: string,
  fields: Fields,
): object {
  const byId = new Map(rows.map((row) => [row.cells[idHeading], row.cells]));
  return Object.fromEntries(
    parts.map(({ id, fields: seen }) => [id, changes(seen, byId.get(id) ?? {}, fields)]),
  );
}
