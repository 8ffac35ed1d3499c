/** A pack with what is known only when all the rest is: date and edition, and its 照合番号. */
import type { CivilDate } from '../domain/civilDate';
import { sealedPlace } from '../wording/paperNames';
import { checkNumberText, editionText } from '../wording/paperWords';
import type { PackContent } from './tagTree';

export function sealedPack(
  { common, papers }: PackContent,
  seal: {
    readonly madeOn: CivilDate;
    readonly edition: number;
    readonly checkNumber: string;
  },
): PackContent {
  const sealed = sealedPlace(papers.map(({ name }) => name));
  return {
    common: { ...common, 作成: editionText(seal.madeOn, seal.edition) },
    papers: papers.map(({ values, ...paper }, place) => ({
      ...paper,
      // The number stands on one page of a document, not on every one.
      values: { ...values, 照合番号: place === sealed ? checkNumberText(seal.checkNumber) : '' },
    })),
  };
}
