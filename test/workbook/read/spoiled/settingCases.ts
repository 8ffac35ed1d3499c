/** 設定, 判定基準 and 選択肢. */
import { addRow, type } from '../sampleCells';
import { spoils, type SpoiledCase } from './spoiledCase';

const setting = (item: string, typed: string) => type('設定', item, '値', typed);

export const settingCases: readonly SpoiledCase[] = [
  spoils('計画期間 of one year only', setting('計画期間', '令和5年度から５年間'), [
    '設定　7行目　計画期間　値',
    '項目「計画期間」の値「令和5年度から５年間」を読み取れません。「令和5年度～令和9年度」のように書いてください。',
  ]),
  spoils('評価対象年度 was cleared', setting('評価対象年度', ''), [
    '設定　2行目　評価対象年度　値',
    '項目「評価対象年度」の値が空欄です。「令和6年度」のように書いてください。',
  ]),
  spoils('a due date without its year', setting('入力期限', '５月16日'), [
    '設定　11行目　入力期限　値',
    '項目「入力期限」の値「５月16日」を読み取れません。「2025-05-16」のように書いてください。',
  ]),
  spoils('a choice in other words', setting('評価(A/B/C)を使うか', 'はい'), [
    '設定　33行目　評価(A/B/C)を使うか　値',
    '項目「評価(A/B/C)を使うか」の値「はい」を読み取れません。「使う」又は「使わない」のように書いてください。',
  ]),
  spoils('digits in words', setting('率の桁', '小数第一位'), [
    '設定　31行目　率の桁　値',
    '項目「率の桁」の値「小数第一位」を読み取れません。「1」のように書いてください。',
  ]),
  spoils('the secretariat without an address', setting('事務局', '総合政策課'), [
    '設定　25行目　事務局　値',
    '項目「事務局」の値「総合政策課」を読み取れません。「seisaku@town.example.jp」のように書いてください。',
  ]),
  spoils('the name of a setting was changed', type('設定', '率の桁', '項目', '率の小数点'), [
    '設定　率の桁',
    '項目「率の桁」の行がないため、初期値を使っています。初期設定をもう一度行うと、行が加わります。',
  ]),
  spoils('two grades of one bound', type('判定基準', 'B', '下限', '100'), [
    '判定基準',
    '「A」と「B」の下限が同じ100です。下限は判定ごとに違う数値にしてください。',
  ]),
  spoils('two grades without a bound', type('判定基準', 'B', '下限', ''), [
    '判定基準',
    '下限が空欄の行が２つ以上あります（B、C）。最も悪い判定の下限だけを空欄にしてください。',
  ]),
  spoils('every grade has a bound', type('判定基準', 'C', '下限', '0'), [
    '判定基準',
    '下限が空欄の行がありません。最も悪い判定の下限を空欄にしてください。',
  ]),
  spoils('a bound in words', type('判定基準', 'B', '下限', '八割'), [
    '判定基準　3行目　B　下限',
    '「下限」の「八割」を数値として読み取れません。「1,268」「97.5」「△1.2」のように、１つの数値で書いてください。',
  ]),
  spoils('a rule of 状況 in other words', type('選択肢', '完了', '状況の規則', '未提出があれば'), [
    '選択肢　2行目　状況の規則',
    '「状況の規則」の「未提出があれば」を規則として読み取れないため、この規則を飛ばしています。「未提出が1件以上」「Cが1/3以上」「全てがA」「判定の件数が0件」「その他」のいずれかの形で書いてください。',
  ]),
  spoils(
    'a rule of a grade that the scale has not',
    type('選択肢', '完了', '状況の規則', 'Dが1/3以上'),
    [
      '選択肢　2行目　状況の規則',
      '「状況の規則」の「D」は、選択欄にない言葉です。選択欄（A、B、C）から選んでください。',
    ],
  ),
  spoils(
    'the words of a list were cleared',
    ['完了', '計画以上', '計画どおり', '一部遅れ'].map((progress) =>
      type('選択肢', progress, '意見の種別', ''),
    ),
    [
      '選択肢　意見の種別',
      '「意見の種別」の列に言葉がないため、初めの言葉を使っています。２行目から下に、１行に１つ書いてください。',
    ],
  ),
  spoils(
    'a setting stands twice',
    addRow('設定', { 項目: '率の桁', 値: '2' }),
    [
      '設定　31行目　率の桁　項目',
      '同じ「項目」の行が２つあります（31行目、51行目）。どの行が正しいか分からないため、どれも数えません。要らない行を削除してください。',
    ],
    [
      '設定　51行目　率の桁　項目',
      '同じ「項目」の行が２つあります（31行目、51行目）。どの行が正しいか分からないため、どれも数えません。要らない行を削除してください。',
    ],
  ),
];
