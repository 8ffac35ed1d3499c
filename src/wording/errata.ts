/** Words of 正誤表 between two versions of a pack. */
export const errataWords = {
  /** The paper under which the reasons are typed in 資料の文章, and its name. */
  paper: '正誤表',
  nothing: '（記載なし）',
  /** Only the fingerprint of the sentence was kept. */
  notKept: '（前の版の文は、分量が多いため控えに残していません。前の版の資料で確かめてください。）',
  paperAdded: '（この版から加えた資料です。）',
  paperGone: '（この版では除いた資料です。）',
} as const;
