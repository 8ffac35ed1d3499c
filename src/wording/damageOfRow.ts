/** Damage that shows only when the cells of a row, the plan and the years are read together. */
import type { DamageCause } from './damageCause';
import { planFindingText } from './planFindings';
import { actualFindingText } from './readingFindings';

const kinds = [
  'actual',
  'state not yours',
  'year outside',
  'year closed',
  'target differs',
  'plan',
] as const;

export type CauseOfRow = Extract<DamageCause, { readonly kind: (typeof kinds)[number] }>;

export function isOfRow(cause: DamageCause): cause is CauseOfRow {
  return kinds.some((kind) => kind === cause.kind);
}

export function damageOfRowText(cause: CauseOfRow, heading: string): string {
  switch (cause.kind) {
    case 'actual':
      return actualFindingText(cause.finding);
    case 'state not yours':
      return `「${heading}」の「${cause.found}」は、シートに書いただけでは有効にならないため（${cause.missing}が空欄です）、作成中として扱います。${stateToMend(cause.found)}`;
    case 'year outside':
      return cause.of === 'plan'
        ? `「${heading}」の「${cause.found}」は、計画期間（${cause.period}）の外です。年度を直してください。`
        : `「${heading}」の「${cause.found}」は、このシートの年度（${cause.period}）と異なります。年度を直すか、行を元のシートに戻してください。`;
    case 'year closed':
      return `この年度は確定しています。集計には「${cause.closedIn}」シートの行を使うため、この行は数えません。年度を直すか、この行を削除してください。`;
    case 'target differs':
      return cause.found === ''
        ? `「${heading}」が空欄のため、計画の目標「${cause.planned}」で達成率を算定します。事務局が「${heading}」に書いてください。`
        : `「${heading}」の「${cause.found}」が、計画の目標「${cause.planned}」と異なります。達成率は「${cause.found}」で算定します。どちらが正しいかを事務局に確かめてください。`;
    case 'plan':
      return planFindingText(
        cause.finding,
        cause.decimals === undefined
          ? { unit: cause.unit }
          : { unit: cause.unit, decimals: cause.decimals },
      );
  }
}

function stateToMend(found: string): string {
  switch (found) {
    case '提出済み':
      return '所属長が、メニューの「入力内容の点検」の画面で提出してください。';
    case '確認済み':
      return '事務局が、メニューの「入力内容の点検」の画面で確認してください。';
    case '差戻し':
      return '差し戻すときは、事務局が「差戻しの内容」を書いてください。';
    default:
      return '確定は、年度の確定のときに自動で付きます。元の状態に戻してください。';
  }
}
