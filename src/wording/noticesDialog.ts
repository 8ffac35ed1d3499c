/** The dialog 提出のお知らせ, in the words that people read. */
import { dateInText, parseCivilDate, weekdayOf } from '../domain/civilDate';
import { numberInText } from '../domain/fiscalYear';
import type { NoticeKind } from '../domain/notices/noticeKinds';
import type { NoticeStage } from '../domain/notices/noticeMail';

export const noticesWords = {
  tabsLabel: '提出のお知らせ',
  tabs: {
    schedule: '予定',
    requests: '照会・依頼',
    record: '送信の記録',
    run: '毎日のお知らせ',
  },
  copy: 'このファイルは、もとの計画のファイルの写しです。見ることはできますが、送ることはできません。',
  missingRun:
    '毎日のお知らせが、しばらく実行されていません。「毎日のお知らせ」で確かめてください。',
  uncertainLeft: (count: number) =>
    `届いたかどうか分からないお知らせが${String(count)}通あります。「送信の記録」で確かめてください。`,
  reading: '今の状況を読んでいます。',
  mails: (count: number) => `${String(count)}通`,
  items: (count: number) => (count === 0 ? '' : `${String(count)}件`),
  secretariat: '事務局',
  days: {
    label: '送る日',
    today: (day: string) => `今日　${day}`,
    none: '送るものなし',
    held: '休日のため送りません',
    more: (days: number) =>
      `この後にも${String(days)}日、送る日があります。近づくと、ここに出ます。`,
    calendar: '「設定」シートの日程',
    notSet: '未定',
  },
  batch: {
    ofToday: (day: string) => `今日　${day}のお知らせ`,
    ofDay: (day: string) => `${day}のお知らせ`,
    byRun: (count: number) =>
      `${String(count)}通を、毎日のお知らせが朝８時台に自動で送ります。その日までに提出された課には送りません。`,
    byRunToday: (count: number) =>
      `${String(count)}通です。毎日のお知らせがまだのときは、朝８時台に自動で送ります。`,
    noRun: (count: number) =>
      `${String(count)}通です。毎日のお知らせを始めていないため、自動では送りません（「毎日のお知らせ」で始められます）。`,
    missingRun: (count: number) =>
      `${String(count)}通です。毎日のお知らせが止まっているため、自動では送られないおそれがあります。`,
    held: (day: string) => `本日は休日のため送りません。次の開庁日（${day}）に送ります。`,
    none: 'この日に送るお知らせはありません。',
    noneEver:
      'これから送る予定のお知らせもありません。「設定」シートに入力期限などを書くと、ここに予定が出ます。',
    unreachable: (sections: readonly string[]) =>
      `${sections.join('、')}には、宛先がないため送れません。メニューの「課と担当者」で、共用アドレスか担当者アドレスを書いてください。`,
    noHeads: (sections: readonly string[]) =>
      `${sections.join('、')}には、所属長アドレスがないため送れません。メニューの「課と担当者」で書いてください。`,
    list: '送るお知らせ',
    choose: '選ぶ',
    chooseOne: (to: string) => `${to}へのお知らせを選ぶ`,
    all: '全部選ぶ',
    nothing: '全部外す',
    to: '宛先',
    subject: '件名',
    count: '対象',
    act: '操作',
    leave: '送らない',
    leaveOne: (to: string) => `${to}には送らない`,
    leaving: '「送らない」を記録しています。',
    leftOut: '送らないことにしたお知らせ',
    takeBack: '取りやめを戻す',
    takeBackOne: (to: string) => `${to}への取りやめを戻す`,
    send: (count: number) => `選んだ${String(count)}通を今送る`,
    sendAll: (count: number) => `${String(count)}通を今送る`,
    sendEarly: (count: number) => `選んだ${String(count)}通を、予定より早く今送る`,
    noneChosen: '送る相手が選ばれていません。１つ以上選んでください。',
    quota: (count: number) => `あなたのアカウントから今日送れるのは、あと${String(count)}通です。`,
  },
  asking: {
    heading: (count: number) => `${String(count)}通のメールを、今送りますか。`,
    once: '送ったメールは取り消せません。',
    early: '予定の日には、同じお知らせは送りません。',
    short: (count: number, hasRun: boolean) =>
      `あなたのアカウントから今日送れるのは、あと${String(count)}通です。期限の近いものから送ります。残りは、次の開庁日に${hasRun ? '毎日のお知らせが送ります。' : 'もう一度送ってください。'}`,
    send: 'はい、送る',
    cancel: 'やめる',
    sending: 'メールを送っています。この画面を開いたまま、お待ちください。',
  },
  sent: {
    heading: '送った結果',
    fates: {
      sent: '送りました',
      'put off': '今日は送っていません',
      refused: '送れませんでした',
      uncertain: '届いたか分かりません',
    },
  },
  letter: {
    back: '一覧に戻る',
    reading: 'お知らせの文を作っています。',
    how: '見え方',
    formatted: '書式付き',
    plain: '文字だけ',
    body: 'お知らせの本文',
    test: '自分に試しに送る',
    testing: 'あなたに試しに送っています。',
    gone: 'このお知らせは、送る必要がなくなりました。一覧に戻ってください。',
  },
  added: {
    heading: '添える文',
    always: '毎回添える文',
    alwaysHelp:
      '全てのお知らせに、用件の後に入ります。「設定」シートの「お知らせに添える文」です。',
    save: '毎回添える文を保存する',
    saving: '保存しています。',
    once: '今回だけ添える文',
    onceHelp: 'この画面から今送るお知らせだけに入ります。自動で送るお知らせには入りません。',
    longest: 2_000,
  },
  requests: {
    label: '照会・依頼の種類',
    none: '今、送る相手はいません。',
    switchedOff: (item: string) =>
      `「設定」シートの「${item}」が「送らない」になっています。送るときは「送る」に変えてから、この画面を開き直してください。`,
    kinds: {
      inquiry: {
        name: '照会',
        help: '取組実績の入力の照会を、課ごとの取組の一覧を付けて送ります。',
      },
      submission: {
        name: '未提出の課へ',
        help: '予定の日ではないときに、まだ提出していない課へお知らせを送ります。',
      },
      heads: {
        name: '所属長へ',
        help: '提出していない取組がある課の所属長に、提出状況の確認をお願いします。所属長には、ここで送ったときだけ届きます。',
      },
      answers: {
        name: '意見への回答の依頼',
        help: '推進会議の意見で、町の考え方・対応がまだ書かれていないものを、担当課に知らせます。',
      },
    },
  },
  record: {
    heading: '送信の記録',
    none: '送信の記録は、まだありません。',
    noneFound: '当てはまる記録はありません。',
    section: '課',
    state: '状態',
    all: '全て',
    at: '日時',
    newest: (count: number) => `新しい順に${String(count)}通です。`,
    uncertain: '届いたかどうか分からないお知らせ',
    uncertainHelp:
      '送る途中でGoogleの応答が切れたものです。相手に届いていたかを聞いて、どちらかを押してください。押すまでは、もう一度送ることはありません。',
    arrived: '届いていた',
    arrivedOne: (to: string) => `${to}に届いていた`,
    again: 'もう一度送る',
    againOne: (to: string) => `${to}にもう一度送る`,
    settling: '記録しています。',
  },
  run: {
    heading: '毎日のお知らせ',
    lead: '開庁日の朝８時台に１回、その日に送るお知らせを自動で送り、集計を最新にします。始めた職員のアカウントから送られ、返信は「設定」シートの「事務局」に届きます。土日、祝日及び年末年始は送りません。届かなかったときの通知は、始めた職員に届きます。',
    owner: '送る職員',
    nobody: 'まだ始めていません',
    you: (address: string) => `${address}（あなた）`,
    last: '最後の実行',
    never: 'まだ実行されていません',
    quota: '今日送れる数',
    quotaOf: (count: number) => `あと${String(count)}通（あなたのアカウント）`,
    missing:
      'しばらく実行されていません。始めた職員の異動や、アクセスの許可の取消しで止まることがあります。引き継ぐか、始め直してください。',
    lost: '自動で送る設定が、あなたのアカウントから消えています。「もう一度始める」を押してください。',
    start: '毎日のお知らせを始める',
    startAgain: 'もう一度始める',
    takeOver: '自分が引き継ぐ',
    takeOverYes: 'はい、引き継ぐ',
    stop: '毎日のお知らせをやめる',
    stopYes: 'はい、やめる',
    stopping: 'やめると、お知らせは自動では送られません。やめますか。',
    cancel: 'このままにする',
    changing: '設定しています。',
  },
} as const;

/** @example dayText('2025-05-09', '2025-05-07') //=> '５月９日（金）' */
export function dayText(on: string, today: string): string {
  const read = parseCivilDate(on);
  if (!read.accepted) return on;
  const { value } = read;
  const day =
    on.slice(0, YEAR) === today.slice(0, YEAR)
      ? `${numberInText(value.month)}月${numberInText(value.day)}日`
      : dateInText(value);
  return `${day}（${weekdayOf(value)}）`;
}

/** Characters of yyyy. */
const YEAR = 4;

interface ShownPart {
  readonly kind: NoticeKind;
  readonly stage?: NoticeStage | undefined;
  readonly daysLeft?: number | undefined;
}

const partWords: Readonly<Record<NoticeKind, string>> = {
  submission: '提出期限',
  amounts: '決算額の確定期限',
  values: '確定値の入力',
  opinions: '意見への回答期限',
  allIn: '全件の提出',
  digest: '状況のまとめ',
  sentBack: '差戻し',
  onBehalf: '代理入力',
  documents: '資料の完成',
  inquiry: '照会',
  answers: '意見への回答の依頼',
  heads: '所属長への確認のお願い',
};

/** @example partText({ kind: 'submission', stage: 'before', daysLeft: 5 }) //=> '提出期限の５開庁日前' */
export function partText({ kind, stage, daysLeft }: ShownPart): string {
  if (stage === 'drafts') return '下書きの開始';
  if (stage === 'opening') return '入力の開始';
  const isAboutDeadline = kind === 'submission' || kind === 'amounts' || kind === 'opinions';
  if (!isAboutDeadline || daysLeft === undefined) return partWords[kind];
  if (daysLeft === 0) return `${partWords[kind]}の当日`;
  const days = `${numberInText(Math.abs(daysLeft))}開庁日`;
  return `${partWords[kind]}の${days}${daysLeft > 0 ? '前' : '後'}`;
}
