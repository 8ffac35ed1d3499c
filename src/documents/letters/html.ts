/**
 * A letter as HTML, saying the same as its plain text: paragraphs, real tables, links with their addresses
 * to be seen. Mail programs know little more than styles that stand at each element; there are no pictures
 * and no scripts. Every text is escaped.
 */
import { isNumber, type Heading, type Line, type Link, type Table } from './line';

const INK = '#1a1a1a';
const PAPER = '#ffffff';
const BLUE = '#0017c1';
const HEAD = '#f1f1f4';
const EDGE = '#949494';
const BROKEN = 'overflow-wrap:anywhere';

export function html(subject: string, lines: readonly Line[]): string {
  const body = blocks(lines).map(drawn).join('\n');
  return [
    '<!DOCTYPE html>',
    '<html lang="ja">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:16px;background:${PAPER};color:${INK};font-family:sans-serif;font-size:15px;line-height:1.7">`,
    `<main style="max-width:720px;${BROKEN}">`,
    body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Lines with no blank one between them are a paragraph. */
type Block = readonly string[] | Exclude<Line, string>;

function blocks(lines: readonly Line[]): readonly Block[] {
  const found: (string[] | Exclude<Line, string>)[] = [];
  let paragraph: string[] | undefined;
  for (const line of lines) {
    if (typeof line !== 'string') found.push(line);
    if (typeof line !== 'string' || line === '') paragraph = undefined;
    else if (paragraph) paragraph.push(line);
    else found.push((paragraph = [line]));
  }
  return found;
}

function drawn(block: Block): string {
  if (!('kind' in block)) return paragraphOf(block);
  switch (block.kind) {
    case 'heading':
      return headingOf(block);
    case 'table':
      return tableOf(block);
    case 'link':
      return linkOf(block);
  }
}

function paragraphOf(lines: readonly string[]): string {
  return `<p style="margin:0 0 16px">${withBreaks(lines.join('\n'))}</p>`;
}

function headingOf({ text, isMinor }: Heading): string {
  const [tag, size] = isMinor ? ['h3', 15] : ['h2', 16];
  return `<${tag} style="margin:0 0 8px;font-size:${String(size)}px">${escaped(isMinor ? text : `【${text}】`)}</${tag}>`;
}

function linkOf({ label, url, note }: Link): string {
  const behind = note === '' ? '' : `（${escaped(note)}）`;
  const address = escaped(url);
  const link = /^https:\/\//u.test(url)
    ? `<a href="${address}" style="color:${BLUE}">${address}</a>`
    : address;
  return `<p style="margin:0 0 16px">${escaped(label)}：${link}${behind}</p>`;
}

function tableOf({ headings, rows }: Table): string {
  const edge = `border:1px solid ${EDGE};padding:4px 8px;vertical-align:top`;
  const head = headings.map(
    (heading) =>
      `<th scope="col" style="${edge};background:${HEAD};text-align:left">${escaped(heading)}</th>`,
  );
  const body = rows.map((row) => {
    const [first = '', ...others] = row;
    const cells = others.map(
      (cell) =>
        `<td style="${edge};text-align:${isNumber(cell) ? 'right' : 'left'}">${withBreaks(cell)}</td>`,
    );
    const style = `${edge};font-weight:normal;text-align:left${isId(first) ? ';white-space:nowrap' : ''}`;
    const name = `<th scope="row" style="${style}">${escaped(first)}</th>`;
    return `<tr>${name}${cells.join('')}</tr>`;
  });
  return [
    `<table style="margin:0 0 16px;border-collapse:collapse;font-size:14px">`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>`,
    ...body,
    '</tbody>',
    '</table>',
  ].join('\n');
}

/** An id is not broken at its hyphens. */
function isId(cell: string): boolean {
  return /^[!-~]{1,12}$/u.test(cell);
}

function withBreaks(text: string): string {
  return text.split('\n').map(escaped).join('<br>\n');
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => MARKS[mark] ?? mark);
}
