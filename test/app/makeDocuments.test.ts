/** 会議資料の作成 from one press to the next: 作成資料一覧 tells the truth, and no document is made twice. */
import { describe, expect, it } from '@jest/globals';
import { readDocx } from '../papers/docxRead';
import { filledPack } from '../../src/papers/fill';
import {
  COLLEAGUE,
  columnIn,
  does,
  entered,
  packTemplate,
  SECRETARY,
  SECTION,
  tabOf,
} from './officeInMemory';
import { fault, killAt, listed, made, make, makingOffice, type MakingOffice } from './makingOffice';

const LATER = '2025-08-15 10:40';

/** Types into a cell by the heading of its column. */
function types(office: MakingOffice, title: string, row: number, heading: string, text: string) {
  const tab = tabOf(office, title);
  const place = {
    sheetId: tab.properties.sheetId,
    row,
    column: columnIn(tab, heading),
  };
  does(office, SECRETARY, { kind: 'typeIn', place, text });
}

const filesOf = (office: MakingOffice): readonly string[] =>
  office.files.filter(({ isDiscarded }) => !isDiscarded).map(({ name }) => name);

describe('one press', () => {
  it('makes one document of all papers and enters it', () => {
    const office = makingOffice();
    const told = made(office);
    expect(told).toMatchObject({ edition: 1, left: 0, already: false });
    const [row] = listed(office);
    expect(row).toEqual({
      文書ID: 'R6-会議用-K-R7-1-1',
      種類: '会議用（K-R7-1）',
      版: 1,
      名称: 'R7第1回推進会議資料（R6実績）_第1版',
      状態: '完成',
      リンク: 'https://docs/file-1',
      作成者: SECRETARY,
      照合番号: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
    });
    expect(told.documents).toEqual([
      {
        documentId: row?.['文書ID'],
        name: row?.['名称'],
        link: 'https://docs/file-1',
        checkNumber: row?.['照合番号'],
        notices: [],
      },
    ]);
  });

  it('asks six times for something after reading, whatever the pack holds', () => {
    const office = makingOffice();
    made(office);
    expect(office.steps).toEqual(['fill', 'apply', 'make', 'look', 'apply']);
    const asked = office.steps.filter((step) => step !== 'fill');
    // Finishing the row reads it once, in the lock.
    expect(asked.length + 1).toBeLessThanOrEqual(6);
  });

  it('prints date, edition and 照合番号', () => {
    const office = makingOffice();
    made(office);
    const [file] = office.files;
    expect(file?.content.common['作成']).toBe('作成 令和7年8月15日　第1版');
    expect(file?.content.papers.map(({ values }) => values['照合番号'])).toEqual([
      '',
      '',
      `照合番号 ${String(listed(office)[0]?.['照合番号'])}`,
    ]);
  });

  it('prints the sample with the template that ships', () => {
    const office = makingOffice();
    made(office);
    const [file] = office.files;
    if (file === undefined) throw new Error('no file');
    const pack = readDocx(filledPack(packTemplate, file.content).docx);
    expect(pack.paragraphs.join('\n')).toContain('地域資源を活かした商工業・観光業の振興');
    expect(pack.sections.map(({ header }) => header.includes('経営戦略推進会議'))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('says 作成中 before the file is uploaded', () => {
    const office = makingOffice();
    let state: unknown;
    office.at.set(3, () => {
      state = listed(office)[0]?.['状態'];
    });
    made(office);
    expect(office.steps[2]).toBe('make');
    expect(state).toBe('作成中');
  });
});

describe('the same press once more', () => {
  it('makes nothing: the document is there', () => {
    const office = makingOffice();
    const first = made(office);
    const again = made(office);
    expect(again).toEqual({ ...first, already: true });
    expect(office.files).toHaveLength(1);
    expect(listed(office)).toHaveLength(1);
  });

  it('makes the next edition when that is asked for', () => {
    const office = makingOffice();
    made(office);
    expect(made(office, { anewAfter: 1 })).toMatchObject({ edition: 2, already: false });
    // The answer was lost, and the press comes again: the second edition is there.
    expect(made(office, { anewAfter: 1 })).toMatchObject({ edition: 2, already: true });
    expect(office.files).toHaveLength(2);
    expect(listed(office).map((row) => [row['版'], row['状態']])).toEqual([
      [1, '完成'],
      [2, '完成'],
    ]);
  });

  it('makes the next edition when the data have changed, with another 照合番号', () => {
    const office = makingOffice();
    made(office);
    types(office, '年度実績', 1, '取組実績', '見本の取組を、もう一度行った。');
    expect(made(office).edition).toBe(2);
    const numbers = listed(office).map((row) => row['照合番号']);
    expect(new Set(numbers).size).toBe(2);
  });

  it('counts the editions of each kind by themselves', () => {
    const office = makingOffice();
    made(office);
    expect(made(office, { version: 'published' }).edition).toBe(1);
    expect(listed(office).map((row) => row['文書ID'])).toEqual([
      'R6-会議用-K-R7-1-1',
      'R6-公表用-K-R7-1-1',
    ]);
  });

  it('on another day has the same 照合番号: only the data count', () => {
    const office = makingOffice();
    made(office);
    office.now = '2025-08-20 09:00';
    expect(made(office).already).toBe(true);
  });
});

describe('a run that died', () => {
  const STEPS = 5;
  const calm = makingOffice();
  made(calm);

  it.each(
    Array.from({ length: STEPS }, (_, place) => place + 1).flatMap((step) => [
      [step, 'at'] as const,
      [step, 'after'] as const,
    ]),
  )('at step %i, %s it: the next one ends as if nothing had happened', (step, when) => {
    const office = makingOffice();
    killAt(office, step, when);
    expect(() => make(office)).toThrow('killed');
    office[when].clear();
    office.now = LATER;
    made(office);
    expect(listed(office)).toEqual(listed(calm));
    expect(filesOf(office)).toEqual(filesOf(calm));
  });

  it('is taken for one that still works during seven minutes', () => {
    const office = makingOffice();
    killAt(office, 3, 'at');
    expect(() => make(office)).toThrow('killed');
    office.at.clear();
    office.now = '2025-08-15 10:38';
    expect(make(office)).toMatchObject({
      accepted: false,
      refusal: { reason: 'under way', by: SECRETARY, since: { hour: 10, minute: 32 } },
    });
  });

  it('of data that have changed since leaves no file behind, and its edition is used', () => {
    const office = makingOffice();
    killAt(office, 3, 'after');
    expect(() => make(office)).toThrow('killed');
    office.after.clear();
    office.now = LATER;
    types(office, '年度実績', 1, '取組実績', '見本の取組を、もう一度行った。');
    expect(made(office).edition).toBe(1);
    expect(filesOf(office)).toHaveLength(1);
    expect(office.files[0]?.isDiscarded).toBe(true);
    expect(listed(office)).toMatchObject([{ 版: 1, 状態: '完成', リンク: 'https://docs/file-2' }]);
  });

  it('and left two files: the newest counts, the other is marked', () => {
    const office = makingOffice();
    killAt(office, 3, 'after');
    expect(() => make(office)).toThrow('killed');
    office.after.clear();
    const [first] = office.files;
    if (first === undefined) throw new Error('no file');
    office.files.push({ ...first, id: 'file-2' });
    office.now = LATER;
    const told = made(office);
    expect(told.documents[0]).toMatchObject({
      link: 'https://docs/file-2',
      notices: [{ kind: 'duplicates', count: 1 }],
    });
    expect(filesOf(office)).toEqual([
      '（重複）R7第1回推進会議資料（R6実績）_第1版',
      'R7第1回推進会議資料（R6実績）_第1版',
    ]);
  });

  it('of a colleague is taken over: their file cannot be seen', () => {
    const office = makingOffice();
    killAt(office, 3, 'after');
    expect(() => make(office)).toThrow('killed');
    office.after.clear();
    office.now = LATER;
    const told = made(office, { caller: office.access.owner });
    expect(told.edition).toBe(1);
    expect(listed(office)).toMatchObject([{ 状態: '完成', 作成者: office.access.owner }]);
  });
});

describe('somebody else', () => {
  it('who began the same in the same moment makes it: ours is taken back', () => {
    const office = makingOffice();
    const other = makingOffice();
    office.at.set(2, () => {
      other.book = office.book;
      other.steps.push('fill');
      killAt(other, 4, 'at');
      expect(() => make(other)).toThrow('killed');
      office.book = other.book;
    });
    expect(make(office)).toMatchObject({ accepted: false, refusal: { reason: 'taken' } });
    expect(office.files).toEqual([]);
    expect(listed(office)).toMatchObject([{ 文書ID: 'R6-会議用-K-R7-1-1', 状態: '作成中' }]);
  });

  it('inside the lock: nothing is begun', () => {
    const office = makingOffice();
    office.busy = true;
    expect(make(office)).toMatchObject({ accepted: false, refusal: { reason: 'busy' } });
    expect(office.files).toEqual([]);
  });
});

describe('where Drive or Docs refuses', () => {
  it('the upload: the row says 取りやめ, and the next press uses it again', () => {
    const office = makingOffice();
    office.at.set(3, fault('refused', 'rejected'));
    expect(() => make(office)).toThrow(/rejected/);
    expect(listed(office)).toMatchObject([{ 版: 1, 状態: '取りやめ' }]);
    office.at.clear();
    made(office);
    expect(listed(office)).toMatchObject([{ 版: 1, 状態: '完成' }]);
  });

  it('the upload, and nobody knows whether it was made: the row stays, the next run looks', () => {
    const office = makingOffice();
    office.after.set(3, fault('in doubt', 'timeout'));
    expect(() => make(office)).toThrow(/timeout/);
    expect(listed(office)).toMatchObject([{ 状態: '作成中' }]);
    office.after.clear();
    office.now = LATER;
    made(office);
    expect(filesOf(office)).toHaveLength(1);
  });

  it('the folder of 設定: the file lies in the own Drive, which is said', () => {
    const office = makingOffice();
    types(office, '設定', rowOfSetting(office, '作成資料のフォルダ'), '値', FOLDER_LINK);
    expect(made(office).documents[0]?.notices).toEqual([{ kind: 'own drive' }]);
    office.folders.push('folder-0123456789');
    expect(made(office, { anewAfter: 1 }).documents[0]?.notices).toEqual([]);
    expect(office.files[1]?.folderId).toBe('folder-0123456789');
  });

  it('a colleague of the secretariat: everybody else is shared with, and it is said', () => {
    const office = makingOffice();
    const addresses = `${SECRETARY}、${COLLEAGUE}、bunsho@town.example.jp`;
    types(office, '設定', rowOfSetting(office, '事務局'), '値', addresses);
    office.at.set(5, fault('refused', 'not found'));
    office.at.set(6, fault('refused', 'not found'));
    const told = made(office);
    expect(office.files[0]?.sharedWith).toEqual(['bunsho@town.example.jp']);
    expect(told.documents[0]?.notices).toEqual([{ kind: 'not shared', addresses: [COLLEAGUE] }]);
  });

  it('a look at the document: it is finished all the same, unchecked', () => {
    const office = makingOffice();
    office.at.set(4, fault('in doubt', 'timeout'));
    office.at.set(5, fault('in doubt', 'timeout'));
    expect(made(office).documents[0]?.notices).toEqual([{ kind: 'unchecked' }]);
    expect(listed(office)).toMatchObject([{ 状態: '完成' }]);
  });
});

describe('a conversion that loses the heads of tables', () => {
  it('is mended in one batch', () => {
    const office = makingOffice();
    office.losesHeads = true;
    const told = made(office);
    expect(office.steps).toEqual(['fill', 'apply', 'make', 'look', 'mend', 'apply']);
    expect(office.files[0]?.heads).toBe(1);
    expect(told.documents[0]?.notices).toEqual([]);
  });

  it.each(['at', 'after'] as const)('is looked at again when %s the batch Google fails', (when) => {
    const office = makingOffice();
    office.losesHeads = true;
    office[when].set(5, fault('in doubt', 'timeout'));
    const told = made(office);
    expect(office.files[0]?.heads).toBe(1);
    expect(told.documents[0]?.notices).toEqual([]);
  });
});

describe('nothing is made', () => {
  const refusalOf = (office: MakingOffice, more: Parameters<typeof make>[1] = {}) => {
    const verdict = make(office, more);
    expect(listed(office)).toEqual([]);
    expect(office.files).toEqual([]);
    return verdict.accepted ? undefined : verdict.refusal;
  };

  it('for a section', () => {
    expect(refusalOf(makingOffice(), { caller: SECTION })).toEqual({
      reason: 'not secretariat',
      secretariat: [SECRETARY],
    });
  });

  it('in a copy of the workbook', () => {
    const office = makingOffice();
    office.book = { ...office.book, spreadsheetId: 'a-copy' };
    expect(refusalOf(office)).toEqual({ reason: 'copy' });
  });

  it('without a paper, or for a year outside the plan', () => {
    expect(refusalOf(makingOffice(), { papers: [] })).toEqual({ reason: 'no papers' });
    expect(refusalOf(makingOffice(), { year: 2031 })).toMatchObject({ reason: 'no year' });
  });

  it('from a tab that cannot be read, which is named', () => {
    const office = makingOffice();
    types(office, '行動計画', 0, '取組ID', '番号');
    expect(refusalOf(office)).toMatchObject({
      reason: 'unreadable',
      damages: [expect.stringContaining('行動計画')],
    });
  });

  it('from a template with a fault, or from something that is none', () => {
    const office = makingOffice();
    office.template = '';
    expect(refusalOf(office)).toMatchObject({
      reason: 'template',
      fault: { reason: 'not a docx' },
    });
  });
});

describe('a word of a mistake', () => {
  it('that a person typed is printed', () => {
    const office = makingOffice();
    types(office, '年度実績', 1, '取組実績', '画面に「undefined」と出る不具合を直した。');
    expect(made(office).documents).toHaveLength(1);
  });
});

const FOLDER_LINK = 'https://drive.google.com/drive/folders/folder-0123456789';

function rowOfSetting(office: MakingOffice, item: string): number {
  const tab = tabOf(office, '設定');
  return tab.rows.findIndex((_, row) => entered(tab, row, columnIn(tab, '項目')) === item);
}
