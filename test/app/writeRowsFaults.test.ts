/** Google fails, or the run ends, at any call of a save: nothing is lost, and nothing is there twice. */
import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../src/app/serviceFault';
import { writeRows } from '../../src/app/writeRows';
import type { WriteRequest } from '../../src/workbook/write/rowWrite';
import { tabOf, under, type OfficeInMemory } from './officeInMemory';
import {
  aRequest,
  BUSY_GOOGLE,
  fails,
  inResult,
  layout,
  LOST_ANSWER,
  officeAtWork,
  personDoes,
  portsWhile,
  write,
  type Meanwhile,
} from './writing';

const KEY = '令和6年度 1-1-1';
const DONE = '説明会を３回開催した。';

function aSave(office: OfficeInMemory): WriteRequest {
  const basedOn = Number(inResult(office, '1-1-1', '版'));
  return aRequest({
    writes: [{ tabKey: 'yearlyResults', key: KEY, cells: { results: DONE }, basedOn }],
    history: [{ what: '提出', targetId: '1-1-1', item: '取組実績', before: '', after: DONE }],
  });
}

const entriesIn = (office: OfficeInMemory) =>
  under(tabOf(office, '変更履歴'), '操作内容').filter((what) => what === '提出').length;

/** Sorts 年度実績 by 取組ID backwards, so that another row stands where ours was. */
function sorted(call: number, descending = true): Meanwhile {
  const { sheetId } = tabOf(officeAtWork(), '年度実績').properties;
  const range = { sheetId, startRowIndex: 1, endRowIndex: 26 };
  return personDoes(call, { kind: 'sortRows', range, by: [{ column: 1, descending }] });
}

function faultOf(work: () => unknown): ServiceFault {
  try {
    work();
  } catch (error) {
    if (error instanceof ServiceFault) return error;
    throw error;
  }
  throw new Error('No fault was thrown.');
}

describe('when the answer of the write is lost', () => {
  it.each([
    ['a write that was applied is found in 変更履歴', true],
    ['a write that was not applied is made once more', false],
  ])('%s', (_, isApplied) => {
    const office = officeAtWork();
    const before = entriesIn(office);
    const verdict = write(office, aSave(office), [fails(2, LOST_ANSWER, isApplied)]);
    expect(verdict).toMatchObject({ accepted: true });
    expect(inResult(office, '1-1-1', '取組実績')).toBe(DONE);
    expect(entriesIn(office)).toBe(before + 1);
    expect(office.writes).toHaveLength(1);
  });

  it('twice, the person is told that nobody knows; the next press settles it', () => {
    const office = officeAtWork();
    const save = aSave(office);
    const before = entriesIn(office);
    const twice = [fails(2, LOST_ANSWER), fails(5, LOST_ANSWER)];
    expect(faultOf(() => write(office, save, twice)).kind).toBe('in doubt');
    expect(write(office, save)).toMatchObject({ accepted: true });
    expect(entriesIn(office)).toBe(before + 1);
  });

  it('and rows have moved as well, ours comes to its row and nobody loses anything', () => {
    const office = officeAtWork();
    const verdict = write(office, aSave(office), [sorted(2), fails(2, LOST_ANSWER, true)]);
    expect(verdict).toMatchObject({ accepted: true });
    expect(inResult(office, '1-1-1', '取組実績')).toBe(DONE);
    const texts = under(tabOf(office, '年度実績'), '取組実績');
    expect(texts.filter((text) => text === DONE)).toHaveLength(1);
    const before = under(tabOf(officeAtWork(), '年度実績'), '取組実績');
    expect(new Set(texts)).toEqual(new Set([...before.slice(1), DONE]));
  });

  it('of something generated, it is decided again', () => {
    const office = officeAtWork();
    const writes = [{ tabKey: 'yearlyResults', key: KEY, cells: { check: '要確認' } }];
    expect(write(office, { writes }, [fails(2, LOST_ANSWER, true)]).accepted).toBe(true);
    expect(
      write(
        office,
        { writes: [{ ...writes[0], tabKey: 'yearlyResults', key: KEY, cells: { check: '' } }] },
        [fails(2, LOST_ANSWER)],
      ).accepted,
    ).toBe(true);
    expect(inResult(office, '1-1-1', '点検')).toBe('');
  });
});

describe('when rows have moved', () => {
  it('both events stand in 変更履歴', () => {
    const office = officeAtWork();
    write(office, aSave(office), [sorted(2)]);
    const history = tabOf(office, '変更履歴');
    const events = under(history, '操作内容')
      .map((what, place) => [what, under(history, '対象ID')[place]])
      .slice(-3);
    expect(events).toEqual([
      ['提出', '1-1-1'],
      ['行や列の移動に伴う復元', expect.stringMatching(/^令和6年度 \d/u)],
      ['行や列の移動に伴う書き直し', KEY],
    ]);
    expect(under(history, '変更前').at(-2)).toContain(DONE);
  });

  it('of what is generated nothing is entered, and it stands in its rows', () => {
    const office = officeAtWork();
    const before = under(tabOf(office, '変更履歴'), '操作内容').length;
    const ids = under(tabOf(office, '年度実績'), '取組ID');
    const writes = ids.map((id) => ({
      tabKey: 'yearlyResults',
      key: `令和6年度 ${String(id)}`,
      cells: { check: `要確認${String(id)}` },
    }));
    write(office, { writes }, [sorted(2)]);
    expect(ids.map((id) => inResult(office, String(id), '点検'))).toEqual(
      ids.map((id) => `要確認${String(id)}`),
    );
    expect(under(tabOf(office, '変更履歴'), '操作内容')).toHaveLength(before);
  });

  it('a fault behind the first write never says that nothing was written', () => {
    const office = officeAtWork();
    const fault = faultOf(() => write(office, aSave(office), [sorted(2), fails(3, BUSY_GOOGLE)]));
    expect(fault.kind).toBe('in doubt');
  });

  it('a fault before the first write says so', () => {
    const office = officeAtWork();
    const { book } = office;
    expect(faultOf(() => write(office, aSave(office), [fails(1, BUSY_GOOGLE)])).kind).toBe('retry');
    expect(faultOf(() => write(office, aSave(office), [fails(2, BUSY_GOOGLE)])).kind).toBe('retry');
    expect(office.book).toBe(book);
  });

  it('before every write, the save is refused, nothing of it stays, and the next press saves', () => {
    const office = officeAtWork();
    const save = aSave(office);
    const orders = [2, 4, 6].map((call, place) => sorted(call, place % 2 === 0));
    const verdict = write(office, save, orders);
    expect(verdict).toMatchObject({
      accepted: false,
      refusal: { reason: 'rows keep moving', keys: [KEY], left: [] },
    });
    const texts = under(tabOf(office, '年度実績'), '取組実績');
    expect(new Set(texts)).toEqual(new Set(under(tabOf(officeAtWork(), '年度実績'), '取組実績')));
    expect(under(tabOf(office, '変更履歴'), '操作内容').at(-1)).toBe('保存の取消し');
    expect(write(office, save)).toMatchObject({ accepted: true, value: { already: false } });
    expect(inResult(office, '1-1-1', '取組実績')).toBe(DONE);
  });

  it('and our row was deleted, the save is refused and nothing of it stays', () => {
    const office = officeAtWork();
    const { sheetId } = tabOf(office, '年度実績').properties;
    const lines = { sheetId, first: 1, count: 1 };
    const verdict = write(office, aSave(office), [personDoes(2, { kind: 'deleteRows', lines })]);
    expect(verdict).toMatchObject({ accepted: false, refusal: { reason: 'row gone', key: KEY } });
    const before = under(tabOf(officeAtWork(), '年度実績'), '取組実績');
    expect(under(tabOf(office, '年度実績'), '取組実績')).toEqual(before.slice(1));
  });
});

describe('when tabs have moved', () => {
  it('a tab that is renamed just before the write is followed', () => {
    const office = officeAtWork();
    const { sheetId } = tabOf(office, '年度実績').properties;
    const renamed = personDoes(2, { kind: 'renameTab', sheetId, title: '実績（入力中）' });
    expect(write(office, aSave(office), [renamed])).toMatchObject({ accepted: true });
    expect(under(tabOf(office, '実績（入力中）'), '取組実績')).toContain(DONE);
    expect(office.writes).toHaveLength(1);
  });

  it('a tab that is deleted just before the write is named', () => {
    const office = officeAtWork();
    const { sheetId } = tabOf(office, '年度実績').properties;
    const deleted = personDoes(2, { kind: 'deleteTab', sheetId });
    expect(write(office, aSave(office), [deleted])).toMatchObject({
      accepted: false,
      refusal: { reason: 'tab gone', tab: '年度実績' },
    });
    expect(office.writes).toHaveLength(0);
  });
});

describe('a run that ends at any call', () => {
  /** From this call on nothing has an effect. */
  class Killed extends Error {
    override readonly name = 'Killed';
  }

  function killedAt(call: number, isAfter: boolean): readonly Meanwhile[] {
    const happens = (): never => {
      throw new Killed();
    };
    return Array.from({ length: 12 }, (_, later) => ({
      call: call + later,
      happens,
      ...(isAfter && later === 0 ? { isAfter: true as const } : {}),
    }));
  }

  it.each([1, 2].flatMap((call) => [false, true].map((isAfter) => [call, isAfter] as const)))(
    'call %i, applied %s: the next press ends in the same state',
    (call, isAfter) => {
      const undisturbed = officeAtWork();
      write(undisturbed, aSave(undisturbed));
      const office = officeAtWork();
      const save = aSave(office);
      expect(() => write(office, save, killedAt(call, isAfter))).toThrow(Killed);
      expect(write(office, save)).toMatchObject({ accepted: true });
      expect(office.book.sheets).toEqual(undisturbed.book.sheets);
    },
  );
});

describe('two people', () => {
  it('who save the same row at once do not overwrite each other', () => {
    const office = officeAtWork();
    const [mine, theirs] = [aSave(office), { ...aSave(office), operationId: 'press-7002' }];
    const meanwhile = { call: 1, happens: (there: OfficeInMemory) => void write(there, theirs) };
    const verdict = write(
      office,
      { ...mine, writes: mine.writes.map((each) => ({ ...each, cells: { results: '別の内容' } })) },
      [meanwhile],
    );
    expect(verdict).toMatchObject({ accepted: false, refusal: { reason: 'moved on' } });
    expect(inResult(office, '1-1-1', '取組実績')).toBe(DONE);
  });

  it('who may not edit the tab are told, and nothing is written', () => {
    const office = officeAtWork();
    const { book } = office;
    const writes = [{ tabKey: 'actions', key: '1-1-1', cells: { content: '変える。' } }];
    const fault = faultOf(() => writeRows(portsWhile(office), layout, aRequest({ writes })));
    expect(fault).toMatchObject({ kind: 'refused', reason: 'protected' });
    expect(office.book).toBe(book);
  });
});
