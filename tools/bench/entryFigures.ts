/**
 * What 取組実績の入力 costs on Google as the host models it, with 25 and 250 actions: opening the panel and
 * an action, a draft, a submission. The second opening of a person is the everyday one: from then on it
 * is remembered where the rows of the section stand.
 */
import type { Bundle } from '../../src/local/bundle';
import { journalTotals, type JournalEntry } from '../../src/local/journal';
import { consent, copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { EntryItem } from '../../src/wire/entry';
import type { Measurement } from './hostFigures';
import { largerBook } from './largerBook';

const ACTIONS_IN_SAMPLE = 25;
/** Of 生活環境課: 1 of the 25 actions of the sample, 10 of 250. 17 sections have 15 of 250 on average. */
const HEAD = 'kankyo-head@town.example.jp';
const YEAR = 2024;
const ACTION = '2-2-1';
/** During the entry: not before 下書き開始日 of the sample. */
const NOW = Date.parse('2025-05-12T10:00:00+09:00');

const READ = /Spreadsheets\.get$|batchGet$/u;
const WRITE = /batchUpdate$/u;

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
    asked(grown, bundle, functionName, { operationId: `bench-${functionName}`, ...request });
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

interface Pressed {
  readonly value: EntryItem;
  readonly journal: readonly JournalEntry[];
}

function asked(
  office: OfficeState,
  bundle: Bundle,
  functionName: string,
  request: object,
): Pressed {
  const args = [JSON.stringify({ opener: HEAD, ...request })];
  const { journal, answer } = pressed(office, {
    bundle,
    user: HEAD,
    kind: 'rpc',
    functionName,
    args,
  });
  const { outcome, value, message } = JSON.parse(String(answer)) as {
    outcome: string;
    value: EntryItem & { kind?: string };
    message?: string;
  };
  if (outcome !== 'done' || ['conflict', 'missing'].includes(value.kind ?? '')) {
    throw new Error(`${functionName}: ${message ?? JSON.stringify(value)}`);
  }
  return { value, journal };
}

function pressed(office: OfficeState, call: Parameters<typeof run>[1]) {
  const { outcome, error, journal, value } = run(office, call);
  if (outcome !== 'returned') throw new Error(error?.message ?? outcome);
  return { journal, answer: value };
}

/** @param kilobytes that may be read @param calls that may read, where nothing is written */
function figures(
  name: string,
  journal: readonly JournalEntry[],
  kilobytes: number,
  calls = 1,
): readonly Measurement[] {
  const reads = journal.filter((entry) => READ.test(entry.name));
  const writes = journal.filter((entry) => WRITE.test(entry.name));
  const { bytesReceived } = journalTotals(reads);
  const isSave = writes.length > 0;
  return [
    { name: `${name}: reads`, value: reads.length, unit: 'calls', budget: isSave ? 2 : calls },
    ...(isSave
      ? [{ name: `${name}: writes`, value: writes.length, unit: 'calls', budget: 1 }]
      : []),
    {
      name: `${name}: read`,
      value: bytesReceived / 1000,
      unit: 'kB',
      bytes: bytesReceived,
      budget: kilobytes,
    },
    ...(isSave
      ? [
          {
            name: `${name}: time in the lock (modelled)`,
            value: journalTotals(journal).tookInLock / 1000,
            unit: 's',
            budget: 2,
          },
        ]
      : []),
  ];
}
