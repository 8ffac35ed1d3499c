/**
 * Mails under fire: every error and the kill at every service call, also between each mail and its record,
 * then the same again at once, after ten minutes, and on the next business day. Nobody gets a mail twice,
 * and nobody none but the one of whom 送信記録 says that nobody knows.
 */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fireDaily } from '../../src/local/dailyTrigger';
import { faultModesOf, type FaultMode } from '../../src/local/faults';
import type { JournalEntry } from '../../src/local/journal';
import { nest } from '../../src/local/nesting';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { RunOptions } from '../../src/local/runState';
import { sentRows } from '../app/noticeOffice';
import { settingIn, tabOf, under } from '../app/officeInMemory';
import { typed } from '../app/spoiled/spoil';
import { realBundle } from './bundles';
import { lettersTo, MINUTE, MORNING, NEXT_MORNING, noticeTown, RECIPIENTS } from './noticeTown';
import { SECRETARY } from './press';
import { everyFault, isAnsweredDone, panelCall, TRIES_ALL, undisturbed } from './underFire';

jest.setTimeout(1_800_000);

const daily: RunOptions = {
  bundle: realBundle,
  user: SECRETARY,
  kind: 'trigger',
  functionName: 'dailyRun',
};
const inquiry = panelCall(realBundle, SECRETARY, 'sendPressed', {
  press: { kind: 'inquiry' },
  addedWord: '',
});

const takeOver = panelCall(realBundle, SECRETARY, 'installDailyRun', { takeOver: true });

/** Of each way of failing what stands for its kind, at the calls that read, write or send. */
const QUICK: Readonly<Record<string, readonly FaultMode[]>> = {
  'MailApp.sendEmail': ['timeout before', 'timeout after', 'kill before', 'kill after'],
  'MailApp.getRemainingDailyQuota': ['timeout before'],
  'Sheets.Spreadsheets.batchUpdate': ['timeout before', 'timeout after', 'kill after'],
  'Properties.setProperty': ['timeout before', 'timeout after', 'kill after'],
  'Properties.deleteProperty': ['timeout before', 'kill before'],
};

function modesOf(name: string): readonly FaultMode[] {
  return TRIES_ALL ? faultModesOf(name) : (QUICK[name] ?? []);
}

/** The calls up to the end of sending: the figures have tests of their own. */
function callsOf(start: OfficeState, options: RunOptions): readonly JournalEntry[] {
  const { journal, outcome } = run(copyOffice(start), options);
  if (outcome !== 'returned') throw new Error(`The undisturbed run ended as ${outcome}.`);
  const end = journal.findIndex(({ name }) => name === 'Properties.deleteProperty');
  return TRIES_ALL ? journal : journal.slice(0, end + 1);
}

/** What must not be, in words; empty where all is well. */
function wrongsIn(office: OfficeState): readonly string[] {
  const letters = lettersTo(office);
  const rows = sentRows(office);
  const uncertain = rows.filter(({ state }) => state === '送信したか不明');
  const planned = rows.filter(({ state }) => state === '予定');
  const unsure = new Set(uncertain.map(({ to }) => to));
  return [
    ...Object.entries(letters).flatMap(([to, count]) =>
      count > 1 ? [`${to} got ${String(count)} mails`] : [],
    ),
    ...RECIPIENTS.filter((to) => letters[to] === 0 && !unsure.has(to)).map(
      (to) => `${to} got none`,
    ),
    ...(uncertain.length > 1 ? [`${String(uncertain.length)} are uncertain`] : []),
    ...planned.map(({ mailId }) => `${mailId} is still 予定`),
    ...Object.keys(office.scriptProperties)
      .filter((key) => key.startsWith('sending:'))
      .map((key) => `the note ${key} is still there`),
  ];
}

interface Tried {
  readonly tried: number;
  readonly wrongs: readonly string[];
  /** Runs after which somebody was uncertain. */
  readonly uncertain: number;
}

/** Fails each call in each way, and goes on as an office does. */
function everyDeath(start: OfficeState, options: RunOptions): Tried {
  let tried = 0;
  let uncertain = 0;
  const wrongs: string[] = [];
  for (const { call, name } of callsOf(start, options)) {
    for (const mode of modesOf(name)) {
      tried += 1;
      const office = copyOffice(start);
      run(office, { ...options, faults: [{ call, mode }] });
      if (office.lockHolder !== null) wrongs.push(`${mode} at ${name}: the lock is held`);
      goOn(office, options);
      const found = wrongsIn(office);
      if (sentRows(office).some(({ state }) => state === '送信したか不明')) uncertain += 1;
      wrongs.push(...found.map((wrong) => `${mode} at ${name} ${String(call)}: ${wrong}`));
    }
  }
  return { tried, wrongs, uncertain };
}

function goOn(office: OfficeState, options: RunOptions): void {
  run(office, options);
  office.now += 10 * MINUTE;
  run(office, options);
  office.now = NEXT_MORNING;
  fireDaily(office, realBundle);
}

/** The business day before, on which nothing is due. */
const QUIET_DAY = Date.parse('2027-05-06T08:12:00+09:00');

let town: OfficeState;

beforeAll(() => {
  town = noticeTown(realBundle);
});

describe('the daily run', () => {
  it('writes to four people in one read, two writes, and two calls for each mail', () => {
    const office = copyOffice(town);
    office.now = QUIET_DAY;
    // Where the tabs stand is remembered from the day before.
    fireDaily(office, realBundle);
    office.now = MORNING;
    const [{ result } = { result: undefined }] = fireDaily(office, realBundle);
    expect(lettersTo(office)).toEqual(Object.fromEntries(RECIPIENTS.map((to) => [to, 1])));
    const names = (result?.journal ?? []).map(({ name }) => name);
    const end = names.indexOf('Properties.deleteProperty');
    const count = (wanted: string): number =>
      names.slice(0, end + 1).filter((name) => name === wanted).length;
    expect(count('MailApp.sendEmail')).toBe(4);
    expect(count('Properties.setProperty')).toBe(4);
    expect(count('Sheets.Spreadsheets.batchUpdate')).toBe(2);
    expect(count('Sheets.Spreadsheets.get')).toBe(3);
    expect(count('MailApp.getRemainingDailyQuota')).toBe(1);
  });

  it('asks neither mail nor properties for long while it holds the lock', () => {
    const { journal } = run(copyOffice(town), daily);
    const locked = journal.filter(({ inLock, name }) => inLock && name.startsWith('MailApp.'));
    expect(locked).toEqual([]);
  });

  it('after every error and every kill nobody gets a mail twice and nobody none', () => {
    const { tried, wrongs, uncertain } = everyDeath(town, daily);
    expect(wrongs).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 200 : 25);
    expect(uncertain).toBeGreaterThan(0);
  });

  it('that comes twice at once sends as one', () => {
    const wrongs = callsOf(town, daily).flatMap(({ call, name }) => {
      if (!TRIES_ALL && !(name in QUICK) && !name.startsWith('Lock.')) return [];
      const office = copyOffice(town);
      nest(office, daily, daily, call);
      goOn(office, daily);
      return wrongsIn(office).map((wrong) => `inside ${name} ${String(call)}: ${wrong}`);
    });
    expect(wrongs).toEqual([]);
  });
});

describe('a press that sends', () => {
  it('after every error and every kill: the press again, or the next daily run, sends the rest', () => {
    const asked = copyOffice(town);
    typed('設定', 'お知らせの間隔', '値', '')(asked);
    const { tried, wrongs } = everyDeath(asked, inquiry);
    expect(wrongs).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 200 : 25);
  });
});

describe('a sentence for every mail', () => {
  it('stands after every error and every kill once, and is entered once in 変更履歴', () => {
    const sentence = '資料の締切は変わりません。';
    const call = panelCall(realBundle, SECRETARY, 'saveAddedWord', {
      operationId: '00000000-0000-4000-8000-000000000009',
      addedWord: sentence,
      seen: '',
    });
    const press = { call, isDone: isAnsweredDone };
    const { office } = undisturbed(town, press);
    expect(settingIn(office, 'お知らせに添える文')).toBe(sentence);
    expect(under(tabOf(office, '変更履歴'), '変更後').filter((to) => to === sentence)).toHaveLength(
      1,
    );
    const { tried, differences } = everyFault(town, press);
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 50 : 4);
  });
});

describe('installing', () => {
  it.each([
    ['for the first time', '', 1],
    ['again, after the trigger was lost', `${SECRETARY}（2027-04-01から）`, 0],
    ['as the one who takes over', 'former@town.example.jp（2025-04-01から）', 1],
  ])('%s ends after every error and every kill with one trigger and one owner', (...given) => {
    const [, before, expected] = given;
    const start = copyOffice(town);
    start.triggers = [];
    typed('設定', 'お知らせの実行者', '値', before)(start);
    const calm = copyOffice(start);
    const { journal } = run(calm, takeOver);
    expect(String(settingIn(calm, 'お知らせの実行者'))).toContain(SECRETARY);
    const wrongs = journal.flatMap(({ call, name }) =>
      faultModesOf(name)
        .filter((mode) => TRIES_ALL || mode === 'kill after' || mode === 'timeout after')
        .flatMap((mode) => {
          const office = copyOffice(start);
          run(office, { ...takeOver, faults: [{ call, mode }] });
          run(office, takeOver);
          const owner = settingIn(office, 'お知らせの実行者');
          const entries = under(tabOf(office, '変更履歴'), '操作内容').filter(
            (what) => what === '毎日のお知らせの設定',
          ).length;
          const isRight =
            office.triggers.length === 1 &&
            owner === settingIn(calm, 'お知らせの実行者') &&
            entries === expected;
          const found = [String(office.triggers.length), String(owner), String(entries)];
          return isRight ? [] : [`${mode} at ${name}: ${found.join(', ')}`];
        }),
    );
    expect(wrongs).toEqual([]);
  });
});
