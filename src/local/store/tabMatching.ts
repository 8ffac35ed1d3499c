/**
 * Which tab of the file is which tab of the sidecar, after people worked on the file in Excel.
 *
 * Rule: the same title is the same tab, wherever it stands. Of the rest, a tab whose first row is
 * the one of just one missing tab was renamed; where there are several such, the one at the same
 * place was. Every other tab of the file is new, every other tab of the sidecar was deleted.
 */

interface Known {
  readonly writtenTitle: string;
  readonly firstRow: string;
}

interface Found {
  readonly title: string;
  readonly firstRow: string;
}

/** @returns for each tab found its index in `known`, or undefined for a new one */
export function matchTabs(
  known: readonly Known[],
  found: readonly Found[],
): (number | undefined)[] {
  const byTitle = new Map(known.map((tab, at) => [tab.writtenTitle, at]));
  const match = found.map((tab) => byTitle.get(tab.title));
  const missing = new Set(known.keys());
  for (const at of match) if (at !== undefined) missing.delete(at);
  const newcomers = found.flatMap((tab, at) => (match[at] === undefined ? [{ ...tab, at }] : []));
  for (const { at, firstRow } of newcomers) {
    const candidates = [...missing].filter((one) => known[one]?.firstRow === firstRow);
    const alike = newcomers.filter((other) => other.firstRow === firstRow);
    const alone = candidates.length === 1 && alike.length === 1 && firstRow !== '';
    const renamed = alone ? candidates[0] : candidates.find((one) => one === at);
    if (renamed === undefined) continue;
    match[at] = renamed;
    missing.delete(renamed);
  }
  return match;
}
