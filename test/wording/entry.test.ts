/** 取組実績の入力: the sentences of the panel that are made of facts. */
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { leftText, missingInList, windowText } from '../../src/wording/entry';
import {
  currentYearLabel,
  lengthText,
  nextActionLabel,
  sameAsLastYearText,
} from '../../src/wording/entryForm';
import { clockText, savedText, stepText } from '../../src/wording/entrySaving';

describe('the window', () => {
  const dates = {
    draftsOpenOn: '2025-03-10',
    entryOpensOn: '2025-04-14',
    entryDueOn: '2025-05-16',
  };

  it.each([
    ['before', '入力の期間の前です。下書きは令和７年３月10日から入力できます。'],
    [
      'drafts',
      '下書きの期間です。入力した内容は保存されます。提出は令和７年４月14日からできます。',
    ],
    ['open', '提出の期限は令和７年５月16日です。'],
    ['late', '提出の期限（令和７年５月16日）を過ぎていますが、入力と提出ができます。'],
  ] as const)('%s: %s', (state, text) => {
    expect(windowText({ state, ...dates })).toBe(text);
  });

  it('without dates says no date', () => {
    const none = { draftsOpenOn: '', entryOpensOn: '', entryDueOn: '' };
    expect(windowText({ state: 'open', ...none })).toBe('入力と提出ができます。');
    expect(windowText({ state: 'before', ...none })).toBe('入力の期間の前です。');
  });
});

describe('the list', () => {
  it('counts what is left, and what of it awaits the head', () => {
    expect(leftText(6, 2)).toBe('提出まで、あと６件（うち所属長確認待ち２件）');
    expect(leftText(12, 0)).toBe('提出まで、あと12件');
    expect(leftText(0, 0)).toBe('全て提出しました。');
  });

  it('names the first three things that lack', () => {
    expect(missingInList(['進捗状況', '取組実績'])).toBe('未記入：進捗状況、取組実績');
    expect(missingInList(['a', 'b', 'c', 'd', 'e'])).toBe('未記入：a、b、c ほか２件');
  });
});

describe('the form', () => {
  it('prints the years, never 次年度', () => {
    expect(currentYearLabel(fiscalYear(2024))).toBe('令和７年度の取組');
    expect(nextActionLabel(fiscalYear(2024))).toBe('令和８年度に向けた取組');
    expect(sameAsLastYearText(fiscalYear(2024))).toContain('令和６年度の内容');
  });

  it.each([
    ['results', 0, '目安は300字です'],
    ['results', 260, 'あと40字で調書１枚に収まります'],
    ['results', 299, 'あと１字で調書１枚に収まります'],
    ['results', 300, '調書１枚に収まる長さです'],
    ['results', 312, '目安を12字超えています（調書は次のページに続きます）'],
    ['summary', 310, '目安を10字超えています（一覧の行が増えます）'],
  ])('%s of %i characters: %s', (field, typed, text) => {
    expect(lengthText(field, { typed, guide: 300 })).toBe(text);
  });
});

describe('saving', () => {
  it('says when, on the clock of the office', () => {
    expect(savedText('2025-05-16 10:32:05')).toBe('10時32分に保存しました');
    expect(savedText('2025-05-16 09:05')).toBe('9時05分に保存しました');
    expect(savedText('')).toBe('保存しました');
    expect(clockText('')).toBe('');
  });

  it('calls a step as the person takes it', () => {
    const staff = { decides: false, onBehalf: false };
    const head = { decides: true, onBehalf: false };
    expect(stepText('handOver', staff)).toBe('所属長の確認へ');
    expect(stepText('takeBack', staff)).toBe('作成中に戻す');
    expect(stepText('takeBack', head)).toBe('担当者に戻す');
    expect(stepText('submit', head)).toBe('提出する');
    expect(stepText('submit', { decides: true, onBehalf: true })).toBe('代理で提出する');
  });
});
