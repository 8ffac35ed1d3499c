/**
 * What 取組実績の入力 costs on Google as the host models it, with 25 and 250 actions: opening the panel and
 * an action, a draft, a submission. The second opening of a person is the everyday one: from then on it
 * is remembered where the rows of the section stand.
 */
import type { Bundle } from '../../src/local/bundle';
import type { JournalEntry } from '../../src/local/journal';
import { consent, copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import type { EntryItem } from '../../src/wire/entry';
import type { Measurement } from './hostFigures';
import { largerBook } from './largerBook';
import { asked, figures, pressed } from './presses';

const ACTIONS_IN_SAMPLE = 25;
/** Of 生活環境課: 1 of the 25 actions of the sample, 10 of 250. 17 sections have 15 of 250 on average. */
const HEAD = 'kankyo-head@town.example.jp';
const YEAR = 2024;
const ACTION = '2-2-1';
/** During the entry: not before 下書き開始日 of the sample. */
const NOW = Date.parse('2025-05-12T10:00:00+09:00');

/** @param office in which 初期設定 with the blank sample has been finished */
export function entryFigures(office: OfficeState, bundle: Bundle): readonly Measurement[] {
  return [25, 250].flatMap((actions) => measuredWith(office, bundle, actions));
}

function measuredWith(
  office: OfficeState,
  bundle: Bundle,
  actions: number,
): readonly Measurement[] {
  const grown = copyOffice(office);
  grown.book = largerBook(office.book, actions / ACTIONS_IN_SAMPLE);
  grown.now = Math.max(grown.now, NOW);
  grown.access = { ...grown.access, editors: [...grown.access.editors, HEAD] };
  consent(grown, HEAD, bundle.scopes);
  const open = (): readonly JournalEntry[] =>
    pressed(grown, { bundle, user: HEAD, kind: 'menu', functionName: 'openEntry' }).journal;
  open();
  open();
  const opening = open();
  const ask = (functionName: string, request: object) =>
    asked<EntryItem>(grown, { bundle, user: HEAD, functionName }, request);
  const key = { year: YEAR, actionId: ACTION };
  const first = ask('openEntryItem', key);
  const item = ask('openEntryItem', key);
  const draft = ask('saveEntry', saveOf(first.value, 'draft', { results: 'あ'.repeat(300) }));
  const drafted = (draft.value as unknown as { item: EntryItem }).item;
  const submit = ask('saveEntry', {
    ...saveOf(drafted, 'submit', COMPLETE),
    operationId: 'bench-submit',
  });
  const name = `entry with ${String(actions)} actions`;
  return [
    ...figures(`${name}: opening the panel`, opening, 300),
    ...figures(`${name}: opening an action for the first time`, first.journal, 1000, 2),
    ...figures(`${name}: opening an action`, item.journal, 500),
    ...figures(`${name}: keeping a draft`, draft.journal, 700),
    ...figures(`${name}: submitting`, submit.journal, 700),
  ];
}

const COMPLETE = {
  progress: '計画どおり',
  currentBudget: '3,200',
  settledAmount: '3,052',
  firstGrade: 'A',
  direction: '1 現状のまま継続',
  nextAction: '続ける。',
};

function saveOf(item: EntryItem, step: string, typed: Readonly<Record<string, string>>): object {
  return {
    year: item.year,
    actionId: item.actionId,
    revision: item.revision,
    rows: item.rows,
    step,
    result: Object.fromEntries(
      Object.entries(typed).map(([field, text]) => [
        field,
        { seen: item.fields[field] ?? '', typed: text },
      ]),
    ),
    indicators: Object.fromEntries(
      item.indicators.map(({ id, fields }) => [
        id,
        { value: { seen: fields['value'] ?? '', typed: '10' } },
      ]),
    ),
    opinions: {},
  };
}
