/**
 * Spoiled workbooks: what 入力内容の点検 says of each, word for word, and that looking changes nothing.
 * Nothing is dropped and nothing is guessed.
 */
import { describe, expect, it } from '@jest/globals';
import { openCheck } from '../../../src/app/checkEntries';
import { finishedOffice, portsOf, SECRETARY, type OfficeInMemory } from '../officeInMemory';
import { numberCases } from './numberCases';
import { tabCases } from './tabCases';
import { wordCases } from './wordCases';

function said(office: OfficeInMemory): readonly string[] {
  return openCheck(portsOf(office, SECRETARY), SECRETARY).items.map(
    ({ tab, place, text }) => `${tab}｜${place}｜${text}`,
  );
}

/** The same finding, wherever its row stands. */
function withoutRow(item: string): string {
  return item.replace(/｜\d+行目　/u, '｜');
}

const ofSample = new Set(said(finishedOffice()).map(withoutRow));

describe('a spoiled workbook is named, and stays as it is', () => {
  it.each([...tabCases, ...numberCases, ...wordCases])('$what', ({ spoil, says }) => {
    const office = finishedOffice();
    spoil(office);
    const { book } = office;
    expect(said(office).filter((item) => !ofSample.has(withoutRow(item)))).toEqual(says);
    expect(office.book).toBe(book);
    expect(office.writes).toEqual([]);
  });
});

it('there are more than sixty of them, of which some are no damage at all', () => {
  const cases = [...tabCases, ...numberCases, ...wordCases];
  expect(cases.filter(({ says }) => says.length > 0).length).toBeGreaterThanOrEqual(60);
  expect(cases.filter(({ says }) => says.length === 0).length).toBeGreaterThanOrEqual(10);
});
