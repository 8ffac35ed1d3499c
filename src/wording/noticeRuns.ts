/** What people read of the sending of mails: why nothing was sent, and what became of each. */
import { damagePlaceText, damageText } from './damage';
import type { Damage } from './damageCause';
import { BUSY_MESSAGE } from './faults';
import { noticePress } from './noticePress';
import { writeRefusalMessage, type WriteRefusal } from './writeRefusals';

export const noticeRunWords = {
  ...noticePress,
  refused: 'メールの拒否',
  leftUndone: 'お知らせを送らないことの取消し',
  arrived: '届いたことの確認',
  /** In front of お知らせの最終実行, where a minute stands otherwise. */
  neverRan: '送ったことがありません',
  /** In 送信ID. */
  shortage: '送信数の不足',
  arrivedTold: '「送信済み」にしました。',
  removedTold: '毎日のお知らせを止めました。これからは、画面で送ったものだけが送られます。',
  testMark: '【試し】',
  testTold: 'あなたのアドレスに送りました。課には送っていません。',
} as const;

export type NoticesRefusal =
  | { readonly reason: 'busy' | 'copy' | 'no year' | 'no secretariat' | 'sender name' }
  | { readonly reason: 'not secretariat'; readonly secretariat: readonly string[] }
  | { readonly reason: 'unreadable'; readonly damages: readonly Damage[] }
  /** Of the daily run: it belongs to somebody else. */
  | { readonly reason: 'not owner'; readonly owner: string }
  /** What was pressed for is not open, or has gone out. */
  | { readonly reason: 'nothing there' }
  | { readonly reason: 'not written'; readonly refusal: WriteRefusal };

const NOTHING_SENT = 'メールは送っていません。';

export function noticesRefusalMessage(refusal: NoticesRefusal): string {
  switch (refusal.reason) {
    case 'busy':
      return BUSY_MESSAGE;
    case 'copy':
      return `このファイルは、もとの計画のファイルの写しです。${NOTHING_SENT}もとのファイルで行ってください。`;
    case 'no year':
      return `設定の「評価対象年度」を読み取れません。${NOTHING_SENT}「令和6年度」のように入力してください。`;
    case 'no secretariat':
      return `設定の「事務局」にメールアドレスがありません。${NOTHING_SENT}返信を受け取るアドレスを入力してください。`;
    case 'sender name':
      return `設定の「差出人名」に改行があります。${NOTHING_SENT}１行に直してください。`;
    case 'not secretariat':
      return `お知らせは、事務局の職員だけが送れます。${NOTHING_SENT}\n事務局（${refusal.secretariat.join('、') || '「設定」シートを編集できる職員'}）に依頼してください。`;
    case 'unreadable':
      return `読み取れないシートがあるため、${NOTHING_SENT}次のところを直してください。\n${damageLines(refusal.damages)}`;
    case 'not owner':
      return `毎日のお知らせは、${refusal.owner || 'まだ誰も'}${refusal.owner ? 'が設定しています' : '設定していません'}。`;
    case 'nothing there':
      return `この間に提出されたか、すでに送られています。${NOTHING_SENT}画面を開き直して、今の状況を確かめてください。`;
    case 'not written':
      return `${writeRefusalMessage(refusal.refusal)}\n${NOTHING_SENT}`;
  }
}

/** Nothing happened, and the same press may go through after a moment. */
export function mayPressAgain(refusal: NoticesRefusal): boolean {
  const { reason } = refusal.reason === 'not written' ? refusal.refusal : refusal;
  return reason === 'busy' || reason === 'rows keep moving' || reason === 'key taken';
}

const MOST_DAMAGES = 10;

export function damageLines(damages: readonly Damage[]): string {
  const lines = damages.map((each) => `・${damagePlaceText(each.place)}　${damageText(each)}`);
  const more = lines.length - MOST_DAMAGES;
  return [...lines.slice(0, MOST_DAMAGES), ...(more > 0 ? [`ほか${String(more)}件`] : [])].join(
    '\n',
  );
}

/** @param asked fewer are done where some went out or were submitted meanwhile */
export function leftMessage(done: number, asked: number, leave: boolean): string {
  const passed = asked - done;
  const told = leave ? '送らないことにしました。' : '送ることに戻しました。';
  const rest = `${String(passed)}通は、この間に送られたか、対象がなくなったため、変えていません。`;
  return [...(done > 0 ? [`${String(done)}通を${told}`] : []), ...(passed > 0 ? [rest] : [])].join(
    '',
  );
}

/** @param isTakenOver somebody else had them before */
export function installedMessage(isTakenOver: boolean): string {
  const how = isTakenOver ? 'あなたが引き継ぎました' : 'あなたが設定しました';
  return `毎日のお知らせは、${how}。毎朝８時台に動き、送るものがある日だけ送ります。`;
}

interface OwnedRun {
  readonly owner: string;
  readonly since: string;
  readonly lastRun: string;
  readonly isMissing: boolean;
}

export function ownedMessage({ owner, since, lastRun, isMissing }: OwnedRun): string {
  const state = isMissing
    ? '動いていません。異動などで止まっているときは、引き継いでください。'
    : '動いています。引き継ぐと、あなたの名前で送られるようになります。';
  return `毎日のお知らせは、${owner}が設定し${since}、${state}（最終　${lastRun || 'まだありません'}）`;
}
