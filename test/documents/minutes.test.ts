/** 会議録様式, 意見記入用紙 and 開催通知: what is known before the meeting is in place. */
import { describe, expect, it } from '@jest/globals';
import { invitationValues } from '../../src/documents/invitation';
import { minutesValues, opinionFormValues } from '../../src/documents/minutes';
import type { PackInput } from '../../src/documents/packInput';
import { anOpinion, noCouncil } from './councilBuilder';
import { packInput, samplePlan } from './packBuilder';

const input = packInput(samplePlan(), { papers: ['minutes'] });
const sample = minutesValues(input);
const nobody = packInput(samplePlan(), { papers: ['minutes'], council: noCouncil });

/** The sample's meeting with changes. */
function ofMeeting(change: Partial<PackInput['council']>, more: Partial<PackInput> = {}) {
  const { council } = input;
  return minutesValues({ ...input, ...more, council: { ...council, ...change } });
}

describe('the head of the minutes', () => {
  it('is filled from 会議 and the papers', () => {
    expect(sample).toMatchObject({
      会議の名称: '令和７年度第１回聖籠町経営戦略推進会議',
      開催日時: '令和７年８月27日（水）\n開会　午後１時30分　　閉会　午後３時30分',
      開催場所: '聖籠町役場３階　大会議室',
      公開: '公開',
      傍聴者数: '３人',
      説明員: '総合政策課長（見本）',
    });
    expect(sample.出席委員).toMatch(/^見本　太郎、.*（計８名）$/u);
    expect(sample.議題の一覧.split('\n')).toHaveLength(4);
    expect(sample.配布資料の一覧).toContain('参考資料２　総合計画との対応表\n意見記入用紙');
  });

  it('lists the papers chosen where they were', () => {
    const { 配布資料の一覧 } = minutesValues({ ...input, papers: ['agenda', 'summary'] });
    expect(配布資料の一覧.split('\n')).toEqual([
      '次第',
      '資料１　令和６年度評価結果の概要',
      '意見記入用紙',
    ]);
  });

  it('says why a meeting was not public', () => {
    const { meeting } = input.council;
    if (!meeting) throw new Error('no meeting');
    const closed = { ...meeting, openness: '非公開', closedReason: '個人に関する情報を扱うため' };
    expect(ofMeeting({ meeting: closed }).公開).toBe('非公開（理由：個人に関する情報を扱うため）');
  });

  it('to be published names those only who agreed, and counts all', () => {
    const { members } = input.council;
    const shy = members.map((one, place) => ({ ...one, mayBePublished: place !== 0 }));
    const { 出席委員 } = ofMeeting({ members: shy }, { version: 'published' });
    expect(出席委員).not.toContain('見本　太郎');
    expect(出席委員).toMatch(/、ほか１名（計８名）$/u);
  });

  it('of no meeting leaves room to be written by hand', () => {
    expect(minutesValues(nobody)).toMatchObject({
      会議の名称: '聖籠町経営戦略推進会議',
      開催日時: '令和　　年　　月　　日（　）\n開会　　　時　　分　　閉会　　　時　　分',
      出席委員: '',
      傍聴者数: '　　人',
    });
    expect(minutesValues(nobody).公開).toMatch(/^公開　・　非公開/u);
  });
});

describe('the items', () => {
  const rowsOf = (values = sample, item = 1) =>
    values.議事[item]?.発言.map((row) => Object.values(row).join('|'));

  it('about the evaluation have what is discussed and what was said already, in the order of the plan', () => {
    const discussed = sample.議事[1]?.発言.flatMap(({ 対象 }) => 対象.split(' ')[1] ?? []);
    expect(discussed).toEqual([
      '1-1-2',
      '1-2-2',
      '2-1-3',
      '2-2-2',
      '2-2-3',
      '3-2-1',
      '4-1-2',
      '5-1-1',
      '5-1-2',
    ]);
    expect(rowsOf()?.slice(0, 4)).toEqual([
      '取組 1-1-2 健康づくりに係る企画調整部門の設置|○委員|',
      '|●事務局|',
      '取組 1-2-2 健康寿命の延伸に向けた各種事業の実施|○委員|健診の受診率を上げるには、職場で健診を受けている人の扱いを整理する必要があるのではないか。',
      '|●保健福祉課|',
    ]);
  });

  it('have every opinion that was taken, once, under its published name; 全体 last', () => {
    const taken = [
      anOpinion({ targetId: '全体', opinion: '全体への意見', publishedAs: '' }),
      anOpinion({
        targetId: '1-1-1',
        opinion: '一つ目',
        publishedAs: '会長',
      }),
      anOpinion({ targetId: '1-1-1', opinion: '二つ目', section: '' }),
    ];
    const rows = rowsOf(ofMeeting({ taken, meeting: { ...meetingWithout() } }));
    expect(rows).toEqual([
      '取組 1-1-1 ＮＰＯ法人や社会福祉協議会との連携|○会長|一つ目',
      '|●総合政策課|',
      '|○委員|二つ目',
      '|●事務局|',
      '全体に関する意見|○委員|全体への意見',
      '|●総合政策課|',
    ]);
    expect(JSON.stringify(rows)).not.toContain('見本　太郎');
  });

  it('stand under the item about the evaluation, also where it names its papers itself', () => {
    const agenda = ['前回の意見への対応について（資料４）', '取組実績について（資料１、資料２）'];
    const meeting = { ...meetingWithout(), agenda, actionsDiscussed: ['1-1-1'] };
    const heads = ofMeeting({ taken: [], meeting }).議事.map(({ 発言 }) => 発言[0]?.対象);
    expect(heads).toEqual(['', '取組 1-1-1 ＮＰＯ法人や社会福祉協議会との連携']);
  });

  it('name what the plan does not know as it was typed', () => {
    const taken = [anOpinion({ targetId: '9-9-9', opinion: 'どの取組か' })];
    const rows = rowsOf(ofMeeting({ taken, meeting: { ...meetingWithout() } }));
    expect(rows?.[0]).toMatch(/^9-9-9\|/u);
  });

  it('without anything prepared have empty lines', () => {
    expect(rowsOf(sample, 0)).toEqual(['|○委員|', '|●事務局|', '|○委員|', '|●事務局|']);
    const empty = minutesValues(nobody);
    expect(empty.議事.length).toBeGreaterThan(1);
    for (const { 発言 } of empty.議事) expect(発言).toHaveLength(4);
  });

  function meetingWithout() {
    const { meeting } = input.council;
    if (!meeting) throw new Error('no meeting');
    return { ...meeting, actionsDiscussed: [] };
  }
});

it('意見記入用紙 has six rows, the day and the address to which it is returned', () => {
  const form = opinionFormValues(input);
  expect(form.記入行).toHaveLength(6);
  expect(form).toMatchObject({
    提出期限: '令和７年８月20日（水）まで',
    提出先: '総合政策課 財政・政策担当　seisaku@town.example.jp',
  });
  expect(opinionFormValues(nobody).提出期限).toBe('令和　　年　　月　　日（　）まで');
});

describe('開催通知', () => {
  it('says when, where, about what, and until when members answer', () => {
    expect(invitationValues(input)).toMatchObject({
      文書番号: '第　　　　号',
      文書の日付: '令和　　年　　月　　日',
      宛名: '各委員　様',
      件名: '令和７年度第１回聖籠町経営戦略推進会議の開催について（通知）',
      日時: '令和７年８月27日（水）午後１時30分から',
      場所: '聖籠町役場３階　大会議室',
    });
    const { 議事, 出欠の文, 差出人 } = invitationValues(input);
    expect(議事.map(({ 議題 }) => 議題)).toEqual(sample.議題の一覧.split('\n'));
    expect(出欠の文).toContain('令和７年８月20日（水）までに');
    expect(差出人).toBe(input.office.senderName);
  });

  it('of a meeting without a day leaves room for it', () => {
    const letter = invitationValues(nobody);
    expect([letter.日時, letter.出欠の文].join()).toMatch(/令和　　年.*令和　　年/u);
  });
});
