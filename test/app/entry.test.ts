/** 取組実績の入力: who sees which actions, and what becomes of what they write. */
import { describe, expect, it } from '@jest/globals';
import {
  cellOf,
  complete,
  entryOffice,
  HEAD,
  itemFor,
  listFor,
  openingFor,
  OTHER,
  saved,
  saving,
  STAFF,
  STRANGER,
  value,
} from './entryOffice';
import { rememberedItem, rememberItem } from '../../src/app/rememberedRows';
import { selectedEntry } from '../../src/app/selectedEntry';
import { portsOf, SECRETARY, tabOf, under, type OfficeInMemory } from './officeInMemory';
import { dateCell, percentCell, replace, rowOf, stored, typed } from './spoiled/spoil';

function sortedBackwards(office: OfficeInMemory, title: string): void {
  const sheet = tabOf(office, title);
  const [first, ...rows] = sheet.rows;
  const filled = rows.filter((row) => row?.some((cell) => cell?.userEnteredValue !== undefined));
  replace(office, { ...sheet, rows: [first, ...filled.reverse()] });
}

describe('the list', () => {
  it('shows a section its own actions and what each still lacks', () => {
    const office = entryOffice();
    const { role, section, items, window } = openingFor(office, STAFF);
    expect([role, section, window.state]).toEqual(['section', '保健福祉課', 'open']);
    expect(items.map(({ actionId, submission }) => `${actionId} ${submission}`)).toEqual([
      '1-1-1 notEntered',
      '1-1-2 notEntered',
      '1-2-1 notEntered',
      '1-2-2 notEntered',
      '3-1-2 notEntered',
    ]);
    expect(items[0]?.missing).toEqual([
      '進捗状況',
      '取組実績',
      '予算現額',
      '決算額',
      '指標「連携して実施した健康づくり事業数」の実績値',
      '指標「連携事業の延べ参加者数」の実績値',
    ]);
  });

  it('takes one call of the workbook from the second opening on', () => {
    const office = entryOffice();
    openingFor(office, STAFF);
    office.reads.cells = 0;
    office.reads.facts = 0;
    openingFor(office, STAFF);
    expect(office.reads).toMatchObject({ cells: 1, facts: 0, values: 0 });
  });
});

describe('what only its format explains', () => {
  it('is read with it: a percentage and a day are never shown as the number behind them', () => {
    const office = entryOffice(
      stored('指標実績', '1-1-1-1', '実績値', percentCell(0.975)),
      stored('指標実績', '1-1-1-2', '実績値', dateCell(34_790)),
    );
    const [share, day] = itemFor(office, STAFF).indicators.map(({ fields }) => fields['value']);
    expect(share).toBe('97.5%');
    expect(day).toContain('1995');
    expect(itemFor(office, STAFF).damages.join()).toContain('実績値');
  });

  it('costs a call only where something of that kind stands', () => {
    const office = entryOffice();
    itemFor(office, STAFF);
    office.reads.cells = 0;
    itemFor(office, STAFF);
    expect(office.reads.cells).toBe(1);
  });
});

describe('rows that people move', () => {
  it('are found again by their keys, wherever they were thought to be', () => {
    const office = entryOffice();
    const before = itemFor(office, STAFF);
    for (const title of ['年度実績', '指標実績']) sortedBackwards(office, title);
    const after = itemFor(office, STAFF);
    expect(after.rows).not.toEqual(before.rows);
    expect({ ...after, rows: {} }).toEqual({ ...before, rows: {} });
    const moved = saved(office, STAFF, before, { result: { results: '並べ替えの後' } });
    expect(moved.fields['results']).toBe('並べ替えの後');
    expect(cellOf(office, '年度実績', '1-1-1', '取組実績')).toBe('並べ替えの後');
  });

  it.each([
    '{"2024 1-1-1":{"yearlyResults":[99999,3,0],"indicatorResults":[7],"another":[1]}}',
    '{"2024 1-1-1":{"yearlyResults":"3"}}',
    'no JSON',
    '[null]',
  ])('what is remembered of them may be nonsense: %s', (note) => {
    const office = entryOffice();
    office.ownNotes.set(STAFF, new Map([['entryItems', note]]));
    expect(itemFor(office, STAFF)).toEqual(itemFor(entryOffice(), STAFF));
  });

  it('are remembered of as many actions as a note holds', () => {
    const office = entryOffice();
    const note = { ownNotes: portsOf(office, STAFF).ownNotes };
    const rows = { yearlyResults: [1], indicatorResults: [1, 2, 3], indicators: [1, 2, 3] };
    for (let place = 0; place < 200; place += 1) rememberItem(note, `2024 ${String(place)}`, rows);
    expect(office.ownNotes.get(STAFF)?.get('entryItems')?.length).toBeLessThan(9_000);
    expect(rememberedItem(note, '2024 199')).toEqual(rows);
    expect(rememberedItem(note, '2024 0')).toEqual({});
  });
});

describe('the row of the cursor', () => {
  it('is that of its action, in 年度実績 and in 指標実績; elsewhere there is none', () => {
    const office = entryOffice();
    const at = (title: string, row: number) => {
      office.cursor = { sheetId: tabOf(office, title).properties.sheetId, row };
      return selectedEntry(portsOf(office, STAFF));
    };
    const row = rowOf(tabOf(office, '指標実績'), '指標ID', '1-2-1-1');
    expect(at('指標実績', row)).toEqual({ year: 2024, actionId: '1-2-1' });
    expect(at('年度実績', 2)).toEqual({ year: 2024, actionId: '1-1-2' });
    expect(at('年度実績', 0)).toEqual({});
    expect(at('設定', 3)).toEqual({});
  });
});

describe('a draft', () => {
  it('stands in the sheet, makes 未入力 to 作成中, raises 版 and leaves no entry', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    const after = saved(office, STAFF, item, { result: { results: '教室を８回実施した。' } });
    expect(cellOf(office, '年度実績', '1-1-1', '取組実績')).toBe('教室を８回実施した。');
    expect(cellOf(office, '年度実績', '1-1-1', '提出状態')).toBe('作成中');
    expect([after.submission, after.revision]).toEqual(['draft', item.revision + 1]);
    expect(under(tabOf(office, '変更履歴'), '操作内容')).not.toContain('提出');
    expect(itemFor(office, STAFF)).toEqual(after);
  });

  it('stores an amount as a number however it is typed, and keeps what is none as it was typed', () => {
    const office = entryOffice();
    const result = { currentBudget: '１，２３４', settledAmount: '△12', generalFunds: '約百' };
    const after = saved(office, STAFF, itemFor(office, STAFF), { result });
    expect(cellOf(office, '年度実績', '1-1-1', '予算現額')).toBe(1234);
    expect(cellOf(office, '年度実績', '1-1-1', '決算額')).toBe(-12);
    expect(cellOf(office, '年度実績', '1-1-1', 'うち一般財源')).toBe('約百');
    expect(after.fields).toMatchObject({ currentBudget: '1234', generalFunds: '約百' });
    expect(after.damages.join()).toContain('約百');
  });

  it('is never a formula, markup or anything but the text that was typed', () => {
    const office = entryOffice();
    const nasty = '=IMPORTXML("http://x","//a")\n<img src=x onerror=alert(1)></script>髙𠮷😀①';
    const after = saved(office, STAFF, itemFor(office, STAFF), { result: { results: nasty } });
    expect(after.fields['results']).toBe(nasty);
    expect(itemFor(office, STAFF).fields['results']).toBe(nasty);
  });

  it('of a text that no cell can hold is refused, and nothing else of it is written', () => {
    const office = entryOffice();
    const result = { progress: '完了', results: 'あ'.repeat(50_001) };
    const verdict = saving(office, STAFF, itemFor(office, STAFF), { result });
    expect(verdict).toMatchObject({
      refusal: { reason: 'not written', refusal: { reason: 'text too long' } },
    });
    expect(cellOf(office, '年度実績', '1-1-1', '進捗状況')).toBe('');
  });

  it('sent twice is written once', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    const save = {
      operationId: 'press-again',
      result: { results: '実施した。', currentBudget: '1,200' },
    };
    const once = saved(office, STAFF, item, save);
    const { book } = office;
    expect(saved(office, STAFF, item, save)).toEqual(once);
    expect(office.book).toBe(book);
  });

  it('writes the answer to an opinion into 意見台帳', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    const [opinion] = item.opinions;
    expect(opinion?.id).toBe('R6-01');
    const opinions = { 'R6-01': { currentState: '３地区で実施しています。' } };
    expect(saved(office, STAFF, item, { opinions }).opinions[0]?.fields['currentState']).toBe(
      '３地区で実施しています。',
    );
  });
});

describe('two people in one action', () => {
  it('who changed different fields keep both', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    saved(office, HEAD, item, { result: { issues: '会場が少ない。' } });
    const after = saved(office, STAFF, item, { result: { results: '実施した。' } });
    expect(after.fields).toMatchObject({ issues: '会場が少ない。', results: '実施した。' });
  });

  it('who changed the same field: the later is shown both, and nothing is overwritten', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    saved(office, HEAD, item, { result: { results: '所属長の文' } });
    const found = value(
      saving(office, STAFF, item, { result: { results: '担当者の文', progress: '完了' } }),
    );
    expect(found).toMatchObject({ kind: 'conflict', item: { fields: { results: '所属長の文' } } });
    expect(cellOf(office, '年度実績', '1-1-1', '進捗状況')).toBe('');
    if (found.kind !== 'conflict') throw new Error('No conflict.');
    const chosen = { result: { results: '担当者の文', progress: '完了' } };
    expect(saved(office, STAFF, found.item, chosen).fields).toMatchObject(chosen.result);
  });

  it('a word typed into the sheet meanwhile is not overwritten either', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    typed('年度実績', '1-1-1', '課題', 'シートに書いた課題')(office);
    const result = { issues: '画面に書いた課題' };
    expect(value(saving(office, STAFF, item, { result })).kind).toBe('conflict');
    expect(cellOf(office, '年度実績', '1-1-1', '課題')).toBe('シートに書いた課題');
  });

  it('a step is taken only on what was seen, 版 for 版', () => {
    const office = entryOffice();
    const item = saved(office, HEAD, itemFor(office, HEAD), complete);
    saved(office, STAFF, item, { result: { issues: '後から書いた課題' } });
    expect(value(saving(office, HEAD, item, { step: 'submit' })).kind).toBe('conflict');
    expect(cellOf(office, '年度実績', '1-1-1', '提出状態')).toBe('作成中');
  });
});

describe('the way of a result', () => {
  it('goes from the staff to the head and is submitted, with who and when', () => {
    const office = entryOffice();
    const handed = saved(office, STAFF, itemFor(office, STAFF), { ...complete, step: 'handOver' });
    expect([handed.submission, handed.steps]).toEqual(['awaitingHead', ['takeBack']]);
    expect(handed.readOnlyFor).toContain('所属長の確認を待っています');
    const seen = itemFor(office, HEAD);
    expect(seen.steps).toEqual(['draft', 'takeBack', 'submit']);
    const done = saved(office, HEAD, seen, { step: 'submit' });
    expect(done).toMatchObject({ submission: 'submitted', steps: [], submittedBy: HEAD });
    expect(done.submittedAt).toBe('2025-05-16 10:32');
    expect(itemFor(office, HEAD)).toEqual(done);
    const lines = under(tabOf(office, '変更履歴'), '操作内容');
    expect(lines.filter((what) => what === '提出')).toHaveLength(1);
  });

  it('is one step for whoever is both', () => {
    const office = entryOffice(typed('課一覧', '保健福祉課', '担当者アドレス', HEAD));
    const item = itemFor(office, HEAD);
    expect(saved(office, HEAD, item, { ...complete, step: 'submit' }).submission).toBe('submitted');
  });

  it('is not taken with something missing, and says what', () => {
    const office = entryOffice();
    const others = { ...complete.result, direction: '' };
    const found = value(
      saving(office, HEAD, itemFor(office, HEAD), { ...complete, step: 'submit', result: others }),
    );
    expect(found).toEqual({ kind: 'missing', missing: ['方向性を選んでください。'] });
    expect(cellOf(office, '年度実績', '1-1-1', '取組実績')).toBe('');
  });

  it('may be taken back by the staff until the head has submitted', () => {
    const office = entryOffice();
    const handed = saved(office, STAFF, itemFor(office, STAFF), { ...complete, step: 'handOver' });
    expect(saved(office, STAFF, handed, { step: 'takeBack' }).submission).toBe('draft');
    const again = saved(office, STAFF, itemFor(office, STAFF), { step: 'handOver' });
    saved(office, HEAD, itemFor(office, HEAD), { step: 'submit' });
    expect(saving(office, STAFF, again, { step: 'takeBack' })).toMatchObject({
      refusal: { reason: 'submitted' },
    });
  });

  it('pressed twice because its answer was lost is one submission', () => {
    const office = entryOffice();
    const item = itemFor(office, HEAD);
    const save = { ...complete, step: 'submit', operationId: 'press-lost' } as const;
    const done = saved(office, HEAD, item, save);
    const { book } = office;
    expect(saved(office, HEAD, item, save)).toEqual(done);
    expect(office.book).toBe(book);
  });

  it('after 差戻し goes on where it was, with its reason in sight', () => {
    const office = entryOffice();
    saved(office, HEAD, itemFor(office, HEAD), { ...complete, step: 'submit' });
    typed('年度実績', '1-1-1', '提出状態', '差戻し')(office);
    typed('年度実績', '1-1-1', '差戻しの内容', '参加者数の根拠を書いてください。')(office);
    expect(openingFor(office, STAFF).items[0]?.sentBackFor).toContain('根拠');
    const mended = saved(office, STAFF, itemFor(office, STAFF), {
      result: { results: '名簿による延べ1,300人が参加した。' },
    });
    expect(mended.submission).toBe('sentBack');
    expect(saved(office, HEAD, mended, { step: 'submit' }).submission).toBe('submitted');
  });

  it('taken by the secretariat for a section is marked as 代理', () => {
    const office = entryOffice();
    const item = itemFor(office, SECRETARY);
    const done = saved(office, SECRETARY, item, { ...complete, step: 'submit' });
    expect([done.submission, done.onBehalf]).toEqual(['submitted', true]);
    expect(cellOf(office, '年度実績', '1-1-1', '代理')).toBe('代理');
  });
});

describe('the window', () => {
  it('lets nobody write before 下書き開始日, and nobody submit before 入力開始日', () => {
    const office = entryOffice();
    office.now = '2025-03-09 09:00:00';
    expect(itemFor(office, HEAD)).toMatchObject({ steps: [] });
    expect(saving(office, HEAD, itemFor(office, HEAD), complete)).toMatchObject({
      refusal: { reason: 'before drafts' },
    });
    office.now = '2025-03-25 09:00:00';
    const item = saved(office, HEAD, itemFor(office, HEAD), complete);
    expect(item.steps).toEqual(['draft']);
    expect(saving(office, HEAD, item, { step: 'submit' })).toMatchObject({
      refusal: { reason: 'not your step', beforeOpening: true },
    });
  });

  it('takes what comes after 入力期限, and says that it is late', () => {
    const office = entryOffice();
    office.now = '2025-05-17 09:00:00';
    expect(openingFor(office, STAFF).window.state).toBe('late');
    expect(itemFor(office, HEAD).steps).toContain('submit');
  });
});

describe('who may what', () => {
  it('another section sees and writes nothing of it', () => {
    const office = entryOffice();
    const { book } = office;
    const item = itemFor(office, STAFF);
    expect(() => itemFor(office, OTHER)).toThrow('other section');
    expect(saving(office, OTHER, item, complete)).toMatchObject({
      refusal: { reason: 'not yours', section: '保健福祉課' },
    });
    expect(listFor(office, OTHER, '保健福祉課')).toMatchObject({
      refusal: { reason: 'other section' },
    });
    expect(office.book).toBe(book);
  });

  it('somebody of no section is told so', () => {
    expect(openingFor(entryOffice(), STRANGER)).toMatchObject({
      role: 'unknown',
      items: [],
    });
  });

  it('the staff submits where 設定 lets it', () => {
    const office = entryOffice(typed('設定', '提出は所属長のみか', '値', 'いいえ'));
    expect(itemFor(office, STAFF).steps).toEqual(['draft', 'submit']);
  });

  it('the secretariat chooses a section, and is told which there are', () => {
    const office = entryOffice();
    const opening = openingFor(office, SECRETARY);
    expect(opening.role).toBe('secretariat');
    expect(opening.sections).toContain('保健福祉課');
    expect(value(listFor(office, SECRETARY, '保健福祉課')).items).toHaveLength(5);
  });

  it('a field that is not of the form is refused', () => {
    const office = entryOffice();
    const item = itemFor(office, STAFF);
    for (const field of ['secondGrade', 'submission', 'actionId', '__proto__x']) {
      expect(saving(office, STAFF, item, { result: { [field]: 'A' } })).toMatchObject({
        refusal: { reason: 'no such field', field },
      });
    }
    const strange = { '2-1-1-1': { value: '1' } };
    expect(saving(office, STAFF, item, { indicators: strange })).toMatchObject({
      refusal: { reason: 'no such field', field: '2-1-1-1' },
    });
  });

  it('a copy of the workbook is only read', () => {
    const office = entryOffice(typed('設定', '本体のID', '値', 'another'));
    expect(openingFor(office, STAFF).isCopy).toBe(true);
    expect(saving(office, STAFF, itemFor(office, STAFF), complete)).toMatchObject({
      refusal: { reason: 'copy' },
    });
  });
});
