/** 計画の取込 and 実績の取込 from the dialog to the workbook: the real bundle, host and browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { bundleFromSource } from '../bundleFromSource';
import { openBrowser } from './browser';
import { barriers, cutOff, officeSetUp, openDialog, SECTION, type Dialog } from './hostDialog';

jest.setTimeout(120_000);

let browser: Browser;
let bundle: Bundle;
let sample: OfficeState;
let empty: OfficeState;

const EMPTY = { kind: 'empty', firstYear: 2023, lastYear: 2027, evaluationYear: 2024 };
const BLANK = { kind: 'sample', openYear: 'blank' };

beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundleFromSource()]);
  sample = officeSetUp(bundle, BLANK);
  empty = officeSetUp(bundle, EMPTY);
});

afterAll(async () => {
  await browser.close();
});

const opened: Page[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
});

async function open(
  office: OfficeState,
  item: 'openImport' | 'openResultsImport',
  how: Omit<NonNullable<Parameters<typeof openDialog>[3]>, 'item'> = {},
): Promise<Dialog> {
  const dialog = await openDialog(browser, bundle, office, { ...how, item });
  opened.push(dialog.page);
  return dialog;
}

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

const PLAN = ['課一覧', '総合計画施策', '戦略', '取組方針', '行動計画', '指標'].map((name) =>
  file(`${name}.csv`, readFileSync(join(__dirname, '../../templates/plan', `${name}.csv`), 'utf8')),
);

const FORM = file(
  '年度実績.csv',
  '年度,取組ID,進捗状況,取組実績\r\n令和6年度,取組1-1-1,計画どおり,教室を開いた。\r\n',
);
const SPOILED = file(
  '年度実績.csv',
  '年度,取組ID,進捗状況\r\n令和6年度,取組1-1-1,順調\r\n令和6年度,取組2-1-1,計画どおり\r\n',
);

async function choose(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
  await page.getByRole('button', { name: '内容を確かめる' }).click();
}

/** With the key Tab alone; the focus must be drawn when it is there. */
async function tabTo(page: Page, button: string): Promise<void> {
  for (let pressed = 0; pressed < 20; pressed += 1) {
    await page.keyboard.press('Tab');
    const { text, outline } = await page.evaluate<{ text: string; outline: number }>(`({
      text: document.activeElement.textContent,
      outline: parseFloat(getComputedStyle(document.activeElement).outlineWidth),
    })`);
    if (text !== button) continue;
    expect(outline).toBe(4);
    return;
  }
  throw new Error(`${button} is not reached with Tab.`);
}

const under = (office: OfficeState, title: string, column: number): readonly unknown[] =>
  office.book.sheets
    .find(({ properties }) => properties.title === title)
    ?.rows.slice(1)
    .map((row) => row?.[column]?.userEnteredValue?.stringValue)
    .filter((text) => text !== undefined) ?? [];

describe('計画の取込', () => {
  it('shows what comes, and brings it on the second press', async () => {
    const office = copyOffice(empty);
    const { page, sent, closed } = await open(office, 'openImport');
    await choose(page, ...PLAN);
    await heading(page, '変わる内容を確かめてください');
    expect(await page.locator('.counts').innerText()).toMatch(/加える行\s*179/u);
    expect(await page.getByRole('region', { name: '加える行' }).innerText()).toContain('1-1-2');
    expect(under(office, '行動計画', 0)).toEqual([]);
    await page.getByRole('button', { name: '取り込む' }).click();
    await heading(page, '取り込みました');
    expect(under(office, '行動計画', 0)).toHaveLength(25);
    expect(sent.map((each) => each['kind'])).toEqual(['plan', 'plan']);
    await page.getByRole('button', { name: '閉じる' }).click();
    await closed;
  });

  it('is told to a section that only the secretariat brings a plan: it is not offered', async () => {
    const { page } = await open(copyOffice(sample), 'openImport', { user: SECTION });
    expect(await page.getByRole('radio').count()).toBe(1);
    expect(await page.getByRole('radio', { name: '実績' }).isChecked()).toBe(true);
  });

  it('shows each change with what stood there before, and says when there is none', async () => {
    const office = copyOffice(sample);
    const { page } = await open(office, 'openImport');
    await choose(page, file('行動計画.csv', '取組ID,取組名\r\n1-1-2,企画調整部門を置く\r\n'));
    await heading(page, '変わる内容を確かめてください');
    const table = page.getByRole('region', { name: '変わる箇所' });
    expect(await table.locator('del').innerText()).toBe('健康づくりに係る企画調整部門の設置');
    expect(await table.locator('ins').innerText()).toBe('企画調整部門を置く');
    await page.getByRole('button', { name: 'ファイルを選び直す' }).click();
    await choose(page, file('行動計画.csv', '取組ID,担当課\r\n1-1-2,保健福祉課\r\n'));
    await heading(page, '変わる内容はありません');
    expect(await page.getByRole('button', { name: '取り込む' }).count()).toBe(0);
  });

  it('after a colleague was quicker shows the new preview, and applies that', async () => {
    const office = copyOffice(sample);
    const { page } = await open(office, 'openImport', {
      trouble: (call: number) => {
        if (call === 2) retype(office, '部門を置く');
        return undefined;
      },
    });
    await choose(page, file('行動計画.csv', '取組ID,取組名\r\n1-1-2,企画調整部門を置く\r\n'));
    await page.getByRole('button', { name: '取り込む' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('ほかの職員が内容を変えました');
    expect(await page.locator('del').innerText()).toBe('部門を置く');
    await page.getByRole('button', { name: '取り込む' }).click();
    await heading(page, '取り込みました');
  });

  it('after a lost connection tries the same press again, and brings it once', async () => {
    const office = copyOffice(empty);
    const { page, sent } = await open(office, 'openImport', {
      trouble: (call: number) => (call === 2 ? 'lost' : undefined),
    });
    await choose(page, ...PLAN);
    await page.getByRole('button', { name: '取り込む' }).click();
    await heading(page, '取り込めませんでした');
    await page.getByRole('button', { name: 'もう一度行う' }).click();
    await heading(page, '取り込みました');
    expect(sent[2]).toEqual(sent[1]);
    expect(under(office, '行動計画', 0)).toHaveLength(25);
  });
});

/** The name of 1-1-2, typed by somebody meanwhile. */
function retype(office: OfficeState, text: string): void {
  const sheets = office.book.sheets.map((sheet) => {
    if (sheet.properties.title !== '行動計画') return sheet;
    const rows = sheet.rows.map((row, place) =>
      place === 2
        ? row?.map((cell, column) =>
            column === 2 ? { ...cell, userEnteredValue: { stringValue: text } } : cell,
          )
        : row,
    );
    return { ...sheet, rows };
  });
  office.book = { ...office.book, sheets };
}

describe('実績の取込', () => {
  it('with the keyboard only, by a section', async () => {
    const office = copyOffice(sample);
    const { page } = await open(office, 'openResultsImport', { user: SECTION });
    await page.locator('input[type=file]').setInputFiles([FORM]);
    await tabTo(page, '内容を確かめる');
    await page.keyboard.press('Enter');
    await heading(page, '変わる内容を確かめてください');
    expect(await page.locator('.notices').innerText()).toContain('「未入力」から「作成中」');
    await tabTo(page, '取り込む');
    await page.keyboard.press('Enter');
    await heading(page, '取り込みました');
    expect(under(office, '年度実績', 5)[0]).toBe('作成中');
  });

  it('names what stands in the way, and does not offer to go on', async () => {
    const { page } = await open(copyOffice(sample), 'openResultsImport', { user: SECTION });
    await choose(page, FORM, SPOILED);
    await heading(page, '取り込めないところがあります');
    const table = await page.getByRole('region', { name: '取り込めないところ' }).innerText();
    expect(table).toContain('選択欄（完了、計画以上、計画どおり、一部遅れ、未着手、中止）');
    expect(table).toContain('産業観光課が回答する行です');
    expect(await page.getByRole('button', { name: '取り込む' }).count()).toBe(0);
  });

  it.each([
    ['Excelの様式（.xlsx）', ['実績の様式_令和6年度_保健福祉課.xlsx']],
    ['CSVの様式', ['年度実績_令和6年度_保健福祉課.csv', '指標実績_令和6年度_保健福祉課.csv']],
  ])('%s of a section is downloaded, and brought back changes nothing', async (button, names) => {
    const office = copyOffice(sample);
    const { page } = await open(office, 'openResultsImport', { user: SECTION });
    const downloads: string[] = [];
    const paths: Promise<string>[] = [];
    page.on('download', (download) => {
      downloads.push(download.suggestedFilename());
      paths.push(download.path());
    });
    await page.getByRole('button', { name: button }).click();
    await page.getByText('ダウンロードしました').waitFor();
    expect(downloads).toEqual(names);
    const files = await Promise.all(
      paths.map(async (path, place) => ({
        name: names[place] ?? '',
        mimeType: '',
        buffer: readFileSync(await path),
      })),
    );
    await choose(page, ...files);
    await heading(page, '変わる内容はありません');
    expect(await page.locator('.counts').innerText()).toMatch(/変わらない行\s*12/u);
  });

  it('is told to somebody of no section what to do', async () => {
    const office = copyOffice(sample);
    const { page } = await open(office, 'openResultsImport', { user: OUTSIDER(office) });
    expect(await page.locator('form').innerText()).toContain('事務局に登録を依頼してください');
    expect(await page.locator('input[type=file]').count()).toBe(0);
  });
});

/** An editor whose address stands in no row of 課一覧. */
function OUTSIDER(office: OfficeState): string {
  const address = 'nobody@town.example.jp';
  office.access = { ...office.access, editors: [...office.access.editors, address] };
  office.grants = { ...office.grants, [address]: office.grants[SECTION] ?? [] };
  return address;
}

describe('every state of the dialog', () => {
  interface State {
    readonly name: string;
    readonly reach: (page: Page) => Promise<unknown>;
  }
  const STATES: readonly State[] = [
    { name: 'choosing', reach: () => Promise.resolve() },
    {
      name: 'preview with changes',
      reach: async (page) => {
        await choose(page, FORM);
        await heading(page, '変わる内容を確かめてください');
      },
    },
    {
      name: 'refused',
      reach: async (page) => {
        await choose(page, SPOILED);
        await heading(page, '取り込めないところがあります');
      },
    },
    {
      name: 'done',
      reach: async (page) => {
        await choose(page, FORM);
        await page.getByRole('button', { name: '取り込む' }).click();
        await heading(page, '取り込みました');
      },
    },
  ];

  it.each(STATES)('$name: keeps nobody out and fits', async ({ reach }) => {
    const { page } = await open(copyOffice(sample), 'openResultsImport');
    await reach(page);
    expect(await barriers(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });

  it('a long list keeps the buttons in view', async () => {
    const { page } = await open(copyOffice(empty), 'openImport');
    await choose(page, ...PLAN);
    await heading(page, '変わる内容を確かめてください');
    const button = await page.getByRole('button', { name: '取り込む' }).boundingBox();
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(640);
    expect(await barriers(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });
});
