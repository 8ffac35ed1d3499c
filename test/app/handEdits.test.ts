/** Before a new version: who changed the last document by hand, where, and from which row it came. */
import { describe, expect, it } from '@jest/globals';
import { handEdits, type LookedDocument } from '../../src/app/handEdits';
import { ServiceFault } from '../../src/app/serviceFault';
import { parseCivilDateTime } from '../../src/domain/civilDate';
import { lookedText } from '../../src/wording/handEdits';
import { COLLEAGUE, columnIn, does, SECRETARY, SECTION, tabOf } from './officeInMemory';
import { listed, made, makingOffice, makingPorts, type MakingOffice } from './makingOffice';

const NEXT_DAY = parseCivilDateTime('2025-08-16 14:05');

function look(office: MakingOffice, caller = SECRETARY) {
  const [row] = listed(office);
  const kind = row === undefined ? '会議用' : String(row['種類']);
  return handEdits(makingPorts(office, caller), { kind });
}

function looked(office: MakingOffice): LookedDocument['looked'] {
  const verdict = look(office);
  if (!verdict.accepted) throw new Error(JSON.stringify(verdict.refusal));
  const [first] = verdict.value;
  if (first === undefined) throw new Error('no document');
  return first.looked;
}

/** An office with a document that this person changed on the next day. */
function changed(by: string, from = '29,874', to = '29,875'): MakingOffice {
  const office = makingOffice();
  made(office);
  const [file] = office.files;
  if (file === undefined) throw new Error('no file');
  file.paragraphs = file.paragraphs.map((text) => (text === from ? to : text));
  file.change = { at: NEXT_DAY, address: by, name: '見本' };
  return office;
}

describe('a document that nobody has touched', () => {
  it('is not read: Drive says so', () => {
    const office = makingOffice();
    made(office);
    office.mayRead = () => {
      throw new Error('read');
    };
    expect(looked(office)).toEqual({ state: 'unchanged' });
  });

  it('there is none before the first version', () => {
    expect(look(makingOffice())).toEqual({ accepted: true, value: [] });
  });
});

describe('a document that somebody changed', () => {
  it('is told with who and when, the paragraph, and its row', () => {
    const change = looked(changed(COLLEAGUE));
    expect(change).toMatchObject({
      state: 'edited',
      change: { at: NEXT_DAY, address: COLLEAGUE },
      edits: {
        more: 0,
        edits: expect.arrayContaining([
          {
            before: '29,874',
            after: '29,875',
            origin: {
              kind: 'row',
              tab: '年度実績',
              key: '令和6年度 取組2-1-3',
              heading: '決算額',
            },
          },
        ]),
      },
    });
    expect(lookedText(change)).toMatch(/^令和7年8月16日 14時05分に、見本さん（somu@town/u);
  });

  it('by the person who made it counts when it was later than the making', () => {
    expect(looked(changed(SECRETARY)).state).toBe('edited');
    const office = changed(SECRETARY);
    const [file] = office.files;
    if (file) file.change = { at: parseCivilDateTime('2025-08-15 10:33'), address: SECRETARY };
    expect(looked(office).state).toBe('unchanged');
  });

  it('without changing a word is told so', () => {
    expect(looked(changed(COLLEAGUE, 'no such text', '')).state).toBe('same words');
  });

  it('where Google does not tell the address is told without it', () => {
    const office = changed(SECRETARY);
    const [file] = office.files;
    if (file) file.change = { at: NEXT_DAY, address: '', name: '' };
    expect(lookedText(looked(office))).toContain('作成した後に、どなたかが変更しています');
  });

  it('is the old version, and stays as it is when the next is made', () => {
    const office = changed(COLLEAGUE);
    const [file] = office.files;
    const before = [...(file?.paragraphs ?? [])];
    made(office, { anewAfter: 1 });
    expect(office.files).toHaveLength(2);
    expect(file?.paragraphs).toEqual(before);
    expect(looked(office).state).toBe('unchanged');
  });
});

describe('what cannot be seen', () => {
  it('made by another person: that one is named', () => {
    const office = changed(COLLEAGUE);
    office.mayLook = () => {
      throw new ServiceFault('refused', 'not found', '404');
    };
    expect(looked(office)).toEqual({ state: 'not visible', madeBy: SECRETARY });
  });

  it('in the bin, Google silent, words not readable, nothing kept: each has its sentence', () => {
    const inBin = changed(COLLEAGUE);
    const [file] = inBin.files;
    if (file) file.isDiscarded = true;
    const silent = changed(COLLEAGUE);
    silent.mayLook = () => {
      throw new ServiceFault('in doubt', 'server', '500');
    };
    const unread = changed(COLLEAGUE);
    unread.mayRead = () => {
      throw new ServiceFault('in doubt', 'timeout', 'too large');
    };
    const notKept = changed(COLLEAGUE);
    const { sheetId } = tabOf(notKept, '資料の控え').properties;
    does(notKept, SECRETARY, { kind: 'deleteRows', lines: { sheetId, first: 1, count: 1 } });
    const states = [inBin, silent, unread, notKept].map(looked);
    expect(states.map(({ state }) => state)).toEqual(['in bin', 'silent', 'not read', 'not kept']);
    expect(new Set(states.map(lookedText)).size).toBe(4);
  });

  it('a piece that somebody changed by hand is not taken for what was printed', () => {
    const office = changed(COLLEAGUE);
    const tab = tabOf(office, '資料の控え');
    const { sheetId } = tab.properties;
    const place = { sheetId, row: 1, column: columnIn(tab, '断片') };
    does(office, SECRETARY, { kind: 'typeIn', place, text: 'メモ' });
    expect(looked(office).state).toBe('not kept');
  });
});

describe('anybody but the secretariat', () => {
  it('is refused', () => {
    const office = changed(COLLEAGUE);
    expect(look(office, SECTION)).toMatchObject({ refusal: { reason: 'not secretariat' } });
  });
});
