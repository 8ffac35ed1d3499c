/** From which row a printed line came, read from its place. */
import type { Origin } from '../wording/handEdits';
import { originCell, type OriginCell } from '../wording/printedOrigins';
import type { PrintedLine } from './printed';

/** @param year of the paper, as keys have it: 令和6年度 */
export function originOf({ paper, place }: PrintedLine, year: string): Origin {
  const pieces = place.split('　');
  const last = pieces[pieces.length - 1] ?? '';
  const ofYear = /（((?:令和|平成)[\d元]+年度|[RH]\d+)）$/u.exec(last)?.[1];
  const tag = last.replace(/（[^（）]*）$/u, '').replace(/\d+$/u, '');
  const cell = originCell(paper, tag);
  if (cell === undefined) return { kind: 'computed', place: `${paper}　${place}` };
  const at = { paper, pieces, year: ofYear === undefined ? year : wholeYear(ofYear) };
  const { tab } = cell;
  const heading = tab === '指標' && tag === '目標' ? `${at.year}目標` : cell.heading;
  return { kind: 'row', tab, key: keyOf(cell, at, tag), heading };
}

/** @example wholeYear('R6') //=> '令和6年度' */
function wholeYear(year: string): string {
  return year.replace(/^R(\d+)$/u, '令和$1年度').replace(/^H(\d+)$/u, '平成$1年度');
}

interface Place {
  readonly paper: string;
  readonly pieces: readonly string[];
  readonly year: string;
}

function keyOf({ row, item }: OriginCell, { paper, pieces, year }: Place, tag: string): string {
  const action = pieces.find((piece) => piece.startsWith('取組')) ?? '';
  const indicator = pieces.length > 2 ? (pieces[1] ?? '') : '';
  const strategy = halfWidth(pieces.find((piece) => /^戦略[\d０-９]/u.test(piece)) ?? '');
  const entry = (pieces[pieces.length - 2] ?? '').replace(/^(?:意見|見直し)(?=.*-)/u, '');
  const keys: Readonly<Record<OriginCell['row'], readonly string[]>> = {
    'action of year': [year, action],
    action: [action],
    'indicator of year': [year, action, indicator],
    indicator: [action, indicator],
    'strategy of year': [year, strategy],
    strategy: [strategy],
    policy: [pieces[pieces.length - 2] ?? ''],
    entry: [entry],
    text: [year, paper, item ?? tag],
    single: [item ?? ''],
  };
  return keys[row].filter((piece) => piece !== '').join(' ');
}

function halfWidth(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
