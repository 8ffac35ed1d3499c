/**
 * What 会議資料の作成 costs: service calls per document after reading, whatever the size of the plan, and
 * seconds of processor for the whole pack of 25, 250 and 2,000 actions. A pack of 2,000 is one document
 * per strategy.
 */
import type { Bundle } from '../../src/local/bundle';
import type { JournalEntry } from '../../src/local/journal';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { largerBook } from './largerBook';
import type { Measurement } from './hostFigures';

const ACTIONS_IN_SAMPLE = 25;
/** Actions, and the seconds of processor that the whole pack may take. */
const SIZES = [
  [25, 1],
  [250, 4],
  [2000, 30],
] as const;
const MOST_CALLS = 6;
/** Real milliseconds after which the host gives a run up. */
const PATIENCE = 600_000;

/** @param office in which 初期設定 with the filled sample has been finished and the person has consented */
export function papersFigures(
  office: OfficeState,
  bundle: Bundle,
  user: string,
): readonly Measurement[] {
  // The budgets are those of a warm process: what compiles the drawing is not counted.
  madeIn(copyOffice(office), bundle, user);
  return SIZES.flatMap(([actions, seconds]) => {
    const grown = copyOffice(office);
    grown.book = largerBook(office.book, actions / ACTIONS_IN_SAMPLE);
    const before = process.cpuUsage();
    const { presses, documents } = madeIn(grown, bundle, user);
    const { user: own, system } = process.cpuUsage(before);
    const name = `papers of ${String(actions)} actions`;
    return [
      {
        name: `${name}: calls per document after reading`,
        value: sumOf(presses, callsAfterReading) / documents,
        unit: 'calls',
        bytes: sumOf(presses.flat(), ({ bytesSent }) => bytesSent),
        budget: MOST_CALLS,
      },
      { name: `${name}: processor`, value: (own + system) / 1e6, unit: 's', budget: seconds },
    ];
  });
}

/** Pressed until nothing is left to be made. */
function madeIn(
  office: OfficeState,
  bundle: Bundle,
  user: string,
): { readonly presses: readonly (readonly JournalEntry[])[]; readonly documents: number } {
  const request = {
    opener: user,
    operationId: 'bench-0001',
    papers: ['summary', 'strategies', 'actionSheets'],
    version: 'meeting',
    anew: false,
  };
  const call = { bundle, user, kind: 'rpc', functionName: 'makeDocuments' } as const;
  const presses: (readonly JournalEntry[])[] = [];
  for (;;) {
    const args = [JSON.stringify(request)];
    const result = run(office, { ...call, args, realLimitMs: PATIENCE });
    presses.push(result.journal);
    const answer = JSON.parse(String(result.value)) as {
      readonly outcome: string;
      readonly message?: string;
      readonly value: { readonly left: number; readonly documents: readonly unknown[] };
    };
    if (answer.outcome !== 'done') throw new Error(answer.message);
    if (answer.value.left === 0) return { presses, documents: answer.value.documents.length };
  }
}

/** Calls of Google's services from the first row 作成中 on. */
function callsAfterReading(journal: readonly JournalEntry[]): number {
  const services = journal.filter(({ name }) => /^(?:Sheets|Drive|Docs)\./u.test(name));
  const first = services.findIndex(({ name }) => name === 'Sheets.Spreadsheets.batchUpdate');
  return services.length - first;
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
