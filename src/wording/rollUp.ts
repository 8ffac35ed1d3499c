/** 集計の更新: what people read when it is done, and when it cannot be done. */
import type { CivilDateTime } from '../domain/civilDate';
import { yearInText, type FiscalYear } from '../domain/fiscalYear';
import { damagePlaceText, damageText } from './damage';
import type { Damage } from './damageCause';
import { clockText } from './rollUpCharts';

export const rollUpWords = {
  title: '集計の更新',
  operation: '集計の更新',
  means: 'メニュー「集計の更新」',
} as const;

export type RollUpRefusal =
  /** Somebody is writing, or making the same figures. */
  | { readonly reason: 'busy' }
  /** 本体のID names another file. */
  | { readonly reason: 'copy' }
  /** 評価対象年度 is blank, unreadable or outside the plan. */
  | { readonly reason: 'no year'; readonly found: string }
  /** Tabs that cannot be read: whatever is counted without them would be wrong. */
  | { readonly reason: 'unreadable'; readonly damages: readonly Damage[] }
  /** Rows were moved during every attempt. */
  | { readonly reason: 'rows keep moving' };

/** A list that is longer is cut: the toast has no room, and 点検 has them all. */
const MOST_NAMED = 3;

export function rollUpRefusalMessage(refusal: RollUpRefusal): string {
  switch (refusal.reason) {
    case 'busy':
      return 'ほかの職員が集計の更新又は書き込みをしているところです。何も変更していません。少し待ってから「戦略別集計」の集計の時点を確かめ、古いときは、もう一度行ってください。';
    case 'copy':
      return 'このファイルは、もとの計画のファイルの写しです。写しでは読むことだけができます。何も変更していません。';
    case 'no year':
      return `評価対象年度を読み取れないか、計画期間の外にあります（今の内容：${refusal.found === '' ? '空欄' : refusal.found}）。何も変更していません。「設定」シートの「評価対象年度」を「令和6年度」のように直してから、もう一度行ってください。`;
    case 'unreadable':
      return `読み取れないシートがあるため、集計できません。何も変更していません。\n${unreadableLines(refusal.damages)}`;
    case 'rows keep moving':
      return '行の並べ替えや挿入が続いているため、集計を書き終えられませんでした。並べ替えが終わってから、もう一度行ってください。入力された文章は変えていません。';
  }
}

function unreadableLines(damages: readonly Damage[]): string {
  const lines = damages
    .slice(0, MOST_NAMED)
    .map((damage) => `${damagePlaceText(damage.place)}：${damageText(damage)}`);
  const left = damages.length - lines.length;
  return [...lines, ...(left > 0 ? [`ほか${String(left)}件`] : [])].join('\n');
}

export interface RollUpTold {
  readonly resultYear: FiscalYear;
  readonly asOf: CivilDateTime;
  readonly submitted: number;
  readonly of: number;
  /** Cells and rows that do not count until somebody mends them. */
  readonly damaged: number;
  /** Keys of rows whose 対象ID the plan does not have. */
  readonly stray: readonly string[];
  readonly charts: 'written' | 'gone' | 'moved';
}

/** @example '令和６年度の集計を更新しました（10時32分現在、提出 23/25件、点検の必要な欄 3件）。' */
export function rollUpDoneMessage(told: RollUpTold): string {
  const facts = [
    `${clockText(told.asOf)}現在`,
    `提出 ${String(told.submitted)}/${String(told.of)}件`,
    ...(told.damaged > 0 ? [`点検の必要な欄 ${String(told.damaged)}件`] : []),
  ].join('、');
  return [
    `${yearInText(told.resultYear)}の集計を更新しました（${facts}）。`,
    ...strayText(told.stray),
    ...chartsText[told.charts],
  ].join('\n');
}

function strayText(keys: readonly string[]): readonly string[] {
  if (keys.length === 0) return [];
  const named = keys.slice(0, MOST_NAMED).join('、');
  const more = keys.length > MOST_NAMED ? `ほか${String(keys.length - MOST_NAMED)}行` : '';
  return [
    `「戦略別集計」に、計画にない対象IDの行があります（${named}${more}）。文章は残しています。IDを直すか、行を削除してください。`,
  ];
}

const chartsText = {
  written: [],
  gone: [
    '「集計グラフ」シートが見当たらないため、グラフは更新していません。初期設定をもう一度行うと、シートを作り直します。',
  ],
  moved: [
    '「集計グラフ」の表の位置が変わっているため、グラフは更新していません。行や列の挿入又は削除を元に戻すか、「集計グラフ」シートを削除して初期設定と集計の更新を行ってください。',
  ],
} as const;
