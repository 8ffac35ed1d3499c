/** 提出状況・確認: who has answered, what contradicts, and what becomes of a review. */
import { describe, expect, it } from '@jest/globals';
import { openReview, reviewLooked } from '../../src/app/openReview';
import { reviewFlags } from '../../src/app/reviewFlags';
import { reviewTogether } from '../../src/app/reviewTogether';
import {
  ACTION,
  cellOf,
  entryOffice,
  HEAD,
  itemFor,
  OTHER,
  saved,
  saving,
  STAFF,
  STRANGER,
  YEAR,
} from './entryOffice';
import { portsOf, SECRETARY, type OfficeInMemory } from './officeInMemory';
import {
  flagsOf,
  history,
  reviewing,
  reviewItem,
  reviewOffice,
  reviewOpening,
  submit,
  told,
} from './reviewOffice';
import { typed } from './spoiled/spoil';

const inSheet = (office: OfficeInMemory, heading: string, key = ACTION) =>
  cellOf(office, '年度実績', key, heading);

function savedReview(...asked: Parameters<typeof reviewing>) {
  const found = told(reviewing(...asked));
  if (found.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(found)}`);
  return found.item;
}

describe('who has answered', () => {
  it('is told for each section, with what is left of the time', () => {
    const { whole, sections, idle, businessDaysLeft, entryDueOn, countedAt } =
      reviewOpening(reviewOffice());
    expect([whole.total, whole.handedIn, whole.notEntered]).toEqual([25, 1, 24]);
    expect(sections.find(({ section }) => section === '保健福祉課')).toMatchObject({
      total: 5,
      handedIn: 1,
      submitted: 1,
      notEntered: 4,
      lastSubmittedAt: '2025-05-16 10:32',
    });
    expect(sections).toHaveLength(8);
    expect(idle).toHaveLength(9);
    expect([entryDueOn, businessDaysLeft, countedAt]).toEqual([
      '2025-05-16',
      0,
      '2025-05-16 10:32',
    ]);
  });

  it('takes one call of the workbook from the second opening on', () => {
    const office = reviewOffice();
    reviewOpening(office);
    office.reads.cells = 0;
    office.reads.facts = 0;
    reviewOpening(office);
    expect(office.reads).toMatchObject({ cells: 1, facts: 0, values: 0 });
  });

  it.each([STAFF, HEAD, OTHER, STRANGER])('is the secretariat’s: %s is refused', (caller) => {
    expect(openReview(portsOf(reviewOffice(), caller), { caller })).toEqual({
      accepted: false,
      refusal: { reason: 'not secretariat' },
    });
  });

  it('what was submitted since the person looked is new, until she has looked again', () => {
    const office = reviewOffice();
    const news = () =>
      reviewOpening(office)
        .actions.filter(({ isNew }) => isNew)
        .map(({ actionId }) => actionId);
    expect(news()).toEqual([]);
    office.now = '2025-05-16 10:32:40';
    submit(office, '1-1-2');
    expect(news()).toEqual(['1-1-2']);
    expect(news()).toEqual(['1-1-2']);
    office.now = '2025-05-16 11:20:00';
    expect(reviewLooked(portsOf(office, SECRETARY))).toBe('2025-05-16 11:20');
    expect(news()).toEqual([]);
  });

  it('a state that was typed without who and when does not count, and is named', () => {
    const office = reviewOffice(typed('年度実績', '1-1-2', '提出状態', '提出済み'));
    const { actions, damages, whole } = reviewOpening(office);
    expect(actions.find(({ actionId }) => actionId === '1-1-2')?.submission).toBe('draft');
    expect(whole.handedIn).toBe(1);
    expect(damages.join()).toContain('提出状態');
  });
});

describe('確認事項', () => {
  const asItIs = { firstGrade: 'B', firstReason: '参加者数が目標に届かなかったため。' };

  it('of a result in which a person would find none there are none', () => {
    const office = entryOffice();
    submit(office, ACTION, asItIs);
    expect(flagsOf(office, [ACTION])).toEqual([[]]);
  });

  it('come for several actions in one call when it is known where they stand', () => {
    const office = reviewOffice();
    submit(office, '1-1-2', asItIs);
    const ports = portsOf(office, SECRETARY);
    const first = { year: YEAR, actionIds: [ACTION], nextIds: ['1-1-2'], rows: {} };
    const { rows } = told(reviewFlags(ports, first));
    office.reads.cells = 0;
    const next = { year: YEAR, actionIds: ['1-1-2'], nextIds: [], rows };
    expect(told(reviewFlags(ports, next)).flags).toHaveLength(1);
    expect(office.reads.cells).toBe(1);
  });

  it('are the same in the list and with the action', () => {
    const office = reviewOffice();
    submit(office, '1-1-2', { ...asItIs, results: '保健師等を配置できた事。' });
    const flags = flagsOf(office, [ACTION, '1-1-2']);
    expect(flags).toEqual([reviewItem(office).flags, reviewItem(office, '1-1-2').flags]);
    expect(flags[0]).toEqual([
      {
        isAdvice: false,
        isOurs: false,
        text: expect.stringContaining('指標による判定（参考）はＢ'),
      },
    ]);
  });

  it('name amounts of one project that differ, though one stands in the row of another action', () => {
    const project = (row: number, actionId: string, settled: string) =>
      Object.entries({
        年度: '令和6年度',
        取組ID: actionId,
        事業番号: '９９',
        決算額: settled,
      }).map(([heading, text]) => typed('関連事業', row, heading, text));
    const rows = [...project(1, ACTION, '90'), ...project(2, '1-1-2', '80')];
    const office = entryOffice(...rows);
    submit(office, ACTION, asItIs);
    const [flags = []] = flagsOf(office, [ACTION]);
    expect(flags.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^事業番号99の決算額（1-1-1は90千円、1-1-2は80千円）が、/u),
    ]);
    expect(reviewItem(office).flags).toEqual(flags);
  });

  it('an amount that was changed after 決算書の確定日 is named with both amounts', () => {
    const office = entryOffice(typed('設定', '決算書の確定日', '値', '2025-05-20'));
    submit(office, ACTION, asItIs);
    office.now = '2025-06-25 09:00:00';
    savedReview(office, { step: 'sendBack', comment: '決算額を確かめてください。' });
    saved(office, STAFF, itemFor(office, STAFF), { result: { settledAmount: '3,049' } });
    saved(office, HEAD, itemFor(office, HEAD), { step: 'submit' });
    const [flags = []] = flagsOf(office, [ACTION]);
    expect(flags).toEqual([
      {
        isAdvice: false,
        isOurs: false,
        text: expect.stringMatching(/^決算額が、.*3,052千円→3,049千円/u),
      },
    ]);
    expect(reviewItem(office).flags).toEqual(flags);
  });
});

describe('確認', () => {
  it('enters state, who and when, and what the secretariat thinks of it', () => {
    const office = reviewOffice();
    const item = savedReview(office, {
      step: 'confirm',
      result: { secondGrade: 'B', secondOpinion: '参加者が偏っている。', secondDirection: '' },
    });
    expect(item.entry.submission).toBe('checked');
    expect(
      ['提出状態', '確認者', '確認日時', '2次評価'].map((each) => inSheet(office, each)),
    ).toEqual(['確認済み', SECRETARY, '2025-05-16 10:32:05', 'B']);
    expect(item.steps).toEqual(['keep', 'undoConfirm', 'sendBack']);
  });

  it('the same press twice is one, and another person’s press is told', () => {
    const office = reviewOffice();
    const seen = reviewItem(office);
    savedReview(office, { step: 'confirm', operationId: 'press-confirm-1', item: seen });
    const writes = office.writes.length;
    savedReview(office, { step: 'confirm', operationId: 'press-confirm-1', item: seen });
    expect(office.writes).toHaveLength(writes);
    expect(reviewing(office, { step: 'sendBack', comment: 'x', item: seen })).toMatchObject({
      accepted: true,
      value: { kind: 'conflict' },
    });
  });

  it('is not given on what the section has changed meanwhile', () => {
    const office = reviewOffice();
    const seen = reviewItem(office);
    savedReview(office, { step: 'sendBack', comment: '人数を確かめてください。' });
    const item = itemFor(office, HEAD);
    saved(office, HEAD, item, { step: 'submit', result: { results: '延べ1,290人が参加した。' } });
    const found = told(reviewing(office, { step: 'confirm', item: seen }));
    expect(found.kind).toBe('conflict');
    expect(inSheet(office, '提出状態')).toBe('提出済み');
  });

  it('is not given before the section has submitted', () => {
    const found = reviewing(reviewOffice(), { step: 'confirm' }, '1-1-2');
    expect(found).toMatchObject({
      accepted: false,
      refusal: { reason: 'not submitted', submission: 'notEntered' },
    });
  });

  it('can be taken back', () => {
    const office = reviewOffice();
    savedReview(office, { step: 'confirm' });
    const { entry } = savedReview(office, { step: 'undoConfirm' });
    expect(entry.submission).toBe('submitted');
    expect([inSheet(office, '確認者'), inSheet(office, '確認日時')]).toEqual(['', '']);
  });

  it.each([STAFF, HEAD, STRANGER])('is not given by %s', (caller) => {
    const office = reviewOffice();
    const found = reviewing(office, { step: 'confirm', caller });
    expect(found).toEqual({ accepted: false, refusal: { reason: 'not secretariat' } });
    expect(inSheet(office, '提出状態')).toBe('提出済み');
  });
});

describe('差戻し', () => {
  it('needs a word, which the section reads first, and lets the section write again', () => {
    const office = reviewOffice();
    expect(told(reviewing(office, { step: 'sendBack', comment: ' \n' }))).toEqual({
      kind: 'missing',
      missing: ['差戻しの内容'],
    });
    savedReview(office, { step: 'sendBack', comment: '参加者数を\r\n確かめてください。' });
    const item = itemFor(office, STAFF);
    expect([item.submission, item.sentBackFor]).toEqual([
      'sentBack',
      '参加者数を\n確かめてください。',
    ]);
    expect(item.steps).toContain('draft');
    const again = saved(office, HEAD, itemFor(office, HEAD), { step: 'submit' });
    expect(again.submission).toBe('submitted');
  });

  it('of something confirmed clears who confirmed it', () => {
    const office = reviewOffice();
    savedReview(office, { step: 'confirm' });
    savedReview(office, { step: 'sendBack', comment: '決算額が変わりました。' });
    expect([inSheet(office, '提出状態'), inSheet(office, '確認者')]).toEqual(['差戻し', '']);
  });
});

describe('2次評価', () => {
  it('takes only what stands in the lists', () => {
    const found = reviewing(reviewOffice(), { step: 'keep', result: { secondGrade: 'Z' } });
    expect(found).toEqual({
      accepted: false,
      refusal: { reason: 'no such choice', heading: '2次評価', found: 'Z' },
    });
  });

  it('two secretaries who write different fields keep both; of the same one the second is told', () => {
    const office = reviewOffice();
    const seen = reviewItem(office);
    savedReview(office, { step: 'keep', item: seen, result: { secondGrade: 'B' } });
    savedReview(office, { step: 'keep', item: seen, result: { secondOpinion: '意見。' } });
    expect([inSheet(office, '2次評価'), inSheet(office, '2次評価の意見')]).toEqual(['B', '意見。']);
    const found = told(
      reviewing(office, { step: 'keep', item: seen, result: { secondGrade: 'C' } }),
    );
    expect(found).toMatchObject({ kind: 'conflict', item: { fields: { secondGrade: 'B' } } });
  });
});

describe('事務局修正', () => {
  const mended = '運動教室を８回開催し、延べ1,300人が参加した。';

  it('changes the text, and the section sees old and new in the history', () => {
    const office = reviewOffice();
    const before = String(inSheet(office, '取組実績'));
    savedReview(office, { step: 'confirm', result: { results: mended } });
    const { changes } = told(history(office, STAFF));
    expect(inSheet(office, '取組実績')).toBe(mended);
    expect(changes.filter(({ isCorrection }) => isCorrection)).toEqual([
      {
        at: '2025-05-16 10:32',
        by: SECRETARY,
        what: '事務局修正',
        target: '',
        item: '取組実績',
        before,
        after: mended,
        means: '提出状況・確認の画面',
        isCorrection: true,
      },
    ]);
  });

  it.each([
    'settledAmount',
    'progress',
    'firstGrade',
    'relatedConfirmations',
    'submission',
    'weight',
  ])('is for texts: %s is refused', (field) => {
    const found = reviewing(reviewOffice(), { step: 'keep', result: { [field]: '1' } });
    expect(found).toEqual({ accepted: false, refusal: { reason: 'no such field', field } });
  });
});

describe('several at once', () => {
  function together(office: OfficeInMemory, step: 'confirm' | 'sendBack', comment = '') {
    const actions = reviewOpening(office).actions.slice(0, 3);
    return told(
      reviewTogether(portsOf(office, SECRETARY), {
        caller: SECRETARY,
        operationId: `together-${step}-1`,
        step,
        comment,
        actions: actions.map(({ actionId, revision }) => ({ year: YEAR, actionId, revision })),
      }),
    );
  }

  it('confirms in one write those that are submitted, and says of the others why not', () => {
    const office = reviewOffice();
    submit(office, '1-1-2');
    const writes = office.writes.length;
    const { done, left, opening } = together(office, 'confirm');
    expect(office.writes).toHaveLength(writes + 1);
    expect(done).toEqual(['1-1-1', '1-1-2']);
    expect(left).toEqual([{ actionId: '1-2-1', why: expect.stringContaining('未入力') }]);
    expect(opening.whole.checked).toBe(2);
  });

  it('sends back none without a word', () => {
    const office = reviewOffice();
    const { done, left } = together(office, 'sendBack');
    expect(done).toEqual([]);
    expect(left[0]?.why).toContain('差戻しの内容');
    expect(inSheet(office, '提出状態')).toBe('提出済み');
  });

  it('leaves what was changed after the list was made', () => {
    const office = reviewOffice();
    const [listed] = reviewOpening(office).actions;
    savedReview(office, { step: 'keep', result: { secondGrade: 'B' } });
    const { done, left } = told(
      reviewTogether(portsOf(office, SECRETARY), {
        caller: SECRETARY,
        operationId: 'together-late-1',
        step: 'confirm',
        comment: '',
        actions: [{ year: YEAR, actionId: ACTION, revision: listed?.revision ?? 0 }],
      }),
    );
    expect([done, left.length]).toEqual([[], 1]);
  });
});

describe('変更履歴', () => {
  it('tells newest first what was done, also with the indicators', () => {
    const office = reviewOffice();
    office.now = '2025-05-17 09:00:00';
    savedReview(office, { step: 'confirm' });
    const { changes, more } = told(history(office));
    expect(changes[0]).toMatchObject({ what: '確認', item: '提出状態', after: '確認済み' });
    expect(changes.map(({ target }) => target)).toContain('1-1-1-2');
    expect(more).toBe(0);
  });

  it('is open to the section that answers, and to nobody else', () => {
    const office = reviewOffice();
    expect(history(office, STAFF).accepted).toBe(true);
    expect(history(office, OTHER)).toMatchObject({ refusal: { reason: 'other section' } });
    expect(history(office, STRANGER)).toMatchObject({ refusal: { reason: 'other section' } });
  });
});

describe('what the section writes meanwhile', () => {
  it('is refused as long as it is submitted', () => {
    const office = reviewOffice();
    const item = itemFor(office, STAFF);
    expect(saving(office, STAFF, item, { result: { results: '別の文。' } })).toMatchObject({
      refusal: { reason: 'submitted' },
    });
  });
});
