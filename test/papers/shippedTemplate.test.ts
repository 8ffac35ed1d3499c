/** The template that ships: without a fault, and refused precisely once somebody has spoiled it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { templateFaults } from '../../src/documents/checkTemplate';
import { exampleContent } from '../../src/documents/examples';
import { packTags } from '../../src/documents/packTags';
import { isTemplateText, readTemplate } from '../../src/papers/templateText';
import { trialFailure } from '../../src/papers/trial';
import { nearestOf } from '../../src/workbook/read/nearest';
import { templateFaultMessage } from '../../src/wording/templateFaults';
import { tagHelpOf } from '../documents/tagHelp';

const SHIPPED = readFileSync(join(__dirname, '../../templates/会議資料.docx')).toString('base64');

function faultsOf(template: string): readonly string[] {
  const read = readTemplate(template);
  if (!isTemplateText(read)) throw new Error(read.seems);
  const papers = Object.keys(packTags.papers);
  return templateFaults(read, packTags, papers, nearestOf).map(templateFaultMessage);
}

/** The template with a text replaced where it first stands. */
function spoiled(text: string, instead: string): string {
  const zip = new PizZip(SHIPPED, { base64: true });
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  if (!xml.includes(text)) throw new Error(`The template has no ${text}.`);
  zip.file('word/document.xml', xml.replace(text, instead));
  return zip.generate({ type: 'base64' });
}

describe('the template that ships', () => {
  it('has no fault and can be filled with the examples of its tags', () => {
    expect(faultsOf(SHIPPED)).toEqual([]);
    const examples = exampleContent(packTags, (paper, path) => tagHelpOf(paper, path).example);
    expect(trialFailure(SHIPPED, examples)).toBeUndefined();
  });

  it.each([
    [
      '{資料：取組別調書}',
      '{資料：取組別調査}',
      ['がどこから始まるかが分かりません', 'という資料はありません'],
    ],
    ['{概要の文}', '{概用の文}', ['「{概要の文}」のことでしょうか。']],
    ['{概要の文}', '｛概要の文｝', ['全角の「｛」', '全角の「｝」']],
    ['{概要の文}', '{概要の文', ['「{」に対する「}」が']],
    ['{/調書}', '', ['「{#調書}」に対する「{/調書}」がありません']],
    ['{概要の文}', '{取組実績}', ['ここでは使えません']],
  ])('with %s become %s is refused', (text, instead, said) => {
    const faults = faultsOf(spoiled(text, instead));
    expect(faults).toHaveLength(said.length);
    for (const [place, part] of said.entries()) expect(faults[place]).toContain(part);
  });
});
