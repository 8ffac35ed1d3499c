/** The tags of 提出状況一覧. */
import { listTag, textTag } from './tagTree';

const countTags = {
  対象: textTag('取組の数', '6'),
  提出: textTag('提出済み、確認済み及び確定の数', '4'),
  所属長確認待ち: textTag('所属長確認待ちの数', '1'),
  作成中: textTag('作成中の数', '1'),
  未入力: textTag('未入力の数', '0'),
  差戻し: textTag('差戻しの数', '0'),
  最終提出日: textTag('最後に提出された日', '5月12日'),
};

export const submissionTags = {
  集計日: textTag('数えた日', '令和7年5月12日'),
  集計時刻: textTag('数えた時刻', '10時05分'),
  期限の行: textTag('入力期限と、それまでの開庁日の数', '入力期限　令和7年5月16日（あと4開庁日）'),
  課別: listTag('入力する取組のある課ごと', {
    課: textTag('課の名前', '保健福祉課'),
    ...countTags,
  }),
  課別の計: listTag('計の行（１件）', countTags),
  該当なし: listTag('入力する取組のない課ごと', { 課: textTag('課の名前', '会計課') }),
  注: listTag('表の注', { 注: textTag('１つの注', '※読み取れない欄が1か所あります。') }),
};
