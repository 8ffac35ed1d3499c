/** 提出のお知らせ from the dialog to the mailbox: the real bundle, host and browser. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { run } from '../../src/local/run';
import { tabOf, under } from '../app/officeInMemory';
import { typed } from '../app/spoiled/spoil';
import { SECRETARY } from './hostDialog';
import {
  looked,
  mailTo,
  noticesDesk,
  openMail,
  plain,
  press,
  setting,
  states,
  told,
} from './noticesDesk';

jest.setTimeout(120_000);

const at = noticesDesk();

describe('what goes out', () => {
  it('is seen day by day, to whom and as it will be read, and looking sends nothing', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      '今日　５月９日（金）のお知らせ',
    );
    const days = await page.locator('.choice').allInnerTexts();
    expect(days[0]).toMatch(/今日　５月９日（金）\s*8通\s*提出期限の５開庁日前、状況のまとめ/u);
    expect(days[2]).toMatch(/５月15日（木）\s*8通\s*提出期限の１開庁日前/u);
    await looked(page, 'schedule');
    await openMail(page, 'fukushi@town.example.jp');
    await page.locator('iframe.letter').waitFor();
    const shown = page.frameLocator('iframe.letter');
    await shown.getByText('保健福祉課　御担当者様').waitFor();
    await looked(page, 'letter');
    await page.getByLabel('文字だけ').click();
    expect(await plain(page)).toContain('期限　５月16日（金）（あと５開庁日）');
    await looked(page, 'plain');
    await press(page, '一覧に戻る');
    await page.locator('.choice').nth(2).click();
    await openMail(page, 'fukushi@town.example.jp');
    await page.getByLabel('文字だけ').click();
    expect(await plain(page)).toContain('（あと１開庁日）');
    expect(office.outbox).toEqual([]);
    expect(states(office)).toEqual({});
  });

  it('is sent as it was read, to those who are chosen, with a word of the secretariat', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    await page.getByText('添える文').first().click();
    await page.getByLabel('今回だけ添える文').fill('昨年より期限が早くなっています。');
    await openMail(page, 'fukushi@town.example.jp');
    await page.getByLabel('文字だけ').click();
    const read = await plain(page);
    expect(read).toContain('昨年より期限が早くなっています。');
    await press(page, '一覧に戻る');
    await press(page, '全部外す');
    await page.getByLabel('fukushi@town.example.jpへのお知らせを選ぶ').check();
    await page.getByLabel('higashi@town.example.jpへのお知らせを選ぶ').check();
    await press(page, '選んだ2通を今送る');
    await told(page, '2通のメールを、今送りますか。');
    await told(page, 'あなたのアカウントから今日送れるのは、あと100通です。');
    await looked(page, 'asking');
    expect(office.outbox).toEqual([]);
    await press(page, 'はい、送る');
    await told(page, '保健福祉課、東港振興室にメールを送りました。');
    expect(office.outbox.map(({ to }) => to)).toEqual([
      'fukushi@town.example.jp',
      'higashi@town.example.jp',
    ]);
    expect(office.outbox[0]?.body.trim()).toBe(read.trim());
    await page.locator('.choice').first().getByText('6通').waitFor();
    await looked(page, 'sent');
    await press(page, '送信の記録');
    expect(await mailTo(page, 'fukushi@town.example.jp').innerText()).toContain('送信済み');
    await looked(page, 'record');
  });

  it('leaves one out, and takes that back', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    await press(page, 'fukushi@town.example.jpには送らない');
    await told(page, '1通を送らないことにしました。');
    await page.getByRole('region', { name: '送らないことにしたお知らせ' }).waitFor();
    await page.locator('.choice').first().getByText('7通').waitFor();
    expect(states(office)).toEqual({ 'fukushi@town.example.jp': '取りやめ' });
    await looked(page, 'left-out');
    await press(page, 'fukushi@town.example.jpへの取りやめを戻す');
    await told(page, '1通を送ることに戻しました。');
    await page.locator('.choice').first().getByText('8通').waitFor();
    expect(states(office)).toEqual({ 'fukushi@town.example.jp': '予定' });
    expect(office.outbox).toEqual([]);
  });

  it('comes to myself alone as a test', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    await openMail(page, 'fukushi@town.example.jp');
    await press(page, '自分に試しに送る');
    await told(page, 'あなたのアドレスに送りました。課には送っていません。');
    expect(office.outbox.map(({ to }) => to)).toEqual([SECRETARY]);
    expect(office.outbox[0]?.subject).toMatch(/^【試し】【総合政策課】令和６年度/u);
    expect(states(office)).toEqual({});
  });

  it('goes out ahead of its day, and the day is gone', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    await page.locator('.choice').filter({ hasText: '５月12日' }).click();
    await press(page, '選んだ1通を、予定より早く今送る');
    await told(page, '予定の日には、同じお知らせは送りません。');
    await press(page, 'はい、送る');
    await told(page, 'メールを送りました。');
    await page.locator('.choice').filter({ hasText: '５月12日' }).waitFor({ state: 'detached' });
    expect(office.outbox).toHaveLength(1);
  });

  it('is sent once when the answer is lost and the same press is made again', async () => {
    const office = at.office();
    let isLost = true;
    const { page } = await at.open(office, {
      trouble: (_, functionName, json) => {
        if (functionName !== 'sendNotices' || !isLost) return undefined;
        isLost = false;
        const how = {
          bundle: at.bundle(),
          user: SECRETARY,
          kind: 'rpc',
          functionName,
          args: [json],
        } as const;
        run(office, how);
        return 'lost';
      },
    });
    await press(page, '選んだ8通を今送る');
    await press(page, 'はい、送る');
    await told(page, '本体からの応答がありませんでした。');
    await looked(page, 'lost');
    await press(page, 'もう一度行う');
    await page.locator('.choice').first().getByText('送るものなし').waitFor();
    expect(office.outbox).toHaveLength(8);
  });

  it('is done with the keyboard alone', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    const tabTo = async (name: string): Promise<void> => {
      for (let pressed = 0; pressed < 90; pressed += 1) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate<{ text: string; outline: number }>(`({
          text: document.activeElement.textContent,
          outline: parseFloat(getComputedStyle(document.activeElement).outlineWidth),
        })`);
        if (focus.text !== name) continue;
        expect(focus.outline).toBe(4);
        return;
      }
      throw new Error(`${name} is not reached with Tab.`);
    };
    await tabTo('選んだ8通を今送る');
    await page.keyboard.press('Enter');
    await told(page, '8通のメールを、今送りますか。');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    await tabTo('はい、送る');
    await page.keyboard.press('Enter');
    await told(page, '8通のメールを送りました。');
    expect(office.outbox).toHaveLength(8);
  });

  it('of a holiday waits for the next business day, which is named', async () => {
    const office = at.office();
    office.now = Date.parse('2025-05-04T09:00:00+09:00');
    const { page } = await at.open(office);
    await told(page, '本日は休日のため送りません。次の開庁日（５月７日（水））に送ります。');
    await looked(page, 'holiday');
    await page.locator('.choice').nth(1).click();
    expect(await page.locator('.foot button').isDisabled()).toBe(true);
  });

  it('names sections without an address, and text of people is never code', async () => {
    const office = at.office();
    typed('課一覧', '保健福祉課', '共用アドレス', '')(office);
    typed('課一覧', '保健福祉課', '担当者アドレス', '')(office);
    typed('年度実績', '2-1-3', '取組名', '<img src=x onerror=alert(1)>')(office);
    const { page } = await at.open(office);
    await told(page, '保健福祉課には、宛先がないため送れません。');
    await looked(page, 'unreachable');
    expect(await page.locator('img').count()).toBe(0);
  });
});

describe('添える文', () => {
  const always = (page: Page) => page.getByLabel('毎回添える文', { exact: true });

  it('of every mail is stored in 設定 with a line in 変更履歴', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    await page.getByText('添える文').first().click();
    await always(page).fill('問い合わせは内線215へ。');
    await looked(page, 'added');
    await press(page, '毎回添える文を保存する');
    await told(page, '毎回添える文を保存しました。');
    expect(setting(office, 'お知らせに添える文')).toBe('問い合わせは内線215へ。');
    expect(under(tabOf(office, '変更履歴'), '操作内容')).toContain('お知らせに添える文');
    await openMail(page, 'fukushi@town.example.jp');
    await page.getByLabel('文字だけ').click();
    expect(await plain(page)).toContain('問い合わせは内線215へ。');
  });

  it('that a colleague has changed meanwhile is not written over, and nothing typed is lost', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    await page.getByText('添える文').first().click();
    await always(page).fill('私の文');
    typed('設定', 'お知らせに添える文', '値', '同僚の文')(office);
    await press(page, '毎回添える文を保存する');
    await told(page, '開いた後に、ほかの職員が内容を変えています。');
    expect(setting(office, 'お知らせに添える文')).toBe('同僚の文');
    expect(await always(page).inputValue()).toBe('私の文');
  });
});

describe('照会・依頼', () => {
  it('sends the 照会 to everybody in one press', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    await press(page, '照会・依頼');
    await looked(page, 'inquiry');
    await press(page, '17通を今送る');
    await press(page, 'はい、送る');
    await told(page, '17通のメールを送りました。');
    expect(office.outbox).toHaveLength(17);
    expect(new Set(office.outbox.map(({ subject }) => /（照会）/u.test(subject)))).toEqual(
      new Set([true]),
    );
  });

  it('writes to the heads of the chosen sections, and to nobody else', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    await press(page, '照会・依頼');
    await page.locator('.choice').filter({ hasText: '所属長へ' }).click();
    await press(page, '全部外す');
    await press(page, '選んだ0通を今送る');
    await told(page, '送る相手が選ばれていません。');
    await page.getByLabel('fukushi-head@town.example.jpへのお知らせを選ぶ').check();
    await openMail(page, 'fukushi-head@town.example.jp');
    await page.frameLocator('iframe.letter').getByText('保健福祉課').first().waitFor();
    await looked(page, 'heads');
    await press(page, '一覧に戻る');
    await press(page, '選んだ1通を今送る');
    await press(page, 'はい、送る');
    await told(page, '保健福祉課にメールを送りました。');
    expect(office.outbox.map(({ to }) => to)).toEqual(['fukushi-head@town.example.jp']);
  });

  it('says where a kind that is switched off is switched on', async () => {
    const office = at.office();
    typed('設定', '照会のメール', '値', '送らない')(office);
    const { page } = await at.open(office);
    await press(page, '照会・依頼');
    await told(page, '「設定」シートの「照会のメール」が「送らない」になっています。');
    await looked(page, 'switched-off');
  });
});
