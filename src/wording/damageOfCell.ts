/** Damage of one cell: what stands there, what is expected under its heading. */
import type { NumberRefusal } from '../domain/writtenNumber';
import type { DamageCause, DamageReach } from './damageCause';
import { numberRefusalText } from './readingFindings';
import { amountHeadings } from './resultHeadings';

const kinds = [
  'cell blank',
  'cells merged',
  'error value',
  'formula',
  'date in text',
  'not a year',
  'not a date',
  'not a time',
  'not a count',
  'not an address',
  'number',
  'date in number',
  'weight below zero',
  'percent in amount',
  'word unknown',
  'text too long',
] as const;

export type CauseOfCell = Extract<DamageCause, { readonly kind: (typeof kinds)[number] }>;

export function isOfCell(cause: DamageCause): cause is CauseOfCell {
  return kinds.some((kind) => kind === cause.kind);
}

const asText = '表示形式を「書式なしテキスト」にしてから、書き直してください。';

/** A list is told in full as long as it can be taken in at a glance. */
const LONGEST_LIST = 10;

export function damageOfCellText(cause: CauseOfCell, heading: string, reach: DamageReach): string {
  switch (cause.kind) {
    case 'cell blank':
      return `「${heading}」が空欄のため、この行は数えません。「${heading}」を書いてください。`;
    case 'cells merged':
      return `「${heading}」のセルが結合されているため、この行の値が分かりません。結合を解除し、行ごとに書いてください。`;
    case 'error value':
      return `「${heading}」がエラー（${cause.found}）になっています。計算式を使わずに、値を書いてください。`;
    case 'formula':
      return reach === 'row'
        ? `「${heading}」に計算式（${cause.formula}）があるため、この行は数えません。計算式を使わずに、値（${cause.found}）を書いてください。`
        : `「${heading}」に計算式（${cause.formula}）があります。今の値「${cause.found}」を読み取りました。後で値が変わらないよう、計算式を値に直してください。`;
    case 'date in text':
      return `「${heading}」が日付（${cause.shown}）に変わっています。${asText}`;
    case 'not a year':
      return unreadable(heading, cause.found, '年度', '「令和6年度」');
    case 'not a date':
      return unreadable(heading, cause.found, '日付', '「2025-05-16」');
    case 'not a time':
      return unreadable(heading, cause.found, '日時', '「2025-05-16 10:32」');
    case 'not a count':
      return unreadable(heading, cause.found, '整数', '「3」');
    case 'not an address':
      return `${unreadable(heading, cause.found, 'メールアドレス', '「fukushi@town.example.jp」')}複数のときは「、」で区切ってください。`;
    case 'number':
      return numberText(cause.refusal, heading);
    case 'date in number':
      return `「${heading}」が日付（${cause.shown}）に変わっています。「4/95」のような分数は、計算した値で書いてください。${asText}`;
    case 'weight below zero':
      return `「${heading}」の「${cause.found}」は、０より小さい数です。今は１として平均を計算しています。0以上の数（通常は「1」）を書いてください。`;
    case 'percent in amount':
      return `「${heading}」の「${cause.found}」は割合（％）です。割合ではなく、見出しや単位に合った数値で書いてください。`;
    case 'word unknown':
      return wordText(cause.found, cause.list, cause.nearest, heading);
    case 'text too long':
      return `「${heading}」の文章が${String(cause.length)}字あります。${String(cause.limit)}字以内に縮めてください。`;
  }
}

/** Beside an amount there is no state to choose, and its unit is that of 設定「金額の単位」. */
function numberText(refusal: NumberRefusal, heading: string): string {
  if (refusal.reason === 'no state') {
    return `「${heading}」の「${refusal.found}」は数値ではありません。数値がないときは、空欄にしてください。`;
  }
  const isAmount = Object.values(amountHeadings).includes(heading);
  return isAmount && refusal.reason === 'other unit'
    ? `「${heading}」の「${refusal.found}」は、金額の単位「${refusal.expected}」での数値として読み取れません。「${refusal.expected}」での数値だけを書いてください。`
    : numberRefusalText(refusal, heading);
}

function unreadable(heading: string, found: string, what: string, example: string): string {
  return `「${heading}」の「${found}」を${what}として読み取れません。${example}のように書いてください。`;
}

function wordText(
  found: string,
  list: readonly string[],
  nearest: string | undefined,
  heading: string,
): string {
  const meant = nearest === undefined ? '' : `「${nearest}」のことでしょうか。`;
  const words = list.length > LONGEST_LIST ? '' : `（${list.join('、')}）`;
  return list.length === 0
    ? `「${heading}」の「${found}」は、選べる言葉の一覧が空のため読み取れません。事務局が一覧に言葉を加えてください。`
    : `「${heading}」の「${found}」は、選択欄にない言葉です。${meant}選択欄${words}から選んでください。`;
}
