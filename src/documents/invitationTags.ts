/** The tags of 開催通知. */
import { listTag, textTag } from './tagTree';

export const invitationTags = {
  文書番号: textTag,
  文書の日付: textTag,
  宛名: textTag,
  差出人: textTag,
  件名: textTag,
  本文: textTag,
  日時: textTag,
  場所: textTag,
  議事: listTag({ 議題: textTag }),
  出欠の文: textTag,
  資料の文: textTag,
  連絡先: textTag,
  切り取り線: textTag,
  会議の名称: textTag,
};
