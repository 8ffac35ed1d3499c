/** The `suishin` command: which words do what. Whatever goes wrong is said in Japanese, and answered by 1. */
import { demoCommand } from '../demo/demoCommand';
import { CliRefusal } from './cliRefusal';
import { exportCommand } from './exportCommand';
import { planYears } from './fiscalYears';
import { importCommand } from './importCommand';
import { inWords } from './inWords';
import { menuCommand } from './menuCommand';
import { newCommand } from './newCommand';
import { OfficeFile, USUAL_OWNER } from './officeFile';
import {
  readAddress,
  readPort,
  readWords,
  refuseForeignOptions,
  refuseWrongCount,
  type OptionName,
  type Words,
} from './options';
import { runCommand } from './runCommand';
import { serveCommand } from './serveCommand';
import type { SetUpContent } from './setUpPress';
import { shareCommand } from './shareCommand';
import { startCommand } from './startCommand';
import { parseTokyoTime } from './tokyoTime';
import { USAGE } from './usage';
import type { World } from './world';

interface Command {
  readonly options: readonly OptionName[];
  /** What has to stand after the command. */
  readonly words: readonly string[];
  readonly mostWords: number;
  /** Answers whether it did what was asked. */
  readonly act: (world: World, words: Words) => Promise<boolean>;
}

const BOOK = 'ブックのファイル名';

/** Always the same, so that the page is found again and what a browser keeps for it stays. */
const USUAL_PORT = '8460';

const COMMANDS: Readonly<Record<string, Command>> = {
  new: {
    options: ['as', 'at', 'sample', 'empty', 'from', 'to', 'year'],
    words: [BOOK],
    mostWords: 1,
    act: done((world, { positionals: [path = ''], options }) =>
      newCommand(world, {
        path,
        owner: personOf(options) ?? USUAL_OWNER,
        time: timeOf(options) ?? world.now(),
        content: contentOf(options),
      }),
    ),
  },
  menu: {
    options: ['as', 'at'],
    words: [BOOK],
    mostWords: 1,
    act: done((world, words) => menuCommand(world, fileOf(world, words), personOf(words.options))),
  },
  run: {
    options: ['as', 'at'],
    words: [BOOK, '項目または関数の名前'],
    mostWords: 3,
    act: (world, words) => {
      const [, what = '', json = null] = words.positionals;
      return runCommand(world, fileOf(world, words), {
        what,
        json,
        person: personOf(words.options),
      });
    },
  },
  import: {
    options: ['as', 'at', 'results', 'apply'],
    words: [BOOK, '取り込むファイル'],
    mostWords: Infinity,
    act: (world, words) => {
      const { positionals, options } = words;
      return importCommand(world, fileOf(world, words), {
        paths: positionals.slice(1),
        kind: options.results === true ? 'results' : 'plan',
        applies: options.apply === true,
        person: personOf(options),
      });
    },
  },
  export: {
    options: ['as', 'at', 'section', 'format', 'out'],
    words: [BOOK],
    mostWords: 1,
    act: done((world, words) => {
      const { positionals, options } = words;
      return exportCommand(world, fileOf(world, words), {
        book: positionals[0] ?? '',
        section: options.section ?? null,
        format: options.format ?? 'xlsx',
        folder: options.out ?? null,
        person: personOf(options),
      });
    }),
  },
  share: {
    options: ['as', 'at'],
    words: [BOOK, 'アドレス'],
    mostWords: Infinity,
    act: done((world, words) =>
      shareCommand(world, fileOf(world, words), words.positionals.slice(1).map(readAddress)),
    ),
  },
  serve: {
    options: ['as', 'at', 'port'],
    words: [BOOK],
    mostWords: 1,
    act: done((world, words) => {
      const { options } = words;
      const port = readPort(options.port ?? '0');
      const from = timeOf(options);
      const opened = world.now();
      const time = (): number | null => from && from + (world.now() - opened);
      return serveCommand(world, fileOf(world, words, time), { port, person: personOf(options) });
    }),
  },
  start: {
    options: ['as', 'at', 'port'],
    words: [],
    mostWords: 1,
    act: done((world, { positionals: [path = null], options }) =>
      startCommand(world, {
        path,
        person: personOf(options),
        time: timeOf(options),
        port: readPort(options.port ?? USUAL_PORT),
      }),
    ),
  },
  demo: { options: [], words: [], mostWords: 0, act: demoCommand },
};

/**
 * Does what the words say.
 * @param args the words after `suishin`
 * @returns exit code: 0 where it was done, 1 where it was not
 */
export async function runCommandLine(args: readonly string[], world: World): Promise<0 | 1> {
  try {
    return (await obey(args, world)) ? 0 : 1;
  } catch (error) {
    world.complain(inWords(error));
    return 1;
  }
}

async function obey(args: readonly string[], world: World): Promise<boolean> {
  const { positionals, options } = readWords(args);
  const [name, ...rest] = positionals;
  if (options.help === true || name === undefined) {
    world.say(USAGE);
    return options.help === true;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw new CliRefusal(
      `「${name}」という命令はありません。使える命令: ${Object.keys(COMMANDS).join('、')}`,
      'npx suishin --help で使い方を確かめてください。何も変更していません。',
    );
  }
  const words = { positionals: rest, options };
  refuseForeignOptions(name, words, command.options);
  refuseWrongCount(name, rest, command.words, command.mostWords);
  return command.act(world, words);
}

function done(act: (world: World, words: Words) => Promise<void>): Command['act'] {
  return async (world, words) => {
    await act(world, words);
    return true;
  };
}

type Options = Words['options'];

function fileOf(
  world: World,
  { positionals: [path = ''], options }: Words,
  time: () => number | null = () => timeOf(options),
): OfficeFile {
  return new OfficeFile(path, world, personOf(options) ?? USUAL_OWNER, time);
}

function personOf({ as: address }: Options): string | null {
  return address === undefined ? null : readAddress(address);
}

function timeOf({ at }: Options): number | null {
  return at === undefined ? null : parseTokyoTime(at);
}

function contentOf({ sample, empty, from, to, year }: Options): SetUpContent {
  if (empty === true && sample === undefined)
    return { kind: 'empty', ...planYears({ from, to, year }) };
  const openYear = sample ?? 'filled';
  const alone = empty !== true && from === undefined && to === undefined && year === undefined;
  if (alone && (openYear === 'filled' || openYear === 'blank')) return { kind: 'sample', openYear };
  throw new CliRefusal(
    '始め方の指定が正しくありません。--sample filled、--sample blank、--empty --from R5 --to R9 --year R6 のどれか一つです。',
    'npx suishin --help で使い方を確かめてください。何も変更していません。',
  );
}
