/** 会議資料の作成 from the dialog to the documents: the real bundle, host and browser. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { editByHand } from '../../src/local/docs/handEdit';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { typed } from '../app/spoiled/spoil';
import { bundleFromSource } from '../bundleFromSource';
import { openBrowser } from './browser';
import {
  barriers,
  cutOff,
  officeSetUp,
  openDialog,
  SECRETARY,
  SECTION,
  shot,
  type Dialog,
} from './hostDialog';

jest.setTimeout(180_000);

/** The sample with its year entered and confirmed, in the weeks before the meeting. */
const AUGUST = Date.parse('2025-08-15T10:32:00+09:00');

let browser: Browser;
let bundle: Bundle;
let town: OfficeState;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundleFromSource()]);
  town = officeSetUp(bundle, { kind: 'sample', openYear: 'filled' }, AUGUST);
});

afterAll(async () => {
  await browser.close();
});

const pages: Page[] = [];

afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});

async function open(
  office: OfficeState,
  how: Omit<NonNullable<Parameters<typeof openDialog>[3]>, 'item'> = {},
): Promise<Dialog> {
  const dialog = await openDialog(browser, bundle, office, { ...how, item: 'openMaking' });
  pages.push(dialog.page);
  return dialog;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });

/** Only these papers of the pack. */
async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  for (const box of await page.locator('.papers input').all()) {
    const label = await box.locator('xpath=..').innerText();
    await box.setChecked(names.some((name) => label.includes(name)));
  }
}

async function looked(page: Page, name: string): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await shot(page, name);
}

const listed = (page: Page) => page.locator('.papers li').allInnerTexts();

describe('what is chosen', () => {
  it('is the coming meeting with all papers, numbered in their order', async () => {
    const { page } = await open(copyOffice(town));
    expect(await page.getByRole('combobox', { name: /^会議/u }).inputValue()).toBe('K-R7-1');
    expect((await listed(page)).map((text) => text.replace(/\s+/gu, ' '))).toEqual([
      expect.stringContaining('次第'),
      expect.stringContaining('委員名簿'),
      expect.stringContaining('資料１ 評価結果の概要'),
      expect.stringContaining('資料２ 戦略別の評価結果'),
      expect.stringContaining('資料３ 取組別調書'),
      expect.stringContaining('資料４ 前回の会議における意見への対応'),
      expect.stringContaining('資料５ 見直し（案）'),
      expect.stringContaining('参考資料１ 指標の判定方法と集計の内訳'),
      expect.stringContaining('参考資料２ 総合計画との対応表'),
    ]);
    await looked(page, 'choosing');
  });

  it('is moved with the keyboard, and the numbers follow', async () => {
    const { page } = await open(copyOffice(town));
    const up = page.getByRole('button', { name: '前回の会議における意見への対応を上へ' });
    await up.focus();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Enter');
    expect((await listed(page))[2]).toContain('資料１');
    expect((await listed(page))[2]).toContain('前回の会議における意見への対応');
    expect((await listed(page))[3]).toContain('資料２');
    await page.getByText('前回の会議における意見への対応を3番目に動かしました。').waitFor();
    const focus = "document.activeElement.getAttribute('aria-label')";
    expect(await page.evaluate(focus)).toBe('前回の会議における意見への対応を上へ');
  });

  it('is moved by dragging, too', async () => {
    const { page } = await open(copyOffice(town));
    const row = (name: string) => page.locator('.papers li').filter({ hasText: name });
    await row('取組別調書').dragTo(row('評価結果の概要'));
    expect((await listed(page))[2]).toContain('取組別調書');
    expect((await listed(page))[2]).toContain('資料１');
  });

  it('has no gap where a paper is left out', async () => {
    const { page } = await open(copyOffice(town));
    await choose(page, '評価結果の概要', '取組別調書');
    expect((await listed(page)).filter((text) => /資料/u.test(text)).length).toBe(2);
    expect((await listed(page))[4]).toContain('資料２');
  });

  it('of nothing is refused in words', async () => {
    const { page, called } = await open(copyOffice(town));
    await choose(page);
    await press(page, '内容を確かめる');
    await page.getByRole('alert').getByText('資料が選ばれていません').waitFor();
    expect(called).toEqual([]);
  });
});

describe('what is looked at', () => {
  it('says what is missing, and where it is entered', async () => {
    const office = copyOffice(town);
    typed('年度実績', '2-1-3', '提出状態', '作成中')(office);
    const { page } = await open(office);
    await choose(page, '評価結果の概要', '戦略別の評価結果');
    await press(page, '内容を確かめる');
    await heading(page, '作成する資料を確かめてください');
    await page.getByText('R7第1回推進会議資料（R6実績）_第1版').waitFor();
    const item = page.locator('.open li').filter({ hasText: '2-1-3' });
    expect(await item.innerText()).toMatch(
      /地域資源を活かした商工業・観光業の振興（産業観光課）：作成中 「年度実績」シートの\d+行目/u,
    );
    expect(await item.getByRole('link').getAttribute('href')).toMatch(
      /\/edit#gid=\d+&range=A\d+$/u,
    );
    await looked(page, 'looked');
  });

  it('says that a pack above the size rule is divided, before anything is made', async () => {
    const { page } = await open(copyOffice(town));
    await choose(page, '取組別調書');
    await page.getByLabel('資料ごとに分ける').check();
    await press(page, '内容を確かめる');
    await page.getByText('R7第1回推進会議資料（R6実績・分冊）_第1版_資料１　取組別調書').waitFor();
    await page
      .getByText(/約2\dページ/u)
      .first()
      .waitFor();
  });

  it('names what cannot be made, and the choice stays', async () => {
    const office = copyOffice(town);
    const { page } = await open(office);
    typed('会議', 'K-R7-1', '会議ID', 'K-R7-9')(office);
    await choose(page, '評価結果の概要');
    await press(page, '内容を確かめる');
    await page.getByRole('alert').getByText('会議ID「K-R7-1」の行がありません').waitFor();
    expect((await listed(page)).filter((text) => /資料１/u.test(text)).length).toBe(1);
    await looked(page, 'refused');
  });
});

describe('what is made', () => {
  const PACK = ['評価結果の概要'];

  it('is made step by step, with links, files to take away and the text for the web page', async () => {
    const office = copyOffice(town);
    const { page, called } = await open(office);
    await choose(page, ...PACK);
    await press(page, '内容を確かめる');
    await press(page, '作成する');
    await heading(page, '資料ができました');
    // Whoever is the secretariat alone is not told what he has made himself.
    await page.getByText('資料の完成のメール：新しく送るメールはありませんでした。').waitFor();
    expect(called).toEqual([
      'previewMaking',
      'refreshAfterSubmission',
      'makeDocuments',
      'sendPressed',
    ]);
    expect(office.outbox).toEqual([]);
    const [document] = office.files;
    const links = "[...document.querySelectorAll('.made a')].map(({ href }) => href)";
    expect(await page.evaluate(links)).toEqual([
      `https://docs.google.com/document/d/${document?.id ?? ''}/edit`,
      `https://docs.google.com/document/d/${document?.id ?? ''}/export?format=docx`,
      `https://docs.google.com/document/d/${document?.id ?? ''}/export?format=pdf`,
    ]);
    expect(await page.getByLabel('ホームページに載せる文章').last().inputValue()).toContain(
      '聖籠町では、「聖籠町経営戦略推進プラン」に基づく令和６年度の取組について',
    );
    await looked(page, 'done');
    // Where the frame may not use the clipboard, one key is left to press.
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
    await press(page, '文章を写す');
    await page.getByText('Ctrl＋C を押してください').waitFor();
    const selected =
      "(({ selectionStart, selectionEnd, value }) => selectionEnd - selectionStart === value.length)(document.querySelector('textarea'))";
    expect(await page.evaluate(selected)).toBe(true);
  });

  it('is told by mail to the others of the secretariat, when all of it is there', async () => {
    const office = copyOffice(town);
    const colleague = 'kikaku@town.example.jp';
    typed('設定', '事務局', '値', `${SECRETARY}、${colleague}`)(office);
    const { page, called, sent } = await open(office);
    await choose(page, ...PACK, '取組別調書');
    await page.getByLabel('資料ごとに分ける', { exact: false }).check();
    await press(page, '内容を確かめる');
    await press(page, '作成する');
    await heading(page, '資料ができました');
    await page.getByText(`資料の完成のメール：${colleague}にメールを送りました。`).waitFor();
    await looked(page, 'done-told');
    expect(called.filter((name) => name === 'sendPressed')).toHaveLength(1);
    expect(sent.at(-1)?.['press']).toEqual({
      kind: 'documents',
      documentIds: [1, 2].map((part) =>
        expect.stringMatching(new RegExp(`-${String(part)}$`, 'u')),
      ),
    });
    expect(office.outbox.map(({ to }) => to)).toEqual([colleague]);

    const again = await open(office);
    await choose(again.page, ...PACK, '取組別調書');
    await again.page.getByLabel('資料ごとに分ける', { exact: false }).check();
    await press(again.page, '内容を確かめる');
    await press(again.page, '作成する');
    await heading(again.page, '資料ができました');
    expect(again.called).not.toContain('sendPressed');
  });

  it('of the same data is told to be there; another version only when it is wanted', async () => {
    const office = copyOffice(town);
    const first = await open(office);
    await choose(first.page, ...PACK);
    await press(first.page, '内容を確かめる');
    await press(first.page, '作成する');
    await heading(first.page, '資料ができました');
    const { page } = await open(office);
    await choose(page, ...PACK);
    await press(page, '内容を確かめる');
    await page.getByText('同じ内容の資料が、第1版としてもう作成されています。').waitFor();
    await looked(page, 'already');
    await page.getByLabel('内容は同じでも、新しい版を作る').check();
    await press(page, '作成する');
    await page.getByText('R7第1回推進会議資料（R6実績）_第2版').waitFor({ timeout: 60_000 });
    expect(office.files.map(({ name }) => name)).toEqual([
      'R7第1回推進会議資料（R6実績）_第1版',
      'R7第1回推進会議資料（R6実績）_第2版',
    ]);
  });

  it('goes on where it stopped: an answer that was lost, and nothing is made twice', async () => {
    const office = copyOffice(town);
    const trouble = (call: number, functionName: string, json: string) => {
      if (call !== 3) return undefined;
      run(office, { bundle, user: SECRETARY, kind: 'rpc', functionName, args: [json] });
      return 'lost' as const;
    };
    const { page, sent } = await open(office, { trouble });
    await choose(page, ...PACK);
    await press(page, '内容を確かめる');
    await press(page, '作成する');
    await heading(page, '途中で止まりました');
    await looked(page, 'stopped');
    await press(page, '続きから行う');
    await heading(page, '資料ができました');
    expect(sent[3]?.['operationId']).toBe(sent[2]?.['operationId']);
    expect(office.files).toHaveLength(1);
  });

  it('stops when it is asked to, after the step that is under way', async () => {
    const office = copyOffice(town);
    let letGo: () => void = () => undefined;
    const held = new Promise<undefined>((resolve) => {
      letGo = () => {
        resolve(undefined);
      };
    });
    const trouble = (call: number) => (call === 2 ? held : undefined);
    const { page, called } = await open(office, { trouble });
    await choose(page, ...PACK);
    await press(page, '内容を確かめる');
    await press(page, '作成する');
    await heading(page, '資料を作成しています');
    await looked(page, 'making');
    await press(page, '今の作業が終わったら止める');
    letGo();
    await heading(page, '途中で止まりました');
    expect(called).toEqual(['previewMaking', 'refreshAfterSubmission']);
    await press(page, '続きから行う');
    await heading(page, '資料ができました');
    expect(office.files).toHaveLength(1);
  });
});

describe('a document that somebody changed by hand', () => {
  it('is told with the words, and where to write them so that the next version has them', async () => {
    const office = copyOffice(town);
    const first = await open(office);
    await choose(first.page, '戦略別の評価結果');
    await press(first.page, '内容を確かめる');
    expect(await first.page.getByText('前の版のドキュメントへの手直し').count()).toBe(0);
    await press(first.page, '作成する');
    await heading(first.page, '資料ができました');
    office.now += 3 * 3_600_000;
    const edit = { from: '連携による健康づくりの機会が広がり', to: '連携による健康づくりが進み' };
    editByHand(office, { person: SECRETARY, fileId: office.files[0]?.id ?? '', ...edit });
    typed('年度実績', '2-1-3', '進捗状況', '計画どおり')(office);
    const { page, called } = await open(office);
    await choose(page, '戦略別の評価結果');
    await press(page, '内容を確かめる');
    const row = page.locator('.hand-edits tbody tr');
    await row.waitFor({ timeout: 60_000 });
    expect(await row.count()).toBe(1);
    expect(await row.innerText()).toMatch(
      /^連携による健康づくりの機会が広がり[^]*連携による健康づくりが進み[^]*「戦略別集計」[^]*事務局総括/u,
    );
    expect(called).toEqual(['previewMaking', 'lookForHandEdits']);
    await looked(page, 'hand edits');
    await press(page, '作成する');
    await page.getByText('R7第1回推進会議資料（R6実績）_第2版').waitFor({ timeout: 60_000 });
    expect(office.files).toHaveLength(2);
  });

  it('is not waited for: where nobody can tell, it is said, and the making goes on', async () => {
    const office = copyOffice(town);
    const first = await open(office);
    await choose(first.page, '評価結果の概要');
    await press(first.page, '内容を確かめる');
    await press(first.page, '作成する');
    await heading(first.page, '資料ができました');
    typed('年度実績', '2-1-3', '進捗状況', '計画どおり')(office);
    const { page } = await open(office, {
      trouble: (_, functionName) => (functionName === 'lookForHandEdits' ? 'lost' : undefined),
    });
    await choose(page, '評価結果の概要');
    await press(page, '内容を確かめる');
    await page.locator('.hand-edits .message').waitFor({ timeout: 60_000 });
    await press(page, '作成する');
    await page.getByText('R7第1回推進会議資料（R6実績）_第2版').waitFor({ timeout: 60_000 });
  });
});

it('nobody but the secretariat is shown the dialog', () => {
  const office = copyOffice(town);
  const pressed = run(office, { bundle, user: SECTION, kind: 'menu', functionName: 'openMaking' });
  expect(pressed.ui).toMatchObject([
    { kind: 'toast', message: expect.stringContaining('事務局の職員だけが作成できます') },
  ]);
});
