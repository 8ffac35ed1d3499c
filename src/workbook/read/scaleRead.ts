/**
 * 判定基準: the scale by which rates become grades. Where its rows make no scale no figure can be
 * trusted, so whatever needs the scale stops; until it is mended the scale with which a workbook starts
 * only keeps the headings readable.
 */
import { defaultGradeRows, gradeScale, type GradeRow, type GradeScale } from '../../domain/scale';
import { readNumber } from '../../domain/writtenNumber';
import type { Damage } from './damage';
import { comparableWord } from './plainText';
import { damageIn, field, isFilledIn, textIn, writtenIn, type Understood } from './rowCells';
import type { RowRead, TabRead } from './rows';

export function readScale(read: TabRead): Understood<GradeScale> {
  const rows = read.rows.map((row) => gradeRow(read, row));
  const unreadable = rows.flatMap(({ damages }) => damages);
  const scale = gradeScale(rows.map(({ value }) => value));
  if (scale.accepted && unreadable.length === 0) return { value: scale.value, damages: [] };
  const damages: readonly Damage[] =
    scale.accepted || unreadable.length > 0
      ? unreadable
      : [
          {
            place: { tabKey: read.tab.key, tab: read.title },
            reach: 'tab',
            cause: { kind: 'scale', refusal: scale.refusal },
          },
        ];
  return { value: scale.accepted ? scale.value : startingScale(), damages };
}

function gradeRow(read: TabRead, row: RowRead): Understood<GradeRow> {
  const facts = { symbol: comparableWord(textIn(row, 'symbol')), name: textIn(row, 'name') };
  if (!isFilledIn(row, 'lowerBound')) return { value: facts, damages: [] };
  const bound = readNumber(writtenIn(row, 'lowerBound'), '％');
  if (bound.accepted) {
    return { value: { ...facts, ...field('lowerBound', bound.value.value) }, damages: [] };
  }
  const cause = { kind: 'number', refusal: bound.refusal } as const;
  return { value: facts, damages: [damageIn(read, row, 'lowerBound', 'tab', cause)] };
}

/** @throws Error when the scale with which a workbook starts is none: a bug */
export function startingScale(): GradeScale {
  const scale = gradeScale(defaultGradeRows);
  if (!scale.accepted) throw new Error(`the starting scale: ${scale.refusal.reason}`);
  return scale.value;
}
