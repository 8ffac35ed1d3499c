/**
 * The kinds of mail. Those of the first list belong to the day: all that is due to one person goes into one
 * mail. Those of the second answer a press or an event and go by themselves; what a press could not send
 * the next daily run does, inside the mail of the day.
 */

export const dailyKinds = [
  'submission',
  'amounts',
  'values',
  'opinions',
  'allIn',
  'digest',
] as const;

export const pressKinds = [
  'sentBack',
  'onBehalf',
  'documents',
  'inquiry',
  'answers',
  'heads',
] as const;

export type DailyKind = (typeof dailyKinds)[number];
export type PressKind = (typeof pressKinds)[number];
export type NoticeKind = DailyKind | PressKind;

/** As they stand in 送信ID, and are read there again. */
export const kindWords: Readonly<Record<NoticeKind, string>> = {
  submission: '提出',
  amounts: '決算額',
  values: '確定値',
  opinions: '意見の回答',
  allIn: '全件提出',
  digest: 'まとめ',
  sentBack: '差戻し',
  onBehalf: '代理入力',
  documents: '資料の完成',
  inquiry: '照会',
  answers: '回答の依頼',
  heads: '所属長へ',
};

export function isDailyKind(kind: NoticeKind): kind is DailyKind {
  return dailyKinds.some((each) => each === kind);
}
