/** 入力内容の点検 from the menu to the marks in the sheet: the real bundle, the real host, a real browser. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { bundleFromSource } from '../bundleFromSource';
import { columnIn, entered, tabOf } from '../app/officeInMemory';
import { all, rowOf, typed, type Spoil } from '../app/spoiled/spoil';
import { openBrowser } from './browser';
import {
  barriers,
  cutOff,
  officeOf,
  openDialog,
  SECRETARY,
  SECTION,
  type Dialog,
} from './hostDialog';

jest.setTimeout(60_000);

let browser: Browser;
let bundle: Bundle;
let finished: OfficeState;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundleFromSource()]);
  finished = officeOf(bundle);
  const content = { kind: 'sample', openYear: 'filled' };
  const json = JSON.stringify({ opener: SECRETARY, operationId: 'press-0001', content });
  const how = { bundle, user: SECRETARY, kind: 'rpc', functionName: 'setUp' } as const;
  for (let calls = 0; calls < 4; calls += 1) run(finished, { ...how, args: [json] });
});

const opened: Page[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
});

afterAll(async () => {
  await browser.close();
});

async function open(
  office: OfficeState,
  how: Omit<NonNullable<Parameters<typeof openDialog>[3]>, 'item'> = {},
): Promise<Dialog> {
  const dialog = await openDialog(browser, bundle, office, { ...how, item: 'openCheck' });
  opened.push(dialog.page);
  return dialog;
}

/** The sample, spoiled by somebody. */
function spoiled(...spoils: readonly Spoil[]): OfficeState {
  const office = copyOffice(finished);
  all(...spoils)(office);
  return office;
}

const BRACKETS = typed('指標実績', '1-1-1-2', '実績値', '29（4）');
const DASH = typed('指標実績', '5-2-2-1', '実績値', '－');
/** Its 回答課 is 保健福祉課, whose head it is. */
const TYPED_STATE = all(
  typed('年度実績', '1-1-2', '提出状態', '提出済み'),
  typed('年度実績', '1-1-2', '提出者', ' '),
  typed('年度実績', '1-1-2', '提出日時', ' '),
  typed('課一覧', '保健福祉課', '所属長アドレス', SECTION),
);

/** The address of the section stands nowhere in 課一覧. */
const UNKNOWN = typed('課一覧', '保健福祉課', '共用アドレス', 'kenko@town.example.jp');

function markOf(office: OfficeState, title: string, heading: string, key: string): unknown {
  const sheet = tabOf(office, title);
  return entered(sheet, rowOf(sheet, heading, key), columnIn(sheet, '点検'));
}

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

describe('the secretariat', () => {
  it('sees at once what cannot be read, and finds it in the sheet', async () => {
    const office = spoiled(BRACKETS, DASH);
    const { page } = await open(office);
    await page
      .getByRole('heading', { level: 1, name: '全ての課の入力内容を点検しました' })
      .waitFor();
    await status(page, '書き換えました（２行）').waitFor();
    const mend = page.getByRole('region', { name: '直してください' });
    expect(await mend.getByRole('row').count()).toBe(3);
    expect(await mend.innerText()).toContain('「29（4）」を数値として読み取れません');
    expect(markOf(office, '指標実績', '指標ID', '1-1-1-2')).toContain('「29（4）」を数値として');
  });

  it('sees the findings of one section alone', async () => {
    const { page } = await open(spoiled(BRACKETS, DASH));
    await page.getByRole('combobox').selectOption('保健福祉課');
    const mend = page.getByRole('region', { name: '直してください' });
    expect(await mend.getByRole('row').count()).toBe(2);
    expect(await mend.innerText()).toContain('1-1-1-2');
  });

  it('finds the marks gone when what was wrong is mended', async () => {
    const office = spoiled(BRACKETS);
    const first = await open(office);
    await status(first.page, '書き換えました').waitFor();
    typed('指標実績', '1-1-1-2', '実績値', '1,452')(office);
    const second = await open(office);
    await status(second.page, '書き換えました（１行）').waitFor();
    expect(markOf(office, '指標実績', '指標ID', '1-1-1-2')).toBe('');
  });
});

describe('a section', () => {
  it('sees its own entries only, and submits what it typed into the sheet', async () => {
    const office = spoiled(BRACKETS, DASH, TYPED_STATE);
    const { page, sent } = await open(office, { user: SECTION });
    await page.getByRole('heading', { level: 1, name: '保健福祉課の入力内容' }).waitFor();
    await status(page, '書き換えました').waitFor();
    expect(await page.locator('#panel').innerText()).not.toContain('5-2-2-1');
    await page.getByRole('button', { name: '選んだ取組を提出・確認する' }).click();
    await status(page, '１件の提出状態を有効にしました').waitFor();
    expect(sent.at(-1)?.['accepted']).toEqual(['令和6年度 1-1-2']);
    const sheet = tabOf(office, '年度実績');
    const row = rowOf(sheet, '取組ID', '1-1-2');
    expect(entered(sheet, row, columnIn(sheet, '提出者'))).toBe(SECTION);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(markOf(office, '年度実績', '取組ID', '1-1-2')).toBe('');
  });

  it('that is in no list is told what to do', async () => {
    const { page, sent } = await open(spoiled(BRACKETS, UNKNOWN), { user: SECTION });
    const text = await page.locator('#panel').innerText();
    expect(text).toContain('課一覧への登録を事務局に依頼してください');
    expect(text).not.toContain('29（4）');
    expect(sent).toEqual([]);
  });
});

describe('when something is in the way', () => {
  it('waits while another person is writing, and goes on by itself', async () => {
    const office = spoiled(BRACKETS);
    const { page, sent } = await open(office, {
      trouble: (call) => {
        office.lockHolder = call === 1 ? 999 : null;
        return undefined;
      },
    });
    await status(page, '少し待ってから自動で続けます').waitFor();
    await status(page, '書き換えました').waitFor();
    expect(new Set(sent.map(({ operationId }) => operationId)).size).toBe(1);
  });

  it('the list stays in sight when the connection is lost, and pressing again writes', async () => {
    const { page } = await open(spoiled(BRACKETS), {
      trouble: (call) => (call === 1 ? 'lost' : undefined),
    });
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#panel').innerText()).toContain('29（4）');
    await page.getByRole('button', { name: 'もう一度書き込む' }).click();
    await status(page, '書き換えました').waitFor();
  });

  it('writes nothing in a copy', async () => {
    const office = spoiled(BRACKETS, typed('設定', '本体のID', '値', 'another-file'));
    const { book } = office;
    const { page, sent } = await open(office);
    await status(page, 'もとの計画のファイルの写し').waitFor();
    expect(sent).toEqual([]);
    expect(office.book).toBe(book);
  });
});

describe('every state of the dialog', () => {
  const states: readonly (readonly [string, () => OfficeState, string])[] = [
    ['nothing wrong but advice', () => copyOffice(finished), SECRETARY],
    ['something to mend', () => spoiled(BRACKETS, DASH), SECRETARY],
    ['a section with a typed state', () => spoiled(BRACKETS, TYPED_STATE), SECTION],
    ['a copy', () => spoiled(typed('設定', '本体のID', '値', 'another-file')), SECRETARY],
    ['nobody of the plan', () => spoiled(UNKNOWN), SECTION],
  ];

  it.each(states)('%s: nothing bars the way, nothing is cut off', async (name, office, user) => {
    const { page } = await open(office(), { user });
    await page.waitForTimeout(300);
    expect(await barriers(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    const folder = process.env['SCREENSHOTS'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/check ${name}.png` });
  });

  it('is used with the keyboard only: filter, list, close', async () => {
    const { page, closed } = await open(spoiled(BRACKETS, DASH));
    await status(page, '書き換えました').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('閉じる');
    await page.keyboard.press('Enter');
    await closed;
  });
});
