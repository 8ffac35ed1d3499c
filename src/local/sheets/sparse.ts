/** Lists with gaps, as rows and cells are stored: shared where nothing changes, no absences at the end. */

/** The list with each entry mapped; the same list where no entry changed. */
export function shareUnchanged<T>(list: readonly T[], map: (entry: T) => T): readonly T[] {
  let changed: T[] | null = null;
  for (const [index, entry] of list.entries()) {
    const mapped = map(entry);
    if (mapped === entry) continue;
    changed ??= [...list];
    changed[index] = mapped;
  }
  return changed ?? list;
}

/** The list without absences at its end. */
export function trimmed<T>(list: readonly (T | undefined)[]): readonly (T | undefined)[] {
  return list.slice(0, list.findLastIndex((entry) => entry !== undefined) + 1);
}
