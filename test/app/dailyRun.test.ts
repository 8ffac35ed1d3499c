import { describe, expect, it } from '@jest/globals';
import { fireDay, noticeOffice, portsOfNotices, run, sentRows, states } from './noticeOffice';
import { COLLEAGUE, SECRETARY, settingIn, tabOf, under } from './officeInMemory';
import { headed, typed } from './spoiled/spoil';
import { ServiceFault } from '../../src/app/serviceFault';
import { sendPressed } from '../../src/app/sendPressed';

const LAST_RUN = 'お知らせの最終実行';

describe('the daily run', () => {
  it('writes to everybody who has something open, once', () => {
    const office = noticeOffice();
    run(office);
    expect(office.outbox.map(({ to }) => to)).toEqual(sentRows(office).map(({ to }) => to));
    expect(states(office)).toEqual({ 送信済み: 8 });
    expect(settingIn(office, LAST_RUN)).toBe('2025-05-09 08:12　8通を送りました');
    run(office);
    expect(office.outbox).toHaveLength(8);
    expect([...office.notes.keys()]).toEqual(['tabs']);
  });

  it('catches a missed Friday up on Monday, although it came on Saturday', () => {
    const office = noticeOffice();
    office.now = '2025-05-08 08:12';
    run(office);
    const before = office.outbox.length;
    office.now = '2025-05-10 08:12';
    run(office);
    expect(office.outbox).toHaveLength(before);
    office.now = '2025-05-12 08:12';
    run(office);
    const subjects = office.outbox.slice(before).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('５月16日（金）まで'))).toHaveLength(8);
  });

  it('says in はじめに when the next ones are to come', () => {
    const office = noticeOffice();
    run(office);
    expect(settingIn(office, 'お知らせの予定')).toBe(
      '5月12日（月）1通、5月15日（木）8通、5月19日（月）8通（今の提出状況での見込み）',
    );
  });

  it('lets answers go to the secretariat, under the name of 設定', () => {
    const office = noticeOffice();
    run(office);
    const [first] = office.outbox;
    expect(first).toMatchObject({
      replyTo: SECRETARY,
      senderName: '総合政策課 財政・政策担当（見本）',
    });
  });

  it('sends nothing on a holiday, and says so', () => {
    const office = noticeOffice('2025-05-10 08:12:00');
    run(office);
    expect(office.outbox).toEqual([]);
    expect(settingIn(office, LAST_RUN)).toBe('2025-05-10 08:12　休日のため送っていません');
  });

  it('that was not there for five days writes once about what was missed', () => {
    const office = noticeOffice('2025-05-08 08:12:00');
    run(office);
    const before = office.outbox.length;
    fireDay(office, '2025-05-14 08:12:00');
    expect(office.outbox.slice(before).filter(({ to }) => to.startsWith('fukushi'))).toHaveLength(
      1,
    );
    fireDay(office, '2025-05-14 09:00:00');
    expect(office.outbox.slice(before).filter(({ to }) => to.startsWith('fukushi'))).toHaveLength(
      1,
    );
  });
});

describe('when Google lets only a few mails go', () => {
  it('the first go today, the rest on the next business day, and the secretariat is told', () => {
    const office = noticeOffice();
    office.quota = 3;
    run(office);
    const told = office.outbox[2];
    expect(office.outbox).toHaveLength(3);
    expect(told?.to).toBe(SECRETARY);
    expect(told?.subject).toContain('6通');
    expect(told?.text).toContain('総務課');
    expect(states(office)).toEqual({ 予定: 6, 送信済み: 3 });
    expect(settingIn(office, LAST_RUN)).toBe(
      '2025-05-09 08:12　3通を送りました、6通を次の開庁日に回しました',
    );
    office.quota = 100;
    fireDay(office, '2025-05-12 08:12:00');
    const others = office.outbox.slice(3).map(({ to }) => to);
    expect(others).toHaveLength(6);
    expect(new Set(office.outbox.map(({ to }) => to)).size).toBe(8);
    expect(Object.keys(states(office)).sort()).toEqual(['取りやめ', '送信済み']);
  });

  it('sends none when nobody can be written to, and loses none', () => {
    const office = noticeOffice();
    office.quota = 0;
    run(office);
    expect(office.outbox).toEqual([]);
    office.quota = 100;
    fireDay(office, '2025-05-12 08:12:00');
    expect(new Set(office.outbox.map(({ to }) => to)).size).toBe(8);
  });

  it('stops at the one that Google refuses, whatever it said before', () => {
    const office = noticeOffice();
    office.beforeLetter = (count) => {
      if (count > 5) throw new ServiceFault('refused', 'daily quota', 'for one day: email.');
    };
    run(office);
    expect(office.begun).toBe(6);
    expect(states(office)).toEqual({ 送信済み: 5, 予定: 3 });
  });
});

describe('a mail that does not go out', () => {
  it('is named with its address and the words of Google, and the others go', () => {
    const office = noticeOffice();
    office.beforeLetter = (count) => {
      if (count === 2) throw new ServiceFault('refused', 'rejected', 'Invalid email: higashi');
    };
    run(office);
    expect(states(office)).toEqual({ 送信済み: 7, 取りやめ: 1 });
    expect(String(settingIn(office, LAST_RUN))).toContain('higashi@town.example.jp');
    const history = tabOf(office, '変更履歴');
    expect(under(history, '項目').slice(-1)).toEqual(['higashi@town.example.jp']);
    expect(String(under(history, '変更後').slice(-1))).toContain('Invalid email: higashi');
  });

  it('is in doubt where Google gave no answer, and never goes by itself again', () => {
    const office = noticeOffice();
    office.beforeLetter = (count) => {
      if (count === 2) throw new ServiceFault('in doubt', 'timeout', 'Service timed out.');
    };
    run(office);
    expect(states(office)).toEqual({ 送信済み: 7, 送信したか不明: 1 });
    office.beforeLetter = () => undefined;
    fireDay(office, '2025-05-12 08:12:00');
    expect(office.outbox.filter(({ to }) => to.startsWith('higashi'))).toEqual([]);
  });

  it('waits for the next run when its note could not be written', () => {
    const office = noticeOffice();
    const ports = portsOfNotices(office);
    let count = 0;
    const notes = {
      ...ports.notes,
      write(key: string, text: string) {
        count += key.startsWith('sending:') ? 1 : 0;
        if (count === 3) throw new ServiceFault('retry', 'quota', 'too many times');
        ports.notes.write(key, text);
      },
    };
    sendPressed(
      { ...ports, notes },
      { caller: SECRETARY, press: { kind: 'inquiry' }, addedWord: '' },
    );
    expect(states(office)['予定']).toBe(1);
    fireDay(office, '2025-05-09 08:20:00');
    expect(states(office)['予定']).toBeUndefined();
  });

  it('is not begun after four minutes of the run', () => {
    const office = noticeOffice();
    office.afterLetter = (count) => {
      if (count === 3) office.now = '2025-05-09 08:16:30';
    };
    run(office);
    expect(states(office)).toEqual({ 送信済み: 3, 予定: 5 });
  });
});

describe('whose run it is', () => {
  it('one that is not on record sends nothing, and takes itself away', () => {
    const office = noticeOffice();
    office.triggers.set(COLLEAGUE, ['dailyRun']);
    run(office, COLLEAGUE);
    expect(office.outbox).toEqual([]);
    expect(office.writes).toEqual([]);
    expect(office.triggers.get(COLLEAGUE)).toEqual([]);
    expect(office.triggers.get(SECRETARY)).toEqual(['dailyRun']);
  });

  it('one that is nobody’s stays, and sends nothing', () => {
    const office = noticeOffice();
    typed('設定', 'お知らせの実行者', '値', '')(office);
    run(office);
    expect(office.outbox).toEqual([]);
    expect(office.triggers.get(SECRETARY)).toEqual(['dailyRun']);
  });

  it('a copy of the workbook sends nothing', () => {
    const office = noticeOffice();
    typed('設定', '本体のID', '値', 'another-workbook')(office);
    run(office);
    expect(office.outbox).toEqual([]);
    expect(office.writes).toEqual([]);
  });
});

describe('while a tab cannot be read', () => {
  const broken = () => {
    const office = noticeOffice();
    headed('年度実績', (heading) => (heading === '取組ID' ? '番号' : heading))(office);
    return office;
  };

  it('the secretariat is told where, once a day, and 設定 says it', () => {
    const office = broken();
    run(office);
    run(office);
    expect(office.outbox).toHaveLength(1);
    expect(office.outbox[0]).toMatchObject({ to: SECRETARY });
    expect(office.outbox[0]?.text).toContain('年度実績');
    expect(String(settingIn(office, LAST_RUN))).toContain('読み取れないシートがある');
    fireDay(office, '2025-05-12 08:12:00');
    expect(office.outbox).toHaveLength(2);
  });

  it('nothing is lost: mended it is caught up', () => {
    const office = broken();
    run(office);
    headed('年度実績', (heading) => (heading === '番号' ? '取組ID' : heading))(office);
    fireDay(office, '2025-05-12 08:12:00');
    expect(office.outbox.filter(({ to }) => to.startsWith('fukushi'))).toHaveLength(1);
  });
});

describe('a press on a holiday', () => {
  it('sends nothing, and the daily run sends it on the next business day', () => {
    const office = noticeOffice('2025-05-10 10:00:00');
    const ports = portsOfNotices(office);
    const pressed = sendPressed(ports, {
      caller: SECRETARY,
      press: { kind: 'inquiry' },
      addedWord: '',
    });
    expect(pressed).toMatchObject({
      accepted: true,
      value: { message: '休日のため、5月12日（月）の朝に送ります。' },
    });
    expect(office.outbox).toEqual([]);
    fireDay(office, '2025-05-12 08:12:00');
    const subjects = office.outbox.filter(({ subject }) => subject.includes('照会'));
    expect(subjects.length).toBeGreaterThan(5);
    expect(states(office)['予定']).toBeUndefined();
  });
});
