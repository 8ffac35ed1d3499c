/** What templates/help/タグ.csv tells of a tag: of its place in a paper, else of its name in every paper. */
import { parseCsv } from '../../src/workbook/csv';
import { helpTexts } from '../app/officeInMemory';

export interface TagHelp {
  /** '' in every paper. */
  readonly paper: string;
  /** The name of the tag, behind the lists around it where only this one is meant. */
  readonly tag: string;
  readonly help: string;
  readonly example: string;
}

export const tagHelps: readonly TagHelp[] = read(helpTexts['タグ'] ?? '');

/** @throws Error when nothing is told of it */
export function tagHelpOf(paper: string, path: string): TagHelp {
  const name = path.split('/').at(-1);
  const found =
    tagHelps.find((row) => row.paper === paper && row.tag === path) ??
    tagHelps.find((row) => row.paper === '' && row.tag === name);
  if (found === undefined) throw new Error(`templates/help/タグ.csv tells nothing of ${path}.`);
  return found;
}

function read(text: string): readonly TagHelp[] {
  const csv = parseCsv(text);
  if (!csv.accepted) throw new Error(csv.refusal.reason);
  return csv.value
    .slice(1)
    .map(([paper = '', tag = '', help = '', example = '']) => ({ paper, tag, help, example }));
}
