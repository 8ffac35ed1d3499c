/** The tags of 戦略別の評価結果. */
import { barTag } from './bar';
import { conditionTag, listTag, textTag } from './tagTree';

const indicatorTags = {
  指標名: textTag('成果指標の名前と単位', '主要観光施設の入込客数（人）〔暦年〕'),
  目標: textTag('評価対象年度の目標', '340,000'),
  実績: textTag('評価対象年度の実績', '262,900'),
  達成率: textTag('達成率、又はこれに代わる語', '77.3％'),
  判定: textTag('指標の判定', 'C'),
  次と離さない: conditionTag('次の行と同じページに置くとき（取組の途中と、枠の前の数行）'),
};

const actionTags = {
  番号: textTag('取組の番号', '2-1-3'),
  取組: textTag('取組の名前', '地域資源を活かした商工業・観光業の振興'),
  担当課: textTag('実績の年度の担当課', '産業観光課'),
  進捗: textTag('進捗状況', '一部遅れ'),
  前年度の評価: textTag('前年度の評価', 'B'),
  評価: textTag('評価対象年度の評価', 'C'),
  要旨: textTag('取組実績の要旨。空欄のときは取組実績の最初の文', '秋の催しを１回開催した。'),
  方向性: textTag('今後の方向性', '3 改善(手段の変更)'),
  ...indicatorTags,
  続き: listTag('２件目以降の成果指標', indicatorTags),
};

export const strategyTags = {
  戦略: listTag('戦略ごと', {
    戦略名: textTag('戦略の番号と名前', '戦略２　未来投資戦略'),
    投資等の区分: textTag('投資等の区分', '未来への投資'),
    目的: textTag('戦略の目的', '社会経済情勢の変化や時代のニーズを的確に捉え…'),
    件数の行: textTag('取組数と評価の件数', '取組数 6　Ａ 0　Ｂ 3　Ｃ 3'),
    分布: barTag,
    参考の行: textTag('平均達成率、状況及び見込み（庁内会議用）', '平均達成率 87.7％'),
    方針: listTag('取組方針ごと', {
      方針名: textTag('取組方針の番号と名前', '２－１　地域産業の振興に向けた支援'),
      取組: listTag('取組ごと', actionTags),
    }),
    取組なし: conditionTag('この年度に取組がないとき'),
    注: listTag('表の注', {
      注: textTag('１つの注', '†2-1-1-3　担い手への農地集積率：集計中'),
      次と離さない: conditionTag('次の行と同じページに置くとき（枠の前の数行）'),
    }),
    事務局総括: textTag('戦略別集計「事務局総括」', '新規就農者の増加など進展がみられる。'),
    会議の評価: textTag('戦略別集計「会議の評価」。会議の前は空欄', ''),
  }),
  全体の課題: textTag('資料の文章「全体を通じた課題」', ''),
  注の追記: textTag('資料の文章「注の追記」', ''),
};
