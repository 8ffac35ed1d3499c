/** 取組実績の入力 after the submission: what was not final is reported, and 関係課 confirm in one press. */
import { expect, it, jest } from '@jest/globals';
import type { OfficeState } from '../../src/local/office';
import { all, typed } from '../app/spoiled/spoil';
import { entryDesk } from './entryDesk';
import { cellOf, HEAD, openAction, openPanel } from './entryOffice';
import { barriers, cutOff, SECRETARY, SECTION, shot } from './hostDialog';
import { openReview } from './reviewOffice';

jest.setTimeout(120_000);

const at = entryDesk();
const ofAction = (heading: string, text: string) => typed('年度実績', '1-1-1', heading, text);
const VALUE = '1-1-1-2';

/** 1-1-1 as the sample has it, with an estimated amount and a preliminary value. */
function lateYear(): OfficeState {
  const office = at.enteredYear();
  all(
    ofAction('決算額の区分', '見込'),
    typed('指標実績', VALUE, '速報・確定の別', '速報'),
    typed('指標実績', VALUE, '確定予定月', '5月'),
  )(office);
  return office;
}

it('what was not final is reported after it was shown what changes, and nothing typed is lost', async () => {
  const office = lateYear();
  const desk = await at.desk();
  const opened = await openPanel(desk, at.bundle, office, { user: HEAD });
  const { page } = opened;
  expect(await page.locator('main').innerText()).toContain('確定値の報告をお願いする取組　１件');
  await openAction(page, '1-1-1');
  const settling = page.getByRole('region', { name: '確定値の報告' });
  const store = settling.getByRole('button', { name: '確定値を報告する' });
  await settling.getByRole('textbox', { name: /^決算額/u }).fill('３，０４９');
  await settling.getByRole('textbox', { name: /^実績値/u }).fill('１，３００');
  await settling.getByRole('textbox', { name: /^実績値/u }).blur();
  expect(await settling.getByRole('radio', { name: '確定' }).first().isChecked()).toBe(true);
  expect(await store.count()).toBe(0);
  await page.close();

  const again = await openPanel(desk, at.bundle, office, { user: HEAD });
  await openAction(again.page, '1-1-1');
  const kept = again.page.getByRole('region', { name: '確定値の報告' });
  expect(await kept.getByRole('textbox', { name: /^実績値/u }).inputValue()).toBe('1,300');
  await kept.getByRole('button', { name: '変わる数値を確かめる' }).press('Enter');
  const whole = kept.getByRole('region', { name: '計画全体' });
  await whole.waitFor();
  expect(await whole.innerText()).toMatch(/成果指標：Aの割合　\d+％ → \d+％/u);
  expect(cellOf(office, '年度実績', '1-1-1', '決算額')).not.toBe('3049');
  expect(await barriers(again.page)).toEqual([]);
  expect(await cutOff(again.page)).toEqual([]);
  await shot(again.page, 'settling');
  await kept.getByRole('button', { name: '確定値を報告する' }).press('Enter');
  await again.page.getByText('確定値を報告しました。').waitFor();
  expect(cellOf(office, '年度実績', '1-1-1', '決算額')).toBe('3049');
  expect(cellOf(office, '年度実績', '1-1-1', '決算額の区分')).toBe('確定');
  expect(cellOf(office, '年度実績', '1-1-1', '提出状態')).toBe('提出済み');
  expect(cellOf(office, '指標実績', VALUE, '速報・確定の別')).toBe('確定');
  expect(await again.page.getByRole('region', { name: '確定値の報告' }).count()).toBe(0);
  await again.page.close();
});

it('a section confirms what it takes part in with one press', async () => {
  const office = at.enteredYear();
  const opened = await openPanel(await at.desk(), at.bundle, office, { user: SECTION });
  const { page } = opened;
  const fold = page.getByText('関係課として確認する取組');
  await fold.click();
  await page.getByText(/確認をお願いする取組は\d+件です/u).waitFor();
  const presses = page.getByRole('button', { name: /は異議なし$/u });
  const before = await presses.count();
  expect(before).toBeGreaterThan(1);
  await shot(page, 'related');
  expect(await barriers(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  const name = (await presses.first().getAttribute('aria-label')) ?? '';
  const [actionId = ''] = name.split(' ');
  await presses.first().press('Enter');
  await page.getByText(`確認をお願いする取組は${String(before - 1)}件です`).waitFor();
  expect(cellOf(office, '年度実績', actionId, '関係課の確認')).toMatch(/：異議なし$/u);

  await page.getByRole('button', { name: '意見を書く' }).first().click();
  await page.getByRole('textbox', { name: /についての意見$/u }).fill('会場の調整をお願いします。');
  await page.getByRole('button', { name: '意見を送る' }).click();
  await page.getByText(`確認をお願いする取組は${String(before - 2)}件です`).waitFor();
});

it('for the secretariat the same fold works on behalf of the section that is chosen', async () => {
  const office = at.enteredYear();
  const { page } = await openPanel(await at.desk(), at.bundle, office, { user: SECRETARY });
  await page.getByLabel('課', { exact: true }).selectOption('総務課');
  await page.getByText('関係課として確認する取組').click();
  await page.getByText(/確認をお願いする取組は\d+件です/u).waitFor();
});

it('the secretariat sees what is not final, and opens it from there', async () => {
  const office = lateYear();
  const { page } = await openReview(await at.desk(), at.bundle, office);
  await page.getByText('確定していない値').click();
  const first = page.getByRole('button', { name: /^1-1-1 / });
  await first.waitFor();
  expect(await page.locator('main').innerText()).toContain('決算額（見込から確定へ）');
  expect(await page.locator('main').innerText()).toContain('報告のお願いが出ています。');
  expect(await barriers(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await first.click();
  await page.getByRole('heading', { level: 1, name: /^1-1-1/u }).waitFor();
});
