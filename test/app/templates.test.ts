/** 様式の編集: what the secretariat takes out, brings back and restores, and what nobody else may. */
import { describe, expect, it } from '@jest/globals';
import { checkTemplateFile } from '../../src/app/checkTemplateFile';
import { listTags } from '../../src/app/listTags';
import { openTemplates } from '../../src/app/openTemplates';
import type { Ports } from '../../src/app/ports';
import { putTemplate, type PutRequest } from '../../src/app/putTemplate';
import { restoreTemplate } from '../../src/app/restoreTemplate';
import { takeOutTemplate } from '../../src/app/takeOutTemplate';
import type { Verdict } from '../../src/domain/verdict';
import { examineTemplate, faultText, tags } from '../../src/papers/drawing';
import type { TemplateStored } from '../../src/wire/templates';
import { templatesRefusalMessage, type TemplatesRefusal } from '../../src/wording/templates';
import { packTags } from '../../src/documents/packTags';
import { edited, withText } from '../papers/editedTemplate';
import {
  COLLEAGUE,
  columnIn,
  does,
  finishedOffice,
  packTemplate,
  portsOf,
  SECRETARY,
  SECTION,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';
import { portsWhile } from './writing';

const papers = { examineTemplate, faultText, tags } as Ports['papers'];
const ports = (office: OfficeInMemory, user = SECRETARY) => ({ ...portsOf(office, user), papers });

/** The template with another font, so that it is another file. */
const other = (font: string): string =>
  edited({ 'word/styles.xml': (xml) => xml.replace(/BIZ UDGothic/gu, font) });

const MINE = other('Noto Sans JP');
const THEIRS = other('Noto Serif JP');

let presses = 0;

function put(
  office: OfficeInMemory,
  more: Partial<PutRequest> = {},
  user = SECRETARY,
): Verdict<TemplateStored, TemplatesRefusal> {
  presses += 1;
  const request = {
    operationId: `press-${String(presses).padStart(4, '0')}`,
    caller: user,
    name: '様式_直し.docx',
    base64: MINE,
    basedOn: newest(office),
    ...more,
  };
  return putTemplate(ports(office, user), request);
}

function restore(office: OfficeInMemory, version: number, basedOn = newest(office)) {
  presses += 1;
  const operationId = `press-${String(presses).padStart(4, '0')}`;
  return restoreTemplate(ports(office), { operationId, caller: SECRETARY, version, basedOn });
}

function newest(office: OfficeInMemory): number {
  return stateIn(office).versions[0]?.version ?? 0;
}

function stateIn(office: OfficeInMemory) {
  const opening = openTemplates(ports(office), SECRETARY);
  if (!opening.accepted) throw new Error(templatesRefusalMessage(opening.refusal));
  return opening.value.state;
}

function takenOut(office: OfficeInMemory, version: number) {
  const taken = takeOutTemplate(ports(office), version);
  return taken.accepted ? taken.value : templatesRefusalMessage(taken.refusal);
}

const rowsIn = (office: OfficeInMemory) => under(tabOf(office, '様式'), '断片').length;

function lines(office: OfficeInMemory): readonly Readonly<Record<string, unknown>>[] {
  const tab = tabOf(office, '変更履歴');
  const headings = ['操作者', '操作内容', '対象ID', '項目', '変更前', '変更後', '操作の方法'];
  const columns = headings.map((heading) => under(tab, heading));
  return (columns[0] ?? [])
    .map((_, row) => Object.fromEntries(headings.map((key, at) => [key, columns[at]?.[row]])))
    .filter((line) => line['操作の方法'] === '様式の編集の画面');
}

describe('the dialog at its opening', () => {
  it('says that the built-in template counts, and how large it is', () => {
    const office = finishedOffice();
    expect(stateIn(office)).toEqual({
      name: '会議資料',
      builtInBytes: Buffer.from(packTemplate, 'base64').length,
      versions: [{ version: 0, kind: 'built-in', bytes: 0, by: '', at: '', note: '', damage: '' }],
      damage: '',
    });
  });

  it('tells of each kept version who stored it, when, and from which file', () => {
    const office = finishedOffice();
    put(office);
    office.now = '2025-06-02 15:04';
    restore(office, 0);
    const bytes = Buffer.from(MINE, 'base64').length;
    expect(stateIn(office).versions).toEqual([
      {
        version: 2,
        kind: 'built-in',
        bytes: 0,
        by: SECRETARY,
        at: '2025-06-02 15:04',
        note: '組込みの様式',
        damage: '',
      },
      {
        version: 1,
        kind: 'own',
        bytes,
        by: SECRETARY,
        at: '2025-03-10 09:00',
        note: `様式_直し.docx（${String(Math.ceil(bytes / 1000))}kB）`,
        damage: '',
      },
    ]);
  });

  it('asks once for the template, and once more for its lines where there are any', () => {
    const office = finishedOffice();
    stateIn(office);
    Object.assign(office.reads, { facts: 0, values: 0, cells: 0 });
    stateIn(office);
    expect(office.reads).toEqual({ facts: 0, values: 0, cells: 1 });
    put(office);
    Object.assign(office.reads, { facts: 0, values: 0, cells: 0 });
    stateIn(office);
    expect(office.reads).toEqual({ facts: 0, values: 0, cells: 2 });
  });
});

describe('取り出す', () => {
  it('gives the built-in template, or a version that is kept, byte for byte', () => {
    const office = finishedOffice();
    put(office);
    expect(takenOut(office, 0)).toEqual({
      name: '会議資料_様式_組込み.docx',
      content: packTemplate,
    });
    expect(takenOut(office, 1)).toEqual({ name: '会議資料_様式_第1版.docx', content: MINE });
  });

  it('says so where a version is no longer kept', () => {
    expect(takenOut(finishedOffice(), 7)).toBe(
      '第7版は、もう保存されていません。何も変更していません。画面を開き直して、今ある版から選んでください。',
    );
  });

  it('says where a version was damaged by hand', () => {
    const office = finishedOffice();
    put(office);
    const tab = tabOf(office, '様式');
    const place = { sheetId: tab.properties.sheetId, row: 1, column: columnIn(tab, '断片') };
    does(office, SECRETARY, { kind: 'typeIn', place, text: '' });
    expect(takenOut(office, 1)).toContain('「様式」シートの2行目（第1版）の「断片」が空欄です。');
    expect(stateIn(office).versions[0]?.damage).toContain('2行目（第1版）');
  });
});

describe('差し替える', () => {
  it('stores the file at once, with its line in 変更履歴', () => {
    const office = finishedOffice();
    office.writes.length = 0;
    const verdict = put(office);
    expect(verdict).toMatchObject({
      value: {
        kind: 'stored',
        message: '第1版として保存しました。次に作成する会議資料から、この様式を使います。',
        state: { versions: [{ version: 1, kind: 'own' }] },
      },
    });
    expect(office.writes).toHaveLength(1);
    expect(lines(office)).toEqual([
      {
        操作者: SECRETARY,
        操作内容: '様式の差替え',
        対象ID: '会議資料',
        項目: '第1版',
        変更前: '組込みの様式',
        変更後: expect.stringMatching(/^様式_直し\.docx（\d+kB）$/u),
        操作の方法: '様式の編集の画面',
      },
    ]);
  });

  it('stores nothing where one tag is wrong, and says where, what was meant and what to do', () => {
    const office = finishedOffice();
    const wrong = withText('{概要の文}', '{概用の文}');
    const found = {
      count: 1,
      findings: [
        {
          place: expect.stringMatching(/^資料「評価結果の概要」の本文.*：\{概用の文\}$/u),
          message: '「{概用の文}」というタグはありません。「{概要の文}」のことでしょうか。',
        },
      ],
    };
    expect(checkTemplateFile(ports(office), wrong)).toMatchObject({ value: found });
    expect(put(office, { base64: wrong })).toMatchObject({ value: { kind: 'faults', found } });
    expect(rowsIn(office)).toBe(0);
    expect(lines(office)).toEqual([]);
  });

  it.each([
    ['a .pdf', Buffer.from('%PDF-1.7').toString('base64'), /PDF の文書のようです/u],
    ['nothing', '', /Word の文書（.docx）ではないようです/u],
    [
      'a file that is too large',
      'A'.repeat(1_400_000),
      /ファイルが大きすぎます（1\.1MB。1MBまで）。何も変更していません。\n写真や図を小さくするか/u,
    ],
  ])('refuses %s', (_, base64, said) => {
    const office = finishedOffice();
    const verdict = put(office, { base64 });
    expect(verdict.accepted ? '' : templatesRefusalMessage(verdict.refusal)).toMatch(said);
    expect(rowsIn(office)).toBe(0);
  });

  it('tells of papers that the template leaves out, and stores it', () => {
    const office = finishedOffice();
    const papersKept = ['評価結果の概要', '取組別調書'];
    const without = edited({ 'word/document.xml': (xml) => onlyPapers(xml, papersKept) });
    const checked = checkTemplateFile(ports(office), without);
    expect(checked).toMatchObject({ value: { count: 0, papers: papersKept } });
    expect(checked.accepted && checked.value.lacking).toMatch(/「課内確認用一覧」/u);
    expect(put(office, { base64: without })).toMatchObject({ value: { kind: 'stored' } });
  });

  it('refuses a document that is no template at all', () => {
    const checked = checkTemplateFile(
      ports(finishedOffice()),
      edited({ 'word/document.xml': (xml) => xml.replace(/\{資料：[^}]*\}/gu, '題名') }),
    );
    expect(checked).toMatchObject({
      value: { findings: [{ place: '', message: expect.stringContaining('一つもありません') }] },
    });
  });

  it('pressed a second time after its answer was lost stores nothing twice', () => {
    const office = finishedOffice();
    const press = { operationId: 'press-again', basedOn: 0 };
    put(office, press);
    const rows = rowsIn(office);
    expect(put(office, press)).toMatchObject({
      value: { kind: 'stored', message: expect.stringContaining('第1版として') },
    });
    expect(rowsIn(office)).toBe(rows);
    expect(lines(office)).toHaveLength(1);
  });

  it('overwrites nobody who was quicker, and says who and when', () => {
    const office = finishedOffice();
    office.now = '2025-06-02 15:04';
    put(office, { base64: THEIRS });
    expect(put(office, { basedOn: 0 })).toMatchObject({
      value: {
        kind: 'conflict',
        message: `この画面を開いた後に、${SECRETARY}さんが、2025-06-02 15:04に様式を変えています（第1版）。何も変更していません。今の様式を取り出して確かめてから、差し替えるかどうかを決めてください。`,
        state: { versions: [{ version: 1 }] },
      },
    });
    expect(takenOut(office, 1)).toMatchObject({ content: THEIRS });
  });

  it.each([1, 2])('overwrites nobody who comes before its reading %d', (call) => {
    const office = finishedOffice();
    const theirs = { base64: THEIRS, basedOn: 0, operationId: 'press-theirs' };
    const happens = () => void put(office, theirs);
    const late = { ...ports(office), ...portsWhile(office, [{ call, happens }], SECRETARY) };
    const request = { operationId: 'press-mine', caller: SECRETARY, name: 'a.docx' };
    const verdict = putTemplate(late, { ...request, base64: MINE, basedOn: 0 });
    expect(verdict).toMatchObject({ value: { kind: 'conflict' } });
    expect(takenOut(office, 1)).toMatchObject({ content: THEIRS });
    expect(newest(office)).toBe(1);
  });
});

/** The body with the sections of these papers only. */
function onlyPapers(xml: string, papersKept: readonly string[]): string {
  const begin = xml.indexOf('<w:body>') + '<w:body>'.length;
  const end = xml.lastIndexOf('</w:body>');
  const pieces = xml.slice(begin, end).split(/(?=<w:p>(?:(?!<\/w:p>).)*\{資料：)/su);
  const kept = pieces.filter((piece) =>
    papersKept.some((paper) => piece.includes(`{資料：${paper}}`)),
  );
  return xml.slice(0, begin) + kept.join('') + xml.slice(end);
}

describe('組込みの様式に戻す', () => {
  it('lets the built-in one count, and keeps what was there', () => {
    const office = finishedOffice();
    put(office);
    expect(restore(office, 0)).toMatchObject({
      value: { kind: 'stored', message: expect.stringContaining('組込みの様式に戻しました') },
    });
    expect(takenOut(office, 2)).toMatchObject({ content: packTemplate });
    expect(takenOut(office, 1)).toMatchObject({ content: MINE });
  });

  it('or an earlier version, which becomes another one', () => {
    const office = finishedOffice();
    put(office, { base64: THEIRS });
    put(office);
    expect(restore(office, 1)).toMatchObject({
      value: { kind: 'stored', message: expect.stringContaining('第3版として保存しました') },
    });
    expect(takenOut(office, 3)).toMatchObject({ content: THEIRS });
    expect(lines(office).at(-1)).toMatchObject({ 項目: '第3版', 変更前: '第2版', 変更後: '第1版' });
  });

  it('is the way out where the newest version was damaged by hand', () => {
    const office = finishedOffice();
    put(office);
    const tab = tabOf(office, '様式');
    const place = { sheetId: tab.properties.sheetId, row: 1, column: columnIn(tab, '断片') };
    does(office, SECRETARY, { kind: 'typeIn', place, text: 'x' });
    expect(restore(office, 0)).toMatchObject({ value: { kind: 'stored' } });
    expect(restore(office, 1)).toMatchObject({ refusal: { reason: 'stored template' } });
  });

  it('is refused while a row belongs to no version, with what to do', () => {
    const office = finishedOffice();
    put(office);
    const tab = tabOf(office, '様式');
    const place = { sheetId: tab.properties.sheetId, row: 1, column: columnIn(tab, '版') };
    does(office, SECRETARY, { kind: 'typeIn', place, text: '最新' });
    const verdict = restore(office, 0, 1);
    expect(verdict.accepted ? '' : templatesRefusalMessage(verdict.refusal)).toContain(
      'その行を削除してください。',
    );
    expect(stateIn(office).damage).toContain('2行目');
  });
});

describe('タグの一覧', () => {
  it('has every tag of every paper, each with what it prints', () => {
    const verdict = listTags(ports(finishedOffice()));
    if (!verdict.accepted) throw new Error(verdict.refusal.reason);
    const { papers: listed } = verdict.value;
    expect(listed.map(({ paper }) => paper)).toEqual(['', ...Object.keys(packTags.papers)]);
    const all = listed.flatMap((paper) => paper.tags);
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ help }) => help === '')).toEqual([]);
    const summary = listed.find(({ paper }) => paper === '評価結果の概要');
    expect(summary?.tags).toContainEqual({
      name: '概要の文',
      kind: 'text',
      inside: [],
      help: '資料の文章「概要の文」。空欄のときは自動の文',
      example: '25取組のうち、Ａは10件でした。',
    });
    expect(summary?.tags.some(({ inside }) => inside.length > 0)).toBe(true);
  });
});

describe('somebody who is not of the secretariat', () => {
  it.each([SECTION, COLLEAGUE])('may neither look nor change anything', (user) => {
    const office = finishedOffice();
    const request = { operationId: 'press-0000', caller: user, basedOn: 0 };
    const refusals = [
      openTemplates(ports(office, user), user),
      takeOutTemplate(ports(office, user), 0),
      checkTemplateFile(ports(office, user), MINE),
      putTemplate(ports(office, user), { ...request, name: 'a.docx', base64: MINE }),
      restoreTemplate(ports(office, user), { ...request, version: 0 }),
      listTags(ports(office, user)),
    ];
    for (const verdict of refusals) {
      const said = verdict.accepted ? '' : templatesRefusalMessage(verdict.refusal);
      expect(said).toMatch(
        /^「様式の編集」は、事務局の職員だけが使えます。何も変更していません。/u,
      );
    }
    expect(rowsIn(office)).toBe(0);
  });
});

it('in a copy of the file nothing is stored', () => {
  const office = finishedOffice();
  const book = { ...office.book, spreadsheetId: 'copy-1' };
  const copy = { ...office, book, writes: [], notes: new Map<string, string>() };
  const verdict = put(copy, { basedOn: 0 });
  expect(verdict).toMatchObject({ refusal: { reason: 'copy' } });
  expect(rowsIn(copy)).toBe(0);
});
