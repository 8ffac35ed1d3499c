/**
 * A distribution as a bar of shaded runs. Each part bears its letter and count, so that the bar can be
 * read on a monochrome copier: the best grade white on dark grey, the last one black on white in a
 * frame, those between on grey, and what has no grade on pale grey. Everything in it is full-width, so
 * that its width is a number of characters.
 */
import type { Distribution, Part } from '../domain/group/distribution';
import { barLabel } from '../wording/distributionText';
import type { ValuesOf } from './tagTree';
import { listTag, textTag } from './tagTree';

/** Exactly one of these is not empty in a part. */
export const barTag = listTag({
  濃い: textTag,
  中間: textTag,
  淡い: textTag,
  白: textTag,
  枠外: textTag,
});

type BarPart = ValuesOf<typeof barTag.of>;
type Shade = keyof BarPart;

/** @param width of the whole bar in full-width characters */
export function barOf(distribution: Distribution, width: number): readonly BarPart[] {
  const marks = distribution.parts.filter(({ heading }) => heading.kind === 'mark');
  const shown = distribution.parts.filter(({ members }) => members.length > 0);
  const labels = shown.map(({ heading, members }) => barLabel(heading, members.length));
  const widths = widthsOf(
    shown,
    labels.map(({ length }) => length),
    width,
  );
  return shown.map((part, place) => {
    const shade = shadeOf(part, marks);
    return { ...noShade, [shade]: padded(labels[place] ?? '', widths[place] ?? 0) };
  });
}

const noShade: BarPart = { 濃い: '', 中間: '', 淡い: '', 白: '', 枠外: '' };

function shadeOf(part: Part, marks: readonly Part[]): Shade {
  const place = marks.indexOf(part);
  if (place < 0) return '枠外';
  if (place === 0) return '濃い';
  if (place === marks.length - 1) return '白';
  return place === 1 ? '中間' : '淡い';
}

/** Proportional, but never narrower than the label; what is then too much is taken from the widest. */
function widthsOf(
  parts: readonly Part[],
  least: readonly number[],
  width: number,
): readonly number[] {
  const total = parts.reduce((sum, { members }) => sum + members.length, 0);
  const widths = parts.map(({ members }, place) =>
    Math.max(least[place] ?? 0, Math.floor((width * members.length) / total)),
  );
  for (let rest = width - sumOf(widths); rest !== 0 && widths.length > 0;) {
    const room = widths.map((own, place) => own - (least[place] ?? 0));
    const widest = room.indexOf(Math.max(...room));
    if (rest < 0 && (room[widest] ?? 0) === 0) break;
    widths[widest] = (widths[widest] ?? 0) + Math.sign(rest);
    rest -= Math.sign(rest);
  }
  return widths;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function padded(label: string, width: number): string {
  const space = Math.max(0, width - label.length);
  const before = Math.floor(space / 2);
  return `${'\u3000'.repeat(before)}${label}${'\u3000'.repeat(space - before)}`;
}
