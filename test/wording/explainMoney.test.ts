/** The sentences beside amounts: nothing is said to be divided or typed that was not. */
import { describe, expect, it } from '@jest/globals';
import { notesOf, notesOfTable } from '../../src/domain/group/groupNote';
import { explainGroup } from '../../src/wording/explainGroup';
import { groupNoteText } from '../../src/wording/groupNotes';
import { rollUpExplanation } from '../../src/wording/rollUpExplanation';
import { actionsOf, figuresOf, groupIn, rollUpOf, tablesOf, type Office } from '../domain/builders';
import { readTables, type Row } from '../domain/planRows';

/** 決算額 of 1-1-1, 1-1-2, … in 令和６年度 and in 令和５年度. */
function office(now: readonly string[], before: readonly string[], more: Partial<Office> = {}) {
  const rows = (amounts: readonly string[]) =>
    Object.fromEntries(
      amounts.map((amount, place) => [`1-1-${String(place + 1)}`, { 決算額: amount }]),
    );
  const actions = actionsOf(Math.max(now.length, before.length));
  return { actions, results: rows(now), lastYear: rows(before), ...more };
}

function changeOf(...given: Parameters<typeof office>): string {
  const change = figuresOf(office(...given)).settledChange;
  if (!change) throw new Error('令和５年度 belongs to the plan of the test.');
  return explainGroup(change.explanation, 'thousandYen');
}

describe('増減率', () => {
  it('is said to be a division only where something is divided', () => {
    expect(changeOf(['5'], ['4'])).toBe(
      '本年度の決算額５千円から前年度の決算額４千円を引いたものです。増減率は、これを前年度の決算額で割ったものです。',
    );
    expect(changeOf(['5'], ['0'])).toBe(
      '本年度の決算額５千円から前年度の決算額０千円を引いたものです。前年度が０のため、増減率は「皆増」としています。',
    );
    expect(changeOf(['0'], ['5'])).toBe(
      '本年度の決算額０千円から前年度の決算額５千円を引いたものです。本年度が０のため、増減率は「皆減」としています。',
    );
    expect(changeOf(['0'], ['0'])).toBe(
      '本年度の決算額０千円から前年度の決算額０千円を引いたものです。どちらも０のため、増減率はありません。',
    );
  });

  it('names the year that nobody has filled in, and the one in which there was nothing', () => {
    expect(changeOf([''], ['5'])).toBe('本年度の決算額の記入がないため、前年度と比べていません。');
    expect(changeOf(['5'], [''])).toBe('前年度の決算額の記入がないため、前年度と比べていません。');
    expect(changeOf([''], [''])).toBe(
      '本年度及び前年度の決算額の記入がないため、前年度と比べていません。',
    );
    const begun = { actions: actionsOf(1, { 開始年度: '令和6年度' }) };
    const projects = [{ 取組ID: '1-1-1', 事業番号: '7', 決算額: '5' }];
    const nothing = '前年度は対象の取組がないため、前年度と比べていません。';
    expect(changeOf(['5'], [], begun)).toBe(nothing);
    expect(changeOf([], [], { ...begun, projects })).toBe(nothing);
    expect(changeOf([], ['5'], { projects })).toBe(
      '関連事業による集計の有無が前年度と異なるため、前年度と比べていません。',
    );
  });

  it('says of both years how many actions are there in full when any amount is missing', () => {
    const full = '２取組のうち２取組で全て記入';
    const half = '２取組のうち１取組で全て記入';
    const sentence = (now: string, before: string) =>
      `本年度の決算額${now}から前年度の決算額${before}を引いたものです。記入のない額は含みません。増減率は、これを前年度の決算額で割ったものです。`;
    expect(changeOf(['50', '50'], ['50', ''])).toBe(
      sentence(`100千円（${full}）`, `50千円（${half}）`),
    );
    expect(changeOf(['50', ''], ['50', '50'])).toBe(
      sentence(`50千円（${half}）`, `100千円（${full}）`),
    );
  });
});

describe('the notes', () => {
  const missing = (word: string, n: string) =>
    `※${word}は、２取組のうち${n}取組で全て記入されています。記入のない額は含みません。`;
  const notes = (...given: Parameters<typeof office>) =>
    notesOf(figuresOf(office(...given)), 'amounts').map(groupNoteText);

  it('say what is missing in last year, too', () => {
    expect(notes(['50', '50'], ['50', ''])).toEqual([missing('前年度の決算額', '１')]);
    expect(notes(['50', ''], ['50', ''])).toEqual([
      missing('決算額', '１'),
      missing('前年度の決算額', '１'),
    ]);
    expect(notes(['50', '50'], ['50', '50'])).toEqual([]);
    expect(notes(['50', '50'], ['', ''])).toEqual([]);
  });

  it('say that only some rows of a table lack an amount that its total has', () => {
    const project = { 事業番号: 'P1', 当初予算額: '100', 予算現額: '100' };
    const projects = [
      { ...project, 取組ID: '1-1-1' },
      { 取組ID: '1-1-2', 事業番号: 'P2', 当初予算額: '1', 予算現額: '1', 決算額: '1' },
      { ...project, 取組ID: '2-1-1', 決算額: '90' },
    ];
    const year = rollUpOf({ actions: { ...actionsOf(2), '2-1-1': {} }, projects });
    const rows = year.groups.filter(({ key }) => key.kind === 'strategy');
    const noted = notesOfTable(groupIn(year, { kind: 'plan' }), rows, 'amounts');
    expect(noted.map(groupNoteText)).toEqual([
      '※複数の取組に計上している事業は、合計では１回だけ数えています。',
      '※一部の戦略の決算額は、記入のない額を含みません。',
    ]);
  });

  it('say that last year was counted otherwise only where both years have 決算額', () => {
    const projects = [{ 取組ID: '1-1-1', 事業番号: '7', 決算額: '5' }];
    const begun = { actions: actionsOf(1, { 開始年度: '令和6年度' }), projects };
    expect(notes([], [], begun)).toEqual([]);
    expect(notes([], [''], { projects })).toEqual([]);
    expect(notes([], ['5'], { projects })).toEqual([
      '※関連事業による集計の有無が前年度と異なるため、決算額を前年度と比べていません。',
    ]);
  });
});

describe('執行率', () => {
  const executionOf = (
    results: Office['results'] = {},
    unit: 'thousandYen' | 'yen' = 'thousandYen',
  ) =>
    explainGroup(figuresOf({ actions: actionsOf(2), results }).amounts.execution.explanation, unit);
  const both: Row = { 予算現額: '100', 決算額: '50' };
  const zeros: Row = { 予算現額: '0', 決算額: '0' };
  const none: Row = { 予算措置: 'なし' };

  it('is not said to be without what was carried over where nothing is left of the budget', () => {
    const carried = (翌年度繰越額: string) =>
      executionOf({ '1-1-1': { 予算現額: '100', 決算額: '0', 翌年度繰越額 }, '1-1-2': zeros });
    expect(carried('100')).toBe(
      '決算額０千円÷予算現額100千円です。予算現額から翌年度繰越額を除くと０千円となるため、（　）の率はありません。',
    );
    expect(carried('105')).toBe(
      '決算額０千円÷予算現額100千円です。予算現額から翌年度繰越額を除くと△５千円となるため、（　）の率はありません。',
    );
    expect(carried('99')).toBe(
      '決算額０千円÷予算現額100千円です。（　）は、予算現額から翌年度繰越額を除いた１千円で割ったものです。',
    );
  });

  it('is none, with the reason, and no blank is said to be 0', () => {
    const blank = '予算現額及び決算額の両方が記入されたものがないため、執行率はありません。';
    expect(executionOf()).toBe(blank);
    expect(executionOf({ '1-1-1': { 予算現額: '100' }, '1-1-2': { 決算額: '5' } })).toBe(blank);
    expect(executionOf({ '1-1-1': none })).toBe(blank);
    expect(executionOf({ '1-1-1': none, '1-1-2': none })).toBe(
      '予算措置のない取組のみのため、執行率はありません。',
    );
    expect(executionOf({ '1-1-1': zeros, '1-1-2': zeros })).toBe(
      '予算現額が０千円のため、執行率はありません。',
    );
    expect(executionOf({ '1-1-1': zeros })).toBe(
      '予算現額が０千円のため、執行率はありません。１取組の予算現額又は決算額の記入のない分は含みません。',
    );
  });

  it('is said in the unit in which the amounts stand in the sheet', () => {
    expect(executionOf({ '1-1-1': both, '1-1-2': zeros }, 'yen')).toBe(
      '決算額50円÷予算現額100円です。',
    );
  });

  it('is explained in 集計の説明 wherever somebody typed one of its amounts', () => {
    const explained = (results: Readonly<Record<string, Row>>) => {
      const given: Office = { actions: actionsOf(1), results };
      return rollUpExplanation(figuresOf(given), readTables(tablesOf(given)).rules);
    };
    expect(explained({ '1-1-1': { 予算現額: '100' } })).toContain(
      '【執行率】予算現額及び決算額の両方が記入されたものがない',
    );
    expect(explained({ '1-1-1': both })).toContain('【執行率】決算額50千円÷');
    expect(explained({ '1-1-1': none })).toContain('【執行率】予算措置のない取組のみ');
    expect(explained({})).not.toContain('執行率');
  });
});
