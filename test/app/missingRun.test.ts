import { describe, expect, it } from '@jest/globals';
import { openCheck } from '../../src/app/checkEntries';
import { openImport } from '../../src/app/import';
import { openEntry } from '../../src/app/listEntries';
import { openMaking } from '../../src/app/openMaking';
import { openReview } from '../../src/app/openReview';
import { openTemplates } from '../../src/app/openTemplates';
import { openSections } from '../../src/app/readSections';
import { fireDay, noticeOffice, type NoticeOffice } from './noticeOffice';
import { portsOf, SECRETARY, SECTION } from './officeInMemory';
import { typed } from './spoiled/spoil';

/** What every panel of the secretariat is told at its opening, as JSON; of this person. */
function openings(office: NoticeOffice, user = SECRETARY): readonly string[] {
  const ports = portsOf(office, user);
  return [
    openEntry(ports, user),
    openReview(ports, { caller: user }),
    openMaking(ports, user),
    openSections(ports, user),
    openTemplates(ports, user),
    openCheck(ports, user),
    openImport(ports, user, 'plan'),
  ].map((opening) => JSON.stringify(opening));
}

const telling = (told: readonly string[]): number =>
  told.filter((text) => text.includes('毎日のお知らせが動いていません（最終　2025-05-09 08:12'))
    .length;

describe('a daily run that does not come any more', () => {
  it('is said by every panel of the secretariat after three days', () => {
    const office = noticeOffice();
    fireDay(office, '2025-05-09 08:12:00');
    office.now = '2025-05-11 10:00:00';
    expect(telling(openings(office))).toBe(0);
    office.now = '2025-05-12 10:00:00';
    expect(telling(openings(office))).toBe(7);
  });

  it('is no business of a section', () => {
    const office = noticeOffice();
    fireDay(office, '2025-05-09 08:12:00');
    office.now = '2025-05-20 10:00:00';
    expect(telling(openings(office, SECTION))).toBe(0);
  });

  it('is missed by nobody where nobody has installed it', () => {
    const office = noticeOffice();
    fireDay(office, '2025-05-09 08:12:00');
    typed('設定', 'お知らせの実行者', '値', '')(office);
    office.now = '2025-05-20 10:00:00';
    expect(telling(openings(office))).toBe(0);
  });

  it('does not seem to be missing over the longest row of holidays: it comes on holidays too', () => {
    const office = noticeOffice('2025-05-02 08:12:00');
    for (const day of ['02', '03', '04', '05', '06']) fireDay(office, `2025-05-${day} 08:12:00`);
    office.now = '2025-05-07 07:50:00';
    const told = openings(office).filter((text) => text.includes('動いていません'));
    expect(told).toEqual([]);
  });
});
