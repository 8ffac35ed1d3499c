/** Three versions made one: nobody's text is lost without a choice. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterSave, merged } from '../../../src/sidebar/keep/merge';

const texts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', '一', '二', '三'));

describe('three versions', () => {
  it('take the change of the only side that made one', () => {
    expect(
      merged({ a: '', b: '', c: '' }, { a: '私', b: '', c: '' }, { a: '', b: '課長', c: '' }),
    ).toEqual({ now: { a: '私', b: '課長', c: '' }, conflicts: [], takenOver: ['b'] });
  });

  it('are a conflict where both changed, and the own text stays', () => {
    expect(merged({ a: '' }, { a: '私' }, { a: '課長' })).toEqual({
      now: { a: '私' },
      conflicts: ['a'],
      takenOver: [],
    });
  });

  it('are none where both wrote the same, or one took its text back', () => {
    expect(merged({ a: '' }, { a: '同じ' }, { a: '同じ' }).conflicts).toEqual([]);
    expect(merged({ a: '元' }, { a: '元' }, { a: '課長' }).now).toEqual({ a: '課長' });
  });

  it('never invent a text, and lose one only by name', () => {
    fc.assert(
      fc.property(texts, texts, texts, (seen, typed, theirs) => {
        const { now, conflicts } = merged(seen, typed, theirs);
        for (const [key, text] of Object.entries(now)) {
          const [before, own, other] = [seen, typed, theirs].map((each) => each[key] ?? '');
          expect([before, own, other]).toContain(text);
          if (own !== before) expect(text).toBe(own);
          if (other !== before && text !== other) expect(conflicts).toContain(key);
        }
      }),
    );
  });
});

describe('after a save', () => {
  it('the sheet may show what was sent in its own way, without a word', () => {
    const after = afterSave({ a: '' }, { a: '1234' }, { a: '1234' }, { a: '1,234' });
    expect(after).toEqual({ now: { a: '1,234' }, conflicts: [], takenOver: [] });
  });

  it('what was typed meanwhile goes on', () => {
    const after = afterSave({ a: '' }, { a: '教室' }, { a: '教室を開いた' }, { a: '教室' });
    expect(after).toEqual({ now: { a: '教室を開いた' }, conflicts: [], takenOver: [] });
  });

  it('a field begun meanwhile, which somebody else had written, is a conflict', () => {
    const after = afterSave(
      { a: '', b: '' },
      { a: '私', b: '' },
      { a: '私', b: '書きかけ' },
      { a: '私', b: '課長' },
    );
    expect(after.conflicts).toEqual(['b']);
    expect(after.now['b']).toBe('書きかけ');
  });

  it('what somebody else wrote elsewhere is named', () => {
    const after = afterSave(
      { a: '', b: '' },
      { a: '私', b: '' },
      { a: '私', b: '' },
      { a: '私', b: '課長' },
    );
    expect(after).toEqual({ now: { a: '私', b: '課長' }, conflicts: [], takenOver: ['b'] });
  });
});
