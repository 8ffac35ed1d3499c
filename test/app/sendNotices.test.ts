import { describe, expect, it } from '@jest/globals';
import { installDailyRun, removeDailyRun } from '../../src/app/installDailyRun';
import { sendNotices } from '../../src/app/sendNotices';
import { sendPressed } from '../../src/app/sendPressed';
import { leaveOut, mailArrived, sendAgain } from '../../src/app/settleMails';
import { ServiceFault } from '../../src/app/serviceFault';
import { testMail } from '../../src/app/testMail';
import {
  fireDay,
  FIVE_DAYS_BEFORE,
  noticeOffice,
  portsOfNotices,
  sentRows,
  states,
  type NoticeOffice,
} from './noticeOffice';
import { SECRETARY, SECTION, settingIn, tabOf, under } from './officeInMemory';
import { typed } from './spoiled/spoil';

const TODAY = '2025-05-09';
const FUKUSHI = 'fukushi@town.example.jp／提出 2025-05-16 2025-05-09';
const COMING = 'fukushi@town.example.jp／提出 2025-05-16 2025-05-15';

let presses = 0;

/** Another press. */
const hand = () => {
  presses += 1;
  return { caller: SECRETARY, operationId: `notice-${String(presses).padStart(4, '0')}` };
};

const send = (office: NoticeOffice, on: string, ...mailIds: string[]) =>
  sendNotices(portsOfNotices(office), { ...hand(), on, mailIds, addedWord: '' });

const lettersTo = (office: NoticeOffice, name: string): number =>
  office.outbox.filter(({ to }) => to.startsWith(name)).length;

describe('sending now', () => {
  it('sends what was chosen; the daily run sends the others', () => {
    const office = noticeOffice();
    expect(send(office, TODAY, FUKUSHI)).toMatchObject({
      value: { message: '保健福祉課にメールを送りました。' },
    });
    expect(office.outbox).toHaveLength(1);
    fireDay(office, FIVE_DAYS_BEFORE);
    expect(lettersTo(office, 'fukushi')).toBe(1);
    expect(office.outbox).toHaveLength(8);
  });

  it('sends a coming notice ahead of its day, and on the day not again', () => {
    const office = noticeOffice('2025-05-12 08:12:00');
    fireDay(office, '2025-05-12 08:12:00');
    const before = lettersTo(office, 'fukushi');
    office.now = '2025-05-13 10:00:00';
    send(office, '2025-05-15', COMING);
    fireDay(office, '2025-05-15 08:12:00');
    expect(lettersTo(office, 'fukushi')).toBe(before + 1);
  });

  it('adds the words of this sending', () => {
    const office = noticeOffice();
    sendNotices(portsOfNotices(office), {
      ...hand(),
      on: TODAY,
      mailIds: [FUKUSHI],
      addedWord: '議会の日程が早まりました。',
    });
    expect(office.outbox[0]?.text).toContain('議会の日程が早まりました。');
  });

  it('is refused to a section, and in a copy', () => {
    const office = noticeOffice();
    const ofSection = sendNotices(portsOfNotices(office, SECTION), {
      ...hand(),
      caller: SECTION,
      on: TODAY,
      mailIds: [FUKUSHI],
      addedWord: '',
    });
    expect(ofSection).toMatchObject({ refusal: { reason: 'not secretariat' } });
    typed('設定', '本体のID', '値', 'another')(office);
    expect(send(office, TODAY, FUKUSHI)).toMatchObject({ refusal: { reason: 'copy' } });
    expect(office.outbox).toEqual([]);
  });

  it('is refused while 差出人名 has two lines: Google would refuse every mail', () => {
    const office = noticeOffice();
    typed('設定', '差出人名', '値', '総合政策課\n財政担当')(office);
    expect(send(office, TODAY, FUKUSHI)).toMatchObject({ refusal: { reason: 'sender name' } });
  });
});

describe('leaving out', () => {
  const leave = (office: NoticeOffice, is: boolean, on = TODAY, mailId = FUKUSHI) =>
    leaveOut(portsOfNotices(office), { ...hand(), on, mailIds: [mailId], leave: is });

  it('keeps a mail back, and undone it goes out', () => {
    const office = noticeOffice();
    leave(office, true);
    fireDay(office, FIVE_DAYS_BEFORE);
    expect(lettersTo(office, 'fukushi')).toBe(0);
    expect(office.outbox).toHaveLength(7);
    leave(office, false);
    fireDay(office, '2025-05-09 09:00:00');
    expect(lettersTo(office, 'fukushi')).toBe(1);
    expect(under(tabOf(office, '変更履歴'), '操作内容').slice(-2)).toEqual([
      'お知らせを送らない',
      'お知らせを送らないことの取消し',
    ]);
  });

  it('of a coming day that is undone waits for its day', () => {
    const office = noticeOffice('2025-05-12 08:12:00');
    fireDay(office, '2025-05-12 08:12:00');
    const before = lettersTo(office, 'fukushi');
    leave(office, true, '2025-05-15', COMING);
    leave(office, false, '2025-05-15', COMING);
    fireDay(office, '2025-05-13 08:12:00');
    expect(lettersTo(office, 'fukushi')).toBe(before);
    fireDay(office, '2025-05-15 08:12:00');
    expect(lettersTo(office, 'fukushi')).toBe(before + 1);
  });
});

describe('a mail of which nobody knows', () => {
  const uncertain = (): NoticeOffice => {
    const office = noticeOffice();
    office.beforeLetter = (_, { to }) => {
      if (to.startsWith('fukushi')) throw new ServiceFault('in doubt', 'timeout', 'timed out');
    };
    fireDay(office, FIVE_DAYS_BEFORE);
    office.beforeLetter = () => undefined;
    return office;
  };

  it('had arrived: it counts as sent', () => {
    const office = uncertain();
    mailArrived(portsOfNotices(office), { ...hand(), mailId: FUKUSHI });
    expect(states(office)).toEqual({ 送信済み: 8 });
    expect(mailArrived(portsOfNotices(office), { ...hand(), mailId: FUKUSHI }).accepted).toBe(true);
  });

  it('had not: it goes out once more, and only once', () => {
    const office = uncertain();
    office.now = '2025-05-12 10:00:00';
    const again = () => sendAgain(portsOfNotices(office), { ...hand(), mailId: FUKUSHI });
    expect(again()).toMatchObject({ accepted: true });
    expect(again()).toMatchObject({ refusal: { reason: 'nothing there' } });
    expect(lettersTo(office, 'fukushi')).toBe(1);
    expect(states(office)).toEqual({ 送信済み: 8 });
  });
});

describe('a test mail', () => {
  it('goes to the person alone, and stands in no record', () => {
    const office = noticeOffice();
    const request = { caller: SECRETARY, of: { on: TODAY }, mailId: FUKUSHI, addedWord: '' };
    expect(testMail(portsOfNotices(office), request)).toMatchObject({ accepted: true });
    expect(office.outbox).toMatchObject([{ to: SECRETARY }]);
    expect(office.outbox[0]?.subject).toMatch(/^【試し】/u);
    expect(sentRows(office)).toEqual([]);
    fireDay(office, FIVE_DAYS_BEFORE);
    expect(lettersTo(office, 'fukushi')).toBe(1);
  });
});

describe('a press whose kind is switched off', () => {
  it('says which setting it is, and sends nothing', () => {
    const office = noticeOffice();
    typed('設定', '照会のメール', '値', '送らない')(office);
    const press = { kind: 'inquiry' } as const;
    expect(
      sendPressed(portsOfNotices(office), { caller: SECRETARY, press, addedWord: '' }),
    ).toMatchObject({
      value: { message: '設定の「照会のメール」が「送らない」のため、メールは送っていません。' },
    });
    expect(office.outbox).toEqual([]);
  });
});

describe('whose the daily run is', () => {
  const FORMER = 'former@town.example.jp';
  const handedOver = (): NoticeOffice => {
    const office = noticeOffice();
    typed('設定', 'お知らせの実行者', '値', `${FORMER}（2024-04-01から）`)(office);
    office.triggers.set(SECRETARY, []);
    office.triggers.set(FORMER, ['dailyRun']);
    return office;
  };
  const install = (office: NoticeOffice, takeOver: boolean) =>
    installDailyRun(portsOfNotices(office), { ...hand(), takeOver });

  it('a second one is told whose it is, and nothing changes', () => {
    const office = handedOver();
    const told = install(office, false);
    expect(told).toMatchObject({ value: { kind: 'owned', run: { owner: FORMER, isOwn: false } } });
    expect(office.triggers.get(SECRETARY)).toEqual([]);
    expect(office.writes).toEqual([]);
  });

  it('taken over it is theirs, and the trigger before sends nothing and goes', () => {
    const office = handedOver();
    expect(install(office, true)).toMatchObject({ value: { kind: 'changed' } });
    expect(settingIn(office, 'お知らせの実行者')).toBe(`${SECRETARY}（2025-05-09から）`);
    expect(office.triggers.get(SECRETARY)).toEqual(['dailyRun']);
    const former = portsOfNotices(office, FORMER).triggers;
    expect(former.mine()).toEqual(['dailyRun']);
    fireDay(office, FIVE_DAYS_BEFORE);
    expect(office.outbox).toHaveLength(8);
  });

  it('pressed twice there is one trigger and one line in 変更履歴', () => {
    const office = handedOver();
    install(office, true);
    install(office, true);
    expect(office.triggers.get(SECRETARY)).toEqual(['dailyRun']);
    const entries = under(tabOf(office, '変更履歴'), '操作内容');
    expect(entries.filter((what) => what === '毎日のお知らせの設定')).toHaveLength(1);
  });

  it('stopped by its owner it is nobody’s; somebody else is told whose it is', () => {
    const office = handedOver();
    const stop = () => removeDailyRun(portsOfNotices(office), hand());
    expect(stop()).toMatchObject({ refusal: { reason: 'not owner', owner: FORMER } });
    install(office, true);
    expect(stop()).toMatchObject({ value: { kind: 'changed' } });
    expect(settingIn(office, 'お知らせの実行者')).toBe('');
    expect(office.triggers.get(SECRETARY)).toEqual([]);
  });
});
