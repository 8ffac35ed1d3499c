/** 課と担当者 from the dialog to the workbook: the real bundle, host and browser. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { entered, columnIn, tabOf, under } from '../app/officeInMemory';
import { rowOf, typed } from '../app/spoiled/spoil';
import { bundleFromSource } from '../bundleFromSource';
import { openBrowser } from './browser';
import {
  barriers,
  cutOff,
  officeSetUp,
  openDialog,
  SECRETARY,
  SECTION,
  type Dialog,
} from './hostDialog';

jest.setTimeout(120_000);

let browser: Browser;
let bundle: Bundle;
let town: OfficeState;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundleFromSource()]);
  town = officeSetUp(bundle, { kind: 'sample', openYear: 'blank' });
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
  desk: Pick<Browser, 'newPage'> = browser,
): Promise<Dialog> {
  const dialog = await openDialog(desk, bundle, office, { ...how, item: 'openSections' });
  pages.push(dialog.page);
  return dialog;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const told = (page: Page, text: string) => page.getByText(text).first().waitFor();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

function written(office: OfficeState, name: string, heading: string): string {
  const tab = tabOf(office, '課一覧');
  return String(entered(tab, rowOf(tab, '課名（正式）', name), columnIn(tab, heading)));
}

/** With the key Tab alone; the focus must be drawn when it is there. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate<{ text: string; outline: number }>(`({
      text: document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent,
      outline: parseFloat(getComputedStyle(document.activeElement).outlineWidth),
    })`);
    if (focus.text !== name) continue;
    expect(focus.outline).toBe(4);
    return;
  }
  throw new Error(`${name} is not reached with Tab.`);
}

describe('課一覧', () => {
  it('is edited with the keyboard alone, written as it is to be, and entered', async () => {
    const office = copyOffice(town);
    const { page } = await open(office);
    await tabTo(page, '総務課');
    await page.keyboard.press('Enter');
    await field(page, '担当者アドレス').focus();
    await page.keyboard.type('ｔａｒｏ＠town.example.jp；hanako@town.example.jp');
    await tabTo(page, '保存する');
    await page.keyboard.press('Enter');
    await told(page, '総務課を保存しました');
    expect(written(office, '総務課', '担当者アドレス')).toBe(
      'taro@town.example.jp、hanako@town.example.jp',
    );
  });

  it('names what is no address beside its field, and asks about what is strange', async () => {
    const office = copyOffice(town);
    const { page, called } = await open(office);
    await press(page, '保健福祉課');
    await field(page, '担当者アドレス').fill('福祉太郎、chomin@town.example.jp、x@gmail.com');
    expect(await page.getByText('読み取れません').count()).toBe(0);
    await field(page, '所属長アドレス').focus();
    await told(page, '担当者アドレスの「福祉太郎」は、メールアドレスとして読み取れません。');
    await told(page, '担当者アドレス（chomin@town.example.jp）は、町民課でも使われています。');
    await told(page, '（@town.example.jp）とドメインが違います。このアドレスで合っていますか。');
    expect(await field(page, '担当者アドレス').getAttribute('aria-invalid')).toBe('true');
    await press(page, '保存する');
    await page.getByRole('alert').waitFor();
    expect(called).toEqual([]);
  });

  it('keeps what is typed and left in one moment', async () => {
    const { page } = await open(copyOffice(town));
    await press(page, '保健福祉課');
    const addresses = field(page, '担当者アドレス');
    await addresses.evaluate((box: HTMLTextAreaElement) => {
      box.value = '福祉太郎';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      box.dispatchEvent(new FocusEvent('blur'));
    });
    await told(page, '担当者アドレスの「福祉太郎」は、メールアドレスとして読み取れません。');
    expect(await addresses.inputValue()).toBe('福祉太郎');
  });

  it('takes the characters that an input method is choosing only when they are chosen', async () => {
    const { page, called } = await open(copyOffice(town));
    await press(page, '総務課');
    await field(page, '略称').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'そうむ',
      selectionStart: 3,
      selectionEnd: 3,
    });
    await session.send('Input.insertText', { text: '総務部' });
    expect(await field(page, '略称').inputValue()).toContain('総務部');
    expect(called).toEqual([]);
  });

  it('shows both versions when a colleague was quicker, and stores what is chosen', async () => {
    const office = copyOffice(town);
    const { page } = await open(office);
    await press(page, '総務課');
    await field(page, '略称').fill('総');
    await field(page, '担当者アドレス').fill('mine@town.example.jp');
    typed('課一覧', '総務課', '担当者アドレス', 'theirs@town.example.jp')(office);
    typed('課一覧', '総務課', '並び順', '30')(office);
    await press(page, '保存する');
    await told(page, '開いた後に、ほかの職員が内容を変えています。何も保存していません。');
    const versions = await page.getByRole('alert').innerText();
    expect(versions).toContain('mine@town.example.jp');
    expect(versions).toContain('theirs@town.example.jp');
    expect(versions).not.toContain('並び順');
    expect(await barriers(page)).toEqual([]);
    await press(page, '担当者アドレスを今の内容にする');
    await press(page, '保存する');
    await told(page, '総務課を保存しました');
    expect(['担当者アドレス', '略称', '並び順'].map((h) => written(office, '総務課', h))).toEqual([
      'theirs@town.example.jp',
      '総',
      '30',
    ]);
  });

  it('loses nothing that was typed when the dialog is closed or the connection is lost', async () => {
    const office = copyOffice(town);
    const context = await browser.newContext();
    const trouble = (call: number) => (call === 1 ? ('lost' as const) : undefined);
    const first = await open(office, { trouble }, context);
    await press(first.page, '総務課');
    await field(first.page, '略称').fill('総');
    await press(first.page, '保存する');
    await first.page.getByRole('alert').waitFor();
    await first.page.close();
    const { page, sent } = await open(office, {}, context);
    await press(page, '総務課');
    await told(page, '前に書きかけた内容を戻しました');
    expect(await field(page, '略称').inputValue()).toBe('総');
    await press(page, '一覧に戻る');
    await told(page, 'まだ保存していない内容があります。');
    await press(page, '続けて書く');
    await press(page, '保存する');
    await told(page, '総務課を保存しました');
    expect(sent).toHaveLength(1);
    expect(written(office, '総務課', '略称')).toBe('総');
    await press(page, '総務課');
    expect(await page.getByText('前に書きかけた').count()).toBe(0);
    await context.close();
  });

  it('an answer that was lost: the same press again, written once', async () => {
    const office = copyOffice(town);
    // The server does its part, and nobody hears of it.
    const trouble = (call: number, functionName: string, json: string) => {
      if (call > 1) return undefined;
      run(office, { bundle, user: SECRETARY, kind: 'rpc', functionName, args: [json] });
      return 'lost' as const;
    };
    const { page, sent } = await open(office, { trouble });
    await press(page, '課を加える');
    await field(page, '課名（正式）').fill('健康課');
    await field(page, '共用アドレス').fill('kenko@town.example.jp');
    await press(page, '保存する');
    await press(page, 'もう一度行う');
    await told(page, '健康課を保存しました');
    expect(new Set(sent.map((each) => each['operationId'])).size).toBe(1);
    expect(under(tabOf(office, '課一覧'), '課名（正式）')).toHaveLength(18);
  });

  it('is put into another order with the arrows, and saved in one press', async () => {
    const office = copyOffice(town);
    const { page, sent } = await open(office);
    await press(page, '総務課を下へ');
    await press(page, '総務課を下へ');
    expect(written(office, '総務課', '並び順')).toBe('1');
    await press(page, '並び順を保存する');
    await told(page, '並び順を保存しました');
    expect(['総合政策課', '会計室', '総務課'].map((n) => written(office, n, '並び順'))).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(sent).toHaveLength(1);
  });

  it('改称・再編 makes the new row, ends the old one and moves the results in one press', async () => {
    const office = copyOffice(town);
    const { page, sent } = await open(office);
    await press(page, '保健福祉課');
    await press(page, '改称・再編');
    await press(page, '改称・再編を保存する');
    await told(page, '課名を書いてください。');
    await field(page, '課名（正式）').fill('総務課');
    await press(page, '改称・再編を保存する');
    await told(page, '「総務課」は、既に課一覧にあります。');
    await field(page, '課名（正式）').fill('健康福祉課');
    await press(page, '改称・再編を保存する');
    await told(page, '保健福祉課と健康福祉課を保存しました');
    expect(sent).toHaveLength(1);
    expect(written(office, '保健福祉課', '有効終了年度')).toBe('令和6年度');
    expect(written(office, '健康福祉課', '有効開始年度')).toBe('令和7年度');
    expect(written(office, '健康福祉課', '共用アドレス')).toBe('fukushi@town.example.jp');
    expect(under(tabOf(office, '年度実績'), '回答課（入力する課）')).not.toContain('保健福祉課');
  });

  it('whoever names a successor is asked at once about the results that wait for it', async () => {
    const office = copyOffice(town);
    const { page } = await open(office);
    await press(page, '保健福祉課');
    await field(page, '有効終了年度').fill('R6');
    await field(page, '後継課').selectOption('町民課');
    await press(page, '保存する');
    await told(page, '行は、まだこの課が回答課です。町民課に移すと');
    await press(page, '町民課に移す');
    await told(page, '保健福祉課の回答課を、町民課に移しました。');
    expect(under(tabOf(office, '年度実績'), '回答課（入力する課）')).not.toContain('保健福祉課');
  });

  it('is not opened by a section: it is told whom to ask', () => {
    const office = copyOffice(town);
    const how = { bundle, user: SECTION, kind: 'menu', functionName: 'openSections' } as const;
    expect(JSON.stringify(run(office, how).ui)).toContain('事務局の職員だけが使えます');
  });

  it('text of people is never code', async () => {
    const office = copyOffice(town);
    typed('課一覧', '総務課', '略称', '<img src=x onerror=alert(1)></script>')(office);
    const { page } = await open(office);
    await press(page, '総務課');
    expect(await field(page, '略称').inputValue()).toBe('<img src=x onerror=alert(1)></script>');
    expect(await page.locator('img').count()).toBe(0);
  });
});

describe('担当者の確認', () => {
  it('marks a section, and the mark falls when its people change', async () => {
    const office = copyOffice(town);
    const { page } = await open(office);
    await press(page, '担当者の確認');
    await told(page, '17課のうち0課を確認済みです。');
    await press(page, '総務課は、確認しました');
    await told(page, '17課のうち1課を確認済みです。');
    expect(await page.getByRole('row', { name: '会計室' }).innerText()).toContain('該当なし');
    await press(page, '総務課');
    await field(page, '担当者アドレス').fill('new@town.example.jp');
    await press(page, '保存する');
    await told(page, '確認の後に、担当者が変わりました。');
    expect(
      await page.getByRole('button', { name: '担当者の確認' }).getAttribute('aria-current'),
    ).toBe('page');
  });
});

describe('権限の更新', () => {
  it('shows who gains, and renews on a press', async () => {
    const office = copyOffice(town);
    typed('設定', '事務局', '値', `${SECRETARY}、${SECTION}`)(office);
    const { page } = await open(office);
    await press(page, '権限の更新');
    await page.getByRole('heading', { name: /変わるところ/u }).waitFor();
    expect(await page.getByRole('row', { name: '設定' }).innerText()).toContain(SECTION);
    await press(page, 'この内容で更新する');
    await told(page, '権限を更新しました。');
    await told(page, '変えるところはありません。');
    expect(tabOf(office, '設定').protectedRanges[0]?.editors?.users).toContain(SECTION);
    expect(await page.getByLabel('課一覧のアドレス').inputValue()).toContain(
      'somu@town.example.jp、somu-head@town.example.jp',
    );
  });
});

describe('every state of the dialog', () => {
  const STATES: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ['the list', () => Promise.resolve()],
    ['another order', (page) => press(page, '総務課を下へ')],
    ['a section', (page) => press(page, '保健福祉課')],
    [
      'a section with faults and questions',
      async (page) => {
        await press(page, '保健福祉課');
        await field(page, '担当者アドレス').fill('太郎、chomin@town.example.jp、x@gmail.com');
        await field(page, '有効終了年度').fill('来年');
        await press(page, '保存する');
        await page.getByRole('alert').waitFor();
      },
    ],
    ['a new section', (page) => press(page, '課を加える')],
    [
      '改称・再編',
      async (page) => {
        await press(page, '保健福祉課');
        await press(page, '改称・再編');
      },
    ],
    [
      '統合',
      async (page) => {
        await press(page, '保健福祉課');
        await press(page, '改称・再編');
        await page.getByRole('radio', { name: '今ある課が引き継ぐ（統合）' }).check();
      },
    ],
    [
      '担当者の確認',
      async (page) => {
        await press(page, '担当者の確認');
        await told(page, '課を確認済みです');
      },
    ],
    [
      '権限の更新',
      async (page) => {
        await press(page, '権限の更新');
        await told(page, 'ファイルの所有者');
      },
    ],
  ];

  it.each(STATES)('%s: keeps nobody out and fits', async (_, reach) => {
    const office = copyOffice(town);
    typed('設定', '事務局', '値', `${SECRETARY}、${SECTION}`)(office);
    const { page } = await open(office);
    await reach(page);
    expect(await barriers(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });

  it('of a copy saves nothing and says so', async () => {
    const office = copyOffice(town);
    typed('設定', '本体のID', '値', 'another')(office);
    const { page } = await open(office);
    await told(page, '写しです。見ることはできますが、保存はできません。');
    await press(page, '総務課');
    expect(await page.getByRole('button', { name: '保存する' }).isDisabled()).toBe(true);
    expect(await barriers(page)).toEqual([]);
  });
});
