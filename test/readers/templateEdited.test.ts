/** The template that ships, saved by LibreOffice and edited by python-docx: without fault, and it prints. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { exampleContent } from '../../src/documents/examples';
import { packTags } from '../../src/documents/packTags';
import { examineTemplate } from '../../src/papers/drawing';
import { filledPack } from '../../src/papers/fill';
import { templateFaultMessage } from '../../src/wording/templateFaults';
import { nearestOf } from '../../src/workbook/read/nearest';
import { packTemplate } from '../app/officeInMemory';
import { tagHelpOf } from '../documents/tagHelp';
import { readDocx } from '../papers/docxRead';
import { LIBREOFFICE, PYTHON_DOCX, needs, run, workFolder } from './programs';

const folder = workFolder();
const ORIGINAL = join(folder.path, 'template.docx');
writeFileSync(ORIGINAL, Buffer.from(packTemplate, 'base64'));

afterAll(() => {
  folder.remove();
});

const exampleOf = (paper: string, path: string): string => tagHelpOf(paper, path).example;
const EXAMPLES = exampleContent(packTags, exampleOf);

function examined(template: string) {
  const result = examineTemplate(template, nearestOf, exampleOf);
  if ('reason' in result) throw new Error(result.seems);
  return { lacking: result.lacking, said: result.faults.map(templateFaultMessage) };
}

const printed = (template: string) => readDocx(filledPack(template, EXAMPLES).docx).sections;

needs([LIBREOFFICE], 'the template that ships, saved by LibreOffice', () => {
  it('has no fault and prints what it printed, section by section', () => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile')).href}`;
    const out = join(folder.path, 'resaved');
    run(LIBREOFFICE, [profile, '--headless', '--convert-to', 'docx', '--outdir', out, ORIGINAL]);
    const resaved = readFileSync(join(out, 'template.docx')).toString('base64');
    expect(examined(resaved)).toEqual({ lacking: [], said: [] });
    const [before, after] = [packTemplate, resaved].map((template) =>
      printed(template).map(({ isLandscape, paragraphs }) => ({ isLandscape, paragraphs })),
    );
    expect(after).toEqual(before);
  }, 240_000);
});

needs([PYTHON_DOCX], 'the template that ships, edited by python-docx', () => {
  it('has no fault and prints what was made of it', () => {
    const target = join(folder.path, 'edited.docx');
    const program = join(__dirname, '../independent/papers/editedByPythonDocx.py');
    run(PYTHON_DOCX, [program, ORIGINAL, target]);
    const template = readFileSync(target).toString('base64');
    expect(examined(template)).toEqual({ lacking: [], said: [] });
    const sections = printed(template);
    expect(sections[0]?.paragraphs[0]).toBe(`${exampleOf('', '自治体名')}　取扱注意`);
    for (const { header } of sections) expect(header).toContain('町の控え');
    const members = sections.flatMap(({ paragraphs }) => paragraphs);
    const at = members.indexOf('番号');
    expect(members.slice(at, at + 4)).toEqual(['番号', '氏名', '所属・役職', '備考']);
  }, 240_000);
});
