/** The local page in a real browser, with the real bundle: panels live in it as they do on Google. */
import { resolve } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { makeWorkbook } from '../../src/local/cli/newCommand';
import { OfficeFile } from '../../src/local/cli/officeFile';
import type { PageFiles } from '../../src/local/page/pageFiles';
import { openPage, type LocalPage } from '../../src/local/page/pageServer';
import { buildPage } from '../../tools/build.mjs';
import { columnIn, entered, tabOf } from '../app/officeInMemory';
import { rowOf } from '../app/spoiled/spoil';
import { bundleFromSource } from '../bundleFromSource';
import { cliWorld, officeOn, type CliWorld } from '../local/cli/cliWorld';
import { MemoryFiles } from '../local/store/memoryFiles';
import { openBrowser } from './browser';
import { barriers, SECRETARY, SECTION } from './hostDialog';

jest.setTimeout(90_000);

const PATH = '/office/計画.xlsx';
const DAY = '2025-05-16';

let browser: Browser;
let bundle: Bundle;
let files: PageFiles;
let sample: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const root = resolve(__dirname, '../..');
  const built = await Promise.all([openBrowser(), bundleFromSource(), buildPage(root)]);
  const [, , page] = built;
  [browser, bundle] = built;
  files = {
    deskScript: page['desk.js'] ?? '',
    deskStyle: page['desk.css'] ?? '',
    bridgeScript: page['bridge.js'] ?? '',
  };
  const world = cliWorld({ bundle: () => bundle });
  await makeWorkbook(world, bundle, {
    path: PATH,
    owner: SECRETARY,
    time: Date.parse('2025-03-10T09:00:00+09:00'),
    content: { kind: 'sample', openYear: 'blank' },
    operationId: 'press-sample',
  });
  await new OfficeFile(PATH, world, SECRETARY, () => null).enter((office) => {
    office.access = { ...office.access, editors: [SECRETARY, SECTION] };
  }, true);
  sample = world.files.content;
});

afterAll(async () => {
  await browser.close();
});

let local: LocalPage;
let world: CliWorld;
let context: BrowserContext;
const foreign: string[] = [];
const broken: string[] = [];

beforeEach(async () => {
  const disk = new MemoryFiles();
  for (const [path, bytes] of sample) disk.content.set(path, bytes);
  world = cliWorld({ bundle: () => bundle, files: disk });
  let panels = 0;
  local = await openPage({
    file: new OfficeFile(PATH, world, SECRETARY, () => null),
    path: PATH,
    firstDay: null,
    bundle,
    files,
    now: () => Date.parse('2025-05-16T10:32:00+09:00'),
    freshId: () => {
      panels += 1;
      return `panel-${String(panels)}`;
    },
    complain: world.complain,
    port: 0,
  });
  context = await browser.newContext({
    viewport: { width: 1280, height: 820 },
    acceptDownloads: true,
  });
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (!['localhost', '127.0.0.1'].includes(hostname) && /^(http|ws)/.test(protocol))
      foreign.push(request.url());
  });
  context.on('weberror', (error) => broken.push(error.error().message));
});

afterEach(async () => {
  await context.close();
  await local.close();
  expect(foreign.splice(0)).toEqual([]);
  expect(broken.splice(0)).toEqual([]);
  expect(world.complained).toEqual([]);
});

async function sit(user: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${local.url}/?as=${encodeURIComponent(user)}&day=${DAY}`);
  return page;
}

async function choose(page: Page, caption: string): Promise<void> {
  await page.getByRole('button', { name: '経営戦略' }).click();
  await page.getByRole('menuitem', { name: caption }).click();
}

/** The frame of the open dialog, once its page is drawn. */
async function dialogOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('#dialog iframe');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('The dialog holds no page.');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  return frame;
}

describe('入力内容の点検', () => {
  it('opens in a dialog of its size, writes 点検, closes by its own button', async () => {
    const page = await sit(SECRETARY);
    await choose(page, '入力内容の点検');
    const frame = await dialogOf(page);
    await frame.getByRole('heading', { name: '全ての課の入力内容を点検しました' }).waitFor();
    await frame.getByRole('status').filter({ hasText: '「点検」の欄' }).waitFor();
    const box = await page.locator('#dialog iframe').boundingBox();
    expect([box?.width, box?.height]).toEqual([820, 620]);
    await frame.getByRole('button', { name: '閉じる' }).click();
    await page.locator('#dialog iframe').waitFor({ state: 'detached' });
    expect(await page.locator('#dialog').isVisible()).toBe(false);
  });

  it('shows each tab its own: two tabs of one browser are two persons', async () => {
    const [mine, theirs] = [await sit(SECRETARY), await sit(SECTION)];
    await Promise.all([choose(mine, '入力内容の点検'), choose(theirs, '入力内容の点検')]);
    const [all, own] = [await dialogOf(mine), await dialogOf(theirs)];
    await all.getByRole('heading', { name: '全ての課の入力内容を点検しました' }).waitFor();
    await own.getByRole('heading', { name: '保健福祉課の入力内容' }).waitFor();
    expect(await context.cookies()).toEqual([]);
  });
});

describe('a panel', () => {
  it('cannot reach the page around it, nor its server', async () => {
    const page = await sit(SECRETARY);
    await choose(page, '入力内容の点検');
    const frame = await dialogOf(page);
    const reached = await frame.evaluate(`(async () => {
      const tried = [() => parent.document.title, () => top.location.href, () => { top.location = 'about:blank'; }];
      const thrown = tried.map((work) => { try { work(); return 'reached'; } catch (error) { return error.name; } });
      const asked = await fetch(${JSON.stringify(local.url)} + '/', { method: 'POST', mode: 'no-cors' }).then(() => 'reached', (error) => error.name);
      return [...thrown, asked];
    })()`);
    expect(reached).toEqual(['SecurityError', 'SecurityError', 'SecurityError', 'TypeError']);
    expect(new URL(frame.url()).origin).not.toBe(local.url);
    expect(page.url()).toContain(local.url);
  });

  it('lies in a frame with the words of HtmlService, and none that lets it lead the tab away', async () => {
    const page = await sit(SECRETARY);
    await choose(page, '入力内容の点検');
    await dialogOf(page);
    const words = await page.locator('#dialog iframe').getAttribute('sandbox');
    expect(words?.split(' ')).toEqual([
      'allow-downloads',
      'allow-forms',
      'allow-modals',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-same-origin',
      'allow-scripts',
    ]);
  });

  it('asks with google.script.run by Google’s rules', async () => {
    const page = await sit(SECRETARY);
    await choose(page, '入力内容の点検');
    const frame = await dialogOf(page);
    const told = await frame.evaluate(`(async () => {
      const { run } = google.script;
      const refusals = [new Date(), () => 1, document.body].map((value) => {
        try { run.checkEntries(value); return 'sent'; } catch (error) { return error.message; }
      });
      const heard = await new Promise((resolve) => {
        run.withUserObject('button').withSuccessHandler((value, user) => resolve([value, user])).checkEntries('junk');
      });
      return { refusals, heard, hidden: typeof run.suishinLibraries_, unknown: typeof run.nothing };
    })()`);
    const illegal = 'Failed due to illegal value in property: 0';
    expect(told).toEqual({
      refusals: [illegal, illegal, illegal],
      heard: [expect.stringContaining('"outcome":"refused"'), 'button'],
      hidden: 'undefined',
      unknown: 'undefined',
    });
  });

  it('is told in its failure handler when nobody answers', async () => {
    const page = await sit(SECRETARY);
    await choose(page, '入力内容の点検');
    const frame = await dialogOf(page);
    await context.setOffline(true);
    const told = await frame.evaluate(`new Promise((resolve) => {
      google.script.run.withFailureHandler((error) => resolve([error.name, error.message])).checkEntries('{}');
    })`);
    expect(told).toEqual(['NetworkError', 'NetworkError: Connection failure due to HTTP 0']);
  });

  it('may set the size of its dialog, and give the focus back', async () => {
    const page = await sit(SECRETARY);
    await choose(page, '入力内容の点検');
    const frame = await dialogOf(page);
    await frame.evaluate(
      'google.script.host.setWidth(500), google.script.host.setHeight(300), google.script.host.close()',
    );
    await page.locator('#dialog iframe').waitFor({ state: 'detached' });
  });
});

describe('取組実績の入力', () => {
  const sidebar = (page: Page) => page.locator('#sidebar iframe');
  const inSidebar = (page: Page) => page.frameLocator('#sidebar iframe');

  async function open(page: Page): Promise<void> {
    await choose(page, '取組実績の入力');
    await inSidebar(page).getByRole('heading', { level: 1 }).waitFor();
  }

  it('opens in one sidebar of 300 pixels; opened again it takes its own place', async () => {
    const page = await sit(SECTION);
    await open(page);
    const [box, address] = [
      await sidebar(page).boundingBox(),
      await sidebar(page).getAttribute('src'),
    ];
    expect(box?.width).toBe(300);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(820);
    await choose(page, '取組実績の入力');
    await page.locator(`#sidebar iframe:not([src="${address ?? ''}"])`).waitFor();
    expect(await sidebar(page).count()).toBe(1);
    await page.locator('#sidebar').getByRole('button', { name: '閉じる' }).first().click();
    expect(await sidebar(page).count()).toBe(0);
  });

  it('keeps what is typed in the workbook, and its sidebar under a large dialog', async () => {
    const page = await sit(SECTION);
    await open(page);
    await inSidebar(page)
      .getByRole('button', { name: /^1-1-2/ })
      .click();
    await inSidebar(page)
      .getByLabel(/取組実績/)
      .first()
      .fill('庁内の検討会を４回開いた。');
    await inSidebar(page).getByRole('radio', { name: '計画どおり' }).check();
    await inSidebar(page).getByRole('status').filter({ hasText: '保存しました' }).waitFor();
    const sheet = tabOf(await officeOn(world.files, PATH), '年度実績');
    const row = rowOf(sheet, '取組ID', '1-1-2');
    expect(entered(sheet, row, columnIn(sheet, '取組実績'))).toBe('庁内の検討会を４回開いた。');
    const address = await sidebar(page).getAttribute('src');
    await inSidebar(page).getByRole('button', { name: '広い画面で入力' }).click();
    const dialog = await dialogOf(page);
    await dialog.getByRole('heading', { level: 1, name: /1-1-2/ }).waitFor();
    expect(await sidebar(page).getAttribute('src')).toBe(address);
    await dialog.getByRole('button', { name: '閉じる' }).click();
    await page.locator('#dialog iframe').waitFor({ state: 'detached' });
    expect(await sidebar(page).getAttribute('src')).toBe(address);
  });
});

describe('the menu', () => {
  it('is used with the keyboard alone', async () => {
    const page = await sit(SECRETARY);
    await page.getByRole('button', { name: '経営戦略' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('初期設定');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('経営戦略');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '入力内容の点検' }).press('Enter');
    await dialogOf(page);
    await page.keyboard.press('Escape');
  });

  it('tells at the foot of the page what came of an item without a dialog', async () => {
    const page = await sit(SECRETARY);
    await choose(page, '集計の更新');
    await page.locator('#toasts .note').filter({ hasText: '集計を更新しました' }).waitFor();
    const { book } = await officeOn(world.files, PATH);
    const rolledUp = book.sheets.find(({ properties }) => properties.title === '戦略別集計');
    expect(rolledUp?.rows.length).toBeGreaterThan(1);
    await page.getByRole('button', { name: '閉じる' }).first().click();
    expect(await page.locator('#toasts .note').count()).toBe(0);
  });
});

describe('every state of the page', () => {
  it('bars nobody’s way', async () => {
    const page = await context.newPage();
    await page.goto(local.url);
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${local.url}/?as=stranger%40town.example.jp&day=${DAY}`);
    expect(await barriers(page)).toEqual([]);
    const mine = await sit(SECRETARY);
    await mine.getByRole('button', { name: '経営戦略' }).click();
    expect(await barriers(mine)).toEqual([]);
    await mine.keyboard.press('Escape');
    await choose(mine, '入力内容の点検');
    await dialogOf(mine);
    expect(await barriers(mine)).toEqual([]);
  });
});
