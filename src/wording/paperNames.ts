/**
 * The papers: what each is called in the template, and the number that it gets from its place in the
 * pack. Numbers are never typed, so there are no gaps.
 */
import { paperNumberText, referenceNumberText } from './paperWords';

/** The papers of a pack, in its order unless the secretariat chooses another. */
export const packPapers = [
  'agenda',
  'members',
  'summary',
  'strategies',
  'actionSheets',
  'opinions',
  'revisions',
  'methods',
  'alignment',
] as const;

/** What stands beside the pack: each is a document of its own. */
export const sidePapers = ['minutes', 'opinionForm', 'invitation', 'inquiry', 'errata'] as const;

/** Lists that one press of a panel makes. */
export const listPapers = ['confirmationList', 'submissionList'] as const;

export type PackPaper = (typeof packPapers)[number];
export type SidePaper = (typeof sidePapers)[number];
export type PaperKind = PackPaper | SidePaper | (typeof listPapers)[number];

/** The name in the template's marker, and in the column 資料 of 資料の文章. */
export const paperNames = {
  agenda: '次第',
  members: '委員名簿',
  summary: '評価結果の概要',
  strategies: '戦略別の評価結果',
  actionSheets: '取組別調書',
  opinions: '前回の会議における意見への対応',
  revisions: '見直し（案）',
  methods: '指標の判定方法と集計の内訳',
  alignment: '総合計画との対応表',
  minutes: '会議録様式',
  opinionForm: '意見記入用紙',
  invitation: '開催通知',
  inquiry: '照会文',
  errata: '正誤表',
  confirmationList: '課内確認用一覧',
  submissionList: '提出状況一覧',
} as const satisfies Readonly<Record<PaperKind, string>>;

const references: readonly PaperKind[] = ['methods', 'alignment'];
const unnumbered: readonly PaperKind[] = ['agenda', 'members', ...sidePapers];

/** @returns 資料１, 資料２ … and 参考資料１ … in the order of the papers chosen; '' for one without a number */
export function numberedPapers(
  papers: readonly PaperKind[],
): readonly { readonly kind: PaperKind; readonly number: string }[] {
  let [papersSoFar, referencesSoFar] = [0, 0];
  return papers.map((kind) => {
    if (unnumbered.includes(kind)) return { kind, number: '' };
    const number = references.includes(kind)
      ? referenceNumberText((referencesSoFar += 1))
      : paperNumberText((papersSoFar += 1));
    return { kind, number };
  });
}

/**
 * The place of the paper that bears the 照合番号 at its end: 参考資料１ with the methods, or else the last.
 *
 * @param names as markers name them
 */
export function sealedPlace(names: readonly string[]): number {
  const methods = names.indexOf(paperNames.methods);
  return methods >= 0 ? methods : names.length - 1;
}
