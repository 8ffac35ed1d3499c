/** What is typed is never lost: browser at once, sheet in good time, every failure lived through. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EntrySave } from '../../../src/wire/entryCalls';
import { deskWith, LOST } from './aDesk';
import { anItem, draftsInMemory, sheetOf, VALUE } from './anItem';

const TEN_MINUTES = 600_000;

describe('typing', () => {
  it('is in the browser at every key and costs no call', async () => {
    const { keeper, drafts, sent, pass } = deskWith();
    keeper.type('results', '教');
    keeper.type('results', '教室');
    await pass(TEN_MINUTES);
    const [draft] = [...drafts.all.values()];
    expect(draft?.texts).toEqual({ results: { seen: '', typed: '教室' } });
    expect(sent).toEqual([]);
    expect(keeper.kept().saving.at).toBe('kept');
  });

  it('goes to the sheet when a field is left, and says when', async () => {
    const { keeper, sheet, drafts, pass } = deskWith();
    keeper.type('results', '教室を開いた。');
    keeper.rest();
    await pass(1_000);
    expect(sheet.item().fields['results']).toBe('教室を開いた。');
    expect(keeper.kept()).toMatchObject({ saving: { at: 'saved' }, savedAt: '2025-05-16 10:32' });
    expect(drafts.all.size).toBe(0);
  });

  it('goes at most every 40 seconds, however many fields are left', async () => {
    const { keeper, sent, pass } = deskWith();
    for (let second = 0; second < 120; second += 1) {
      keeper.type('results', `${String(second)}回`);
      keeper.rest();
      await pass(1_000);
    }
    expect(sent.length).toBeLessThanOrEqual(4);
    await pass(40_000);
    expect(sent.at(-1)?.result).toMatchObject({ results: { typed: '119回' } });
  });

  it('goes at once when the action is left', async () => {
    const { keeper, sent, sheet, pass } = deskWith();
    keeper.type('results', '一');
    keeper.rest();
    await pass(1_000);
    keeper.type('results', '一二');
    keeper.saveNow();
    await pass(0);
    expect(sent).toHaveLength(2);
    expect(sheet.item().fields['results']).toBe('一二');
  });

  it('sends nothing where nothing differs', async () => {
    const { keeper, sent, pass } = deskWith();
    keeper.type('results', '一');
    keeper.type('results', '');
    keeper.rest();
    keeper.saveNow();
    await pass(TEN_MINUTES);
    expect(sent).toEqual([]);
  });

  it('does not wait for a field to be left where the browser keeps nothing', async () => {
    const { keeper, sheet, pass } = deskWith({ drafts: draftsInMemory(false) });
    keeper.type('results', '一');
    await pass(40_000);
    expect(sheet.item().fields['results']).toBe('一');
  });
});

describe('one call at a time', () => {
  it('what is typed during a save goes out after it, and the newest wins', async () => {
    let answer: (() => void) | undefined;
    const desk = deskWith({
      fate: (call) =>
        call === 1
          ? new Promise((resolve) => {
              answer = () => {
                resolve(desk.sheet.save(desk.sent[0] as EntrySave));
              };
            })
          : undefined,
    });
    desk.keeper.type('results', '一');
    desk.keeper.saveNow();
    desk.keeper.type('results', '一二');
    desk.keeper.type('summary', '要旨');
    desk.keeper.saveNow();
    await desk.pass(0);
    expect(desk.sent).toHaveLength(1);
    answer?.();
    await desk.pass(40_000);
    expect(desk.mostAtOnce()).toBe(1);
    expect(desk.sheet.item().fields).toMatchObject({ results: '一二', summary: '要旨' });
    expect(desk.keeper.kept().typed['results']).toBe('一二');
  });
});

describe('a lost connection', () => {
  it('is tried again with growing waits and the same 操作ID, and the text is safe meanwhile', async () => {
    const desk = deskWith({ fate: (call) => (call <= 3 ? LOST : undefined) });
    desk.keeper.type('results', '一');
    desk.keeper.saveNow();
    await desk.pass(0);
    expect(desk.keeper.kept().saving.at).toBe('lost');
    expect(desk.drafts.all.size).toBe(1);
    desk.keeper.type('results', '一二');
    await desk.pass(3_000 + 6_000 + 12_000);
    expect(new Set(desk.sent.slice(0, 4).map(({ operationId }) => operationId)).size).toBe(1);
    await desk.pass(40_000);
    expect(desk.sheet.item().fields['results']).toBe('一二');
    expect(desk.drafts.all.size).toBe(0);
  });

  it('after the sheet had taken it: nothing is written twice', async () => {
    const desk = deskWith({
      fate: (call, request) => {
        if (call > 1) return undefined;
        desk.sheet.save(request);
        return LOST;
      },
    });
    desk.keeper.type('results', '一');
    desk.keeper.saveNow();
    await desk.pass(TEN_MINUTES);
    expect(desk.sheet.written).toHaveLength(1);
    expect(desk.keeper.kept().saving.at).toBe('saved');
  });

  it('is tried at once on a press', async () => {
    const desk = deskWith({ fate: (call) => (call === 1 ? LOST : undefined) });
    desk.keeper.type('results', '一');
    desk.keeper.saveNow();
    await desk.pass(0);
    desk.keeper.saveNow();
    await desk.pass(0);
    expect(desk.keeper.kept().saving.at).toBe('saved');
  });

  it('a refusal is told, and the text stays', async () => {
    const desk = deskWith({ fate: () => ({ outcome: 'refused', message: '写しです。' }) });
    desk.keeper.type('results', '一');
    desk.keeper.saveNow();
    await desk.pass(TEN_MINUTES);
    expect(desk.keeper.kept().saving).toEqual({ at: 'refused', message: '写しです。' });
    expect(desk.sent).toHaveLength(1);
    expect(desk.drafts.all.size).toBe(1);
  });

  it('an answer that this panel cannot read is no answer', async () => {
    const desk = deskWith({ fate: () => ({ outcome: 'done', value: { kind: 'new' } }) });
    desk.keeper.type('results', '一');
    desk.keeper.saveNow();
    await desk.pass(0);
    expect(desk.keeper.kept().saving.at).toBe('refused');
    expect(desk.drafts.all.size).toBe(1);
  });
});

describe('two people in one action', () => {
  it('in different fields: the other one is taken over and named', async () => {
    const desk = deskWith();
    desk.sheet.write('issues', '人手が足りない。');
    desk.keeper.type('results', '一');
    desk.keeper.saveNow();
    await desk.pass(0);
    expect(desk.keeper.kept()).toMatchObject({ takenOver: ['issues'], conflicts: [] });
    expect(desk.keeper.kept().typed).toMatchObject({ issues: '人手が足りない。', results: '一' });
    desk.keeper.acknowledge();
    expect(desk.keeper.kept().takenOver).toEqual([]);
  });

  it('in the same field: both versions are there, nothing is sent until one is chosen', async () => {
    const desk = deskWith();
    desk.sheet.write('results', '課長の文');
    desk.keeper.type('results', '私の文');
    desk.keeper.type('summary', '要旨');
    desk.keeper.saveNow();
    await desk.pass(0);
    expect(desk.keeper.kept().conflicts).toEqual([{ key: 'results', theirs: '課長の文' }]);
    expect(desk.keeper.kept().typed['results']).toBe('私の文');
    desk.keeper.rest();
    desk.keeper.saveNow();
    await desk.pass(TEN_MINUTES);
    expect(desk.sent).toHaveLength(1);
    desk.keeper.choose({ results: '私の文' });
    await desk.pass(0);
    expect(desk.sheet.item().fields).toMatchObject({ results: '私の文', summary: '要旨' });
    expect(desk.sent[1]?.result['results']).toEqual({ seen: '課長の文', typed: '私の文' });
  });

  it('the other version may be chosen, and it is then what stands here', async () => {
    const desk = deskWith();
    desk.sheet.writeValue('110');
    desk.keeper.type(VALUE, '101');
    desk.keeper.saveNow();
    await desk.pass(0);
    desk.keeper.choose({ [VALUE]: '110' });
    await desk.pass(0);
    expect(desk.keeper.kept()).toMatchObject({ conflicts: [], typed: { [VALUE]: '110' } });
    expect(desk.drafts.all.size).toBe(0);
  });

  it('a step on something that was changed meanwhile is not taken, and the change is named', async () => {
    const desk = deskWith();
    desk.sheet.write('issues', '人手が足りない。');
    expect(await desk.keeper.take('submit')).toEqual({ kind: 'stopped' });
    expect(desk.keeper.kept().takenOver).toEqual(['issues']);
    expect(desk.sheet.item().submission).toBe('notEntered');
    expect(await desk.keeper.take('submit')).toEqual({ kind: 'taken' });
    expect(desk.sheet.item().submission).toBe('submitted');
  });
});

describe('a step', () => {
  it('takes what was typed with it, after the save that is under way', async () => {
    const desk = deskWith();
    desk.keeper.type('results', '一');
    desk.keeper.saveNow();
    desk.keeper.type('results', '一二');
    const outcome = desk.keeper.take('submit');
    expect(desk.keeper.kept().step).toBe('submit');
    await desk.pass(0);
    expect(await outcome).toEqual({ kind: 'taken' });
    expect(desk.sent.map(({ step }) => step)).toEqual(['draft', 'submit']);
    expect(desk.sheet.item()).toMatchObject({
      submission: 'submitted',
      fields: { results: '一二' },
    });
    expect(desk.keeper.kept().step).toBeUndefined();
    expect(desk.drafts.all.size).toBe(0);
  });

  it('that lacks something says what, and keeps everything', async () => {
    const missing = { kind: 'missing', missing: ['取組実績を書いてください。'] };
    const desk = deskWith({ fate: () => ({ outcome: 'done', value: missing }) });
    desk.keeper.type('summary', '要旨');
    expect(await desk.keeper.take('submit')).toEqual(missing);
    expect(desk.drafts.all.size).toBe(1);
  });
});

describe('opening again', () => {
  it('brings back what the closed panel had not saved, and saves it', async () => {
    const sheet = sheetOf(anItem());
    const drafts = draftsInMemory();
    deskWith({ sheet, drafts }).keeper.type('results', '書きかけ');
    const again = deskWith({ sheet, drafts });
    expect(again.keeper.kept()).toMatchObject({
      typed: { results: '書きかけ' },
      restoredFrom: 1_000_000,
    });
    await again.pass(1_000);
    expect(sheet.item().fields['results']).toBe('書きかけ');
  });

  it('says nothing of a draft that the sheet already has', () => {
    const sheet = sheetOf(anItem());
    const drafts = draftsInMemory();
    deskWith({ sheet, drafts }).keeper.type('results', '一');
    sheet.write('results', '一');
    const { keeper } = deskWith({ sheet, drafts });
    expect(keeper.kept()).toMatchObject({ restoredFrom: undefined, saving: { at: 'unchanged' } });
  });

  it('lets choose where somebody else has written the same field since', () => {
    const sheet = sheetOf(anItem());
    const drafts = draftsInMemory();
    deskWith({ sheet, drafts }).keeper.type('results', '書きかけ');
    sheet.write('results', '課長の文');
    const { keeper } = deskWith({ sheet, drafts });
    expect(keeper.kept().conflicts).toEqual([{ key: 'results', theirs: '課長の文' }]);
  });

  it('after somebody else has submitted: the text is shown, not sent, and stays until it is discarded', async () => {
    const sheet = sheetOf(anItem());
    const drafts = draftsInMemory();
    deskWith({ sheet, drafts }).keeper.type('results', '書きかけ');
    const opened = { ...sheet.item(), submission: 'submitted' as const, steps: [] };
    const again = deskWith({ sheet, opened, drafts });
    again.keeper.rest();
    again.keeper.saveNow();
    await again.pass(TEN_MINUTES);
    expect(again.sent).toEqual([]);
    expect(again.keeper.kept()).toMatchObject({ leftOver: { results: '書きかけ' } });
    expect(drafts.all.size).toBe(1);
    again.keeper.discardLeftOver();
    expect(drafts.all.size).toBe(0);
    expect(again.keeper.kept().leftOver).toEqual({});
  });
});

describe('whatever happens on the way', () => {
  it('the last text stands in the sheet at the end, once, and never two calls at a time', async () => {
    const fates = fc.array(fc.constantFrom('ok', 'lost', 'lost after', 'busy'), { maxLength: 6 });
    const deeds = fc.array(
      fc.oneof(
        fc.record({ type: fc.constantFrom('results', 'summary', VALUE), text: fc.string() }),
        fc.record({ wait: fc.integer({ min: 0, max: 50_000 }) }),
        fc.constantFrom('rest' as const, 'saveNow' as const),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(fates, deeds, async (fate, todo) => {
        const desk = deskWith({
          fate: (call, request) => {
            const is = fate[call - 1] ?? 'ok';
            if (is === 'lost after') desk.sheet.save(request);
            if (is === 'busy') return { outcome: 'again', message: '' };
            return is === 'ok' ? undefined : LOST;
          },
        });
        for (const deed of todo) {
          if (deed === 'rest' || deed === 'saveNow') desk.keeper[deed]();
          else if ('wait' in deed) await desk.pass(deed.wait);
          else desk.keeper.type(deed.type, deed.text);
        }
        const last = desk.keeper.kept().typed;
        desk.keeper.saveNow();
        await desk.pass(TEN_MINUTES);
        const { fields, indicators } = desk.sheet.item();
        expect(fields['results']).toBe(last['results']);
        expect(fields['summary']).toBe(last['summary']);
        expect(indicators[0]?.fields['value']).toBe(last[VALUE]);
        expect(desk.keeper.kept().typed).toEqual(last);
        expect(desk.mostAtOnce()).toBeLessThanOrEqual(1);
        expect(desk.drafts.all.size).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});
