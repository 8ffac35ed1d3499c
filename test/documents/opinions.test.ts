/** 前回の会議における意見への対応: order, counts, what is tied, what is missing. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CouncilInput, OpinionText } from '../../src/documents/councilInput';
import { opinionValues } from '../../src/documents/opinions';
import { anOpinion, noCouncil } from './councilBuilder';
import { packInput, samplePlan, withSettings } from './packBuilder';

const sample = packInput(samplePlan(), { papers: ['opinions'] });

function opinionsOf(council: Partial<CouncilInput>) {
  return opinionValues({ ...sample, council: { ...sample.council, ...council } });
}

const said = (opinions: readonly OpinionText[]) => opinionsOf({ opinions });

describe('the opinions of the sample', () => {
  const values = opinionsOf({});

  it('stand in the order of the plan, 全体 last', () => {
    expect(values.題名).toBe('前回（令和６年度第１回）の会議における意見への対応');
    expect(values.意見.map(({ 番号, 対象 }) => [番号, 対象.split(' ')[0]])).toEqual([
      ['1', '1-1-1'],
      ['2', '2-1-3'],
      ['3', '3-1-1'],
      ['4', '戦略4'],
      ['5', '5-1-1'],
      ['6', '全体'],
    ]);
  });

  it('are printed as the sections answered them', () => {
    expect(values.意見[0]).toEqual({
      番号: '1',
      意見ID: 'R6-01',
      対象: '1-1-1 ＮＰＯ法人や社会福祉協議会との連携',
      意見の要旨:
        '運動教室の会場が町の中心部に偏っている。高齢者が歩いて行ける場所でも開いてほしい。',
      担当課: '保健福祉課',
      対応: '集落の公会堂を会場とする出張型の教室を２地区で始めます。',
      対応区分: '対応する',
      現在の状況:
        '出張型の教室を令和６年10月から２地区で開始しました。令和７年度は３地区で実施しています。',
    });
  });

  it('are counted by 対応区分', () => {
    expect(values.件数の行).toBe(
      '意見６件　対応済み３件　対応する１件　一部対応する１件　引き続き検討１件',
    );
  });

  it('name no member, in no version', () => {
    const names = sample.council.members.map(({ name }) => name);
    for (const version of ['meeting', 'internal', 'published'] as const) {
      const printed = JSON.stringify(opinionValues({ ...sample, version }));
      expect(names.filter((name) => printed.includes(name))).toEqual([]);
    }
  });
});

describe('the counts', () => {
  const word = fc.constantFrom('対応済み', '対応する', '説明のみ', '別の区分', '');
  const anyOpinion = fc
    .record({ response: word, answer: fc.constantFrom('', '行います。') })
    .map(anOpinion);

  it('add up to all opinions, whatever the sections chose', () => {
    fc.assert(
      fc.property(fc.array(anyOpinion, { minLength: 1, maxLength: 30 }), (opinions) => {
        const counts = said(opinions)
          .件数の行.normalize('NFKC')
          .split(' ')
          .map((part) => Number(/(\d+)件$/u.exec(part)?.[1]));
        const [total, ...parts] = counts;
        expect(total).toBe(opinions.length);
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(total);
        expect(parts).not.toContain(0);
      }),
      { numRuns: 60 },
    );
  });

  it('tell those that are not answered yet', () => {
    const opinions = [
      anOpinion({}),
      anOpinion({ answer: '行います。' }),
      anOpinion({ answer: '行います。', response: '対応する' }),
    ];
    expect(said(opinions).件数の行).toBe(
      '意見３件　対応する１件　対応区分未記入１件　回答調整中１件',
    );
  });
});

describe('an opinion', () => {
  it('without an answer says that one is being prepared', () => {
    const [row] = said([anOpinion({})]).意見;
    expect(row).toMatchObject({ 対応: '回答を調整中です。', 対応区分: '', 現在の状況: '－' });
  });

  it('and one that is related to it name each other, whoever of them says so', () => {
    const opinions = [
      anOpinion({ id: 'a', targetId: '2-2-3', related: ['b'] }),
      anOpinion({ id: 'b', targetId: '2-2-3' }),
      anOpinion({ id: 'c', targetId: '1-1-1', related: ['d'] }),
      anOpinion({ id: 'd', targetId: '全体' }),
    ];
    const ties = said(opinions).意見.map(({ 対象 }) => /【.*】/u.exec(対象)?.[0]);
    expect(ties).toEqual([
      '【関連：No.4】',
      '【2-2-3 関連：No.3】',
      '【2-2-3 関連：No.2】',
      '【関連：No.1】',
    ]);
  });

  it('about something that the plan does not know keeps what is typed', () => {
    expect(said([anOpinion({ targetId: '9-9-9' })]).意見[0]?.対象).toBe('9-9-9');
  });
});

describe('the time of the states', () => {
  const at = (asOf: string) => anOpinion({ currentState: '行いました。', asOf });

  it('stands in the head where all are of one time', () => {
    const values = said([at('令和7年8月'), at('令和7年8月'), anOpinion({})]);
    expect(values.状況の見出し).toBe('現在の状況\n（令和7年8月時点）');
    expect(values.意見.map(({ 現在の状況 }) => 現在の状況)).toEqual([
      '行いました。',
      '行いました。',
      '－',
    ]);
  });

  it('stands in each cell where they differ', () => {
    const values = said([at('令和7年8月'), at('令和7年4月'), at('')]);
    expect(values.状況の見出し).toBe('現在の状況');
    expect(values.意見.map(({ 現在の状況 }) => 現在の状況)).toEqual([
      '（令和7年8月）\n行いました。',
      '（令和7年4月）\n行いました。',
      '行いました。',
    ]);
  });
});

describe('opinions of earlier meetings that are still considered', () => {
  const earlier = anOpinion({
    id: 'R5-1',
    targetId: '2-1-3',
    occasion: '令和５年度第１回',
    response: '引き続き検討',
    answer: '検討します。',
  });

  it('follow with their meeting, and are numbered on', () => {
    const { 継続あり, 継続 } = opinionsOf({ continued: [earlier] });
    expect(継続あり).toBe(true);
    expect(継続[0]?.番号).toBe('7');
    expect(継続[0]?.対象).toMatch(/^2-1-3 .*\n（令和５年度第１回）$/u);
  });

  it('are not counted among those of the previous meeting', () => {
    expect(opinionsOf({ continued: [earlier] }).件数の行).toMatch(/^意見６件/u);
  });
});

describe('no opinions', () => {
  it('are said to be none', () => {
    const values = said([]);
    expect(values).toMatchObject({ 意見あり: false, 件数の行: '', 継続あり: false });
    expect(values.意見なし).toBe('前回の会議における意見はありませんでした。');
  });

  it('can be none before the first meeting of the plan', () => {
    const first = packInput(withSettings(samplePlan(), { 評価対象年度: '令和5年度' }), {
      council: noCouncil,
    });
    const values = opinionValues(first);
    expect(values.題名).toBe('前回の会議における意見への対応');
    expect(values.意見なし).toBe(
      'この計画についての最初の会議のため、前回の会議における意見はありません。',
    );
  });
});
