/** Reads our Markdown: which files there are, their links, their tables, the commands they name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(__dirname, '../..');

export interface TextFile {
  /** From the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** @param path from the root of the project */
export function textFile(path: string): TextFile {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** All files below a folder whose names end in one of these. */
export function textFilesBelow(folder: string, endings: readonly string[]): readonly TextFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map(textFile);
}

/** README and everything in docs/. */
export function ourDocuments(): readonly TextFile[] {
  return [textFile('README.md'), ...textFilesBelow('docs', ['.md'])];
}

/** The targets of all links to files of the project: neither the web nor a place in the same file. */
export function linkTargets(text: string): readonly string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap((match) => match[1] ?? [])
    .filter((target) => !/^[a-z]+:|^#/.test(target))
    .map((target) => target.replace(/#.*$/, ''));
}

/** The cells of every row of every table, heads and rulers left out. */
export function tableRows(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const isRuler = (line: string | undefined) => /^\|(\s*:?-+:?\s*\|)+\s*$/.test(line ?? '');
  return lines
    .filter((line, place) => line.startsWith('|') && !isRuler(line) && !isRuler(lines[place + 1]))
    .map((line) =>
      line
        .replace(/^\||\|\s*$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** The npm scripts that a text tells people to run. */
export function namedScripts(text: string): readonly string[] {
  return [...text.matchAll(/\bnpm (?:run ([a-z:]+)|(test|start)\b)/g)].flatMap(
    (match) => match[1] ?? match[2] ?? [],
  );
}

/** @returns what stands more than once, each once */
export function repeated(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word, place) => words.indexOf(word) !== place))];
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}
