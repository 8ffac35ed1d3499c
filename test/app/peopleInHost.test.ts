/**
 * The same as in peopleMeanwhile.test.ts through the real bundle in the local host: people work between
 * any two service calls of a second 初期設定, also inside its lock.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Bundle } from '../../src/local/bundle';
import { GoogleError } from '../../src/local/googleError';
import { consent, newOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { Book } from '../../src/local/sheets/book';
import { perform, type Deed } from '../../src/local/sheets/people';
import { bundleFromSource } from '../bundleFromSource';
import { arbitraryDeed } from '../local/sheets/deeds';
import { lost } from './nothingLost';
import { columnIn, SECRETARY, tabOf } from './officeInMemory';

const MORNING = Date.parse('2025-05-16T10:32:00+09:00');
const WRITE = 'Sheets.Spreadsheets.batchUpdate';

let bundle: Bundle;
/** Finished, and then without the column 点検 of 年度実績. */
let worn: OfficeState;

beforeAll(async () => {
  bundle = await bundleFromSource();
  worn = newOffice({ owner: SECRETARY, editors: [], now: MORNING });
  consent(worn, SECRETARY, bundle.scopes);
  let isDone = false;
  while (!isDone) isDone = press(worn, () => undefined).includes('"done":true');
  const results = tabOf(worn, '年度実績');
  const lines = {
    sheetId: results.properties.sheetId,
    first: columnIn(results, '点検'),
    count: 1,
  };
  does(worn, { kind: 'deleteColumns', lines });
});

function does(office: OfficeState, deed: Deed): void {
  const outcome = perform(office.book, office.access, SECRETARY, deed, 2025);
  if (!(outcome instanceof GoogleError)) office.book = outcome;
}

/** One call of the dialog. */
function press(office: OfficeState, before: (call: number, name: string) => void): string {
  const content = { kind: 'sample', openYear: 'filled' };
  const json = JSON.stringify({ opener: SECRETARY, operationId: 'press-0001', content });
  const how = { bundle, user: SECRETARY, kind: 'rpc', functionName: 'setUp' } as const;
  const result = run(office, { ...how, args: [json], before });
  if (typeof result.value !== 'string') throw new Error(result.error?.message ?? result.outcome);
  return result.value;
}

describe('through the real bundle, while people work at the sheet', () => {
  it('no write of 初期設定 takes anything away', () => {
    const deeds = fc.array(
      fc.record({ call: fc.integer({ min: 1, max: 9 }), deed: arbitraryDeed(worn.book) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    let writes = 0;
    fc.assert(
      fc.property(deeds, (meanwhile) => {
        const office = { ...worn };
        let standing: Book | undefined;
        press(office, (call, name) => {
          for (const { deed } of meanwhile.filter((each) => each.call === call)) does(office, deed);
          // After the write nobody is let in, so that what is compared is what the write made.
          if (name === WRITE) {
            standing = office.book;
            writes += 1;
          }
          if (standing !== undefined) meanwhile = [];
        });
        expect(standing === undefined ? [] : lost(standing, office.book)).toEqual([]);
      }),
      { numRuns: 20 },
    );
    expect(writes).toBeGreaterThan(10);
  });
});
