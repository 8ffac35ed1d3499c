/**
 * 関係課の確認: one line for each section that has answered, 「町民課：異議なし」, in one cell that people
 * write, too. A section has answered when a line begins with its name and a colon.
 */

/** What most sections answer. */
export const noObjection = '異議なし';

export function answeredSections(text: string, sections: readonly string[]): readonly string[] {
  const lines = linesOf(text);
  return sections.filter((section) => lines.some((line) => isOf(line, section)));
}

/** The cell with the answer of a section in place of its earlier one; other lines stay as they are. */
export function withAnswer(text: string, section: string, answer: string): string {
  const own = `${section}：${answer}`;
  const lines = linesOf(text);
  const place = lines.findIndex((line) => isOf(line, section));
  const changed = lines.map((line, at) => (at === place ? own : line));
  return (place < 0 ? [...lines, own] : changed).join('\n');
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n、；;]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isOf(line: string, section: string): boolean {
  return (
    section !== '' && /^\s*[:：]/u.test(line.slice(section.length)) && line.startsWith(section)
  );
}
