/** 次第: its parts, the papers behind each item, the handouts. */
import { describe, expect, it } from '@jest/globals';
import { agendaValues } from '../../src/documents/agenda';
import type { MeetingText } from '../../src/documents/councilInput';
import type { PackInput } from '../../src/documents/packInput';
import { packPapers, type PaperKind } from '../../src/wording/paperNames';
import { noCouncil } from './councilBuilder';
import { packInput, samplePlan, withSettings } from './packBuilder';

const sample = packInput(samplePlan(), { papers: packPapers });

function agendaOf(meeting: Partial<MeetingText>, change: Partial<PackInput> = {}) {
  const { council } = sample;
  if (council.meeting === undefined) throw new Error('no meeting');
  return agendaValues({
    ...sample,
    council: { ...council, meeting: { ...council.meeting, ...meeting } },
    ...change,
  });
}

/** Each item with its papers. */
function itemsOf({ 次第 }: ReturnType<typeof agendaValues>): readonly string[] {
  return 次第.flatMap(({ 議題 }) => 議題.map((item) => `${item.議題} ${item.議題の資料}`.trim()));
}

const partsOf = ({ 次第 }: ReturnType<typeof agendaValues>) => 次第.map(({ 項目 }) => 項目);

/** What stands in the box: the left column, then the right one. */
function handoutsOf({ 配布資料 }: ReturnType<typeof agendaValues>): readonly string[] {
  return [
    ...配布資料.map(({ 左の資料 }) => 左の資料),
    ...配布資料.flatMap(({ 右の資料 }) => 右の資料 || []),
  ];
}

describe('the agenda of the sample', () => {
  const values = agendaValues(sample);

  it('names the meeting, its day and its place', () => {
    expect(values.題名).toBe('令和７年度第１回聖籠町経営戦略推進会議　次第');
    expect(values.日時).toBe('令和７年８月27日（水）午後１時30分から');
    expect(values.場所).toBe('聖籠町役場３階　大会議室');
  });

  it('has four parts, and its items with the papers that they are about', () => {
    expect(partsOf(values)).toEqual(['１　開　会', '２　あいさつ', '３　議　事', '４　閉　会']);
    expect(itemsOf(values)).toEqual([
      '（１）前回の会議における意見への対応について 資料４',
      '（２）令和６年度の取組実績及び評価について 資料１、資料２、資料３',
      '（３）令和８年度に向けた見直し（案）について 資料５',
      '（４）その他',
    ]);
  });

  it('lists the papers chosen with their numbers, in two columns', () => {
    expect(values.配布資料).toHaveLength(5);
    expect(handoutsOf(values)).toEqual([
      '次第',
      '委員名簿',
      '資料１　令和６年度評価結果の概要',
      '資料２　戦略別の評価結果',
      '資料３　取組別調書',
      '資料４　前回の会議における意見への対応',
      '資料５　令和８年度に向けた見直し',
      '参考資料１　指標の判定方法と集計の内訳',
      '参考資料２　総合計画との対応表',
      '意見記入用紙',
    ]);
  });
});

describe('the papers behind an item', () => {
  it('follow the order of the papers chosen', () => {
    const papers: readonly PaperKind[] = ['agenda', 'opinions', 'actionSheets', 'summary'];
    expect(itemsOf(agendaOf({}, { papers }))).toEqual([
      '（１）前回の会議における意見への対応について 資料１',
      '（２）令和６年度の取組実績及び評価について 資料２、資料３',
      '（３）令和８年度に向けた見直し（案）について',
      '（４）その他',
    ]);
  });

  it('are those that the item names itself, where it names any', () => {
    const agenda = ['令和６年度の評価について（資料７）', '２　会議録の確認について'];
    expect(itemsOf(agendaOf({ agenda }))).toEqual([
      '（１）令和６年度の評価について（資料７）',
      '２　会議録の確認について',
    ]);
  });

  it.each([
    ['判定の方法について', '参考資料１'],
    ['総合計画との関係について', '参考資料２'],
    ['前回会議でいただいた意見について', '資料４'],
    ['進捗状況について', '資料１、資料２、資料３'],
    ['会議の公開について', ''],
    ['今後の日程について', ''],
  ])('%s: %s', (item, numbers) => {
    const [first] = itemsOf(agendaOf({ agenda: [item] }));
    expect(first).toBe(`（１）${item} ${numbers}`.trim());
  });
});

describe('an agenda that nobody has typed', () => {
  it('has the items of the papers chosen', () => {
    expect(itemsOf(agendaOf({ agenda: [] }))).toEqual(
      itemsOf(agendaValues(sample)).map((item) => item.replace('（案）', '')),
    );
    expect(itemsOf(agendaOf({ agenda: [] }, { papers: ['agenda'] }))).toEqual(['（１）その他']);
  });

  it('says nothing of grades where there are none', () => {
    const plain = packInput(withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' }), {
      papers: ['summary'],
      council: noCouncil,
    });
    expect(itemsOf(agendaValues(plain))).toEqual([
      '（１）令和６年度の取組実績について 資料１',
      '（２）その他',
    ]);
    expect(handoutsOf(agendaValues(plain))).toEqual([
      '資料１　令和６年度取組結果の概要',
      '意見記入用紙',
    ]);
  });
});

it('the first meeting of a term hands over letters and elects', () => {
  expect(partsOf(agendaOf({ appoints: true }))).toEqual([
    '１　開　会',
    '２　委嘱状の交付',
    '３　あいさつ',
    '４　会長及び副会長の選出',
    '５　議　事',
    '６　閉　会',
  ]);
});

it('without a meeting there is room to write by hand', () => {
  const values = agendaValues({ ...sample, council: noCouncil });
  expect(values.題名).toBe('聖籠町経営戦略推進会議　次第');
  expect(values.日時).toBe('令和　　年　　月　　日（　）　　時　　分から');
  expect(values.場所).toBe('');
});

describe('what is handed out before and on the day', () => {
  const typed = (place: string, text: string) => ({ paper: '次第', place, text });
  const marked = (...paperTexts: readonly ReturnType<typeof typed>[]) =>
    agendaOf({}, { papers: ['agenda', 'summary', 'actionSheets'], paperTexts });

  it('is marked, whatever people call the paper', () => {
    const values = marked(
      typed('事前配布', '評価結果の概要\n資料２　取組別調書'),
      typed('当日配布', '次第、意見記入用紙'),
    );
    expect(values.配布の凡例).toBe('（○事前配布　●当日配布）');
    expect(handoutsOf(values)).toEqual([
      '●次第',
      '○資料１　令和６年度評価結果の概要',
      '○資料２　取組別調書',
      '●意見記入用紙',
    ]);
  });

  it('may be more than the papers of the pack', () => {
    expect(handoutsOf(marked(typed('当日配布', '席次表、委員名簿')))).toEqual([
      '　次第',
      '　資料１　令和６年度評価結果の概要',
      '　資料２　取組別調書',
      '　意見記入用紙',
      '●席次表',
    ]);
  });

  it('bears no mark where nobody said', () => {
    expect(marked().配布の凡例).toBe('');
  });
});
