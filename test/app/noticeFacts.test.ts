/** What deciding about mails is told of a workbook: documents that are for a meeting, and what is confirmed. */
import { expect, it } from '@jest/globals';
import { makeSubmissionList } from '../../src/app/makeSubmissionList';
import { makeConfirmationList } from '../../src/app/makeConfirmationList';
import { readWorkbook } from '../../src/app/readWorkbook';
import { parseCivilDate } from '../../src/domain/civilDate';
import { fiscalYear } from '../../src/domain/fiscalYear';
import type { NoticeFacts } from '../../src/domain/notices/noticeFacts';
import { noticeFacts } from '../../src/workbook/notices/facts';
import { wantedForNotices } from '../../src/workbook/notices/wanted';
import { listed, made, makingOffice, makingPorts, type MakingOffice } from './makingOffice';
import { SECRETARY } from './officeInMemory';

it('papers are told of, and not the lists that somebody makes to look at', () => {
  const office = makingOffice();
  made(office);
  const ports = makingPorts(office, SECRETARY);
  const hand = { operationId: 'press-0002', caller: SECRETARY };
  expect(makeSubmissionList(ports, hand).accepted).toBe(true);
  expect(makeConfirmationList(ports, { ...hand, section: '保健福祉課' }).accepted).toBe(true);
  expect(listed(office).map((row) => row['状態'])).toEqual(['完成', '完成', '完成']);
  expect(factsOf(office).documents.map(({ name }) => name)).toEqual([
    'R7第1回推進会議資料（R6実績）_第1版',
  ]);
});

it('what the secretariat has confirmed is submitted: nobody is asked for it any more', () => {
  const states = factsOf(makingOffice()).actions.map(({ submission }) => submission);
  expect(states).toHaveLength(25);
  expect(new Set(states)).toEqual(new Set(['checked']));
});

function factsOf(office: MakingOffice): NoticeFacts {
  const ports = makingPorts(office, SECRETARY);
  const today = parseCivilDate('2025-08-15');
  if (!today.accepted) throw new Error('no day');
  const { read } = readWorkbook(ports, wantedForNotices);
  const day = { today: today.value, holidays: ports.builtIn.holidays() };
  return noticeFacts(read, fiscalYear(2024), day);
}
