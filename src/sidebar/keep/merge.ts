/**
 * Three versions of a form made one: what was seen, what has been typed since, and what stands in
 * the sheet now. A field that only one side has changed takes the change; one that both have changed
 * differently is a conflict, and what was typed stays until a person has chosen.
 */
import { changedKeys, textIn, type Texts } from './texts';

export interface Merge {
  readonly now: Texts;
  /** Changed by both, differently. */
  readonly conflicts: readonly string[];
  /** Changed by the other side only. */
  readonly takenOver: readonly string[];
}

export function merged(seen: Texts, typed: Texts, theirs: Texts): Merge {
  const conflicts: string[] = [];
  const takenOver: string[] = [];
  const now: Record<string, string> = {};
  for (const key of new Set([
    ...Object.keys(seen),
    ...Object.keys(typed),
    ...Object.keys(theirs),
  ])) {
    const [before, own, other] = [seen, typed, theirs].map((texts) => textIn(texts, key));
    const isOwn = own !== before;
    const isOther = other !== before;
    if (isOwn && isOther && own !== other) conflicts.push(key);
    if (isOther && !isOwn) takenOver.push(key);
    now[key] = (isOwn ? own : other) ?? '';
  }
  return { now, conflicts, takenOver };
}

/**
 * After a save: the sheet has taken what was sent. A field that was typed on meanwhile goes on from
 * there; how the sheet shows what was sent is taken over without a word.
 */
export function afterSave(seen: Texts, sent: Texts, typed: Texts, theirs: Texts): Merge {
  const wasSent = new Set(changedKeys(seen, sent));
  const { now, conflicts, takenOver } = merged(sent, typed, theirs);
  const isNews = (key: string): boolean => !wasSent.has(key);
  return { now, conflicts: conflicts.filter(isNews), takenOver: takenOver.filter(isNews) };
}
