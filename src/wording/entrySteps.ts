/** The states of a result, its steps, and why a step is not open, in the words that people read. */
import type { EntryStep, NotWritable } from '../domain/entry/entrySteps';
import type { SubmissionState } from '../domain/yearlyResult';

/** 提出状態, as the workbook has it. */
export const submissionWords: Readonly<Record<SubmissionState, string>> = {
  notEntered: '未入力',
  draft: '作成中',
  awaitingHead: '所属長確認待ち',
  submitted: '提出済み',
  sentBack: '差戻し',
  checked: '確認済み',
  settled: '確定',
};

/** 代理 of a row that the secretariat has entered. */
export const onBehalfWord = '代理';

/** 操作内容 in 変更履歴. */
export const entryStepNames: Readonly<Record<Exclude<EntryStep, 'draft'>, string>> = {
  handOver: '所属長の確認へ',
  submit: '提出',
  takeBack: '作成中に戻す',
  settle: '確定値の報告',
};

/** 操作内容 of what the section mends after 差戻し. */
export const mendedWord = '差戻し後の修正';

export function notWritableText(why: NotWritable): string {
  switch (why.reason) {
    case 'not yours':
      return `この取組は${why.section}が入力します。内容を見ることはできますが、書き込めません。担当が違うときは、事務局に連絡してください。`;
    case 'before drafts':
      return 'まだ入力の期間ではありません。入力が始まるまでは、内容を見るだけです。';
    case 'awaits head':
      return '所属長の確認を待っています。直すときは「作成中に戻す」を押してください。';
    case 'submitted':
      return '提出済みです。直すときは、事務局に差戻しを依頼してください。';
    case 'checked':
      return '事務局の確認が済んでいます。直すときは、事務局に連絡してください。';
    case 'settled':
      return 'この年度は確定しています。内容は変更できません。';
  }
}
