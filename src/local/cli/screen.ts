/** A run as the person at the keyboard sees it: dialogs, messages, the answer, or why it ended. */
import type { RunResult } from '../run';
import type { Page, Shown } from '../shown';
import { factsOfPage, textOfPage } from './pageText';
import { panelAnswerOf } from './panelAnswer';

export interface Screen {
  readonly lines: readonly string[];
  /** Did it do what was asked, as far as can be told? */
  readonly succeeded: boolean;
}

export function screenOf(result: RunResult): Screen {
  const shown = result.ui.flatMap(linesOf);
  const error = endingOf(result);
  if (error !== null) return { lines: [...shown, error], succeeded: false };
  const answer = panelAnswerOf(result);
  if (answer === null) {
    const value = result.value === null ? [] : [`答え: ${pretty(result.value)}`];
    return { lines: [...shown, ...value], succeeded: true };
  }
  const { message, value, outcome } = answer;
  const told = message === null ? [] : [message];
  const done = value === null ? [] : [`答え: ${pretty(value)}`];
  return { lines: [...shown, ...told, ...done], succeeded: outcome === 'done' };
}

function linesOf(shown: Shown): string[] {
  switch (shown.kind) {
    case 'menu':
      return [`メニュー「${shown.caption}」ができました。`];
    case 'toast':
      return [`お知らせ「${shown.title}」: ${shown.message}`];
    case 'dialog':
      return [`画面「${shown.title}」が開きました。`, ...pageLines(shown.page)];
    case 'sidebar':
      return [`サイドバー「${shown.page.title}」が開きました。`, ...pageLines(shown.page)];
  }
}

function pageLines({ html }: Page): string[] {
  const text = textOfPage(html);
  const facts = factsOfPage(html);
  return [
    ...(text === '' ? [] : [text]),
    ...(facts === undefined ? [] : [`画面に渡した内容: ${pretty(facts)}`]),
  ];
}

/** Why the run ended early, in words; null where it did not. */
export function endingOf({ outcome, error }: RunResult): string | null {
  switch (outcome) {
    case 'returned':
      return null;
    case 'failed':
      return `操作は途中で終わりました。\n内容: ${error?.message ?? '不明'}`;
    case 'time up':
      return '実行できる時間の上限に達したため、操作は途中で終わりました。もう一度実行すると、続きから行います。';
    case 'consent needed':
      return 'アクセスの許可が足りないため、始められませんでした。もう一度実行してください。';
    case 'killed':
    case 'locked out':
      return '操作は途中で終わりました。もう一度実行してください。';
  }
}

function pretty(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
