/** 提出状況・確認: one action with its evidence, what the secretariat decides, and what is sent back. */
import { yearInText, type FiscalYear } from '../domain/fiscalYear';
import type { ReviewStep } from '../domain/review/reviewSteps';
import { momentText } from './review';

export const reviewFormWords = {
  flags: '確認事項',
  advice: '表記の助言',
  noFlags: '確認事項はありません。',
  sentBackFor: '差戻しの内容',
  parts: {
    results: '実績',
    indicators: '指標',
    money: '金額',
    evaluation: '１次評価と今後の取組',
    viewpoints: '５つの視点',
    opinions: '前回の意見のその後',
    related: '関係課の確認',
    second: '事務局の評価',
  },
  labels: {
    secondGrade: '２次評価',
    secondOpinion: '２次評価の意見',
    secondDirection: '２次の方向性',
  },
  hints: {
    secondGrade: '１次評価と同じときは、書かなくても構いません。',
    secondOpinion: '１次評価と異なるときは、その理由を書いてください。',
    secondDirection: '方向性を改めるときに選んでください。',
  },
  notWritten: '（書かない）',
  year: '年度',
  target: '目標',
  actual: '実績',
  rate: '達成率',
  grade: '判定',
  evaluated: '評価する年度',
  amount: '金額',
  execution: '執行率',
  estimated: '見込',
  unbudgeted: '予算措置なし（予算を使わない取組）',
  ofProjects: '金額は、「関連事業」シートの行の合計です。',
  noIndicators: 'この取組に指標はありません。',
  sameAsLast: '前の年と同じ文です。',
  noLast: '前の年の文はありません。',
  added: '加わった字句',
  removed: 'なくなった字句',
  farFromLast: '前の年の文と大きく異なるため、印は付けていません。',
  legend: '下線（二重）は前の年の文から加わった字句、取消線はなくなった字句です。',
  correct: '字句を直す',
  corrected: '字句を直しています。担当課の画面に、元の文と直した文が「事務局修正」として出ます。',
  asBefore: '元の文に戻す',
  relatedOpen: 'まだ確認していない関係課',
  noRelated: '関係課はありません。',
  steps: {
    keep: '保存',
    confirm: '確認済みにする',
    sendBack: '差し戻す',
    undoConfirm: '確認を取り消す',
  },
  done: {
    keep: '保存しました。',
    confirm: '確認済みにしました。',
    sendBack: '差し戻しました。',
    undoConfirm: '確認を取り消しました。',
  },
  notTaken:
    'ほかの人が内容を書き換えていたため、まだ進めていません。内容を確かめて、もう一度押してください。',
  noneLeft: '確認待ちの取組は、なくなりました。',
  unchanged: '書いた内容は、「保存」を押すか、次に進むときにシートに入ります。',
  comment: {
    heading: '差戻しの内容',
    lead: '担当課が最初に読みます。何を、どう直すかを書いてください。',
    label: '差戻しの内容',
    usual: 'よく使う文（押すと、内容に加わります）',
    fromFlags: '確認事項から（押すと、内容に加わります）',
    needed: '差戻しの内容を書いてください。',
    back: 'やめる',
    sentences: [
      '取組実績に、行ったことの結果（回数、人数等）を書き加えてください。',
      '１次評価の理由を、指標の実績に即して具体的に書いてください。',
      '課題と今後の取組が対応するように書き直してください。',
      '指標の実績値を、根拠の資料と照合して確認してください。',
      '金額を、決算書と照合して確認してください。',
    ],
  },
} as const;

/** Said on the next action, or in the list, after a step. */
export function stepDoneText(actionId: string, step: ReviewStep): string {
  return `${actionId} を${reviewFormWords.done[step]}`;
}

export function backToText(actionId: string): string {
  return `${actionId} に戻る`;
}

export function submittedText(who: string, minute: string): string {
  return `${momentText(minute)}に${who}が提出しました。`;
}

export function confirmedText(who: string, minute: string): string {
  return `${momentText(minute)}に${who}が確認しました。`;
}

export function yearTextLabel(year: FiscalYear): string {
  return `${yearInText(year)}の文`;
}
