/** 確定値の報告, and the answer of a 関係課: what is written after a result was submitted. */
import { describe, expect, it } from '@jest/globals';
import { listLate } from '../../src/app/listLate';
import { previewSettling } from '../../src/app/previewSettling';
import { confirmRelated, listRelated } from '../../src/app/related';
import {
  ACTION,
  cellOf,
  entryOffice,
  itemFor,
  openingFor,
  OTHER,
  saved,
  saving,
  STAFF,
  STRANGER,
  YEAR,
} from './entryOffice';
import { portsOf, SECRETARY, type OfficeInMemory } from './officeInMemory';
import { reviewing, reviewOpening, submit, told } from './reviewOffice';

const VALUE = '1-1-1-2';
const inSheet = (office: OfficeInMemory, heading: string) =>
  cellOf(office, '年度実績', ACTION, heading);

/** 1-1-1 is submitted with an estimated amount and a preliminary value, and confirmed. */
function lateOffice(): OfficeInMemory {
  const office = entryOffice();
  submit(
    office,
    ACTION,
    { amountCertainty: '見込', firstGrade: 'B', firstReason: '目標に届かなかったため。' },
    { [VALUE]: { value: '1,300', certainty: '速報', fixedMonth: '11月' } },
  );
  told(reviewing(office, { step: 'confirm' }));
  return office;
}

describe('確定値の報告', () => {
  it('is open to the section for what was not final, and for nothing else', () => {
    const office = lateOffice();
    const item = itemFor(office, STAFF);
    expect(item.steps).toEqual(['settle']);
    expect(item.late.indicators).toEqual([VALUE]);
    expect(item.late.result).toContain('settledAmount');
    const found = saving(office, STAFF, item, { step: 'settle', result: { results: '別の文。' } });
    expect(found).toMatchObject({ refusal: { reason: 'not late', field: '取組実績' } });
    const other = saving(office, STAFF, item, {
      step: 'settle',
      indicators: { '1-1-1-1': { value: '9' } },
    });
    expect(other).toMatchObject({ refusal: { reason: 'not late', field: '実績値' } });
  });

  it('makes 見込 and 速報 final, and what was confirmed waits for the secretariat again', () => {
    const office = lateOffice();
    office.now = '2025-11-10 09:00:00';
    const item = saved(office, STAFF, itemFor(office, STAFF), {
      step: 'settle',
      result: { settledAmount: '３，０４９', amountCertainty: '確定' },
      indicators: { [VALUE]: { value: '１，３１２', certainty: '確定' } },
    });
    expect([item.submission, item.steps]).toEqual(['submitted', []]);
    expect(
      ['決算額', '決算額の区分', '提出状態', '提出者', '提出日時', '確認者'].map((each) =>
        inSheet(office, each),
      ),
    ).toEqual([3049, '確定', '提出済み', STAFF, '2025-11-10 09:00:00', '']);
    expect(cellOf(office, '指標実績', VALUE, '実績値')).toBe('１，３１２');
    expect(reviewOpening(office).whole).toMatchObject({ submitted: 1, checked: 0 });
  });

  it('the same press twice is one', () => {
    const office = lateOffice();
    const item = itemFor(office, STAFF);
    const press = { step: 'settle' as const, operationId: 'press-settle-1' };
    saved(office, STAFF, item, {
      ...press,
      result: { settledAmount: '3,049', amountCertainty: '確定' },
    });
    const writes = office.writes.length;
    saved(office, STAFF, item, {
      ...press,
      result: { settledAmount: '3,049', amountCertainty: '確定' },
    });
    expect(office.writes).toHaveLength(writes);
  });

  it('is not stored without what a submitted result needs', () => {
    const office = lateOffice();
    const found = told(
      saving(office, STAFF, itemFor(office, STAFF), {
        step: 'settle',
        result: { settledAmount: '三千' },
      }),
    );
    expect(found).toMatchObject({ kind: 'missing', missing: [expect.stringContaining('決算額')] });
  });

  it('asks only those concerned, and only when the value can be there', () => {
    const office = lateOffice();
    const asked = () =>
      openingFor(office, STAFF).items.map(({ actionId, late }) => [actionId, late] as const);
    const others = ['1-1-2', '1-2-1', '1-2-2', '3-1-2'].map((id) => [id, []] as const);
    expect(asked()).toEqual([[ACTION, []], ...others]);
    office.now = '2025-05-17 09:00:00';
    expect(asked()[0]).toEqual([ACTION, ['決算額（見込から確定へ）']]);
    office.now = '2025-11-01 09:00:00';
    expect(asked()).toEqual([
      [ACTION, ['決算額（見込から確定へ）', '指標「連携事業の延べ参加者数」の確定値']],
      ...others,
    ]);
  });

  it('the secretariat sees section by section what is not final', () => {
    const office = lateOffice();
    const late = () => told(listLate(portsOf(office, SECRETARY))).items;
    expect(late()).toEqual([
      {
        year: YEAR,
        actionId: ACTION,
        name: 'ＮＰＯ法人や社会福祉協議会との連携',
        section: '保健福祉課',
        what: ['決算額（見込から確定へ）', '指標「連携事業の延べ参加者数」の確定値（11月）'],
        isAsked: false,
      },
    ]);
    office.now = '2025-05-17 09:00:00';
    expect(late()[0]?.isAsked).toBe(true);
    expect(listLate(portsOf(office, STAFF))).toMatchObject({
      refusal: { reason: 'not secretariat' },
    });
  });

  it.each([OTHER, STRANGER])('is refused to %s', (caller) => {
    const office = lateOffice();
    const item = itemFor(office, STAFF);
    const found = saving(office, caller, item, { step: 'settle', result: { settledAmount: '1' } });
    expect(found).toMatchObject({ refusal: { reason: 'not yours' } });
  });
});

describe('before it is stored', () => {
  const preview = (office: OfficeInMemory, caller: string, value: string) =>
    previewSettling(portsOf(office, caller), {
      caller,
      year: YEAR,
      actionId: ACTION,
      result: {},
      indicators: { [VALUE]: { value: { seen: '1,300', typed: value } } },
    });

  it('is told what changes in grades and shares, of the action, its groups and the plan', () => {
    const office = lateOffice();
    const writes = office.writes.length;
    const { effects } = told(preview(office, STAFF, '1,600'));
    expect(effects).toContainEqual({
      of: '指標1-1-1-2「連携事業の延べ参加者数」',
      what: '判定',
      before: 'B',
      after: 'A',
    });
    expect(effects).toContainEqual(
      expect.objectContaining({
        of: '計画全体',
        what: '成果指標：Aの割合',
        before: '0％',
        after: '100％',
      }),
    );
    expect(new Set(effects.map(({ of }) => of)).size).toBeGreaterThanOrEqual(4);
    expect(office.writes).toHaveLength(writes);
  });

  it('a value that changes nothing says so', () => {
    expect(told(preview(lateOffice(), STAFF, '１３００')).effects).toEqual([]);
  });

  it('is told to the section and the secretariat only', () => {
    const office = lateOffice();
    expect(preview(office, OTHER, '1')).toMatchObject({ refusal: { reason: 'other section' } });
    expect(preview(office, SECRETARY, '1,600').accepted).toBe(true);
  });
});

describe('関係課の確認', () => {
  /** A section that takes part in an action of 保健福祉課. */
  function asked(office: OfficeInMemory) {
    const { related } = reviewOpening(office);
    return related.map(({ section }) => section);
  }

  it('is one press: 異議なし stands under the name of the section, in the history, and once', () => {
    const office = entryOffice();
    submit(office, '1-1-2', { firstGrade: 'B', firstReason: '遅れた。' });
    const [section = ''] = asked(office);
    const request = {
      caller: SECRETARY,
      section,
      year: YEAR,
      actionId: '1-1-2',
      answer: '',
      operationId: 'press-related-1',
    };
    expect(told(listRelated(portsOf(office, SECRETARY), request)).items).toMatchObject([
      { actionId: '1-1-2', isAnswered: false },
    ]);
    const writes = office.writes.length;
    told(confirmRelated(portsOf(office, SECRETARY), request));
    const { items } = told(confirmRelated(portsOf(office, SECRETARY), request));
    expect(items).toMatchObject([{ actionId: '1-1-2', isAnswered: true }]);
    expect(office.writes).toHaveLength(writes + 1);
    expect(cellOf(office, '年度実績', '1-1-2', '関係課の確認')).toBe(`${section}：異議なし`);
    expect(reviewOpening(office).related[0]).toEqual({ section, asked: 1, answered: 1 });
  });

  it('is not asked before the action is submitted, nor of a section that does not take part', () => {
    const office = entryOffice();
    const ports = portsOf(office, SECRETARY);
    const request = { caller: SECRETARY, year: YEAR, answer: '', operationId: 'press-related-2' };
    for (const section of ['総務課', '保健福祉課']) {
      expect(confirmRelated(ports, { ...request, section, actionId: ACTION })).toMatchObject({
        refusal: { reason: 'not asked' },
      });
    }
  });

  it('is refused to who does not belong to the section', () => {
    const office = entryOffice();
    const request = { caller: OTHER, section: '保健福祉課' };
    expect(listRelated(portsOf(office, OTHER), request)).toMatchObject({
      refusal: { reason: 'other section' },
    });
  });
});
