/** The pages of a filled template as LibreOffice draws them. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from '@jest/globals';
import { packValues } from '../../src/documents/pack';
import type { PackInput } from '../../src/documents/packInput';
import type { PackContent } from '../../src/documents/tagTree';
import { filledPack } from '../../src/papers/fill';
import { packInput } from '../documents/packBuilder';
import type { Tables } from '../domain/planRows';
import { LIBREOFFICE, POPPLER, run, workFolder } from './programs';

const folder = workFolder();
export const template = readFileSync(join(__dirname, '../../templates/会議資料.docx')).toString(
  'base64',
);

afterAll(() => {
  folder.remove();
});

export interface Page {
  readonly isLandscape: boolean;
  /** In plain widths, with single blanks. */
  readonly text: string;
}

export function pagesOf(
  name: string,
  tables: Tables,
  change: Partial<PackInput> = {},
): readonly Page[] {
  return pagesOfContent(name, packValues(packInput(tables, change)));
}

export function pagesOfContent(name: string, content: PackContent): readonly Page[] {
  const { docx } = filledPack(template, content);
  const file = join(folder.path, `${name}.docx`);
  writeFileSync(file, Buffer.from(docx, 'base64'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile')).href}`;
  run(LIBREOFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder.path, file]);
  const pdf = join(folder.path, `${name}.pdf`);
  const sizes = [...info(pdf).matchAll(/size:\s+([\d.]+) x ([\d.]+)/gu)];
  const texts = run(POPPLER, ['-layout', pdf, '-']).split('\f');
  return sizes.map(([, width, height], place) => ({
    isLandscape: Number(width) > Number(height),
    text: (texts[place] ?? '').normalize('NFKC').replace(/[ \t]+/gu, ' '),
  }));
}

function info(pdf: string): string {
  return spawnSync('pdfinfo', ['-f', '1', '-l', '9999', pdf], { encoding: 'utf8' }).stdout;
}

/** @example 'LLP' */
export function shapeOf(pages: readonly Page[]): string {
  return pages.map(({ isLandscape }) => (isLandscape ? 'L' : 'P')).join('');
}

/** The page number at the foot, as 「- 12 -」. */
export function footOf({ text }: Page): string | undefined {
  return /^ ?[－−-] (\d+) [－−-]/mu.exec(text)?.[1];
}

/** What stands between head and foot. */
export function linesOf({ text }: Page): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.slice(1, -1);
}
