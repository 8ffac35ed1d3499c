/** 提出のお知らせ: what was sent, who runs it every day, and every state of the dialog. */
import { describe, expect, it, jest } from '@jest/globals';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { NoticesOpening } from '../../src/wire/notices';
import { typed } from '../app/spoiled/spoil';
import { SECRETARY, SECTION, type Dialog } from './hostDialog';
import { facts, looked, noticesDesk, press, setting, states, told } from './noticesDesk';

jest.setTimeout(120_000);

const COLLEAGUE = 'somu@town.example.jp';

const at = noticesDesk();

describe('送信の記録', () => {
  /** The first mail of a sending never gets its answer. */
  async function uncertain(office: OfficeState): Promise<Dialog> {
    const dialog = await at.open(office, {
      trouble: (_, functionName, json) => {
        if (functionName !== 'sendNotices') return undefined;
        const how = {
          bundle: at.bundle(),
          user: SECRETARY,
          kind: 'rpc',
          functionName,
          args: [json],
        } as const;
        const { journal } = run(copyOffice(office), how);
        const mail = journal.find(({ name }) => name === 'MailApp.sendEmail');
        return { faults: [{ call: mail?.call ?? 0, mode: 'timeout before' as const }] };
      },
    });
    await press(dialog.page, '選んだ8通を今送る');
    await press(dialog.page, 'はい、送る');
    await told(dialog.page, '届いたか分かりません');
    await press(dialog.page, '送信の記録');
    await dialog.page.getByRole('region', { name: '届いたかどうか分からないお知らせ' }).waitFor();
    return dialog;
  }

  it('has what nobody knows on top: it had arrived', async () => {
    const office = at.office();
    const { page } = await uncertain(office);
    expect(office.outbox).toHaveLength(7);
    await looked(page, 'uncertain');
    await press(page, 'fukushi@town.example.jpに届いていた');
    await told(page, '「送信済み」にしました。');
    expect(states(office)['fukushi@town.example.jp']).toBe('送信済み');
    expect(office.outbox).toHaveLength(7);
  });

  it('has what nobody knows on top: it goes out once more', async () => {
    const office = at.office();
    const { page } = await uncertain(office);
    await press(page, 'fukushi@town.example.jpにもう一度送る');
    await told(page, '保健福祉課にメールを送りました。');
    expect(office.outbox.map(({ to }) => to)).toContain('fukushi@town.example.jp');
    expect(states(office)['fukushi@town.example.jp']).toBe('送信済み');
  });

  it('is looked through by section and by state', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    await press(page, '選んだ8通を今送る');
    await press(page, 'はい、送る');
    await told(page, '8通のメールを送りました。');
    await press(page, '送信の記録');
    await page.getByRole('combobox', { name: /^課/u }).selectOption('保健福祉課');
    await told(page, '新しい順に1通です。');
    await page.getByRole('combobox', { name: /^状態/u }).selectOption('送信済み');
    expect(await page.locator('tbody tr').count()).toBe(1);
  });
});

describe('毎日のお知らせ', () => {
  it('is begun and stopped by the same person, who stands on record', async () => {
    const office = at.office();
    const { page } = await at.open(office);
    await press(page, '毎日のお知らせ');
    await looked(page, 'run-none');
    await press(page, '毎日のお知らせを始める');
    await told(page, '毎日のお知らせは、あなたが設定しました。');
    await page.getByText(`${SECRETARY}（あなた）（2025-05-09から）`).waitFor();
    await looked(page, 'run-own');
    expect(office.triggers.map(({ owner }) => owner)).toEqual([SECRETARY]);
    await press(page, '毎日のお知らせをやめる');
    await press(page, 'はい、やめる');
    await told(page, '毎日のお知らせを止めました。');
    expect(office.triggers).toEqual([]);
    expect(setting(office, 'お知らせの実行者')).toBe('');
  });

  it('of a colleague is taken over only after it was said whose it is', async () => {
    const office = at.office();
    typed('設定', 'お知らせの実行者', '値', `${COLLEAGUE}（2025-03-10から）`)(office);
    typed('設定', 'お知らせの最終実行', '値', '2025-05-02 08:12　6通を送りました')(office);
    const { page } = await at.open(office);
    await told(page, '毎日のお知らせが、しばらく実行されていません。');
    await told(page, '自動では送られないおそれがあります。');
    await looked(page, 'run-missing');
    await press(page, '毎日のお知らせ');
    await press(page, '自分が引き継ぐ');
    await page.getByRole('alert').getByText(COLLEAGUE).waitFor();
    await looked(page, 'run-others');
    expect(office.triggers).toEqual([]);
    await press(page, 'はい、引き継ぐ');
    await told(page, 'あなたが引き継ぎました');
    expect(setting(office, 'お知らせの実行者')).toMatch(new RegExp(`^${SECRETARY}`, 'u'));
  });
});

describe('who may', () => {
  it('not of the secretariat: is told whom to ask, and sees nothing', () => {
    const how = {
      bundle: at.bundle(),
      user: SECTION,
      kind: 'menu',
      functionName: 'openNotices',
    } as const;
    const { ui } = run(at.office(), how);
    expect(JSON.stringify(ui)).toContain('事務局の職員だけ');
    expect(ui.map(({ kind }) => kind)).toEqual(['toast']);
  });

  it('a copy of the workbook: looks only', async () => {
    const office = at.office();
    typed('設定', '本体のID', '値', 'another-workbook')(office);
    const { page } = await at.open(office);
    await told(page, 'もとの計画のファイルの写しです。');
    expect(await page.locator('.foot button').isDisabled()).toBe(true);
    await looked(page, 'copy');
  });
});

describe('every other state', () => {
  const long = '保健福祉・長寿支援・子ども家庭センター設置準備及び地域包括ケア推進課';

  function many({ days }: NoticesOpening): object {
    const [today] = days;
    const [mail] = today?.mails ?? [];
    if (!today || !mail) throw new Error('Nothing is due.');
    const mails = Array.from({ length: 40 }, (_, place) => ({
      ...mail,
      id: `${mail.id}${String(place)}`,
      to: `tantousha-no-nagai-adoresu-${String(place)}@fukushi.town.example.jp`,
      sections: place % 3 === 0 ? [long, '総務課', '町民課'] : [long],
      subject: `${mail.subject}${long}`,
    }));
    return { days: [{ ...today, mails }, ...days.slice(1)], quota: 3, moreDays: 12 };
  }

  it('forty mails, long names, and too few that may be sent today', async () => {
    const { page } = await at.open(at.office(), { facts: facts(many) });
    await looked(page, 'many');
    await press(page, '選んだ40通を今送る');
    await told(page, '期限の近いものから送ります。残りは、次の開庁日にもう一度送ってください。');
    await looked(page, 'quota');
  });

  it('nothing today, and nothing ever', async () => {
    const none = facts(({ days }) => ({
      days: days.slice(0, 1).map((day) => ({ ...day, mails: [] })),
    }));
    const { page } = await at.open(at.office(), { facts: none });
    await told(page, 'これから送る予定のお知らせもありません。');
    await looked(page, 'never');
    await press(page, '送信の記録');
    await told(page, '送信の記録は、まだありません。');
  });

  it('while others write: it is said, and goes on by itself', async () => {
    const office = at.office();
    let isBusy = true;
    const { page } = await at.open(office, {
      trouble: (_, name) => {
        office.lockHolder = name === 'leaveOut' && isBusy ? 999 : null;
        isBusy = isBusy && name !== 'leaveOut';
        return undefined;
      },
    });
    await press(page, 'fukushi@town.example.jpには送らない');
    await told(page, 'ほかの職員が書き込んでいるため');
    await looked(page, 'busy');
    await told(page, '1通を送らないことにしました。');
  });

  it('in colours of the system, and narrow', async () => {
    const { page } = await at.open(at.office());
    await page.emulateMedia({ forcedColors: 'active' });
    await looked(page, 'forced-colours');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize({ width: 500, height: 360 });
    await looked(page, 'narrow');
  });
});
