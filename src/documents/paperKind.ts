/**
 * The papers of a pack: what each is called in the template, and the number that it gets from its
 * place in the pack. Numbers are never typed, so there are no gaps.
 */
import { paperNumberText } from '../wording/paperWords';

export type PaperKind =
  'summary' | 'strategies' | 'actionSheets' | 'confirmationList' | 'submissionList';

/** The name in the template's marker, and in the column 資料 of 資料の文章. */
export const paperNames = {
  summary: '評価結果の概要',
  strategies: '戦略別の評価結果',
  actionSheets: '取組別調書',
  confirmationList: '課内確認用一覧',
  submissionList: '提出状況一覧',
} as const satisfies Readonly<Record<PaperKind, string>>;

/** In the order of the pack unless the secretariat chooses another. */
export const paperOrder: readonly PaperKind[] = ['summary', 'strategies', 'actionSheets'];

/** @returns 資料１, 資料２ … in the order of the papers chosen */
export function numberedPapers(
  papers: readonly PaperKind[],
): readonly { readonly kind: PaperKind; readonly number: string }[] {
  return papers.map((kind, place) => ({ kind, number: paperNumberText(place + 1) }));
}
