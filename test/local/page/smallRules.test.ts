/** Small rules of the local page: whom one may be, when it is, where google.script goes, what may be called. */
import { describe, expect, it } from '@jest/globals';
import { parseTokyoTime } from '../../../src/local/cli/tokyoTime';
import { newOffice } from '../../../src/local/newOffice';
import type { OfficeState } from '../../../src/local/office';
import { differs } from '../../../src/local/officeChange';
import { panelHtml } from '../../../src/local/page/panelHtml';
import { panelShelf } from '../../../src/local/page/panelShelf';
import { peopleOf } from '../../../src/local/page/people';
import { queryOf, seatIn, timeAt } from '../../../src/local/page/seat';
import { publicFunctions } from '../../../src/local/publicFunctions';
import { newSheet, type Sheet } from '../../../src/local/sheets/book';

const OWNER = 'owner@town.example.jp';

function tab(title: string, ...rows: readonly (readonly string[])[]): Sheet {
  const sheet = newSheet({ sheetId: 7, title, index: 0 });
  const cells = rows.map((row) => row.map((text) => ({ userEnteredValue: { stringValue: text } })));
  return { ...sheet, rows: cells };
}

function officeWith(...sheets: readonly Sheet[]): OfficeState {
  const office = newOffice({ owner: OWNER, editors: ['guest@town.example.jp'], now: 0 });
  return { ...office, book: { ...office.book, sheets } };
}

describe('whom one may be', () => {
  it('is the secretariat, the people of each section, and who else may edit', () => {
    const settings: Sheet = {
      ...tab('設定'),
      protectedRanges: [
        { protectedRangeId: 1, range: { sheetId: 7 }, editors: { users: [OWNER, 'a@x.jp'] } },
      ],
    };
    const sections = tab(
      '課一覧',
      ['課名（正式）', '共用アドレス', '担当者アドレス', '所属長アドレス'],
      ['総務課', 'somu@x.jp', 'b@x.jp、c@x.jp', 'head@x.jp'],
    );
    expect(peopleOf(officeWith(settings, sections))).toEqual([
      { name: '事務局', heads: [], staff: [OWNER, 'a@x.jp'] },
      { name: '総務課', heads: ['head@x.jp'], staff: ['b@x.jp', 'c@x.jp', 'somu@x.jp'] },
      { name: 'そのほかの編集者', heads: [], staff: ['guest@town.example.jp'] },
    ]);
  });

  it('is the owner in a workbook in which nothing has been set up', () => {
    const [secretariat] = peopleOf(officeWith(tab('シート1')));
    expect(secretariat).toEqual({ name: '事務局', heads: [], staff: [OWNER] });
  });
});

describe('who sits at a tab', () => {
  it('is read as it is written, in any script', () => {
    const seat = { user: '総務+課&@町.example.jp', day: '2025-05-16' };
    expect(seatIn(new URLSearchParams(queryOf(seat)))).toEqual(seat);
    expect(seatIn(new URLSearchParams('day=2025-05-16'))).toBeNull();
  });

  it('sits there at the time of day of the clock on the wall', () => {
    const wall = parseTokyoTime('2026-11-26 14:32');
    expect(timeAt('2025-05-16', wall)).toBe(parseTokyoTime('2025-05-16 14:32'));
    expect(timeAt(null, wall)).toBeNull();
  });
});

describe('google.script', () => {
  const page = (html: string): string =>
    panelHtml(
      {
        html,
        title: '',
        width: null,
        height: null,
        metaTags: [{ name: 'viewport', content: 'a"b' }],
      },
      ['save'],
      'name',
      'http://localhost:1',
    );
  const bridge =
    /<meta name="viewport" content="a&#34;b"><script src="\/bridge\.js"[^>]*><\/script>/;

  it.each([
    [
      '<!doctype html><html><head lang="ja"><script>1</script></head>',
      /^<!doctype html><html><head lang="ja"><meta/,
    ],
    ['<!doctype html><h1>x</h1>', /^<!doctype html><meta/],
    ['<h1>x</h1>', /^<meta/],
    ['', /^<meta/],
  ])('stands before anything of %j', (html, start) => {
    expect(page(html)).toMatch(start);
    expect(page(html)).toMatch(bridge);
    expect(page(html).replace(bridge, '')).toBe(html);
  });

  it('offers what the bundle declares at its top, and nothing that ends with _', () => {
    const mainText = 'var a = function () {}; function b() {} function c_() {} const d = 1;';
    expect(publicFunctions({ mainText, pages: {}, scopes: [] })).toEqual(['a', 'b']);
  });

  it('does not offer a bundle that asks for something while it is evaluated', () => {
    const mainText = 'Session.getActiveUser();';
    expect(() => publicFunctions({ mainText, pages: {}, scopes: [] })).toThrow(
      /while it is evaluated/,
    );
  });
});

it('a shelf of panels keeps the newest 500', () => {
  let names = 0;
  const shelf = panelShelf(() => String((names += 1)));
  const panel = {
    page: { html: '', title: '', width: null, height: null, metaTags: [] },
    seat: { user: OWNER, day: null },
    tab: 't',
  };
  for (let shown = 0; shown < 501; shown += 1) shelf.put(panel);
  expect([shelf.find('1'), shelf.find('2'), shelf.find('501')]).toEqual([null, panel, panel]);
});

describe('an office has changed', () => {
  const office = officeWith(tab('シート1'));

  it.each<[string, Partial<OfficeState>]>([
    ['its book', { book: { ...office.book } }],
    ['a mail', { outbox: [{ id: '1', sentBy: '', sentAt: 0, to: '', subject: '', body: '' }] }],
    ['a property', { scriptProperties: { tabs: '1' } }],
    ['who may edit', { access: { owner: OWNER, editors: [] } }],
    ['somebody’s consent', { grants: { [OWNER]: ['x'] } }],
  ])('with %s', (_, change) => {
    expect(differs(office, { ...office, ...change })).toBe(true);
  });

  it('not with clock, quotas and ids', () => {
    const uses = [{ at: 1, user: OWNER, kind: 'sheets read' as const }];
    expect(differs(office, { ...office, now: 9, lastId: 9, quotaUses: uses })).toBe(false);
  });
});
