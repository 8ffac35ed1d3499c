/** 集計の更新 while people work at the sheet, and when the answer of Google is lost. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refreshRollUp } from '../../src/app/refreshRollUp';
import { ServiceFault } from '../../src/app/serviceFault';
import { GoogleError } from '../../src/local/googleError';
import { perform, type Deed } from '../../src/local/sheets/people';
import { rowDeeds } from '../local/sheets/deeds';
import {
  columnIn,
  does,
  portsOf,
  SECRETARY,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';
import { columns, expected, morning, refresh, rowOf } from './rollUpOffice';

describe('people at work between our reading and our write', () => {
  /** The office in which somebody does something just before the first write. */
  function meanwhile(office: OfficeInMemory, ...deeds: readonly Deed[]) {
    const ports = portsOf(office, SECRETARY);
    let isDone = false;
    const apply: typeof ports.workbook.apply = (changes, check) => {
      if (!isDone) does(office, office.access.owner, ...deeds);
      isDone = true;
      return ports.workbook.apply(changes, check);
    };
    const request = { operationId: 'press-0001', caller: SECRETARY };
    return refreshRollUp({ ...ports, workbook: { ...ports.workbook, apply } }, request);
  }

  const rollUpSheet = 1014;
  const sorted: Deed = {
    kind: 'sortRows',
    range: { sheetId: rollUpSheet, startRowIndex: 1 },
    by: [{ column: 1, descending: true }],
  };

  it.each<[string, Deed]>([
    ['sort the rows', sorted],
    [
      'insert a row',
      {
        kind: 'insertRows',
        lines: { sheetId: rollUpSheet, first: 1, count: 1 },
        side: 'before',
      },
    ],
    ['move a column', { kind: 'moveColumn', sheetId: rollUpSheet, column: 30, before: 6 }],
  ])('%s of 戦略別集計: figures and typed texts stand by their keys', (_, deed) => {
    const plain = morning();
    refresh(plain);
    plain.now = '2025-05-16 14:05:59';
    refresh(plain);
    const office = morning();
    refresh(office);
    office.now = '2025-05-16 14:05:59';
    expect(meanwhile(office, deed).accepted).toBe(true);
    for (const { row } of expected) {
      for (const { heading } of columns) {
        expect([heading, rowOf(office, row.groupId)(heading)]).toEqual([
          heading,
          rowOf(plain, row.groupId)(heading),
        ]);
      }
    }
  });

  it('the figures of an older year that were hit by mistake are put back', () => {
    const office = morning();
    refresh(office);
    const tab = tabOf(office, '戦略別集計');
    const row = 1 + under(tab, '対象ID').length;
    const type = (heading: string, text: string): Deed => ({
      kind: 'typeIn',
      place: { sheetId: rollUpSheet, row, column: columnIn(tab, heading) },
      text,
    });
    does(
      office,
      SECRETARY,
      type('年度', '令和5年度'),
      type('対象ID', '全体'),
      type('取組：A', '15'),
      type('集計の説明', '前の年度の集計です。'),
    );
    office.now = '2025-05-16 14:05:59';
    expect(meanwhile(office, sorted).accepted).toBe(true);
    expect(rowOf(office, '全体', '令和5年度')('取組：A')).toBe(15);
    expect(rowOf(office, '全体', '令和5年度')('集計の説明')).toBe('前の年度の集計です。');
    expect(rowOf(office, '全体')('取組：A')).toBe(10);
  });

  it('the rows of 指標実績 are computed by their keys as well', () => {
    const plain = morning();
    refresh(plain);
    const office = morning();
    const range = { sheetId: 1012, startRowIndex: 1 };
    const by = [{ column: 1, descending: true }];
    expect(meanwhile(office, { kind: 'sortRows', range, by }).accepted).toBe(true);
    const rates = ({ book }: OfficeInMemory) => {
      const tab = tabOf({ book }, '指標実績');
      const [ids, values] = [under(tab, '指標ID'), under(tab, '達成率')];
      return Object.fromEntries(ids.map((id, place) => [String(id), values[place] ?? '']));
    };
    expect(rates(office)).toEqual(rates(plain));
  });

  it('somebody who sorts at every attempt is told, and nothing typed is lost', () => {
    const office = morning();
    refresh(office);
    office.now = '2025-05-16 14:05:59';
    const ports = portsOf(office, SECRETARY);
    let descending = false;
    const apply: typeof ports.workbook.apply = (changes, check) => {
      descending = !descending;
      const range = { sheetId: rollUpSheet, startRowIndex: 1 };
      does(office, office.access.owner, {
        kind: 'sortRows',
        range,
        by: [{ column: 1, descending }],
      });
      return ports.workbook.apply(changes, check);
    };
    const request = { operationId: 'press-0001', caller: SECRETARY };
    const verdict = refreshRollUp({ ...ports, workbook: { ...ports.workbook, apply } }, request);
    expect(verdict).toEqual({ accepted: false, refusal: { reason: 'rows keep moving' } });
    expect(rowOf(office, '2')('事務局総括')).toMatch(/^新規就農者の増加/u);
  });
});

describe('whatever rows people sort, insert and delete at whatever write', () => {
  const before = morning();
  refresh(before);

  /** 事務局総括 by 対象ID, as a person reads the sheet. */
  function typedTexts(office: OfficeInMemory): readonly string[] {
    const tab = tabOf(office, '戦略別集計');
    const [ids, texts] = [under(tab, '対象ID'), under(tab, '事務局総括')];
    return ids
      .map((id, place) => `${String(id)}：${String(texts[place] ?? '')}`)
      .filter((line) => !line.endsWith('：'))
      .sort();
  }

  const deeds = fc.array(
    fc.record({
      write: fc.nat(2),
      deed: rowDeeds(tabOf(before, '戦略別集計'), 1),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it('figures stand by their keys, and every typed text where people left it', () => {
    fc.assert(
      fc.property(deeds, (plan) => {
        const office = { ...before, now: '2025-05-16 14:05:59' };
        const ports = portsOf(office, SECRETARY);
        const act = (target: OfficeInMemory, write: number) => {
          for (const { deed } of plan.filter((each) => each.write === write)) {
            const outcome = perform(target.book, target.access, target.access.owner, deed, 2025);
            if (!(outcome instanceof GoogleError)) target.book = outcome;
          }
        };
        let writes = 0;
        const apply: typeof ports.workbook.apply = (changes, check) => {
          act(office, writes);
          writes += 1;
          return ports.workbook.apply(changes, check);
        };
        const request = { operationId: 'press-0001', caller: SECRETARY };
        const workbook = { ...ports.workbook, apply };
        expect(refreshRollUp({ ...ports, workbook }, request).accepted).toBe(true);
        const left = { ...before };
        for (let write = 0; write < writes; write += 1) act(left, write);
        expect(typedTexts(office)).toEqual(typedTexts(left));
        const there = under(tabOf(office, '戦略別集計'), '対象ID');
        for (const { row, cells } of expected.filter((each) => there.includes(each.row.groupId))) {
          const at = rowOf(office, row.groupId);
          const found = [at('対象件数'), at('集計の説明'), at('集計の時点')];
          expect(found).toEqual([cells['actions'], cells['explanation'], office.now]);
        }
        // A row that was deleted when nothing was left to write in it comes with the next refresh.
        refresh(office);
        expect(
          under(tabOf(office, '戦略別集計'), '対象件数').filter((each) => each !== ''),
        ).toHaveLength(expected.length);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a lost answer', () => {
  it('leads to another look, and to one row for each group', () => {
    const office = morning();
    const ports = portsOf(office, SECRETARY);
    let isLost = false;
    const apply: typeof ports.workbook.apply = (changes, check) => {
      const answer = ports.workbook.apply(changes, check);
      if (isLost) return answer;
      isLost = true;
      throw new ServiceFault('in doubt', 'timeout', 'Timed out');
    };
    const request = { operationId: 'press-0001', caller: SECRETARY };
    const workbook = { ...ports.workbook, apply };
    expect(refreshRollUp({ ...ports, workbook }, request).accepted).toBe(true);
    const ids = under(tabOf(office, '戦略別集計'), '対象ID');
    expect(ids).toHaveLength(expected.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('that is lost every time is thrown, because nobody knows', () => {
    const ports = portsOf(morning(), SECRETARY);
    const apply: typeof ports.workbook.apply = () => {
      throw new ServiceFault('in doubt', 'timeout', 'Timed out');
    };
    const request = { operationId: 'press-0001', caller: SECRETARY };
    const workbook = { ...ports.workbook, apply };
    expect(() => refreshRollUp({ ...ports, workbook }, request)).toThrow(ServiceFault);
  });
});
