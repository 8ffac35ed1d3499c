/**
 * Titles of tabs: in .xlsx 31 characters at most, none of `[]:*?/\`, no quote at an end, and no two
 * alike when capitals do not count. The sidecar keeps the title as it was.
 */
const LONGEST = 31;

/** @returns one title for each, in order */
export function toXlsxTitles(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title.replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '_') || '_';
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : `~${String(number)}`;
      const candidate = plain.slice(0, LONGEST - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
