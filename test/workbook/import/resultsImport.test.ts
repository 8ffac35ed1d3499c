/** Import of results: a section's filled-in form. */
import { describe, expect, it } from '@jest/globals';
import { importNoticeText } from '../../../src/wording/importNotices';
import { isApplicable, type ImportDecision } from '../../../src/workbook/import/decision';
import { BLANK, finishedOffice, SECRETARY, SECTION } from '../../app/officeInMemory';
import { cellsIn, csv, filledCells, refusals, resultsDecision } from './anImport';

const blankFor = (user: string) => cellsIn(finishedOffice(BLANK), user);

const changes = ({ changed }: ImportDecision) =>
  changed.map(({ title, key, heading, before, after }) => [title, key, heading, before, after]);

const notices = ({ notices: found }: ImportDecision) => found.map(importNoticeText).join('\n');

const FORM = csv(
  '年度実績_令和6年度_保健福祉課.csv',
  '年度,取組ID,取組名,回答課（入力する課）,提出状態,進捗状況,取組実績,決算額',
  '令和6年度,取組1-1-1,連携,保健福祉課,提出済み,計画どおり,"教室を開いた。',
  '参加者は61人。","3,481"',
);

describe('a form of a section', () => {
  it('fills what the section enters, and makes 未入力 作成中', () => {
    expect(changes(resultsDecision([FORM], blankFor(SECTION), SECTION))).toEqual([
      ['年度実績', '令和6年度 1-1-1', '進捗状況', '', '計画どおり'],
      ['年度実績', '令和6年度 1-1-1', '取組実績', '', '教室を開いた。\n参加者は61人。'],
      ['年度実績', '令和6年度 1-1-1', '決算額', '', '3481'],
      ['年度実績', '令和6年度 1-1-1', '提出状態', '未入力', '作成中'],
    ]);
  });

  it('submits nothing and renames nothing, and says which columns it leaves', () => {
    const told = notices(resultsDecision([FORM], blankFor(SECTION), SECTION));
    expect(told).toContain('次の列は取り込みません：取組名、提出状態');
    expect(told).toContain('1件の取組の提出状態を、「未入力」から「作成中」に変えます');
  });

  it('with a value of an indicator makes its action 作成中, too', () => {
    const form = csv('指標実績.csv', '年度,指標ID,実績値', '令和6年度,指標1-1-1-1,9');
    expect(changes(resultsDecision([form], blankFor(SECTION), SECTION))).toEqual([
      ['指標実績', '令和6年度 1-1-1-1', '実績値', '', '9'],
      ['年度実績', '令和6年度 1-1-1', '提出状態', '未入力', '作成中'],
    ]);
  });

  it('that is blank wipes nothing', () => {
    const form = csv('年度実績.csv', '年度,取組ID,取組実績,課題', '令和6年度,取組1-1-1,,');
    const decision = resultsDecision([form], filledCells(), SECRETARY);
    expect(changes(decision)).toEqual([]);
    expect(notices(decision)).toContain('ファイルで空欄のところは、今の内容を残します（2箇所）');
  });

  it('of the secretariat for another section is marked as 代理', () => {
    const decision = resultsDecision([FORM], blankFor(SECRETARY), SECRETARY);
    expect(changes(decision).at(-1)).toEqual(['年度実績', '令和6年度 1-1-1', '代理', '', '代理']);
    expect(notices(decision)).toContain('事務局による代理の入力として記録します：保健福祉課');
  });
});

describe('what is submitted already', () => {
  const form = (written: string) =>
    csv('年度実績.csv', '年度,取組ID,課題', `令和6年度,取組1-1-1,${written}`);

  it('is not filled by a file', () => {
    const decision = resultsDecision([form('別の課題')], filledCells(), SECRETARY);
    expect(refusals(decision)).toEqual([
      '年度実績.csv　2行目　令和6年度 1-1-1：既に「確認済み」になっている行です。直すときは、事務局に差戻しを依頼してください。直さないときは、この行をファイルから取り除いてください。',
    ]);
  });

  it('stands in nobody’s way where the file says the same', () => {
    const same = '出張型教室の指導者を担える人材が限られており、実施地区を増やすことが難しい。';
    const decision = resultsDecision([form(same)], filledCells(), SECRETARY);
    expect(decision.refused).toEqual([]);
    expect(isApplicable(decision)).toBe(false);
  });
});

describe('several forms at once', () => {
  it('of several sections are one import', () => {
    const other = csv('年度実績_総務課.csv', '年度,取組ID,課題', '令和6年度,取組2-2-3,人手');
    const decision = resultsDecision([FORM, other], blankFor(SECRETARY), SECRETARY);
    expect(decision.refused).toEqual([]);
    expect(new Set(decision.changed.map(({ key }) => key)).size).toBe(2);
  });

  it('with the same row in two of them are refused, with the place of the other', () => {
    const twice = csv('年度実績_写し.csv', '年度,取組ID,課題', '令和6年度,取組1-1-1,人手');
    expect(refusals(resultsDecision([FORM, twice], blankFor(SECTION), SECTION))).toEqual([
      expect.stringContaining('（年度実績_令和6年度_保健福祉課.csv'),
    ]);
  });
});
