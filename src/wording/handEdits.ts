/** What people have changed in documents by hand, and what is said of it. */
import { dateInTable, type CivilDateTime } from '../domain/civilDate';
import { clockText } from './makeDocuments';

/** Where a paragraph came from. */
export type Origin =
  | { readonly kind: 'row'; readonly tab: string; readonly key: string; readonly heading: string }
  /** Reckoned, or put together from other cells. */
  | { readonly kind: 'computed'; readonly place: string }
  /** Words of the template, or of nobody knows what. */
  | { readonly kind: 'template' }
  /** Only fingerprints were kept. */
  | { readonly kind: 'unknown' }
  /** Somebody has written a new paragraph; behind this place. */
  | { readonly kind: 'added'; readonly behind: string };

export interface HandEdit {
  /** '' for a paragraph that was added; absent where its words were not kept. */
  readonly before?: string;
  /** '' for one that was taken out. */
  readonly after: string;
  readonly origin: Origin;
}

export interface HandEdits {
  /** In reading order, at most as many as people read. */
  readonly edits: readonly HandEdit[];
  /** Beyond these. */
  readonly more: number;
}

/** Who changed a document last, and when. */
export interface HandChange {
  readonly at: CivilDateTime;
  /** Address and name; '' where Google does not tell them. */
  readonly address: string;
  readonly name: string;
}

/** What came of a look at one document. */
export type LookedAt =
  | { readonly state: 'unchanged' }
  /** Somebody had it open and changed no word. */
  | { readonly state: 'same words'; readonly change: HandChange }
  | { readonly state: 'edited'; readonly change: HandChange; readonly edits: HandEdits }
  | { readonly state: 'rewritten'; readonly change: HandChange }
  | { readonly state: 'not kept'; readonly change: HandChange }
  | { readonly state: 'not read'; readonly change: HandChange }
  | { readonly state: 'in bin' }
  /** Another person made it: with the scope of this product Drive shows only one's own. */
  | { readonly state: 'not visible'; readonly madeBy: string }
  | { readonly state: 'silent' }
  | { readonly state: 'no time' };

export const handEditWords = {
  operation: '手直しの確認',
  notKept: '（前の文は、分量が多いため控えに残していません。）',
  added: '（書き加えられた段落です。）',
  removed: '（この段落は消されています。）',
} as const;

/** One sentence on a document; a list of paragraphs may follow it. */
export function lookedText(looked: LookedAt): string {
  switch (looked.state) {
    case 'unchanged':
      return '作成した後に、手直しされていません。';
    case 'same words':
      return `${changeText(looked.change)}が、文字は変わっていません。`;
    case 'edited':
      return `${changeText(looked.change)}。次の段落が、作成したときと違っています。次の版には引き継がれません。残したいときは、もとの欄を直してから作成してください。前の版の資料は、そのまま残ります。`;
    case 'rewritten':
      return `${changeText(looked.change)}。違うところが多いため、一覧にできません。前の版の資料と見比べて、残したい内容をもとの欄に入力してから作成してください。前の版の資料は、そのまま残ります。`;
    case 'not kept':
      return `${changeText(looked.change)}。作成したときの控えがないため、どこが変わったかは分かりません。前の版の資料を開いて確かめてください。`;
    case 'not read':
      return `${changeText(looked.change)}。資料の文字を読み取れないため（分量が多いか、Google が応答していません。）、どこが変わったかは分かりません。少し待ってもう一度行うか、資料を開いて確かめてください。`;
    case 'in bin':
      return '前の版の資料は、ごみ箱に入っています。必要なときは、Google ドライブのごみ箱から戻してください。';
    case 'not visible':
      return `前の版の資料は、${looked.madeBy === '' ? 'ほかの職員' : `${looked.madeBy}さん`}が作成したため、手直しがあるか確かめられません。作成した人に確かめてください。`;
    case 'silent':
      return 'Google ドライブが応答しないため、手直しがあるか確かめられません。このまま作成できます。前の版の資料は、そのまま残ります。';
    case 'no time':
      return '時間がかかるため、この資料はまだ調べていません。必要なときは、資料を開いて確かめてください。';
  }
}

function changeText({ at, address, name }: HandChange): string {
  const who = [name, address].filter((word) => word !== '');
  const [first = '作成した後に、どなたか', second] = who;
  const by = second === undefined ? first : `${first}さん（${second}）`;
  return `${dateInTable(at)} ${clockText(at)}に、${by}が変更しています`;
}

/** Where to write it so that the next version prints it. */
export function originText(origin: Origin): string {
  switch (origin.kind) {
    case 'row':
      return [`「${origin.tab}」シート`, origin.key, `「${origin.heading}」`]
        .filter((part) => part !== '')
        .join('　');
    case 'computed':
      return `${origin.place}：計算した数値、又は自動で作る文です。もとの実績値・金額などを直してください。`;
    case 'template':
      return '様式の文字です。「様式の編集」で直せます。';
    case 'unknown':
      return '控えに文を残していないため、もとの欄は分かりません。資料を開いて確かめてください。';
    case 'added':
      return origin.behind === ''
        ? '書き加えられた段落です。'
        : `「${origin.behind}」の後に書き加えられた段落です。`;
  }
}
