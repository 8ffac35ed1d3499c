/**
 * The way of a newcomer, counted: from the sheet to the first field, and to the end of an action with an
 * indicator. docs/guide.md tells these numbers; a test holds it to them.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { entryDesk } from './entryDesk';
import { cellOf, HEAD, openPanel } from './entryOffice';

jest.setTimeout(60_000);

/** 「経営戦略」 and 「取組実績の入力」. */
const CLICKS_IN_MENU = 2;
const GUIDE = readFileSync(resolve(__dirname, '../../docs/guide.md'), 'utf8');

const at = entryDesk();

/** Counts what the hand does in the page; letters of a text are not counted. */
async function counting(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`
    window.clicks = 0;
    addEventListener('pointerdown', () => { window.clicks += 1; }, true);
  `);
  return async () => CLICKS_IN_MENU + (await page.evaluate<number>('window.clicks'));
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const write = async (page: Page, name: RegExp, text: string) => {
  await page.getByRole('textbox', { name }).click();
  await page.keyboard.type(text);
};

it('the staff is in the first field after 4 clicks, and has handed over after 8', async () => {
  const office = at.year();
  const { page } = await openPanel(at.browser, at.bundle, office);
  expect(await page.getByText('開いています…').count()).toBe(0);
  const clicks = await counting(page);
  await press(page, /^1-2-2 /u);
  await page.getByLabel('計画どおり').click();
  const first = await clicks();
  await write(page, /^取組実績/u, '休日の健診を８回行った。');
  await write(page, /^実績値（％）/u, '55.9');
  await press(page, '所属長の確認へ');
  await page.getByRole('heading', { name: /所属長の確認へ進めますか/u }).waitFor();
  await press(page, '所属長の確認へ');
  await page.getByText('所属長の確認へ進めました。').waitFor();
  const all = await clicks();
  expect(cellOf(office, '年度実績', '1-2-2', '提出状態')).toBe('所属長確認待ち');
  expect(first).toBeLessThanOrEqual(4);
  expect(GUIDE).toContain(`最初の欄まで${String(first)}回、所属長の確認に回すまで${String(all)}回`);
  await page.close();

  const head = await openPanel(at.browser, at.bundle, office, { user: HEAD });
  const presses = await counting(head.page);
  await press(head.page, /^1-2-2 /u);
  await head.page.getByLabel('Ｂ（80％以上100％未満）').click();
  await write(head.page, /^１次評価の理由/u, '受診率が届かなかった。');
  await head.page.getByRole('combobox', { name: /^方向性/u }).click();
  await head.page.getByRole('combobox', { name: /^方向性/u }).selectOption('1 現状のまま継続');
  await write(head.page, /^令和８年度に向けた取組/u, '続ける。');
  await press(head.page, '提出する');
  await press(head.page, '提出する');
  await head.page.getByText('提出しました。', { exact: true }).waitFor();
  expect(GUIDE).toContain(`提出するまで${String((await presses()) + 1)}回`);
});
