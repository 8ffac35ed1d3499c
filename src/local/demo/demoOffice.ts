/** The office of the demonstration: who acts when, by the menu, by a panel or by hand in the sheet. */
import type { Bundle } from '../bundle';
import { panelAnswerOf } from '../cli/panelAnswer';
import { parseTokyoTime } from '../cli/tokyoTime';
import { fireDaily, nextFiring } from '../dailyTrigger';
import { GoogleError } from '../googleError';
import { consent } from '../newOffice';
import type { OfficeState } from '../office';
import { run, type RunResult } from '../run';
import { perform } from '../sheets/people';
import type { DemoRun } from './demoJournal';
import { isAwaited } from './demoMornings';
import { headingsOf, sheetOf } from './sheetRows';

/** A cell by the row in which it stands and its heading. */
export interface TypedCell {
  readonly row: number;
  readonly heading: string;
  readonly text: string;
}

export class DemoOffice {
  readonly runs: DemoRun[] = [];
  private presses = 0;

  constructor(
    readonly state: OfficeState,
    readonly bundle: Bundle,
  ) {}

  /** A person who may edit and has consented. */
  admit(person: string): void {
    const { owner, editors } = this.state.access;
    this.state.access = { owner, editors: [...new Set([...editors, person])] };
    consent(this.state, person, this.bundle.scopes);
  }

  /**
   * On the mornings until then the daily run comes, where somebody has installed it.
   * @param time of Japan, not before what happened last
   */
  waitUntil(time: string): void {
    const until = Math.max(this.state.now, parseTokyoTime(time));
    for (let morning = this.morningAfter(); morning <= until; morning = this.morningAfter()) {
      this.state.now = morning;
      if (isAwaited(morning)) this.runDaily();
    }
    this.state.now = Math.max(this.state.now, until);
  }

  private morningAfter(): number {
    const [trigger] = this.state.triggers;
    return trigger === undefined ? Infinity : nextFiring(this.state.now, trigger.atHour);
  }

  /** @throws Error where a run says that something went wrong */
  private runDaily(): void {
    const startedAt = this.state.now;
    for (const { trigger, result } of fireDaily(this.state, this.bundle)) {
      const { handler: functionName, owner: user } = trigger;
      this.runs.push({ what: '毎日のお知らせ', functionName, user, startedAt, result });
      const said = result.log.map(({ text }) => text).join('\n');
      if (result.outcome !== 'returned' || said !== '') {
        throw new Error(`毎日のお知らせ: ${result.error?.message ?? said}`);
      }
    }
  }

  /** What a press of a panel sends by mail. */
  send(what: string, person: string, press: object): void {
    this.ask(what, person, 'sendPressed', { press, addedWord: '' });
  }

  freshPress(): string {
    this.presses += 1;
    return `demo-press-${String(this.presses).padStart(3, '0')}`;
  }

  /** Presses an item of the menu. @throws Error when the run did not return */
  menu(what: string, person: string, functionName: string): RunResult {
    return this.started(what, person, functionName);
  }

  /** What a panel asks. @returns what it was answered. @throws Error when it was not done */
  ask(what: string, person: string, functionName: string, request: object): unknown {
    const operationId = this.freshPress();
    const json = JSON.stringify({ opener: person, operationId, ...request });
    const answer = panelAnswerOf(this.started(what, person, functionName, [json]));
    if (answer?.outcome === 'done') return answer.value;
    throw new Error(`${what}: ${answer?.message ?? 'no answer'}`);
  }

  /** Somebody types into cells of a tab. @throws Error with what Google refuses */
  type(person: string, title: string, cells: readonly TypedCell[]): void {
    const sheet = sheetOf(this.state.book, title);
    const headings = headingsOf(sheet);
    const { sheetId } = sheet.properties;
    for (const { row, heading, text } of cells) {
      const place = { sheetId, row, column: headings.indexOf(heading) };
      const deed = { kind: 'typeIn', place, text } as const;
      const outcome = perform(this.state.book, this.state.access, person, deed, 2025);
      if (outcome instanceof GoogleError) throw outcome;
      this.state.book = outcome;
    }
  }

  private started(
    what: string,
    user: string,
    functionName: string,
    args?: readonly string[],
  ): RunResult {
    const startedAt = this.state.now;
    const kind = args === undefined ? 'menu' : 'rpc';
    const options = { bundle: this.bundle, user, kind, functionName, ...(args ? { args } : {}) };
    const result = run(this.state, options as Parameters<typeof run>[1]);
    this.runs.push({ what, functionName, user, startedAt, result });
    if (result.outcome === 'returned') return result;
    throw new Error(`${what}: ${result.error?.message ?? result.outcome}`);
  }
}
