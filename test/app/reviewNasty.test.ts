/** What nobody expects to be written into a review, and more actions at once than a town has. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { confirmRelated } from '../../src/app/related';
import { reviewTogether } from '../../src/app/reviewTogether';
import { ACTION, cellOf, entryOffice, itemFor, STAFF, YEAR } from './entryOffice';
import { FILLED, finishedOffice, portsOf, SECRETARY, tabOf } from './officeInMemory';
import { history, reviewing, reviewOffice, reviewOpening, submit, told } from './reviewOffice';
import { largerBook } from '../../tools/bench/largerBook';
import { replace } from './spoiled/spoil';

const nasty = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("https://x.invalid","押す")',
    '+1',
    '-1',
    '@SUM(A1)',
    "'0123",
    '😀𠮷🏽\u200d',
    'あ\u0000い',
    '<b>太字</b>&amp;',
    '1\r2\r\n3',
    '１／２',
    '令和６年度：異議なし、町民課：異議なし',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
);

const asText = (text: string): string => text.replace(/\r\n?/gu, '\n');

describe('whatever is written', () => {
  it('as 差戻しの内容 stands in the sheet as text, and its section reads it', () => {
    const submitted = reviewOffice();
    fc.assert(
      fc.property(nasty, (comment) => {
        const office = { ...submitted };
        const found = told(reviewing(office, { step: 'sendBack', comment }));
        expect(found.kind).toBe('saved');
        expect(cellOf(office, '年度実績', ACTION, '差戻しの内容')).toBe(asText(comment));
        const { submission, sentBackFor } = itemFor(office, STAFF);
        expect(submission).toBe('sentBack');
        expect(sentBackFor.trim()).toBe(asText(comment).trim());
      }),
      { numRuns: 30 },
    );
  });

  it('as a mended wording is the text of the section, and the history has both', () => {
    const submitted = reviewOffice();
    fc.assert(
      fc.property(nasty, (results) => {
        const office = { ...submitted };
        told(reviewing(office, { step: 'confirm', result: { results } }));
        expect(cellOf(office, '年度実績', ACTION, '取組実績')).toBe(asText(results));
        const { changes } = told(history(office));
        expect(changes.filter(({ isCorrection }) => isCorrection)).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  it('as the answer of a 関係課 leaves what another has answered', () => {
    const office = entryOffice();
    submit(office, '1-1-2', { firstGrade: 'B', firstReason: '遅れた。' });
    const sections = reviewOpening(office).related.map(({ section }) => section);
    const [first = '', second = ''] = sections;
    const ports = portsOf(office, SECRETARY);
    const press = { caller: SECRETARY, year: YEAR, actionId: '1-1-2' };
    fc.assert(
      fc.property(nasty, fc.uuid(), (answer, id) => {
        const asked = { ...press, operationId: `press-${id}` };
        told(confirmRelated(ports, { ...asked, section: first, answer: '会場の調整、備品の確認' }));
        told(confirmRelated(ports, { ...asked, section: second, answer, operationId: `p2-${id}` }));
        const cell = String(cellOf(office, '年度実績', '1-1-2', '関係課の確認'));
        expect(cell).toContain(`${first}：会場の調整、備品の確認`);
        expect(cell.split('\n')).toHaveLength(2);
      }),
      { numRuns: 20 },
    );
  });
});

it('250 actions are sent back in one write, in whatever order they stand', () => {
  const office = finishedOffice(FILLED);
  office.book = largerBook(office.book, 10);
  office.now = '2025-06-16 10:00:00';
  const sheet = tabOf(office, '年度実績');
  const [head, ...rows] = sheet.rows;
  replace(office, { ...sheet, rows: [head, ...rows.reverse()] });
  const listed = reviewOpening(office).actions;
  const actions = listed.map(({ actionId, revision }) => ({ year: YEAR, actionId, revision }));
  const press = {
    caller: SECRETARY,
    step: 'sendBack' as const,
    comment: '単位を確かめてください。',
  };
  const writes = office.writes.length;
  const request = { ...press, operationId: 'press-many-1', actions };
  const { done, left } = told(reviewTogether(portsOf(office, SECRETARY), request));
  expect([done.length, left.length, office.writes.length - writes]).toEqual([250, 0, 1]);
  const again = told(reviewTogether(portsOf(office, SECRETARY), request));
  expect([again.done.length, office.writes.length - writes]).toEqual([250, 1]);
});
