/** 提出状況・確認: every state keeps nobody out and fits into 300 px, or into the large dialog. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { OfficeState } from '../../src/local/office';
import { all, typed, type Spoil } from '../app/spoiled/spoil';
import { entryDesk } from './entryDesk';
import type { Opened } from './entryOffice';
import { barriers, cutOff } from './hostDialog';
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

interface State {
  readonly name: string;
  readonly office?: Spoil;
  readonly how?: Opened;
  readonly reach?: (page: Page, office: OfficeState) => Promise<unknown>;
}

const flagged = async (page: Page) => {
  await toQueue(page);
  await page.getByText('確認事項を調べています').waitFor({ state: 'detached' });
};
const action = (actionId: string) => async (page: Page) => {
  await toQueue(page);
  await page.getByLabel(/^すべて/u).check();
  await openAction(page, actionId);
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const opinion = (page: Page) => page.getByRole('textbox', { name: /^２次評価の意見/u });
const choose = async (page: Page) => {
  await flagged(page);
  for (const id of ['1-2-1', '3-2-1', '5-1-1']) await page.getByLabel(`${id} を選ぶ`).check();
};
const ofAction = (actionId: string, heading: string, text: string) =>
  typed('年度実績', actionId, heading, text);

const STATES: readonly State[] = [
  { name: 'status' },
  { name: 'status without a due day', office: typed('設定', '入力期限', '値', '') },
  { name: 'status on the due day', office: typed('設定', '入力期限', '値', '2025-05-16') },
  {
    name: 'status after the due day, unfolded',
    office: typed('設定', '入力期限', '値', '2025-05-09'),
    reach: async (page) => {
      for (const fold of await page.locator('summary').all()) await fold.click();
    },
  },
  { name: 'status of a copy', office: typed('設定', '本体のID', '値', 'another-file') },
  { name: 'status with damage', office: ofAction('1-1-1', '提出状態', '提出ずみ？') },
  {
    name: 'status looked at',
    reach: async (page) => {
      await press(page, 'ここまで見ました');
      await page.getByText('ここまでを見たことにしました').waitFor();
    },
  },
  {
    name: 'status, paper made',
    reach: async (page) => {
      await press(page, '提出状況一覧を作る');
      await page.getByRole('link', { name: /提出状況一覧/u }).waitFor();
    },
  },
  {
    name: 'status that cannot be loaded',
    how: { trouble: () => 'lost' },
    reach: async (page) => {
      await press(page, '最新の状態にする');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'queue', reach: flagged },
  {
    name: 'queue of a section',
    reach: async (page) => {
      await press(page, /^産業観光課/u);
      await page.getByLabel('番号・名称で探す').waitFor();
    },
  },
  {
    name: 'queue, nothing found',
    reach: async (page) => {
      await flagged(page);
      await page.getByLabel('番号・名称で探す').fill('ありません');
    },
  },
  {
    name: 'queue without flags',
    how: { trouble: (_, name) => (name === 'reviewFlags' ? 'lost' : undefined) },
    reach: async (page) => {
      await toQueue(page);
      await page.getByRole('button', { name: 'もう一度調べる' }).waitFor();
    },
  },
  { name: 'queue, some chosen', reach: choose },
  {
    name: 'several to confirm',
    reach: async (page) => {
      await choose(page);
      await press(page, '選んだ３件を確認済みにする');
      await page.getByRole('heading', { name: '３件を確認済みにしますか' }).waitFor();
    },
  },
  {
    name: 'several to send back without a word',
    reach: async (page) => {
      await choose(page);
      await press(page, '選んだ３件を差し戻す');
      await press(page, '３件を差し戻す');
      await page.getByText('差戻しの内容を書いてください。').waitFor();
    },
  },
  {
    name: 'several done, one left',
    reach: async (page, office) => {
      await choose(page);
      inState('差戻し', '1-2-1')(office);
      await press(page, '選んだ３件を確認済みにする');
      await press(page, '３件を確認済みにする');
      await page.getByRole('heading', { name: '２件を確認済みにしました。' }).waitFor();
    },
  },
  { name: 'action', reach: action('5-1-1') },
  {
    name: 'action whose project another one reports otherwise',
    office: typed('関連事業', 4, '決算額', '99'),
    reach: async (page) => {
      await action('1-2-2')(page);
      await page
        .getByText(/が、行によって異なります/u)
        .first()
        .waitFor();
    },
  },
  { name: 'action on behalf', office: ofAction('5-1-1', '代理', '代理'), reach: action('5-1-1') },
  { name: 'action not submitted', reach: action('2-2-1') },
  { name: 'action sent back', reach: action('2-1-1') },
  { name: 'action confirmed', reach: action('1-1-1') },
  { name: 'action settled', office: inState('確定', '1-1-1'), reach: action('1-1-1') },
  {
    name: 'action, wording mended',
    reach: async (page) => {
      await action('5-1-1')(page);
      await press(page, '取組実績：字句を直す');
      await page.getByRole('textbox', { name: /^取組実績/u }).fill('直した文。');
      await page.getByText('令和５年度の文').first().click();
    },
  },
  {
    name: 'action to be sent back',
    reach: async (page) => {
      await action('5-1-1')(page);
      await press(page, '差し戻す');
      await page.getByText('よく使う文').click();
      await press(page, '差し戻す');
      await page.getByText('差戻しの内容を書いてください。').waitFor();
    },
  },
  {
    name: 'action saved',
    reach: async (page) => {
      await action('5-1-1')(page);
      await opinion(page).fill('取組は着実に進んでいる。');
      await press(page, '保存');
      await page.getByText('に保存しました').waitFor();
    },
  },
  {
    name: 'action, connection lost',
    how: { trouble: (_, name) => (name === 'saveReview' ? 'lost' : undefined) },
    reach: async (page) => {
      await action('5-1-1')(page);
      await opinion(page).fill('取組は着実に進んでいる。');
      await press(page, '保存');
      await page.getByText('シートとの接続が途切れました').waitFor();
    },
  },
  {
    name: 'action refused',
    reach: async (page, office) => {
      await action('5-1-1')(page);
      inState('確定', '5-1-1')(office);
      await opinion(page).fill('取組は着実に進んでいる。');
      await press(page, '確認済みにする');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'action, both have written',
    reach: async (page, office) => {
      await action('5-1-1')(page);
      ofAction('5-1-1', '2次評価の意見', 'もう一人の事務局職員が書いた意見。'.repeat(6))(office);
      await opinion(page).fill('私が書いた意見。');
      await press(page, '保存');
      await page.getByRole('region', { name: /ほかの人も書き換えています/u }).waitFor();
    },
  },
  {
    name: 'action after another',
    reach: async (page) => {
      await flagged(page);
      await openAction(page, '5-1-1');
      await press(page, '確認済みにする');
      await page.getByText('5-1-1 を確認済みにしました。').waitFor();
      await page.getByRole('button', { name: '5-1-1 に戻る' }).waitFor();
    },
  },
  {
    name: 'action with its history',
    reach: async (page) => {
      await action('5-1-1')(page);
      await press(page, '取組実績：字句を直す');
      await page.getByRole('textbox', { name: /^取組実績/u }).fill('直した文。');
      await press(page, '保存');
      await page.getByText('に保存しました').waitFor();
      await page.getByText('変更履歴').click();
      await page.locator('.changes').waitFor();
    },
  },
  {
    name: 'nothing waits any more',
    office: inState('確認済み', '1-2-1', '1-2-2', '3-2-1', '4-1-1'),
    reach: async (page) => {
      await toQueue(page);
      await openAction(page, '5-1-1');
      await press(page, '確認済みにする');
      await page.getByText('確認待ちの取組は、なくなりました。').waitFor();
    },
  },
];

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) {
    await page.screenshot({ path: `${folder}/review ${name}.png` });
    await page.screenshot({ path: `${folder}/review ${name} whole.png`, fullPage: true });
  }
  expect(await barriers(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
}

describe('the sidebar', () => {
  it.each(STATES)(
    '$name: nothing bars the way, nothing is cut off',
    async ({ name, office, how, reach }) => {
      const town = at.enteredYear();
      all(underReview, office ?? (() => undefined))(town);
      const { page } = await openReview(at.browser, at.bundle, town, how);
      at.closeLater(page);
      await reach?.(page, town);
      await look(page, name);
    },
  );

  it('at 200 % still fits: lists and an action', async () => {
    const town = at.enteredYear();
    underReview(town);
    const { page } = await openReview(at.browser, at.bundle, town);
    at.closeLater(page);
    await page.setViewportSize({ width: 150, height: 380 });
    expect(await cutOff(page)).toEqual([]);
    await choose(page);
    expect(await cutOff(page)).toEqual([]);
    await openAction(page, '5-1-1');
    expect(await cutOff(page)).toEqual([]);
    const position = 'getComputedStyle(document.querySelector(".footer")).position';
    expect(await page.evaluate(position)).toBe('static');
    await look(page, 'at 200 percent');
  });

  it('in forced colours shows states and changes by lines and words', async () => {
    const town = at.enteredYear();
    underReview(town);
    const { page } = await openReview(at.browser, at.bundle, town);
    at.closeLater(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await look(page, 'status in forced colours');
    await action('2-1-1')(page);
    const line = 'getComputedStyle(document.querySelector("ins")).textDecorationLine';
    expect(await page.evaluate(line)).toBe('underline');
    await look(page, 'action in forced colours');
  });
});

describe('the large dialog', () => {
  it('in each of its states: nothing bars the way, nothing is cut off', async () => {
    const town = at.enteredYear();
    underReview(town);
    const sidebar = await openReview(at.browser, at.bundle, town);
    at.closeLater(sidebar.page);
    const { page } = await openReviewWide(at.browser, at.bundle, town, sidebar);
    at.closeLater(page);
    await page.getByText('確認事項なし').first().waitFor();
    await look(page, 'wide lists');
    await page.getByLabel('1-2-1 を選ぶ').check();
    await look(page, 'wide chosen');
    await press(page, '選んだ１件を差し戻す');
    await look(page, 'wide several');
    await press(page, '一覧に戻る');
    await openAction(page, '5-1-1');
    await look(page, 'wide action');
    await press(page, '１次評価の理由：字句を直す');
    await page.getByRole('textbox', { name: /^１次評価の理由/u }).fill('直した理由。');
    await look(page, 'wide mended');
    await press(page, '差し戻す');
    await look(page, 'wide to be sent back');
    await press(page, 'やめる');
    await press(page, '一覧へ');
    await page.getByRole('heading', { name: '確認', exact: true }).waitFor();
    await page.getByLabel(/^すべて/u).check();
    await openAction(page, '2-1-1');
    await look(page, 'wide read only');
  });
});
