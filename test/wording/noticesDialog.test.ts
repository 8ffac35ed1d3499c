/** What the dialog 提出のお知らせ calls days, and what mails are about. */
import { describe, expect, it } from '@jest/globals';
import { dayText, partText } from '../../src/wording/noticesDialog';

describe('a day', () => {
  it('has its weekday, and its year only where that is another one', () => {
    expect(dayText('2025-05-09', '2025-04-30')).toBe('５月９日（金）');
    expect(dayText('2025-10-10', '2025-04-30')).toBe('10月10日（金）');
    expect(dayText('2026-01-05', '2025-12-26')).toBe('令和８年１月５日（月）');
  });
});

describe('what a mail is about', () => {
  it.each([
    [{ kind: 'submission', stage: 'drafts' }, '下書きの開始'],
    [{ kind: 'submission', stage: 'opening', daysLeft: 24 }, '入力の開始'],
    [{ kind: 'submission', stage: 'before', daysLeft: 5 }, '提出期限の５開庁日前'],
    [{ kind: 'submission', stage: 'before', daysLeft: 0 }, '提出期限の当日'],
    [{ kind: 'submission', stage: 'after', daysLeft: -11 }, '提出期限の11開庁日後'],
    [{ kind: 'amounts', stage: 'before', daysLeft: 1 }, '決算額の確定期限の１開庁日前'],
    [{ kind: 'opinions', stage: 'after', daysLeft: -1 }, '意見への回答期限の１開庁日後'],
    [{ kind: 'submission', stage: 'before' }, '提出期限'],
    [{ kind: 'digest' }, '状況のまとめ'],
    [{ kind: 'heads', stage: 'before', daysLeft: 5 }, '所属長への確認のお願い'],
  ] as const)('%j is %s', (part, said) => {
    expect(partText(part)).toBe(said);
  });
});
