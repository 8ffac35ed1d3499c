/** The small rules of the store: areas, formulas, titles, which tab is which. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AreaCollector, areaText, parseAreas } from '../../../src/local/store/areas';
import { fromXlsxFormula, sameFormula, toXlsxFormula } from '../../../src/local/store/formulaText';
import { fromXlsxNumberFormat } from '../../../src/local/store/numberFormats';
import { matchTabs } from '../../../src/local/store/tabMatching';
import { toXlsxTitles } from '../../../src/local/store/tabTitles';

describe('areas', () => {
  it('name every cell once, under its key, and no other', () => {
    const grid = fc.array(fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 6 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(grid, (rows) => {
        const areas = new AreaCollector();
        rows.forEach((row, r) => {
          row.forEach((key, c) => {
            if (key !== '') areas.add(r, c, key);
          });
        });
        const named = [...areas.finish()].flatMap(([key, found]) =>
          parseAreas(found.map(areaText).join(' ')).flatMap(({ top, left, bottom, right }) => {
            const cells: string[] = [];
            for (let r = top; r <= bottom; r += 1)
              for (let c = left; c <= right; c += 1) cells.push(`${String(r)},${String(c)},${key}`);
            return cells;
          }),
        );
        const given = rows.flatMap((row, r) =>
          row.flatMap((key, c) => (key === '' ? [] : [`${String(r)},${String(c)},${key}`])),
        );
        expect(named.sort()).toEqual(given.sort());
      }),
    );
  });

  it('take one range for a whole column of equal cells', () => {
    const areas = new AreaCollector();
    for (let row = 1; row <= 1000; row += 1) areas.add(row, 4, 'rule');
    expect([...areas.finish()].map(([, found]) => found.map(areaText))).toEqual([['E2:E1001']]);
  });

  it('are read also as whole columns, rows and with dollars', () => {
    expect(parseAreas('$B:$B 2:3')).toEqual([
      { top: 0, left: 1, bottom: 1_048_575, right: 1 },
      { top: 1, left: 0, bottom: 2, right: 16_383 },
    ]);
    expect(() => parseAreas('B2:?')).toThrow('found the range "B2:?"');
  });
});

describe('formulas', () => {
  it.each([
    ['SUM(A2:A)', 'SUM(A2:A1048576)'],
    ["'会 議'!$B$2:$B", "'会 議'!$B$2:$B$1048576"],
    ['COUNTIF(A2:A,"A2:A")', 'COUNTIF(A2:A1048576,"A2:A")'],
    ['IFS(A1=1,"IFS(")', '_xlfn.IFS(A1=1,"IFS(")'],
    ['FILTER(A2:B,B2:B=1)', '_xlfn._xlws.FILTER(A2:B1048576,B2:B1048576=1)'],
    ['SUM(A2:A10)', 'SUM(A2:A10)'],
  ])('%s is %s in .xlsx, and comes back', (sheets, xlsx) => {
    expect(toXlsxFormula(sheets)).toBe(xlsx);
    expect(fromXlsxFormula(xlsx)).toBe(sheets);
  });

  it('are the same with quotes around a plain title or without', () => {
    expect(sameFormula("='選択肢'!$A$2", '=選択肢!$A$2')).toBe(true);
    expect(sameFormula("='選択肢'!$A$2", '=選択肢!$A$3')).toBe(false);
  });
});

it.each([
  ['@', 'TEXT'],
  ['#,##0;△#,##0', 'NUMBER'],
  ['0.0%', 'PERCENT'],
  ['yyyy"年"m"月"d"日"', 'DATE'],
  ['yyyy/mm/dd h:mm', 'DATE_TIME'],
  ['h:mm', 'TIME'],
  ['"¥"#,##0', 'CURRENCY'],
])('the number format %s is of the type %s', (pattern, type) => {
  expect(fromXlsxNumberFormat(pattern)).toEqual({ type, pattern });
});

it('titles are cut to 31 characters, freed of forbidden signs and kept apart', () => {
  const long = '長'.repeat(40);
  expect(toXlsxTitles(['会議/委員', long, long, 'Abc', 'aBC', "'q'"])).toEqual([
    '会議_委員',
    '長'.repeat(31),
    `${'長'.repeat(29)}~2`,
    'Abc',
    'aBC~2',
    '_q_',
  ]);
});

describe('tabs', () => {
  const known = [
    { writtenTitle: '年度実績', firstRow: 'a' },
    { writtenTitle: '指標実績', firstRow: 'b' },
    { writtenTitle: 'メモ', firstRow: '' },
  ];

  it('are known by title wherever they stand', () => {
    const found = [
      { title: '指標実績', firstRow: 'x' },
      { title: '年度実績', firstRow: 'a' },
    ];
    expect(matchTabs(known, found)).toEqual([1, 0]);
  });

  it('are known by their first row when they were renamed and moved', () => {
    const found = [
      { title: '指標', firstRow: 'b' },
      { title: '年度実績', firstRow: 'a' },
    ];
    expect(matchTabs(known, found)).toEqual([1, 0]);
  });

  it('are new when nothing speaks for a missing one', () => {
    const found = [
      { title: '新しい表', firstRow: 'z' },
      { title: '年度実績', firstRow: 'a' },
    ];
    expect(matchTabs(known, found)).toEqual([undefined, 0]);
  });

  it('with equal or empty first rows are known by their place alone', () => {
    const found = [
      { title: '年度実績', firstRow: 'a' },
      { title: '指標実績', firstRow: 'b' },
      { title: '覚え', firstRow: '' },
    ];
    expect(matchTabs(known, found)).toEqual([0, 1, 2]);
    expect(matchTabs(known, found.slice(1))).toEqual([1, undefined]);
  });
});
