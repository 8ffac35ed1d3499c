/** The words after `suishin`: command, workbook, options; anything else is refused by name. */
import { parseArgs } from 'node:util';
import { CliRefusal } from './cliRefusal';
import { systemErrorOf } from './systemError';

const OPTIONS = {
  as: { type: 'string' },
  at: { type: 'string' },
  sample: { type: 'string' },
  empty: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  year: { type: 'string' },
  port: { type: 'string' },
  results: { type: 'boolean' },
  apply: { type: 'boolean' },
  section: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type OptionName = keyof typeof OPTIONS;

export interface Words {
  readonly positionals: readonly string[];
  readonly options: {
    readonly [Name in OptionName]?: (typeof OPTIONS)[Name]['type'] extends 'boolean'
      ? boolean
      : string;
  };
}

const HELP = 'npx suishin --help で使い方を確かめてください。何も変更していません。';

/** @throws CliRefusal for an option that nobody knows or that lacks its value */
export function readWords(args: readonly string[]): Words {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    return { positionals, options: values };
  } catch (error) {
    throw inJapanese(error);
  }
}

function inJapanese(error: unknown): unknown {
  const { code, message } = systemErrorOf(error) ?? {};
  const option = /'(?:-\w, )?(-{1,2}[^\s'=<]+)/.exec(message ?? '')?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    return new CliRefusal(
      `「${option}」という指定はありません。使える指定: ${known.join('、')}`,
      HELP,
    );
  }
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return error;
  return new CliRefusal(`「${option}」の値がないか、値を付けられない指定です。`, HELP);
}

/** @throws CliRefusal for an option that this command does not have */
export function refuseForeignOptions(
  command: string,
  { options }: Words,
  known: readonly OptionName[],
): void {
  const foreign = Object.keys(options).filter((name) => !known.some((one) => one === name));
  if (foreign.length === 0) return;
  const names = foreign.map((name) => `--${name}`).join('、');
  const usable = known.map((name) => `--${name}`).join('、');
  throw new CliRefusal(
    `「${names}」は ${command} では使えません。使える指定: ${usable || 'なし'}`,
    HELP,
  );
}

/**
 * @param names what has to stand after the command, in words
 * @param most  how many words may stand there
 */
export function refuseWrongCount(
  command: string,
  words: readonly string[],
  names: readonly string[],
  most: number,
): void {
  if (words.length < names.length) {
    const missing = names.slice(words.length).join('と');
    throw new CliRefusal(`${command} には、${missing}が必要です。`, HELP);
  }
  if (words.length > most) {
    const extra = words.slice(most).join('、');
    throw new CliRefusal(`${command} に余分な言葉があります: ${extra}`, HELP);
  }
}

/** @throws CliRefusal for what is no address */
export function readAddress(text: string): string {
  if (/^[^\s@,]+@[^\s@,]+$/.test(text)) return text;
  throw new CliRefusal(
    `「${text}」はメールアドレスではありません。`,
    `seisaku@town.example.jp のようなアドレスを指定してください。`,
  );
}

/** @throws CliRefusal for what is no port */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new CliRefusal(
    `--port の「${text}」は番号ではありません。0 から 65535 までの数字が必要です。`,
    '--port 8080 のように指定してください。',
  );
}
