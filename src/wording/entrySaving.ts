/** 取組実績の入力: what is said about keeping, conflicts and steps. */
import type { EntryStep } from '../domain/entry/entrySteps';
import { counted } from './entry';

export const savingWords = {
  unchanged: '入力した内容は、欄を離れるたびに自動で保存します。',
  kept: '入力中です。この端末に残しました。',
  keptHere: '入力中です。欄を離れるとシートに保存します。',
  sending: '保存しています。',
  waiting: 'ほかの人が書き込んでいます。入力した内容はこの端末に残っています。自動で保存します。',
  lost: 'シートとの接続が途切れました。入力した内容はこの端末に残っています。つながり次第、自動で保存します。',
  lostHere:
    'シートとの接続が途切れました。つながり次第、自動で保存します。この画面を閉じないでください。',
  saveNow: '今すぐ保存する',
  refusedKept: '入力した内容は、この端末に残っています。',
  restored: (time: string) => `${time}に入力して、シートに保存していなかった内容を戻しました。`,
  takenOver: (names: readonly string[]) =>
    `ほかの人が書き換えた欄を取り込みました：${names.join('、')}`,
  understood: '確認しました',
  conflict: {
    heading: '同じ欄を、ほかの人も書き換えています',
    lead: '欄ごとに、残す方を選んでください。選ばなかった方は、シートの版の履歴で見ることができます。',
    ours: 'あなたの入力',
    theirs: 'シートの内容',
    blank: '（空欄）',
    choose: '選んだ内容で保存する',
    notAll: (count: number) => `まだ選んでいない欄が${counted(count)}あります。`,
  },
  leftOver: {
    heading: '保存できなかった入力が、この端末に残っています',
    lead: 'この取組には、いまは書き込めません。必要な文は、写し取ってください。',
    discard: '残っている入力を消す',
  },
  steps: {
    handOver: '所属長の確認へ',
    submit: '提出する',
    submitOnBehalf: '代理で提出する',
    takeBack: '作成中に戻す',
    giveBack: '担当者に戻す',
    settle: '確定値を報告する',
  },
  confirm: {
    submit: (actionId: string) => `${actionId} を提出しますか`,
    submitLead: '提出すると、事務局から差し戻されるまで書き換えられません。',
    handOver: (actionId: string) => `${actionId} を所属長の確認へ進めますか`,
    handOverLead: '所属長が確認して提出します。提出の前は「作成中に戻す」で直せます。',
    advice: '念のため、次のことを御確認ください。このまま進むこともできます。',
    back: '入力に戻る',
  },
  missingHeading: (step: string, count: number) =>
    `「${step}」までに、あと${counted(count)}の記入が必要です`,
  missingLead: '押すと、その欄に移ります。',
  missingLeft: (count: number) => `あと${counted(count)}`,
  done: {
    submit: '提出しました。',
    handOver: '所属長の確認へ進めました。',
    takeBack: '作成中に戻しました。',
    settle: '確定値を報告しました。',
  },
  notTaken: {
    takenOver:
      'ほかの人が内容を書き換えていたため、まだ進めていません。内容を確かめて、もう一度押してください。',
  },
  next: (actionId: string) => `次の ${actionId} を開く`,
} as const;

/** @example clockText('2025-05-16 10:32:05') //=> '10時32分' */
export function clockText(minute: string): string {
  const [, hour, rest] = /(\d{1,2}):(\d{2})/u.exec(minute) ?? [];
  return hour === undefined || rest === undefined ? '' : `${String(Number(hour))}時${rest}分`;
}

export function savedText(savedAt: string): string {
  const clock = clockText(savedAt);
  return clock === '' ? '保存しました' : `${clock}に保存しました`;
}

/** What the step is called for this person. */
export function stepText(
  step: Exclude<EntryStep, 'draft'>,
  person: { readonly decides: boolean; readonly onBehalf: boolean },
): string {
  const { steps } = savingWords;
  if (step === 'submit' && person.onBehalf) return steps.submitOnBehalf;
  if (step === 'takeBack' && person.decides) return steps.giveBack;
  return steps[step];
}
