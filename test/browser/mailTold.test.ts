/** Mails that answer a press in another panel: beside the work, told in one line, and never in its way. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { OfficeState } from '../../src/local/office';
import { typed } from '../app/spoiled/spoil';
import { entryDesk } from './entryDesk';
import { cellOf, openAction as openEntryAction, openPanel } from './entryOffice';
import { barriers, cutOff, SECRETARY, SECTION, shot, type Trouble } from './hostDialog';
import { openAction, openReview, openReviewWide, toQueue, underReview } from './reviewOffice';

jest.setTimeout(120_000);

const at = entryDesk();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const line = (page: Page) => page.locator('.mails').innerText();
const isTold = (page: Page, text: string | RegExp) =>
  page.locator('.mails').getByText(text).waitFor();
const to = ({ outbox }: OfficeState) => outbox.map((mail) => mail.to);

/** A Tuesday. */
const SUMMER = Date.parse('2025-07-01T10:32:00+09:00');
const SATURDAY = Date.parse('2025-07-05T10:32:00+09:00');

function office(now = SUMMER): OfficeState {
  const state = at.enteredYear();
  underReview(state);
  state.now = now;
  return state;
}

async function sendBack(state: OfficeState, trouble: Trouble = () => undefined): Promise<Page> {
  const { page } = await openReview(await at.desk(), at.bundle, state, { trouble });
  await toQueue(page);
  await openAction(page, '1-2-1');
  await press(page, '差し戻す');
  await page.getByRole('textbox', { name: '差戻しの内容' }).fill('出典を書いてください。');
  return page;
}

async function looked(page: Page, name: string): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await shot(page, name);
}

describe('差戻し', () => {
  it('says before to whom a mail goes, and after it that it went', async () => {
    const state = office();
    const page = await sendBack(state);
    await page.getByText('差し戻すと、保健福祉課にメールで知らせます。').waitFor();
    await looked(page, 'mail-before-sending-back');
    await press(page, '差し戻す');
    await page.getByText('1-2-1 を差し戻しました。').waitFor();
    await isTold(page, '差戻しのメール：保健福祉課にメールを送りました。');
    await looked(page, 'mail-told-sent-back');
    expect(to(state)).toEqual([SECTION]);
    expect(state.outbox[0]?.body).toContain('出典を書いてください。');
    await press(page, '確認済みにする');
    await page.getByText(/を確認済みにしました。/u).waitFor();
    expect(await line(page)).toBe('');
  });

  it('of several together is one mail for each section', async () => {
    const state = office();
    const sidebar = await openReview(await at.desk(), at.bundle, state);
    const { page } = await openReviewWide(await at.desk(), at.bundle, state, sidebar);
    for (const id of ['1-2-1', '1-2-2', '5-1-1']) {
      await page.getByRole('checkbox', { name: new RegExp(`^${id}`, 'u') }).check();
    }
    await press(page, '選んだ３件を差し戻す');
    await page.getByText('差し戻すと、保健福祉課、総務課にメールで知らせます。').waitFor();
    await page.getByRole('textbox', { name: '差戻しの内容' }).fill('出典を書いてください。');
    await looked(page, 'mail-before-together');
    await press(page, '３件を差し戻す');
    await isTold(page, '差戻しのメール：保健福祉課、総務課にメールを送りました。');
    await looked(page, 'mail-told-together');
    expect(to(state)).toHaveLength(2);
  });

  it('on a day without work is told when it will go', async () => {
    const state = office(SATURDAY);
    const page = await sendBack(state);
    await press(page, '差し戻す');
    await isTold(page, /^差戻しのメール：休日のため、/u);
    await isTold(page, /7月7日（月）/u);
    expect(cellOf(state, '年度実績', '1-2-1', '提出状態')).toBe('差戻し');
    expect(to(state)).toEqual([]);
  });

  it('says nothing before it where 設定 sends none, and says so after it', async () => {
    const state = office();
    typed('設定', '差戻しのメール', '値', '送らない')(state);
    const page = await sendBack(state);
    expect(await page.getByText('にメールで知らせます').count()).toBe(0);
    await press(page, '差し戻す');
    await isTold(page, /「差戻しのメール」が「送らない」/u);
    expect(to(state)).toEqual([]);
  });

  it('is done although the mail was lost on its way', async () => {
    const state = office();
    const page = await sendBack(state, (_, name) => (name === 'sendPressed' ? 'lost' : undefined));
    await press(page, '差し戻す');
    await page.getByText('1-2-1 を差し戻しました。').waitFor();
    await isTold(page, /^差戻しのメール：送ったかどうかを確かめられませんでした。/u);
    await looked(page, 'mail-told-lost');
    expect(cellOf(state, '年度実績', '1-2-1', '提出状態')).toBe('差戻し');
  });

  it('does not wait for the mail: the next action is open while it is under way', async () => {
    const state = office();
    let goOn = (): void => undefined;
    const way = new Promise<undefined>((resolve) => {
      goOn = () => {
        resolve(undefined);
      };
    });
    const page = await sendBack(state, (_, name) => (name === 'sendPressed' ? way : undefined));
    await press(page, '差し戻す');
    await page.getByText('1-2-1 を差し戻しました。').waitFor();
    await isTold(page, '差戻しのメールを送っています。画面を閉じても構いません。');
    await press(page, '確認済みにする');
    await page.getByText(/を確認済みにしました。/u).waitFor();
    goOn();
    await isTold(page, '差戻しのメール：保健福祉課にメールを送りました。');
  });
});

describe('代理入力', () => {
  it('is told to the section whose action it is', async () => {
    const state = office();
    const { page } = await openPanel(await at.desk(), at.bundle, state, { user: SECRETARY });
    await page.locator('#section').selectOption('産業観光課');
    await openEntryAction(page, '2-1-1');
    await press(page, '代理で提出する');
    await page.getByText('提出すると、産業観光課にメールで知らせます。').waitFor();
    await looked(page, 'mail-before-on-behalf');
    await press(page, '代理で提出する');
    await page.getByText('提出しました。', { exact: true }).waitFor();
    await isTold(page, '代理入力のメール：産業観光課にメールを送りました。');
    await looked(page, 'mail-told-on-behalf');
    expect(to(state)).toHaveLength(1);
    expect(cellOf(state, '年度実績', '2-1-1', '代理')).toBe('代理');
  });
});
