/** Why nothing was written into the rows of the workbook, in the words that people read. */

/** What stands in a cell now, beside what was to be written there. */
export interface ContentDiffers {
  readonly heading: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface RowMovedOn {
  /** The tab's name as it stands there. */
  readonly tab: string;
  readonly key: string;
  /** 版 on which the write was based, and 版 that stands there; absent for tabs without 版. */
  readonly basedOn?: number;
  readonly found?: number;
  readonly differences: readonly ContentDiffers[];
}

export type WriteRefusal =
  | { readonly reason: 'busy' }
  | { readonly reason: 'tab gone' | 'headings moved'; readonly tab: string }
  | {
      readonly reason: 'heading gone' | 'heading twice';
      readonly tab: string;
      readonly heading: string;
    }
  | { readonly reason: 'row gone'; readonly tab: string; readonly key: string }
  /** Rows as the sheet counts them. */
  | {
      readonly reason: 'key twice';
      readonly tab: string;
      readonly key: string;
      readonly rows: readonly number[];
    }
  | {
      readonly reason: 'key taken';
      readonly tab: string;
      readonly key: string;
      readonly row: number;
    }
  | { readonly reason: 'moved on'; readonly rows: readonly RowMovedOn[] }
  | {
      readonly reason: 'text too long';
      readonly tab: string;
      readonly key: string;
      readonly heading: string;
      readonly length: number;
      readonly limit: number;
    }
  /** `left`: keys of rows in which something of ours may still stand; nearly always none. */
  | {
      readonly reason: 'rows keep moving';
      readonly keys: readonly string[];
      readonly left: readonly string[];
    };

const NOTHING_CHANGED = '何も変更していません。';

export function writeRefusalMessage(refusal: WriteRefusal): string {
  switch (refusal.reason) {
    case 'busy':
      return `ほかの職員の書き込みが続いているため、保存できませんでした。${NOTHING_CHANGED}少し待ってから、もう一度行ってください。`;
    case 'tab gone':
      return `「${refusal.tab}」シートが見つかりません。${NOTHING_CHANGED}削除した場合は、ファイルの版の履歴から元に戻してください。`;
    case 'headings moved':
      return `「${refusal.tab}」シートの見出しが１行目にありません。${NOTHING_CHANGED}見出しの上に入れた行を削除してから、もう一度行ってください。`;
    case 'heading gone':
      return `「${refusal.tab}」シートの１行目に、見出し「${refusal.heading}」が見当たりません。${NOTHING_CHANGED}見出しを元に戻してから、もう一度行ってください。`;
    case 'heading twice':
      return `「${refusal.tab}」シートの１行目に、見出し「${refusal.heading}」が二つあります。${NOTHING_CHANGED}どちらか一つの見出しを直してから、もう一度行ってください。`;
    case 'row gone':
      return `「${refusal.tab}」シートに「${refusal.key}」の行が見当たりません。${NOTHING_CHANGED}行が削除されたか、番号が変えられています。元に戻してから、もう一度行ってください。`;
    case 'key twice':
      return `「${refusal.tab}」シートに「${refusal.key}」の行が${String(refusal.rows.length)}つあります（${refusal.rows.map((row) => `${String(row)}行目`).join('、')}）。どちらに書くか決められないため、${NOTHING_CHANGED}余分な行を削除してから、もう一度行ってください。`;
    case 'key taken':
      return `「${refusal.tab}」シートの${String(refusal.row)}行目に、同じ番号「${refusal.key}」の別の内容の行があります。${NOTHING_CHANGED}内容を確かめてから、もう一度行ってください。`;
    case 'moved on':
      return `開いた後に、ほかの職員が内容を変えています。${NOTHING_CHANGED}今の内容を確かめて、どちらを残すか選んでください。\n${refusal.rows.map(movedOnText).join('\n')}`;
    case 'text too long':
      return `「${refusal.tab}」シートの「${refusal.key}」の「${refusal.heading}」は${String(refusal.length)}字あり、１つの欄に入る${String(refusal.limit)}字を超えています。${NOTHING_CHANGED}短くしてから、もう一度行ってください。`;
    case 'rows keep moving':
      return keepMovingText(refusal.keys, refusal.left);
  }
}

function movedOnText({ tab, key, differences }: RowMovedOn): string {
  const cells = differences.map(
    ({ heading, ours, theirs }) =>
      `${heading}（今の内容：${short(theirs)}　保存する内容：${short(ours)}）`,
  );
  return `「${tab}」シート　${key}　${cells.join('、')}`;
}

function short(text: string): string {
  if (text === '') return '空欄';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function keepMovingText(keys: readonly string[], left: readonly string[]): string {
  const rows = keys.join('、');
  return left.length === 0
    ? `書き込もうとするたびに行の並び順が変わったため、保存できませんでした（${rows}）。書きかけた内容は元に戻しました。並べ替えが終わってから、もう一度行ってください。`
    : `書き込もうとするたびに行の並び順が変わったため、保存できませんでした（${rows}）。次の行に、別の行の内容が残っているおそれがあります。シートで確かめ、違っていればファイルの版の履歴から元に戻してください（${left.join('、')}）。`;
}
