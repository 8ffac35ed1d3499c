/** A form as texts: keys lead back to their places, and only what differs is sent. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  changesBetween,
  fieldsUnder,
  placeOf,
  textKey,
  textsOf,
} from '../../../src/sidebar/form/formTexts';
import { changedKeys } from '../../../src/sidebar/keep/texts';
import { anItem, VALUE } from '../entry/anItem';

describe('the key of a field', () => {
  it('leads back to its place, whatever people wrote for an id', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('indicator' as const, 'opinion' as const),
        fc.string(),
        fc.constantFrom('value', 'currentState', 'fixedMonth'),
        (kind, id, field) => {
          expect(placeOf(textKey({ kind, id, field }))).toEqual({ kind, id, field });
        },
      ),
    );
    expect(placeOf(textKey({ kind: 'result', field: 'results' }))).toEqual({
      kind: 'result',
      field: 'results',
    });
  });
});

describe('what is sent', () => {
  const seen = textsOf(anItem());

  it('is only what differs, each beside what was seen', () => {
    const typed = { ...seen, results: '教室を開いた。', [VALUE]: '110' };
    expect(changesBetween(seen, typed)).toEqual({
      result: { results: { seen: '', typed: '教室を開いた。' } },
      indicators: { '1-1-1-1': { value: { seen: '', typed: '110' } } },
      opinions: {},
    });
  });

  it('is nothing when a text came back to what it was', () => {
    expect(changedKeys({ ...seen, results: 'あ' }, { ...seen, results: 'あ' })).toEqual([]);
    expect(changesBetween(seen, seen)).toEqual({ result: {}, indicators: {}, opinions: {} });
  });

  it('keeps opinions apart from indicators of the same id', () => {
    const opinion = textKey({ kind: 'opinion', id: '1-1-1-1', field: 'currentState' });
    const sent = changesBetween({}, { [VALUE]: '1', [opinion]: '着手した。' });
    expect(sent.opinions).toEqual({
      '1-1-1-1': { currentState: { seen: '', typed: '着手した。' } },
    });
    expect(sent.indicators).toEqual({ '1-1-1-1': { value: { seen: '', typed: '1' } } });
  });

  it('gives the fields of one indicator back', () => {
    expect(fieldsUnder({ ...seen, [VALUE]: '7' }, 'indicator', '1-1-1-1')['value']).toBe('7');
    expect(fieldsUnder(seen, 'opinion', '1-1-1-1')).toEqual({});
  });
});
