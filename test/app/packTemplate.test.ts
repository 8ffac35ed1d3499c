/** 会議資料の作成 takes the town's own template where there is one, and says so where it is damaged. */
import { describe, expect, it } from '@jest/globals';
import { makeDocuments } from '../../src/app/makeDocuments';
import { makeRefusalMessage } from '../../src/wording/makeDocuments';
import { packTemplateId } from '../../src/workbook/documents/templateRows';
import { decideTemplate } from '../../src/workbook/documents/decideTemplate';
import { readWorkbook } from '../../src/app/readWorkbook';
import { writeRows } from '../../src/app/writeRows';
import {
  columnIn,
  does,
  packTemplate,
  portsOf,
  SECRETARY,
  tabOf,
  type OfficeInMemory,
} from './officeInMemory';
import { make, made, makingOffice, makingPorts, WANTED } from './makingOffice';

function keeps(office: OfficeInMemory, base64: string | undefined) {
  const ports = portsOf(office, SECRETARY);
  const { read } = readWorkbook(ports, [{ family: 'templates' }]);
  const { writes, newRows } = decideTemplate(read, packTemplateId, base64);
  const request = { operationId: 'press-0001', by: SECRETARY, means: '様式の編集の画面' };
  writeRows(ports, read.layout, { ...request, writes, newRows, history: [] });
}

function shipsNothing(office: { template: string }) {
  office.template = '';
}

describe('the template of a pack', () => {
  it('is the one that the town keeps', () => {
    const office = makingOffice();
    keeps(office, packTemplate);
    shipsNothing(office);
    const templates: string[] = [];
    const ports = makingPorts(office, SECRETARY);
    const papers: typeof ports.papers = {
      ...ports.papers,
      fill: (template, content) => {
        templates.push(template);
        return ports.papers.fill(template, content);
      },
    };
    const verdict = makeDocuments({ ...ports, papers }, { caller: SECRETARY, ...WANTED });
    expect(verdict.accepted).toBe(true);
    expect(templates).toEqual([packTemplate]);
  });

  it('is the one that ships after a return to it', () => {
    const office = makingOffice();
    keeps(office, 'AAAA');
    keeps(office, undefined);
    expect(made(office).edition).toBe(1);
  });

  it('is read in the same call as everything else', () => {
    const office = makingOffice();
    keeps(office, packTemplate);
    keeps(office, packTemplate);
    made(office);
    Object.assign(office.reads, { facts: 0, values: 0, cells: 0 });
    made(office);
    expect(office.reads).toEqual({ facts: 0, values: 0, cells: 1 });
  });

  it('that somebody damaged by hand stops the making, with the place and what to do', () => {
    const office = makingOffice();
    keeps(office, packTemplate);
    const tab = tabOf(office, '様式');
    const place = { sheetId: tab.properties.sheetId, row: 1, column: columnIn(tab, '断片') };
    does(office, SECRETARY, { kind: 'typeIn', place, text: 'AAAA' });
    const verdict = make(office);
    if (verdict.accepted) throw new Error('made');
    expect(makeRefusalMessage(verdict.refusal)).toBe(
      '保存してある様式を読み取れないため、何も作成していません。\n「様式」シートの2行目（第1版）の「断片」に、様式の内容ではない文字があります。\n「様式の編集」の画面で、前の版か組込みの様式に戻してください。シートの版の履歴から元に戻すこともできます。',
    );
    expect(office.files).toEqual([]);
  });
});
