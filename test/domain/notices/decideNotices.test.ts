import { describe, expect, it } from '@jest/globals';
import { dateInDigits } from '../../../src/domain/civilDate';
import { coming, due } from '../../../src/domain/notices/decideNotices';
import { mailIdOf } from '../../../src/domain/notices/ledger';
import type { NoticeFacts } from '../../../src/domain/notices/noticeFacts';
import {
  action,
  CHILDREN,
  day,
  document,
  facts,
  later,
  opinion,
  people,
  recorded,
  SECRETARIAT,
  shown,
  submitted,
  WELFARE,
} from './noticeBuilder';

const KEY = '提出 2025-05-16 2025-05-09';
const dueShown = (told: NoticeFacts) => shown(due(told).mails);

/** The day before was there. */
const ran = (today: string, over: Partial<NoticeFacts> = {}): NoticeFacts =>
  facts(today, { lastRunOn: day('2025-05-08'), ...over });

describe('the mails of a day', () => {
  it('go to the sections that have not submitted, on the days of the calendar', () => {
    expect(dueShown(ran('2025-05-09'))).toEqual([[WELFARE, KEY]]);
    expect(dueShown(facts('2025-05-12', { lastRunOn: day('2025-05-09') }))).toEqual([]);
    expect(dueShown(facts('2025-05-15', { lastRunOn: day('2025-05-14') }))).toEqual([
      [WELFARE, '提出 2025-05-16 2025-05-15'],
    ]);
  });

  it('say which stage it is and how many business days are left', () => {
    const stageOn = (today: string) => {
      const [mail] = due(facts(today, { lastRunOn: day('2025-03-01') })).mails;
      const [part] = mail?.parts ?? [];
      return part?.kind === 'submission' ? [part.stage, part.daysLeft] : undefined;
    };
    expect(stageOn('2025-03-17')).toEqual(['drafts', 40]);
    expect(stageOn('2025-04-14')).toEqual(['opening', 21]);
    expect(stageOn('2025-05-09')).toEqual(['before', 5]);
    expect(stageOn('2025-05-19')).toEqual(['after', -1]);
  });

  it('leave those alone who have submitted', () => {
    const actions = [submitted('1-1-1', '2025-05-08 10:00'), action('1-1-2')];
    const [mail] = due(ran('2025-05-09', { actions })).mails;
    expect(mail).toMatchObject({ to: WELFARE, items: 1, sections: ['保健福祉課'] });
    const all = [submitted('1-1-1', '2025-05-01 10:00'), submitted('1-1-2', '2025-05-02 10:00')];
    expect(dueShown(ran('2025-05-09', { actions: all }))).toEqual([]);
  });

  it('name what waits for the head and what was sent back: it is open', () => {
    const actions = [
      action('1-1-1', { submission: 'awaitingHead' }),
      action('1-1-2', { submission: 'sentBack' }),
    ];
    const [mail] = due(ran('2025-05-09', { actions, switchedOff: new Set(['sentBack']) })).mails;
    expect(mail?.items).toBe(2);
  });

  it('are one for each person, whatever the number of sections and reasons', () => {
    const addresses = [
      people('保健福祉課', { shared: [WELFARE] }),
      people('子ども教育課', { shared: ['Fukushi@Town.example.jp'] }),
    ];
    const told = facts('2025-06-13', {
      addresses,
      lastRunOn: day('2025-06-12'),
      dates: { entryDueOn: day('2025-06-20'), amountsDueOn: day('2025-06-20') },
      actions: [
        action('1-1-1'),
        action('2-1-1', { section: '子ども教育課' }),
        submitted('1-1-2', '2025-05-08 10:00', { isEstimated: true }),
      ],
    });
    const { mails } = due({ ...told, dates: { ...told.dates, entryDueOn: day('2025-06-13') } });
    expect(shown(due(told).mails)).toEqual([[WELFARE, '提出 2025-06-20 2025-06-13']]);
    expect(mails).toEqual([]);
    const both = { ...told, today: day('2025-06-23'), lastRunOn: day('2025-06-20') };
    expect(shown(due(both).mails)).toEqual([
      [WELFARE, '提出 2025-06-20 2025-06-23', '決算額 2025-06-20 2025-06-23'],
    ]);
    expect(due(both).mails[0]?.sections).toEqual(['保健福祉課', '子ども教育課']);
  });

  it('go to the shared address, or else to each of the staff, never to a head', () => {
    const actions = [action('1-1-1'), action('2-1-1', { section: '子ども教育課' })];
    expect(
      due(ran('2025-05-09', { actions }))
        .mails.map(({ to }) => to)
        .sort(),
    ).toEqual(['b@town.example.jp', WELFARE, CHILDREN].sort());
  });

  it('name sections to whom nobody can be written', () => {
    const actions = [action('3-1-1', { section: '総務課' })];
    expect(due(ran('2025-05-09', { actions }))).toMatchObject({
      mails: [],
      unreachable: ['総務課'],
    });
  });

  it('go to the section of today after 1 April', () => {
    const sections = [
      {
        name: '保健福祉課',
        shortName: '',
        order: 1,
        validTo: 2024 as NoticeFacts['year'],
        successor: '福祉課',
      },
      { name: '福祉課', shortName: '', order: 2, validFrom: 2025 as NoticeFacts['year'] },
    ];
    const addresses = [
      people('保健福祉課', { shared: [WELFARE] }),
      people('福祉課', { shared: [CHILDREN] }),
    ];
    const told = { sections, addresses, lastRunOn: day('2025-03-14') };
    expect(due(facts('2025-03-17', told)).mails.map(({ to }) => to)).toEqual([WELFARE]);
    expect(due(facts('2025-04-14', told)).mails.map(({ to }) => to)).toEqual([CHILDREN]);
  });

  it.each([
    ['a Saturday', '2025-05-10', '2025-05-12'],
    ['a holiday', '2025-05-05', '2025-05-07'],
    ['30 December', '2025-12-30', '2026-01-05'],
  ])('are held on %s', (_, today, until) => {
    const decision = due(facts(today));
    expect(decision.mails).toEqual([]);
    expect(decision.heldUntil && dateInDigits(decision.heldUntil)).toBe(until);
  });

  it('catch up a missed day once, by the last one', () => {
    const missed = (today: string, lastRunOn: string) =>
      dueShown(facts(today, { lastRunOn: day(lastRunOn) }));
    expect(missed('2025-05-13', '2025-05-08')).toEqual([[WELFARE, KEY]]);
    expect(missed('2025-05-20', '2025-05-08')).toEqual([[WELFARE, '提出 2025-05-16 2025-05-19']]);
    const ledger = [recorded(mailIdOf(WELFARE, [KEY]))];
    expect(dueShown(facts('2025-05-13', { lastRunOn: day('2025-05-08'), ledger }))).toEqual([]);
  });

  it('are the same however often it is asked, and no part comes twice', () => {
    const told = ran('2025-05-09');
    expect(due(told)).toEqual(due(told));
    const states = ['sent', 'uncertain', 'cancelled'] as const;
    for (const state of states) {
      const ledger = [recorded(mailIdOf(WELFARE, ['決算額 x', KEY]), { state })];
      expect(dueShown({ ...told, ledger })).toEqual([]);
    }
    const underWay = recorded(mailIdOf(WELFARE, [KEY]), { state: 'planned', isUnderWay: true });
    expect(dueShown({ ...told, ledger: [underWay] })).toEqual([]);
  });

  it('send another day what was put off, as long as it is the last word', () => {
    const ledger = [recorded(mailIdOf(WELFARE, [KEY]), { state: 'planned', runId: '' })];
    expect(dueShown(facts('2025-05-12', { ledger, lastRunOn: day('2025-05-09') }))).toEqual([
      [WELFARE, KEY],
    ]);
    expect(dueShown(facts('2025-05-15', { ledger, lastRunOn: day('2025-05-14') }))).toEqual([
      [WELFARE, '提出 2025-05-16 2025-05-15'],
    ]);
  });

  it('begin anew around another deadline', () => {
    const ledger = [recorded(mailIdOf(WELFARE, [KEY]))];
    const dates = { entryDueOn: day('2025-05-23') };
    expect(dueShown(facts('2025-05-16', { dates, ledger, lastRunOn: day('2025-05-15') }))).toEqual([
      [WELFARE, '提出 2025-05-23 2025-05-16'],
    ]);
  });
});

describe('the second pass', () => {
  const estimated = submitted('1-1-1', '2025-05-08 10:00', { isEstimated: true });

  it('asks for the settled amounts around their own deadline, after 入力期限 only', () => {
    const on = (today: string, lastRunOn: string) =>
      dueShown(facts(today, { actions: [estimated], lastRunOn: day(lastRunOn) }));
    expect(on('2025-05-19', '2025-05-16')).toEqual([]);
    expect(on('2025-06-13', '2025-06-12')).toEqual([[WELFARE, '決算額 2025-06-20 2025-06-13']]);
    expect(on('2025-06-23', '2025-06-20')).toEqual([[WELFARE, '決算額 2025-06-20 2025-06-23']]);
  });

  it('asks for a value when its month begins, and once in every month after it', () => {
    const actions = [
      submitted('1-1-1', '2025-05-08 10:00', { provisional: [later('1-1-1-1', '2025-11-01')] }),
    ];
    const on = (today: string, lastRunOn: string) =>
      dueShown(facts(today, { actions, lastRunOn: day(lastRunOn) }));
    expect(on('2025-10-31', '2025-10-30')).toEqual([]);
    // 1 November is a Saturday, 3 November a holiday.
    expect(on('2025-11-04', '2025-10-31')).toEqual([[WELFARE, '確定値 2025-11-04']]);
    expect(on('2025-11-17', '2025-11-14')).toEqual([]);
    expect(on('2025-12-01', '2025-11-28')).toEqual([[WELFARE, '確定値 2025-12-01']]);
    expect(on('2025-12-08', '2025-12-05')).toEqual([]);
    expect(on('2026-01-05', '2025-12-26')).toEqual([[WELFARE, '確定値 2026-01-05']]);
  });

  it('catches up each value by its own last day', () => {
    const provisional = [later('1-1-1-1', '2025-11-01'), later('1-1-1-2')];
    const actions = [submitted('1-1-1', '2025-05-08 10:00', { provisional })];
    const told = facts('2025-12-10', { actions, lastRunOn: day('2025-10-31') });
    expect(dueShown(told)).toEqual([[WELFARE, '確定値 2025-12-01', '確定値 2025-12-10']]);
    const named = due(told).mails[0]?.parts.map((part) =>
      part.kind === 'values' ? part.actions[0]?.values.map(({ indicatorId }) => indicatorId) : [],
    );
    expect(named).toEqual([['1-1-1-1'], ['1-1-1-2']]);
  });

  it('asks for a value without a month together with the amounts', () => {
    const actions = [submitted('1-1-1', '2025-05-08 10:00', { provisional: [later('1-1-1-1')] })];
    const told = facts('2025-06-13', { actions, lastRunOn: day('2025-06-12') });
    expect(dueShown(told)).toEqual([[WELFARE, '確定値 2025-06-13']]);
  });
});

describe('opinions', () => {
  it('are asked for around 意見への回答期限, of meetings before it', () => {
    const on = (today: string, lastRunOn: string, heldOn: string) => {
      const opinions = [opinion('R7-01', { heldOn: day(heldOn) })];
      const actions = [submitted('1-1-1', '2025-05-08 10:00')];
      return dueShown(facts(today, { actions, opinions, lastRunOn: day(lastRunOn) }));
    };
    expect(on('2025-10-03', '2025-10-02', '2025-08-27')).toEqual([
      [WELFARE, '意見の回答 2025-10-10 2025-10-03'],
    ]);
    expect(on('2025-10-14', '2025-10-10', '2025-08-27')).toEqual([
      [WELFARE, '意見の回答 2025-10-10 2025-10-14'],
    ]);
    // A later meeting, with the deadline of the last one still in 設定.
    expect(on('2025-10-20', '2025-10-17', '2025-10-15')).toEqual([]);
  });
});

describe('the digest', () => {
  const told = (today: string, over: Partial<NoticeFacts> = {}) =>
    facts(today, { digestOn: ['月'], lastRunOn: day('2025-04-30'), ...over });

  it('goes to the secretariat on its weekday, or on the business day after it', () => {
    const keys = (today: string, lastRunOn: string) =>
      dueShown(
        told(today, { lastRunOn: day(lastRunOn), dates: { draftsOpenOn: day('2025-03-17') } }),
      );
    expect(keys('2025-04-28', '2025-04-25')).toEqual([[SECRETARIAT, 'まとめ 2025-04-28']]);
    expect(keys('2025-05-07', '2025-05-02')).toEqual([[SECRETARIAT, 'まとめ 2025-05-07']]);
    expect(keys('2025-05-08', '2025-05-07')).toEqual([]);
  });

  it('says who is missing, what came in since the last one, and who cannot be reached', () => {
    const actions = [
      submitted('1-1-1', '2025-05-07 10:00'),
      submitted('1-1-2', '2025-05-12 09:00', { section: '子ども教育課' }),
      action('3-1-1', { section: '総務課' }),
    ];
    const ledger = [recorded('x／まとめ 1', { state: 'uncertain', to: 'x', subject: '件名' })];
    const [mail] = due(told('2025-05-12', { actions, ledger, wrong: ['点検'] })).mails;
    const [digest] = mail?.parts ?? [];
    expect(digest).toMatchObject({
      kind: 'digest',
      total: 3,
      submitted: 2,
      open: [{ section: '総務課', total: 1 }],
      since: day('2025-05-07'),
      cameIn: [{ actionId: '1-1-1' }, { actionId: '1-1-2' }],
      unreachable: ['総務課'],
      uncertain: [{ to: 'x', subject: '件名' }],
      wrong: ['点検'],
    });
  });

  it('is in the one mail of a person who is of a section, too', () => {
    const addresses = [people('保健福祉課', { shared: [SECRETARIAT] })];
    const mails = shown(due(told('2025-05-19', { addresses, lastRunOn: day('2025-05-16') })).mails);
    expect(mails).toEqual([[SECRETARIAT, '提出 2025-05-16 2025-05-19', 'まとめ 2025-05-19']]);
  });

  it('is silent when nothing is missing and nothing came in', () => {
    const actions = [submitted('1-1-1', '2025-05-01 10:00')];
    expect(dueShown(told('2025-06-30', { actions, lastRunOn: day('2025-06-27') }))).toEqual([]);
  });

  it('does not begin before anything can come in', () => {
    const ledger = [recorded(mailIdOf(WELFARE, ['提出 2025-05-16 2025-03-17']))];
    expect(dueShown(told('2025-04-07', { lastRunOn: day('2025-04-04'), ledger }))).toEqual([]);
  });
});

describe('what happened', () => {
  it('is told by the next run when the press could not send it', () => {
    const actions = [
      action('1-1-1', {
        submission: 'sentBack',
        submittedAt: submitted('', '2025-05-13 10:03').submittedAt ?? {
          ...day('2025-05-13'),
          hour: 0,
          minute: 0,
        },
      }),
      submitted('1-1-2', '2025-05-13 11:00', { onBehalf: true }),
      submitted('1-1-3', '2025-04-01 11:00', { onBehalf: true }),
    ];
    const documents = [document('D-1', '2025-05-13 15:00'), document('D-0', '2025-04-01 15:00')];
    const told = facts('2025-05-14', {
      actions,
      documents,
      secretariat: [SECRETARIAT, 'colleague@town.example.jp'],
      lastRunOn: day('2025-05-13'),
    });
    expect(dueShown(told)).toEqual([
      ['colleague@town.example.jp', '資料の完成 D-1'],
      [WELFARE, '差戻し 1-1-1 2025-05-13 10:03', '代理入力 1-1-2 2025-05-13 11:00'],
    ]);
    expect(
      dueShown({ ...told, switchedOff: new Set(['sentBack', 'onBehalf', 'documents']) }),
    ).toEqual([]);
  });

  it('全件提出 is told to the secretariat once', () => {
    const actions = [
      submitted('1-1-1', '2025-05-15 10:00'),
      submitted('1-1-2', '2025-05-16 10:00'),
    ];
    const told = facts('2025-05-19', { actions, lastRunOn: day('2025-05-16') });
    expect(dueShown(told)).toEqual([[SECRETARIAT, '全件提出 令和6年度']]);
    const ledger = [recorded(mailIdOf(SECRETARIAT, ['全件提出 令和6年度']))];
    expect(dueShown({ ...told, ledger })).toEqual([]);
    expect(dueShown({ ...told, switchedOff: new Set(['allIn']) })).toEqual([]);
  });
});

describe('what is to come', () => {
  it('is listed day by day as the work stands now, without what was left out', () => {
    const told = facts('2025-05-09', { lastRunOn: day('2025-05-08') });
    const list = (over: Partial<NoticeFacts> = {}) =>
      coming({ ...told, ...over })
        .slice(0, 4)
        .map(({ on, mails }) => [dateInDigits(on), mails.length]);
    expect(list()).toEqual([
      ['2025-05-15', 1],
      ['2025-05-19', 1],
      ['2025-05-26', 1],
      ['2025-06-02', 1],
    ]);
    const ledger = [
      recorded(mailIdOf(WELFARE, ['提出 2025-05-16 2025-05-15']), { state: 'cancelled' }),
    ];
    expect(list({ ledger })[0]).toEqual(['2025-05-19', 1]);
    expect(coming({ ...told, actions: [submitted('1-1-1', '2025-05-08 10:00')] })).toEqual([]);
  });
});
