/** 様式の点検: what is wrong with a template, where it stands, what is expected, what to do. */

/** Where a tag stands. */
export interface TemplatePlace {
  /** The paper; absent before the first marker and in parts that belong to no paper. */
  readonly paper?: string;
  readonly part: 'body' | 'header' | 'footer' | 'note';
  /** What the paragraph says. */
  readonly around: string;
  /** The nearest text before it, where the paragraph says nothing else. */
  readonly after?: string;
}

/** Where a tag is known. */
export interface TagHome {
  /** Absent: in all papers. */
  readonly paper?: string;
  /** The lists around it, from the outside. */
  readonly lists: readonly string[];
}

export type TagFault =
  | { readonly kind: 'full-width brace'; readonly found: string }
  | { readonly kind: 'full-width mark'; readonly found: string; readonly meant: string }
  | { readonly kind: 'brace not closed' }
  | { readonly kind: 'brace not opened' }
  | { readonly kind: 'tag empty' }
  | { readonly kind: 'blank in tag'; readonly tag: string; readonly meant: string }
  | { readonly kind: 'mark unknown'; readonly tag: string }
  | { readonly kind: 'tag unknown'; readonly tag: string; readonly nearest?: string }
  | { readonly kind: 'tag elsewhere'; readonly tag: string; readonly homes: readonly TagHome[] }
  | { readonly kind: 'list as text'; readonly tag: string }
  | { readonly kind: 'condition as text'; readonly tag: string }
  | { readonly kind: 'not closed'; readonly mark: '#' | '^'; readonly tag: string }
  | { readonly kind: 'not opened'; readonly tag: string }
  | { readonly kind: 'crossed'; readonly tag: string; readonly open: string }
  | { readonly kind: 'across tables'; readonly tag: string }
  | { readonly kind: 'not alone'; readonly tag: string }
  | { readonly kind: 'tag in a note' }
  | { readonly kind: 'marker not first'; readonly marked: string }
  | { readonly kind: 'marker not alone'; readonly marked: string }
  | { readonly kind: 'paper unknown'; readonly marked: string; readonly nearest?: string };

export type TemplateFault =
  | { readonly kind: 'at'; readonly place: TemplatePlace; readonly fault: TagFault }
  | { readonly kind: 'paper missing'; readonly marked: string }
  /** Not one paper is marked. */
  | { readonly kind: 'no paper' }
  | { readonly kind: 'paper twice'; readonly marked: string }
  /** Every tag is right, and the paper cannot be filled all the same. */
  | { readonly kind: 'unfillable'; readonly original: string };

/** The place as people find it: 「資料「取組別調書」の「取組実績」の次」. */
function templatePlaceText({ paper, part, around, after }: TemplatePlace): string {
  const where = paper === undefined ? '' : `資料「${paper}」の`;
  const parts = { body: '本文', header: 'ヘッダー', footer: 'フッター', note: '脚注又はコメント' };
  const before = after === undefined || after === '' ? '' : `、「${shortened(after)}」の次`;
  return `${where}${parts[part]}${before}：${shortened(around)}`;
}

const LONGEST = 40;

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`;
}

export interface FaultText {
  /** '' for what is not at one place. */
  readonly place: string;
  readonly message: string;
}

export function templateFaultText(fault: TemplateFault): FaultText {
  return fault.kind === 'at'
    ? { place: templatePlaceText(fault.place), message: tagFaultText(fault.fault) }
    : { place: '', message: ofPapers(fault) };
}

/** The same in one text. */
export function templateFaultMessage(fault: TemplateFault): string {
  const { place, message } = templateFaultText(fault);
  return place === '' ? message : `${place}\n${message}`;
}

function ofPapers(fault: Exclude<TemplateFault, { kind: 'at' }>): string {
  switch (fault.kind) {
    case 'paper missing':
      return `資料「${fault.marked}」がどこから始まるかが分かりません。その資料の最初の段落に「{資料：${fault.marked}}」とだけ書いてください。`;
    case 'no paper':
      return '「{資料：…}」の段落が一つもありません。会議資料の様式ではない文書のようです。「取り出す」で取り出した文書を直してください。';
    case 'paper twice':
      return `「{資料：${fault.marked}}」が二つあります。どちらか一つを消してください。`;
    case 'unfillable':
      return `様式に見本の値を差し込めませんでした（${fault.original}）。最後に直したところを元に戻してください。`;
  }
}

function tagFaultText(fault: TagFault): string {
  switch (fault.kind) {
    case 'full-width brace':
      return `全角の「${fault.found}」があります。タグのかっこは、半角の「{」と「}」で書いてください。`;
    case 'full-width mark':
      return `「{${fault.found}}」の記号が全角です。「{${fault.meant}}」と半角で書いてください。`;
    case 'brace not closed':
      return '「{」に対する「}」が、同じ段落の中にありません。「{年度}」のように閉じてください。';
    case 'brace not opened':
      return '「}」に対する「{」が、同じ段落の中にありません。不要であれば「}」を消してください。';
    case 'tag empty':
      return '「{ }」の中に名前がありません。タグの名前を書くか、かっこを消してください。';
    case 'blank in tag':
      return `「{${fault.tag}}」に空白が入っています。「{${fault.meant}}」と書いてください。`;
    case 'mark unknown':
      return `「{${fault.tag}}」の最初の記号は使えません。使えるのは、繰返し「{#…}」、ないとき「{^…}」、終わり「{/…}」です。`;
    case 'tag unknown':
      return `「{${fault.tag}}」というタグはありません。${meant(fault.nearest, '')}`;
    case 'tag elsewhere':
      return `「{${fault.tag}}」は、ここでは使えません。使えるのは、${fault.homes.map(homeText).join('、')}です。`;
    case 'list as text':
      return `「{${fault.tag}}」は繰返しのタグです。繰り返すところを「{#${fault.tag}}」と「{/${fault.tag}}」で挟んでください。`;
    case 'condition as text':
      return `「{${fault.tag}}」は条件のタグです。条件に合うときに印刷するところを「{#${fault.tag}}」と「{/${fault.tag}}」で挟んでください。`;
    case 'not closed':
      return `「{${fault.mark}${fault.tag}}」に対する「{/${fault.tag}}」がありません。同じ資料の、次の改ページ（セクション区切り）までの間に書いてください。`;
    case 'not opened':
      return `「{/${fault.tag}}」に対する「{#${fault.tag}}」が、その前にありません。書き足すか、「{/${fault.tag}}」を消してください。`;
    case 'crossed':
      return `「{/${fault.tag}}」の前に、内側の「{#${fault.open}}」を「{/${fault.open}}」で閉じてください。`;
    case 'across tables':
      return `「{#${fault.tag}}」と「{/${fault.tag}}」の一方が表の中、他方が表の外か別の表にあります。両方を同じ表の行の中か、両方を表の外に書いてください。`;
    case 'not alone':
      return `「{#${fault.tag}}」と「{/${fault.tag}}」が別の段落にあるときは、それぞれの段落にはそのタグだけを書いてください。`;
    case 'tag in a note':
      return '脚注、文末脚注及びコメントには、タグを差し込めません。本文に書いてください。';
    case 'marker not first':
      return `「{資料：${fault.marked}}」は、資料の最初のページの最初の段落に書いてください。前の資料との間には、セクション区切り（次のページから開始）が必要です。`;
    case 'marker not alone':
      return `「{資料：${fault.marked}}」の段落には、ほかの文字を書かないでください。この段落は印刷されません。`;
    case 'paper unknown':
      return `「${fault.marked}」という資料はありません。${meant(fault.nearest, '資料：')}`;
  }
}

function meant(nearest: string | undefined, prefix: string): string {
  return nearest === undefined
    ? '使えるタグは、様式の画面の一覧で確かめてください。'
    : `「{${prefix}${nearest}}」のことでしょうか。`;
}

function homeText({ paper, lists }: TagHome): string {
  const where = paper === undefined ? 'どの資料でも' : `資料「${paper}」`;
  const list = lists[lists.length - 1];
  if (list === undefined) return where;
  return `${paper === undefined ? '' : `${where}の`}「{#${list}}」から「{/${list}}」までの間`;
}
