/** What each text of templates/mail may ask for. */
import type { Value } from './template';

/** Known to all of them. */
export const commonNames = ['差出課', '年度', '計画名'] as const;

const due = ['期限まで', '期限は', '期限', '残りの日数'] as const;
const frame = [
  '件名',
  'ほかのお知らせ',
  '見本の件名',
  '見本',
  '書き出し',
  '宛名',
  '本文',
  '添える文',
  '結び',
  '差出人',
] as const;
const submission = [...due, '件数', '取組の一覧', 'なお書き'] as const;
const amounts = [...due, '件数', '取組の一覧'] as const;
const opinions = [...due, '件数', '意見の一覧'] as const;

export const placeholders = {
  枠: frame,
  枠_事務局: frame,
  提出_下書き: submission,
  提出_開始: submission,
  提出_前: submission,
  提出_後: submission,
  決算額_前: amounts,
  決算額_後: amounts,
  確定値: ['件数', '指標の一覧'],
  意見_前: opinions,
  意見_後: opinions,
  回答の依頼: opinions,
  全件提出: ['件数', 'リンク'],
  まとめ: [
    '全体',
    '提出済み',
    '残り',
    '提出前の課',
    '提出された取組',
    '確かめたいところ',
    '不明なメール',
    '宛先のない課',
    'リンク',
  ],
  差戻し: ['取組', '取組の一覧'],
  代理入力: ['件数', '取組の一覧'],
  資料の完成: ['資料', '資料の一覧'],
  照会: ['照会の件名', '照会の本文', '照会の内容', '対象一覧'],
  所属長へ: [...due, '件数', '取組の一覧', '今お知らせする訳'],
} as const;

export type TemplateName = keyof typeof placeholders;

export type ValuesOf<Name extends TemplateName> = Readonly<
  Record<(typeof placeholders)[Name][number], Value>
>;

/** A text of templates/mail with what it asks for. */
export interface PartLetter {
  readonly template: TemplateName;
  readonly values: Readonly<Record<string, Value>>;
  /** What stands before everything else, where this part is the first of its mail. */
  readonly opening: readonly string[];
}

export function partLetter<Name extends TemplateName>(
  template: Name,
  values: ValuesOf<Name>,
  opening: readonly string[] = [],
): PartLetter {
  return { template, values, opening };
}
