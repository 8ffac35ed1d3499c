/** The pair on disk: loaded as it was saved, never torn, never over the work of others. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { openXlsx, saveXlsx, writeXlsx } from 'hucre';
import { newOffice } from '../../../src/local/newOffice';
import type { OfficeState } from '../../../src/local/office';
import { WorkbookFile } from '../../../src/local/store/workbookFile';
import { bookOf, tabOf, text } from './bookSamples';
import { MemoryFiles, Unplugged } from './memoryFiles';

const PATH = '/town/plan.xlsx';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function office(word: string): OfficeState {
  const state = newOffice({
    owner: 'jimu@town.example.jp',
    editors: ['ka@town.example.jp'],
    now: 1_775_000_000_000,
  });
  return {
    ...state,
    book: bookOf(tabOf('年度実績', [[text('取組ID'), text(word)]], { filterViews: [] })),
    scriptProperties: { 'layout.version': word },
    lastId: 3,
  };
}

function withPaper(state: OfficeState, id: string): OfficeState {
  const file = {
    id,
    name: '会議資料',
    mimeType: 'application/vnd.google-apps.document',
    uploadedMimeType: DOCX,
    bytes: new TextEncoder().encode(`docx ${id}`),
    parents: [],
    appProperties: { kind: 'pack' },
    owner: 'jimu@town.example.jp',
    writers: [],
    visibleTo: ['jimu@town.example.jp'],
    trashed: false,
    createdTime: 1,
    modifiedTime: 1,
  };
  return { ...state, files: [...state.files, file] };
}

function withMail(state: OfficeState, id: string): OfficeState {
  const mail = {
    id,
    sentBy: 'jimu@town.example.jp',
    sentAt: 1_775_000_000_000,
    to: 'ka@town.example.jp',
    subject: '【推進】入力のお願い',
    body: '髙𠮷①',
  };
  return { ...state, outbox: [...state.outbox, mail] };
}

let disk: MemoryFiles;
let file: WorkbookFile;

beforeEach(() => {
  disk = new MemoryFiles();
  file = new WorkbookFile(PATH, disk);
});

/** A person changes one cell of the saved file in Excel. */
async function editInExcel(from: string, to: string): Promise<void> {
  const workbook = await openXlsx(disk.content.get(PATH) ?? new Uint8Array(), { readStyles: true });
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows) row.forEach((value, c) => value === from && (row[c] = to));
  }
  disk.content.set(PATH, await saveXlsx(workbook));
}

describe('a saved office', () => {
  it('is loaded as it was saved', async () => {
    const state = withMail(withPaper(office('一'), 'f1'), 'm1');
    expect(await file.save(state)).toBe('saved');
    const loaded = await new WorkbookFile(PATH, disk).load();
    expect(loaded).toEqual({
      book: state.book,
      state,
      changedByPeople: false,
      undidBrokenSave: false,
    });
  });

  it('lies as a workbook, its sidecar, documents and mails under readable names', async () => {
    await file.save(withMail(withPaper(withPaper(office('一'), 'f1'), 'f2'), 'm1'));
    expect([...disk.content.keys()].sort()).toEqual([
      '/town/plan.files/会議資料.docx',
      '/town/plan.files/会議資料（2）.docx',
      '/town/plan.outbox/20260401T083320_m1.eml',
      '/town/plan.xlsx',
      '/town/plan.xlsx.suishin.json',
    ]);
  });

  it('holds the lock for nobody, for no run is under way', async () => {
    await file.save({ ...office('一'), lockHolder: 5 });
    expect((await file.load()).state?.lockHolder).toBeNull();
  });

  it('keeps a document as people changed it, and takes a deleted one for one in the bin', async () => {
    await file.save(withPaper(withPaper(office('一'), 'f1'), 'f2'));
    const changed = new TextEncoder().encode('edited in Word');
    disk.content.set('/town/plan.files/会議資料.docx', changed);
    disk.content.delete('/town/plan.files/会議資料（2）.docx');
    const { state } = await file.load();
    expect(state?.files[0]?.bytes).toEqual(changed);
    expect(state?.files.map((one) => one.trashed)).toEqual([false, true]);
    await file.save(state ?? office(''));
    expect(disk.content.get('/town/plan.files/会議資料.docx')).toEqual(changed);
  });

  it('writes a mail once: one that people deleted does not come again', async () => {
    await file.save(withMail(office('一'), 'm1'));
    disk.content.delete('/town/plan.outbox/20260401T083320_m1.eml');
    const { state } = await file.load();
    await file.save(withMail(state ?? office(''), 'm2'));
    expect(await disk.list('/town/plan.outbox')).toEqual(['20260401T083320_m2.eml']);
  });
});

describe('a workbook that people changed meanwhile', () => {
  it('is not overwritten: the host is told, loads again, and then saves', async () => {
    await file.save(office('一'));
    await editInExcel('一', '人が直した');
    expect(await file.save(office('二'))).toBe('changed on disk');
    const { state, changedByPeople } = await file.load();
    expect(changedByPeople).toBe(true);
    expect(state?.book.sheets[0]?.rows[0]?.[1]).toEqual(text('人が直した'));
    expect(state?.scriptProperties).toEqual({ 'layout.version': '一' });
    expect(await file.save(office('二'))).toBe('saved');
    expect((await file.load()).changedByPeople).toBe(false);
  });

  it('is not overwritten when it was removed, or when it appeared', async () => {
    await file.save(office('一'));
    expect(await new WorkbookFile(PATH, disk).save(office('二'))).toBe('changed on disk');
    disk.content.delete(PATH);
    expect(await file.save(office('二'))).toBe('changed on disk');
  });
});

describe('a save that breaks off', () => {
  it('leaves the old state or the new one whole, after whichever operation', async () => {
    const before = withMail(withPaper(office('一'), 'f1'), 'm1');
    const after = withMail(withPaper({ ...before, ...{ book: office('二').book } }, 'f2'), 'm2');
    await file.save(office('〇'));
    await file.save(before);
    const outcomes: string[] = [];
    for (let operations = 0; outcomes.at(-1) !== 'finished'; operations += 1) {
      const pulled = disk.copy();
      const broken = new WorkbookFile(PATH, pulled);
      await broken.load();
      pulled.unplugAfter = pulled.changes + operations;
      const end = await broken.save(after).then(
        () => 'finished',
        (error: unknown) => (error instanceof Unplugged ? 'broken' : String(error)),
      );
      pulled.unplugAfter = Infinity;
      const again = new WorkbookFile(PATH, pulled);
      const { state } = await again.load();
      const isNew = state?.book.sheets[0]?.rows[0]?.[1]?.userEnteredValue?.stringValue === '二';
      expect(state).toEqual(isNew ? after : before);
      const mails = ['20260401T083320_m1.eml', ...(isNew ? ['20260401T083320_m2.eml'] : [])];
      expect(await pulled.list('/town/plan.outbox')).toEqual(mails);
      outcomes.push(end === 'broken' ? (isNew ? 'new' : 'old') : end);
      expect(await again.save(after)).toBe('saved');
      expect((await again.load()).state).toEqual(after);
    }
    expect(outcomes).toContain('old');
    expect(outcomes).toContain('new');
    expect(outcomes.at(-1)).toBe('finished');
    expect(outcomes.length).toBeGreaterThan(8);
  });

  it('does not mix, when people edit the old workbook before the host comes back', async () => {
    await file.save(office('一'));
    disk.unplugAfter = disk.changes + 5;
    await expect(file.save({ ...office('二'), lastId: 99 })).rejects.toThrow(Unplugged);
    disk.unplugAfter = Infinity;
    await editInExcel('一', '人が直した');
    const { state, undidBrokenSave } = await file.load();
    expect(undidBrokenSave).toBe(true);
    expect(state?.lastId).toBe(3);
    expect(state?.book.sheets[0]?.rows[0]?.[1]).toEqual(text('人が直した'));
  });
});

describe('a file that cannot be used', () => {
  async function refusal(): Promise<string> {
    return file.load().then(
      () => 'loaded',
      (error: unknown) => String(error),
    );
  }

  it('is refused when it is missing', async () => {
    expect(await refusal()).toContain('ファイルがありません');
  });

  it('is refused when it is no workbook', async () => {
    disk.content.set(PATH, new TextEncoder().encode('取組ID,取組名'));
    expect(await refusal()).toMatch(/Excelブック（.xlsx）として読めません.*\n対応: .*保存し直す/);
  });

  it('is refused when it needs a password', async () => {
    disk.content.set(
      PATH,
      await writeXlsx({
        sheets: [{ name: 'a', rows: [['a']] }],
        encryption: { password: 'secret', spinCount: 10 },
      }),
    );
    expect(await refusal()).toContain('パスワード');
  });

  it('is refused while Excel or LibreOffice has it open, with the name', async () => {
    await file.save(office('一'));
    const lock = Buffer.alloc(165);
    const name = '髙橋　花子';
    lock.writeUInt16LE(name.length, 54);
    lock.write(name, 56, 'utf16le');
    disk.content.set('/town/~$plan.xlsx', lock);
    expect(await refusal()).toContain('Excel（髙橋　花子）で開かれています');
    await expect(file.save(office('二'))).rejects.toThrow('閉じてから');
    disk.content.delete('/town/~$plan.xlsx');
    disk.content.set('/town/.~lock.plan.xlsx#', Buffer.from(',hanako,pc-12,2026,x;'));
    expect(await refusal()).toContain('LibreOffice（hanako・pc-12）');
  });

  it('is refused when it may not be written', async () => {
    await file.save(office('一'));
    disk.readOnly = true;
    expect(await refusal()).toContain('書き込む権限がありません');
  });

  it('is refused when workbook and sidecar are not of one save', async () => {
    await file.save(office('一'));
    const old = disk.content.get(PATH) ?? new Uint8Array();
    await file.save(office('二'));
    await file.save(office('三'));
    disk.content.set(PATH, old);
    expect(await refusal()).toMatch(/保存番号が合いません（ブック: 1、控え: 3・2）/);
  });

  it('is refused when the sidecar is damaged and there is none before it', async () => {
    await file.save(office('一'));
    const sidecar = `${PATH}.suishin.json`;
    const text = Buffer.from(disk.content.get(sidecar) ?? []).toString();
    disk.content.set(sidecar, Buffer.from(text.replace('jimu@', 'other@')));
    expect(await refusal()).toContain('控え: なし・なし');
  });
});

describe('a workbook without a sidecar', () => {
  it('gives its book, named after the file, and no office', async () => {
    disk.content.set(PATH, await writeXlsx({ sheets: [{ name: '会議', rows: [['会議ID']] }] }));
    const { book, state } = await file.load();
    expect(state).toBeNull();
    expect(book.properties).toEqual({ title: 'plan', locale: 'ja_JP', timeZone: 'Asia/Tokyo' });
    expect(book.sheets[0]?.rows).toEqual([[text('会議ID')]]);
    expect(await file.save({ ...office('一'), book })).toBe('saved');
    expect((await file.load()).state?.book).toEqual(book);
  });
});
