/** 確定値の報告: its form in the entry panel. */
export const settlingWords = {
  heading: '確定値の報告',
  lead: '提出のときに見込、速報又は集計中だった欄だけを書き換えられます。差戻しは要りません。評価や文章を直すときは、事務局に差戻しを依頼してください。',
  preview: '変わる数値を確かめる',
  previewing: '変わる数値を計算しています。',
  store: '確定値を報告する',
  storing: '保存しています。',
  effects: '報告すると、次の数値が変わります。',
  nothingChanges: '判定、割合及び合計の数値は変わりません。このまま報告できます。',
  changedMeanwhile:
    'ほかの人が内容を書き換えていたため、まだ報告していません。内容を確かめて、もう一度押してください。',
  /** @example changes('達成率', '92.9', '114.3') //=> '達成率　92.9 → 114.3' */
  changes: (what: string, before: string, after: string) => `${what}　${before} → ${after}`,
} as const;
