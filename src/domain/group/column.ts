/**
 * The column of a distribution in which something counts. Every member of a group stands in exactly
 * one, so that the columns of a row add up to its 対象.
 *
 * In the counting of actions: a grade in force; 対象外; 評価なし (no indicator, no grade); 未確定. In the
 * counting of outcome indicators: a grade; 対象外; 未確定. In those of 進捗状況 and 方向性: a word of the
 * list; 未記入; 未確定.
 */

/** Why something is 未確定. */
export type OpenReason =
  /** 未提出. */
  | 'notSubmitted'
  /** 評価未記入: submitted without a grade, though there are indicators. */
  | 'gradeBlank'
  /** 未入力. */
  | 'notEntered'
  /** 集計中. */
  | 'counting';

/** Why an outcome indicator, or the reference of an action, is 対象外. */
export type OutsideReason =
  /** 調査年以外. */
  | 'notSurveyed'
  /** 測定不能. */
  | 'unmeasurable'
  /** 対象外. */
  | 'notApplicable'
  /** 設定なし. */
  | 'notSet'
  /** 目標なし. */
  | 'noTarget'
  /** 最終年度のみ, before that year. */
  | 'beforeFinalYear'
  /** There are values, but no rate can be computed of them, or people judge. */
  | 'notComputable'
  /** All deciding indicators of the action are 測定不能, 対象外 or 設定なし. */
  | 'noIndicatorApplies';

export type Column =
  /** A 記号 of 判定基準, or a word of 選択肢. */
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'notApplicable'; readonly why: OutsideReason }
  /** 評価なし. */
  | { readonly kind: 'ungraded' }
  /** 未記入. */
  | { readonly kind: 'blank' }
  /** 未確定. */
  | { readonly kind: 'open'; readonly why: OpenReason };

export type ColumnKind = Column['kind'];

type MarkColumn = Extract<Column, { kind: 'mark' }>;

const marked = new Map<string, MarkColumn>();

/** The column of a mark; always the same one, because thousands stand in it year after year. */
export function markColumn(mark: string): MarkColumn {
  const known = marked.get(mark);
  if (known) return known;
  const column: MarkColumn = { kind: 'mark', mark };
  marked.set(mark, column);
  return column;
}

/** A column without the reason for it: what a table has as heading. */
export type Heading =
  { readonly kind: 'mark'; readonly mark: string } | { readonly kind: Exclude<ColumnKind, 'mark'> };

/** Also whether a column stands under a heading. */
export function isSameHeading(a: Heading, b: Heading): boolean {
  if (a === b) return true;
  return a.kind === 'mark' ? b.kind === 'mark' && a.mark === b.mark : a.kind === b.kind;
}

export function openColumn(why: OpenReason): Column {
  return { kind: 'open', why };
}

export function outsideColumn(why: OutsideReason): Column {
  return { kind: 'notApplicable', why };
}
