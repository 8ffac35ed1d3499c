import { describe, expect, it } from '@jest/globals';
import { noticeOffice, run, sentRows, states } from './noticeOffice';
import { settingIn } from './officeInMemory';

describe('the daily run', () => {
  it('writes to everybody who has something open, once', () => {
    const office = noticeOffice();
    run(office);
    expect(office.outbox.map(({ to }) => to)).toEqual(sentRows(office).map(({ to }) => to));
    expect(states(office)).toEqual({ 送信済み: 8 });
    expect(settingIn(office, 'お知らせの最終実行')).toBe('2025-05-09 08:12　8通を送りました');
    run(office);
    expect(office.outbox).toHaveLength(8);
    expect([...office.notes.keys()]).toEqual(['tabs']);
  });

  it('says in はじめに when the next ones are to come', () => {
    const office = noticeOffice();
    run(office);
    expect(settingIn(office, 'お知らせの予定')).toBe(
      '5月12日（月）1通、5月15日（木）8通、5月19日（月）8通（今の提出状況での見込み）',
    );
  });
});
