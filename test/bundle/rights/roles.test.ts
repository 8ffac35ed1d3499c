/**
 * Every function of the bundle, called from the console by everybody, with right and wrong arguments:
 * nothing changes but what the table says, and nobody reads of a defect.
 */
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { readBundle } from '../../../src/local/bundle';
import { copyOffice } from '../../../src/local/newOffice';
import { run, type RunResult } from '../../../src/local/run';
import { MENU } from '../../../src/wording/menu';
import { plantedBundle } from '../../faults/bundles';
import { read, ROOT, topLevelFunctions } from '../dist';
import { changesOf, inWords } from './changes';
import { effectOf, type Effect } from './effects';
import { REQUESTS, type Requests } from './requests';
import { RIGHTS } from './rightsTable';
import { rightsTown } from './rightsTown';
import { ALL_ROLES, ROLES, SECTION, sectionOf, type Role } from './roles';
import { wrongArguments } from './wrongArguments';

jest.setTimeout(600_000);

const bundle = readBundle(join(ROOT, 'dist'));
const town = rightsTown(bundle);
const FUNCTIONS = topLevelFunctions(read('dist/main.js'));

interface Trial {
  readonly effects: readonly Effect[];
  /** Sentences; empty where all is as the table says. */
  readonly wrongs: readonly string[];
  readonly result: RunResult;
}

/** Calls once, on a copy of the town, and holds what changed against the table. */
function attempt(
  functionName: string,
  role: Role,
  args: readonly unknown[],
  kind: 'rpc' | 'menu' | 'onOpen' = 'rpc',
  program = bundle,
): Trial {
  const office = copyOffice(town);
  const user = ROLES[role].address;
  const addressHidden = role === 'noAddress';
  const result = run(office, { bundle: program, user, kind, functionName, args, addressHidden });
  const may = RIGHTS[functionName]?.may[role] ?? [];
  const named = changesOf(town, office).map((change) => ({ change, is: effectOf(change, role) }));
  const effects = named.flatMap(({ is }) =>
    is === 'memory' || is === 'with another' || is === 'strange' ? [] : [is],
  );
  const forbidden = named.filter(
    ({ is }) =>
      is === 'strange' ||
      (is === 'with another' && may.length === 0) ||
      (is !== 'memory' && is !== 'with another' && !may.includes(is)),
  );
  const wrongs = [
    ...new Set(forbidden.map(({ change, is }) => `changed ${inWords(change)} (${is})`)),
    ...defectsOf(result, role),
  ];
  return { effects, wrongs, result };
}

/** A reader is turned away by Google itself; everybody else is answered in words. */
function defectsOf(result: RunResult, role: Role): readonly string[] {
  const told = JSON.stringify([result.value, result.ui]);
  if (told.includes('プログラムの中で誤りが起きた')) return [`told of a defect: ${told}`];
  if (result.outcome === 'returned' || role === 'reader') return [];
  return [`ended as ${result.outcome}: ${result.error?.message ?? ''}`];
}

const known = new Map<string, Requests | undefined>();

function requestsOf(functionName: string, role: Role): Requests | undefined {
  const name = `${functionName} ${role}`;
  if (!known.has(name)) {
    known.set(name, REQUESTS[functionName]?.(bundle, town, ROLES[role].address));
  }
  return known.get(name);
}

function jsonOf(request: object, opener: string): string {
  return JSON.stringify({ opener, operationId: 'press-0001', ...request });
}

interface Tried {
  readonly right: readonly Trial[];
  readonly other: readonly Trial[];
}

const tried = new Map<string, Tried>();

/** What everybody does in good faith, once; the role alone decides. */
function inGoodFaith(functionName: string, role: Role): Tried {
  const name = `${functionName} ${role}`;
  const trials = tried.get(name) ?? trialsOf(functionName, role);
  tried.set(name, trials);
  return trials;
}

function trialsOf(functionName: string, role: Role): Tried {
  const requests = requestsOf(functionName, role);
  if (requests === undefined) {
    const isOpening = functionName === 'onOpen';
    const right = (isOpening ? (['onOpen'] as const) : (['menu', 'rpc'] as const)).map((kind) =>
      attempt(functionName, role, [], kind),
    );
    return { right, other: [] };
  }
  const asking = (request: object): Trial =>
    attempt(functionName, role, [jsonOf(request, ROLES[role].address)]);
  // Google turns a reader away before the bundle runs: one request says it all.
  if (role === 'reader') return { right: requests.right.slice(0, 1).map(asking), other: [] };
  return { right: requests.right.map(asking), other: requests.other.map(asking) };
}

const sorted = (effects: Iterable<Effect>): readonly Effect[] => [...new Set(effects)].sort();

describe('the table', () => {
  it('names every function of the bundle', () => {
    expect(Object.keys(RIGHTS).sort()).toEqual(FUNCTIONS);
  });

  it('knows a request for every function that takes one', () => {
    const withoutArguments = [
      'onOpen',
      'dailyRun',
      ...MENU.map(({ functionName }) => functionName),
    ];
    const taking = FUNCTIONS.filter((name) => !withoutArguments.includes(name));
    expect(
      Object.keys(REQUESTS)
        .filter((name) => FUNCTIONS.includes(name))
        .sort(),
    ).toEqual(taking);
  });
});

describe.each(FUNCTIONS)('%s', (functionName) => {
  it.each(ALL_ROLES)('of %s changes just what the table says', (role) => {
    const { right, other } = inGoodFaith(functionName, role);
    const trials = [...right, ...other];
    expect(trials.flatMap(({ wrongs }) => wrongs)).toEqual([]);
    const may = RIGHTS[functionName]?.may[role] ?? [];
    expect(sorted(trials.flatMap(({ effects }) => effects))).toEqual(sorted(may));
  });
});

const ASKED = FUNCTIONS.filter((name) => name in REQUESTS);

describe.each(ASKED)('%s changes nothing', (functionName) => {
  it('for anybody who sends the panel of somebody else', () => {
    const trials = ALL_ROLES.flatMap((role) => {
      const opener = ROLES[role === 'secretariat' ? 'staff' : 'secretariat'].address;
      const [request = {}] = requestsOf(functionName, role)?.right ?? [];
      return [attempt(functionName, role, [jsonOf(request, opener)])];
    });
    expect(trials.flatMap(({ wrongs, effects }) => [...wrongs, ...effects])).toEqual([]);
  });

  it('for the secretariat that sends no request', () => {
    const trials = wrongArguments.map((args) => attempt(functionName, 'secretariat', args));
    expect(trials.flatMap(({ wrongs, effects }) => [...wrongs, ...effects])).toEqual([]);
    const answers = trials.map(({ result }) => String(result.value));
    expect(answers.filter((text) => !text.includes('"refused"'))).toEqual([]);
  });
});

describe.each(ASKED)('%s with a part that is missing or strange', (functionName) => {
  it('changes no more for a section than the table says', () => {
    const [request = {}] = requestsOf(functionName, 'staff')?.right ?? [];
    const whole = JSON.parse(jsonOf(request, ROLES.staff.address)) as Record<string, unknown>;
    const trials = Object.keys(whole).flatMap((part) =>
      [undefined, null, 'x'.repeat(400), { a: [-1] }].map((strange) =>
        attempt(functionName, 'staff', [JSON.stringify({ ...whole, [part]: strange })]),
      ),
    );
    expect(trials.flatMap(({ wrongs }) => wrongs)).toEqual([]);
  });
});

describe('the action of another section', () => {
  it.each(['exportBlank', 'listEntries', 'makeConfirmationList', 'openEntryItem', 'saveEntry'])(
    'is refused by %s',
    (functionName) => {
      const answers = ALL_ROLES.filter((role) => sectionOf(role) === SECTION)
        .flatMap((role) => inGoodFaith(functionName, role).other)
        .map(({ result }) => (JSON.parse(String(result.value)) as { outcome: string }).outcome);
      expect(new Set(answers)).toEqual(new Set(['refused']));
    },
  );
});

describe('planted faults are found', () => {
  it('a form that anybody may write', async () => {
    const planted = await plantedBundle([
      {
        file: 'src/domain/entry/entrySteps.ts',
        of: 'if (!isOwn && !onBehalf)',
        instead: 'if (isOwn && onBehalf)',
      },
    ]);
    const [request = {}] = requestsOf('saveEntry', 'otherStaff')?.right ?? [];
    const args = [jsonOf(request, ROLES.otherStaff.address)];
    const { wrongs } = attempt('saveEntry', 'otherStaff', args, 'rpc', planted);
    expect(wrongs).toContain('changed cell / 年度実績 / 取組実績 / 総務課 (strange)');
  });

  it('a program that believes the panel of somebody else', async () => {
    const planted = await plantedBundle([
      { file: 'src/guard.ts', of: 'caller !== request.data.opener', instead: 'caller === ""' },
    ]);
    const [request = {}] = requestsOf('saveEntry', 'staff')?.right ?? [];
    const args = [jsonOf(request, ROLES.secretariat.address)];
    expect(attempt('saveEntry', 'staff', args, 'rpc', planted).effects).not.toEqual([]);
  });

  it('a function that breaks', async () => {
    const planted = await plantedBundle([
      {
        file: 'src/guard.ts',
        of: 'schema.safeParse(parsed(json))',
        instead: 'schema.safeParse(parsed(json).x.y)',
      },
    ]);
    const { wrongs } = attempt('saveEntry', 'staff', ['{}'], 'rpc', planted);
    expect(wrongs.join()).toContain('told of a defect');
  });
});
