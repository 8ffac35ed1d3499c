/** What nobody expects in the tabs of the council, in every paper that prints it: as it is typed, and whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { packValues } from '../../src/documents/pack';
import type { PackInput } from '../../src/documents/packInput';
import { filledPack } from '../../src/papers/fill';
import { packPapers, sidePapers, type PaperKind } from '../../src/wording/paperNames';
import type { Row, Tables } from '../domain/planRows';
import { packInput, samplePlan } from '../documents/packBuilder';

const template = readFileSync(join(__dirname, '../../templates/会議資料.docx')).toString('base64');

function printed(tables: Tables, papers: readonly PaperKind[], change: Partial<PackInput> = {}) {
  const { docx } = filledPack(template, packValues(packInput(tables, { papers, ...change })));
  const xml = new PizZip(docx, { base64: true }).file('word/document.xml')?.asText() ?? '';
  return { xml, text: xml.replace(/<[^>]*>/gu, '') };
}

const COUNCIL = ['会議', '委員', '意見台帳', '見直し台帳'];
/** What is read as something else than text stays as it is. */
const KEPT =
  /ID$|年度|開催日|時刻|任期|公表可|委嘱|期限|番号|状態|決定日|傍聴者数|審議する取組|項目|種別|方法|区分|公開|回答日/u;

/** Every text of the council is this one. */
function withTexts(written: string): Tables {
  const spoiled = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([heading, text]) => [
        heading,
        text === '' || KEPT.test(heading) ? text : written,
      ]),
    );
  const tables = samplePlan();
  return {
    ...tables,
    ...Object.fromEntries(COUNCIL.map((tab) => [tab, (tables[tab] ?? []).map(spoiled)])),
  };
}

describe.each<PaperKind>([...packPapers, ...sidePapers])('%s', (kind) => {
  it('prints tags, XML and characters out of the ordinary as text', () => {
    const written = '{#取組}</w:t><w:p>&amp;"𠮷髙①👨‍👩‍👧\u0007＝=1+1';
    const { xml, text } = printed(withTexts(written), [kind]);
    expect(xml).not.toContain('</w:t><w:p>&amp;amp;');
    expect(text).not.toMatch(/undefined|NaN|\[object|\u0007/u);
    if (text.includes('{#取組}')) {
      expect(text).toContain('{#取組}&lt;/w:t&gt;&lt;w:p&gt;&amp;amp;');
      expect(text).toContain('𠮷髙①👨‍👩‍👧');
    }
  });

  it('prints texts of five thousand characters to their end', () => {
    const long = `${'長'.repeat(4_999)}〓`;
    const { text } = printed(withTexts(long), [kind]);
    const begun = (text.match(/長長長/gu) ?? []).length > 0;
    expect(text.includes('〓')).toBe(begun);
  });

  it('is there of a plan without meetings, members, opinions and revisions', () => {
    const bare = Object.fromEntries(COUNCIL.map((tab) => [tab, [] as Row[]]));
    const { text } = printed({ ...samplePlan(), ...bare }, [kind]);
    expect(text.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/undefined|NaN|\[object|[{}]/u);
  });

  it('is there of a plan without any action', () => {
    const empty = [
      '行動計画',
      '指標',
      '年度実績',
      '指標実績',
      '関連事業',
      '見直し台帳',
      '意見台帳',
    ];
    const tables = {
      ...samplePlan(),
      ...Object.fromEntries(empty.map((tab) => [tab, [] as Row[]])),
    };
    const { text } = printed(tables, [kind]);
    expect(text).not.toMatch(/undefined|NaN|\[object|[{}]/u);
  });
});
