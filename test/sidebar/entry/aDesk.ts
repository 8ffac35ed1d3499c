/** A person at the panel with one action open: a clock that the test moves, a sheet, a browser. */
import type { Answer } from '../../../src/wire/answer';
import type { EntryItem } from '../../../src/wire/entry';
import type { EntrySave } from '../../../src/wire/entryCalls';
import { entryForm, type EntryKeeper } from '../../../src/sidebar/entry/entryForm';
import { keeperOf } from '../../../src/sidebar/keep/keeper';
import { anItem, draftsInMemory, sheetOf, type SheetInMemory } from './anItem';

export interface Desk {
  readonly keeper: EntryKeeper;
  readonly sheet: SheetInMemory;
  readonly drafts: ReturnType<typeof draftsInMemory>;
  /** Every call that went out, in order. */
  readonly sent: EntrySave[];
  /** The most calls that were under way at once. */
  readonly mostAtOnce: () => number;
  /** Time goes by; what falls due happens. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** What becomes of the n-th call, from 1, instead of an answer of the sheet. */
export type Fate = (call: number, request: EntrySave) => Answer | Promise<Answer> | undefined;

export const LOST: Answer = { outcome: 'in doubt', message: '応答がありません。' };

export function deskWith(
  given: {
    readonly sheet?: SheetInMemory;
    readonly opened?: EntryItem;
    readonly drafts?: ReturnType<typeof draftsInMemory>;
    readonly fate?: Fate;
  } = {},
): Desk {
  const { drafts = draftsInMemory(), fate = () => undefined } = given;
  const sheet = given.sheet ?? sheetOf(anItem());
  const sent: EntrySave[] = [];
  let now = 1_000_000;
  let ids = 0;
  let atOnce = 0;
  let most = 0;
  let due: { readonly at: number; readonly work: () => void }[] = [];
  const keeper = keeperOf(
    {
      opener: 'fukushi@town.example.jp',
      workbookId: 'book',
      drafts,
      save: async (_, sentRequest) => {
        const request = sentRequest as EntrySave;
        sent.push(request);
        atOnce += 1;
        most = Math.max(most, atOnce);
        const answer = (await fate(sent.length, request)) ?? sheet.save(request);
        atOnce -= 1;
        return answer;
      },
      newOperationId: () => `press-${String((ids += 1)).padStart(4, '0')}`,
      now: () => now,
      later: (milliseconds, work) => {
        const timer = { at: now + milliseconds, work };
        due.push(timer);
        return () => {
          due = due.filter((each) => each !== timer);
        };
      },
    },
    entryForm,
    given.opened ?? sheet.item(),
  );
  const breathe = async (): Promise<void> => {
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
  };
  return {
    keeper,
    sheet,
    drafts,
    sent,
    mostAtOnce: () => most,
    async pass(milliseconds) {
      const end = now + milliseconds;
      await breathe();
      for (;;) {
        const [next] = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        due = due.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.work();
        await breathe();
      }
      now = end;
      await breathe();
    },
  };
}
