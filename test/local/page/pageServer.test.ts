/** The local page over HTTP: tabs are persons, panels lie elsewhere, calls run one after the other. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { notesIn } from '../cli/cliWorld';
import {
  ask,
  COLLEAGUE,
  officeOn,
  OWNER,
  panelAt,
  pageOf,
  tabAt,
  type OpenPage,
  type Tab,
} from './pageOf';

let page: OpenPage;
const tabs: Tab[] = [];

beforeEach(async () => {
  page = await pageOf();
});

afterEach(async () => {
  for (const tab of tabs.splice(0)) tab.leave();
  await page.local.close();
});

const as = (address: string, day = ''): string =>
  new URLSearchParams({ as: address, ...(day === '' ? {} : { day }) }).toString();

async function sit(address: string, name = address, day = ''): Promise<Tab> {
  const tab = await tabAt(page.local.url, as(address, day), encodeURIComponent(name));
  tabs.push(tab);
  return tab;
}

describe('a tab', () => {
  it('is a person by its address', async () => {
    const { body, code } = await ask(`${page.local.url}/?${as(COLLEAGUE)}`);
    expect(code).toBe(200);
    expect(body).toContain(`<option value="${COLLEAGUE}" selected>`);
    expect(body).toContain('data-function="openEntry"');
  });

  it('without a person offers those who may edit', async () => {
    const { body } = await ask(`${page.local.url}/`);
    for (const address of [OWNER, COLLEAGUE])
      expect(body).toContain(`href="/?as=${encodeURIComponent(address)}`);
    expect(body).not.toContain('data-function');
  });

  it('of somebody with whom it is not shared is told so, and may be let in', async () => {
    const stranger = as('町民@town.example.jp');
    const refused = await ask(`${page.local.url}/?${stranger}`);
    expect(refused.body).toContain('編集者ではありません');
    expect(refused.body).not.toContain('data-function');
    const shared = await ask(`${page.local.url}/share?${stranger}`, {
      method: 'POST',
      headers: { origin: page.local.url },
    });
    expect(shared.headers['location']).toBe(`/?${stranger}`);
    expect((await officeOn(page.world.files)).access.editors).toContain('町民@town.example.jp');
    expect((await ask(`${page.local.url}/?${stranger}`)).body).toContain('data-function');
  });

  it.each([
    ['as=nobody', 'メールアドレスではありません'],
    [`as=${OWNER}&day=2025-02-30`, '日付として読み取れません'],
    [`as=${OWNER}&day=2024-01-01`, '時計は戻せません'],
  ])('at %s is told what is wrong', async (query, words) => {
    const { code, body } = await ask(`${page.local.url}/?${query}`);
    expect(code).toBe(400);
    expect(body).toContain(words);
  });

  it('shows what people typed as text', async () => {
    const { body } = await ask(`${page.local.url}/?as=${encodeURIComponent('"><script>@x')}`);
    expect(body).not.toContain('<script>@x');
    expect(body).toContain('&#60;script&#62;@x');
  });

  it('lies in nobody’s frame and loads nothing from elsewhere', async () => {
    const { headers } = await ask(`${page.local.url}/?${as(OWNER)}`);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('a press of the menu', () => {
  it('shows the panel in the tab that pressed, and in no other', async () => {
    const [mine, other] = [await sit(OWNER), await sit(OWNER, 'other')];
    expect(await mine.press('openCheck')).toBeNull();
    const { address } = await mine.panel();
    expect(mine.news).toEqual([
      { kind: 'dialog', title: '入力内容の点検', address, width: 420, height: 260 },
    ]);
    expect(other.news).toEqual([]);
    expect(new URL(address).hostname).toBe('127.0.0.1');
  });

  it('waits with what it shows until the tab listens', async () => {
    const before = await sit(OWNER, 'late');
    before.leave();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await before.press('openEntry');
    const again = await sit(OWNER, 'late');
    expect((await again.panel()).address).toMatch(/^http:/);
    expect(again.news).toHaveLength(1);
  });

  it('that goes wrong is told in words, and on the terminal', async () => {
    const tab = await sit(OWNER);
    expect(await tab.press('fail')).toContain('壊れました。');
    expect(page.world.complained.join()).toContain('壊れました。');
  });

  it('is one of the items of the menu', async () => {
    const tab = await sit(OWNER);
    expect(await tab.press('who')).toContain('The menu has no who.');
  });

  it('is not done for somebody with whom the workbook is not shared', async () => {
    const tab = await sit('stranger@town.example.jp');
    expect(await tab.press('openEntry')).toContain('編集者ではありません');
    expect(tab.news).toEqual([]);
  });
});

describe('a panel', () => {
  async function panelOf(address: string, day = '') {
    const tab = await sit(address, address, day);
    await tab.press('openEntry');
    return { tab, panel: await tab.panel() };
  }

  it('has google.script before anything of its own', async () => {
    const { panel } = await panelOf(OWNER);
    const { body, headers } = await ask(panel.address);
    expect(body).toMatch(
      /^<!doctype html><html><head><script src="\/bridge\.js" data-functions="[^"]*\bwho\b/,
    );
    expect(body).not.toMatch(/data-functions="[^"]*hidden_/);
    expect(headers['content-security-policy']).toContain(`frame-ancestors ${page.local.url}`);
    expect((await ask(`${new URL(panel.address).origin}/bridge.js`)).body).toBe('bridge');
  });

  it('calls as the person for whom it was opened', async () => {
    const mine = await panelOf(OWNER);
    const theirs = await panelOf(COLLEAGUE);
    expect(await mine.panel.call('who')).toEqual({ value: OWNER });
    expect(await theirs.panel.call('who')).toEqual({ value: COLLEAGUE });
  });

  it('gives a document that was made to its person as a file, and to nobody else', async () => {
    const made = {
      id: 'local-file-8',
      name: 'R7第1回推進会議資料',
      mimeType: 'application/vnd.google-apps.document',
      bytes: Buffer.from('PK-docx'),
      uploadedMimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      parents: [],
      appProperties: {},
      owner: OWNER,
      writers: [],
      visibleTo: [OWNER],
      trashed: false,
      createdTime: 0,
      modifiedTime: 0,
    };
    await page.file.enter((office) => {
      office.files = [...office.files, made];
    }, true);
    const linkOf = ({ address }: { readonly address: string }, name: string): string =>
      address.replace('/panel/', '/document/') + `/${name}`;
    const mine = await panelOf(OWNER);
    const { code, body, headers } = await ask(linkOf(mine.panel, 'local-file-8.docx'));
    expect([code, body]).toEqual([200, 'PK-docx']);
    expect(headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('R7第1回推進会議資料.docx')}`,
    );
    const theirs = await panelOf(COLLEAGUE);
    expect((await ask(linkOf(theirs.panel, 'local-file-8.docx'))).code).toBe(404);
    expect((await ask(linkOf(mine.panel, 'local-file-9.docx'))).code).toBe(404);
    expect((await ask(linkOf(mine.panel, '..%2Fsecret.docx'))).code).toBe(404);
    const origin = new URL(mine.panel.address).origin;
    expect((await ask(`${origin}/document/guessed/local-file-8.docx`)).code).toBe(404);
  });

  it('that nobody opened cannot call', async () => {
    const { panel } = await panelOf(OWNER);
    const { origin } = new URL(panel.address);
    const asked = { method: 'POST', headers: { origin }, body: '[]' };
    expect((await ask(`${origin}/call/guessed/who`, asked)).code).toBe(404);
    expect((await ask(`${origin}/panel/guessed`)).code).toBe(404);
  });

  it('is answered by a fresh context each time', async () => {
    const { panel } = await panelOf(OWNER);
    expect(await panel.call('count')).toEqual({ value: 1 });
    expect(await panel.call('count')).toEqual({ value: 1 });
  });

  it('is answered on the day of its tab', async () => {
    const { panel } = await panelOf(OWNER, '2025-05-16');
    expect(await panel.call('today')).toEqual({ value: '2025-05-16' });
  });

  it.each([
    ['hidden_', 'Script function not found: hidden_'],
    ['unknown', 'Script function not found: unknown'],
    ['fail', '壊れました。'],
    ['dated', 'The script completed but the returned value is not a supported return type.'],
  ])('is told as an error what became of %s', async (functionName, message) => {
    const { panel } = await panelOf(OWNER);
    expect(await panel.call(functionName)).toEqual({ error: { name: 'ScriptError', message } });
  });

  it.each(['', '{}', '"text"', 'null'])('that sends %j is refused', async (body) => {
    const { panel } = await panelOf(OWNER);
    const { origin, pathname } = new URL(panel.address);
    const address = `${origin}${pathname.replace('/panel/', '/call/')}/who`;
    expect((await ask(address, { method: 'POST', headers: { origin }, body })).code).toBe(400);
  });

  it('calls one after the other: each sees what the ones before it wrote', async () => {
    const mine = await panelOf(OWNER);
    const theirs = await panelOf(COLLEAGUE);
    const calls = ['a', 'b', 'c', 'd'].map((text, at) =>
      (at % 2 === 0 ? mine : theirs).panel.call('addSlowly', text),
    );
    await Promise.all(calls);
    const texts = notesIn(await officeOn(page.world.files));
    expect(texts.map((text) => text.replace(/^./, ''))).toEqual(
      [0, 1, 2, 3].map((n) => ` after ${n}`),
    );
    expect(mine.tab.news.filter(({ kind }) => kind === 'toast')).toHaveLength(2);
  });

  it('goes on when another one is opened', async () => {
    const { tab, panel } = await panelOf(OWNER);
    await tab.press('openCheck');
    expect(await panelAt(panel.address).call('who')).toEqual({ value: OWNER });
  });
});

describe('the workbook', () => {
  it('is saved after each call that changed it, and only then', async () => {
    const tab = await sit(OWNER);
    await tab.press('openEntry');
    const panel = await tab.panel();
    const { files } = page.world;
    const before = files.changes;
    expect(await panel.call('rows')).toEqual({ value: [] });
    expect(await panel.call('who')).toEqual({ value: OWNER });
    expect(files.changes).toBe(before);
    await panel.call('add', '一行目');
    expect(files.changes).toBeGreaterThan(before);
    expect(notesIn(await officeOn(files))).toEqual(['一行目']);
  });

  it('keeps its clock in the page although nothing is saved', async () => {
    const tab = await sit(OWNER, OWNER, '2025-05-16');
    await tab.press('openEntry');
    expect((await ask(`${page.local.url}/?${as(OWNER, '2025-05-15')}`)).code).toBe(400);
  });
});

describe('a page that begins on a day', () => {
  it('leads there, or to where the office has come', async () => {
    const later = await pageOf({ firstDay: '2025-05-12' });
    try {
      const { code, headers } = await ask(`${later.local.url}/?${as(OWNER)}`);
      expect([code, headers['location']]).toEqual([303, `/?${as(OWNER)}&day=2025-05-12`]);
      await ask(`${later.local.url}/share?${as('a@town.example.jp', '2025-06-01')}`, {
        method: 'POST',
        headers: { origin: later.local.url },
      });
      expect((await ask(`${later.local.url}/`)).headers['location']).toBe('/?day=2025-06-01');
    } finally {
      await later.local.close();
    }
  });
});

describe('the door', () => {
  it.each(['/', '/desk.js', '/news?tab=x'])('is closed for another host at %s', async (path) => {
    const { code } = await ask(`${page.local.url}${path}`, { headers: { host: 'evil.example' } });
    expect(code).toBe(403);
  });

  it('is closed for a press and a call of another page', async () => {
    const tab = await sit(OWNER);
    await tab.press('openEntry');
    const { address } = await tab.panel();
    const headers = { origin: 'https://evil.example' };
    for (const target of [
      `${page.local.url}/press?${as(OWNER)}&tab=x`,
      `${address.replace('/panel/', '/call/')}/add`,
    ]) {
      expect((await ask(target, { method: 'POST', headers, body: '["x"]' })).code).toBe(403);
    }
    expect(notesIn(await officeOn(page.world.files))).toEqual([]);
  });

  it('leads nowhere else', async () => {
    expect((await ask(`${page.local.url}/etc/passwd`)).code).toBe(404);
  });
});
