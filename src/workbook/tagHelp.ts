/**
 * What explains the tags of templates: templates/help/タグ.csv has a line for a tag of one paper, or for
 * a name that means the same in every paper.
 */
import { parseCsv } from './csv';

export interface TagHelp {
  readonly help: string;
  readonly example: string;
}

/** @param path the tag behind the lists around it, e.g. 戦略別/取組数 */
export type TagHelpOf = (paper: string, path: string) => TagHelp;

const FILE = 'タグ';

/** @param files the text of each .csv of templates/help by its name without its ending */
export function readTagHelp(files: Readonly<Record<string, string>>): TagHelpOf {
  const csv = parseCsv(files[FILE] ?? '');
  if (!csv.accepted) throw new Error(`templates/help/${FILE}.csv: ${csv.refusal.reason}.`);
  const known = new Map(
    csv.value
      .slice(1)
      .map(([paper = '', tag = '', help = '', example = '']) => [
        `${paper} ${tag}`,
        { help, example },
      ]),
  );
  return (paper, path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return known.get(`${paper} ${path}`) ?? known.get(` ${name}`) ?? { help: '', example: '' };
  };
}
