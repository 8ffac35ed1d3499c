/** 取組実績の入力: why nothing could be shown or saved, in the words that people read. */
import type { EntryStep, NotWritable } from '../domain/entry/entrySteps';
import { notWritableText } from './entrySteps';
import { writeRefusalMessage, type WriteRefusal } from './writeRefusals';

export const entryPress = {
  title: '取組実績の入力',
  operation: '取組実績の入力',
  /** 操作の方法 in 変更履歴. */
  means: '取組実績の入力の画面',
} as const;

export type EntryRefusal =
  | NotWritable
  | { readonly reason: 'no year' }
  /** The tabs of the entry cannot be read; what 点検 says of them. */
  | { readonly reason: 'unreadable'; readonly damages: readonly string[] }
  | { readonly reason: 'no such row'; readonly year: string; readonly actionId: string }
  | { readonly reason: 'other section'; readonly section: string }
  | { readonly reason: 'copy' }
  | { readonly reason: 'no such field'; readonly field: string }
  | { readonly reason: 'not late'; readonly field: string }
  | { readonly reason: 'not your step'; readonly step: EntryStep; readonly beforeOpening: boolean }
  | { readonly reason: 'not written'; readonly refusal: WriteRefusal };

const NOTHING_SAVED = 'シートには何も書き込んでいません。';

export function entryRefusalMessage(refusal: EntryRefusal): string {
  switch (refusal.reason) {
    case 'no year':
      return '「設定」シートの「評価対象年度」が読み取れないため、どの年度を入力するか分かりません。事務局に連絡してください。';
    case 'unreadable':
      return `入力する欄を読み取れません。${NOTHING_SAVED}事務局に連絡してください。\n${refusal.damages.join('\n')}`;
    case 'no such row':
      return `「年度実績」シートに、${refusal.year}の取組${refusal.actionId}の行が見当たりません。${NOTHING_SAVED}行が削除されたか、番号が変えられています。事務局に連絡してください。`;
    case 'other section':
      return refusal.section === ''
        ? '課が選ばれていません。一覧から課を選んでください。'
        : `${refusal.section}の取組を開けるのは、${refusal.section}の職員と事務局です。担当が変わったときは、「課一覧」シートの登録を事務局に依頼してください。`;
    case 'copy':
      return `このファイルは、もとの計画のファイルの写しです。${NOTHING_SAVED}もとのファイルで入力してください。`;
    case 'no such field':
      return `この画面にない欄（${refusal.field}）が送られました。${NOTHING_SAVED}画面を開き直してください。`;
    case 'not late':
      return `「${refusal.field}」は、提出のときに確定した欄です。${NOTHING_SAVED}直すときは、事務局に差戻しを依頼してください。`;
    case 'not your step':
      return stepText(refusal);
    case 'not written':
      return writeRefusalMessage(refusal.refusal);
    default:
      return `${notWritableText(refusal)}${NOTHING_SAVED}`;
  }
}

function stepText({
  step,
  beforeOpening,
}: {
  readonly step: EntryStep;
  readonly beforeOpening: boolean;
}): string {
  if (step === 'settle') {
    return `この取組には、見込、速報又は集計中の値が残っていません。${NOTHING_SAVED}`;
  }
  if (step === 'takeBack') return `この取組は、所属長の確認を待っていません。${NOTHING_SAVED}`;
  if (beforeOpening) {
    return `提出できるのは、入力開始日からです。${NOTHING_SAVED}下書きは、このまま続けられます。`;
  }
  return step === 'submit'
    ? `提出するのは所属長です。${NOTHING_SAVED}「所属長の確認へ」を押してください。`
    : `所属長は、そのまま「提出する」を押してください。${NOTHING_SAVED}`;
}

/** Nothing happened, and the same press may go through after a moment. */
export function mayTryAgain(refusal: EntryRefusal): boolean {
  return (
    refusal.reason === 'not written' &&
    (refusal.refusal.reason === 'busy' || refusal.refusal.reason === 'rows keep moving')
  );
}
