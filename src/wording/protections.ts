/** Protections of a tab in the words of 変更履歴 and of the panel. */

const KINDS = { none: '保護なし', warning: '警告のみ', editors: '事務局だけが編集' } as const;

/** @example 「事務局だけが編集（a@x.jp、b@x.jp）」 */
export function protectionText(kind: keyof typeof KINDS, addresses: readonly string[]): string {
  return `${KINDS[kind]}${addresses.length > 0 ? `（${addresses.join('、')}）` : ''}`;
}
