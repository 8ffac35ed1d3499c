/**
 * Why something that was brought in a file is not taken over: what was found, what was expected, and
 * what to do. One refusal stops the whole import, so nothing is ever half there.
 */

/** Where it stands in the file, as far as one place can be named. */
export interface FilePlace {
  readonly file: string;
  /** The tab's name in the file. */
  readonly tab?: string;
  /** As the sheet counts it, from 1. */
  readonly row?: number;
  readonly heading?: string;
  /** The key of the row as people read it. */
  readonly key?: string;
}

export type ImportRefusal =
  // The file
  | { readonly reason: 'empty' | 'old or locked' | 'other zip' | 'PDF' | 'UTF-16' | 'no text' }
  | { readonly reason: 'quote not closed' | 'text after quote'; readonly line: number }
  | { readonly reason: 'too large'; readonly megabytes: number }
  | { readonly reason: 'nothing known'; readonly expected: readonly string[] }
  | { readonly reason: 'tab unclear'; readonly candidates: readonly string[] }
  | { readonly reason: 'other import'; readonly title: string; readonly press: string }
  | { readonly reason: 'not imported'; readonly title: string }
  | { readonly reason: 'closed year'; readonly title: string }
  // The headings
  | { readonly reason: 'heading alike'; readonly found: string; readonly nearest: string }
  | { readonly reason: 'target year outside'; readonly found: string; readonly period: string }
  | { readonly reason: 'heading needed'; readonly heading: string; readonly nearest?: string }
  // The rows
  | { readonly reason: 'key elsewhere'; readonly other: string }
  | { readonly reason: 'setting unknown'; readonly item: string }
  | {
      readonly reason: 'setting kept';
      readonly item: string;
      readonly found: string;
      readonly current: string;
    }
  | { readonly reason: 'no such row'; readonly title: string }
  | { readonly reason: 'year not open'; readonly found: string; readonly open: readonly string[] }
  | { readonly reason: 'other section'; readonly section: string; readonly own: readonly string[] }
  | { readonly reason: 'row submitted'; readonly state: string }
  // The workbook
  | { readonly reason: 'workbook tab gone'; readonly title: string }
  | { readonly reason: 'workbook column gone'; readonly title: string; readonly heading: string };

export function importRefusalText(refusal: ImportRefusal): string {
  switch (refusal.reason) {
    case 'empty':
      return 'ファイルが空です。内容のあるファイルを選んでください。';
    case 'old or locked':
      return '古い形式（.xls）か、パスワードの付いたファイルです。Excelで開き、パスワードを外して「Excelブック（.xlsx）」で保存し直してください。';
    case 'other zip':
      return 'Excelのファイルではありません。「Excelブック（.xlsx）」か「CSV」で保存し直してください。';
    case 'PDF':
      return 'PDFのファイルです。もとのExcelかCSVのファイルを選んでください。';
    case 'UTF-16':
      return '文字の形式がUTF-16（Unicodeテキスト）です。「CSV UTF-8」か「CSV」で保存し直してください。';
    case 'no text':
      return '文字を読み取れません（UTF-8でもShift_JISでもありません）。Excelで開き、「CSV UTF-8」で保存し直してください。';
    case 'quote not closed':
      return `${String(refusal.line)}行目で始まる「"」が閉じられていません。Excelで開いて内容を確かめ、保存し直してください。`;
    case 'text after quote':
      return `${String(refusal.line)}行目で、「"」の後に余分な文字があります。Excelで開いて内容を確かめ、保存し直してください。`;
    case 'too large':
      return `ファイルが大きすぎます（合わせて${String(refusal.megabytes)}MBまで）。シートごとに分けて取り込んでください。`;
    case 'nothing known':
      return `取り込めるシートがありません。シートかファイルの名前を「${refusal.expected.join('」「')}」のどれかにするか、その見出しを１行目に置いてください。`;
    case 'tab unclear':
      return `どのシートの内容か、見出しだけでは決められません（候補：${refusal.candidates.join('、')}）。シートかファイルの名前を、候補のどれかにしてください。`;
    case 'other import':
      return `「${refusal.title}」は、この取込では扱いません。「${refusal.press}」を選んで取り込んでください。`;
    case 'not imported':
      return `「${refusal.title}」は、取込では変えられません。シートで直してください。`;
    case 'closed year':
      return `「${refusal.title}」は確定した年度の内容で、取込では変えられません。`;
    case 'heading alike':
      return `見出し「${refusal.found}」が分かりません。「${refusal.nearest}」のことでしょうか。見出しを直すか、取り込まない列であれば取り除いてください。`;
    case 'target year outside':
      return `見出し「${refusal.found}」は、計画期間（${refusal.period}）の外の年度です。この列を取り除くか、「設定」シートの「計画期間」を確かめてください。`;
    case 'heading needed':
      return `見出し「${refusal.heading}」が見当たりません。${refusal.nearest === undefined ? '' : `「${refusal.nearest}」のことでしょうか。`}１行目に、「${refusal.heading}」の見出しを置いてください。`;
    case 'key elsewhere':
      return `同じ番号の行が、ほかにもあります（${refusal.other}）。どちらか一つにしてください。`;
    case 'setting unknown':
      return `「設定」シートに「${refusal.item}」という項目はありません。項目の名前を確かめてください。`;
    case 'setting kept':
      return `「${refusal.item}」は、取込では変えられません（今の値：${orBlank(refusal.current)}、ファイルの値：${orBlank(refusal.found)}）。ファイルの値を今の値に合わせるか、行を取り除いてください。`;
    case 'no such row':
      return `「${refusal.title}」シートに、この番号の行がありません。番号を確かめるか、様式をもう一度ダウンロードしてください。`;
    case 'year not open':
      return `${refusal.found}の実績は、今は入力できません（入力できる年度：${refusal.open.length > 0 ? refusal.open.join('、') : 'なし'}）。年度を確かめてください。`;
    case 'other section':
      return `${refusal.section === '' ? '回答課が決まっていない行です' : `${refusal.section}が回答する行です`}。取り込めるのは、あなたの課（${refusal.own.length > 0 ? refusal.own.join('、') : '課一覧に登録なし'}）の行だけです。この行を取り除くか、事務局に依頼してください。`;
    case 'row submitted':
      return `既に「${refusal.state}」になっている行です。直すときは、事務局に差戻しを依頼してください。直さないときは、この行をファイルから取り除いてください。`;
    case 'workbook tab gone':
      return `このファイル（本体）に「${refusal.title}」シートが見当たりません。シートを元に戻すか、初期設定をもう一度行ってください。`;
    case 'workbook column gone':
      return `このファイル（本体）の「${refusal.title}」シートに、見出し「${refusal.heading}」がありません。見出しを元に戻すか、初期設定をもう一度行ってください。`;
  }
}

function orBlank(text: string): string {
  return text === '' ? '空欄' : text;
}

/** @example 「課の計画.xlsx　行動計画　5行目　1-1-1　担当課」 */
export function filePlaceText({ file, tab, row, heading, key }: FilePlace): string {
  return [
    file,
    tab !== undefined && !file.startsWith(`${tab}.`) ? tab : '',
    row === undefined ? '' : `${String(row)}行目`,
    key ?? '',
    heading === undefined ? '' : heading,
  ]
    .filter((part) => part !== '')
    .join('　');
}
