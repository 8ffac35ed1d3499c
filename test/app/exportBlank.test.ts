/** 様式のダウンロード as a use case: whose form, which year, and what the files are called. */
import { describe, expect, it } from '@jest/globals';
import { exportBlank } from '../../src/app/exportBlank';
import type { SheetBook } from '../../src/documents/sheetBook';
import {
  BLANK,
  COLLEAGUE,
  does,
  finishedOffice,
  portsOf,
  SECRETARY,
  SECTION,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';

function press(
  office: OfficeInMemory,
  caller: string,
  section: string,
  format: 'xlsx' | 'csv' = 'csv',
) {
  const drawn: SheetBook[] = [];
  const papers = {
    xlsx: (book: SheetBook) => {
      drawn.push(book);
      return 'UEsDBA==';
    },
  };
  const ports = { ...portsOf(office, caller), papers } as unknown as Parameters<
    typeof exportBlank
  >[0];
  return { verdict: exportBlank(ports, { section, format, caller }), drawn };
}

describe('the form of a section', () => {
  it('as .csv is a file per tab, named so that it is known again', () => {
    const { verdict } = press(finishedOffice(BLANK), SECTION, '保健福祉課');
    expect(verdict).toMatchObject({
      accepted: true,
      value: {
        actions: 5,
        files: [
          { as: 'text', name: '年度実績_令和6年度_保健福祉課.csv' },
          { as: 'text', name: '指標実績_令和6年度_保健福祉課.csv' },
        ],
      },
    });
  });

  it('as .xlsx is one file with both tabs', () => {
    const { verdict, drawn } = press(finishedOffice(BLANK), SECTION, '保健福祉課', 'xlsx');
    expect(verdict).toMatchObject({
      value: {
        files: [
          { as: 'base64', name: '実績の様式_令和6年度_保健福祉課.xlsx', content: 'UEsDBA==' },
        ],
      },
    });
    expect(drawn[0]?.tabs.map(({ title }) => title)).toEqual(['年度実績', '指標実績']);
  });

  it('writes nothing', () => {
    const office = finishedOffice(BLANK);
    press(office, SECTION, '保健福祉課');
    expect(office.writes).toEqual([]);
  });
});

describe('who may take which', () => {
  it('the secretariat takes all', () => {
    const { verdict } = press(finishedOffice(BLANK), SECRETARY, '');
    expect(verdict).toMatchObject({ value: { actions: 25, indicators: 41 } });
  });

  it.each([
    ['another section', SECTION, '産業観光課', { reason: 'other blank', section: '産業観光課' }],
    ['all sections', SECTION, '', { reason: 'other blank', section: '' }],
    ['its own, which has no row', SECRETARY, '会計室', { reason: 'no rows', section: '会計室' }],
  ])('nobody takes the form of %s without right or row', (_, caller, section, refusal) => {
    expect(press(finishedOffice(BLANK), caller, section).verdict).toMatchObject({ refusal });
  });

  it('somebody of no section is told whom to ask', () => {
    const office = finishedOffice(BLANK);
    const { properties } = tabOf(office, '課一覧');
    const row = under(tabOf(office, '課一覧'), '共用アドレス').indexOf(COLLEAGUE) + 1;
    const place = { sheetId: properties.sheetId, row, column: 3 };
    does(office, SECRETARY, { kind: 'typeIn', place, text: '' });
    expect(press(office, COLLEAGUE, '総務課').verdict).toMatchObject({
      refusal: { reason: 'no section', address: COLLEAGUE },
    });
  });

  it('nobody takes one while 評価対象年度 cannot be read', () => {
    const office = finishedOffice(BLANK);
    const row = under(tabOf(office, '設定'), '項目').indexOf('評価対象年度') + 1;
    const place = { sheetId: tabOf(office, '設定').properties.sheetId, row, column: 1 };
    does(office, SECRETARY, { kind: 'typeIn', place, text: '来年' });
    expect(press(office, SECRETARY, '').verdict).toMatchObject({ refusal: { reason: 'no year' } });
  });
});
