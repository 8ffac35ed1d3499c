/** 様式の編集 from the dialog to the workbook and back: the real bundle, host and browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { packTemplate, tabOf, under } from '../app/officeInMemory';
import { bundleFromSource } from '../bundleFromSource';
import { edited, MAIN, withText } from '../papers/editedTemplate';
import { openBrowser } from './browser';
import {
  barriers,
  cutOff,
  officeSetUp,
  openDialog,
  shot,
  SECRETARY,
  SECTION,
  type Dialog,
} from './hostDialog';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'templates-'));

let browser: Browser;
let bundle: Bundle;
let town: OfficeState;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundleFromSource()]);
  town = officeSetUp(bundle, { kind: 'sample', openYear: 'blank' });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const pages: Page[] = [];

afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});

function ask(office: OfficeState, functionName: string, request: object): string {
  const json = JSON.stringify({ opener: SECRETARY, operationId: 'press-0001', ...request });
  const how = { bundle, user: SECRETARY, kind: 'rpc', functionName, args: [json] } as const;
  return String(run(office, how).value);
}

async function open(
  office: OfficeState,
  how: Omit<NonNullable<Parameters<typeof openDialog>[3]>, 'item'> = {},
  desk: Pick<Browser, 'newPage'> = browser,
): Promise<Dialog> {
  const dialog = await openDialog(desk, bundle, office, { ...how, item: 'openTemplates' });
  pages.push(dialog.page);
  return dialog;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const told = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const rowsIn = (office: OfficeState) => under(tabOf(office, '様式'), '断片').length;

/** A file of this computer. */
function fileOf(name: string, base64: string): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(base64, 'base64'));
  return path;
}

const bring = (page: Page, path: string) =>
  page.getByLabel('直した様式のファイル（.docx）').setInputFiles(path);

const GOOD = edited({ 'word/styles.xml': (xml) => xml.replace(/BIZ UDGothic/gu, 'Noto Sans JP') });
const WRONG = withText('{概要の文}', '{概用の文}');

describe('様式', () => {
  it('is taken out, byte for byte, as a file with its name', async () => {
    const { page } = await open(copyOffice(town));
    await shot(page, '01-home-builtin');
    const coming = page.waitForEvent('download');
    await press(page, '取り出す');
    const file = await coming;
    expect(file.suggestedFilename()).toBe('会議資料_様式_組込み.docx');
    expect(readFileSync(await file.path()).toString('base64')).toBe(packTemplate);
    await told(page, '「会議資料_様式_組込み.docx」をダウンロードしました。');
    await shot(page, '02-taken-out');
  });

  it('is exchanged after a check that found nothing', async () => {
    const office = copyOffice(town);
    const { page, called } = await open(office);
    await bring(page, fileOf('様式_直し.docx', GOOD));
    await page.getByRole('heading', { name: '直すところはありません' }).waitFor();
    expect(rowsIn(office)).toBe(0);
    await shot(page, '03-good');
    expect(await barriers(page)).toEqual([]);
    await press(page, 'この様式に差し替える');
    await told(page, '第1版として保存しました。');
    expect(rowsIn(office)).toBeGreaterThan(0);
    await told(page, /様式_直し\.docx（\d+kB）/u);
    await told(page, '使用中');
    expect(called).toEqual(['checkTemplateFile', 'putTemplate']);
    await shot(page, '04-stored');
    expect(await barriers(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });

  it('with one wrong tag is not stored: its place, what was meant, what to do', async () => {
    const office = copyOffice(town);
    const { page } = await open(office);
    await bring(page, fileOf('様式_誤り.docx', WRONG));
    await page.getByRole('heading', { name: '直すところが1か所あります' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: '{概用の文}' });
    expect(await row.innerText()).toMatch(
      /資料「評価結果の概要」の本文.*「\{概要の文\}」のことでしょうか。/su,
    );
    expect(await page.getByRole('button', { name: '差し替える' }).count()).toBe(0);
    expect(rowsIn(office)).toBe(0);
    await shot(page, '05-one-fault');
    expect(await barriers(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    await press(page, 'ファイルを選び直す');
    await page.getByLabel('直した様式のファイル（.docx）').waitFor();
  });

  it('with many faults shows them in a frame that the keyboard reaches', async () => {
    const { page } = await open(copyOffice(town));
    const many = edited({ [MAIN]: (xml) => xml.replace(/\{#/gu, '{＃') });
    await bring(page, fileOf('様式_全角.docx', many));
    await page.getByRole('heading', { name: /直すところが\d+か所あります/u }).waitFor();
    await told(page, /ほか\d+か所は、画面には出していません。/u);
    await shot(page, '06-many-faults');
    expect(await barriers(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });

  it('that is no .docx, or too large, is refused in words', async () => {
    const { page, called } = await open(copyOffice(town));
    await bring(page, fileOf('資料.docx', Buffer.from('%PDF-1.7').toString('base64')));
    await told(page, /PDF の文書のようです/u);
    await shot(page, '07-pdf');
    await press(page, 'ファイルを選び直す');
    await bring(page, fileOf('大きい.docx', Buffer.alloc(1_100_000).toString('base64')));
    await told(page, /ファイルが大きすぎます（1\.1MB。1MBまで）/u);
    await shot(page, '08-too-large');
    expect(called).toEqual(['checkTemplateFile']);
  });

  it('goes back to the built-in one after one question, with the keyboard alone', async () => {
    const office = copyOffice(town);
    ask(office, 'putTemplate', { name: '様式_直し.docx', base64: GOOD, basedOn: 0 });
    const { page } = await open(office);
    await tabTo(page, '組込みの様式に戻す');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '組込みの様式に戻しますか' }).waitFor();
    await shot(page, '09-asking');
    expect(await barriers(page)).toEqual([]);
    await tabTo(page, '戻す');
    await page.keyboard.press('Enter');
    await told(page, '組込みの様式に戻しました。');
    await shot(page, '10-restored');
    expect(await page.getByText('第1版').count()).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
  });

  it('is not overwritten where a colleague was quicker', async () => {
    const office = copyOffice(town);
    const { page } = await open(office);
    await bring(page, fileOf('様式_直し.docx', GOOD));
    await page.getByRole('heading', { name: '直すところはありません' }).waitFor();
    ask(office, 'putTemplate', { name: '別.docx', base64: packTemplate, basedOn: 0 });
    const rows = rowsIn(office);
    await press(page, 'この様式に差し替える');
    await told(page, /この画面を開いた後に.*様式を変えています（第1版）。何も変更していません。/u);
    expect(rowsIn(office)).toBe(rows);
    await shot(page, '11-conflict');
    expect(await barriers(page)).toEqual([]);
  });

  it('is stored once although the answer was lost: the same press again', async () => {
    const office = copyOffice(town);
    const trouble = (call: number, functionName: string, json: string) => {
      if (call !== 2) return undefined;
      run(office, { bundle, user: SECRETARY, kind: 'rpc', functionName, args: [json] });
      return 'lost' as const;
    };
    const { page, sent } = await open(office, { trouble });
    await bring(page, fileOf('様式_直し.docx', GOOD));
    await press(page, 'この様式に差し替える');
    await page.getByRole('alert').waitFor();
    await shot(page, '12-lost');
    await press(page, 'もう一度行う');
    await told(page, '第1版として保存しました。');
    expect(sent[1]).toEqual(sent[2]);
    expect(new Set(under(tabOf(office, '様式'), '版'))).toEqual(new Set([1]));
  });

  it('that was damaged by hand is told of at the opening', async () => {
    const office = copyOffice(town);
    ask(office, 'putTemplate', { name: '様式_直し.docx', base64: GOOD, basedOn: 0 });
    const sheets = office.book.sheets.map((sheet) =>
      sheet.properties.title === '様式'
        ? { ...sheet, rows: sheet.rows.filter((_, row) => row !== 2) }
        : sheet,
    );
    office.book = { ...office.book, sheets };
    const { page } = await open(office);
    await told(page, '第1版の断片2が見当たりません。');
    await shot(page, '13-damaged');
    expect(await barriers(page)).toEqual([]);
  });

  it('is shown to nobody of a section', () => {
    const how = { bundle, user: SECTION, kind: 'menu', functionName: 'openTemplates' } as const;
    const { ui } = run(copyOffice(town), how);
    expect(ui).toMatchObject([
      { kind: 'toast', message: expect.stringContaining('事務局の職員だけが使えます。') },
    ]);
  });
});

/** With the key Tab alone; the focus must be drawn when it is there. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate<{ text: string; outline: number }>(`({
      text: document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent,
      outline: parseFloat(getComputedStyle(document.activeElement).outlineWidth),
    })`);
    if (focus.text !== name) continue;
    expect(focus.outline).toBe(4);
    return;
  }
  throw new Error(`${name} is not reached with Tab.`);
}

describe('タグの一覧', () => {
  it('is searched with an input method, and a tag is copied', async () => {
    const desk = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = await open(copyOffice(town), {}, desk);
    await press(page, 'タグの一覧');
    await told(page, 'どの資料でも使えるタグ');
    await shot(page, '20-tags');
    expect(await barriers(page)).toEqual([]);
    await page.getByText('タグの書き方').click();
    await shot(page, '21-tags-rules');
    await page.getByText('タグの書き方').click();
    await page.getByLabel('探す（名前、説明、例）').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'がいよう',
      selectionStart: 4,
      selectionEnd: 4,
    });
    await session.send('Input.insertText', { text: '概要の文' });
    await told(page, /\d+件あります。/u);
    await shot(page, '22-tags-found');
    await page.getByRole('button', { name: '{概要の文} をコピー' }).click();
    await told(page, '{概要の文} をコピーしました。');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('{概要の文}');
    expect(await barriers(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    await page.getByLabel('探す（名前、説明、例）').fill('どこにもない');
    await told(page, '見つかりません。別の言葉で探してください。');
    await shot(page, '23-tags-none');
    await desk.close();
  });

  it('selects the tag where the page may not copy', async () => {
    const { page } = await open(copyOffice(town));
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
    await press(page, 'タグの一覧');
    await page.getByLabel('探す（名前、説明、例）').fill('会議名');
    await page.getByRole('button', { name: '{会議名} をコピー' }).first().click();
    await told(page, /Ctrl キーを押しながら C を押すと/u);
    expect(await page.evaluate('String(getSelection())')).toBe('{会議名}');
  });
});

it('is readable with the colours of the system only, and at 300 % in a narrow window', async () => {
  const { page } = await open(copyOffice(town));
  await page.emulateMedia({ forcedColors: 'active' });
  await shot(page, '30-forced-colours');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 400, height: 620 });
  await shot(page, '31-narrow');
  expect(await barriers(page)).toEqual([]);
});
