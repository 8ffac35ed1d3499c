/** 提出状況・確認 at work: the real bundle, the real host, a real browser. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { typed } from '../app/spoiled/spoil';
import { entryDesk } from './entryDesk';
import { cellOf, HEAD, openAction as openEntryAction, openPanel } from './entryOffice';
import { SECTION } from './hostDialog';
import {
  inState,
  openAction,
  openReview,
  openReviewWide,
  toQueue,
  underReview,
} from './reviewOffice';

jest.setTimeout(90_000);

const at = entryDesk();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const flagged = async (page: Page) => {
  await toQueue(page);
  await page.getByText('確認事項を調べています').waitFor({ state: 'detached' });
};
const listed = (page: Page) =>
  page
    .locator('.queue .code')
    .allInnerTexts()
    .then((ids) => ids.map((id) => id.trim()));
const comment = (page: Page) => page.getByRole('textbox', { name: '差戻しの内容' });

/** After everything that the sample has dated. */
const SUMMER = Date.parse('2025-07-01T10:32:00+09:00');

function underReviewNow() {
  const office = at.enteredYear();
  underReview(office);
  office.now = SUMMER;
  return office;
}

describe('from the submission to the confirmation', () => {
  it('the section submits, the secretariat sends back, the section reads why, and it is confirmed', async () => {
    const office = underReviewNow();
    const secretary = await openReview(await at.desk(), at.bundle, office);
    await secretary.page.getByText('新しく提出されたものはありません').waitFor();
    inState('差戻し', '1-1-2')(office);
    typed('年度実績', '1-1-2', '差戻しの内容', '理由が読み取れません。')(office);
    office.now += 60_000;

    const head = await openPanel(await at.desk(), at.bundle, office, { user: HEAD });
    await openEntryAction(head.page, '1-1-2');
    await press(head.page, '提出する');
    await press(head.page, '提出する');
    await head.page.getByText('提出しました。', { exact: true }).waitFor();

    await press(secretary.page, '最新の状態にする');
    await secretary.page.getByText(/前に見たときから（.*）：１件/u).waitFor();
    await flagged(secretary.page);
    expect(await secretary.page.getByRole('button', { name: /^1-1-2 /u }).innerText()).toContain(
      '新着',
    );
    await openAction(secretary.page, '1-1-2');
    await press(secretary.page, '差し戻す');
    await comment(secretary.page).fill('参加者数の出典を書いてください。');
    await press(secretary.page, '差し戻す');
    await secretary.page.getByText('1-1-2 を差し戻しました。').waitFor();
    expect(cellOf(office, '年度実績', '1-1-2', '提出状態')).toBe('差戻し');

    const again = await openPanel(await at.desk(), at.bundle, office, { user: HEAD });
    const [first] = await again.page.locator('.item').allInnerTexts();
    expect(first).toContain('参加者数の出典を書いてください。');
    await openEntryAction(again.page, '1-1-2');
    const [why] = await again.page.locator('.message').allInnerTexts();
    expect(why).toMatch(/^差戻しの内容\s+参加者数の出典を書いてください。/u);
    await press(again.page, '提出する');
    await press(again.page, '提出する');
    await again.page.getByText('提出しました。', { exact: true }).waitFor();

    const next = await openReview(await at.desk(), at.bundle, office);
    await press(next.page, 'ここまで見ました');
    await next.page.getByText('新しく提出されたものはありません').waitFor();
    await flagged(next.page);
    await openAction(next.page, '1-1-2');
    await press(next.page, '確認済みにする');
    await next.page.getByText('1-1-2 を確認済みにしました。').waitFor();
    expect(cellOf(office, '年度実績', '1-1-2', '提出状態')).toBe('確認済み');
    expect(await next.page.locator('h1').innerText()).not.toContain('1-1-2');
  });

  it('what contradicts comes first, and one press leads from one action to the next', async () => {
    const office = underReviewNow();
    const { page, called } = await openReview(await at.desk(), at.bundle, office);
    await flagged(page);
    expect(await listed(page)).toEqual(['3-2-1', '5-1-1', '1-2-1', '1-2-2', '4-1-1']);
    await openAction(page, '3-2-1');
    for (const next of [/^5-1-1/u, /^1-2-1/u, /^1-2-2/u, /^4-1-1/u]) {
      await press(page, '確認済みにする');
      await heading(page, next);
    }
    await press(page, '確認済みにする');
    await page.getByText('確認待ちの取組は、なくなりました。').waitFor();
    expect(called.filter((name) => name === 'saveReview')).toHaveLength(5);
    await press(page, '提出状況');
    expect(await page.locator('.whole').innerText()).toContain('19／25件');
  });

  it('the next action is read while this one is looked at', async () => {
    const office = underReviewNow();
    const { page, called } = await openReview(await at.desk(), at.bundle, office);
    await flagged(page);
    await openAction(page, '3-2-1');
    await page.waitForTimeout(1_800);
    const opened = () => called.filter((name) => name === 'openReviewItem').length;
    expect(opened()).toBe(2);
    await press(page, '確認済みにする');
    await heading(page, /^5-1-1/u);
    expect(opened()).toBe(2);
  });

  it('a confirmation is undone from the action that came after it', async () => {
    const office = underReviewNow();
    const { page } = await openReview(await at.desk(), at.bundle, office);
    await flagged(page);
    await openAction(page, '3-2-1');
    await press(page, '確認済みにする');
    await press(page, '3-2-1 に戻る');
    await heading(page, /^3-2-1/u);
    await press(page, '確認を取り消す');
    await page.getByText('確認を取り消しました。').waitFor();
    expect(cellOf(office, '年度実績', '3-2-1', '提出状態')).toBe('提出済み');
    await press(page, '一覧へ');
    expect(await page.getByLabel(/^確認待ち 5/u).count()).toBe(1);
  });
});

describe('what is sent back', () => {
  it('needs a word, which a press on 確認事項 or a usual sentence begins', async () => {
    const office = underReviewNow();
    const { page, called } = await openReview(await at.desk(), at.bundle, office);
    await flagged(page);
    await openAction(page, '5-1-1');
    await press(page, '差し戻す');
    await press(page, '差し戻す');
    await page.getByText('差戻しの内容を書いてください。').waitFor();
    await page.locator('#comment:focus').waitFor();
    expect(called).not.toContain('saveReview');
    expect(await page.getByRole('button', { name: /２次評価の意見に/u }).count()).toBe(0);
    await press(page, /^指標による判定（参考）はＣ/u);
    await page.getByText('よく使う文').click();
    await press(page, '金額を、決算書と照合して確認してください。');
    const lines = (await comment(page).inputValue()).split('\n');
    expect(lines).toHaveLength(2);
    await press(page, '差し戻す');
    await page.getByText('5-1-1 を差し戻しました。').waitFor();
    expect(cellOf(office, '年度実績', '5-1-1', '差戻しの内容')).toBe(lines.join('\n'));
  });
});

describe('several at once', () => {
  it('what will be done is listed before, what was done and left after', async () => {
    const office = underReviewNow();
    const { page } = await openReview(await at.desk(), at.bundle, office);
    await flagged(page);
    await page.getByLabel('表示している取組を全て選ぶ').check();
    await page.getByLabel('4-1-1 を選ぶ').uncheck();
    await press(page, '選んだ４件を確認済みにする');
    const flaggedGroup = page.getByRole('region', { name: '確認事項がある取組' });
    expect(await flaggedGroup.innerText()).toContain('3-2-1 放課後支援の拡充');
    inState('確定', '1-2-2')(office);
    await press(page, '４件を確認済みにする');
    await heading(page, '３件を確認済みにしました。');
    const left = page.getByRole('region', { name: 'そのままにした取組' });
    expect(await left.innerText()).toContain('1-2-2');
    expect(cellOf(office, '年度実績', '3-2-1', '提出状態')).toBe('確認済み');
    await press(page, '一覧に戻る');
    expect(await listed(page)).toEqual(['4-1-1']);
  });

  it('are sent back with one comment', async () => {
    const office = underReviewNow();
    const { page } = await openReview(await at.desk(), at.bundle, office);
    await flagged(page);
    for (const id of ['1-2-1', '1-2-2']) await page.getByLabel(`${id} を選ぶ`).check();
    await press(page, '選んだ２件を差し戻す');
    await comment(page).fill('決算額を確かめてください。');
    await press(page, '２件を差し戻す');
    await heading(page, '２件を差し戻しました。');
    for (const id of ['1-2-1', '1-2-2']) {
      expect(cellOf(office, '年度実績', id, '差戻しの内容')).toBe('決算額を確かめてください。');
    }
  });
});

describe('wording that the secretariat mends', () => {
  it('is 事務局修正: the section sees old and new, and the history names it', async () => {
    const office = underReviewNow();
    const before = cellOf(office, '年度実績', '1-2-1', '取組実績');
    const { page } = await openReview(await at.desk(), at.bundle, office);
    await flagged(page);
    await openAction(page, '1-2-1');
    await press(page, '取組実績：字句を直す');
    await page.locator('#f-results:focus').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('（追記）');
    await press(page, '保存');
    await page.getByText('に保存しました').waitFor();
    await page.getByText('変更履歴').click();
    await page.locator('.changes .correction').waitFor();
    expect(await page.locator('.changes').innerText()).toContain('事務局修正');

    const section = await openPanel(await at.desk(), at.bundle, office, { user: SECTION });
    await section.page.getByText('提出した取組').click();
    await openEntryAction(section.page, '1-2-1');
    const told = section.page.getByRole('region', { name: '事務局が字句を直しました' });
    await told.waitFor();
    const text = await told.innerText();
    expect(text).toContain(before);
    expect(text).toContain(`${before}（追記）`);
    expect(await told.locator('ins').innerText()).toContain('追記');
  });
});

describe('a section that opens its action', () => {
  it('sees nothing of 事務局修正 where nothing was mended, and the history on a press', async () => {
    const office = underReviewNow();
    const { page, called } = await openPanel(await at.desk(), at.bundle, office, { user: HEAD });
    await page.getByText('提出した取組').click();
    await openEntryAction(page, '1-2-1');
    await page.waitForTimeout(1_000);
    expect(called.filter((name) => name === 'openHistory')).toHaveLength(1);
    expect(await page.getByText('事務局が字句を直しました').count()).toBe(0);
    await page.getByText('変更履歴').click();
    await page.getByText('変更履歴は、まだありません。').waitFor();
  });

  it('is not asked for a history while it still writes', async () => {
    const office = underReviewNow();
    inState('作成中', '1-2-1')(office);
    const { page, called } = await openPanel(await at.desk(), at.bundle, office, { user: HEAD });
    await openEntryAction(page, '1-2-1');
    await page.waitForTimeout(500);
    expect(called).not.toContain('openHistory');
  });
});

describe('the list', () => {
  it('is narrowed by state, section and words, also in full width', async () => {
    const office = underReviewNow();
    const { page } = await openReview(await at.desk(), at.bundle, office);
    await press(page, /^産業観光課/u);
    expect(await listed(page)).toEqual(['2-1-1', '2-1-2', '2-1-3']);
    await page.getByLabel('課', { exact: true }).selectOption('');
    await page.getByLabel('番号・名称で探す').fill('２－１－２');
    expect(await listed(page)).toEqual(['2-1-2']);
    await page.getByLabel('番号・名称で探す').fill('漁業');
    expect(await listed(page)).toEqual(['2-1-2']);
  });

  it('stays usable when 確認事項 cannot be had, and asks again on a press', async () => {
    const office = underReviewNow();
    let isLost = true;
    const { page } = await openReview(await at.desk(), at.bundle, office, {
      trouble: (_, name) => (name === 'reviewFlags' && isLost ? 'lost' : undefined),
    });
    await toQueue(page);
    await page.getByText('確認事項を調べるのが途中で止まりました').waitFor();
    await openAction(page, '5-1-1');
    await press(page, '一覧へ');
    isLost = false;
    await press(page, 'もう一度調べる');
    await page.getByText('確認事項なし').first().waitFor();
    expect(await page.getByText('途中で止まりました').count()).toBe(0);
  });
});

describe('the large dialog', () => {
  it('opens with the action of the sidebar, whose list is fresh when it is back', async () => {
    const office = underReviewNow();
    const sidebar = await openReview(await at.desk(), at.bundle, office);
    await flagged(sidebar.page);
    await openAction(sidebar.page, '3-2-1');
    const { page } = await openReviewWide(await at.desk(), at.bundle, office, sidebar);
    await heading(page, /^3-2-1/u);
    await page.getByRole('region', { name: '事務局の評価' }).waitFor();
    await press(page, '確認済みにする');
    await page.getByText('3-2-1 を確認済みにしました。').waitFor();
    await sidebar.page.evaluate("window.dispatchEvent(new Event('focus'))");
    await sidebar.page.getByRole('button', { name: '確認 4' }).waitFor();
  });
});
