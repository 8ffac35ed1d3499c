/** The papers of the meeting as papers beside the pack name them: all of them where none was chosen. */
import { packPapers, type PaperKind } from '../wording/paperNames';
import type { PackInput } from './packInput';

export function wholePack(input: PackInput): PackInput {
  const known: readonly PaperKind[] = packPapers;
  return input.papers.some((kind) => known.includes(kind)) ? input : { ...input, papers: known };
}
