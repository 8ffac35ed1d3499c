/**
 * The contract between people and code: the tabs and headings that the office was promised. Names
 * may be refined in the layout, but nothing on this list may be lost.
 */
import { describe, expect, it } from '@jest/globals';
import { layoutFor } from '../../../src/workbook/layout/layoutFor';
import { settings } from '../../../src/workbook/layout/settings';
import { townPlan } from './plans';

const promised: Readonly<Record<string, string>> = {
  はじめに: '',
  設定: '項目 · 値 · 説明',
  課一覧:
    '課名（正式） · 略称 · 並び順 · 共用アドレス · 担当者アドレス · 所属長アドレス · 有効開始年度 · 有効終了年度 · 後継課',
  判定基準: '記号 · 名称 · 下限',
  選択肢:
    '進捗状況 · 方向性 · ５つの視点 · 意見の種別 · 受付方法 · 対応区分 · 状況の規則 · 表記の点検',
  総合計画施策: '施策コード · 施策名 · 並び順',
  戦略: '戦略ID · 投資等の区分 · 戦略名 · 目的 · 並び順',
  取組方針: '方針ID · 戦略ID · 取組方針 · 並び順',
  行動計画:
    '取組ID · 方針ID · 取組名 · 取組内容 · 担当課 · 関係課 · 開始年度 · 終了年度 · 取組の区分 · 総合計画施策 · 指標を設定しない理由 · ウエイト · 再掲元 · 備考',
  指標: '指標ID · 取組ID · 再掲元指標ID · 指標名 · 指標区分 · 単位 · 小数桁 · 望ましい方向 · 目標値の種類 · 算定方法 · 達成とみなす範囲 · 基準値 · 基準年度 · 令和5年度目標 · 令和6年度目標 · 令和7年度目標 · 令和8年度目標 · 令和9年度目標 · 最終目標 · 開始年度 · 終了年度 · 測定年度 · 値の時点 · 確定予定月 · 目標値の設定根拠 · 出典・算出方法',
  年度実績:
    '年度 · 取組ID · 取組名 · 担当課（実績の年度） · 回答課（入力する課） · 提出状態 · 進捗状況 · 取組実績 · 取組実績の要旨 · 予算措置 · 当初予算額 · 予算現額 · 決算額 · 翌年度繰越額 · うち一般財源 · 決算額の区分 · ５つの視点① · ５つの視点② · ５つの視点③ · ５つの視点④ · ５つの視点⑤ · 1次評価 · 1次評価の理由（未達の場合は要因） · 課題 · 方向性 · 現年度の取組 · 今後の取組 · 関係課の確認 · 2次評価 · 2次評価の意見 · 2次の方向性 · 差戻しの内容 · ウエイト · 提出者 · 代理 · 提出日時 · 確認者 · 確認日時 · 点検 · 版',
  指標実績:
    '年度 · 指標ID · 取組ID · 指標名 · 目標値 · 当初目標値 · 実績値 · 実績値（数値） · 実績値の状況 · 状況の理由 · 速報・確定の別 · 確定予定月 · 達成率 · 判定 · 備考 · 点検 · 版',
  年度実績_R5: '年度 · 取組ID · 取組実績 · 決算額 · 2次評価 · 版',
  指標実績_R5: '年度 · 指標ID · 目標値 · 実績値 · 達成率 · 判定 · 版',
  関連事業:
    '年度 · 取組ID · 事業番号 · 事業名 · 所管課 · 会計 · 当初予算額 · 予算現額 · 決算額 · 翌年度繰越額 · うち一般財源 · 実績の記載',
  戦略別集計:
    '年度 · 対象件数 · 提出件数 · 取組：A · 取組：B · 取組：C · 取組：対象外 · 取組：評価なし · 取組：未確定 · 取組：Aの割合 · 成果指標：A · 成果指標：B · 成果指標：C · 成果指標：対象外 · 成果指標：未確定 · 成果指標：Cの割合 · 評価の変わった取組 · 進捗状況の内訳 · 方向性の内訳 · 平均達成率 · 平均の件数 · 状況 · 最終目標の達成見込み · 当初予算額 · 予算現額 · 決算額 · 翌年度繰越額 · うち一般財源 · 執行率 · 前年度の決算額 · 決算額の増減率 · 事務局総括 · 会議の評価 · 集計の時点 · 未反映件数',
  集計グラフ: '',
  会議: '会議ID · 開催年度 · 評価対象年度 · 回 · 開催日 · 開始時刻 · 終了時刻 · 場所 · 出席者 · 欠席者 · 議題 · 審議する取組 · 委嘱・役員選出 · 返信期限 · 公開／非公開 · 非公開の理由 · 傍聴者数 · 説明員',
  委員: '委員番号 · 氏名 · ふりがな · 区分 · 所属・役職 · 会議での役職 · 任期の始期 · 任期の終期 · 公表可',
  意見台帳:
    '意見ID · 会議ID · 対象ID · 種別 · 受付方法 · 委員 · 意見の要旨 · 当日の説明 · 担当課 · 町の考え方・対応 · 対応区分 · 回答者 · 回答日 · 現在の状況 · 現在の状況の時点 · 反映の内容 · 公表時の表記 · 関連する意見ID',
  見直し台帳:
    '見直しID · 状態 · 適用年度 · 対象ID · 項目 · 変更前 · 変更後 · 変更の理由 · 決定日 · 起案課',
  資料の文章: '年度 · 資料 · 場所 · 文章',
  様式: '様式ID · 名称 · 版 · 番号 · 断片',
  作成資料一覧: '文書ID · 種類 · 年度 · 版 · 名称 · 状態 · リンク · 作成者 · 作成日時 · 照合番号',
  資料の控え: '文書ID · 番号 · 断片',
  送信記録: '送信ID · 宛先 · 件名 · 対象件数 · 状態 · 実行ID · 日時',
  変更履歴: '日時 · 操作ID · 操作者 · 操作内容 · 対象ID · 項目 · 変更前 · 変更後 · 操作の方法',
};

const promisedSettings = [
  '評価対象年度',
  '実施年度',
  '反映する年度',
  '自治体名',
  '計画名',
  '計画期間',
  '会議名',
  '下書き開始日',
  '入力開始日',
  '入力期限',
  '決算額の確定期限',
  '決算書の確定日',
  '意見への回答期限',
  'お知らせの間隔',
  '入力の案内',
  '事務局',
  '事務局の職・氏名',
  '差出人名',
  '連絡先',
  '作成資料のフォルダ',
  '割合の桁',
  '率の桁',
  '対象外の扱い',
  '評価(A/B/C)を使うか',
  '達成率の分母',
  '平均・状況・見込みを公表資料に出すか',
  '人件費',
  '金額の単位',
  '５つの視点を求める場合',
  '提出は所属長のみか',
  '本体のID',
  '見本の表示',
];

const layout = layoutFor(townPlan);

describe('every tab that was promised is there with its headings', () => {
  it.each(Object.entries(promised))('%s', (title, headings) => {
    const tab = layout.find((candidate) => candidate.title === title);
    expect(tab).toBeDefined();
    const wanted = headings === '' ? [] : headings.split(' · ');
    const present = tab?.columns.map(({ heading }) => heading) ?? [];
    expect(wanted.filter((heading) => !present.includes(heading))).toEqual([]);
  });

  it('and no tab is there that was not promised', () => {
    expect(layout.map(({ title }) => title).sort()).toEqual(Object.keys(promised).sort());
  });
});

it('every setting that was promised is there', () => {
  const items = settings.map(({ item }) => item);
  expect(promisedSettings.filter((item) => !items.includes(item))).toEqual([]);
});

it('the tabs are protected as was promised', () => {
  const under = (protection: string) =>
    layout
      .filter((tab) => tab.protection === protection)
      .map(({ title }) => title)
      .sort();
  expect(under('open')).toEqual(['年度実績', '指標実績', '関連事業'].sort());
  expect(under('warning')).toEqual(
    ['意見台帳', '作成資料一覧', '変更履歴', '戦略別集計', '集計グラフ'].sort(),
  );
});

it('staff see the guide, the two tabs they fill, the opinions, and the projects where used', () => {
  const visible = layout.filter((tab) => tab.visibility !== 'hidden').map(({ title }) => title);
  expect(visible).toEqual(['はじめに', '年度実績', '指標実績', '関連事業', '意見台帳']);
});
