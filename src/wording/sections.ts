/** 課と担当者: what its presses are called, and why one of them did nothing at all. */
import { writeRefusalMessage, type WriteRefusal } from './writeRefusals';

export const sectionsPress = {
  title: '課と担当者',
  means: '課と担当者の画面',
  newRow: '行の追加',
  confirm: '担当者の確認',
  renew: '権限の更新',
} as const;

export type SectionsRefusal =
  | { readonly reason: 'not secretariat'; readonly secretariat: readonly string[] }
  | { readonly reason: 'copy' }
  /** 課一覧 cannot be read; what 点検 says of it. */
  | { readonly reason: 'unreadable'; readonly damages: readonly string[] }
  | { readonly reason: 'not written'; readonly refusal: WriteRefusal };

export function sectionsRefusalMessage(refusal: SectionsRefusal): string {
  switch (refusal.reason) {
    case 'not secretariat':
      return `「課と担当者」は、事務局の職員だけが使えます。何も変更していません。\n事務局（${refusal.secretariat.join('、') || '「設定」シートを編集できる職員'}）に依頼してください。`;
    case 'copy':
      return 'このファイルは、もとの計画のファイルの写しです。何も変更していません。もとのファイルで行ってください。';
    case 'unreadable':
      return `「課一覧」シートを読み取れません。何も変更していません。\n${refusal.damages.join('\n')}`;
    case 'not written':
      return writeRefusalMessage(refusal.refusal);
  }
}

/** Nothing happened, and the same press may go through after a moment. */
export function mayPressAgain(refusal: SectionsRefusal): boolean {
  const why = refusal.reason === 'not written' ? refusal.refusal.reason : '';
  return why === 'busy' || why === 'rows keep moving';
}
