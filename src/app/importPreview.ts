/** A decision as its preview: counts, sentences, and the lists that a person looks through. */
import type { ImportPreview } from '../wire/import';
import { damagePlaceText, damageText } from '../wording/damage';
import { importNoticeText } from '../wording/importNotices';
import { filePlaceText, importRefusalText } from '../wording/importRefusals';
import { isApplicable, type ImportDecision, type Refused } from '../workbook/import/decision';
import { fingerprint } from '../workbook/write/fingerprint';

/** So many lines of each list are shown; the counts tell how many there are. */
const MOST_LINES = 2_000;
/** Characters of a text that are shown. */
const LONGEST = 300;

export function previewOf(decision: ImportDecision): ImportPreview {
  const { newLines, changed, unchanged, refused, notices, advice } = decision;
  const rows = new Set(changed.map(({ tab, key }) => `${tab.key} ${key}`));
  return {
    fingerprint: fingerprintOf(decision),
    isApplicable: isApplicable(decision),
    counts: {
      newRows: newLines.length,
      changedRows: rows.size,
      changedCells: changed.length,
      unchangedRows: unchanged,
      refused: refused.length,
      advice: advice.length,
    },
    refused: refused.slice(0, MOST_LINES).map(placedText),
    advice: advice.slice(0, MOST_LINES).map(placedText),
    notices: notices.map(importNoticeText),
    changed: changed.slice(0, MOST_LINES).map((cell) => ({
      tab: cell.title,
      key: cell.key,
      name: cell.name,
      heading: cell.heading,
      before: short(cell.before),
      after: short(cell.after),
    })),
    newRows: newLines
      .slice(0, MOST_LINES)
      .map(({ tab, key, name }) => ({ tab: tab.title, key, name })),
  };
}

/** Everything that would be written and what stands there now, as one short name. */
function fingerprintOf({ newLines, changed }: ImportDecision): string {
  return fingerprint(
    JSON.stringify([
      newLines.map(({ tab, key, cells }) => [tab.key, key, cells]),
      changed.map(({ tab, key, columnKey, seen, content }) => [
        tab.key,
        key,
        columnKey,
        seen,
        content,
      ]),
    ]),
  );
}

function placedText(refused: Refused): { readonly place: string; readonly message: string } {
  const { place } = refused;
  if ('why' in refused) {
    return { place: filePlaceText(place), message: importRefusalText(refused.why) };
  }
  const { damage } = refused;
  return place.file === ''
    ? { place: `本体の${damagePlaceText(damage.place)}`, message: damageText(damage) }
    : { place: filePlaceText(place), message: damageText(damage) };
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…（${String(text.length)}字）` : text;
}
