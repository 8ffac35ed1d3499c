/** What became of the mails of a press or of the daily run, in the words of whoever pressed or looks later. */
import { weekdayOf, type CivilDate } from '../domain/civilDate';
import type { FatedMail, MailFate, PutOff } from '../domain/notices/mailFate';

export interface MailsTold {
  readonly mails: readonly FatedMail[];
  readonly unreachable: readonly string[];
  /** Nothing goes out today: the business day on which it does. */
  readonly heldUntil?: CivilDate;
  /** Whoever is there sends what was put off; '' while nobody has installed the daily run. */
  readonly dailyRunOwner: string;
  /** The setting that says 送らない; absent: none does. */
  readonly switchedOffBy?: string;
}

const putOffWords: Readonly<Record<PutOff, string>> = {
  quota: 'Googleの１日の送信数の上限に達したため',
  'one a day': '今日のお知らせを送った方なので',
  holiday: '休日のため',
  time: '処理の時間が足りなかったため',
  service: 'Googleの応答がなかったため',
};

/** Why a mail did not go out; '' for one that did. */
export function fateText(fate: MailFate): string {
  switch (fate.kind) {
    case 'sent':
      return '';
    case 'uncertain':
      return '送信したか分かりません。相手に届いたかを確かめてください。';
    case 'put off':
      return `${putOffWords[fate.why]}、次の開庁日に送ります。`;
    case 'refused':
      return `送れませんでした。${refusedText(fate)}`;
  }
}

function refusedText({ why, said }: Extract<MailFate, { kind: 'refused' }>): string {
  if (why === 'address') {
    return 'メールアドレスとして読み取れません。「課と担当者」でアドレスを直してください。';
  }
  if (why === 'line break') return '件名に改行があります。';
  return `Googleが受け付けませんでした（${said}）。「課と担当者」でアドレスを確かめてください。`;
}

/** The whole press in a few sentences, what went well first. */
export function mailsOutMessage(told: MailsTold): string {
  const { mails, unreachable, switchedOffBy, heldUntil } = told;
  if (switchedOffBy !== undefined) {
    return `設定の「${switchedOffBy}」が「送らない」のため、メールは送っていません。`;
  }
  const sentences = heldUntil ? [heldText(told, heldUntil)] : fateSentences(told);
  if (unreachable.length > 0) {
    sentences.push(
      `アドレスのない課があります（${unreachable.join('、')}）。「課と担当者」で入力してください。`,
    );
  }
  return sentences.length > 0 || mails.length > 0
    ? sentences.join('')
    : '新しく送るメールはありませんでした。';
}

function heldText({ dailyRunOwner }: MailsTold, until: CivilDate): string {
  const day = dayText(until);
  return dailyRunOwner === ''
    ? `休日のため、メールは送っていません。毎日のお知らせが設定されていないので、${day}にもう一度送ってください。`
    : `休日のため、${day}の朝に送ります。`;
}

function fateSentences({ mails, dailyRunOwner }: MailsTold): string[] {
  const of = (kind: MailFate['kind']): readonly FatedMail[] =>
    mails.filter(({ fate }) => fate.kind === kind);
  const sentences: string[] = [];
  if (of('sent').length > 0) sentences.push(sentText(of('sent')));
  const late = of('put off');
  const [why] = late.flatMap(({ fate }) => (fate.kind === 'put off' ? [fate.why] : []));
  if (why !== undefined) {
    const then =
      dailyRunOwner === ''
        ? '送っていません。毎日のお知らせが設定されていないので、次の開庁日にもう一度送ってください。'
        : '次の開庁日の朝に送ります。';
    sentences.push(`${countText(late)}は、${putOffWords[why]}、${then}`);
  }
  for (const { to, fate } of of('refused')) sentences.push(`${to}へは${fateText(fate)}`);
  if (of('uncertain').length > 0) {
    sentences.push(
      `${countText(of('uncertain'))}は、送信したか分かりません。「提出のお知らせ」で確かめてください。`,
    );
  }
  return sentences;
}

const MOST_NAMES = 3;

/** @example 「保健福祉課にメールを送りました。」; 「17通のメールを送りました。」 */
function sentText(mails: readonly FatedMail[]): string {
  const names = namesOf(mails);
  const whom = names.length > MOST_NAMES ? `${String(mails.length)}通の` : `${names.join('、')}に`;
  return `${whom}メールを送りました。`;
}

/** @example 「2通（保健福祉課、町民課）」; 「17通」 of many */
function countText(mails: readonly FatedMail[]): string {
  const names = namesOf(mails);
  const which = names.length > MOST_NAMES ? '' : `（${names.join('、')}）`;
  return `${String(mails.length)}通${which}`;
}

function namesOf(mails: readonly FatedMail[]): readonly string[] {
  return [...new Set(mails.flatMap(({ to, sections }) => (sections.length > 0 ? sections : [to])))];
}

/** What stands behind the minute in お知らせの最終実行. */
export function lastRunText({ mails, heldUntil }: Pick<MailsTold, 'mails' | 'heldUntil'>): string {
  if (heldUntil) return '休日のため送っていません';
  const of = (kind: MailFate['kind']): readonly FatedMail[] =>
    mails.filter(({ fate }) => fate.kind === kind);
  const count = (kind: MailFate['kind'], words: string): readonly string[] =>
    of(kind).length > 0 ? [`${String(of(kind).length)}通${words}`] : [];
  const refused = of('refused').map(({ to }) => to);
  const said = [
    ...count('sent', 'を送りました'),
    ...count('put off', 'を次の開庁日に回しました'),
    ...count('uncertain', 'は送信したか分かりません'),
    ...(refused.length > 0 ? [`送れなかった宛先：${refused.join(' ')}`] : []),
  ];
  return said.join('、') || '送るものはありませんでした';
}

/** @example 「5月7日（水）」 */
export function dayText(date: CivilDate): string {
  return `${String(date.month)}月${String(date.day)}日（${weekdayOf(date)}）`;
}

/** @example '5月15日（木）8通、5月19日（月）8通' */
export function nextNoticesText(
  days: readonly { readonly on: CivilDate; readonly mails: number }[],
): string {
  const each = days.map(
    ({ on, mails }) =>
      `${String(on.month)}月${String(on.day)}日（${weekdayOf(on)}）${String(mails)}通`,
  );
  return each.length > 0 ? `${each.join('、')}（今の提出状況での見込み）` : 'ありません。';
}
