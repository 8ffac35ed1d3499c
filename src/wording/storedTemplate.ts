/** 様式 that is kept in the workbook and cannot be read: what was found, where, what to do. */

export type StoredTemplateDamage =
  /** Rows that nobody can assign to a version, each as a sentence with its place. */
  | { readonly reason: 'rows'; readonly damages: readonly string[] }
  | {
      readonly reason: 'piece missing';
      readonly tab: string;
      readonly version: number;
      readonly pieces: readonly number[];
    }
  | {
      readonly reason: 'piece blank' | 'piece unreadable';
      readonly tab: string;
      readonly version: number;
      /** As the sheet counts it. */
      readonly row: number;
    }
  /** Every piece is there, and what they say together is not what was stored. */
  | {
      readonly reason: 'altered';
      readonly tab: string;
      readonly version: number;
      readonly rows: readonly number[];
    };

export function storedTemplateMessage(damage: StoredTemplateDamage): string {
  return `${found(damage)}\n${remedy(damage)}`;
}

function found(damage: StoredTemplateDamage): string {
  switch (damage.reason) {
    case 'rows':
      return `「様式」シートに、どの版のものか分からない行があります。\n${damage.damages.join('\n')}`;
    case 'piece missing':
      return `「${damage.tab}」シートに、第${String(damage.version)}版の断片${damage.pieces.join('、')}が見当たりません。行が削除されたか、「版」が変えられています。`;
    case 'piece blank':
      return `「${damage.tab}」シートの${String(damage.row)}行目（第${String(damage.version)}版）の「断片」が空欄です。`;
    case 'piece unreadable':
      return `「${damage.tab}」シートの${String(damage.row)}行目（第${String(damage.version)}版）の「断片」に、様式の内容ではない文字があります。`;
    case 'altered':
      return `「${damage.tab}」シートの第${String(damage.version)}版の「断片」（${damage.rows.map((row) => `${String(row)}行目`).join('、')}）が、登録したときの内容と違っています。`;
  }
}

function remedy({ reason }: StoredTemplateDamage): string {
  return reason === 'rows'
    ? 'シートの版の履歴からその行を元に戻すか、その行を削除してください。'
    : '「様式の編集」の画面で、前の版か組込みの様式に戻してください。シートの版の履歴から元に戻すこともできます。';
}
