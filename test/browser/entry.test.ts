/** 取組実績の入力 from the list to the submission: the real bundle, the real host, a real browser. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { columnIn, entered, tabOf } from '../app/officeInMemory';
import { rowOf, typed } from '../app/spoiled/spoil';
import { entryDesk } from './entryDesk';
import { cellOf, HEAD, openAction, openPanel, openWide } from './entryOffice';
import { barriers, SECRETARY, SECTION } from './hostDialog';

jest.setTimeout(60_000);

const at = entryDesk();

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'に保存しました' });
const results = (page: Page) => page.getByLabel('取組実績', { exact: false }).first();

const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');

async function fillForHead(page: Page): Promise<void> {
  await page.getByLabel('計画どおり').check();
  await page.getByRole('textbox', { name: /^取組実績/u }).fill('休日の健診を８回行った。');
  await page.getByRole('textbox', { name: '実績値（％）' }).fill('５５．９');
}

describe('from the list to the submission', () => {
  it('the staff writes, leaves, goes on, hands over; the head evaluates and submits', async () => {
    const office = at.year();
    const context = await at.desk();
    const first = await openPanel(context, at.bundle, office);
    expect(await first.page.getByText('提出まで、あと５件').count()).toBe(1);
    await openAction(first.page, '1-2-2');
    await results(first.page).fill('休日の健診を');
    await first.page.getByLabel('計画どおり').check();
    await saved(first.page).waitFor();
    expect(cellOf(office, '年度実績', '1-2-2', '取組実績')).toBe('休日の健診を');
    expect(cellOf(office, '年度実績', '1-2-2', '提出状態')).toBe('作成中');
    await results(first.page).fill('休日の健診を８回行った。');
    await first.page.close();

    const again = await openPanel(context, at.bundle, office);
    await openAction(again.page, '1-2-2');
    expect(await results(again.page).inputValue()).toBe('休日の健診を８回行った。');
    await fillForHead(again.page);
    await again.page.getByRole('button', { name: '所属長の確認へ' }).click();
    await again.page.getByRole('heading', { name: '1-2-2 を所属長の確認へ進めますか' }).waitFor();
    await again.page.getByRole('button', { name: '所属長の確認へ' }).click();
    await again.page.getByText('所属長の確認へ進めました。').waitFor();
    expect(cellOf(office, '年度実績', '1-2-2', '提出状態')).toBe('所属長確認待ち');
    expect(await again.page.getByRole('textbox').count()).toBe(0);

    const head = await openPanel(await at.desk(), at.bundle, office, { user: HEAD });
    await openAction(head.page, '1-2-2');
    await head.page.getByLabel('Ｂ（80％以上100％未満）').check();
    await head.page
      .getByRole('textbox', { name: /^１次評価の理由/u })
      .fill('受診率が届かなかった。');
    await head.page.getByRole('combobox', { name: /^方向性/u }).selectOption('1 現状のまま継続');
    await head.page.getByRole('textbox', { name: /^令和８年度に向けた取組/u }).fill('続ける。');
    await head.page.getByRole('button', { name: '提出する' }).click();
    await head.page.getByRole('button', { name: '提出する' }).click();
    await head.page.getByText('提出しました。', { exact: true }).waitFor();
    expect(cellOf(office, '年度実績', '1-2-2', '提出状態')).toBe('提出済み');
    expect(cellOf(office, '年度実績', '1-2-2', '提出者')).toBe(HEAD);
    expect(cellOf(office, '指標実績', '1-2-2-1', '実績値')).toBe('55.9');
    expect(head.called).toContain('refreshAfterSubmission');
    await head.page.getByRole('button', { name: /^次の 1-1-1 を開く/u }).click();
    await head.page.getByRole('heading', { level: 1, name: /^1-1-1 /u }).waitFor();
  });

  it('a newcomer is in the first field of an action after two clicks in the panel', async () => {
    const { page } = await openPanel(await at.desk(), at.bundle, at.year());
    await page.getByRole('button', { name: /^1-1-1 /u }).click();
    await page.getByLabel('計画どおり').click();
    expect(await page.getByLabel('計画どおり').isChecked()).toBe(true);
  });

  it('what lacks is named before a step, and each line leads to its field', async () => {
    const { page, called } = await openPanel(await at.desk(), at.bundle, at.year());
    await openAction(page, '1-1-1');
    await page.getByRole('button', { name: '所属長の確認へ' }).click();
    const summary = page.getByRole('region', { name: /までに、あと６件の記入が必要です/u });
    await summary.waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("aria-labelledby")')).toBe(
      'missing',
    );
    await summary.getByRole('button', { name: '取組実績', exact: true }).click();
    expect(await focused(page)).toBe('f-results');
    expect(await page.locator('#f-results').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.type('書いた。');
    await page.getByRole('region', { name: /までに、あと５件/u }).waitFor();
    expect(called).not.toContain('saveEntry');
  });

  it('what became of last year’s opinion goes into 意見台帳', async () => {
    const office = at.year();
    const { page } = await openPanel(await at.desk(), at.bundle, office);
    await openAction(page, '1-1-1');
    const opinion = page.getByRole('region', { name: 'R6-01' });
    expect(await opinion.innerText()).toContain('運動教室の会場が町の中心部に偏っている');
    await opinion
      .getByRole('textbox', { name: '現在の状況', exact: true })
      .fill('２地区で始めた。');
    await page.keyboard.press('Control+Enter');
    await saved(page).waitFor();
    const sheet = tabOf(office, '意見台帳');
    const row = rowOf(sheet, '意見ID', 'R6-01');
    expect(entered(sheet, row, columnIn(sheet, '現在の状況'))).toBe('２地区で始めた。');
  });

  it('a person of two sections chooses between them', async () => {
    const office = at.year();
    typed('課一覧', '産業観光課', '担当者アドレス', SECTION)(office);
    const { page } = await openPanel(await at.desk(), at.bundle, office);
    await page.getByLabel('課', { exact: true }).selectOption('産業観光課');
    await page.getByRole('button', { name: /^2-1-1 /u }).waitFor();
    expect(await page.getByRole('button', { name: /^1-1-1 /u }).count()).toBe(0);
  });

  it('what was sent back stands first with its reason, and goes in again', async () => {
    const office = at.year();
    typed('年度実績', '3-1-2', '提出状態', '差戻し')(office);
    typed('年度実績', '3-1-2', '差戻しの内容', '決算額を確かめてください。')(office);
    const { page } = await openPanel(await at.desk(), at.bundle, office);
    const first = page.locator('.item').first();
    expect(await first.innerText()).toContain('差戻し');
    expect(await first.innerText()).toContain('決算額を確かめてください。');
    await openAction(page, '3-1-2');
    const reason = page.getByRole('region', { name: '差戻しの内容' });
    expect(await reason.innerText()).toContain('決算額を確かめてください。');
    await results(page).fill('確かめた。');
    await page.getByRole('button', { name: '一覧へ' }).click();
    expect(await page.locator('.item').first().innerText()).toContain('差戻し');
  });

  it('the staff takes back what awaits the head', async () => {
    const office = at.year();
    typed('年度実績', '1-2-2', '提出状態', '所属長確認待ち')(office);
    const { page } = await openPanel(await at.desk(), at.bundle, office);
    await openAction(page, '1-2-2');
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.getByRole('button', { name: '作成中に戻す' }).click();
    await page.getByText('作成中に戻しました。').waitFor();
    expect(await page.getByRole('textbox').count()).toBeGreaterThan(5);
    expect(cellOf(office, '年度実績', '1-2-2', '提出状態')).toBe('作成中');
  });

  it('the secretariat chooses a section, is told that it enters on behalf, and the section sees it', async () => {
    const office = at.year();
    typed('年度実績', '1-2-2', '進捗状況', '計画どおり')(office);
    const { page } = await openPanel(await at.desk(), at.bundle, office, { user: SECRETARY });
    await page.getByLabel('課', { exact: true }).selectOption('保健福祉課');
    await openAction(page, '1-2-2');
    await page.getByText('保健福祉課に代わって入力します（代理入力）').waitFor();
    await fillForHead(page);
    await page.getByLabel('Ａ（100％以上）').check();
    await page.getByRole('combobox', { name: /^方向性/u }).selectOption('1 現状のまま継続');
    await page.getByRole('textbox', { name: /^令和８年度に向けた取組/u }).fill('続ける。');
    await page.getByRole('button', { name: '代理で提出する' }).click();
    await page.getByRole('button', { name: '代理で提出する' }).click();
    await page.getByText('提出しました。', { exact: true }).waitFor();
    expect(cellOf(office, '年度実績', '1-2-2', '代理')).toBe('代理');
    const section = await openPanel(await at.desk(), at.bundle, office);
    await section.page.getByText('提出した取組').click();
    await openAction(section.page, '1-2-2');
    await section.page.getByText('事務局が代わりに入力しました（代理入力）。').waitFor();
  });
});

describe('課内確認用一覧', () => {
  it('is made in one press, and its link is shown', async () => {
    const office = at.year();
    const { page } = await openPanel(await at.desk(), at.bundle, office);
    await page.getByRole('button', { name: '課内確認用一覧（供覧）を作る' }).click();
    await page.getByText('課内確認用一覧を作成しました').waitFor();
    const link = page.getByRole('link');
    expect(await link.innerText()).toContain('保健福祉課');
    expect(await link.getAttribute('href')).toMatch(/^https:\/\//u);
    expect(await barriers(page)).toEqual([]);
  });
});

describe('the row on which the cursor stands', () => {
  it('is offered when the panel is looked at, at most every five seconds, and opened by a press', async () => {
    const office = at.year();
    const sheet = tabOf(office, '年度実績');
    const activeCell = {
      sheetId: sheet.properties.sheetId,
      row: rowOf(sheet, '取組ID', '1-2-1') + 1,
    };
    const { page, called } = await openPanel(await at.desk(), at.bundle, office, {
      trouble: (_, name) => (name === 'selectedEntry' ? { activeCell } : undefined),
    });
    for (let looks = 0; looks < 3; looks += 1) {
      await page.evaluate("window.dispatchEvent(new Event('focus'))");
      await page.waitForTimeout(300);
    }
    expect(called).toEqual(['selectedEntry']);
    await page.getByRole('button', { name: '選択中の 1-2-1 を開く' }).click();
    await page.getByRole('heading', { level: 1, name: /^1-2-1 /u }).waitFor();
  });

  it('that is none of an action is said to be none', async () => {
    const { page, called } = await openPanel(await at.desk(), at.bundle, at.year());
    await page.getByRole('button', { name: '選択中の行を開く' }).click();
    await page.getByText('取組の行が選ばれていません').waitFor();
    expect(called).not.toContain('openEntryItem');
  });
});

describe('the large dialog', () => {
  it('shows last year beside this year, takes it as a base, and says gently that it is the same', async () => {
    const office = at.year();
    const context = await at.desk();
    const sidebar = await openPanel(context, at.bundle, office);
    await openAction(sidebar.page, '1-2-1');
    await results(sidebar.page).fill('書きかけ');
    const { page, closed } = await openWide(context, at.bundle, office, sidebar);
    await page.getByRole('heading', { level: 1, name: /^1-2-1 /u }).waitFor();
    expect(await results(page).inputValue()).toBe('書きかけ');
    await results(page).fill('');
    const aside = page.getByRole('complementary', { name: '取組実績：令和５年度の文' });
    const last = await aside.locator('.text').innerText();
    await aside.getByRole('button', { name: /昨年度の文を元にする/u }).click();
    expect(await results(page).inputValue()).toBe(last);
    await page.getByText('昨年度と同じ文のままです').waitFor();
    await page.keyboard.type('さらに、教室を増やした。');
    await page.getByText('昨年度と同じ文のままです').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '閉じる' }).click();
    await closed;
    expect(cellOf(office, '年度実績', '1-2-1', '取組実績')).toContain('教室を増やした');
    await sidebar.page.evaluate("window.dispatchEvent(new Event('focus'))");
    const item = sidebar.page.getByRole('button', { name: /^1-2-1 .*作成中/u });
    await item.waitFor();
  });
});
