/** The tags of 会議録様式 and 意見記入用紙. */
import { listTag, textTag } from './tagTree';

export const minutesTags = {
  会議の名称: textTag,
  開催日時: textTag,
  開催場所: textTag,
  出席委員: textTag,
  欠席委員: textTag,
  説明員: textTag,
  公開: textTag,
  傍聴者数: textTag,
  議題の一覧: textTag,
  配布資料の一覧: textTag,
  議事: listTag({
    議題: textTag,
    発言: listTag({
      対象: textTag,
      発言者: textTag,
      要旨: textTag,
    }),
  }),
  発言者の注: textTag,
  確認の行: textTag,
};

export const opinionFormTags = {
  会議の名称: textTag,
  提出期限: textTag,
  提出先: textTag,
  記入行: listTag({ 種別: textTag }),
};
