/** 取込: its words in 変更履歴 and in files, and the refusals of a whole press. */

import { importPress } from './importPress';
import { writeRefusalMessage, type WriteRefusal } from './writeRefusals';

export const importWords = {
  ...importPress,
  means: '取込の画面',
  /** With what the name of a blank begins. */
  blankBook: '実績の様式',
  /** The hidden tab of a blank that holds the words of its drop-downs. */
  wordsTitle: '選択肢',
  newRow: '行の追加',
  newRows: (title: string, count: number): string =>
    `「${title}」シートに${String(count)}行を加えました`,
} as const;

export type ImportPressRefusal =
  /** Only the secretariat brings a plan. */
  | { readonly reason: 'not secretariat'; readonly secretariat: readonly string[] }
  | { readonly reason: 'copy' }
  /** Neither of the secretariat nor in 課一覧. */
  | { readonly reason: 'no section'; readonly address: string }
  | { readonly reason: 'other blank'; readonly section: string }
  /** 評価対象年度 cannot be read. */
  | { readonly reason: 'no year' }
  | { readonly reason: 'no rows'; readonly year: string; readonly section: string }
  | { readonly reason: 'not written'; readonly why: WriteRefusal }
  | { readonly reason: 'busy' };

export function importPressRefusalMessage(refusal: ImportPressRefusal): string {
  switch (refusal.reason) {
    case 'not secretariat':
      return `計画の取込は、事務局の職員だけが行えます。何も変更していません。\n${refusal.secretariat.length > 0 ? `事務局（${refusal.secretariat.join('、')}）に依頼してください。` : '事務局に依頼してください。'}`;
    case 'copy':
      return 'このファイルは、もとの計画のファイルの写しです。写しでは読むことだけができます。何も変更していません。';
    case 'no section':
      return `あなたのアドレス（${refusal.address}）は、「課一覧」シートにありません。何も変更していません。\n担当者アドレスか所属長アドレスに加えるよう、事務局に依頼してください。`;
    case 'other blank':
      return `${refusal.section === '' ? '全ての課の様式は、事務局だけが' : `${refusal.section}の様式は、その課の職員と事務局だけが`}ダウンロードできます。あなたの課を選んでください。`;
    case 'no year':
      return '評価対象年度を読み取れません。何も変更していません。\n「設定」シートの「評価対象年度」を「令和6年度」のように直してから、もう一度行ってください。';
    case 'no rows':
      return `${refusal.section === '' ? '' : `${refusal.section}には、`}${refusal.year}に入力する取組がありません。年度実績シートに行があるかを、事務局に確かめてください。`;
    case 'not written':
      return writeRefusalMessage(refusal.why);
    case 'busy':
      return 'ほかの職員が書き込んでいるため、取り込めませんでした。何も変更していません。少し待ってから、もう一度行ってください。';
  }
}

/** The workbook is not as it was when the preview was made. */
export const PREVIEW_DIFFERS =
  '確かめている間に、ほかの職員が内容を変えました。まだ何も取り込んでいません。今の内容で作り直した一覧を確かめてから、もう一度「取り込む」を押してください。';

export function appliedLines(counts: {
  readonly newRows: number;
  readonly changedCells: number;
  readonly changedRows: number;
}): readonly string[] {
  const { newRows, changedCells, changedRows } = counts;
  return [
    ...(newRows > 0 ? [`${String(newRows)}行を加えました。`] : []),
    ...(changedCells > 0
      ? [`${String(changedRows)}行の${String(changedCells)}箇所を変えました。`]
      : []),
    '変更履歴シートに記録しました。',
  ];
}

export const ALREADY_APPLIED = 'この取込は、既に済んでいます。';

/** @example 「保健福祉課」 → 「年度実績等_令和6年度_保健福祉課」 */
export function blankName(year: string, section: string, part: string): string {
  return [part, year, section === '' ? '全ての課' : section].join('_');
}
