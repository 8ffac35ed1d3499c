/** 提出状況・確認: keyboard alone, input method, nasty texts, and a plan of 224 actions in 17 sections. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { all, typed, type Spoil } from '../app/spoiled/spoil';
import { entryDesk } from './entryDesk';
import { cellOf } from './entryOffice';
import { barriers, cutOff } from './hostDialog';
import { openAction, openReview, toQueue, underReview } from './reviewOffice';

jest.setTimeout(90_000);

const at = entryDesk();

const opinion = (page: Page) => page.getByRole('textbox', { name: /^２次評価の意見/u });

const NASTY = [
  '<img src=x onerror="window.broken = 1">',
  '=IMPORTXML("https://example.invalid")',
  '</script><script>window.broken = 1</script>',
  '髙𠮷辻󠄀𩸽　🏯',
].join('\n');

async function opened(...spoils: readonly Spoil[]) {
  const office = at.enteredYear();
  all(underReview, ...spoils)(office);
  const dialog = await openReview(await at.desk(), at.bundle, office);
  return { ...dialog, office };
}

describe('keyboard alone', () => {
  it('chooses, confirms several, and comes back to the list', async () => {
    const { page, office } = await opened();
    await page.getByRole('button', { name: /^確認 /u }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('確認事項を調べています').waitFor({ state: 'detached' });
    await page.getByLabel('1-2-1 を選ぶ').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '選んだ１件を確認済みにする' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '１件を確認済みにしますか' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.getByRole('button', { name: '１件を確認済みにする' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '１件を確認済みにしました。' }).waitFor();
    expect(cellOf(office, '年度実績', '1-2-1', '提出状態')).toBe('確認済み');
  });

  it('Escape loses nothing, and leaving an action leads back to its line', async () => {
    const { page } = await opened();
    await toQueue(page);
    await openAction(page, '5-1-1');
    await opinion(page).fill('書いた意見');
    await page.keyboard.press('Escape');
    expect(await opinion(page).inputValue()).toBe('書いた意見');
    await page.getByRole('button', { name: '一覧へ' }).press('Enter');
    await page.getByLabel('番号・名称で探す').waitFor();
    await page.locator('#queued-5-1-1:focus').waitFor();
  });
});

describe('an input method', () => {
  it('is never disturbed: nothing is saved while it composes', async () => {
    const { page, called } = await opened();
    await toQueue(page);
    await openAction(page, '5-1-1');
    const session = await page.context().newCDPSession(page);
    await opinion(page).fill('');
    await opinion(page).focus();
    await session.send('Input.imeSetComposition', {
      text: 'ちゃくじつ',
      selectionStart: 5,
      selectionEnd: 5,
    });
    await opinion(page).dispatchEvent('keydown', {
      key: 'Enter',
      ctrlKey: true,
      isComposing: true,
    });
    expect(called).not.toContain('saveReview');
    await session.send('Input.insertText', { text: '着実' });
    expect(await opinion(page).inputValue()).toBe('着実');
    await page.keyboard.press('Control+Enter');
    await page.getByText('に保存しました').waitFor();
  });
});

describe('nasty texts', () => {
  it('stay as they are in evidence, flags, comment and history, and never run', async () => {
    const { page, office } = await opened(
      typed('年度実績', '5-1-1', '取組実績', `'${NASTY}`),
      typed('年度実績', '5-1-1', '課題', '長'.repeat(5_000)),
      typed('年度実績', '2-1-1', '差戻しの内容', `'${NASTY}`),
    );
    await toQueue(page);
    await openAction(page, '5-1-1');
    const text = await page.getByRole('region', { name: '取組実績', exact: true }).innerText();
    expect(text).toContain('<img src=x onerror="window.broken = 1">');
    expect(text).toContain('髙𠮷辻󠄀𩸽　🏯');
    await page.getByRole('button', { name: '差し戻す' }).click();
    await page.getByRole('textbox', { name: '差戻しの内容' }).fill(NASTY);
    expect(await cutOff(page)).toEqual([]);
    await page.getByRole('button', { name: '差し戻す' }).click();
    await page.getByText('5-1-1 を差し戻しました。').waitFor();
    expect(cellOf(office, '年度実績', '5-1-1', '差戻しの内容')).toBe(NASTY);
    await page.getByRole('button', { name: '5-1-1 に戻る' }).click();
    await page.getByText('変更履歴').click();
    await page.locator('.changes').waitFor();
    expect(await page.locator('.changes').innerText()).toContain('</script>');
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(await barriers(page)).toEqual([]);
  });
});

/** 17 sections with 224 actions, most of them waiting. */
function manyActions(text: string): string {
  const facts = JSON.parse(text) as {
    readonly actions: readonly { readonly actionId: string; readonly submission: string }[];
    readonly sections: readonly { readonly section: string }[];
  };
  const sections = Array.from({ length: 17 }, (_, place) => ({
    ...facts.sections[place % facts.sections.length],
    section: `第${String(place + 1)}課`,
  }));
  const actions = Array.from({ length: 224 }, (_, place) => ({
    ...facts.actions[place % facts.actions.length],
    actionId: `${String(Math.floor(place / 45) + 1)}-${String((place % 45) + 1)}-1`,
    section: sections[place % 17]?.section,
    submission: 'submitted',
  }));
  return JSON.stringify({ ...facts, sections, actions }).replace(/</gu, '\\u003c');
}

describe('224 actions in 17 sections', () => {
  it('are shown at once, and neither typing nor choosing is held up', async () => {
    const office = at.enteredYear();
    underReview(office);
    const { page } = await openReview(await at.desk(), at.bundle, office, { facts: manyActions });
    const paint = await page.evaluate<number>(
      "performance.getEntriesByName('first-contentful-paint')[0].startTime",
    );
    await toQueue(page);
    expect(await page.locator('.queued').count()).toBe(224);
    const slowest = (work: string) =>
      page.evaluate<number>(`(async () => {
        const times = [];
        const box = document.querySelector('.narrowing input');
        const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
        const checks = [...document.querySelectorAll('.queued input')];
        for (let turn = 1; turn <= 40; turn += 1) {
          const began = performance.now();
          ${work}
          await new Promise((done) => setTimeout(done));
          times.push(performance.now() - began);
          await new Promise(requestAnimationFrame);
        }
        return times.sort((a, b) => a - b)[Math.floor(times.length * 0.9)];
      })()`);
    const choosing = await slowest('checks[turn].click();');
    const typing = await slowest(
      "put.call(box, '1-' + turn); box.dispatchEvent(new InputEvent('input', { bubbles: true }));",
    );
    if (process.env['FIGURES'] !== undefined) console.log({ paint, choosing, typing });
    expect(paint).toBeLessThan(3_000);
    expect(choosing).toBeLessThan(150);
    expect(typing).toBeLessThan(150);
  });
});
