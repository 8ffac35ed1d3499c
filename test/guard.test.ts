/** What stands before every use case, through the real bundle: consent, who it is, the shape of a call. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle } from '../src/local/bundle';
import { consent, newOffice } from '../src/local/newOffice';
import type { OfficeState } from '../src/local/office';
import { run, type RunResult } from '../src/local/run';
import type { RunOptions } from '../src/local/runState';
import { answerSchema, type Answer } from '../src/wire/answer';
import { bundleFromSource } from './bundleFromSource';

const SECRETARY = 'seisaku@town.example.jp';
const SECTION = 'fukushi@town.example.jp';
const STRANGER = 'stranger@town.example.jp';
const MORNING = Date.parse('2025-03-10T09:00:00+09:00');

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleFromSource();
});

function anOffice(): OfficeState {
  const office = newOffice({
    owner: 'admin@town.example.jp',
    editors: [SECRETARY, SECTION],
    now: MORNING,
  });
  for (const person of [SECRETARY, SECTION]) consent(office, person, bundle.scopes);
  return office;
}

type How = Partial<Omit<RunOptions, 'bundle'>>;

/** Presses the item of the menu. */
function openSetUp(office: OfficeState, how: How = {}): RunResult {
  return run(office, { bundle, user: SECRETARY, kind: 'menu', functionName: 'openSetUp', ...how });
}

const request = {
  opener: SECRETARY,
  operationId: 'press-0001',
  content: { kind: 'sample', openYear: 'filled' },
};

/** What the dialog is answered. */
function call(office: OfficeState, json: unknown, how: How = {}): Answer {
  const result = run(office, {
    bundle,
    user: SECRETARY,
    kind: 'rpc',
    functionName: 'setUp',
    args: [json],
    ...how,
  });
  if (result.outcome !== 'returned')
    throw new Error(`${result.outcome}: ${result.error?.message ?? ''}`);
  return answerSchema.parse(JSON.parse(String(result.value)));
}

/** An office in which 初期設定 has been finished. */
function finishedOffice(): OfficeState {
  const office = anOffice();
  for (let calls = 0; calls < 8; calls += 1) {
    const answer = call(office, JSON.stringify(request));
    if (answer.outcome === 'done' && (answer.value as { done: boolean }).done) return office;
  }
  throw new Error('初期設定 was never done.');
}

/** The page of the dialog, or the message at the foot of the window. */
function shown({ ui }: RunResult): string {
  const [first] = ui;
  if (first?.kind === 'dialog') return first.page.html;
  return first?.kind === 'toast' ? first.message : '';
}

describe('the menu', () => {
  it('is built when the file is opened, also for a person who has consented to nothing', () => {
    const office = newOffice({ owner: SECRETARY, editors: [], now: MORNING });
    const opened = run(office, { bundle, user: SECRETARY, kind: 'onOpen', functionName: 'onOpen' });
    expect(opened.ui).toEqual([
      {
        kind: 'menu',
        caption: '経営戦略',
        entries: [
          { caption: '取組実績の入力', functionName: 'openEntry' },
          { caption: '入力内容の点検', functionName: 'openCheck' },
          { caption: '提出状況・確認', functionName: 'openReview' },
          { caption: '提出のお知らせ', functionName: 'openNotices' },
          { caption: '集計の更新', functionName: 'refreshRollUp' },
          { caption: '会議資料の作成', functionName: 'openMaking' },
          { caption: '様式の編集', functionName: 'openTemplates' },
          { caption: '計画の取込', functionName: 'openImport' },
          { caption: '実績の取込', functionName: 'openResultsImport' },
          { caption: '課と担当者', functionName: 'openSections' },
          { caption: '初期設定', functionName: 'openSetUp' },
        ],
      },
    ]);
    expect(opened.journal.map(({ name }) => name)).toEqual([
      'SpreadsheetApp.getUi',
      'Menu.addToUi',
    ]);
  });

  it('asks for consent first; pressed again it opens the dialog', () => {
    const office = newOffice({ owner: SECRETARY, editors: [], now: MORNING });
    const first = openSetUp(office);
    expect(first).toMatchObject({ outcome: 'consent needed', ui: [] });
    consent(office, SECRETARY, first.missingScopes);
    expect(openSetUp(office).ui).toMatchObject([{ kind: 'dialog', title: '初期設定' }]);
  });

  it('needs of six permissions only those for reading the sheet and showing a panel', () => {
    const office = newOffice({ owner: SECRETARY, editors: [], now: MORNING });
    const needed = ['spreadsheets', 'script.container.ui', 'userinfo.email'];
    consent(
      office,
      SECRETARY,
      needed.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    );
    expect(openSetUp(office).ui).toMatchObject([{ kind: 'dialog' }]);
  });

  it('asks again for one of those that was unticked', () => {
    const office = newOffice({ owner: SECRETARY, editors: [], now: MORNING });
    consent(office, SECRETARY, ['https://www.googleapis.com/auth/spreadsheets']);
    expect(openSetUp(office)).toMatchObject({
      outcome: 'consent needed',
      missingScopes: [
        'https://www.googleapis.com/auth/script.container.ui',
        'https://www.googleapis.com/auth/userinfo.email',
      ],
    });
  });
});

describe('the dialog', () => {
  it('opens in its size with what it has to know', () => {
    const [dialog] = openSetUp(anOffice()).ui;
    expect(dialog).toMatchObject({ kind: 'dialog', page: { width: 620, height: 560 } });
    expect(shown(openSetUp(anOffice()))).toContain(
      `{"opener":"${SECRETARY}","state":"new","currentYear":2024}`,
    );
  });

  it.each(['</script><script>alert(1)</script>', '<!--<script>', '\u2028'])(
    'cannot be broken out of by an address: %s',
    (evil) => {
      const user = `${evil}@town.example.jp`;
      const office = newOffice({ owner: user, editors: [], now: MORNING });
      consent(office, user, bundle.scopes);
      const page = shown(openSetUp(office, { user }));
      const facts = /var suishinFacts = (.*);\n/.exec(page)?.[1] ?? '';
      expect(facts).not.toMatch(/[<\u2028]/);
      expect(JSON.parse(facts)).toMatchObject({ opener: user });
    },
  );

  it('does not open for somebody whose address Google does not tell', () => {
    const { ui } = openSetUp(anOffice(), { addressHidden: true });
    expect(ui).toMatchObject([{ kind: 'toast', title: '初期設定' }]);
    expect(shown({ ui } as RunResult)).toContain('役場のGoogleアカウントでログイン');
  });

  it('says in words that a call failed before it could open', () => {
    const office = anOffice();
    const place = openSetUp(office).journal.find(({ name }) => name === 'Sheets.Spreadsheets.get');
    const faults = [0, 2, 4].map((later) => ({
      call: (place?.call ?? 0) + later,
      mode: 'unavailable' as const,
    }));
    const result = openSetUp(office, { faults });
    expect(result.ui).toMatchObject([{ kind: 'toast' }]);
    expect(shown(result)).toContain('一時的な不具合');
    expect(shown(result)).toContain('The service is currently unavailable.');
  });
});

describe('a call of the dialog is refused, with nothing changed', () => {
  const json = JSON.stringify(request);
  const versions = '画面と本体の版が合っていません';
  it.each([
    ['no JSON', '{', versions],
    ['nothing', null, versions],
    ['a number', 5, versions],
    ['a request without its content', JSON.stringify({ ...request, content: undefined }), versions],
    [
      'a choice that there is not',
      JSON.stringify({ ...request, content: { kind: 'x' } }),
      versions,
    ],
    [
      'a year far away',
      JSON.stringify({
        ...request,
        content: { kind: 'empty', firstYear: 1900, lastYear: 2030, evaluationYear: 2026 },
      }),
      versions,
    ],
    ['an 操作ID of another kind', JSON.stringify({ ...request, operationId: '=1+1' }), versions],
    [
      'a panel that another account opened',
      JSON.stringify({ ...request, opener: SECTION }),
      '別のアカウント',
    ],
  ])('%s', (_, sent, words) => {
    const office = anOffice();
    const before = office.book;
    const answer = call(office, sent);
    expect(answer).toMatchObject({ outcome: 'refused' });
    expect(answer).toHaveProperty('message', expect.stringContaining(words));
    expect(answer).toHaveProperty('message', expect.stringContaining('何も変更していません'));
    expect(office.book).toBe(before);
  });

  it('names both accounts', () => {
    const answer = call(anOffice(), JSON.stringify({ ...request, opener: SECTION }));
    expect(answer).toHaveProperty('message', expect.stringContaining(`：${SECTION}`));
    expect(answer).toHaveProperty('message', expect.stringContaining(`：${SECRETARY}`));
  });

  it('an address that Google does not tell', () => {
    const answer = call(anOffice(), json, { addressHidden: true });
    expect(answer).toHaveProperty('message', expect.stringContaining('個人のアカウント'));
  });

  it('a person who cannot edit the file', () => {
    const office = anOffice();
    expect(() => call(office, json, { user: STRANGER })).toThrow('failed');
  });

  it('an editor who is not of the secretariat once 設定 is protected', () => {
    const office = finishedOffice();
    const before = office.book;
    const answer = call(office, JSON.stringify({ ...request, opener: SECTION }), { user: SECTION });
    expect(answer).toMatchObject({ outcome: 'refused' });
    expect(answer).toHaveProperty('message', expect.stringContaining('事務局の職員だけ'));
    expect(answer).toHaveProperty('message', expect.stringContaining(SECRETARY));
    expect(office.book).toBe(before);
  });
});

describe('what went wrong is answered in words', () => {
  /** The call of the write, in a first call of the dialog. */
  const writeOf = (office: OfficeState): number => {
    const { journal } = run(
      { ...office },
      {
        bundle,
        user: SECRETARY,
        kind: 'rpc',
        functionName: 'setUp',
        args: [JSON.stringify(request)],
      },
    );
    const write = journal.find(({ name }) => name === 'Sheets.Spreadsheets.batchUpdate');
    return write?.call ?? 0;
  };

  it.each([
    ['timeout after', 'in doubt', '応答が途中で切れました'],
    ['server error before', 'in doubt', '一時的な不具合'],
    ['protected cell', 'refused', '「設定」シートを編集できる職員'],
  ] as const)('a write with %s is %s', (mode, outcome, words) => {
    const write = writeOf(anOffice());
    const answer = call(anOffice(), JSON.stringify(request), { faults: [{ call: write, mode }] });
    expect(answer).toMatchObject({ outcome });
    expect(answer).toHaveProperty('message', expect.stringContaining(words));
  });

  it('a write above the quota is tried again and goes through', () => {
    const write = writeOf(anOffice());
    const faults = [{ call: write, mode: 'quota' as const }];
    expect(call(anOffice(), JSON.stringify(request), { faults })).toMatchObject({
      outcome: 'done',
    });
  });

  it('a lock that somebody else holds: nothing happened, try again', () => {
    const office = { ...anOffice(), lockHolder: 999 };
    const before = office.book;
    const answer = call(office, JSON.stringify(request));
    expect(answer).toMatchObject({ outcome: 'again' });
    expect(answer).toHaveProperty('message', expect.stringContaining('ほかの職員が書き込んで'));
    expect(office.book).toBe(before);
  });
});

describe('the place of the workbook', () => {
  it('is Japan after the first call', () => {
    const office = anOffice();
    call(office, JSON.stringify(request));
    expect(office.book.properties).toMatchObject({ locale: 'ja_JP', timeZone: 'Asia/Tokyo' });
  });
});
