/** Mails to the secretariat about the sending itself; they have no template of the office. */
import type { Damage } from './damageCause';
import { damagePlaceText, damageText } from './damage';

export interface PlainMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface LateMail {
  readonly to: string;
  readonly sections: readonly string[];
  readonly subject: string;
}

/** There are too few recipients for today. */
export function shortageMail(late: readonly LateMail[]): PlainMail {
  return plainMail(`【経営戦略】お知らせ${String(late.length)}通を次の開庁日に送ります`, [
    'Googleの１日の送信数の上限に達したため、次のお知らせは今日のうちに送れません。',
    '期限の近いものから送り、残りは次の開庁日の朝に送ります。操作は要りません。',
    '',
    ...late.map(({ to, sections, subject }) => `・${sections.join('、') || to}　${subject}`),
    '',
    '急ぐものは、電話などで知らせてください。',
  ]);
}

/** Nothing can be decided: the workbook cannot be read. */
export function unreadableMail(damages: readonly Damage[], bookLink: string): PlainMail {
  return plainMail('【経営戦略】毎日のお知らせを送れません（読み取れないシートがあります）', [
    '次のところを読み取れないため、今日のお知らせは送っていません。直すと、次の開庁日の朝から送ります。',
    '',
    ...damages.map((each) => `・${damagePlaceText(each.place)}　${damageText(each)}`),
    '',
    `ファイル　${bookLink}`,
  ]);
}

function plainMail(subject: string, lines: readonly string[]): PlainMail {
  const text = lines.join('\n');
  const body = lines.map((line) => (line === '' ? '<br>' : `<div>${escaped(line)}</div>`)).join('');
  return {
    subject,
    text,
    html: `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${body}</body></html>`,
  };
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
  return text.replace(/[&<>"]/gu, (letter) => `&${names[letter] ?? ''};`);
}
