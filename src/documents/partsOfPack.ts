/**
 * The documents of a pack: one, or above the size rule one for the whole plan and one per strategy; or
 * each paper by itself (分冊), which above the size rule is divided by strategy as well.
 */
import { strategyPart, wholePlanPart } from '../wording/makeDocuments';
import { paperNames, type PaperKind } from '../wording/paperNames';
import { strategiesOfDocument } from './groupsOfPlan';
import type { PackInput } from './packInput';
import { sizeOf, type Pack } from './pack';
import { paperValues } from './paperValues';
import { isTooLargeForOne } from './sizeOfPack';
import type { PackContent, PaperValues } from './tagTree';

export interface DocumentPart {
  /** Behind the 文書ID of the pack; '' for a pack in one document. */
  readonly suffix: string;
  /** Behind the name of the document; '' for a pack in one document. */
  readonly label: string;
  readonly content: PackContent;
  readonly characters: number;
}

/** The papers that are divided by strategy; all others are of the whole plan. */
const BY_STRATEGY: ReadonlyMap<string, PaperKind> = new Map(
  (['strategies', 'actionSheets'] as const).map((kind) => [paperNames[kind], kind]),
);

export function partsOf(input: PackInput, whole: Pack): readonly DocumentPart[] {
  if (input.pageNumbers === 'apart') return papersApart(input, whole);
  if (!isTooLargeForOne(whole)) {
    return [{ suffix: '', label: '', content: whole, characters: whole.characters }];
  }
  const ofPlan = whole.papers.filter(({ name }) => !BY_STRATEGY.has(name));
  return [part('-全体', wholePlanPart, whole, ofPlan), ...byStrategy(input, whole)].filter(
    ({ content }) => content.papers.length > 0,
  );
}

function part(
  suffix: string,
  label: string,
  { common }: Pack,
  papers: readonly PaperValues[],
): DocumentPart {
  return { suffix, label, content: { common, papers }, characters: sizeOf(papers).characters };
}

/** In the order in which the papers print the strategies. */
function byStrategy(input: PackInput, whole: Pack): readonly DocumentPart[] {
  return strategiesOfDocument(input).map(({ strategy: { id, name } }) => {
    const papers = whole.papers.flatMap((paper) => ofStrategy(input, paper, id));
    return part(`-戦略${id}`, strategyPart(id, name), whole, papers);
  });
}

/** The paper with what belongs to the strategy, under the number that it has in the pack. */
function ofStrategy(input: PackInput, paper: PaperValues, id: string): readonly PaperValues[] {
  const kind = BY_STRATEGY.get(paper.name);
  if (kind === undefined) return [];
  const own = paperValues(kind, { ...input, strategyIds: [id] });
  return [{ ...paper, values: { ...paper.values, ...own } }];
}

function papersApart(input: PackInput, whole: Pack): readonly DocumentPart[] {
  const strategies = isTooLargeForOne(whole) ? byStrategy(input, whole) : [];
  return whole.papers.flatMap((paper, place) => {
    const suffix = `-${String(place + 1)}`;
    const label = labelOf(paper);
    const own = strategies.flatMap((each) => {
      const papers = each.content.papers.filter(({ name }) => name === paper.name);
      return papers.length === 0
        ? []
        : [part(`${suffix}${each.suffix}`, `${label}　${each.label}`, whole, papers)];
    });
    return own.length > 0 ? own : [part(suffix, label, whole, [paper])];
  });
}

/** @example 資料３　取組別調書 */
function labelOf({ name, values }: PaperValues): string {
  const number = values['資料番号'];
  return typeof number === 'string' && number !== '' ? `${number}　${name}` : name;
}
