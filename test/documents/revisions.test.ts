/** 見直し（案）: which actions, which changes, what is underlined, what is decided. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RevisionText } from '../../src/documents/councilInput';
import { revisedText, type RevisedPiece } from '../../src/documents/revisedText';
import { revisionValues } from '../../src/documents/revisions';
import type { PackInput } from '../../src/documents/packInput';
import { noCouncil } from './councilBuilder';
import { ofYear, packInput, samplePlan, withRow, withSettings } from './packBuilder';

const sample = packInput(samplePlan(), { papers: ['revisions'] });

function aRevision(change: Partial<RevisionText>): RevisionText {
  return {
    id: 'M-R8-99',
    isDecided: false,
    targetId: '2-1-3',
    item: '取組名',
    before: '前',
    after: '後',
    reason: '実態に合わせるため',
    ...change,
  };
}

function revised(revisions: readonly RevisionText[], change: Partial<PackInput> = {}) {
  const council = { ...sample.council, revisions };
  return revisionValues({ ...sample, council, ...change });
}

/** The text of a side, with what is underlined between lines. */
function drawn(pieces: readonly RevisedPiece[] | undefined): string {
  return (pieces ?? []).map(({ 同じ, 変わる }) => (変わる === '' ? 同じ : `_${変わる}_`)).join('');
}

function sidesOf(change: Partial<RevisionText>): readonly string[] {
  const [row] = revised([aRevision(change)]).新旧;
  return [drawn(row?.変更前), drawn(row?.変更後)];
}

describe('the actions that shall not go on as they are', () => {
  const ids = (input: PackInput) => revisionValues(input).取組.map(({ 番号 }) => 番号);

  it('are those of the sample, with the direction in force', () => {
    expect(ids(sample)).toEqual([
      '1-2-1',
      '1-2-2',
      '2-1-2',
      '2-1-3',
      '2-2-3',
      '3-2-1',
      '4-2-1',
      '5-1-1',
      '5-2-2',
    ]);
    expect(revisionValues(sample).方向性の見出し).toBe('方向性が「現状のまま継続」以外の取組');
    expect(revisionValues(sample).取組[3]).toMatchObject({
      担当課: '産業観光課',
      評価: 'C',
      進捗: '一部遅れ',
      方向性: '3 改善(手段の変更)',
    });
  });

  it('are told by the word, not by its number or its blanks', () => {
    const written = (word: string) =>
      withRow(samplePlan(), '年度実績', ofYear('2-1-3'), { 方向性: word, '2次の方向性': '' });
    expect(ids(packInput(written('１　現状のまま継続')))).not.toContain('2-1-3');
    expect(ids(packInput(written('現状のまま継続')))).not.toContain('2-1-3');
    expect(ids(packInput(written('8 統合・休止・廃止')))).toContain('2-1-3');
  });

  it('are none that nobody has decided on', () => {
    const blank = withRow(samplePlan(), '年度実績', ofYear('2-1-3'), {
      方向性: '',
      '2次の方向性': '',
    });
    expect(ids(packInput(blank))).not.toContain('2-1-3');
  });

  it('may be none at all', () => {
    const tables = samplePlan();
    const rows = (tables['年度実績'] ?? []).map((row) => ({
      ...row,
      方向性: '1 現状のまま継続',
      '2次の方向性': '',
    }));
    const values = revisionValues(packInput({ ...tables, 年度実績: rows }));
    expect(values).toMatchObject({ 取組あり: false, 取組: [], 新旧あり: true });
  });

  it('have their progress where there are no grades', () => {
    const plain = packInput(withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' }));
    expect(revisionValues(plain).取組[3]?.進捗).toBe('一部遅れ');
  });
});

describe('what is underlined', () => {
  it('are the words that differ, on both sides', () => {
    expect(
      sidesOf({
        before: '健康づくりに係る企画調整部門の設置',
        after: '健康づくりに係る企画調整部門の運営',
      }),
    ).toEqual(['健康づくりに係る企画調整部門の_設置_', '健康づくりに係る企画調整部門の_運営_']);
  });

  it('is a number of the indicator without its unit', () => {
    const target = { targetId: '2-1-3-1', item: '令和8年度目標' };
    expect(sidesOf({ ...target, before: '360000', after: '320,000人' })).toEqual([
      '_360,000_人',
      '_320,000_人',
    ]);
    expect(sidesOf({ ...target, before: '360000', after: '36万人' })).toEqual([
      '360,000人',
      '360,000人',
    ]);
    expect(sidesOf({ ...target, before: '360000', after: '360000以上' })).toEqual([
      '360,000_人_',
      '360,000_人以上_',
    ]);
    expect(sidesOf({ ...target, before: '360000', after: '前年度以上' })).toEqual([
      '_360,000人_',
      '_前年度以上_',
    ]);
  });

  it('is nothing but what is new, or what is gone', () => {
    expect(sidesOf({ item: '指標の追加', before: '', after: '新しい指標' })).toEqual([
      '（新設）',
      '_新しい指標_',
    ]);
    expect(sidesOf({ before: '（新設）', after: '新しい' })).toEqual(['（新設）', '_新しい_']);
    expect(
      sidesOf({ targetId: '2-1-3-1', item: '最終目標', before: '370000', after: '－' }),
    ).toEqual(['_370,000人_', '（削除）']);
  });

  it('is all of two texts that have little in common', () => {
    expect(sidesOf({ before: '道路を直す。', after: '子育てを支援し、移住を促進する。' })).toEqual([
      '_道路を直す。_',
      '_子育てを支援し、移住を促進する。_',
    ]);
  });

  it('leaves the same text on both sides, and loses nothing of either', () => {
    const words = fc.array(
      fc.constantFrom('町', 'の', '支援', 'を', '行う', '。', 'ＳＮＳ', '12'),
      {
        minLength: 1,
        maxLength: 25,
      },
    );
    const textOf = (pieces: readonly RevisedPiece[]) =>
      pieces.map(({ 同じ, 変わる }) => 同じ + 変わる).join('');
    const sameOf = (pieces: readonly RevisedPiece[]) => pieces.map(({ 同じ }) => 同じ).join('');
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const found = revisedText(before, after);
        expect([textOf(found.before), textOf(found.after)]).toEqual([before, after]);
        expect(sameOf(found.before)).toBe(sameOf(found.after));
      }),
      { numRuns: 200 },
    );
  });

  it('is found in long texts, too', () => {
    const long = '町民が参加しやすい方法を検討し、令和８年度から実施する。'.repeat(200);
    const begun = Date.now();
    const found = revisedText(long, `${long.slice(0, 3000)}別の${long.slice(3000)}`);
    expect(found.after.filter(({ 変わる }) => 変わる !== '').length).toBeGreaterThan(0);
    revisedText(long, '道路の補修を急ぐ、橋も。'.repeat(300));
    expect(Date.now() - begun).toBeLessThan(3000);
  });
});

describe('the changes of the sample', () => {
  const values = revisionValues(sample);

  it('stand in the order of the plan', () => {
    expect(values.新旧.map(({ 番号, 対象, 項目 }) => `${番号} ${対象}／${項目}`)).toEqual([
      '1 取組 1-1-2 健康づくりに係る企画調整部門の設置／取組名',
      '2 指標 2-1-3-1 主要観光施設の入込客数〔暦年〕／令和8年度目標',
      '3 取組 2-2-1 防災体制の整備・推進／指標の追加',
      '4 指標 2-2-2-1 長寿命化改修を完了した学校園施設の棟数（累計）〔年度末〕／令和8年度目標',
      '5 指標 4-2-2-1 企業版ふるさと納税の寄附額（累計）〔年度末〕／令和8年度目標',
      '6 取組 5-2-2 著名人（インフルエンサー）と協働した積極的な情報発信／取組内容',
    ]);
  });

  it('are counted by kind', () => {
    expect(values.件数の行).toBe(
      '目標値の変更３件、指標の追加１件、取組名の変更１件、取組内容の変更１件',
    );
  });
});

describe('the counts', () => {
  const anyRevision = fc
    .record({
      item: fc.constantFrom('令和8年度目標', '最終目標', '取組名', '指標の追加', '担当課', ''),
      before: fc.constantFrom('', '（新設）', '1', 'あ'),
      after: fc.constantFrom('', '（削除）', '2', 'い'),
      targetId: fc.constantFrom('2-1-3', '2-1-3-1', '9-9', '全体'),
    })
    .map(aRevision);

  it('add up to the rows', () => {
    fc.assert(
      fc.property(fc.array(anyRevision, { minLength: 1, maxLength: 20 }), (revisions) => {
        const values = revised(revisions);
        const counts = values.件数の行
          .normalize('NFKC')
          .split('、')
          .map((part) => Number(/(\d+)件$/u.exec(part)?.[1]));
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(values.新旧.length);
      }),
      { numRuns: 60 },
    );
  });

  it('tell what is new and what is gone from what is changed', () => {
    const { 件数の行 } = revised([
      aRevision({ targetId: '2-1-3-1', item: '令和9年度目標', before: '', after: '5' }),
      aRevision({ targetId: '2-1-3-1', item: '最終目標', after: '（削除）' }),
      aRevision({ item: '指標の廃止', after: '' }),
    ]);
    expect(件数の行).toBe('目標値の新設１件、目標値の削除１件、指標の廃止１件');
  });
});

describe('a decision', () => {
  const on = (month: number, day: number) => ({ year: 2025, month, day });
  const decided = (change: Partial<RevisionText>) => aRevision({ isDecided: true, ...change });
  const itemsOf = (revisions: readonly RevisionText[]) =>
    revised(revisions).新旧.map(({ 項目 }) => 項目);

  it('of all changes takes （案） away and says its day', () => {
    expect(revisionValues(sample)).toMatchObject({
      題名: '令和８年度に向けた見直し',
      決定: '令和７年10月24日決定',
      新旧の見出し: '行動計画の新旧対照表',
      下線の注: '※下線は、変更した箇所です。',
    });
    expect(revised([decided({})])).toMatchObject({ 決定: '決定' });
  });

  it('on several days says the last one, and each in its row', () => {
    const revisions = [decided({ decidedOn: on(9, 1) }), decided({ decidedOn: on(10, 24) })];
    expect(revised(revisions).決定).toBe('令和７年10月24日までに決定');
    expect(itemsOf(revisions)).toEqual([
      '取組名\n（令和7年9月1日決定）',
      '取組名\n（令和7年10月24日決定）',
    ]);
  });

  it('of some is said in their rows, and the paper stays a draft', () => {
    const revisions = [decided({ decidedOn: on(9, 1) }), aRevision({})];
    expect(revised(revisions)).toMatchObject({
      題名: '令和８年度に向けた見直し（案）',
      決定: '',
      新旧の見出し: '行動計画の新旧対照表（案）',
    });
    expect(itemsOf(revisions)).toEqual(['取組名\n（令和7年9月1日決定）', '取組名']);
  });

  it('is none where nothing is changed', () => {
    expect(revisionValues({ ...sample, council: noCouncil })).toMatchObject({
      題名: '令和８年度に向けた見直し（案）',
      決定: '',
      新旧あり: false,
      件数の行: '',
      下線の注: '',
    });
  });
});

describe('the version of the office', () => {
  const reasonsIn = (version: PackInput['version']) =>
    revisionValues({ ...sample, version }).新旧.map(({ 変更の理由 }) => 変更の理由);

  it('says beside a new target what was reached last', () => {
    expect(reasonsIn('internal')[1]).toMatch(/\n【参考】令和6年度実績　262,900人$/u);
    expect(reasonsIn('internal')[0]).not.toContain('参考');
  });

  it('has no sign beside it that no note explains', () => {
    const preliminary = withRow(samplePlan(), '指標実績', ofYear('2-1-3-1', '指標ID'), {
      '速報・確定の別': '速報',
    });
    const { 新旧 } = revisionValues({ ...packInput(preliminary), version: 'internal' });
    expect(新旧[1]?.変更の理由).toMatch(/\n【参考】令和6年度実績　262,900人$/u);
  });

  it('alone does', () => {
    for (const version of ['meeting', 'published'] as const) {
      expect(reasonsIn(version).join('')).not.toContain('参考');
    }
  });
});
