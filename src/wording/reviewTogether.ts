/** 提出状況・確認: what is done with several actions at once. */
import { counted } from './entry';

export const togetherWords = {
  lead: {
    confirm: '次の取組を確認済みにします。担当課は、書き換えられなくなります。',
    sendBack: '次の取組を、同じ内容を添えて担当課に差し戻します。',
  },
  flagged: '確認事項がある取組',
  unknown: '確認事項をまだ調べていない取組',
  plain: 'そのほかの取組',
  notNow: '状態が合わないため、そのままにする取組',
  back: '一覧に戻る',
  done: {
    confirm: '確認済みにしました',
    sendBack: '差し戻しました',
    none: '変更した取組はありません',
  },
  left: 'そのままにした取組',
  working: '書き込んでいます。この画面を閉じないでください。',
} as const;

type Step = 'confirm' | 'sendBack';

/** @example selectedText('confirm', 3) //=> '選んだ３件を確認済みにする' */
export function selectedText(step: Step, count: number): string {
  const chosen = `選んだ${counted(count)}を`;
  return step === 'confirm' ? `${chosen}確認済みにする` : `${chosen}差し戻す`;
}

export function togetherHeading(step: Step, count: number): string {
  return step === 'confirm'
    ? `${counted(count)}を確認済みにしますか`
    : `${counted(count)}を差し戻しますか`;
}

export function togetherPress(step: Step, count: number): string {
  return step === 'confirm' ? `${counted(count)}を確認済みにする` : `${counted(count)}を差し戻す`;
}

export function togetherDone(step: Step, count: number): string {
  return count === 0
    ? `${togetherWords.done.none}。`
    : `${counted(count)}を${togetherWords.done[step]}。`;
}
