/** Of which documents the secretariat is told: those that are for a meeting. */
import { expect, it } from '@jest/globals';
import { makeSubmissionList } from '../../src/app/makeSubmissionList';
import { makeConfirmationList } from '../../src/app/makeConfirmationList';
import { readWorkbook } from '../../src/app/readWorkbook';
import { parseCivilDate } from '../../src/domain/civilDate';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { noticeFacts } from '../../src/workbook/notices/facts';
import { wantedForNotices } from '../../src/workbook/notices/wanted';
import { listed, made, makingOffice, makingPorts } from './makingOffice';
import { SECRETARY } from './officeInMemory';

it('of papers, and not of the lists that somebody makes to look at', () => {
  const office = makingOffice();
  made(office);
  const ports = makingPorts(office, SECRETARY);
  const hand = { operationId: 'press-0002', caller: SECRETARY };
  expect(makeSubmissionList(ports, hand).accepted).toBe(true);
  expect(makeConfirmationList(ports, { ...hand, section: '保健福祉課' }).accepted).toBe(true);
  expect(listed(office).map((row) => row['状態'])).toEqual(['完成', '完成', '完成']);
  const today = parseCivilDate('2025-08-15');
  if (!today.accepted) throw new Error('no day');
  const { read } = readWorkbook(ports, wantedForNotices);
  const day = { today: today.value, holidays: ports.builtIn.holidays() };
  const { documents } = noticeFacts(read, fiscalYear(2024), day);
  expect(documents.map(({ name }) => name)).toEqual(['R7第1回推進会議資料（R6実績）_第1版']);
});
