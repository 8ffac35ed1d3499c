/** Damage of tabs, headings, settings and lists: what the secretariat has to mend. */
import type { ScaleRefusal } from '../domain/scale';
import type { DamageCause, DamagePlace } from './damageCause';
import type { CauseOfCell } from './damageOfCell';
import type { CauseOfKey } from './damageOfKey';
import type { CauseOfRow } from './damageOfRow';
import { yearsText } from './settingForms';

type CauseOfTab = Exclude<DamageCause, CauseOfCell | CauseOfKey | CauseOfRow>;

export function damageOfTabText(cause: CauseOfTab, { tab, heading = '' }: DamagePlace): string {
  switch (cause.kind) {
    case 'tab gone':
      return `「${tab}」シートが見当たりません。${tabToRestore(tab, cause.similar)}`;
    case 'heading gone':
      return cause.nearest === undefined
        ? `見出し「${heading}」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。`
        : `見出し「${heading}」の列が見当たりません。「${cause.nearest}」のことでしょうか。そのときは、１行目の見出しを「${heading}」に直してください。`;
    case 'heading twice':
      return `見出し「${heading}」の列が２つ以上あり、どの列の値か分からないため、どれも読み取っていません。使わない列の見出しを変えるか、列を削除してください。`;
    case 'heading row moved':
      return `見出しが１行目になく、${String(cause.foundIn)}行目にあります。見出しより上の行を削除し、見出しを１行目にしてください。`;
    case 'heading merged':
      return `見出し「${heading}」のセルが結合されています。結合を解除し、１列に１つの見出しを書いてください。`;
    case 'setting gone':
      return `項目「${cause.item}」の行がないため、初期値を使っています。初期設定をもう一度行うと、行が加わります。`;
    case 'setting unreadable':
      return cause.found === ''
        ? `項目「${cause.item}」の値が空欄です。${cause.expected}のように書いてください。`
        : `項目「${cause.item}」の値「${cause.found}」を読み取れません。${yearsText(cause.years)}${cause.expected}のように書いてください。`;
    case 'scale':
      return scaleText(cause.refusal);
    case 'standing rule':
      return `「${heading}」の「${cause.found}」を規則として読み取れないため、この規則を飛ばしています。「未提出が1件以上」「Cが1/3以上」「全てがA」「判定の件数が0件」「その他」のいずれかの形で書いてください。`;
    case 'list empty':
      return `「${cause.list}」の列に言葉がないため、初めの言葉を使っています。２行目から下に、１行に１つ書いてください。`;
  }
}

function tabToRestore(tab: string, similar: readonly string[]): string {
  const restore =
    '削除したときは、Googleスプレッドシートの変更履歴（「ファイル」の「変更履歴」）から元に戻してください。';
  const names = similar.map((title) => `「${title}」`).join('');
  return similar.length === 0
    ? restore
    : `名前の似た${names}があります。これが元のシートの代わりのときは、名前を「${tab}」に直してください。${restore}`;
}

function scaleText(refusal: ScaleRefusal): string {
  switch (refusal.reason) {
    case 'no rows':
      return '判定の記号が１つもありません。記号、名称及び下限を、良い順に書いてください。';
    case 'not one open row':
      return refusal.symbols.length === 0
        ? '下限が空欄の行がありません。最も悪い判定の下限を空欄にしてください。'
        : `下限が空欄の行が２つ以上あります（${refusal.symbols.join('、')}）。最も悪い判定の下限だけを空欄にしてください。`;
    case 'same bound':
      return `「${refusal.symbols.join('」と「')}」の下限が同じ${refusal.bound}です。下限は判定ごとに違う数値にしてください。`;
    case 'same symbol':
      return `記号「${refusal.symbol}」の行が２つ以上あります。記号は判定ごとに違うものにしてください。`;
  }
}
