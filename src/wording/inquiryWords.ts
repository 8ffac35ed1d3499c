/**
 * Words of 照会文: what a letter to a section says, as lines that a mail may say, too. Number and date are
 * typed by people; the lines leave room for them.
 */
import { dateInText, weekdayOf, type CivilDate } from '../domain/civilDate';
import { fiscalYear, numberInText, yearInText, type FiscalYear } from '../domain/fiscalYear';
import { dayToBeWritten, dayWithWeekday } from './meetingWords';

/** What a section is asked for. */
export interface InquiryCounts {
  readonly section: string;
  readonly year: FiscalYear;
  /** Actions that it answers, and those of others in which it takes part. */
  readonly main: number;
  readonly related: number;
}

/** Room for the number of a letter. */
export const letterNumber = '第　　　　号';

/** Room for the day of a letter, in the era of this day. @example '令和　　年　　月　　日' */
export function letterDay(today: CivilDate): string {
  return `${dateInText(today).replace(/(?:元|[0-9０-９]+)年.*$/u, '')}　　年　　月　　日`;
}

const HEADED = /[課局室館所園]$/u;

/** @example addressee('保健福祉課') //=> '保健福祉課長　様'; '農業委員会　御中' */
export function addressee(section: string): string {
  return HEADED.test(section) ? `${section}長　様` : `${section}　御中`;
}

/** How a letter calls the section that it is sent to. @example '貴課', '貴室' */
function yourSection(section: string): string {
  const kind = /[課局室館園]$/u.exec(section)?.[0];
  return kind === undefined ? '貴所属' : `貴${kind}`;
}

/** @example '令和６年度聖籠町経営戦略推進プランの取組実績について（照会）' */
export function inquirySubject(year: FiscalYear, planName: string): string {
  return `${yearInText(year)}${planName}の取組実績について（照会）`;
}

export const inquiryLead = 'このことについて、下記のとおり回答をお願いします。';

/** @example '令和６年度の取組実績（貴課の主担当 ５件、関係課としての確認 ２件）' */
export function inquiryObject({ section, year, main, related }: InquiryCounts): string {
  const parts = [
    ...(main > 0 ? [`${yourSection(section)}の主担当 ${numberInText(main)}件`] : []),
    ...(related > 0 ? [`関係課としての確認 ${numberInText(related)}件`] : []),
  ];
  return `${yearInText(year)}の取組実績（${parts.join('、')}）`;
}

/** A section that only takes part reads what others entered. */
export function inquiryMethod(
  { main, related }: InquiryCounts,
  planName: string,
): readonly string[] {
  const place = `共有の「${planName}　実績管理」`;
  return [
    ...(main > 0 ? [`${place}に入力し、所属長の確認を経て提出`] : []),
    ...(related > 0
      ? [main > 0 ? '関係課としての確認は、同じ画面で行う' : `${place}の画面で、内容を確認`]
      : []),
  ];
}

export interface InquiryDays {
  /** 入力期限. */
  readonly entry?: CivilDate;
  /** 決算額の確定期限. */
  readonly amounts?: CivilDate;
}

/** @example ['令和７年５月16日（金）', '（決算額は６月20日（金）までに確定額を入力）'] */
export function inquiryDays(
  { main }: InquiryCounts,
  { entry, amounts }: InquiryDays,
): readonly string[] {
  const first = entry === undefined ? dayToBeWritten : dayWithWeekday(entry);
  if (main === 0 || amounts === undefined) return [first];
  const day =
    amounts.year === entry?.year
      ? `${numberInText(amounts.month)}月${numberInText(amounts.day)}日（${weekdayOf(amounts)}）`
      : dayWithWeekday(amounts);
  return [first, `（決算額は${day}までに確定額を入力）`];
}

/** What to mind; each line belongs to a letter only where it has to do with the section. */
export function inquiryCautions(
  { year, main }: InquiryCounts,
  isReorganised: boolean,
  hasOpinions: boolean,
): readonly string[] {
  const april = yearInText(fiscalYear(year + 1)).replace(/度$/u, '４月');
  return [
    ...(main > 0
      ? [
          '記載は常体（～した。）とし、文字数の目安を守ってください。',
          '実績が確定していない指標は「速報」又は「集計中」を選び、確定の時期を記入してください。',
        ]
      : ['内容に誤りや不足があるときは、主担当の課に連絡してください。']),
    ...(isReorganised
      ? [`${april}の組織改編により担当課が変わった取組は、新しい担当課が回答してください。`]
      : []),
    ...(hasOpinions
      ? ['前年度の会議での意見がある取組は、その後の状況を併せて記入してください。']
      : []),
  ];
}

/** @example numberedLine(1, '記載は…') //=> '（１）記載は…' */
export function numberedLine(number: number, text: string): string {
  return `（${numberInText(number)}）${text}`;
}

/** Above the list that goes with the letter. */
export function inquiryListTitle({ section, year }: InquiryCounts): string {
  return `対象一覧（${yearInText(year)}の取組実績　${section}）`;
}

/** 主・関係 in the list. */
export const partWords = { main: '主', related: '関係' } as const;

/** @example opinionCount(1) //=> 'あり（1件）' */
export function opinionCount(count: number): string {
  return count === 0 ? '－' : `あり（${String(count)}件）`;
}

export const notAsked = '次の課には、照会の対象となる取組がありません。照会文は作成していません。';
