/** What 初期設定 added, as people read it. */
import { describe, expect, it } from '@jest/globals';
import { addedInWords } from '../../src/wording/setUpAdded';

describe('what was added', () => {
  it('is told in one sentence for one thing', () => {
    expect(addedInWords([{ what: 'tab', title: '会議' }])).toEqual([
      '「会議」シートを作りました。',
    ]);
    expect(addedInWords([{ what: 'rows', title: '会議', count: 2 }])).toEqual([
      '「会議」シートに2行を加えました。',
    ]);
  });

  it('is told together for things of one kind', () => {
    expect(
      addedInWords([
        { what: 'tab', title: '会議' },
        { what: 'rows', title: '会議', count: 2 },
        { what: 'tab', title: '委員' },
        { what: 'rows', title: '委員', count: 8 },
        { what: 'protection', title: '会議' },
        { what: 'protection', title: '委員' },
      ]),
    ).toEqual([
      'シートを2枚作りました：会議、委員',
      '行を加えました：会議（2行）、委員（8行）',
      'シートを2枚保護しました：会議、委員',
    ]);
  });

  it('names every column and setting', () => {
    expect(
      addedInWords([
        { what: 'columns', title: '会議', names: ['場所', '議題'] },
        { what: 'settings', title: '設定', names: ['率の桁'] },
      ]),
    ).toEqual([
      '「会議」シートの右端に、列「場所」「議題」を加えました。',
      '「設定」シートに、項目「率の桁」を加えました。',
    ]);
  });

  it('is nothing for nothing', () => {
    expect(addedInWords([])).toEqual([]);
  });
});
