/** 会議資料の作成: its refusals, its results, the names of its documents. */
import type { CivilDateTime } from '../domain/civilDate';
import { numberInText } from '../domain/fiscalYear';
import { notADocxMessage, type NotADocx } from './notADocx';
import { storedTemplateMessage, type StoredTemplateDamage } from './storedTemplate';
import { writeRefusalMessage, type WriteRefusal } from './writeRefusals';

export const makeWords = {
  title: '会議資料の作成',
  operation: '会議資料の作成',
  means: '会議資料の作成の画面',
} as const;

export type MakeRefusal =
  | { readonly reason: 'not secretariat'; readonly secretariat: readonly string[] }
  | { readonly reason: 'copy' }
  | { readonly reason: 'no year'; readonly found: string }
  | { readonly reason: 'no papers' }
  /** A paper beside the pack is a document of its own. */
  | { readonly reason: 'mixed papers' }
  | { readonly reason: 'no meeting'; readonly meetingId: string }
  /** Only the actions under deliberation are wanted, and 会議 names none. */
  | { readonly reason: 'nothing discussed'; readonly occasion: string }
  /** 正誤表 by itself: the pack has one version only. */
  | { readonly reason: 'nothing to correct'; readonly kind: string }
  /** What its versions printed is no longer in 資料の控え. */
  | { readonly reason: 'not kept'; readonly kind: string }
  /** Tabs that cannot be read, each as a sentence. */
  | { readonly reason: 'unreadable'; readonly damages: readonly string[] }
  | { readonly reason: 'template'; readonly fault: NotADocx | TemplateFaults }
  /** What is kept in 様式 cannot be read. */
  | { readonly reason: 'stored template'; readonly damage: StoredTemplateDamage }
  | { readonly reason: 'too large'; readonly name: string; readonly characters: number }
  | { readonly reason: 'under way'; readonly by: string; readonly since: CivilDateTime }
  /** Somebody else began the same document in the same moment. */
  | { readonly reason: 'taken' }
  | { readonly reason: 'busy' }
  | { readonly reason: 'not written'; readonly refusal: WriteRefusal };

export interface TemplateFaults {
  readonly reason: 'faults';
  /** In words, with their places. */
  readonly faults: readonly string[];
}

export function makeRefusalMessage(refusal: MakeRefusal): string {
  switch (refusal.reason) {
    case 'not secretariat':
      return `会議資料は、事務局の職員だけが作成できます。何も作成していません。\n「設定」シートを編集できる職員に依頼してください。${
        refusal.secretariat.length > 0 ? `\n事務局：${refusal.secretariat.join('、')}` : ''
      }`;
    case 'copy':
      return 'このファイルは、もとの計画のファイルの写しです。写しでは資料を作成できません。何も作成していません。もとのファイルで作成してください。';
    case 'no year':
      return `評価対象年度を読み取れません（今の内容：${refusal.found === '' ? '空欄' : refusal.found}）。何も作成していません。\n「設定」シートの「評価対象年度」に、計画期間の中の年度を「令和6年度」のように書いてください。`;
    case 'no papers':
      return '作成する資料が選ばれていません。資料を１つ以上選んでください。';
    case 'mixed papers':
      return '会議録様式などの別に作る資料は、会議資料と一緒には作成できません。１つずつ選んでください。何も作成していません。';
    case 'no meeting':
      return `「会議」シートに、会議ID「${refusal.meetingId}」の行がありません。何も作成していません。画面を開き直して、会議を選び直してください。`;
    case 'nothing discussed':
      return `${refusal.occasion === '' ? '会議が選ばれていないか、' : `「会議」シートの${refusal.occasion}の行で、`}「審議する取組」が空欄です。何も作成していません。\n審議する取組を「取組1-1-2、取組2-1-3」のように書くか、全ての取組を選んでください。`;
    case 'nothing to correct':
      return `「${refusal.kind}」の資料は、まだ第２版がないため、正誤表はありません。何も作成していません。`;
    case 'not kept':
      return `「${refusal.kind}」の資料に印刷した内容が「資料の控え」シートに残っていないため、正誤表を作成できません。次の版からは、参考資料１に正誤表が付きます。`;
    case 'unreadable':
      return `読み取れないシートがあるため、何も作成していません。次のところを直してから、もう一度行ってください。\n${refusal.damages.join('\n')}`;
    case 'template':
      return refusal.fault.reason === 'not a docx'
        ? notADocxMessage(refusal.fault)
        : faultsMessage(refusal.fault.faults);
    case 'stored template':
      return `保存してある様式を読み取れないため、何も作成していません。\n${storedTemplateMessage(refusal.damage)}`;
    case 'too large':
      return `「${refusal.name}」が大きすぎるため、何も作成していません（約${String(Math.round(refusal.characters / 10_000))}万字。１つの資料は100万字までです）。\n長い文章の要旨を短くするか、資料を分けて選んでください。`;
    case 'under way':
      return `${refusal.by}さんが、${clockText(refusal.since)}から同じ資料を作成しています。\n終わるまでお待ちください。途中で止まったときは、７分後にもう一度行うと、続きから作成します。`;
    case 'taken':
      return 'ほかの職員が、同じ資料の作成を同時に始めました。何も作成していません。少し待ってから、作成資料の一覧を確かめてください。';
    case 'busy':
      return 'ほかの職員が書き込んでいるため、始められませんでした。何も作成していません。少し待ってから、もう一度行ってください。';
    case 'not written':
      return `作成した資料を一覧に書き込めませんでした。\n${writeRefusalMessage(refusal.refusal)}\nもう一度行うと、作成済みの資料を見付けて、続きから行います。`;
  }
}

const MOST_FAULTS = 10;

function faultsMessage(faults: readonly string[]): string {
  const shown = faults.slice(0, MOST_FAULTS).map((fault) => `・${fault}`);
  const more = faults.length - shown.length;
  return `様式に直すところが${String(faults.length)}か所あるため、何も作成していません。\n${shown.join('\n')}${
    more > 0 ? `\nほかに${String(more)}か所あります。` : ''
  }`;
}

/** @example '10時32分' */
export function clockText({ hour, minute }: CivilDateTime): string {
  return `${String(hour)}時${String(minute).padStart(2, '0')}分`;
}

/** The part of a pack that is a document of its own. */
export const wholePlanPart = '計画全体';

/** @example strategyPart('2', '未来投資戦略') //=> '戦略２　未来投資戦略' */
export function strategyPart(id: string, name: string): string {
  return `戦略${id.replace(/\d/gu, (digit) => numberInText(Number(digit)))}　${name}`;
}

/** A second file of the same document, which an interrupted run left behind. */
export function duplicateName(name: string): string {
  return `（重複）${name}`;
}

/** What came of a document, beyond that it is there. */
export type MakeNotice =
  /** Drive refused the folder of 設定. */
  | { readonly kind: 'own drive' }
  | { readonly kind: 'not shared'; readonly addresses: readonly string[] }
  | { readonly kind: 'duplicates'; readonly count: number }
  /** The conversion lost something that could not be given back. */
  | { readonly kind: 'lost'; readonly what: 'sections' | 'tables' | 'page numbers' | 'too many' }
  | { readonly kind: 'unchecked' }
  /** Of a very large document figures and fingerprints only are in 資料の控え. */
  | { readonly kind: 'kept in part' }
  /** Why there is no 正誤表 although an edition came before. */
  | { readonly kind: 'no errata'; readonly why: 'not kept' | 'too long' };

export function makeNoticeText(notice: MakeNotice): string {
  switch (notice.kind) {
    case 'own drive':
      return '設定の「作成資料のフォルダ」に書き込めなかったため、作成した人のマイドライブに保存し、事務局と共有しました。';
    case 'not shared':
      return `次の人と共有できませんでした。資料を開いて共有してください：${notice.addresses.join('、')}`;
    case 'duplicates':
      return `前に途中で止まったときの同じ資料が${String(notice.count)}件ありました。名前の先頭に「（重複）」を付けました。確かめて削除してください。`;
    case 'lost':
      return LOST[notice.what];
    case 'kept in part':
      return '分量が多いため、資料の控えには、数値と、文章が変わったかどうかを確かめる印だけを残しました。次の版の正誤表には、前の版の文章は載りません。';
    case 'no errata':
      return NO_ERRATA[notice.why];
    case 'unchecked':
      return '用紙の向きと表の見出しを確かめられませんでした。資料を開いて確かめてください。';
  }
}

const NO_ERRATA = {
  'not kept':
    '前の版に印字した内容の控えがないため、正誤表は載せていません。必要なときは、前の版の資料と見比べて作成してください。',
  'too long':
    '前の版から変わったところが多く、正誤表を載せると資料の分け方が変わるため、正誤表は載せていません。前の版の資料と見比べてください。',
} as const;

const LOST = {
  sections:
    'Google ドキュメントへの変換で、用紙の縦横の区切りがもとの数と違っています。資料を開いて確かめてください。',
  tables:
    'Google ドキュメントへの変換で、表の数がもとと違っています。資料を開いて確かめてください。',
  'page numbers':
    'Google ドキュメントへの変換で、ページ番号がなくなりました。資料を開き、「挿入」→「ページ番号」で付けてください。',
  'too many':
    '表が多いため、見出しの繰返しを全ての表には付けられませんでした。資料を開いて確かめてください。',
} as const;

const PACK = '会議資料';

export interface MakeTold {
  readonly edition: number;
  readonly documents: readonly {
    readonly documentId: string;
    readonly name: string;
    readonly link: string;
    readonly checkNumber: string;
    readonly notices: readonly MakeNotice[];
  }[];
  /** Documents that are still to be made: the time of a run was over. */
  readonly left: number;
  /** They stood there already, made from the same data. */
  readonly already: boolean;
}

/** @param what the papers as people call them */
export function madeMessage({ documents, left, already }: MakeTold, what: string = PACK): string {
  const lines = documents.flatMap(({ name, checkNumber, notices }) => [
    `${name}（照合番号 ${checkNumber}）`,
    ...notices.map((notice) => `　${makeNoticeText(notice)}`),
  ]);
  const head = already
    ? '同じ内容の資料が、もう作成されています。'
    : `${what}を作成しました（${String(documents.length)}件）。`;
  const tail =
    left > 0 ? [`あと${String(left)}件あります。もう一度行うと、続きから作成します。`] : [];
  return [head, ...lines, ...tail].join('\n');
}
