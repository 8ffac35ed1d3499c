/** All that is decided about a pack before anything is made of it. */
import { checkNumberOf } from './checkNumber';
import { packValues } from './pack';
import type { PackInput } from './packInput';
import { partsOf, type DocumentPart } from './partsOfPack';
import { isTooLargeForAny } from './sizeOfPack';
import { strangeTexts, type StrangeText } from './strangeTexts';

export interface PlannedPack {
  /** The documents that it becomes, in the order in which they are made. */
  readonly parts: readonly DocumentPart[];
  readonly checkNumber: string;
  /** The papers bear 【作成中】. */
  readonly isDraft: boolean;
  /** One that would not become a document even by itself. */
  readonly tooLarge?: DocumentPart;
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
    isDraft: pack.isDraft,
    ...(tooLarge === undefined ? {} : { tooLarge }),
    strange: strangeTexts(pack),
  };
}
