/** Numbers in print. */
import { describe, expect, it } from '@jest/globals';
import { divide, exactDecimal, exactInteger, one, zero, type Exact } from '../../src/domain/exact';
import {
  amountText,
  changeRateText,
  countInText,
  gradeInText,
  inText,
  percentText,
  plainPercentText,
  pointsText,
  rateText,
  valueText,
} from '../../src/wording/numbers';

const exact = (text: string): Exact => exactDecimal(text) ?? zero;

describe('a value', () => {
  it.each<[string, number | undefined, string]>([
    ['1234567.5', undefined, '1,234,567.5'],
    ['-1234', undefined, '△1,234'],
    ['999', undefined, '999'],
    ['-999', 1, '△999.0'],
    ['16.85', 1, '16.9'],
    ['-2.25', 1, '△2.3'],
    ['-0.04', 1, '0.0'],
    ['0', undefined, '0'],
    ['100000', 0, '100,000'],
  ])('%s with %s decimals is %s', (value, decimals, text) => {
    expect(valueText(exact(value), decimals)).toBe(text);
  });

  it('without end is printed with two decimals', () => {
    expect(valueText(divide(one, exactInteger(3)))).toBe('0.33');
  });
});

it('a rate keeps the digits that were decided', () => {
  expect(rateText({ text: '97.50' })).toBe('97.50');
  expect(percentText({ text: '-1234.5' })).toBe('△1,234.5％');
});

it('shares, ポイント', () => {
  expect(plainPercentText(exact('51.58'), 0)).toBe('52％');
  expect(pointsText(exact('-19.5'), 0)).toBe('△20');
  expect(pointsText(exact('-0.4'), 0)).toBe('0');
});

describe('an amount in 千円', () => {
  it.each([
    ['1234500', 'yen', '1,235'],
    ['1234499', 'yen', '1,234'],
    ['499', 'yen', '0'],
    ['-500', 'yen', '△1'],
    ['1234500', 'thousandYen', '1,234,500'],
    ['-271436', 'thousandYen', '△271,436'],
  ] as const)('%s %s is %s', (amount, unit, text) => {
    expect(amountText(exact(amount), unit)).toBe(text);
  });
});

describe('増減率', () => {
  it.each([
    ['90', '100', '△10.0％'],
    ['110', '100', '10.0％'],
    ['100', '100', '0.0％'],
    ['5', '0', '皆増'],
    ['0', '5', '皆減'],
    ['0', '0', '－'],
  ])('%s after %s is %s', (now, last, text) => {
    expect(changeRateText(exact(now), exact(last), 1)).toBe(text);
  });
});

it('in running text one digit is full-width, more are half-width', () => {
  const printed = ['5', '△5', '12', '0.5', '1,234', '5％', '△5％', '5.2％', '12％'];
  expect(printed.map(inText)).toEqual([
    '５',
    '△５',
    '12',
    '0.5',
    '1,234',
    '５％',
    '△５％',
    '5.2％',
    '12％',
  ]);
  expect([0, 9, 10].map(countInText)).toEqual(['０', '９', '10']);
  expect(gradeInText('A')).toBe('Ａ');
  expect(gradeInText('◎')).toBe('◎');
});
