/**
 * 初期設定 as a person does it: the menu item, then the button of its dialog, whose calls are repeated
 * until there is nothing left to do.
 */
import type { Bundle } from '../bundle';
import type { OfficeState } from '../office';
import { run, type RunResult } from '../run';
import { isObject } from '../sheets/schema';
import { CliRefusal } from './cliRefusal';
import { factsOfPage } from './pageText';
import { panelAnswerOf } from './panelAnswer';
import { endingOf, screenOf } from './screen';

/** As the dialog sends it. */
export type SetUpContent =
  | { readonly kind: 'sample'; readonly openYear: 'filled' | 'blank' }
  | {
      readonly kind: 'empty';
      readonly firstYear: number;
      readonly lastYear: number;
      readonly evaluationYear: number;
    };

/** One run of the press. */
export interface PressedRun {
  readonly functionName: string;
  readonly user: string;
  /** Virtual time at which it began, milliseconds since 1970. */
  readonly startedAt: number;
  readonly result: RunResult;
}

export interface SetUpPress {
  readonly runs: readonly PressedRun[];
  /** What was added, in the words of the dialog; empty where nothing was missing. */
  readonly added: readonly string[];
  /** As the dialog was told: new, begun or complete. */
  readonly stateBefore: string;
}

/** Above any set-up that makes progress; a dialog would go on for ever. */
const MOST_STAGES = 500;

/** @throws CliRefusal with what the person would read where it is refused */
export function pressSetUp(
  office: OfficeState,
  bundle: Bundle,
  press: { readonly user: string; readonly content: SetUpContent; readonly operationId: string },
): SetUpPress {
  const { user, content, operationId } = press;
  const runs: PressedRun[] = [];
  const start = (functionName: string, args?: readonly string[]): RunResult => {
    const startedAt = office.now;
    const kind = args === undefined ? 'menu' : 'rpc';
    const result = run(office, { bundle, user, kind, functionName, ...(args ? { args } : {}) });
    runs.push({ functionName, user, startedAt, result });
    return result;
  };
  const { opener, state } = factsOf(start('openSetUp'));
  const request = JSON.stringify({ opener, operationId, content });
  const added: string[] = [];
  for (let stage = 0; stage < MOST_STAGES; stage += 1) {
    const progress = progressOf(start('setUp', [request]));
    added.push(...progress.added);
    if (progress.done) return { runs, added, stateBefore: state };
  }
  throw new Error(`初期設定が${MOST_STAGES}回の呼び出しでも終わりません。`);
}

function factsOf(opened: RunResult): { readonly opener: string; readonly state: string } {
  const dialog = opened.ui.find((shown) => shown.kind === 'dialog');
  const facts = dialog && factsOfPage(dialog.page.html);
  if (isObject(facts)) return { opener: String(facts['opener']), state: String(facts['state']) };
  throw new CliRefusal(
    `初期設定の画面が開きませんでした。\n${screenOf(opened).lines.join('\n')}`,
    '上の内容を確かめてから、もう一度実行してください。',
  );
}

function progressOf(result: RunResult): {
  readonly done: boolean;
  readonly added: readonly string[];
} {
  const answer = panelAnswerOf(result);
  if (answer?.outcome === 'done' && isObject(answer.value)) {
    const { done, added } = answer.value;
    return { done: done === true, added: Array.isArray(added) ? added.map(String) : [] };
  }
  throw new CliRefusal(
    `初期設定が途中で止まりました。\n${answer?.message ?? endingOf(result) ?? '思いがけない答えが返りました。'}`,
    '上の内容を確かめてから、もう一度実行してください。',
  );
}
