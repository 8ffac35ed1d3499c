/** 取組実績の入力: how people type: input method, full-width numbers, keyboard alone, nasty texts. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { OfficeState } from '../../src/local/office';
import { entryDesk } from './entryDesk';
import { cellOf, openAction, openPanel } from './entryOffice';
import type { Dialog } from './hostDialog';

jest.setTimeout(60_000);

const at = entryDesk();

async function openForm(office: OfficeState, actionId: string): Promise<Dialog> {
  const dialog = await openPanel(at.browser, at.bundle, office);
  at.closeLater(dialog.page);
  await openAction(dialog.page, actionId);
  return dialog;
}

const results = (page: Page) => page.getByRole('textbox', { name: /^取組実績/u });
const rateBox = (page: Page) => page.getByRole('textbox', { name: '実績値（％）' }).first();
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'に保存しました' });

describe('an input method', () => {
  it('is never disturbed: nothing is rewritten or sent while it composes', async () => {
    const { page, called } = await openForm(at.year(), '1-2-2');
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await rateBox(page).focus();
    for (const text of ['８', '８５', '８５．', '８５．５']) {
      await compose(text);
      expect(await rateBox(page).inputValue()).toBe(text);
    }
    await page.waitForTimeout(400);
    expect(await rateBox(page).inputValue()).toBe('８５．５');
    await rateBox(page).dispatchEvent('keydown', {
      key: 'Enter',
      ctrlKey: true,
      isComposing: true,
    });
    expect(called).not.toContain('saveEntry');
    await session.send('Input.insertText', { text: '８５．５' });
    expect(await rateBox(page).inputValue()).toBe('８５．５');
    await page.keyboard.press('Tab');
    expect(await rateBox(page).inputValue()).toBe('85.5');
  });

  it('Enter that ends a conversion saves nothing, Ctrl+Enter afterwards saves', async () => {
    const { page, called } = await openForm(at.year(), '1-1-1');
    const session = await page.context().newCDPSession(page);
    await results(page).focus();
    await session.send('Input.imeSetComposition', {
      text: 'きょうしつ',
      selectionStart: 5,
      selectionEnd: 5,
    });
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
      modifiers: 2,
    });
    await session.send('Input.insertText', { text: '教室' });
    expect(called).not.toContain('saveEntry');
    await page.keyboard.press('Control+Enter');
    await saved(page).waitFor();
    expect(await results(page).inputValue()).toBe('教室');
  });
});

describe('numbers', () => {
  it('８５．５ is reckoned with at once, and shown tidily when it is left', async () => {
    const { page } = await openForm(at.year(), '1-2-2');
    await rateBox(page).fill('８５．５');
    const outcome = page.getByRole('region', { name: /特定健診/u }).locator('.outcome');
    await outcome.waitFor();
    const text = await outcome.innerText();
    expect(text).toMatch(/達成率 \d+\.\d％　判定 [ＡＢＣ]/u);
    expect(text).toContain('実績値85.5％');
    expect(await rateBox(page).inputValue()).toBe('８５．５');
    await rateBox(page).blur();
    expect(await rateBox(page).inputValue()).toBe('85.5');
  });

  it('１，２３４ and △12 are amounts, and stand in the sheet as numbers', async () => {
    const office = at.year();
    const { page } = await openForm(office, '1-1-1');
    const budget = page.getByRole('textbox', { name: /^予算現額/u });
    const carried = page.getByRole('textbox', { name: /^翌年度繰越額/u });
    await budget.fill('１，２３４');
    await carried.fill('△12');
    await carried.blur();
    expect(await budget.inputValue()).toBe('1,234');
    expect(await carried.inputValue()).toBe('△12');
    await page.keyboard.press('Control+Enter');
    await saved(page).waitFor();
    expect(cellOf(office, '年度実績', '1-1-1', '予算現額')).toBe('1234');
    expect(cellOf(office, '年度実績', '1-1-1', '翌年度繰越額')).toBe('-12');
  });

  it('4/95 is left as it is, and what is expected stands beside it', async () => {
    const { page } = await openForm(at.year(), '1-2-2');
    await rateBox(page).fill('4/95');
    await page.getByText('「4/95」を数値として読み取れません').waitFor();
    await rateBox(page).blur();
    expect(await rateBox(page).inputValue()).toBe('4/95');
  });

  it('a state asks for what explains it', async () => {
    const { page } = await openForm(at.year(), '1-2-2');
    const card = page.getByRole('region', { name: /特定健診/u });
    await card.getByRole('combobox').selectOption('測定不能');
    await card.getByText('調査の中止等で、数値を得られませんでした').waitFor();
    await card.getByRole('textbox', { name: '数値がない理由' }).fill('調査を中止した。');
    await card.getByText('測定不能のため、達成率を算定しない。').waitFor();
    await card.getByRole('combobox').selectOption('集計中');
    expect(await card.getByRole('textbox', { name: '確定予定月' }).count()).toBe(1);
  });
});

describe('a text', () => {
  const NASTY = [
    '<img src=x onerror="window.broken=1">',
    '=IMPORTXML("https://example.jp","//a")',
    '</script><script>window.broken=1</script>',
    '+1+1 @SUM(A1) -1',
    'ひらがな😀👨‍👩‍👧‍👦𠮷野家\uE000外字',
    '"引用" & \'一重\' \\ 円記号 ￥ ~',
    'あ'.repeat(5_000),
  ];

  it.each(NASTY.map((text) => [text.slice(0, 24), text] as const))(
    'comes back as it was typed, and runs nowhere: %s',
    async (_, text) => {
      const office = at.year();
      const { page } = await openForm(office, '1-1-1');
      await results(page).fill(text);
      await page.getByRole('textbox', { name: /^要旨/u }).fill(text);
      await page.keyboard.press('Control+Enter');
      await saved(page).waitFor();
      expect(cellOf(office, '年度実績', '1-1-1', '取組実績')).toBe(text);
      const again = await openForm(office, '1-1-1');
      expect(await results(again.page).inputValue()).toBe(text);
      await again.page.getByRole('button', { name: '一覧へ' }).click();
      for (const each of [page, again.page]) {
        expect(await each.evaluate('typeof window.broken')).toBe('undefined');
        expect(await each.locator('img').count()).toBe(0);
      }
    },
  );

  it('has a guide, which is no limit, and advice on words', async () => {
    const { page } = await openForm(at.year(), '1-1-1');
    await results(page).fill('あ'.repeat(260));
    await page.getByText('あと40字で調書１枚に収まります').waitFor();
    await results(page).fill('あ'.repeat(312));
    await page.getByText('目安を12字超えています（調書は次のページに続きます）').waitFor();
    await results(page).fill('この取組みを進めた。');
    await page.getByText('「取組み」は、「取組」と書くことを検討してください。').waitFor();
    expect(await results(page).inputValue()).toBe('この取組みを進めた。');
  });
});

describe('the keyboard alone', () => {
  it('opens an action, fills it, goes through the summary to the confirmation and back', async () => {
    const office = at.year();
    const { page } = await openPanel(at.browser, at.bundle, office);
    at.closeLater(page);
    await reach(page, (id) => id === 'item-2024-1-2-2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^1-2-2 /u }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await reach(page, (id) => id === 'f-progress');
    await page.keyboard.press('ArrowDown');
    await reach(page, (id) => id === 'f-results');
    await page.keyboard.type('健診を行った。');
    await page.keyboard.press('Escape');
    expect(await results(page).inputValue()).toBe('健診を行った。');
    await reach(page, (id) => id === 'f-i|1-2-2-1|value');
    await page.keyboard.type('55.9');
    await reach(page, (_, text) => text === '所属長の確認へ');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '1-2-2 を所属長の確認へ進めますか' }).waitFor();
    await reach(page, (_, text) => text === '入力に戻る');
    await page.keyboard.press('Enter');
    await reach(page, (_, text) => text === '一覧へ');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '取組実績の入力' }).waitFor();
    await page.waitForFunction("document.activeElement.id === 'item-2024-1-2-2'");
    expect(cellOf(office, '年度実績', '1-2-2', '取組実績')).toBe('健診を行った。');
  });
});

/** Presses Tab until the focus is there; every stop on the way is visible. */
async function reach(page: Page, isThere: (id: string, text: string) => boolean): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const [id, text, outline] = await page.evaluate<[string, string, string]>(
      '[document.activeElement.id, document.activeElement.textContent, getComputedStyle(document.activeElement).outlineWidth]',
    );
    if (isThere(id, text)) {
      expect(outline).toBe('4px');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('The focus does not come there.');
}
