/** docs/notices.md: a year of mails, day by day, as the program decides them. */
import { dateInDigits, weekdayOf, type CivilDate } from '../../src/domain/civilDate';
import type { NoticePart } from '../../src/domain/notices/noticeMail';
import { letter } from '../../src/documents/letters';
import { livedThrough, type SentMail } from './livedYear';
import { largeYear, sampleYear, type Shipped } from './sampleTown';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function dayText(date: CivilDate): string {
  return `${dateInDigits(date)}（${weekdayOf(date)}）`;
}

const stages = { drafts: '下書きの開始', opening: '入力の開始', before: '期限前', after: '期限後' };

function partText(part: NoticePart): string {
  switch (part.kind) {
    case 'submission':
      return `提出（${stages[part.stage]}）`;
    case 'amounts':
      return `決算額の確定（${stages[part.stage]}）`;
    case 'values':
      return '確定値の報告';
    case 'opinions':
      return `意見への回答（${stages[part.stage]}）`;
    case 'allIn':
      return '全件提出';
    case 'digest':
      return '状況のまとめ';
    default:
      return part.kind;
  }
}

function subjectOf({ mail, facts }: SentMail, texts: Readonly<Record<string, string>>): string {
  return letter(mail, {
    templates: texts,
    today: facts.today,
    year: facts.year,
    planName: '聖籠町経営戦略推進プラン',
    senderName: '総合政策課 財政・政策担当',
    contact: '総合政策課 財政・政策担当',
    addedWords: [],
    links: new Map(),
    bookLink: 'https://docs.google.com/spreadsheets/d/…/edit',
    isSample: false,
  }).subject;
}

function readerOf({ mail, facts }: SentMail): string {
  const isSecretariat = facts.secretariat.includes(mail.to);
  return [...mail.sections, ...(isSecretariat ? ['事務局'] : [])].join('・');
}

function sampleTable(shipped: Shipped): string {
  const rows = livedThrough(sampleYear(shipped)).sent.map((each) => [
    dayText(each.on),
    readerOf(each),
    each.mail.parts.map(partText).join('、'),
    String(each.mail.items),
    subjectOf(each, shipped.mail),
  ]);
  return table(['日', '宛先', '内容', '件数', '件名'], rows);
}

/** One line for each day. */
function largeTable(shipped: Shipped): string {
  const { sent } = livedThrough(largeYear(shipped));
  const days = [...new Set(sent.map(({ on }) => dateInDigits(on)))];
  const rows = days.map((on) => {
    const mails = sent.filter((each) => dateInDigits(each.on) === on);
    const parts = new Set(mails.flatMap(({ mail }) => mail.parts.map(partText)));
    const readers = mails.map((each) => `${readerOf(each)} ${String(each.mail.items)}`);
    const [first] = mails;
    return [
      first ? dayText(first.on) : on,
      [...parts].join('、'),
      String(mails.length),
      readers.join('、'),
    ];
  });
  return table(['日', '内容', '通数', '宛先と、載せた件数'], rows);
}

/** The whole document. */
export function noticesDocument(shipped: Shipped): string {
  const sections = [
    '# お知らせの１年',
    '`node tools/noticesDoc.mjs` が、毎日のお知らせを決める部分と同じプログラムで作る表です。暦は見本の計画の設定（下書き開始日 2025-03-10、入力開始日 2025-04-14、入力期限 2025-05-16、決算額の確定期限 2025-06-20、意見への回答期限 2025-10-10）で、間隔は初めの設定（5開庁日前、1開庁日前、翌開庁日、以後7日ごと）です。休日には送りません。１人に１日１通です。',
    '## 見本の計画（25の取組）',
    '各課は、見本の「提出日時」に提出します。見込の決算額は６月16日に、集計中の値は11月20日に報告され、会議の意見には見本の「回答日」に（１件だけ遅れて）回答があったとします。',
    sampleTable(shipped),
    '## 17課、224の事業',
    '課と事業の数は、聖籠町の令和６年度事務事業評価と同じです。各課は入力開始日の後のばらばらな日に書き始め、一部は期限に遅れます（乱数。いつ作っても同じ表になります）。',
    largeTable(shipped),
  ];
  return `${sections.join('\n\n')}\n`;
}
