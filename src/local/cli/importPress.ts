/** 計画・実績の取込 as a person does it: the menu item, the preview of the files, then 「取り込む」. */
import { Buffer } from 'node:buffer';
import type { Bundle } from '../bundle';
import type { OfficeState } from '../office';
import { run, type RunResult } from '../run';
import { isObject } from '../sheets/schema';
import { CliRefusal } from './cliRefusal';
import { factsOfPage } from './pageText';
import { panelAnswerOf } from './panelAnswer';
import { endingOf, screenOf } from './screen';

export interface ImportPress {
  readonly user: string;
  readonly kind: 'plan' | 'results';
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly operationId: string;
}

/** Lines of a preview as the dialog shows it. */
export interface SeenPreview {
  readonly fingerprint: string;
  readonly isApplicable: boolean;
  readonly isRefused: boolean;
  readonly lines: readonly string[];
}

/** @throws CliRefusal with what the person would read where it is refused */
export function pressPreview(office: OfficeState, bundle: Bundle, press: ImportPress): SeenPreview {
  return seenPreview(valueOf(call(office, bundle, press, 'previewImport', requestOf(press))));
}

/**
 * @returns what was done, in words
 * @throws CliRefusal where it is refused, or where something else would happen than was seen
 */
export function pressApply(
  office: OfficeState,
  bundle: Bundle,
  press: ImportPress,
  { fingerprint }: SeenPreview,
): readonly string[] {
  const request = { ...requestOf(press), fingerprint };
  const value = valueOf(call(office, bundle, press, 'applyImport', request));
  if (isObject(value) && Array.isArray(value['lines'])) return value['lines'].map(String);
  throw new CliRefusal(
    isObject(value) ? String(value['message']) : '思いがけない答えが返りました。',
    '内容を確かめてから、もう一度実行してください。何も変更していません。',
  );
}

/**
 * The blanks that the dialog would download.
 * @throws CliRefusal where there are none for this person
 */
export function pressBlanks(
  office: OfficeState,
  bundle: Bundle,
  press: {
    readonly user: string;
    readonly section: string;
    readonly format: string;
    readonly operationId: string;
  },
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const { user, section, format, operationId } = press;
  const request = { opener: user, operationId, section, format };
  const value = valueOf(call(office, bundle, press, 'exportBlank', request));
  const files = isObject(value) && Array.isArray(value['files']) ? value['files'] : [];
  return files.filter(isObject).map(({ name, as, content }) => ({
    name: String(name),
    bytes: Buffer.from(String(content), as === 'base64' ? 'base64' : 'utf8'),
  }));
}

/** @returns the sections whose blanks this person may take, as the dialog is told */
export function sectionsOffered(
  office: OfficeState,
  bundle: Bundle,
  user: string,
): { readonly isSecretariat: boolean; readonly sections: readonly string[] } {
  const opened = run(office, { bundle, user, kind: 'menu', functionName: 'openImport' });
  const dialog = opened.ui.find((shown) => shown.kind === 'dialog');
  const facts = dialog && factsOfPage(dialog.page.html);
  if (!isObject(facts)) {
    throw new CliRefusal(
      `取込の画面が開きませんでした。\n${screenOf(opened).lines.join('\n')}`,
      '上の内容を確かめてから、もう一度実行してください。',
    );
  }
  const { sections } = facts;
  return {
    isSecretariat: facts['isSecretariat'] === true,
    sections: Array.isArray(sections) ? sections.map(String) : [],
  };
}

function requestOf({ user, kind, files, operationId }: ImportPress): object {
  return {
    opener: user,
    operationId,
    kind,
    files: files.map(({ name, bytes }) => ({
      name,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  };
}

function call(
  office: OfficeState,
  bundle: Bundle,
  { user }: { readonly user: string },
  functionName: string,
  request: object,
): RunResult {
  const args = [JSON.stringify(request)];
  return run(office, { bundle, user, kind: 'rpc', functionName, args });
}

function valueOf(result: RunResult): unknown {
  const answer = panelAnswerOf(result);
  if (answer?.outcome === 'done') return answer.value;
  throw new CliRefusal(
    answer?.message ?? endingOf(result) ?? '思いがけない答えが返りました。',
    '上の内容を確かめてから、もう一度実行してください。',
  );
}

function seenPreview(value: unknown): SeenPreview {
  if (!isObject(value)) throw new Error('The preview is no object.');
  const counts = isObject(value['counts']) ? value['counts'] : {};
  const count = (name: string): string => String(counts[name]);
  const list = (name: string): readonly Record<string, unknown>[] => {
    const found = value[name];
    return Array.isArray(found) ? found.filter(isObject) : [];
  };
  const notices = Array.isArray(value['notices']) ? value['notices'].map(String) : [];
  return {
    fingerprint: String(value['fingerprint']),
    isApplicable: value['isApplicable'] === true,
    isRefused: list('refused').length > 0,
    lines: [
      `加える行 ${count('newRows')}、変わる箇所 ${count('changedCells')}（${count('changedRows')}行）、変わらない行 ${count('unchangedRows')}、取り込めないところ ${count('refused')}`,
      ...list('refused').map(
        ({ place, message }) => `  × ${String(place)}\n    ${String(message)}`,
      ),
      ...list('advice').map(
        ({ place, message }) => `  ？ ${String(place)}\n    ${String(message)}`,
      ),
      ...notices.map((notice) => `  ・${notice}`),
      ...list('changed').map(
        ({ tab, key, heading, before, after }) =>
          `  ${String(tab)}　${String(key)}　${String(heading)}：${shown(before)} → ${shown(after)}`,
      ),
      ...list('newRows').map(
        ({ tab, key, name }) => `  ＋ ${String(tab)}　${String(key)}　${String(name)}`,
      ),
    ],
  };
}

function shown(text: unknown): string {
  return text === '' ? '（空欄）' : String(text).replace(/\n/gu, '⏎');
}
