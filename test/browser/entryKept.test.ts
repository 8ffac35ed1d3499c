/** 取組実績の入力: nothing typed is lost, whatever happens to panel, network or others in the same row. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { typed } from '../app/spoiled/spoil';
import { entryDesk } from './entryDesk';
import { cellOf, openAction, openPanel } from './entryOffice';
import { SECTION } from './hostDialog';

jest.setTimeout(60_000);

const at = entryDesk();

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'に保存しました' });
const results = (page: Page) => page.getByRole('textbox', { name: /^取組実績/u });
const summary = (page: Page) => page.getByRole('textbox', { name: /^要旨/u });
const resultsIn = (office: OfficeState) => cellOf(office, '年度実績', '1-1-1', '取組実績');

/** Somebody else writes into the row, in the sheet. */
const other = (heading: string, text: string) => typed('年度実績', '1-1-1', heading, text);

describe('a panel that is closed', () => {
  it('before anything was saved: the text is there again, and is said to be', async () => {
    const office = at.year();
    const context = await at.desk();
    const first = await openPanel(context, at.bundle, office, { trouble: () => 'lost' });
    await first.page.close();
    const writing = await openPanel(context, at.bundle, office, {
      trouble: (_, name) => (name === 'saveEntry' ? 'lost' : undefined),
    });
    await openAction(writing.page, '1-1-1');
    await results(writing.page).fill('書きかけの文');
    await writing.page.close();
    expect(resultsIn(office)).toBe('');

    const again = await openPanel(context, at.bundle, office);
    await openAction(again.page, '1-1-1');
    await again.page.getByText('シートに保存していなかった内容を戻しました').waitFor();
    expect(await results(again.page).inputValue()).toBe('書きかけの文');
    await saved(again.page).waitFor();
    expect(resultsIn(office)).toBe('書きかけの文');
  });

  it('while it was saving: the sheet has it, and nothing is asked', async () => {
    const office = at.year();
    const context = await at.desk();
    let arrive: (() => void) | undefined;
    const writing = await openPanel(context, at.bundle, office, {
      trouble: (_, name) =>
        name === 'saveEntry'
          ? new Promise((resolve) => {
              arrive = () => {
                resolve(undefined);
              };
            })
          : undefined,
    });
    await openAction(writing.page, '1-1-1');
    await results(writing.page).fill('送信中の文');
    await results(writing.page).press('Control+Enter');
    await writing.page.getByText('保存しています。').waitFor();
    await writing.page.close();
    arrive?.();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(resultsIn(office)).toBe('送信中の文');

    const again = await openPanel(context, at.bundle, office);
    await openAction(again.page, '1-1-1');
    expect(await results(again.page).inputValue()).toBe('送信中の文');
    expect(await again.page.getByText('内容を戻しました').count()).toBe(0);
  });

  it('in a browser that forbids to keep anything: leaving the page saves', async () => {
    const office = at.year();
    const context = await at.desk();
    await context.addInitScript(
      "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })",
    );
    const { page } = await openPanel(context, at.bundle, office);
    await openAction(page, '1-1-1');
    await results(page).fill('ここにしかない文');
    await page.getByText('欄を離れるとシートに保存します').waitFor();
    await page.getByRole('button', { name: '一覧へ' }).click();
    await page.waitForTimeout(700);
    expect(resultsIn(office)).toBe('ここにしかない文');
  });
});

describe('a connection that is lost in the middle of a save', () => {
  it('is said, the text stays, and pressing saves it once', async () => {
    const office = at.year();
    let isLost = true;
    const { page, sent, called } = await openPanel(await at.desk(), at.bundle, office, {
      trouble: (_, name) => (name === 'saveEntry' && isLost ? 'lost' : undefined),
    });
    await openAction(page, '1-1-1');
    await results(page).fill('一文目。');
    await summary(page).click();
    await page.getByText('シートとの接続が途切れました').waitFor();
    await summary(page).fill('要旨も書いた。');
    isLost = false;
    await page.getByRole('button', { name: '今すぐ保存する' }).click();
    await expectCell(office, '取組実績', '一文目。');
    await results(page).click();
    await page.getByRole('button', { name: '一覧へ' }).click();
    await expectCell(office, '取組実績の要旨', '要旨も書いた。');
    const saves = sent.filter((_, place) => called[place] === 'saveEntry');
    const ids = saves.map(({ operationId }) => operationId);
    expect(ids[0]).toBe(ids[1]);
  });

  it('after the server had written: nothing is written twice, and it is told as saved', async () => {
    const office = at.year();
    const { page } = await openPanel(await at.desk(), at.bundle, office, {
      trouble: (_, name, json) =>
        name === 'saveEntry' && resultsIn(office) === ''
          ? { faults: [{ call: writingCall(office, json), mode: 'timeout after' as const }] }
          : undefined,
    });
    await openAction(page, '1-1-1');
    await results(page).fill('一文目。');
    await summary(page).click();
    await saved(page).waitFor();
    expect(resultsIn(office)).toBe('一文目。');
    expect(cellOf(office, '年度実績', '1-1-1', '版')).toBe('1');
  });

  it('while others write: it is said, and goes on by itself', async () => {
    const office = at.year();
    let isBusy = true;
    const { page } = await openPanel(await at.desk(), at.bundle, office, {
      trouble: (_, name) => {
        office.lockHolder = name === 'saveEntry' && isBusy ? 999 : null;
        isBusy = isBusy && name !== 'saveEntry';
        return undefined;
      },
    });
    await openAction(page, '1-1-1');
    await results(page).fill('待った文。');
    await summary(page).click();
    await page.getByText('ほかの人が書き込んでいます').waitFor();
    await saved(page).waitFor();
    expect(resultsIn(office)).toBe('待った文。');
  });
});

describe('two people in one action', () => {
  it('in the same field: both versions are shown whole, the person chooses, and the choice is saved', async () => {
    const office = at.year();
    const { page } = await openPanel(await at.desk(), at.bundle, office);
    await openAction(page, '1-1-1');
    other('取組実績', '課長が書いた文')(office);
    other('進捗状況', '一部遅れ')(office);
    await results(page).fill('私が書いた文');
    await page.getByLabel('計画どおり').check();
    await page.getByRole('region', { name: '同じ欄を、ほかの人も書き換えています' }).waitFor();
    expect(resultsIn(office)).toBe('課長が書いた文');
    await page.getByRole('button', { name: '選んだ内容で保存する' }).click();
    await page.getByText('まだ選んでいない欄が２件あります').waitFor();
    const ofResults = page.getByRole('group', { name: '取組実績' });
    await ofResults.getByLabel('私が書いた文').check();
    await page.getByRole('group', { name: '進捗状況' }).getByLabel('一部遅れ').check();
    await page.getByRole('button', { name: '選んだ内容で保存する' }).click();
    await saved(page).waitFor();
    expect(resultsIn(office)).toBe('私が書いた文');
    expect(await page.getByLabel('一部遅れ').isChecked()).toBe(true);
    expect(cellOf(office, '年度実績', '1-1-1', '進捗状況')).toBe('一部遅れ');
  });

  it('in different fields: the other one is taken over and named', async () => {
    const office = at.year();
    const { page } = await openPanel(await at.desk(), at.bundle, office);
    await openAction(page, '1-1-1');
    other('課題', '人手が足りない。')(office);
    await results(page).fill('私が書いた文');
    await summary(page).click();
    await page.getByText('ほかの人が書き換えた欄を取り込みました：課題').waitFor();
    expect(await page.getByRole('textbox', { name: /^課題/u }).inputValue()).toBe(
      '人手が足りない。',
    );
    await page.getByRole('button', { name: '確認しました' }).click();
    expect(await page.getByText('取り込みました').count()).toBe(0);
  });

  it('a draft of the browser against what was written since: nothing is overwritten unasked', async () => {
    const office = at.year();
    const context = await at.desk();
    const writing = await openPanel(context, at.bundle, office, {
      trouble: (_, name) => (name === 'saveEntry' ? 'lost' : undefined),
    });
    await openAction(writing.page, '1-1-1');
    await results(writing.page).fill('端末だけの文');
    await writing.page.close();
    other('取組実績', '課長が書いた文')(office);
    const again = await openPanel(context, at.bundle, office);
    await again.page.getByRole('button', { name: /^1-1-1 /u }).click();
    await again.page
      .getByRole('region', { name: '同じ欄を、ほかの人も書き換えています' })
      .waitFor();
    await again.page.waitForTimeout(1_500);
    expect(resultsIn(office)).toBe('課長が書いた文');
  });

  it('what can no longer be saved is shown, to be copied', async () => {
    const office = at.year();
    const context = await at.desk();
    const writing = await openPanel(context, at.bundle, office, {
      trouble: (_, name) => (name === 'saveEntry' ? 'lost' : undefined),
    });
    await openAction(writing.page, '1-1-1');
    await results(writing.page).fill('間に合わなかった文');
    await writing.page.close();
    other('提出状態', '所属長確認待ち')(office);
    const again = await openPanel(context, at.bundle, office);
    await openAction(again.page, '1-1-1');
    const left = again.page.getByRole('region', {
      name: '保存できなかった入力が、この端末に残っています',
    });
    expect(await left.innerText()).toContain('間に合わなかった文');
    await left.getByRole('button', { name: '残っている入力を消す' }).click();
    await left.waitFor({ state: 'detached' });
  });
});

async function expectCell(office: OfficeState, heading: string, text: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (cellOf(office, '年度実績', '1-1-1', heading) !== text && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(cellOf(office, '年度実績', '1-1-1', heading)).toBe(text);
}

/** The place of the write among the calls of this save. */
function writingCall(office: OfficeState, json: string): number {
  const how = { bundle: at.bundle, user: SECTION, kind: 'rpc', functionName: 'saveEntry' } as const;
  const { journal } = run(copyOffice(office), { ...how, args: [json] });
  const write = journal.find(({ name }) => name.endsWith('batchUpdate'));
  if (!write) throw new Error('The save writes nothing.');
  return write.call;
}
