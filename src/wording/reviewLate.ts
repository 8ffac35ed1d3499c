/** 確定していない値: its part of the panel 提出状況・確認. */
export const lateWords = {
  heading: '確定していない値',
  lead: '提出された取組のうち、決算額が見込のもの、実績値が速報又は集計中のものです。担当課は、差戻しなしで確定値を報告できます。',
  loading: '読み込んでいます。',
  none: '確定していない値はありません。',
  of: (actionId: string, name: string, section: string) => `${actionId} ${name}（${section}）`,
  what: (what: readonly string[], isAsked: boolean) =>
    `${what.join('、')}${isAsked ? '　担当課の画面に、報告のお願いが出ています。' : ''}`,
} as const;
