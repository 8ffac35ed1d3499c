/** What only some packs print: of a closed year, and for the office. */
import { describe, expect, it } from '@jest/globals';
import { made, makingOffice, type MakingOffice } from './makingOffice';
import { columnIn, does, SECRETARY, tabOf } from './officeInMemory';
import { rowOf } from './spoiled/spoil';

/** Types into a cell by the heading of its column. */
function types(office: MakingOffice, title: string, row: number, heading: string, text: string) {
  const tab = tabOf(office, title);
  const place = {
    sheetId: tab.properties.sheetId,
    row,
    column: columnIn(tab, heading),
  };
  does(office, SECRETARY, { kind: 'typeIn', place, text });
}

describe('a year that is closed', () => {
  it('is printed with the texts of its own tab, and compared with the one before it', () => {
    const office = makingOffice();
    made(office, { year: 2023 });
    const [file] = office.files;
    expect(file?.name).toBe('R6第1回推進会議資料（R5実績）_第1版');
    const [sheet] = file?.content.papers[2]?.values['調書'] as readonly Record<string, string>[];
    expect(sheet?.['取組実績']).toContain('運動教室');
    expect(sheet?.['提出と確認']).toBe('');
    made(office, { year: 2023, version: 'internal' });
    const [inside] = office.files[1]?.content.papers[2]?.values['調書'] as readonly Record<
      string,
      string
    >[];
    expect(inside?.['提出と確認']).toMatch(/^提出/u);
  });
});

describe('庁内会議用', () => {
  const sheetOf = (office: MakingOffice, 番号: string) =>
    (office.files[0]?.content.papers[2]?.values['調書'] as readonly Record<string, string>[]).find(
      (sheet) => sheet['番号'] === 番号,
    );

  const enters = (office: MakingOffice, line: Readonly<Record<string, string>>): void => {
    for (const [heading, text] of Object.entries(line)) types(office, '変更履歴', 1, heading, text);
  };

  it('prints 備考 of 行動計画', () => {
    const office = makingOffice();
    const row = rowOf(tabOf(office, '行動計画'), '取組ID', '2-1-3');
    types(office, '行動計画', row, '備考', '令和７年度に担当を変更する予定');
    made(office, { version: 'internal' });
    expect(sheetOf(office, '2-1-3')?.['備考']).toBe('令和７年度に担当を変更する予定');
  });

  it('names amounts that were changed after 決算書の確定日, with both', () => {
    const office = makingOffice();
    const line = {
      日時: '2025-08-01 09:00',
      操作ID: 'press-9',
      操作者: SECRETARY,
      操作内容: '修正',
      対象ID: '2-1-3',
      項目: '決算額',
      変更前: '29874',
      変更後: '29875',
      操作の方法: '取組実績の入力の画面',
    };
    enters(office, line);
    made(office, { version: 'internal' });
    expect(sheetOf(office, '2-1-3')?.['確認事項']).toMatch(/29,874.*29,875/u);
    const plain = makingOffice();
    enters(plain, line);
    made(plain);
    expect(sheetOf(plain, '2-1-3')?.['確認事項']).toBe('');
  });
});
