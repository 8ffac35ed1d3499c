/**
 * No paper contradicts another: the same fact is the same word or figure wherever it is printed, and
 * what is counted in one paper is what can be counted in another. Over the sample and over plans made
 * from seeds.
 */
import { describe, expect, it } from '@jest/globals';
import { packValues } from '../../src/documents/pack';
import type { TagValues } from '../../src/documents/tagTree';
import { packPapers, paperNames, type PackPaper } from '../../src/wording/paperNames';
import { generatedPlan } from '../independent/figures/generatedPlan';
import type { Tables } from '../domain/planRows';
import { packInput, samplePlan, withSettings } from './packBuilder';

interface Facts {
  readonly papers: Readonly<Record<PackPaper, TagValues>>;
  readonly gradesUsed: boolean;
}

function factsOf(tables: Tables): Facts {
  const input = packInput(tables, { papers: packPapers, version: 'internal' });
  const { papers } = packValues(input);
  const of = (kind: PackPaper): TagValues =>
    papers.find(({ name }) => name === paperNames[kind])?.values ?? {};
  return {
    papers: Object.fromEntries(packPapers.map((kind) => [kind, of(kind)])) as Facts['papers'],
    gradesUsed: input.rules.gradesUsed,
  };
}

function list(values: TagValues | undefined, tag: string): readonly TagValues[] {
  const found = values?.[tag];
  if (!Array.isArray(found)) throw new Error(`${tag} is no list.`);
  return found as readonly TagValues[];
}

function text(values: TagValues | undefined, tag: string): string {
  const found = values?.[tag];
  if (typeof found !== 'string') throw new Error(`${tag} is no text.`);
  return found;
}

/** A figure without what only one paper puts beside it. */
function bare(figure: string): string {
  return figure.normalize('NFKC').replace(/[%†\s]/gu, '');
}

const strategyRows = ({ papers }: Facts): readonly TagValues[] =>
  list(papers.strategies, '戦略')
    .flatMap((strategy) => list(strategy, '方針'))
    .flatMap((policy) => list(policy, '取組'));

const sheets = ({ papers }: Facts): readonly TagValues[] => list(papers.actionSheets, '調書');

/** The lines of an action in 資料２, one per outcome indicator. */
function lines(row: TagValues): readonly TagValues[] {
  return [row, ...list(row, '続き')];
}

/** 27 + 14 + … of 「Ａ 27　Ｂ 14」, or of cells. */
function sum(numbers: readonly string[]): number {
  return numbers.reduce((total, each) => total + Number(each.replace(/[,－-]/gu, '') || 0), 0);
}

interface Found {
  readonly where: string;
  readonly here: string;
  readonly there: string;
}

function compared(facts: Facts): { readonly found: readonly Found[]; readonly facts: number } {
  const found: Found[] = [];
  let seen = 0;
  const same = (where: string, here: string, there: string): void => {
    seen += 1;
    if (here !== there) found.push({ where, here, there });
  };
  const bySheet = new Map(sheets(facts).map((sheet) => [text(sheet, '番号'), sheet]));
  const methods = new Map(
    list(facts.papers.methods, '内訳').map((row) => [text(row, '指標ID'), row]),
  );
  for (const row of strategyRows(facts)) {
    const id = text(row, '番号');
    const sheet = bySheet.get(id);
    // An action that repeats another has no sheet of its own.
    if (sheet === undefined) continue;
    same(`${id} 担当課`, text(row, '担当課'), text(sheet, '担当課'));
    same(`${id} 進捗`, text(row, '進捗'), text(sheet, '進捗状況'));
    if (facts.gradesUsed) {
      const grade = text(sheet, '二次評価') === '－' ? '一次評価' : '二次評価';
      if (/^[A-D]$/u.test(text(row, '評価')))
        same(`${id} 評価`, text(row, '評価'), text(sheet, grade));
    }
    const outcomes = list(sheet, '指標').filter((each) => text(each, '指標区分') === '成果');
    const printed = lines(row).filter((line) => text(line, '指標名') !== '－');
    for (const [place, outcome] of outcomes.entries()) {
      const line = printed[place];
      same(
        `${id} 達成率 ${String(place)}`,
        bare(text(line, '達成率')),
        bare(text(outcome, '達成率')),
      );
      same(`${id} 判定 ${String(place)}`, text(line, '判定'), text(outcome, '判定'));
    }
  }
  const outcomesOfSheets = new Map(
    sheets(facts).map((sheet) => [text(sheet, '番号'), list(sheet, '指標')]),
  );
  for (const [id, indicators] of outcomesOfSheets) {
    const own = [...methods].filter(([indicatorId]) => indicatorId.startsWith(`${id}-`));
    if (own.length !== indicators.length) continue;
    for (const [place, [indicatorId, row]] of own.entries()) {
      const indicator = indicators[place];
      same(`${indicatorId} 達成率`, bare(text(row, '達成率')), bare(text(indicator, '達成率')));
      same(`${indicatorId} 判定`, text(row, '判定'), text(indicator, '判定'));
    }
  }
  for (const row of list(facts.papers.revisions, '取組')) {
    const id = text(row, '番号');
    const sheet = bySheet.get(id);
    if (sheet === undefined) continue;
    same(`${id} 現年度の取組`, text(row, '現年度の取組'), text(sheet, '現年度の取組') || '－');
    same(`${id} 今後の取組`, text(row, '今後の取組'), text(sheet, '今後の取組') || '－');
  }
  return { found, facts: seen };
}

const differences = (facts: Facts): readonly Found[] => compared(facts).found;

describe('the same fact', () => {
  it('is the same in every paper of the sample, with grades and without', () => {
    const facts = factsOf(samplePlan());
    expect(sheets(facts)).toHaveLength(25);
    expect(differences(facts)).toEqual([]);
    const plain = withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' });
    expect(differences(factsOf(plain))).toEqual([]);
  });

  it('is the same in every paper of plans with everything that breaks calculations', () => {
    let seen = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const { found, facts } = compared(factsOf(generatedPlan(seed)));
      seen += facts;
      expect({ seed, found }).toEqual({ seed, found: [] });
    }
    expect(seen).toBeGreaterThan(5_000);
  });

  it('that differs is found', () => {
    const facts = factsOf(samplePlan());
    const [first, ...others] = sheets(facts);
    const spoiled = {
      ...facts.papers.actionSheets,
      調書: [{ ...first, 進捗状況: '完了' }, ...others],
    };
    const papers = { ...facts.papers, actionSheets: spoiled };
    expect(differences({ ...facts, papers })).toEqual([
      { where: '1-1-1 進捗', here: text(strategyRows(facts)[0], '進捗'), there: '完了' },
    ]);
  });
});

/** Of 令和６年度: what the sheets add up to, the rows of the strategies, and the total. */
function amountsIn(facts: Facts, column: string): readonly number[] {
  const added = (cells: readonly TagValues[]): number =>
    sum(cells.map((cell) => text(cell, column).replace(/[^\d]/gu, '')));
  const rows = list(facts.papers.summary, '予算');
  const ofYear = sheets(facts).flatMap((sheet) =>
    list(sheet, '予算').filter((row) => text(row, '年度').startsWith('令和6年度')),
  );
  return [added(ofYear), added(rows.slice(0, -1)), added(rows.slice(-1))];
}

describe('what is counted', () => {
  const sample = factsOf(samplePlan());
  const { summary, revisions, opinions, alignment } = sample.papers;

  it('adds up in 評価結果の概要, strategy by strategy and in all', () => {
    const rows = list(summary, '戦略別');
    const columns = ['判定１', '判定２', '判定３', '評価なし', '未確定'];
    for (const row of rows) {
      expect(sum(columns.map((column) => text(row, column)))).toBe(Number(text(row, '取組数')));
    }
    const [total] = list(summary, '評価の計');
    for (const column of ['取組数', ...columns]) {
      expect(sum(rows.map((row) => text(row, column)))).toBe(sum([text(total, column)]));
    }
  });

  it('is what can be counted in 戦略別の評価結果', () => {
    const [total] = list(summary, '評価の計');
    const grades = strategyRows(sample).map((row) => text(row, '評価'));
    for (const [place, mark] of ['A', 'B', 'C'].entries()) {
      const counted = grades.filter((grade) => grade === mark).length;
      expect(sum([text(total, `判定${'１２３'[place] ?? ''}`)])).toBe(counted);
    }
    const judged = strategyRows(sample).flatMap((row) =>
      lines(row).map((line) => text(line, '判定')),
    );
    for (const row of list(summary, '成果指標').slice(0, 3)) {
      const mark = text(row, '区分').normalize('NFKC').slice(0, 1);
      expect(Number(text(row, '件数'))).toBe(judged.filter((grade) => grade === mark).length);
    }
  });

  it('of directions and progress is what the sheets say', () => {
    const counted = (tag: string, words: readonly string[]): void => {
      const rows = list(summary, tag).slice(0, -1);
      expect(rows.length).toBeGreaterThan(3);
      for (const row of rows) {
        const word = text(row, '区分');
        expect({ word, count: Number(text(row, '件数')) }).toEqual({
          word,
          count: words.filter((each) => each === word).length,
        });
      }
    };
    counted(
      '方向性',
      strategyRows(sample).map((row) => text(row, '方向性')),
    );
    counted(
      '進捗',
      sheets(sample).map((sheet) => text(sheet, '進捗状況')),
    );
  });

  it('of amounts is what the sheets add up to; what two actions share is counted once, and told', () => {
    const apart = factsOf({ ...samplePlan(), 関連事業: [] });
    const shared = '複数の取組に計上している事業は、合計では１回だけ数えています。';
    for (const column of ['予算現額', '決算額', '翌年度繰越額']) {
      const [ofSheets, ofStrategies, ofPlan] = amountsIn(apart, column);
      expect([ofStrategies, ofPlan]).toEqual([ofSheets, ofSheets]);
    }
    const notes = (facts: Facts): string =>
      list(facts.papers.summary, '予算の注')
        .map((note) => text(note, '注'))
        .join();
    expect(notes(apart)).not.toContain(shared);
    const [ofSheets = 0, , ofPlan = 0] = amountsIn(sample, '予算現額');
    expect(ofSheets).toBeGreaterThan(ofPlan);
    expect(notes(sample)).toContain(shared);
  });

  it('of actions that go on otherwise is what 見直し lists', () => {
    const others = strategyRows(sample).filter((row) => !text(row, '方向性').startsWith('1'));
    expect(list(revisions, '取組').map((row) => text(row, '番号'))).toEqual(
      others.map((row) => text(row, '番号')),
    );
  });

  it('of opinions is what the sheets print, with those on more than an action', () => {
    const onActions = list(opinions, '意見').filter((row) =>
      /^\d+-\d+-\d+/u.test(text(row, '対象')),
    );
    const printed = sheets(sample).flatMap((sheet) => list(sheet, '意見'));
    expect(printed).toHaveLength(onActions.length);
    expect(printed.length).toBeGreaterThan(2);
  });

  it('of links to the comprehensive plan is what the sheets name', () => {
    const linked = list(alignment, '施策').reduce(
      (total, row) => total + Number(text(row, '件数')),
      0,
    );
    const named = sheets(sample).flatMap(
      (sheet) => text(sheet, '総合計画').match(/総-\d+/gu) ?? [],
    );
    expect(linked).toBe(named.length);
    expect(text(alignment, '延べ件数の行')).toContain(`${String(linked)}件`);
  });

  it('the numbers that 次第 names are those that the papers bear', () => {
    const agenda = list(sample.papers.agenda, '次第').flatMap((row) => list(row, '議題'));
    const named = agenda.flatMap((row) => text(row, '議題の資料').split('、')).filter(Boolean);
    const borne = Object.values(sample.papers).map((values) => values['資料番号']);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((number) => !borne.includes(number))).toEqual([]);
  });
});
