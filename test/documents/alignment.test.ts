/** 総合計画との対応表: which 施策 the actions of the year serve. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignmentValues } from '../../src/documents/alignment';
import { tablesOf } from '../domain/builders';
import type { Row, Tables } from '../domain/planRows';
import { packInput, samplePlan } from './packBuilder';

const policies = ['総-01', '総-02', '総-03'].map((code, place) => ({
  施策コード: code,
  施策名: `施策${String(place + 1)}`,
  並び順: String(place + 1),
}));

function alignmentOf(actions: Readonly<Record<string, Row>>, rows: readonly Row[] = policies) {
  const tables: Tables = { ...tablesOf({ actions }), 総合計画施策: rows };
  return alignmentValues(packInput(tables));
}

const serving = (links: string, more: Row = {}): Row => ({
  取組名: '取組',
  総合計画施策: links,
  ...more,
});

describe('a 施策', () => {
  it('lists its actions in natural order, the main ones as ◎', () => {
    const { 施策 } = alignmentOf({
      '1-1-10': serving('◎総-01'),
      '1-1-2': serving('◎総-02、○総-01'),
    });
    expect(施策[0]).toEqual({
      施策コード: '総-01',
      施策名: '施策1',
      対応する取組: '○1-1-2　取組\n◎1-1-10　取組',
      件数: '2',
    });
  });

  it('without an action prints － and 0, and a neutral note says why', () => {
    const { 施策, 対応表の注 } = alignmentOf({ '1-1-1': serving('◎総-01') });
    expect(施策[2]).toMatchObject({ 対応する取組: '－', 件数: '0' });
    expect(対応表の注.map(({ 注 }) => 注).join('')).toContain('対応する取組のない施策があります');
    const all = alignmentOf({ '1-1-1': serving('◎総-01、○総-02、○総-03') });
    expect(all.対応表の注.map(({ 注 }) => 注).join('')).not.toContain('施策があります');
  });

  it('counts an action that is repeated once, and none of another year', () => {
    const { 施策, 延べ件数の行 } = alignmentOf({
      '1-1-1': serving('◎総-01'),
      '2-1-1': serving('◎総-01', { 再掲元: '1-1-1' }),
      '2-1-2': serving('◎総-01', { 開始年度: '令和7年度' }),
    });
    expect(施策[0]).toMatchObject({ 対応する取組: '◎1-1-1　取組', 件数: '1' });
    expect(延べ件数の行).toBe('延べ１件（取組数１）');
  });

  it('that 総合計画施策 does not know stands last, without a name', () => {
    const { 施策 } = alignmentOf({ '1-1-1': serving('◎総-99') });
    expect(施策.at(-1)).toMatchObject({ 施策コード: '総-99', 施策名: '－', 件数: '1' });
  });
});

describe('the sum', () => {
  it('of the sample is more than its actions, and says why', () => {
    const { 延べ件数の行, 施策 } = alignmentValues(packInput(samplePlan()));
    expect(延べ件数の行).toBe(
      '延べ33件（１つの取組が複数の施策に対応するため、取組数25とは一致しません。）',
    );
    expect(施策.reduce((sum, { 件数 }) => sum + Number(件数), 0)).toBe(33);
  });

  it('says where an action serves none', () => {
    const { 延べ件数の行 } = alignmentOf({ '1-1-1': serving('◎総-01'), '1-1-2': serving('') });
    expect(延べ件数の行).toBe(
      '延べ１件（対応する施策のない取組が１件あるため、取組数２とは一致しません。）',
    );
  });

  it('is that of the rows, whatever serves what', () => {
    const links = fc.uniqueArray(fc.constantFrom('総-01', '総-02', '総-03'));
    fc.assert(
      fc.property(fc.array(links, { minLength: 1, maxLength: 12 }), (served) => {
        const { 施策, 延べ件数の行 } = alignmentOf(
          Object.fromEntries(
            served.map((codes, place) => [
              `1-1-${String(place + 1)}`,
              serving(codes.map((code) => `○${code}`).join('、')),
            ]),
          ),
        );
        const sum = served.flat().length;
        expect(施策.reduce((all, { 件数 }) => all + Number(件数), 0)).toBe(sum);
        expect(延べ件数の行.normalize('NFKC')).toContain(`延べ${String(sum)}件`);
        expect(延べ件数の行.normalize('NFKC')).toContain(`取組数${String(served.length)}`);
      }),
      { numRuns: 30 },
    );
  });
});

it('without any 施策 there is nothing to align', () => {
  expect(alignmentOf({ '1-1-1': {} }, [])).toMatchObject({ 施策あり: false });
});
