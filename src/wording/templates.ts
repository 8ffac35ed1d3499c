/** 様式の編集: what its presses are called, and why one of them did nothing at all. */
import { storedTemplateMessage, type StoredTemplateDamage } from './storedTemplate';
import { notADocxMessage, type NotADocx } from './notADocx';
import { writeRefusalMessage, type WriteRefusal } from './writeRefusals';

export const templatesPress = {
  title: '様式の編集',
  means: '様式の編集の画面',
  takeOut: '様式の取出し',
  check: '様式の点検',
  put: '様式の差替え',
  restore: '様式を戻す',
  tags: 'タグの一覧',
} as const;

/** Of the .docx, in millions: in base64 one write stays below what Google recommends. */
export const MOST_MEGABYTES = 1;

export type TemplatesRefusal =
  | { readonly reason: 'not secretariat'; readonly secretariat: readonly string[] }
  | { readonly reason: 'copy' }
  /** The tab cannot be read; what 点検 says of it. */
  | { readonly reason: 'unreadable'; readonly damages: readonly string[] }
  | { readonly reason: 'stored template'; readonly damage: StoredTemplateDamage }
  | { readonly reason: 'version gone'; readonly version: number }
  | { readonly reason: 'too large'; readonly bytes: number }
  | NotADocx
  | { readonly reason: 'not written'; readonly refusal: WriteRefusal };

const NOTHING_CHANGED = '何も変更していません。';

export function templatesRefusalMessage(refusal: TemplatesRefusal): string {
  switch (refusal.reason) {
    case 'not secretariat':
      return `「様式の編集」は、事務局の職員だけが使えます。${NOTHING_CHANGED}\n事務局（${refusal.secretariat.join('、') || '「設定」シートを編集できる職員'}）に依頼してください。`;
    case 'copy':
      return `このファイルは、もとの計画のファイルの写しです。${NOTHING_CHANGED}もとのファイルで行ってください。`;
    case 'unreadable':
      return `「様式」シートを読み取れません。${NOTHING_CHANGED}\n${refusal.damages.join('\n')}`;
    case 'stored template':
      return `保存してある様式を読み取れません。${NOTHING_CHANGED}\n${storedTemplateMessage(refusal.damage)}`;
    case 'version gone':
      return `${versionName(refusal.version)}は、もう保存されていません。${NOTHING_CHANGED}画面を開き直して、今ある版から選んでください。`;
    case 'too large':
      return `ファイルが大きすぎます（${sizeText(refusal.bytes)}。${String(MOST_MEGABYTES)}MBまで）。${NOTHING_CHANGED}\n写真や図を小さくするか（Word の「図の圧縮」など）、使っていない図を削除してから保存し直してください。`;
    case 'not a docx':
      return `${notADocxMessage(refusal)}${NOTHING_CHANGED}`;
    case 'not written':
      return writeRefusalMessage(refusal.refusal);
  }
}

/** Nothing happened, and the same press may go through after a moment. */
export function mayPressAgain(refusal: TemplatesRefusal): boolean {
  const why = refusal.reason === 'not written' ? refusal.refusal.reason : '';
  return why === 'busy' || why === 'rows keep moving';
}

/** @param version 0 for the built-in one */
export function versionName(version: number): string {
  return version === 0 ? '組込みの様式' : `第${String(version)}版`;
}

/** @example '43kB', '1.2MB' */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${String(Math.ceil(bytes / 1_000))}kB`
    : `${(bytes / 1_000_000).toFixed(1)}MB`;
}

/** @example '会議資料_様式_第2版.docx' */
export function templateFileName(name: string, version: number): string {
  return `${name}_様式_${version === 0 ? '組込み' : versionName(version)}.docx`;
}

/** A line of 変更履歴. */
export function storedText(file: string, bytes: number): string {
  return `${file}（${sizeText(bytes)}）`;
}

export function storedMessage(version: number): string {
  return `${versionName(version)}として保存しました。次に作成する会議資料から、この様式を使います。`;
}

export const builtInAgainMessage =
  '組込みの様式に戻しました。次に作成する会議資料から、組込みの様式を使います。';

export function conflictMessage(version: number, by: string, at: string): string {
  const who = by === '' ? 'ほかの職員が' : `${by}さんが、${at}に`;
  return `この画面を開いた後に、${who}様式を変えています（${versionName(version)}）。${NOTHING_CHANGED}今の様式を取り出して確かめてから、差し替えるかどうかを決めてください。`;
}

/** A template may leave papers out; whoever chooses one of them cannot make it. */
export function lackingText(papers: readonly string[]): string {
  return `この様式には、次の資料がありません：${papers.map((paper) => `「${paper}」`).join('、')}。\nこれらの資料は、この様式では作成できません。わざと除いたのでなければ、もとの様式から「{資料：…}」の段落とその後を写してください。`;
}
