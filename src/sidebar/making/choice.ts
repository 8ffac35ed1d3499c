/** What is chosen in 会議資料の作成, and the documents that it becomes. */
import type { MakingOpening } from '../../wire/makeDocuments';
import type { PackVersion } from '../../wording/packNames';
import {
  numberedPapers,
  packPapers,
  sidePapers,
  type PackPaper,
  type PaperKind,
  type SidePaper,
} from '../../wording/paperNames';

export interface Choice {
  readonly year: number;
  /** '': for no meeting. */
  readonly meetingId: string;
  readonly version: PackVersion;
  /** All papers in the order chosen, those that are left out among them. */
  readonly order: readonly PackPaper[];
  readonly left: ReadonlySet<PackPaper>;
  readonly sides: ReadonlySet<SidePaper>;
  readonly scope: 'all' | 'discussed';
  readonly pages: 'through' | 'apart';
}

/** What the dialog proposes. */
export function firstChoice({ year, meetingId }: MakingOpening): Choice {
  return {
    year,
    meetingId,
    version: 'meeting',
    order: packPapers,
    left: new Set(),
    sides: new Set(),
    scope: 'all',
    pages: 'through',
  };
}

/** The papers of the pack, in their order. */
export function chosenPapers({ order, left }: Choice): readonly PackPaper[] {
  return order.filter((kind) => !left.has(kind));
}

/** 資料番号 of each paper chosen. */
export function numbersOf(choice: Choice): ReadonlyMap<PaperKind, string> {
  return new Map(numberedPapers(chosenPapers(choice)).map(({ kind, number }) => [kind, number]));
}

/** Moved by so many places; at an end it stays. */
export function moved(
  order: readonly PackPaper[],
  kind: PackPaper,
  by: number,
): readonly PackPaper[] {
  return movedTo(order, kind, order.indexOf(kind) + by);
}

/** @param place from 0; outside of the list it stays as it is */
export function movedTo(
  order: readonly PackPaper[],
  kind: PackPaper,
  place: number,
): readonly PackPaper[] {
  if (place < 0 || place >= order.length) return order;
  const others = order.filter((one) => one !== kind);
  return [...others.slice(0, place), kind, ...others.slice(place)];
}

/** One press of 「作成する」 makes these, one after the other. */
export interface Job {
  readonly kind: 'pack' | SidePaper;
  readonly order: Order;
}

export interface Order {
  readonly year: number;
  readonly meetingId: string;
  readonly papers: readonly PaperKind[];
  readonly version: PackVersion;
  readonly scope: 'all' | 'discussed';
  readonly pages: 'through' | 'apart';
}

export function jobsOf(choice: Choice): readonly Job[] {
  const { year, meetingId, version, scope, pages, sides } = choice;
  const papers = chosenPapers(choice);
  const pack: Job = { kind: 'pack', order: { year, meetingId, version, scope, pages, papers } };
  return [
    ...(papers.length > 0 ? [pack] : []),
    ...sidePapers
      .filter((side) => sides.has(side))
      .map((side): Job => {
        return { kind: side, order: { year, meetingId, version, scope, pages, papers: [side] } };
      }),
  ];
}
