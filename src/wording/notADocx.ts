/** Why a file is no template at all, in the words that people read. */

export interface NotADocx {
  readonly reason: 'not a docx';
  readonly seems: 'old or locked' | 'pdf' | 'unreadable' | 'something else';
}

const SEEMS: Readonly<Record<NotADocx['seems'], string>> = {
  'old or locked':
    '古い形式の Word の文書（.doc）か、パスワードの付いた文書のようです。パスワードを外し、',
  pdf: 'PDF の文書のようです。もとの文書を開き、',
  unreadable: 'ファイルが途中で切れているか、こわれているようです。もとの文書を開き、',
  'something else': 'Word の文書（.docx）ではないようです。様式の文書を開き、',
};

export function notADocxMessage({ seems }: NotADocx): string {
  return `様式として読み取れません。${SEEMS[seems]}Word の文書（.docx）として保存し直してください。`;
}
