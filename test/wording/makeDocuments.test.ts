import { describe, expect, it } from '@jest/globals';
import { madeMessage, makeRefusalMessage, type MakeNotice } from '../../src/wording/makeDocuments';

const NAME = 'R7第1回推進会議資料（R6実績）_第1版';

describe('what is told of documents', () => {
  const told = (notices: readonly MakeNotice[], left = 0, already = false) =>
    madeMessage({
      edition: 1,
      documents: [
        {
          documentId: 'R6-会議用-1',
          name: NAME,
          link: 'https://docs/1',
          checkNumber: '7F3A-91C2',
          notices,
        },
      ],
      left,
      already,
    });

  it('names each with its 照合番号', () => {
    expect(told([])).toBe(`会議資料を作成しました（1件）。\n${NAME}（照合番号 7F3A-91C2）`);
  });

  it('says what could not be done, and with whom it is not shared', () => {
    const text = told([
      { kind: 'own drive' },
      { kind: 'not shared', addresses: ['somu@town.example.jp'] },
      { kind: 'duplicates', count: 1 },
      { kind: 'lost', what: 'sections' },
      { kind: 'unchecked' },
    ]);
    expect(text.split('\n')).toHaveLength(7);
    expect(text).toContain(
      '共有できませんでした。資料を開いて共有してください：somu@town.example.jp',
    );
    expect(text).toContain('（重複）');
  });

  it('says that it was there, or that some are left', () => {
    expect(told([], 0, true)).toMatch(/^同じ内容の資料が、もう作成されています。/u);
    expect(told([], 2)).toMatch(/あと2件あります。もう一度行うと、続きから作成します。$/u);
  });
});

describe('why nothing is made', () => {
  it('says who is at it since when, and what to do', () => {
    const since = { year: 2025, month: 8, day: 15, hour: 9, minute: 5 };
    const said = makeRefusalMessage({ reason: 'under way', by: 'seisaku@town.example.jp', since });
    expect(said).toMatch(/^seisaku@town\.example\.jpさんが、9時05分から/u);
    expect(said).toContain('７分後にもう一度');
  });

  it('lists ten faults of a template and counts the rest', () => {
    const faults = Array.from({ length: 12 }, (_, place) => `資料${String(place)}が二つあります。`);
    const said = makeRefusalMessage({ reason: 'template', fault: { reason: 'faults', faults } });
    expect(said.match(/^・/gmu)).toHaveLength(10);
    expect(said).toMatch(/^様式に直すところが12か所/u);
    expect(said).toMatch(/ほかに2か所あります。$/u);
  });

  it.each([
    [{ reason: 'copy' } as const, 'もとのファイルで作成してください'],
    [{ reason: 'no year', found: '' } as const, '今の内容：空欄'],
    [{ reason: 'no papers' } as const, '資料を１つ以上選んでください'],
    [{ reason: 'taken' } as const, '同時に始めました'],
    [{ reason: 'busy' } as const, 'もう一度行ってください'],
    [{ reason: 'not secretariat', secretariat: ['a@example.jp'] } as const, '事務局：a@example.jp'],
    [{ reason: 'unreadable', damages: ['行動計画：…'] } as const, '行動計画：…'],
    [{ reason: 'too large', name: '戦略１', characters: 1_234_567 } as const, '約123万字'],
    [{ reason: 'not written', refusal: { reason: 'busy' } } as const, '続きから行います'],
    [
      { reason: 'template', fault: { reason: 'not a docx', seems: 'pdf' } } as const,
      'PDF の文書のようです',
    ],
  ])('%j says so in words', (refusal, part) => {
    expect(makeRefusalMessage(refusal)).toContain(part);
  });
});
