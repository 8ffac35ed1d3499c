/** Drafts in the browser: what is typed outlives the panel, and a browser that forbids it does no harm. */
import { describe, expect, it } from '@jest/globals';
import {
  draftBetween,
  draftKey,
  draftStore,
  type BrowserStorage,
} from '../../../src/sidebar/keep/drafts';

function storageInMemory(): BrowserStorage & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, text) => {
      all.set(key, text);
    },
    removeItem: (key) => {
      all.delete(key);
    },
  };
}

const draft = draftBetween({ a: '', b: 'b' }, { a: '<img onerror>😀𠮷\n二行目', b: 'b' }, 7);

describe('a draft', () => {
  it('holds only what differs', () => {
    expect(Object.keys(draft.texts)).toEqual(['a']);
  });

  it('is there when the panel is opened anew, to the character', () => {
    const storage = storageInMemory();
    draftStore(() => storage).write('k', draft);
    expect(draftStore(() => storage).read('k')).toEqual(draft);
    expect(draftStore(() => storage).isLasting()).toBe(true);
  });

  it('is gone when it stands in the sheet', () => {
    const storage = storageInMemory();
    const store = draftStore(() => storage);
    store.write('k', draft);
    store.remove('k');
    expect(draftStore(() => storage).read('k')).toBeUndefined();
    expect([...storage.all]).toEqual([]);
  });

  it.each(['', '{', '[]', '{"texts":{"a":"b"},"at":1}', '{"texts":{}}'])(
    'that this panel did not write is none: %s',
    (text) => {
      const storage = storageInMemory();
      storage.setItem('k', text);
      expect(draftStore(() => storage).read('k')).toBeUndefined();
    },
  );

  it('belongs to one form, person, workbook, year and action', () => {
    const of = { workbookId: 'w', opener: 'a@town.example.jp', year: 2024, actionId: '1-1-1' };
    const others = [{ workbookId: 'v' }, { opener: 'b' }, { year: 2023 }, { actionId: '1-1-2' }];
    const keys = [of, ...others.map((other) => ({ ...of, ...other }))].map((own) =>
      draftKey('entry', own),
    );
    expect(new Set([...keys, draftKey('review', of)]).size).toBe(6);
  });
});

describe('a browser that keeps nothing', () => {
  it.each([
    [
      'forbids it at once',
      () => {
        throw new Error('SecurityError');
      },
    ],
    [
      'is full',
      () => ({
        ...storageInMemory(),
        setItem: () => {
          throw new Error('QuotaExceededError');
        },
      }),
    ],
  ])('%s: the draft lasts as long as the panel', (_, storage) => {
    const store = draftStore(storage);
    expect(store.isLasting()).toBe(false);
    store.write('k', draft);
    expect(store.read('k')).toEqual(draft);
    store.remove('k');
    expect(store.read('k')).toBeUndefined();
  });
});
