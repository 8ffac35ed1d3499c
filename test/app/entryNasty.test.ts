/** 取組実績の入力: what people, programs and bad moments bring that nobody asked for. */
import { describe, expect, it } from '@jest/globals';
import {
  cellOf,
  complete,
  entryOffice,
  HEAD,
  itemFor,
  listFor,
  OTHER,
  saved,
  saving,
  STAFF,
  value,
} from './entryOffice';
import { columnIn, does, entered, SECRETARY, tabOf, type OfficeInMemory } from './officeInMemory';
import { doubledRow, renamedHeading, rowOf, typed } from './spoiled/spoil';

function revisionIn(office: OfficeInMemory): unknown {
  return cellOf(office, '年度実績', '1-1-1', '版');
}

function deleteRow(office: OfficeInMemory): void {
  const sheet = tabOf(office, '年度実績');
  const row = rowOf(sheet, '取組ID', '1-1-1');
  const { sheetId } = sheet.properties;
  does(office, office.access.owner, {
    kind: 'deleteRows',
    lines: { sheetId, first: row, count: 1 },
  });
}

describe('版 that is answered', () => {
  it('is the one in the sheet, also where the same was saved before on behalf', () => {
    const office = entryOffice();
    const item = itemFor(office, SECRETARY);
    const save = { result: { results: '代わりに書いた。' } };
    const once = saved(office, SECRETARY, item, save);
    expect(once.revision).toBe(revisionIn(office));
    const again = saved(office, SECRETARY, item, save);
    expect(again.revision).toBe(revisionIn(office));
    const done = saved(office, SECRETARY, again, { ...complete, step: 'submit' });
    expect(done.submission).toBe('submitted');
  });
});

describe('回答課', () => {
  it('of today enters, not the section that did the work', () => {
    const office = entryOffice(typed('年度実績', '1-1-1', '回答課（入力する課）', '産業観光課'));
    expect(value(listFor(office, OTHER, '産業観光課')).items[0]?.actionId).toBe('1-1-1');
    const item = itemFor(office, OTHER);
    expect([item.section, item.answeringSection]).toEqual(['保健福祉課', '産業観光課']);
    expect(saved(office, OTHER, item, { result: { results: '引き継いだ。' } }).submission).toBe(
      'draft',
    );
    expect(() => itemFor(office, STAFF)).toThrow('other section');
  });

  it('that changes after the panel was opened: the old section writes nothing more', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    typed('年度実績', '1-1-1', '回答課（入力する課）', '産業観光課')(office);
    expect(saving(office, STAFF, item, { result: { results: '遅れて書いた。' } })).toMatchObject({
      refusal: { reason: 'not yours', section: '産業観光課' },
    });
  });
});

describe('a call that asks for nothing', () => {
  it('tells somebody of another section nothing of the action', () => {
    const office = entryOffice();
    const item = saved(office, STAFF, itemFor(office, STAFF), { result: { results: '書いた。' } });
    expect(saving(office, OTHER, item, {})).toMatchObject({ refusal: { reason: 'not yours' } });
  });
});

describe('an amount', () => {
  it('that is a limit is no amount: it is kept as typed, named, and not submitted', () => {
    const office = entryOffice();
    const result = { ...complete.result, settledAmount: '3,000以上' };
    const found = value(
      saving(office, HEAD, itemFor(office, HEAD), { ...complete, result, step: 'submit' }),
    );
    expect(found).toMatchObject({ kind: 'missing' });
    if (found.kind !== 'missing') throw new Error('Not missing.');
    expect(found.missing.join()).toContain('3,000以上');
    const item = saved(office, HEAD, itemFor(office, HEAD), { result });
    expect(item.fields['settledAmount']).toBe('3,000以上');
    expect(item.damages.join()).toContain('3,000以上');
  });
});

describe('names that mean something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'toString'])('%s is no field and no indicator', (name) => {
    const office = entryOffice();
    const { book } = office;
    const item = itemFor(office, STAFF);
    const strange = JSON.parse(`{"${name}":{"value":"1"}}`) as Record<string, { value: string }>;
    const refused = { refusal: { reason: 'no such field', field: name } };
    expect(saving(office, STAFF, item, { indicators: strange })).toMatchObject(refused);
    const field = JSON.parse(`{"${name}":"1"}`) as Record<string, string>;
    expect(saving(office, STAFF, item, { result: field })).toMatchObject(refused);
    expect(office.book).toBe(book);
  });
});

describe('a row that changes under the hand', () => {
  it('deleted: the save says so and writes into no other row', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    deleteRow(office);
    const { book } = office;
    expect(saving(office, STAFF, item, { result: { results: '行き場のない文' } })).toMatchObject({
      refusal: { reason: 'no such row', actionId: '1-1-1' },
    });
    expect(office.book).toBe(book);
  });

  it('copied: neither of the two is written', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    doubledRow('年度実績', '1-1-1')(office);
    const { book } = office;
    expect(saving(office, STAFF, item, { result: { results: 'どちらの行か' } })).toMatchObject({
      accepted: false,
    });
    expect(office.book).toBe(book);
  });

  it('whose heading was renamed: the text is not lost in another column', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    renamedHeading('年度実績', '取組実績', '実績（改）')(office);
    const verdict = saving(office, STAFF, item, { result: { results: '見出しのない文' } });
    expect(verdict).toMatchObject({
      refusal: { reason: 'not written', refusal: { reason: 'heading gone', heading: '取組実績' } },
    });
    const sheet = tabOf(office, '年度実績');
    const row = rowOf(sheet, '取組ID', '1-1-1');
    expect(entered(sheet, row, columnIn(sheet, '実績（改）'))).toBe('');
  });
});
