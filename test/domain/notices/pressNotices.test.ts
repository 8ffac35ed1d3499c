import { describe, expect, it } from '@jest/globals';
import { mailIdOf } from '../../../src/domain/notices/ledger';
import { again, pressed } from '../../../src/domain/notices/pressNotices';
import {
  action,
  CHILDREN,
  day,
  facts,
  opinion,
  recorded,
  shown,
  submitted,
  WELFARE,
} from './noticeBuilder';

const KEY = '提出 2025-05-16 2025-05-09';

describe('a press', () => {
  it('of 照会 goes once to each section with its list, those that only take part too', () => {
    const actions = [
      action('1-1-1', { related: ['子ども教育課'] }),
      action('3-1-1', { section: '総務課' }),
    ];
    const told = facts('2025-04-14', { actions });
    const { mails, unreachable } = pressed(told, { kind: 'inquiry' });
    expect(mails.map(({ to, items }) => [to, items])).toEqual(
      [
        ['b@town.example.jp', 1],
        [WELFARE, 1],
        [CHILDREN, 1],
      ].sort(),
    );
    expect(unreachable).toEqual(['総務課']);
    const ledger = mails.map(({ id }) => recorded(id));
    expect(pressed({ ...told, ledger }, { kind: 'inquiry' }).mails).toEqual([]);
    expect(
      pressed({ ...told, switchedOff: new Set(['inquiry']) }, { kind: 'inquiry' }).mails,
    ).toEqual([]);
  });

  it('of 差戻し writes about this action only, and is held on a holiday', () => {
    const sentBack = { submission: 'sentBack', sentBackFor: '数値の確認' } as const;
    const actions = [action('1-1-1', sentBack), action('1-1-2', sentBack)];
    const press = { kind: 'sentBack', actionIds: ['1-1-2'] } as const;
    expect(shown(pressed(facts('2025-05-09', { actions }), press).mails)).toEqual([
      [WELFARE, '差戻し 1-1-2 -'],
    ]);
    expect(pressed(facts('2025-05-10', { actions }), press)).toMatchObject({
      mails: [],
      heldUntil: day('2025-05-12'),
    });
  });

  it('asks for answers anew when other opinions have come', () => {
    const told = facts('2025-09-01', { opinions: [opinion('R7-01')] });
    const first = pressed(told, { kind: 'answers' }).mails;
    const ledger = first.map(({ id }) => recorded(id));
    expect(pressed({ ...told, ledger }, { kind: 'answers' }).mails).toEqual([]);
    const more = { ...told, ledger, opinions: [opinion('R7-02'), opinion('R7-01')] };
    expect(shown(pressed(more, { kind: 'answers' }).mails)).toEqual([
      [WELFARE, '回答の依頼 R7-01,R7-02'],
    ]);
    // The same opinions in another order of rows are no others.
    const sent = pressed(more, { kind: 'answers' }).mails.map(({ id }) => recorded(id));
    const sorted = { ...more, ledger: sent, opinions: [opinion('R7-01'), opinion('R7-02')] };
    expect(pressed(sorted, { kind: 'answers' }).mails).toEqual([]);
  });

  it('writes to heads of the sections that are named, about what is open', () => {
    const actions = [
      action('1-1-1'),
      submitted('1-1-2', '2025-05-01 10:00'),
      action('2-1-1', { section: '子ども教育課' }),
    ];
    const { mails } = pressed(facts('2025-05-20', { actions }), {
      kind: 'heads',
      sections: ['保健福祉課'],
    });
    expect(mails.map(({ to, items }) => [to, items])).toEqual([['head-5@town.example.jp', 1]]);
  });

  it('sends a notice on a day that has none, and not a second one on that day', () => {
    const told = facts('2025-05-13', { lastRunOn: day('2025-05-13') });
    const press = { kind: 'submission', sections: ['保健福祉課'] } as const;
    const { mails } = pressed(told, press);
    expect(shown(mails)).toEqual([[WELFARE, '提出 2025-05-16 2025-05-13']]);
    const ledger = mails.map(({ id }) => recorded(id));
    expect(pressed({ ...told, ledger }, press).mails).toEqual([]);
  });
});

describe('a mail of 送信記録', () => {
  it('is written again as things are today, without what is no longer open', () => {
    const actions = [action('1-1-1'), submitted('1-1-2', '2025-05-10 10:00')];
    const told = facts('2025-05-13', { actions });
    const mailId = mailIdOf(WELFARE, [KEY, '差戻し 1-1-2 -']);
    const mail = again(told, mailId);
    expect(mail).toMatchObject({ id: mailId, to: WELFARE, items: 1 });
    expect(mail?.parts.map(({ key }) => key)).toEqual([KEY]);
    const allIn = { ...told, actions: [submitted('1-1-1', '2025-05-10 10:00')] };
    expect(again(allIn, mailId)).toBeUndefined();
    expect(again(told, 'nobody@town.example.jp／提出 x')).toBeUndefined();
  });
});
