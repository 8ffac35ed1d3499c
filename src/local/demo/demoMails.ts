/**
 * The mails of the demonstration as files: each as .eml, named by its day, its recipient and its subject, and
 * a page that lists them in the order in which they went out, with what they say.
 */
import { join } from 'node:path';
import { tokyoDay, tokyoMinute } from '../cli/tokyoTime';
import type { SentMail } from '../office';
import { escaped } from '../page/escaped';
import type { Book } from '../sheets/book';
import type { FileSystem } from '../store/fileSystem';
import { mailBytes } from '../store/outboxFolder';
import { rowsOf } from './sheetRows';

/** Bytes that the name of a file may have, and what stands behind the subject. */
const LONGEST_NAME = 200;

/** @returns how many there are */
export async function writeMails(
  files: FileSystem,
  folder: string,
  outbox: readonly SentMail[],
  book: Book,
): Promise<number> {
  const names = fileNames(outbox);
  for (const [place, mail] of outbox.entries()) {
    await files.write(join(folder, names[place] ?? ''), await mailBytes(mail));
  }
  const page = pageOf(outbox, names, itemsIn(book));
  await files.write(join(folder, 'index.html'), Buffer.from(page, 'utf8'));
  return outbox.length;
}

/** @example 「2025-05-09_fukushi@town.example.jp_【総合政策課】令和６年度の取組実績の提出について….eml」 */
function fileNames(outbox: readonly SentMail[]): readonly string[] {
  const taken = new Map<string, number>();
  return outbox.map(({ sentAt, to, subject }) => {
    const whole = `${tokyoDay(sentAt)}_${to}_${subject}`.replace(/[\\/:*?"<>|]/gu, '_');
    const name = shortened(whole);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? `${name}.eml` : `${name}_${String(count)}.eml`;
  });
}

/** Cut between two characters. */
function shortened(name: string): string {
  let bytes = 0;
  return Array.from(name)
    .filter((character) => (bytes += Buffer.byteLength(character)) <= LONGEST_NAME)
    .join('');
}

type Items = (mail: SentMail) => string;

/** 対象件数 of 送信記録, by 宛先 and 件名. */
function itemsIn(book: Book): Items {
  const rows = rowsOf(book, '送信記録').map(({ cells }) => cells);
  return ({ to, subject }) =>
    rows.find((cells) => cells['宛先'] === to && cells['件名'] === subject)?.['対象件数'] ?? '';
}

function pageOf(outbox: readonly SentMail[], names: readonly string[], itemsOf: Items): string {
  const rows = outbox.map((mail, place) => {
    const link = encodeURIComponent(names[place] ?? '');
    return `<tr><td>${tokyoMinute(mail.sentAt)}</td><td>${escaped(mail.to)}</td>
<td><details><summary>${escaped(mail.subject)}</summary><pre>${escaped(mail.body)}</pre></details></td>
<td class="number">${escaped(itemsOf(mail))}</td><td><a href="${link}">.eml</a></td></tr>`;
  });
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>見本の町のお知らせ</title>
<style>${STYLE}</style>
<h1>見本の町のお知らせ（${String(outbox.length)}通）</h1>
<p>送った順です。件名を押すと、本文が開きます。</p>
<table>
<thead><tr><th scope="col">日時</th><th scope="col">宛先</th><th scope="col">件名</th><th scope="col">対象件数</th><th scope="col">ファイル</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}

const STYLE = `
body { margin: 24px; font: 15px/1.6 'Noto Sans JP', 'BIZ UDPGothic', Meiryo, sans-serif; }
table { border-collapse: collapse; }
th, td { padding: 4px 12px; border: 1px solid #949494; text-align: left; vertical-align: top; }
td:first-child { white-space: nowrap; }
.number { text-align: right; }
pre { white-space: pre-wrap; font-family: 'Noto Sans Mono CJK JP', 'BIZ UDGothic', 'MS Gothic', monospace; }
`;
