/** Mails that answer a press in a panel: what is said before it, while they go out, and where nobody answered. */
import type { NoticePress } from '../domain/notices/decision';

export type ToldPress = Extract<NoticePress['kind'], 'sentBack' | 'onBehalf' | 'documents'>;

const names: Readonly<Record<ToldPress, string>> = {
  sentBack: '差戻しのメール',
  onBehalf: '代理入力のメール',
  documents: '資料の完成のメール',
};

export const mailToldWords = {
  inDoubt:
    '送ったかどうかを確かめられませんでした。送っていないときは、毎日のお知らせで、次の開庁日の朝に送ります。',
  busy: 'ほかの職員が書き込んでいるため、まだ送っていません。毎日のお知らせで、次の開庁日の朝に送ります。',
} as const;

export function mailSendingText(kind: ToldPress): string {
  return `${names[kind]}を送っています。画面を閉じても構いません。`;
}

/** @example mailToldText('sentBack', '保健福祉課にメールを送りました。') */
export function mailToldText(kind: ToldPress, told: string): string {
  return `${names[kind]}：${told}`;
}

/** Said beside the press. */
export function willTellText(kind: 'sentBack' | 'onBehalf', sections: readonly string[]): string {
  const press = kind === 'sentBack' ? '差し戻すと' : '提出すると';
  return `${press}、${sections.join('、')}にメールで知らせます。`;
}
