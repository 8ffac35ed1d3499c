/** What a mail says beside what it is about: whose it is, and where to go; and the mail as it goes out. */
import type { CivilDate } from '../../domain/civilDate';
import type { FiscalYear } from '../../domain/fiscalYear';

export interface LetterFrame {
  /** templates/mail: the text of each by its name. */
  readonly templates: Readonly<Record<string, string>>;
  readonly today: CivilDate;
  /** 評価対象年度. */
  readonly year: FiscalYear;
  readonly planName: string;
  /** 差出人名; its first word is the section that writes. */
  readonly senderName: string;
  readonly contact: string;
  /** 決算額の確定期限, for 照会. */
  readonly amountsDueOn?: CivilDate;
  /** お知らせに添える文, and what the secretariat adds to this mail; '' for none. */
  readonly addedWords: readonly string[];
  /** Of each section its rows of 年度実績 and of 意見台帳, by filter view. */
  readonly links: ReadonlyMap<string, { readonly entry: string; readonly opinions: string }>;
  /** The workbook. */
  readonly bookLink: string;
  /** 見本の表示. */
  readonly isSample: boolean;
}

export interface LetterText {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
