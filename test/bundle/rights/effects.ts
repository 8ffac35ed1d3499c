/** Every change by the name under which the table speaks of it. */
import type { Change } from './changes';
import { ROLES, sectionOf, type Role } from './roles';

/** In the words of docs/who-may-what.md. */
export const EFFECTS = {
  results: '実績',
  submission: '提出状態',
  related: '関係課の確認',
  marks: '点検の欄',
  figures: '集計と集計グラフ',
  history: '変更履歴',
  plan: '計画',
  protections: 'シートの保護',
  frame: '足りないシート、見出し及び表示',
  documents: '資料の文書',
  documentList: '作成資料一覧',
  printed: '資料の控え',
  templates: '様式',
  mails: '送られるメール',
  mailList: '送信記録',
  settings: '設定',
  triggers: '毎日の起動',
} as const;

export type Effect = keyof typeof EFFECTS;

const PLAN_TABS = ['戦略', '取組方針', '行動計画', '指標', '課一覧', '判定基準', '総合計画施策'];
const ENTRY_TABS = ['年度実績', '指標実績', '関連事業', '意見台帳'];
const SUBMISSION = ['提出状態', '提出者', '代理', '提出日時', '差戻しの内容', '確認者', '確認日時'];
/** What 集計の更新 writes beside the entries. */
const FIGURES = ['実績値（数値）', '達成率', '判定'];

/**
 * - `memory`       where the rows stood last: read anew whenever it is wrong
 * - `with another` the number of a write, which says nothing alone
 * - `strange`      nobody may do this
 */
export type Named = Effect | 'memory' | 'with another' | 'strange';

/** @param role whose run it was: a section writes in its own rows */
export function effectOf(change: Change, role: Role): Named {
  const { kind, tab, what } = change;
  switch (kind) {
    case 'note':
      return what === 'tabs' ? 'memory' : 'strange';
    case 'own note':
      return what === ROLES[role].address ? 'memory' : 'strange';
    case 'document':
      return 'documents';
    case 'sheet':
      return partEffect(tab, what);
    case 'cell':
      return cellEffect(change, role);
    case 'mail':
      return 'mails';
    case 'trigger':
      return 'triggers';
    case 'access':
      return 'strange';
  }
}

function partEffect(tab: string, part: string): Named {
  if (tab === '戦略別集計' || tab === '集計グラフ') return 'figures';
  // A list grows by a row.
  if (part === 'properties' && tab === '変更履歴') return 'history';
  if (part === 'properties' && tab === '作成資料一覧') return 'documentList';
  if (part === 'properties' && tab === '資料の控え') return 'printed';
  if (part === 'properties' && tab === '様式') return 'templates';
  if (part === 'properties' && tab === '送信記録') return 'mailList';
  if (part === 'protectedRanges') return 'protections';
  return part === 'removed' ? 'strange' : 'frame';
}

function cellEffect({ tab, what, section }: Change, role: Role): Named {
  if (tab === '戦略別集計' || tab === '集計グラフ') return 'figures';
  if (tab === '変更履歴') return 'history';
  if (tab === '作成資料一覧') return 'documentList';
  if (tab === '資料の控え') return 'printed';
  if (tab === '様式') return 'templates';
  if (tab === '送信記録') return 'mailList';
  if (tab === '設定') return 'settings';
  if (PLAN_TABS.includes(tab)) return 'plan';
  if (!ENTRY_TABS.includes(tab)) return 'strange';
  if (what === '点検') return 'marks';
  if (tab === '指標実績' && FIGURES.includes(what)) return 'figures';
  if (what === '版') return 'with another';
  // Of an action of others: that is what it is for.
  if (what === '関係課の確認') return 'related';
  const isOwn = sectionOf(role) === '' || sectionOf(role) === section;
  if (!isOwn) return 'strange';
  return SUBMISSION.includes(what) ? 'submission' : 'results';
}
