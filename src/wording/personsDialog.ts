/** The part 担当者の確認 of the dialog 課と担当者, in the words that people read. */
import { dateInText, parseCivilDate } from '../domain/civilDate';

export const personsWords = {
  heading: (year: string) => `${year}の担当者の確認`,
  lead: '異動の後に、課ごとに、お知らせが届く人と入力・提出する人が合っているかを確かめてください。所属長には、「提出のお知らせ」で送ったときだけお知らせが届きます。',
  reading: '確認の記録を読んでいます。',
  section: '課',
  work: '対象',
  notice: 'お知らせの宛先',
  enter: '入力できる人',
  submit: '提出できる人',
  last: '最後の提出',
  mark: '確認',
  none: 'なし',
  noWork: '該当なし',
  entered: (count: number) => `${String(count)}件`,
  planned: (count: number) => `${String(count)}件（今年度・来年度の計画）`,
  never: '記録なし',
  lastOf: (at: string, by: string) => `${dayIn(at)}\n${by}`,
  gone: (addresses: readonly string[]) =>
    `${addresses.join('、')}は、提出した人ですが、課一覧にありません。`,
  confirm: '確認しました',
  confirmOf: (name: string) => `${name}は、確認しました`,
  mend: '直す',
  mendOf: (name: string) => `${name}を直す`,
  confirmed: (at: string, by: string) => `${dayIn(at)}に${by}が確認`,
  changed: '確認の後に、担当者が変わりました。もう一度確かめてください。',
  count: (done: number, all: number) => `${String(all)}課のうち${String(done)}課を確認済みです。`,
  differing: (names: readonly string[]) =>
    `${names.join('、')}は、開いた後に担当者が変わったため、確認済みにしていません。今の内容を確かめてください。`,
} as const;

/** @example dayIn('2025-06-03 11:05') //=> '令和７年６月３日' */
function dayIn(minute: string): string {
  const day = parseCivilDate(minute.slice(0, 'yyyy-mm-dd'.length));
  return day.accepted ? dateInText(day.value) : minute;
}
