/**
 * 様式の編集 under fire: every error and the kill at every service call of an exchange and of a return to
 * the built-in template, and a colleague inside every call. No half of a template ever counts.
 */
import { describe, expect, it, jest } from '@jest/globals';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { packTemplate, tabOf, under } from '../app/officeInMemory';
import { edited, papersIn } from '../papers/editedTemplate';
import { plantedBundle, realBundle } from './bundles';
import { afterPress, entryTown } from './entryPresses';
import { SECRETARY } from './press';
import {
  everyFault,
  everyMeeting,
  isAnsweredDone,
  panelCall,
  TRIES_ALL,
  undisturbed,
  type Press,
} from './underFire';

jest.setTimeout(900_000);

const town = entryTown(realBundle);

/** One paper only, so that each of the many presses is quick. */
const agenda = (xml: string): string => {
  const { before, papers, after } = papersIn(xml);
  const own = papers.filter(({ name }) => name === '次第');
  return before + own.map((paper) => paper.xml).join('') + after;
};

const fonts = (font: string): string =>
  edited({
    'word/document.xml': agenda,
    'word/styles.xml': (xml) => xml.replace(/BIZ UDGothic/gu, font),
  });
const MINE = fonts('Noto Sans JP');
const THEIRS = fonts('Noto Serif JP');

function press(functionName: string, operationId: string, request: object): Press {
  const whole = { basedOn: 0, ...request, operationId };
  return {
    call: panelCall(realBundle, SECRETARY, functionName, whole),
    isDone: (result) => isAnsweredDone(result) && String(result.value).includes('"kind":"stored"'),
  };
}

const exchange = press('putTemplate', 'press-mine', { name: 'a.docx', base64: MINE });
const others = press('putTemplate', 'press-theirs', { name: 'b.docx', base64: THEIRS });
const used = afterPress(town, others);
const restoring = press('restoreTemplate', 'press-back', { version: 0, basedOn: 1 });

describe('after every error and every kill at every call', () => {
  it.each([
    ['an exchange', town, exchange],
    ['a return to the built-in template', used, restoring],
  ] as const)('%s ends in the same workbook', (_, office, pressed) => {
    const { tried, differences } = everyFault(office, pressed);
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 40 : 5);
  });
});

/** The template that counts, as it is taken out. */
function counting(office: OfficeState): string {
  const versions = under(tabOf(office, '様式'), '版').map(Number);
  const version = Math.max(0, ...versions);
  const call = panelCall(realBundle, SECRETARY, 'takeOutTemplate', { version });
  const { value } = run(copyOffice(office), call);
  return (JSON.parse(String(value)) as { value: { content: string } }).value.content;
}

function lines(office: OfficeState): number {
  return under(tabOf(office, '変更履歴'), '対象ID').filter((id) => id === '会議資料').length;
}

describe('two of the secretariat at once, the second inside every call of the first', () => {
  it('who exchange it: one of the two is stored whole, the other is told of it', () => {
    const { tried, differences } = everyMeeting(town, exchange, others, (met) => {
      const content = counting(met);
      const isOne = content === MINE || content === THEIRS;
      return isOne && lines(met) === 1 ? '' : `strange: ${String(lines(met))} lines`;
    });
    expect(differences.filter((text) => !text.includes('"kind":"conflict"'))).toEqual([]);
    expect(differences).toHaveLength(tried);
  });

  it('one of whom goes back to the built-in one: it counts, or the new file does', () => {
    const late = press('putTemplate', 'press-late', { name: 'a.docx', base64: MINE, basedOn: 1 });
    const { differences } = everyMeeting(used, restoring, late, (met) => {
      const content = counting(met);
      return [MINE, packTemplate].includes(content) && lines(met) === 2 ? '' : 'strange';
    });
    expect(differences.filter((text) => !text.includes('"kind":"conflict"'))).toEqual([]);
  });
});

describe('planted faults are found', () => {
  it('an exchange that does not look which version the person saw', async () => {
    const bundle = await plantedBundle([
      {
        file: 'src/app/storeTemplate.ts',
        of: 'if (newest !== basedOn)',
        instead: 'if (newest < basedOn)',
      },
    ]);
    const office = copyOffice(used);
    const { value } = run(office, { ...exchange.call, bundle });
    expect(String(value)).toContain('"kind":"stored"');
  });
});

it('an exchange reads once, and in the lock once, and writes once', () => {
  const { journal } = undisturbed(afterPress(town, exchange), {
    ...press('putTemplate', 'press-next', { name: 'b.docx', base64: THEIRS, basedOn: 1 }),
  });
  const calls = journal.map(({ name }) => name).filter((name) => name.startsWith('Sheets.'));
  const write = calls.indexOf('Sheets.Spreadsheets.batchUpdate');
  expect(write).toBeGreaterThan(0);
  expect(write).toBeLessThanOrEqual(2);
  expect(calls.filter((name) => name === 'Sheets.Spreadsheets.batchUpdate')).toHaveLength(1);
});
