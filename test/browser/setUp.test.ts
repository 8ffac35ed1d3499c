/** 初期設定 from the dialog to the workbook: the real bundle, the real host, a real browser. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { bundleFromSource } from '../bundleFromSource';
import { openBrowser } from './browser';
import {
  barriers,
  cutOff,
  officeOf,
  openDialog,
  SECRETARY,
  SECTION,
  type Dialog,
} from './hostDialog';

jest.setTimeout(60_000);

let browser: Browser;
let bundle: Bundle;
let finished: OfficeState;
let begun: OfficeState;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundleFromSource()]);
  begun = officeOf(bundle);
  callOnce(begun);
  finished = copyOffice(begun);
  for (let calls = 0; calls < 4; calls += 1) callOnce(finished);
});

const opened: Page[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
});

afterAll(async () => {
  await browser.close();
});

/** One call of the dialog, without the dialog. */
function callOnce(office: OfficeState): void {
  const content = { kind: 'sample', openYear: 'filled' };
  const json = JSON.stringify({ opener: SECRETARY, operationId: 'press-0001', content });
  const how = { bundle, user: SECRETARY, kind: 'rpc', functionName: 'setUp' } as const;
  expect(run(office, { ...how, args: [json] }).value).toContain('"outcome":"done"');
}

async function open(
  office: OfficeState,
  how: Parameters<typeof openDialog>[3] = {},
): Promise<Dialog> {
  const dialog = await openDialog(browser, bundle, office, how);
  opened.push(dialog.page);
  return dialog;
}

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Presses the one button that goes on. */
const goOn = (page: Page) => page.locator('button[type=submit]').click();

const titles = (office: OfficeState) =>
  office.book.sheets.map(({ properties }) => properties.title);

function cell(office: OfficeState, title: string, row: number, column: number): unknown {
  const sheet = office.book.sheets.find(({ properties }) => properties.title === title);
  return sheet?.rows[row]?.[column]?.userEnteredValue;
}

/** Which element has the focus, and is it drawn around? */
function focus(page: Page): Promise<{ readonly name: string; readonly outline: number }> {
  return page.evaluate<{ name: string; outline: number }>(`(() => {
    const { tagName, type, value } = document.activeElement;
    const outline = parseFloat(getComputedStyle(document.activeElement).outlineWidth);
    return { name: [tagName, type].filter(Boolean).join(' '), outline };
  })()`);
}

describe('with the keyboard only', () => {
  it.each([
    ['the sample with results', 0, { kind: 'sample', openYear: 'filled' }],
    ['the sample without results', 1, { kind: 'sample', openYear: 'blank' }],
    ['an empty plan', 2, { kind: 'empty', firstYear: 2025, lastYear: 2029, evaluationYear: 2025 }],
  ])('%s is chosen, made, read about and closed', async (_, arrows, content) => {
    const office = officeOf(bundle);
    const { page, sent, closed } = await open(office);
    await page.keyboard.press('Tab');
    for (let pressed = 0; pressed < arrows; pressed += 1) await page.keyboard.press('ArrowDown');
    expect(await focus(page)).toEqual({ name: 'INPUT radio', outline: 4 });
    await page.keyboard.press('Enter');
    await heading(page, '初期設定が終わりました');
    expect(sent.length).toBeGreaterThan(1);
    for (const each of sent) {
      expect(each).toEqual({ opener: SECRETARY, operationId: sent[0]?.['operationId'], content });
    }
    expect(titles(office)).toContain('年度実績');
    await page.keyboard.press('Tab');
    expect(await focus(page)).toEqual({ name: 'BUTTON button', outline: 4 });
    await page.keyboard.press('Enter');
    await closed;
  });

  it('each year is reached and changed', async () => {
    const { page } = await open(officeOf(bundle));
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    for (const label of ['計画の最初の年度', '計画の最後の年度', '評価対象年度']) {
      await page.keyboard.press('Tab');
      expect(await focus(page)).toMatchObject({ name: 'SELECT select-one', outline: 4 });
      await page.keyboard.press('ArrowDown');
      expect(await page.getByLabel(label).inputValue()).toBe(
        label === '計画の最後の年度' ? '2030' : '2026',
      );
    }
  });
});

describe('the new workbook', () => {
  it('is told beforehand that nothing is changed, and who is entered', async () => {
    const { page } = await open(officeOf(bundle));
    const text = await page.locator('form').innerText();
    expect(text).toContain('今あるシートの内容は変わりません');
    expect(text).toContain(SECRETARY);
  });

  it('shows how far it is, and keeps the button away meanwhile', async () => {
    const office = officeOf(bundle);
    const seen: string[] = [];
    const { page } = await open(office, {
      trouble: (call) => {
        if (call > 1) seen.push(String(call));
        return undefined;
      },
    });
    await page.evaluate(`new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (bar) (window.bars ??= []).push([bar.getAttribute('value'), document.querySelectorAll('button').length]);
    }).observe(document.body, { subtree: true, childList: true, attributes: true })`);
    await goOn(page);
    await heading(page, '初期設定が終わりました');
    const bars = await page.evaluate<[string | null, number][]>('window.bars');
    const values = bars.map(([value]) => value);
    expect(values[0]).toBeNull();
    expect(values).toContain('1');
    expect(new Set(bars.map(([, buttons]) => buttons))).toEqual(new Set([0]));
  });

  it('is told what was added, once', async () => {
    const { page } = await open(officeOf(bundle));
    await goOn(page);
    await heading(page, '初期設定が終わりました');
    const lines = await page.getByRole('listitem').allInnerTexts();
    expect(lines.filter((line) => line.includes('シートを27枚作りました'))).toHaveLength(1);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.length).toBeLessThan(10);
  });

  it('refuses years in the wrong order before anything is sent', async () => {
    const { page, sent } = await open(officeOf(bundle));
    await page.getByRole('radio').nth(2).check();
    await page.getByLabel('評価対象年度').selectOption('令和2年度');
    await page.getByText('順になるように選んでください').waitFor();
    expect(await page.locator('button[type=submit]').isDisabled()).toBe(true);
    await page.getByLabel('計画の最初の年度').selectOption('令和元年度');
    expect(await page.getByText('順になるように選んでください').count()).toBe(0);
    await goOn(page);
    await heading(page, '初期設定が終わりました');
    expect(sent[0]).toMatchObject({
      content: { kind: 'empty', firstYear: 2019, lastYear: 2029, evaluationYear: 2020 },
    });
  });

  it('closes without a trace', async () => {
    const office = officeOf(bundle);
    const before = office.book;
    const { page, closed } = await open(office);
    await page.getByRole('button', { name: 'キャンセル' }).click();
    await closed;
    expect(office.book).toBe(before);
  });
});

describe('a workbook that has been set up', () => {
  it('half: asks nothing, says so, and goes on', async () => {
    const office = copyOffice(begun);
    const { page } = await open(office);
    await heading(page, '前回の続きから行います');
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.getByRole('button', { name: '続きから行う' }).click();
    await heading(page, '初期設定が終わりました');
    expect(office.book.sheets.flatMap(({ protectedRanges }) => protectedRanges).length).toBe(
      finished.book.sheets.flatMap(({ protectedRanges }) => protectedRanges).length,
    );
  });

  it('wholly: adds nothing and says so', async () => {
    const office = copyOffice(finished);
    const { page } = await open(office);
    await heading(page, '足りないものを加えます');
    await page.getByRole('button', { name: '足りないものを加える' }).click();
    await heading(page, '足りないものはありませんでした');
    expect(office.book).toBe(finished.book);
    expect(await page.getByRole('listitem').count()).toBe(0);
  });

  it('by others: a person who is not of the secretariat is told who is', async () => {
    const { page } = await open(copyOffice(finished), { user: SECTION });
    await goOn(page);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('事務局の職員だけ');
    expect(await alert.innerText()).toContain(SECRETARY);
  });
});

describe('when something is in the way', () => {
  it('waits while another person is writing, says so, and goes on by itself', async () => {
    const office = officeOf(bundle);
    const { page, sent } = await open(office, {
      trouble: (call) => {
        office.lockHolder = call === 1 ? 999 : null;
        return undefined;
      },
    });
    await goOn(page);
    await page.getByText('少し待ってから自動で続けます').waitFor();
    await heading(page, '初期設定が終わりました');
    expect(new Set(sent.map(({ operationId }) => operationId)).size).toBe(1);
  });

  it('after a write whose answer was lost: pressed again, it finishes and does nothing twice', async () => {
    const office = officeOf(bundle);
    const trial = copyOffice(office);
    const content = { kind: 'sample', openYear: 'filled' };
    const json = JSON.stringify({ opener: SECRETARY, operationId: 'press-0001', content });
    const how = { bundle, user: SECRETARY, kind: 'rpc', functionName: 'setUp' } as const;
    const write = run(trial, { ...how, args: [json] }).journal.find(({ name }) =>
      name.endsWith('batchUpdate'),
    );
    const faults = [{ call: write?.call ?? 0, mode: 'timeout after' as const }];
    const { page } = await open(office, {
      trouble: (call) => (call === 1 ? { faults } : undefined),
    });
    await goOn(page);
    await heading(page, '初期設定は終わっていません');
    expect(await page.getByRole('alert').innerText()).toContain(
      '済んだところを確かめてから続けます',
    );
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.getByRole('button', { name: 'もう一度行う' }).click();
    await heading(page, '初期設定が終わりました');
    expect(titles(office)).toEqual(titles(finished));
    expect(cell(office, '行動計画', 25, 0)).toEqual(cell(finished, '行動計画', 25, 0));
    expect(cell(office, '行動計画', 26, 0)).toBeUndefined();
  });

  it.each([
    ['a connection that was lost', 'lost' as const],
    ['a run that was cut off', { limitMs: 1 }],
    ['an answer that is none', { functionName: 'onOpen' }],
  ])('%s is told, and pressing again goes on', async (_, how) => {
    const { page } = await open(officeOf(bundle), {
      trouble: (call) => (call === 2 ? how : undefined),
    });
    await goOn(page);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('本体からの応答がありませんでした');
    await goOn(page);
    await heading(page, '初期設定が終わりました');
  });

  it('a refusal before anything was done lets choose again', async () => {
    const office = officeOf(bundle);
    const [first] = office.book.sheets;
    if (first === undefined) throw new Error('no tab');
    const properties = { ...first.properties, title: '年度実績' };
    office.book = { ...office.book, sheets: [{ ...first, properties }] };
    const { page } = await open(office);
    await goOn(page);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('「年度実績」シートの１行目');
    expect(await page.getByRole('radio').count()).toBe(3);
  });
});

describe('every state of the dialog', () => {
  const stopped = async (page: Page) => {
    await goOn(page);
    await page.getByRole('alert').waitFor();
  };
  const done = async (page: Page) => {
    await goOn(page);
    await heading(page, '初期設定が終わりました');
  };
  interface State {
    readonly name: string;
    readonly office: () => OfficeState;
    readonly reach?: (page: Page) => Promise<unknown>;
    readonly how?: Parameters<typeof openDialog>[3];
  }
  const STATES: readonly State[] = [
    { name: 'new', office: () => officeOf(bundle) },
    {
      name: 'years',
      office: () => officeOf(bundle),
      reach: (page) => page.getByRole('radio').nth(2).check(),
    },
    {
      name: 'years refused',
      office: () => officeOf(bundle),
      reach: async (page) => {
        await page.getByRole('radio').nth(2).check();
        await page.getByLabel('評価対象年度').selectOption('令和2年度');
      },
    },
    { name: 'begun', office: () => copyOffice(begun) },
    { name: 'complete', office: () => copyOffice(finished) },
    {
      name: 'working',
      office: () => ({ ...officeOf(bundle), lockHolder: 999 }),
      reach: async (page) => {
        await goOn(page);
        await page.getByText('少し待ってから自動で続けます').waitFor();
      },
    },
    { name: 'refused', office: () => copyOffice(finished), reach: stopped, how: { user: SECTION } },
    {
      name: 'lost',
      office: () => officeOf(bundle),
      reach: stopped,
      how: { trouble: () => 'lost' },
    },
    { name: 'finished', office: () => officeOf(bundle), reach: done },
  ];

  it.each(STATES)('$name: keeps nobody out and fits', async ({ office, reach, how }) => {
    const { page } = await open(office(), how);
    await reach?.(page);
    expect(await barriers(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });

  it('shows what is wrong with the years without scrolling', async () => {
    const { page } = await open(officeOf(bundle));
    await page.getByRole('radio').nth(2).check();
    await page.getByLabel('評価対象年度').selectOption('令和2年度');
    const message = await page.locator('.message').boundingBox();
    const footer = await page.locator('.actions').boundingBox();
    expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThanOrEqual(footer?.y ?? 0);
  });

  it('would be seen to keep people out, if a field lost its label', async () => {
    const { page } = await open(officeOf(bundle));
    await page.evaluate(
      "document.querySelector('label').replaceWith(document.querySelector('input'))",
    );
    expect((await barriers(page)).join()).toContain('label');
  });

  it('would be seen to cut, if a text were too wide', async () => {
    const { page } = await open(officeOf(bundle));
    await page.addStyleTag({ content: 'p { width: 700px }' });
    expect(await cutOff(page)).not.toEqual([]);
  });
});
