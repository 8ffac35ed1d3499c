/** A save by key: what it writes, what it leaves alone, and when it is refused. */
import { describe, expect, it } from '@jest/globals';
import { tabOf, under } from './officeInMemory';
import { inResult, officeAtWork, write } from './writing';

const FIRST = '令和6年度 1-1-1';

describe('a save', () => {
  it('writes its cells, raises 版 and enters 変更履歴, with one reading and one write', () => {
    const office = officeAtWork();
    const verdict = write(office, {
      writes: [
        {
          tabKey: 'yearlyResults',
          key: FIRST,
          cells: { results: '説明会を３回開催した。', progress: '完了', issues: '' },
          basedOn: Number(inResult(office, '1-1-1', '版')) || 0,
        },
      ],
      history: [{ what: '提出', targetId: '1-1-1', item: '取組実績', before: '', after: '説明会' }],
    });
    expect(verdict).toMatchObject({ accepted: true, value: { already: false } });
    expect(inResult(office, '1-1-1', '取組実績')).toBe('説明会を３回開催した。');
    expect(inResult(office, '1-1-1', '進捗状況')).toBe('完了');
    expect(inResult(office, '1-1-1', '課題')).toBe('');
    expect(under(tabOf(office, '変更履歴'), '操作ID')).toContain('press-7001');
    expect(office.writes).toHaveLength(1);
    expect(office.reads).toEqual({ facts: 0, values: 0, cells: 1 });
  });
});
