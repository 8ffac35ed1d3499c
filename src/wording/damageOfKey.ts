/** Damage of the keys by which rows are told apart and refer to each other. */
import { numberInText } from '../domain/fiscalYear';
import type { DamageCause } from './damageCause';

const kinds = ['key blank', 'key twice', 'key is a date', 'key unreadable', 'key unknown'] as const;

export type CauseOfKey = Extract<DamageCause, { readonly kind: (typeof kinds)[number] }>;

export function isOfKey(cause: DamageCause): cause is CauseOfKey {
  return kinds.some((kind) => kind === cause.kind);
}

export function damageOfKeyText(cause: CauseOfKey, heading: string): string {
  switch (cause.kind) {
    case 'key blank': {
      const others = cause.others === '' ? '' : `（${cause.others}）`;
      return `「${heading}」が空欄のため、この行${others}は数えません。「${heading}」を書いてください。要らない行のときは、行を削除してください。`;
    }
    case 'key twice': {
      const rows = cause.rows.map((row) => `${String(row)}行目`).join('、');
      return `同じ「${heading}」の行が${numberInText(cause.rows.length)}つあります（${rows}）。どの行が正しいか分からないため、どれも数えません。要らない行を削除してください。`;
    }
    case 'key is a date': {
      const meant = cause.meant === undefined ? '' : `「${cause.meant}」のことでしょうか。`;
      return `「${heading}」が日付（${cause.shown}）に変わっています。${meant}表示形式を「書式なしテキスト」にしてから、書き直してください。`;
    }
    case 'key unreadable':
      return `「${heading}」の「${cause.found}」を番号として読み取れません。「${cause.example}」のように書いてください。`;
    case 'key unknown': {
      const nearest = cause.nearest === undefined ? '' : `「${cause.nearest}」のことでしょうか。`;
      return `「${heading}」の「${cause.found}」は、「${cause.inTab}」シートにありません。${nearest}番号を直すか、「${cause.inTab}」シートに加えてください。`;
    }
  }
}
