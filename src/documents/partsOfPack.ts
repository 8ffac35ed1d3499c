/** The documents of a pack: one, or above the size rule one for the whole plan and one per strategy. */
import type { PackInput } from './packInput';
import { packValues, type Pack } from './pack';
import { paperNames } from '../wording/paperNames';
import { isTooLargeForOne } from './sizeOfPack';
import type { PackContent } from './tagTree';
import { strategyPart, wholePlanPart } from '../wording/makeDocuments';

export interface DocumentPart {
  /** Behind the 文書ID of the pack; '' for a pack in one document. */
  readonly suffix: string;
  /** Behind the name of the document; '' for a pack in one document. */
  readonly label: string;
  readonly content: PackContent;
  readonly characters: number;
}

/** Papers that are not divided by strategy. */
const OF_THE_PLAN: readonly string[] = [
  paperNames.summary,
  paperNames.confirmationList,
  paperNames.submissionList,
];

export function partsOf(input: PackInput, whole: Pack): readonly DocumentPart[] {
  if (!isTooLargeForOne(whole)) {
    return [{ suffix: '', label: '', content: whole, characters: whole.characters }];
  }
  const ofPlan = whole.papers.filter(({ name }) => OF_THE_PLAN.includes(name));
  const plan = {
    suffix: '-全体',
    label: wholePlanPart,
    content: { common: whole.common, papers: ofPlan },
    characters: 0,
  };
  const strategies = input.results.plan.strategies.map(({ id, name }) => {
    const pack = packValues({ ...input, strategyIds: [id] });
    const papers = pack.papers.filter((paper) => !OF_THE_PLAN.includes(paper.name));
    return {
      suffix: `-戦略${id}`,
      label: strategyPart(id, name),
      content: { common: whole.common, papers },
      characters: pack.characters,
    };
  });
  return [plan, ...strategies].filter(({ content }) => content.papers.length > 0);
}
