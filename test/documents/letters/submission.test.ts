/** 提出のお知らせ as a section reads it: before the deadline, after it, for several sections. */
import { describe, expect, it } from '@jest/globals';
import {
  action,
  day,
  DUE,
  HEALTH,
  letterOf,
  missingAmount,
  missingValue,
  OVERDUE,
  TOURISM,
  TWO_OPEN,
} from './letterBuilder';

const BOOK =
  'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg/edit';

describe('提出のお知らせ before the deadline', () => {
  const { subject, text } = letterOf([{ kind: 'submission', actions: TWO_OPEN, ...DUE }]);

  it('says in its subject until when, and how many are left', () => {
    expect(subject).toBe(
      '【総合政策課】令和６年度の取組実績の提出について（５月16日（金）まで・残り２件）',
    );
  });

  it('names each action with how far it is and what it lacks, and where to enter it', () => {
    expect(text).toBe(`保健福祉課　御担当者様

お疲れさまです。総合政策課です。
令和６年度の取組実績について、次の２件の提出をお待ちしています。

　期限　５月16日（金）（あと５開庁日）

　　1-2-2　健康寿命の延伸に向けた各種事業の実施　作成中（不足：決算額、指標１件）
　　3-1-2　子育て世帯の経済的負担の軽減　　　　　未入力
　　入力画面：${BOOK}#gid=1101&fvid=101
　　（開くと貴課の取組だけが表示されます）

　なお、1-2-2の特定健診の受診率は、11月に確定するため「速報」での提出で差し支えありません。

既に提出された場合や、期限までの提出が難しい場合は、このメールに返信してください。
（このお知らせは未提出の課だけに送っています。提出後は送られません。）

総合政策課　財政・政策担当　内線210　／　seisaku@town.example.jp
`);
  });
});

describe('提出のお知らせ after the deadline', () => {
  const { subject, text } = letterOf(
    [{ kind: 'submission', actions: TWO_OPEN.slice(1), ...OVERDUE }],
    { today: day('2025-05-19') },
  );

  it('says in its subject that it comes once more', () => {
    expect(subject).toBe(
      '【総合政策課・再送】令和６年度の取組実績の提出のお願い（期限５月16日・残り１件）',
    );
  });

  it('says that submitting is still open, and nothing of how late it is', () => {
    expect(text).toBe(`保健福祉課　御担当者様

お疲れさまです。総合政策課です。
令和６年度の取組実績について、次の１件の提出をお待ちしています。期限の後も提出できます。

　期限　５月16日（金）

　　3-1-2　子育て世帯の経済的負担の軽減　未入力
　　入力画面：${BOOK}#gid=1101&fvid=101
　　（開くと貴課の取組だけが表示されます）

既に提出された場合や、提出の時期について相談が必要な場合は、このメールに返信してください。
（このお知らせは未提出の課だけに送っています。提出後は送られません。）

総合政策課　財政・政策担当　内線210　／　seisaku@town.example.jp
`);
  });
});

describe('提出のお知らせ when drafts and entry open', () => {
  it('asks for nothing yet while drafts are open', () => {
    const { subject, text } = letterOf(
      [{ kind: 'submission', actions: TWO_OPEN, ...DUE, stage: 'drafts', daysLeft: 45 }],
      { today: day('2025-03-10') },
    );
    expect(subject).toBe('【総合政策課】令和６年度の取組実績の下書きについて（対象２件）');
    expect(text).toContain('途中まででも保存できます。');
    expect(text).not.toContain('提出をお');
  });

  it('says that submitting has begun when entry opens', () => {
    const { subject, text } = letterOf(
      [{ kind: 'submission', actions: TWO_OPEN, ...DUE, stage: 'opening', daysLeft: 23 }],
      { today: day('2025-04-14') },
    );
    expect(subject).toBe(
      '【総合政策課】令和６年度の取組実績の入力について（５月16日（金）まで・対象２件）',
    );
    expect(text).toContain('入力と提出の受付を始めました。次の２件の提出をお願いします。');
  });
});

describe('the deadline', () => {
  const said = (dueOn: string, today: string, daysLeft: number): string => {
    const due = { stage: 'before', dueOn: day(dueOn), daysLeft } as const;
    const { text } = letterOf([{ kind: 'submission', actions: TWO_OPEN, ...due }], {
      today: day(today),
    });
    return text.split('\n').find((line) => line.startsWith('　期限')) ?? '';
  };

  it('is told as today on its day', () => {
    expect(said('2025-05-16', '2025-05-16', 0)).toBe('　期限　５月16日（金）（本日）');
  });

  it('on a Sunday is told on the Friday as the last day of work before it', () => {
    expect(said('2025-05-18', '2025-05-16', 0)).toBe(
      '　期限　５月18日（日）（本日が期限前の最後の開庁日です）',
    );
  });

  it('of another year is told with its year', () => {
    expect(said('2026-01-09', '2025-12-26', 4)).toBe(
      '　期限　令和８年１月９日（金）（あと４開庁日）',
    );
  });

  it('that 設定 does not have is not spoken of', () => {
    const { subject, text } = letterOf([
      { kind: 'submission', actions: TWO_OPEN, stage: 'before', daysLeft: 0 },
    ]);
    expect(subject).toBe('【総合政策課】令和６年度の取組実績の提出について（残り２件）');
    expect(text).not.toMatch(/^　期限/mu);
  });
});

describe('the state of an action', () => {
  const told = (more: Parameters<typeof action>[1]): string => {
    const actions = [action('1-2-2', { name: '取組', ...more })];
    const { text } = letterOf([{ kind: 'submission', actions, ...DUE }]);
    return /1-2-2　取組　(.*)$/mu.exec(text)?.[1] ?? '';
  };

  it('names each missing heading once and counts the indicators', () => {
    const missing = [missingAmount, missingAmount, missingValue('1'), missingValue('2')];
    expect(told({ submission: 'draft', missing })).toBe('作成中（不足：決算額、指標２件）');
  });

  it('of a draft that lacks nothing says so', () => {
    expect(told({ submission: 'draft' })).toBe('作成中（不足なし）');
  });

  it('before the head leaves to him what he decides', () => {
    const missing = [{ field: 'direction', why: 'blank' }] as const;
    expect(told({ submission: 'awaitingHead', missing })).toBe('所属長確認待ち');
  });

  it('of one that is sent back gives the reason, in one line and not all of a long one', () => {
    expect(told({ submission: 'sentBack', sentBackFor: '実績値を\n確かめて' })).toBe(
      '差戻し（理由：実績値を 確かめて）',
    );
    const long = told({ submission: 'sentBack', sentBackFor: '髙'.repeat(90) });
    expect(long).toBe(`差戻し（理由：${'髙'.repeat(39)}…）`);
  });
});

describe('an address of several sections', () => {
  const actions = [...TWO_OPEN, action('2-1-3', { name: '催しの実施', section: TOURISM })];
  const { text } = letterOf([{ kind: 'submission', actions, ...DUE }], {}, [HEALTH, TOURISM]);

  it('is greeted as all of them', () => {
    expect(text).toMatch(/^保健福祉課、産業観光課　御担当者様\n/u);
  });

  it('sees the actions of each under its name, with the link to its own rows', () => {
    const [health = '', tourism = ''] = text.split('　〈産業観光課〉\n');
    expect(health).toContain('　〈保健福祉課〉\n　　1-2-2');
    expect(health).toContain('fvid=101\n');
    expect(tourism).toMatch(/^　　2-1-3　催しの実施　未入力\n　　入力画面：\S*fvid=201\n/u);
    expect(tourism).not.toContain('3-1-2');
  });

  it('finds what stands under a former name of its section in the workbook, not in its view', () => {
    const { text: renamed } = letterOf(
      [
        {
          kind: 'submission',
          actions: [...actions, action('4-1-1', { section: '観光課' })],
          ...DUE,
        },
      ],
      {},
      [HEALTH, TOURISM],
    );
    expect(renamed).toMatch(/　〈観光課〉\n　　4-1-1　.*\n　　入力画面：\S*\/edit\n\n/u);
  });

  it('gets the workbook itself where a section has no view of its own', () => {
    const { text: other } = letterOf([{ kind: 'submission', actions: TWO_OPEN, ...DUE }], {
      links: new Map(),
    });
    expect(other).toContain(`　　入力画面：${BOOK}\n\n`);
  });
});

describe('values that come later', () => {
  it('are listed where there are several', () => {
    const laterValues = [
      { indicatorId: '1', indicator: '受診率', fixedMonth: '9月' },
      { indicatorId: '2', indicator: '健康寿命', fixedMonth: '' },
    ];
    const { text } = letterOf([
      { kind: 'submission', actions: [action('1-2-2', { laterValues })], ...DUE },
    ]);
    expect(text)
      .toContain(`　なお、次の指標は、期限の後に確定するため「速報」での提出で差し支えありません。
　　1-2-2の受診率（９月に確定）
　　1-2-2の健康寿命
`);
  });
});
