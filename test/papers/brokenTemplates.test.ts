import { describe, expect, it } from '@jest/globals';
import { Paragraph, TextRun } from 'docx';
import PizZip from 'pizzip';
import { templateFaults } from '../../src/documents/checkTemplate';
import { exampleContent } from '../../src/documents/examples';
import { isTemplateText, readTemplate } from '../../src/papers/templateText';
import { trialFailure } from '../../src/papers/trial';
import { notADocxMessage } from '../../src/wording/notADocx';
import { templateFaultMessage } from '../../src/wording/templateFaults';
import { nearestOf } from '../../src/workbook/read/nearest';
import { BROKEN_LISTS } from './brokenLists';
import { BROKEN_TAGS } from './brokenTags';
import { sheets, summary, summaryWith } from './brokenTemplate';
import { paragraph, SHEETS, SUMMARY, summaryBody, table, TAGS, template } from './smallTemplate';

function messages(bytes: string): readonly string[] {
  const read = readTemplate(bytes);
  if (!isTemplateText(read)) return [notADocxMessage(read)];
  return templateFaults(read, TAGS, [SUMMARY, SHEETS], nearestOf).map(templateFaultMessage);
}

const BROKEN = [...BROKEN_TAGS, ...BROKEN_LISTS];

describe('a broken template is refused', () => {
  it.each(BROKEN)('$what', async ({ sections, said }) => {
    expect(messages(await template(sections))).toEqual(said);
  });

  it('in more than thirty ways', () => {
    expect(new Set(BROKEN.map(({ said }) => said.join())).size).toBeGreaterThan(30);
  });
});

describe('what is not a template is refused', () => {
  const OTHER = [
    {
      what: 'an old .doc',
      base64: '0M8R4KGxGuEAAAAAAAAAAAAAAAAAAAAA',
      said: /古い形式の Word の文書/u,
    },
    { what: 'a .pdf', base64: Buffer.from('%PDF-1.7 ...').toString('base64'), said: /PDF の文書/u },
    {
      what: 'half a file',
      base64: Buffer.from('PK\u0003\u0004 ...').toString('base64'),
      said: /途中で切れているか/u,
    },
    {
      what: 'a zip of something else',
      base64: new PizZip().file('a.txt', 'あ').generate({ type: 'base64' }),
      said: /Word の文書（.docx）ではない/u,
    },
    { what: 'nothing', base64: '', said: /Word の文書（.docx）ではない/u },
  ];

  it.each(OTHER)('$what', ({ base64, said }) => {
    expect(messages(base64)).toEqual([expect.stringMatching(said)]);
  });

  it('a .docx whose text is cut off', async () => {
    const zip = new PizZip(await template(), { base64: true });
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    zip.file('word/document.xml', xml.slice(0, xml.length / 2));
    const cut = zip.generate({ type: 'base64' });
    expect(messages(cut)).toEqual([expect.stringMatching(/途中で切れているか/u)]);
  });
});

describe('a tag outside text and margins', () => {
  it('in a footnote is refused: nothing is filled there', async () => {
    const zip = new PizZip(await template(), { base64: true });
    const notes = zip.file('word/footnotes.xml')?.asText() ?? '';
    const note = '<w:footnote w:id="9"><w:p><w:r><w:t>{年度}</w:t></w:r></w:p></w:footnote>';
    zip.file('word/footnotes.xml', notes.replace('</w:footnotes>', `${note}</w:footnotes>`));
    expect(messages(zip.generate({ type: 'base64' }))).toEqual([
      '脚注又はコメント：{年度}\n脚注、文末脚注及びコメントには、タグを差し込めません。本文に書いてください。',
    ]);
  });

  it('in a text box is read like any other', async () => {
    const zip = new PizZip(await template(), { base64: true });
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    const box =
      '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{年渡}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>';
    zip.file('word/document.xml', xml.replace('<w:r><w:t xml:space="preserve">{年度}', `${box}$&`));
    expect(messages(zip.generate({ type: 'base64' }))).toEqual([
      expect.stringMatching(/「\{年渡\}」というタグはありません。「\{年度\}」のことでしょうか。/u),
    ]);
  });
});

const exampleOf = (_: string, path: string): string => `${path}の例`;

describe('a template without faults', () => {
  it('is accepted, and filled with the examples of its tags', async () => {
    const bytes = await template();
    expect(messages(bytes)).toEqual([]);
    expect(trialFailure(bytes, exampleContent(TAGS, exampleOf))).toBeUndefined();
  });

  it('may hold a tag in pieces, as Word saves it after a correction', async () => {
    const pieces = ['{会', '議', '名}'].map(
      (text) => new TextRun({ text, size: text === '議' ? 24 : 20 }),
    );
    const bytes = await template(summaryWith(new Paragraph({ children: pieces })));
    expect(messages(bytes)).toEqual([]);
    expect(trialFailure(bytes, exampleContent(TAGS, exampleOf))).toBeUndefined();
  });

  it('is one whose lists and tables stand inside each other', async () => {
    const bytes = await template([
      summary(summaryBody),
      sheets([
        paragraph(`{資料：${SHEETS}}`),
        table([
          ['番号', '意見'],
          ['{#取組}{番号}', '{#意見}\n{要旨}\n{/意見}\n{実績}{/取組}'],
        ]),
        paragraph(''),
      ]),
    ]);
    expect(messages(bytes)).toEqual([]);
    expect(trialFailure(bytes, exampleContent(TAGS, exampleOf))).toBeUndefined();
  });

  it('that cannot be filled all the same is said to be so', async () => {
    const bytes = await template();
    expect(
      trialFailure(bytes, { common: {}, papers: exampleContent(TAGS, exampleOf).papers }),
    ).toMatch(/no value for \{(年度|会議名)\}/u);
  });
});
