/** A form as texts under one key each: it is compared, kept and merged without knowing its fields. */

export type Texts = Readonly<Record<string, string>>;

/** What is missing is blank. */
export function textIn(texts: Texts, key: string): string {
  return texts[key] ?? '';
}

export function changedKeys(seen: Texts, typed: Texts): readonly string[] {
  const keys = new Set([...Object.keys(seen), ...Object.keys(typed)]);
  return [...keys].filter((key) => textIn(seen, key) !== textIn(typed, key));
}
