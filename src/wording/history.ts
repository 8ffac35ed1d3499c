/** What 変更履歴 says in its own words. */

/** 操作内容 of a write that met moving rows. */
export const movedRowWords = {
  putBack: '行や列の移動に伴う復元',
  writtenAgain: '行や列の移動に伴う書き直し',
  cancelled: '保存の取消し',
  overwritten: '列の移動に伴う上書き',
  unread: '（元の内容は、ファイルの版の履歴で確かめてください。）',
} as const;

/** Stands behind the first characters of a long text. */
export function longTextMark(length: number, fingerprint: string): string {
  return `…（全${String(length)}字、照合番号 ${fingerprint}）`;
}

/** @example countedRows(120) //=> '120行' */
export function countedRows(count: number): string {
  return `${String(count)}行`;
}
