/** Tables of docs/figures.md. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A section with its title, what is to be known before, and its table. */
export function section(
  title: string,
  lead: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [`## ${title}`, lead, table(head, rows)].join('\n\n');
}
