/** Spoiled cells: numbers, words, dates, formulas, states. */
import { all, dateCell, errorCell, percentCell, stored, typed, type SpoiledCase } from './spoil';

const long = 'あ'.repeat(40_000);

export const cellCases: readonly SpoiledCase[] = [
  {
    what: 'a number with another in brackets',
    spoil: typed('指標実績', '1-1-1-2', '実績値', '29（4）'),
    says: [],
  },
  { what: 'a fraction', spoil: typed('指標実績', '1-1-1-2', '実績値', '4/95'), says: [] },
  {
    what: 'a fraction that became a date',
    spoil: stored('指標実績', '1-1-1-2', '実績値', dateCell(34790)),
    says: [],
  },
  {
    what: 'a number with its remark',
    spoil: typed('指標実績', '1-1-1-2', '実績値', '10件（うち新規２件）'),
    says: [],
  },
  {
    what: 'a number in another unit',
    spoil: typed('指標実績', '1-1-1-2', '実績値', '1,452円'),
    says: [],
  },
  {
    what: 'a number of 17 digits',
    spoil: typed('指標実績', '1-1-1-2', '実績値', '12345678901234567'),
    says: [],
  },
  {
    what: 'a full-width number with comma and unit',
    spoil: typed('指標実績', '1-1-1-2', '実績値', '１，４５２人'),
    says: [],
  },
  {
    what: 'a dash for a value',
    spoil: all(
      typed('指標実績', '1-1-1-2', '実績値', '－'),
      typed('指標実績', '1-1-1-2', '実績値の状況', ' '),
    ),
    says: [],
  },
  {
    what: 'なし for a value',
    spoil: all(
      typed('指標実績', '1-1-1-2', '実績値', 'なし'),
      typed('指標実績', '1-1-1-2', '実績値の状況', ' '),
    ),
    says: [],
  },
  {
    what: 'a limit for a value',
    spoil: typed('指標実績', '1-1-1-2', '実績値', '1,400人超'),
    says: [],
  },
  {
    what: 'a state beside a value',
    spoil: typed('指標実績', '1-1-1-2', '実績値の状況', '集計中'),
    says: [],
  },
  {
    what: 'a state that is none',
    spoil: typed('指標実績', '1-1-1-2', '実績値の状況', '公表待ち'),
    says: [],
  },
  { what: '報告 without a value', spoil: typed('指標実績', '1-1-1-2', '実績値', ' '), says: [] },
  {
    what: 'a percentage of people',
    spoil: stored('指標実績', '1-1-1-2', '実績値', percentCell(0.975)),
    says: [],
  },
  {
    what: 'a value that is a formula',
    spoil: stored('指標実績', '1-1-1-2', '実績値', {
      userEnteredValue: { formulaValue: '=1400+52' },
    }),
    says: [],
  },
  {
    what: 'a value that is an error',
    spoil: stored('指標実績', '1-1-1-2', '実績値', errorCell('REF')),
    says: [],
  },
  {
    what: 'a target that differs from the plan',
    spoil: typed('指標実績', '1-1-1-2', '目標値', '1300'),
    says: [],
  },
  {
    what: 'a target that was cleared',
    spoil: typed('指標実績', '1-1-1-2', '目標値', ' '),
    says: [],
  },
  {
    what: 'words for an amount',
    spoil: typed('年度実績', '2-1-3', '決算額', '約3千万円か'),
    says: [],
  },
  {
    what: 'an amount typed as text in full width',
    spoil: stored('年度実績', '2-1-3', '決算額', {
      userEnteredValue: { stringValue: '２９，８７４' },
    }),
    says: [],
  },
  {
    what: 'a dash for an amount',
    spoil: stored('年度実績', '2-1-3', '翌年度繰越額', { userEnteredValue: { stringValue: '－' } }),
    says: [],
  },
  {
    what: 'an amount that became a date',
    spoil: stored('年度実績', '2-1-3', '決算額', dateCell(45793)),
    says: [],
  },
  {
    what: 'a percentage for an amount',
    spoil: stored('年度実績', '2-1-3', '決算額', percentCell(0.958)),
    says: [],
  },
  {
    what: 'an amount that is an error',
    spoil: stored('年度実績', '2-1-3', '決算額', errorCell('DIVIDE_BY_ZERO')),
    says: [],
  },
  {
    what: 'a year outside the plan',
    spoil: typed('年度実績', '1-1-2', '年度', '令和3年度'),
    says: [],
  },
  { what: 'a calendar year', spoil: typed('年度実績', '1-1-2', '年度', '令和6年'), says: [] },
  {
    what: 'a year of an era that had ended',
    spoil: typed('行動計画', '1-1-2', '開始年度', '平成35年度'),
    says: [],
  },
  {
    what: 'years in other spellings',
    spoil: all(
      typed('年度実績', '1-1-2', '年度', 'Ｒ６'),
      typed('年度実績', '1-2-1', '年度', '2024'),
    ),
    says: [],
  },
  {
    what: 'a section misspelt',
    spoil: typed('年度実績', '1-1-2', '回答課（入力する課）', '保険福祉課'),
    says: [],
  },
  {
    what: 'a section by its short name, with a space',
    spoil: typed('年度実績', '1-1-2', '回答課（入力する課）', '福祉 '),
    says: [],
  },
  {
    what: 'a section that is not there',
    spoil: typed('行動計画', '1-1-2', '担当課', '企画調整室'),
    says: [],
  },
  {
    what: 'a related section misspelt among others',
    spoil: typed('行動計画', '1-1-2', '関係課', '総務課、総合政策化'),
    says: [],
  },
  {
    what: 'a 進捗状況 of the office’s own',
    spoil: typed('年度実績', '1-1-2', '進捗状況', 'やや遅れ'),
    says: [],
  },
  { what: 'a grade in full width', spoil: typed('年度実績', '1-1-2', '1次評価', 'Ｃ'), says: [] },
  {
    what: 'a grade that the scale does not have',
    spoil: typed('年度実績', '1-1-2', '1次評価', 'S'),
    says: [],
  },
  {
    what: 'a 方向性 by its number only',
    spoil: typed('年度実績', '1-1-2', '方向性', '3'),
    says: [],
  },
  {
    what: '提出済み typed by hand',
    spoil: all(
      typed('年度実績', '1-1-2', '提出状態', '提出済'),
      typed('年度実績', '1-1-2', '提出者', ' '),
      typed('年度実績', '1-1-2', '提出日時', ' '),
    ),
    says: [],
  },
  {
    what: '確認済み typed by hand',
    spoil: all(
      typed('年度実績', '1-1-2', '確認者', ' '),
      typed('年度実績', '1-1-2', '確認日時', ' '),
    ),
    says: [],
  },
  {
    what: '差戻し without a reason',
    spoil: typed('年度実績', '1-1-2', '提出状態', '差戻し'),
    says: [],
  },
  {
    what: '確定 typed by hand',
    spoil: all(
      typed('年度実績', '1-1-2', '提出状態', '確定'),
      typed('年度実績', '1-1-2', '確認者', ' '),
    ),
    says: [],
  },
  {
    what: 'a text that is a formula',
    spoil: stored('年度実績', '1-1-2', '課題', {
      userEnteredValue: { formulaValue: '=A2&"の課題"' },
    }),
    says: [],
  },
  {
    what: 'a name that became a date',
    spoil: stored('行動計画', '1-1-2', '取組名', dateCell(45793)),
    says: [],
  },
  {
    what: 'a text that another program cannot hold',
    spoil: stored('年度実績', '1-1-2', '取組実績', { userEnteredValue: { stringValue: long } }),
    says: [],
  },
  {
    what: 'a time that is none',
    spoil: typed('年度実績', '1-1-2', '提出日時', '５月の連休明け'),
    says: [],
  },
  {
    what: 'a zero-width space in a word',
    spoil: typed('年度実績', '1-1-2', '進捗状況', '一部\u200b遅れ'),
    says: [],
  },
  {
    what: 'an address that is none',
    spoil: typed('課一覧', '会計室', '共用アドレス', 'kaikei＠town'),
    says: [],
  },
  {
    what: 'an order that is no number',
    spoil: stored('課一覧', '会計室', '並び順', { userEnteredValue: { stringValue: '三番目' } }),
    says: [],
  },
  { what: 'a lower bound in words', spoil: typed('判定基準', 'B', '下限', '八割'), says: [] },
  { what: 'two grades of one bound', spoil: typed('判定基準', 'B', '下限', '100'), says: [] },
  {
    what: 'a rule of 状況 in other words',
    spoil: typed('選択肢', 2, '状況の規則', 'Cが多いとき'),
    says: [],
  },
  {
    what: 'a setting that cannot be read',
    spoil: typed('設定', '割合の桁', '値', '小数なし'),
    says: [],
  },
  {
    what: 'a date of 設定 that is none',
    spoil: typed('設定', '入力期限', '値', '5月中旬'),
    says: [],
  },
  { what: 'the year of 設定 cleared', spoil: typed('設定', '評価対象年度', '値', ' '), says: [] },
  { what: 'a setting renamed', spoil: typed('設定', '率の桁', '項目', '達成率の桁'), says: [] },
  {
    what: 'the period of the plan cannot be read',
    spoil: typed('設定', '計画期間', '値', '５か年'),
    says: [],
  },
  {
    what: 'a target on the wrong side of its base',
    spoil: typed('指標', '1-1-1-2', '最終目標', '1100'),
    says: [],
  },
  {
    what: 'a method against its direction',
    spoil: typed('指標', '1-1-1-2', '算定方法', '目標÷実績'),
    says: [],
  },
  {
    what: 'a tolerance that is none',
    spoil: typed('指標', '1-1-1-2', '達成とみなす範囲', 'だいたい'),
    says: [],
  },
  {
    what: 'measured years that are none',
    spoil: typed('指標', '1-1-1-2', '測定年度', '隔年'),
    says: [],
  },
  {
    what: 'a revision of an indicator that is not there',
    spoil: typed('見直し台帳', 'M-R8-01', '対象ID', '2-2-2-9'),
    says: [],
  },
  {
    what: 'a row of a closed year in the open tab, too',
    spoil: typed('年度実績', '1-1-2', '年度', '令和5年度'),
    says: [],
  },
];
