/** 提出状況・確認: nothing typed is lost, whatever happens to panel, network or others in the same row. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { typed } from '../app/spoiled/spoil';
import { entryDesk } from './entryDesk';
import { cellOf } from './entryOffice';
import { SECRETARY } from './hostDialog';
import { openAction, openReview, toQueue, underReview } from './reviewOffice';

jest.setTimeout(60_000);

const at = entryDesk();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const opinion = (page: Page) => page.getByRole('textbox', { name: /^２次評価の意見/u });
const comment = (page: Page) => page.getByRole('textbox', { name: '差戻しの内容' });
const opinionIn = (office: OfficeState) => cellOf(office, '年度実績', '5-1-1', '2次評価の意見');
const stateIn = (office: OfficeState) => cellOf(office, '年度実績', '5-1-1', '提出状態');
const other = (heading: string, text: string) => typed('年度実績', '5-1-1', heading, text);

function underReviewNow(): OfficeState {
  const office = at.enteredYear();
  underReview(office);
  return office;
}

async function openItem(page: Page): Promise<void> {
  await toQueue(page);
  await openAction(page, '5-1-1');
}

describe('a panel that is closed', () => {
  it('before anything was saved: opinion and comment are there again', async () => {
    const office = underReviewNow();
    const context = await at.desk();
    const { page } = await openReview(context, at.bundle, office, {
      trouble: (_, name) => (name === 'saveReview' ? 'lost' : undefined),
    });
    await openItem(page);
    await opinion(page).fill('書きかけの意見');
    await press(page, '差し戻す');
    await comment(page).fill('書きかけの差戻し');
    await page.close();

    const again = await openReview(context, at.bundle, office);
    await openItem(again.page);
    await again.page.getByText('シートに保存していなかった内容を戻しました').waitFor();
    expect(await opinion(again.page).inputValue()).toBe('書きかけの意見');
    await press(again.page, '差し戻す');
    expect(await comment(again.page).inputValue()).toBe('書きかけの差戻し');
  });

  it('while it was confirming: it is confirmed once, with what was written', async () => {
    const office = underReviewNow();
    let arrive: (() => void) | undefined;
    const { page } = await openReview(await at.desk(), at.bundle, office, {
      trouble: (_, name) =>
        name === 'saveReview'
          ? new Promise((resolve) => {
              arrive = () => {
                resolve(undefined);
              };
            })
          : undefined,
    });
    await openItem(page);
    await opinion(page).fill('最後に書いた意見');
    await press(page, '確認済みにする');
    await page.getByText('保存しています。').waitFor();
    await page.close();
    arrive?.();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(opinionIn(office)).toBe('最後に書いた意見');
    expect(stateIn(office)).toBe('確認済み');
  });

  it('on the way back to the list what was written goes to the sheet', async () => {
    const office = underReviewNow();
    const { page } = await openReview(await at.desk(), at.bundle, office);
    await openItem(page);
    await opinion(page).fill('一覧へ戻る前の意見');
    await press(page, '一覧へ');
    await page.waitForTimeout(1_000);
    expect(opinionIn(office)).toBe('一覧へ戻る前の意見');
    expect(stateIn(office)).toBe('提出済み');
  });
});

describe('a connection that is lost', () => {
  it('before the server had it: it is said, and pressing confirms once with the same 操作ID', async () => {
    const office = underReviewNow();
    let isLost = true;
    const { page, sent, called } = await openReview(await at.desk(), at.bundle, office, {
      trouble: (_, name) => (name === 'saveReview' && isLost ? 'lost' : undefined),
    });
    await openItem(page);
    await opinion(page).fill('届かない意見');
    await press(page, '確認済みにする');
    await page.getByText('シートとの接続が途切れました').waitFor();
    isLost = false;
    await press(page, '今すぐ保存する');
    await page.getByText('5-1-1 を確認済みにしました。').waitFor();
    expect(opinionIn(office)).toBe('届かない意見');
    const saves = sent.filter((_, place) => called[place] === 'saveReview');
    expect(saves[0]?.['operationId']).toBe(saves[1]?.['operationId']);
  });

  it('after the server had written: it is confirmed once, and the next one opens', async () => {
    const office = underReviewNow();
    const before = Number(cellOf(office, '年度実績', '5-1-1', '版'));
    const { page } = await openReview(await at.desk(), at.bundle, office, {
      trouble: (_, name, json) =>
        name === 'saveReview' && stateIn(office) === '提出済み'
          ? { faults: [{ call: writingCall(office, json), mode: 'timeout after' as const }] }
          : undefined,
    });
    await openItem(page);
    await press(page, '確認済みにする');
    await page.getByText('5-1-1 を確認済みにしました。').waitFor();
    expect(stateIn(office)).toBe('確認済み');
    expect(Number(cellOf(office, '年度実績', '5-1-1', '版'))).toBe(before + 1);
  });
});

describe('two secretaries in one action', () => {
  it('in the same field: both versions are shown, the person chooses, the choice is saved', async () => {
    const office = underReviewNow();
    const { page } = await openReview(await at.desk(), at.bundle, office);
    await openItem(page);
    other('2次評価の意見', '同僚が書いた意見')(office);
    await opinion(page).fill('私が書いた意見');
    await press(page, '確認済みにする');
    await page.getByRole('region', { name: '同じ欄を、ほかの人も書き換えています' }).waitFor();
    expect(opinionIn(office)).toBe('同僚が書いた意見');
    expect(stateIn(office)).toBe('提出済み');
    await page.getByLabel('私が書いた意見').check();
    await press(page, '選んだ内容で保存する');
    await page.getByText('に保存しました').waitFor();
    expect(opinionIn(office)).toBe('私が書いた意見');
  });

  it('confirmed by the other one meanwhile: nothing is done, and it is said', async () => {
    const office = underReviewNow();
    const { page } = await openReview(await at.desk(), at.bundle, office);
    await openItem(page);
    other('提出状態', '差戻し')(office);
    other('差戻しの内容', '同僚が差し戻した。')(office);
    await press(page, '確認済みにする');
    await page.getByRole('alert').waitFor();
    expect(stateIn(office)).toBe('差戻し');
  });
});

/** The place of the write among the calls of this save. */
function writingCall(office: OfficeState, json: string): number {
  const how = { bundle: at.bundle, user: SECRETARY, kind: 'rpc' } as const;
  const { journal } = run(copyOffice(office), {
    ...how,
    functionName: 'saveReview',
    args: [json],
  });
  const write = journal.find(({ name }) => name.endsWith('batchUpdate'));
  if (!write) throw new Error('The save writes nothing.');
  return write.call;
}
