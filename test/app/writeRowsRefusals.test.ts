/** A save that is refused writes nothing, and says what was found and what to do. */
import { describe, expect, it } from '@jest/globals';
import { writeRefusalMessage } from '../../src/wording/writeRefusals';
import { does, tabOf, type OfficeInMemory } from './officeInMemory';
import { aSave, inResult, KEY, officeAtWork, placeOf, write } from './writing';

describe('a save is refused, and nothing is written,', () => {
  it('when somebody has saved the row since: both contents are told', () => {
    const office = officeAtWork();
    const mine = aSave(office, { results: '終わった。' });
    write(office, { ...aSave(office, { results: 'まだである。' }), operationId: 'press-7002' });
    const { book } = office;
    const verdict = write(office, mine);
    expect(verdict).toMatchObject({
      accepted: false,
      refusal: {
        reason: 'moved on',
        rows: [
          {
            key: KEY,
            differences: [{ heading: '取組実績', ours: '終わった。', theirs: 'まだである。' }],
          },
        ],
      },
    });
    expect(office.book).toBe(book);
  });

  it('when somebody has typed into a cell since it was seen', () => {
    const office = officeAtWork();
    const seen = { issues: String(inResult(office, '1-1-1', '課題')) };
    const place = placeOf(office, '1-1-1', '課題');
    does(office, office.access.owner, { kind: 'typeIn', place, text: '手で直した。' });
    const { book } = office;
    const [save] = aSave(office, { issues: '画面で直した。' }).writes ?? [];
    if (!save) throw new Error('There is nothing to save.');
    const verdict = write(office, { writes: [{ ...save, seen }] });
    expect(verdict).toMatchObject({ accepted: false, refusal: { reason: 'moved on' } });
    expect(office.book).toBe(book);
  });

  const sheetOf = (office: OfficeInMemory) => tabOf(office, '年度実績');
  const spoiled: readonly [string, string, (office: OfficeInMemory) => void, RegExp][] = [
    [
      'when the row has gone',
      'row gone',
      (office) => {
        const { sheetId, row } = placeOf(office, '1-1-1', '課題');
        const lines = { sheetId, first: row, count: 1 };
        does(office, office.access.owner, { kind: 'deleteRows', lines });
      },
      /「年度実績」シートに「令和6年度 1-1-1」の行が見当たりません/u,
    ],
    [
      'when two rows have the key',
      'key twice',
      (office) => {
        const place = placeOf(office, '1-1-2', '取組ID');
        does(office, office.access.owner, { kind: 'typeIn', place, text: '１－１－１' });
      },
      /「令和6年度 1-1-1」の行が2つあります（2行目、3行目）/u,
    ],
    [
      'when a heading has gone',
      'heading gone',
      (office) => {
        const place = { ...placeOf(office, '1-1-1', '課題'), row: 0 };
        does(office, office.access.owner, { kind: 'typeIn', place, text: '問題' });
      },
      /見出し「課題」が見当たりません/u,
    ],
    [
      'when a heading stands twice',
      'heading twice',
      (office) => {
        const place = { ...placeOf(office, '1-1-1', '課題'), row: 0 };
        const beyond = { ...place, column: sheetOf(office).rows[0]?.length ?? 0 };
        does(office, office.access.owner, { kind: 'typeIn', place: beyond, text: '課題' });
      },
      /見出し「課題」が二つあります/u,
    ],
    [
      'when the headings have moved down',
      'headings moved',
      (office) => {
        const lines = { sheetId: sheetOf(office).properties.sheetId, first: 0, count: 1 };
        does(office, office.access.owner, { kind: 'insertRows', lines, side: 'before' });
      },
      /見出しが１行目にありません/u,
    ],
    [
      'when the tab has gone',
      'tab gone',
      (office) => {
        const { sheetId } = sheetOf(office).properties;
        does(office, office.access.owner, { kind: 'deleteTab', sheetId });
      },
      /「年度実績」シートが見つかりません/u,
    ],
    [
      'when 変更履歴 has gone',
      'tab gone',
      (office) => {
        const { sheetId } = tabOf(office, '変更履歴').properties;
        does(office, office.access.owner, { kind: 'deleteTab', sheetId });
      },
      /「変更履歴」シートが見つかりません/u,
    ],
    [
      'while others are writing',
      'busy',
      (office) => {
        office.busy = true;
      },
      /ほかの職員の書き込み/u,
    ],
  ];

  it.each(spoiled)('%s', (_, reason, spoil, message) => {
    const office = officeAtWork();
    const save = aSave(office, { issues: '人手が足りない。' });
    spoil(office);
    const { book } = office;
    const verdict = write(office, save);
    expect(verdict).toMatchObject({ accepted: false, refusal: { reason } });
    expect(verdict.accepted ? '' : writeRefusalMessage(verdict.refusal)).toMatch(message);
    expect(office.book).toBe(book);
  });

  it('when a text is longer than a cell can hold', () => {
    const office = officeAtWork();
    const { book } = office;
    const verdict = write(office, aSave(office, { issues: 'あ'.repeat(50_001) }));
    expect(verdict.accepted ? '' : writeRefusalMessage(verdict.refusal)).toContain(
      '「課題」は50001字あり',
    );
    expect(office.book).toBe(book);
  });
});

describe('the words of a refusal', () => {
  it('show both contents of what somebody has changed meanwhile', () => {
    const differences = [{ heading: '課題', ours: '', theirs: '人手が足りない。' }];
    const rows = [{ tab: '年度実績', key: KEY, basedOn: 3, found: 4, differences }];
    expect(writeRefusalMessage({ reason: 'moved on', rows })).toBe(
      '開いた後に、ほかの職員が内容を変えています。何も変更していません。今の内容を確かめて、どちらを残すか選んでください。\n「年度実績」シート　令和6年度 1-1-1　課題（今の内容：人手が足りない。　保存する内容：空欄）',
    );
  });

  it('say that nothing was left behind, or name the rows to look at', () => {
    const moving = { reason: 'rows keep moving', keys: [KEY] } as const;
    expect(writeRefusalMessage({ ...moving, left: [] })).toContain('元に戻しました');
    expect(writeRefusalMessage({ ...moving, left: ['令和6年度 1-1-2'] })).toContain(
      '版の履歴から元に戻してください（令和6年度 1-1-2）',
    );
  });
});
