/** All that is decided about a pack before anything is made of it. */
import { checkNumberOf } from './checkNumber';
import { packValues } from './pack';
import type { PackInput } from './packInput';
import type { OpenPoint } from './openPoints';
import { pagesOf } from './pageCount';
import { partsOf, type DocumentPart } from './partsOfPack';
import { isTooLargeForAny } from './sizeOfPack';
import { strangeTexts, type StrangeText } from './strangeTexts';

export interface PlannedPack {
  /** The documents that it becomes, in the order in which they are made. */
  readonly parts: readonly DocumentPart[];
  readonly checkNumber: string;
  /** What keeps it from being more than a draft: nothing where the papers do not bear 【作成中】. */
  readonly open: readonly OpenPoint[];
  /** One that would not become a document even by itself. */
  readonly tooLarge?: DocumentPart;
  /** About how many pages there are in each document. */
  readonly pages: readonly number[];
  /** Texts that only a mistake of ours prints, unless somebody typed them. */
  readonly strange: readonly StrangeText[];
}

/** @param fingerprint hexadecimal digits of a text */
export function plannedPack(input: PackInput, fingerprint: (text: string) => string): PlannedPack {
  const pack = packValues(input);
  const parts = partsOf(input, pack);
  const tooLarge = parts.find(isTooLargeForAny);
  return {
    parts,
    checkNumber: checkNumberOf(pack, fingerprint),
    open: pack.open,
    ...(tooLarge === undefined ? {} : { tooLarge }),
    pages: parts.map(({ content }) => pagesOf(content)),
    strange: strangeTexts(pack),
  };
}
