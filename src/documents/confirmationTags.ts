/** The tags of 課内確認用一覧. */
import { conditionTag, listTag, textTag } from './tagTree';

/** What may be long. */
const longTags = {
  取組実績: textTag('取組実績', '秋の催しを１回開催した。'),
  指標: listTag('指標ごと', {
    指標名: textTag('指標の名前と単位', '主要観光施設の入込客数（人）〔暦年〕'),
    実績: textTag('評価対象年度の実績', '262,900'),
    目標: textTag('評価対象年度の目標', '340,000'),
    達成率: textTag('達成率、又はこれに代わる語', '77.3％'),
    判定: textTag('指標の判定', 'C'),
    備考: textTag('†を付けた実績の説明', '†速報の値による。'),
  }),
  指標のない理由: textTag('指標がないときの文', '指標なし'),
};

const actionTags = {
  番号: textTag('取組の番号', '2-1-3'),
  取組: textTag('取組の名前', '地域資源を活かした商工業・観光業の振興'),
  提出状態: textTag('提出状態', '作成中'),
  ...longTags,
  一次評価: textTag('１次評価', 'C'),
  進捗状況: textTag('進捗状況', '一部遅れ'),
  方向性: textTag('今後の方向性', '3 改善(手段の変更)'),
  長い: conditionTag('行が次のページへ続いてもよい長さのとき'),
};

export const confirmationTags = {
  課: textTag('回答課', '産業観光課'),
  作成日時: textTag('作成した日時', '令和7年5月16日 10時32分'),
  件数の行: textTag('取組数と提出状態ごとの件数', '取組数 5　作成中 3　提出済み 2'),
  取組: listTag('最後を除く取組ごと', actionTags),
  最後の取組: listTag('最後の取組（１件）', {
    ...actionTags,
    終わり: listTag('長い取組の終わり。押印欄と同じページに置く', longTags),
  }),
  注: listTag('表の注', { 注: textTag('１つの注', '※達成率は、最終目標に対するものである。') }),
};
