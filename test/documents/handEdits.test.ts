/** What people changed in a document by hand, and the row that each paragraph came from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { editsBetween } from '../../src/documents/handEdits';
import { figuresOnly, keptPrint } from '../../src/documents/keptPrint';
import { packValues } from '../../src/documents/pack';
import { filledPack } from '../../src/papers/fill';
import type { HandEdits } from '../../src/wording/handEdits';
import { fingerprint } from '../../src/workbook/write/fingerprint';
import { packInput, samplePlan } from './packBuilder';

const template = readFileSync(join(__dirname, '../../templates/会議資料.docx')).toString('base64');
const content = packValues(packInput(samplePlan()));
const { paragraphs } = filledPack(template, content);
const kept = keptPrint(content, paragraphs);
const YEAR = '令和6年度';
/** 事務局総括 of 戦略2. */
const summary =
  kept.lines.find(({ place }) => place === '戦略２　事務局総括')?.text ?? 'no such line';

/** The paragraphs with one changed, told by its beginning. */
function changed(beginning: string, to: readonly string[], nth = 0): readonly string[] {
  const places = paragraphs.flatMap((text, at) => (text.startsWith(beginning) ? [at] : []));
  const place = places[nth];
  if (place === undefined) throw new Error(`No paragraph begins with ${beginning}.`);
  return [...paragraphs.slice(0, place), ...to, ...paragraphs.slice(place + 1)];
}

function edits(now: readonly string[], of = kept): HandEdits['edits'] {
  const found = editsBetween(of, now, YEAR, fingerprint);
  if (found === 'rewritten') throw new Error('rewritten');
  return found.edits;
}

const originOf = (now: readonly string[]) => edits(now).map(({ origin }) => origin);

describe('a document as it was filled', () => {
  it('differs in nothing, whatever the conversion does to blanks and line ends', () => {
    expect(edits(paragraphs)).toEqual([]);
    const converted = paragraphs.flatMap((text) => [`${text.replace(/\n/gu, '\v')} \n`, '\n']);
    expect(edits(converted)).toEqual([]);
  });
});

describe('a paragraph that somebody changed', () => {
  const row = (tab: string, key: string, heading: string) => ({ kind: 'row', tab, key, heading });

  it('is told with its words before and after, and the cell that it came from', () => {
    expect(edits(changed(summary, ['手で直した総括']))).toEqual([
      {
        before: summary,
        after: '手で直した総括',
        origin: row('戦略別集計', '令和6年度 戦略2', '事務局総括'),
      },
    ]);
  });

  it('of 取組別調書 is told with the action', () => {
    const issue = '出張型教室の指導者を担える人材';
    expect(originOf(changed(issue, ['手で直した課題']))).toEqual([
      row('年度実績', '令和6年度 取組1-1-1', '課題'),
    ]);
    expect(originOf(changed('3,481', ['3,482']))).toEqual([
      row('年度実績', '令和6年度 取組1-1-1', '決算額'),
    ]);
  });

  it('of a figure that stands at many places is that of the action around it', () => {
    // 前年度の決算額 of the action whose 決算額 is 29,874.
    expect(originOf(changed('29,874', ['29,875']))).toEqual([
      row('年度実績', '令和6年度 取組2-1-3', '決算額'),
    ]);
  });

  it('of a reckoned figure says what to correct instead', () => {
    expect(originOf(changed('25取組のうち', ['手で直した文']))).toEqual([
      row('資料の文章', '令和6年度 評価結果の概要 概要の文', '文章'),
    ]);
    const [origin] = originOf(changed('60％', ['61％']));
    expect(origin).toMatchObject({ kind: 'computed' });
  });

  it('of the template is called so', () => {
    const words = paragraphs.find((text) => text.endsWith('事務局総括】')) ?? '';
    expect(originOf(changed(words, ['【事務局の総括】']))).toEqual([{ kind: 'template' }]);
  });

  it('may be gone, or new', () => {
    const issue = '出張型教室の指導者を担える人材';
    expect(edits(changed(issue, []))).toMatchObject([{ after: '' }]);
    const text = paragraphs.find((each) => each.startsWith(issue)) ?? '';
    expect(edits(changed(issue, [text, '書き足した段落']))).toEqual([
      {
        before: '',
        after: '書き足した段落',
        origin: { kind: 'added', behind: '取組別調書　取組1-1-1　課題' },
      },
    ]);
  });
});

describe('a document that was written anew', () => {
  it('is not listed paragraph by paragraph', () => {
    const anew = Array.from({ length: 4_000 }, (_, at) => `別の段落${String(at)}`);
    expect(editsBetween(kept, anew, YEAR, fingerprint)).toBe('rewritten');
  });

  it('is listed up to what people read; the rest is counted', () => {
    const now = paragraphs.map((text, at) => (at < 250 ? `${text}追記` : text));
    const found = editsBetween(kept, now, YEAR, fingerprint) as HandEdits;
    expect(found.edits).toHaveLength(200);
    expect(found.more).toBeGreaterThanOrEqual(50);
  });
});

describe('where only fingerprints were kept', () => {
  it('it is still seen what differs, without the words before', () => {
    const small = figuresOnly(kept, fingerprint);
    expect(edits(paragraphs, small)).toEqual([]);
    expect(edits(changed(summary, ['手で直した総括']), small)).toEqual([
      { after: '手で直した総括', origin: { kind: 'unknown' } },
    ]);
  });
});
