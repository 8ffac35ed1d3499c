/** Names that no eye can tell apart are the same: widths of letters and blanks tell nothing. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}
