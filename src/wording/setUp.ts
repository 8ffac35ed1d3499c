/** 初期設定: its refusals, its steps and its dialog, in the words that people read. */
import type { YearsDisagree } from '../domain/fiscalYear';
import { yearsText } from './settingForms';

export type SetUpRefusal =
  /** 設定 is protected and the caller is not among its editors. */
  | { readonly reason: 'not secretariat'; readonly secretariat: readonly string[] }
  /** 本体のID names another file: this one is a copy. */
  | { readonly reason: 'copy' }
  | { readonly reason: 'newer layout'; readonly found: number; readonly known: number }
  /** A tab of ours is there, but without a heading that it cannot do without. */
  | {
      readonly reason: 'tab unlike ours';
      readonly title: string;
      readonly missing: readonly string[];
      readonly found: readonly string[];
    }
  | { readonly reason: 'heading twice'; readonly title: string; readonly heading: string }
  /** 計画期間 of 設定 cannot be read. */
  | { readonly reason: 'plan years'; readonly found: string; readonly years?: YearsDisagree }
  /** The years chosen for an empty plan. */
  | { readonly reason: 'years out of order'; readonly period: string; readonly evaluation: string }
  | { readonly reason: 'busy' };

export function setUpRefusalMessage(refusal: SetUpRefusal): string {
  switch (refusal.reason) {
    case 'not secretariat':
      return `初期設定は事務局の職員だけが行えます。何も変更していません。\n「設定」シートを編集できる職員に依頼してください。\n${people(refusal.secretariat)}`;
    case 'copy':
      return 'このファイルは、もとの計画のファイルの写しです。写しでは読むことだけができます。何も変更していません。';
    case 'newer layout':
      return `このファイルは、新しい版のプログラムで作られています（ファイルの版${String(refusal.found)}、このプログラムの版${String(refusal.known)}）。何も変更していません。プログラムを新しい版にしてから行ってください。`;
    case 'tab unlike ours':
      return `「${refusal.title}」シートの１行目に、必要な見出し「${refusal.missing.join('」「')}」が見当たりません（今ある見出し：${headings(refusal.found)}）。何も変更していません。\n見出しを元に戻すか、別の用途のシートであれば名前を変えてから、もう一度行ってください。`;
    case 'heading twice':
      return `「${refusal.title}」シートの１行目に、見出し「${refusal.heading}」が二つあります。何も変更していません。\nどちらか一つの見出しを直してから、もう一度行ってください。`;
    case 'plan years':
      return `計画期間を読み取れません（今の内容：${refusal.found === '' ? '空欄' : refusal.found}）。何も変更していません。\n${yearsText(refusal.years)}「設定」シートの「計画期間」を「令和5年度～令和9年度」のように直してから、もう一度行ってください。`;
    case 'years out of order':
      return `年度の順番を確かめてください（計画期間：${refusal.period}、評価対象年度：${refusal.evaluation}）。何も変更していません。\n評価対象年度は、計画の最初の年度から最後の年度までの間です。`;
    case 'busy':
      return 'ほかの職員が書き込んでいるため、始められませんでした。何も変更していません。少し待ってから、もう一度行ってください。';
  }
}

function people(addresses: readonly string[]): string {
  return addresses.length > 0 ? `編集できる職員：${addresses.join('、')}` : '';
}

function headings(found: readonly string[]): string {
  return found.length > 0 ? found.join('、') : 'なし';
}

export const setUpWords = {
  title: '初期設定',
  operation: '初期設定',
  means: '初期設定の画面',
} as const;
