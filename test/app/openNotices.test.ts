/** 提出のお知らせ as it is told to its panel, in the office in memory. */
import { describe, expect, it } from '@jest/globals';
import { openNotices } from '../../src/app/openNotices';
import { previewNotices } from '../../src/app/previewNotices';
import { saveAddedWord } from '../../src/app/saveAddedWord';
import { sendNotices } from '../../src/app/sendNotices';
import { leaveOut } from '../../src/app/settleMails';
import { ServiceFault } from '../../src/app/serviceFault';
import type { NoticesOpening } from '../../src/wire/notices';
import { noticeOffice, portsOfNotices, type NoticeOffice } from './noticeOffice';
import { SECRETARY, SECTION, tabOf, under } from './officeInMemory';
import { typed } from './spoiled/spoil';
import { value } from './sectionOffice';

const FUKUSHI = 'fukushi@town.example.jp';

function opened(office: NoticeOffice): NoticesOpening {
  return value(openNotices(portsOfNotices(office), SECRETARY));
}

function idOf({ days }: NoticesOpening, to = FUKUSHI): string {
  return days[0]?.mails.find((mail) => mail.to === to)?.id ?? '';
}

const hand = { caller: SECRETARY, operationId: 'press-of-notices' };

describe('looking', () => {
  it('tells today and every coming day in one reading, writes nothing and sends nothing', () => {
    const office = noticeOffice();
    const { writes, reads } = office;
    const [writesBefore, readsBefore] = [writes.length, reads.cells];
    const opening = opened(office);
    expect(opening.days.map(({ on }) => on).slice(0, 4)).toEqual([
      '2025-05-09',
      '2025-05-12',
      '2025-05-15',
      '2025-05-19',
    ]);
    expect(opening.presses.map(({ kind }) => kind)).toEqual([
      'inquiry',
      'submission',
      'heads',
      'answers',
    ]);
    expect([writes.length, reads.cells - readsBefore]).toEqual([writesBefore, 1]);
    expect(office.outbox).toEqual([]);
    expect(JSON.stringify(opening).length).toBeLessThan(100_000);
  });

  it('names each mail by the subject under which it is sent', () => {
    const office = noticeOffice();
    const opening = opened(office);
    const of = { on: '2025-05-09' };
    const { letters } = value(previewNotices(portsOfNotices(office), { of, addedWord: '' }));
    expect(letters.map(({ id, subject }) => [id, subject])).toEqual(
      opening.days[0]?.mails.map(({ id, subject }) => [id, subject]),
    );
    value(
      sendNotices(portsOfNotices(office), {
        ...hand,
        ...of,
        mailIds: [idOf(opening)],
        addedWord: '',
      }),
    );
    const [letter] = office.outbox;
    const read = letters.find(({ id }) => id === idOf(opening));
    expect([letter?.subject, letter?.text, letter?.html]).toEqual([
      read?.subject,
      read?.text,
      read?.html,
    ]);
  });

  it('is for the secretariat only', () => {
    const office = noticeOffice();
    expect(openNotices(portsOfNotices(office, SECTION), SECTION)).toMatchObject({
      refusal: { reason: 'not secretariat' },
    });
  });

  it('goes on where Google does not say how many mails are left', () => {
    const office = noticeOffice();
    const ports = portsOfNotices(office);
    const post = {
      ...ports.post,
      remainingToday: () => {
        throw new ServiceFault('refused', 'no permission', 'no');
      },
    };
    expect(value(openNotices({ ...ports, post }, SECRETARY)).quota).toBe(-1);
  });
});

describe('what 送信記録 tells', () => {
  it('of a mail that was left out: the day on which it would go out', () => {
    const office = noticeOffice();
    const mailId = idOf(opened(office));
    const request = { ...hand, on: '2025-05-09', mailIds: [mailId], leave: true };
    value(leaveOut(portsOfNotices(office), request));
    const { leftOut, sent, days } = opened(office);
    expect(leftOut).toMatchObject([
      { mailId, on: '2025-05-09', sections: ['保健福祉課'], why: '' },
    ]);
    expect(sent).toMatchObject([{ mailId, state: '取りやめ' }]);
    expect(days[0]?.mails.map(({ to }) => to)).not.toContain(FUKUSHI);
  });

  it('of a mail that Google refused: its reason', () => {
    const office = noticeOffice();
    office.beforeLetter = () => {
      throw new ServiceFault('refused', 'rejected', 'Invalid email: fukushi');
    };
    const mailIds = [idOf(opened(office))];
    value(
      sendNotices(portsOfNotices(office), { ...hand, on: '2025-05-09', mailIds, addedWord: '' }),
    );
    const [row] = opened(office).sent;
    expect(row?.state).toBe('取りやめ');
    expect(row?.why).toContain('Invalid email: fukushi');
  });
});

describe('お知らせに添える文', () => {
  const lines = (office: NoticeOffice) =>
    under(tabOf(office, '変更履歴'), '操作内容').filter((what) => what === 'お知らせに添える文');
  const saving = (office: NoticeOffice, addedWord: string, seen = '') =>
    saveAddedWord(portsOfNotices(office), { ...hand, addedWord, seen });

  it('is stored once, however often the same press arrives', () => {
    const office = noticeOffice();
    value(saving(office, ' 内線215へ。\n'));
    value(saving(office, ' 内線215へ。\n'));
    expect(opened(office).addedWord).toBe('内線215へ。');
    expect(lines(office)).toHaveLength(1);
  });

  it('of a colleague who was quicker stays', () => {
    const office = noticeOffice();
    typed('設定', 'お知らせに添える文', '値', '同僚の文')(office);
    expect(saving(office, '私の文')).toMatchObject({
      refusal: { reason: 'not written', refusal: { reason: 'moved on' } },
    });
    expect(opened(office).addedWord).toBe('同僚の文');
  });

  it('is not stored in a copy of the workbook', () => {
    const office = noticeOffice();
    typed('設定', '本体のID', '値', 'another')(office);
    expect(saving(office, '私の文')).toMatchObject({ refusal: { reason: 'copy' } });
    expect(opened(office).isCopy).toBe(true);
  });
});
