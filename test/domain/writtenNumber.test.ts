/** Reading numbers, targets and values as an office writes them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactInteger, divide, fullText, type Exact } from '../../src/domain/exact';
import { readActual, stateWords } from '../../src/domain/writtenActual';
import { readNumber, type WrittenCell } from '../../src/domain/writtenNumber';
import { readTarget } from '../../src/domain/writtenTarget';
import { choiceListOf } from '../../src/workbook/layout/choices';
import { valueText } from '../../src/wording/numbers';

function read(cell: WrittenCell, unit = ''): string {
  const verdict = readNumber(cell, unit);
  if (!verdict.accepted) return verdict.refusal.reason;
  const { value, range } = verdict.value;
  return `${fullText(value) ?? '?'}${range ? ` ${range}` : ''}`;
}

describe('a number', () => {
  it.each([
    ['85.5', '85.5'],
    ['８５．５', '85.5'],
    ['１，２３４', '1234'],
    ['1,234,567.8', '1234567.8'],
    [' 1 268 ', '1268'],
    ['１　２６８', '1268'],
    ['-12', '-12'],
    ['−12', '-12'],
    ['‐12', '-12'],
    ['‑12', '-12'],
    ['－12', '-12'],
    ['△12', '-12'],
    ['▲1,200.5', '-1200.5'],
    ['△ 0.5', '-0.5'],
    ['+0.2', '0.2'],
    ['0', '0'],
    ['０', '0'],
    ['007', '7'],
    ['約30', '30'],
    ['毎年10', '10'],
    ['97.5%', '97.5'],
    ['97.5％', '97.5'],
    ['120万', '1200000'],
    ['120万人', '1200000'],
    ['１億2,000万円', '120000000'],
    ['1.5億', '150000000'],
    ['3千人', '3000'],
    ['5千万円', '50000000'],
    ['2万5千人', '25000'],
    ['2億', '200000000'],
    ['95%以上', '95 atLeast'],
    ['15％以下', '15 atMost'],
    ['５位以内', '5 within'],
    ['80%程度', '80 about'],
    ['100人超', '100 moreThan'],
    ['5件未満', '5 lessThan'],
    ['約1,200人以上', '1200 atLeast'],
    ['70,960㎡', '70960'],
    ['35.2㎞', '35.2'],
    ['12か所', '12'],
    ['36.5℃', '36.5'],
  ])('%s is %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  it.each([
    '4/95',
    '29（4）',
    '29(4)',
    '10件（うち新規２件）',
    '95～100',
    '95~100%',
    '10-20',
    '1,23',
    '12,34',
    '1.2.3',
    '.5',
    '5.',
    '29 4',
    '12\n34',
    '①',
    '½',
    '5/16',
    '2025-05-16',
    '令和6年度',
    'R6',
    '第3位',
    '未達',
    '集計中',
    '約',
    '万',
    '％',
    '以上',
    '△',
    '5以上10以下',
    '10△',
    '5○',
    '--5',
    '–5',
    '—5',
    '―5',
    'ー5',
    '△-5',
    '1e5',
    '=1+1',
    '#REF!',
    '35（暫定）',
    '1:30',
    '3千2万',
  ])('%j is no number', (cell) => {
    expect(read(cell)).toBe('not a number');
  });

  it.each(['10²', '11月公表予定', '12月末', '5年ごと', '3回目の見込', '2025年', '12人見込'])(
    'the words behind the digits of %j are no unit',
    (cell) => {
      expect(read(cell)).toBe('other unit');
    },
  );

  it.each(['－', '-', '―', '‐', '—', 'ー', '−', 'なし', ' － ', '－－'])(
    '%j alone says nothing',
    (cell) => {
      expect(read(cell)).toBe('no state');
    },
  );

  it.each(['', ' ', '　', '\n'])('%j is blank', (cell) => {
    expect(read(cell)).toBe('blank');
  });

  it('has at most 15 digits', () => {
    expect(read('1234567890123456')).toBe('too many digits');
  });
});

describe('the unit of the indicator', () => {
  it.each([
    ['1,200千円', '千円', '1200'],
    ['1,200', '千円', '1200'],
    ['35百万円', '百万円', '35'],
    ['120千円', '円', '120000'],
    ['12万人', '万人', '12'],
    ['12万人', '人', '120000'],
    ['3万', '円', '30000'],
    ['70,960m2', '㎡', '70960'],
    ['70,960㎡', '㎡', '70960'],
    ['5㎞', 'km', '5'],
    ['5km', '㎞', '5'],
    ['5ｋｍ', '㎞', '5'],
    ['5k㎡', '㎢', '5'],
    ['5km²', '㎢', '5'],
    ['5㎥', 'm3', '5'],
    ['5パーセント', '％', '5'],
    ['5ﾊﾟｰｾﾝﾄ', '%', '5'],
    ['5％', 'パーセント', '5'],
    ['5%', 'ﾊﾟｰｾﾝﾄ', '5'],
    ['5㌫', '％', '5'],
    ['5パーセント以上', '％', '5 atLeast'],
    ['25名', '人', '25'],
    ['8ｔ-CO2', 'ｔ-CO2', '8'],
    ['0.2ポイント', 'ポイント', '0.2'],
    ['3.8点', '点（5点満点）', '3.8'],
    ['11月', '月', '11'],
    ['12個体群', '個体群', '12'],
  ])('%s under %s is %s', (cell, unit, expected) => {
    expect(read(cell, unit)).toBe(expected);
  });

  it.each([
    ['1,200,000円', '千円'],
    ['1億円', '百万円'],
    ['12,000人', '千人'],
    ['3千', '千円'],
    ['85人', '％'],
    ['85%', '人'],
    ['85パーセント', '人'],
    ['5ポイント', 'パーセント'],
    ['5㎡', '㎢'],
    ['500m', '㎞'],
    ['5年', '回'],
    ['12個体群', '人'],
  ])('%s under %s is another number', (cell, unit) => {
    expect(read(cell, unit)).toBe('other unit');
  });
});

describe('a stored number', () => {
  it('is its stored value, not what the format shows; a percentage is times 100', () => {
    expect(read({ stored: 0.1 + 0.2, isPercent: false })).toBe('0.3');
    expect(read({ stored: 0.975, isPercent: true })).toBe('97.5');
    expect(read({ stored: 0, isPercent: false })).toBe('0');
  });
});

describe('reading what was printed', () => {
  const decimals = fc
    .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }))
    .map(([n, k]): Exact => divide(exactInteger(n), exactInteger(10 ** k)));
  const units = fc.constantFrom('', '人', '％', '千円', '㎡', 'ポイント', 't-CO2', '件');

  it('gives the number that was printed', () => {
    fc.assert(
      fc.property(decimals, units, (value, unit) => {
        expect(readNumber(`${valueText(value)}${unit}`, unit)).toEqual({
          accepted: true,
          value: { value },
        });
      }),
    );
  });

  it('gives it in full width too', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(decimals, (value) => {
        expect(readNumber(wide(valueText(value)), '')).toEqual({
          accepted: true,
          value: { value },
        });
      }),
    );
  });
});

describe('a target', () => {
  it.each([
    ['100', 'number'],
    ['95%以上', 'number'],
    ['前年度以上', 'lastYear atLeast'],
    ['前年以上', 'lastYear atLeast'],
    ['前年度以下', 'lastYear atMost'],
    ['前年度超', 'lastYear more'],
    ['前年度未満', 'lastYear less'],
    ['増加', 'lastYear more'],
    ['前年度より増加', 'lastYear more'],
    ['減少', 'lastYear less'],
    ['設置', 'words'],
    ['設置方針の決定', 'words'],
    ['4/95', 'words'],
    ['前年度並み', 'words'],
    ['', 'none'],
    ['－', 'none'],
    ['なし', 'none'],
    ['設定なし', 'none'],
    ['未設定', 'none'],
  ])('%j is %s', (cell, expected) => {
    const target = readTarget(cell, '');
    const comparison = target?.kind === 'lastYear' ? ` ${target.comparison}` : '';
    expect(target ? `${target.kind}${comparison}` : 'none').toBe(expected);
  });

  it('keeps what was typed, and writes out a stored number', () => {
    expect(readTarget(' 95％以上 ', '％')).toMatchObject({ text: '95％以上', range: 'atLeast' });
    expect(readTarget({ stored: 0.975, isPercent: true }, '％')).toMatchObject({ text: '97.5' });
  });
});

describe('a value and its state', () => {
  function row(value: WrittenCell, state: string, isJudgedByPeople = false): string {
    const { actual, findings } = readActual({ value, state, unit: '', isJudgedByPeople });
    const number = actual.state === 'reported' ? ` ${fullText(actual.value) ?? '?'}` : '';
    return [`${actual.state}${number}`, ...findings.map(({ reason }) => reason)].join(', ');
  }

  it.each([
    ['12', '', 'reported 12'],
    ['12', '報告', 'reported 12'],
    ['12', '報告済み', 'reported 12'],
    ['12', '集計中', 'counting, state beside value'],
    ['0', '対象外', 'notApplicable, state beside value'],
    ['達成', '', 'achieved'],
    ['未達成', '報告', 'missed'],
    ['達成', '測定不能', 'unmeasurable, state beside value'],
    ['', '', 'notEntered'],
    ['', '未入力', 'notEntered'],
    ['', '報告', 'notEntered, reported without value'],
    ['', '集計中', 'counting'],
    ['－', '集計中', 'counting'],
    ['集計中', '集計中', 'counting'],
    ['集計中', '', 'counting'],
    ['集計中', '対象外', 'notApplicable, state beside value'],
    ['', '未設定', 'notSet'],
    ['', '調査未実施', 'notSurveyed'],
    ['', '調査年以外', 'notSurveyed'],
    ['－', '', 'notEntered, value unreadable'],
    ['なし', '報告', 'notEntered, value unreadable'],
    ['4/95', '', 'notEntered, value unreadable'],
    ['29（4）', '測定不能', 'unmeasurable, state beside value'],
    ['10未満', '', 'notEntered, value is a limit'],
    ['12', '済', 'notEntered, state unknown'],
    ['', '？', 'notEntered, state unknown'],
  ])('%j with the state %j is %s', (value, state, expected) => {
    expect(row(value, state)).toBe(expected);
  });

  it('words are a value only where people judge', () => {
    expect(row('計画を策定した', '', true)).toBe('worded');
    expect(row('計画を策定した', '')).toBe('notEntered, value unreadable');
    expect(row('－', '', true)).toBe('notEntered, value unreadable');
  });

  it('no state, however it is typed, is ever read as a number', () => {
    const words = [
      ...Object.values(stateWords),
      '未設定',
      '調査未実施',
      '－',
      '-',
      '―',
      'なし',
      '',
    ];
    const blanks = fc.constantFrom('', ' ', '　');
    fc.assert(
      fc.property(fc.constantFrom(...words), blanks, blanks, (word, before, after) => {
        const typed = `${before}${word}${after}`;
        for (const state of ['', '報告', ...words]) {
          expect(row(typed, state)).not.toMatch(/^reported/u);
        }
      }),
    );
  });

  it('a state beside any number counts instead of it', () => {
    const states = Object.entries(stateWords).filter(
      ([state]) => state !== 'reported' && state !== 'notEntered',
    );
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...states), (number, [state, word]) => {
        expect(row(String(number), word)).toBe(`${state}, state beside value`);
      }),
    );
  });

  it('the words are those that the workbook offers', () => {
    const offered = Object.values(stateWords).filter((word) => word !== stateWords.notEntered);
    expect([...choiceListOf('valueStates').words].sort()).toEqual(offered.sort());
  });
});
