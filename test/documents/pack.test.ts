/** A pack: numbers of papers, marks, years, size. */
import { describe, expect, it } from '@jest/globals';
import { packTags } from '../../src/documents/packTags';
import { packValues } from '../../src/documents/pack';
import type { PackInput } from '../../src/documents/packInput';
import type { TagTree, TagValue, TagValues } from '../../src/documents/tagTree';
import { packPapers } from '../../src/wording/paperNames';
import type { Tables } from '../domain/planRows';
import { noCouncil } from './councilBuilder';
import { ofYear, packInput, samplePlan, withRow, withSettings } from './packBuilder';

function packOf(tables: Tables, change: Partial<PackInput> = {}) {
  return packValues(packInput(tables, change));
}

const sample = packOf(samplePlan());

describe('the papers', () => {
  it('are numbered in the order in which they are chosen', () => {
    expect(sample.papers.map(({ name, values }) => [values['資料番号'], name])).toEqual([
      ['資料１', '評価結果の概要'],
      ['資料２', '戦略別の評価結果'],
      ['資料３', '取組別調書'],
    ]);
    const two = packOf(samplePlan(), { papers: ['actionSheets', 'summary'] });
    expect(two.numbers).toEqual([
      { kind: 'actionSheets', number: '資料１' },
      { kind: 'summary', number: '資料２' },
    ]);
  });

  it('bear the 照合番号 on the last one only', () => {
    expect(sample.papers.map(({ values }) => values['照合番号'])).toEqual([
      '',
      '',
      '照合番号 7F3A-91C2',
    ]);
  });

  it('fill every tag of the template with its own kind, and no other', () => {
    const wrong: string[] = [];
    const check = (tree: TagTree, values: TagValues, path: string): void => {
      for (const name of new Set([...Object.keys(tree), ...Object.keys(values)])) {
        const [node, value] = [tree[name], values[name]];
        if (kindOf(value) !== node?.kind) wrong.push(`${path}${name}`);
        if (node?.kind === 'list' && Array.isArray(value)) {
          value.forEach((one: TagValues) => {
            check(node.of, one, `${path}${name}/`);
          });
        }
      }
    };
    const whole = packOf(samplePlan(), { papers: packPapers });
    expect(whole.papers).toHaveLength(9);
    check(packTags.common, whole.common, '');
    for (const { name, values } of whole.papers)
      check(packTags.papers[name] ?? {}, values, `${name}/`);
    expect(wrong).toEqual([]);
  });
});

function kindOf(value: TagValue | undefined): string | undefined {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'condition';
  return value && 'list';
}

describe('heads and feet', () => {
  it('name meeting, years, date and edition', () => {
    expect(sample.common).toMatchObject({
      会議名: '聖籠町経営戦略推進会議（令和７年度第１回）',
      評価対象年度: '令和６年度',
      前年度: '令和５年度',
      実施年度: '令和７年度',
      反映する年度: '令和８年度',
      作成: '作成 令和7年8月15日　第2版',
      分冊: false,
    });
    expect(packOf(samplePlan(), { council: noCouncil }).common['会議名']).toBe(
      '聖籠町経営戦略推進会議',
    );
    expect(packOf(samplePlan(), { pageNumbers: 'apart' }).common['分冊']).toBe(true);
  });

  it('bear 見本 while the workbook is the sample', () => {
    expect(sample.common['表示']).toBe('【見本】架空の内容です');
    expect(packOf(samplePlan(), { isSample: false }).common['表示']).toBe('');
  });
});

describe('作成中', () => {
  const draftOf = (tables: Tables): unknown => packOf(tables, { isSample: false }).common['表示'];
  const submission = (state: string): Tables =>
    withRow(samplePlan(), '年度実績', ofYear('4-2-1'), { 提出状態: state });

  it.each(['未入力', '作成中', '所属長確認待ち', '差戻し', '提出済み'])(
    'stands on a pack with an action that is %s',
    (state) => {
      expect(draftOf(submission(state))).toBe('【作成中】');
    },
  );

  it.each(['確認済み', '確定'])('does not for %s', (state) => {
    expect(draftOf(submission(state))).toBe('');
  });

  it('stands on a pack with a value that is 集計中 without its month', () => {
    const isLate = ofYear('2-1-1-3', '指標ID');
    const undated = withRow(samplePlan(), '指標実績', isLate, { 確定予定月: '' });
    const inPlan = (row: { 指標ID?: string }) => row.指標ID === '指標2-1-1-3';
    expect(draftOf(withRow(undated, '指標', inPlan, { 確定予定月: '' }))).toBe('【作成中】');
    expect(draftOf(withRow(undated, '指標', inPlan, { 確定予定月: '7月' }))).toBe('');
  });

  it('stands beside 見本', () => {
    expect(packOf(submission('未入力')).common['表示']).toBe('【見本】架空の内容です\n【作成中】');
  });
});

describe('the size', () => {
  it('counts 調書 and grows with what people wrote', () => {
    expect(sample.sheets).toBe(25);
    const longer = withRow(samplePlan(), '年度実績', ofYear('1-1-1'), { 課題: '課'.repeat(2000) });
    expect(packOf(longer).characters - sample.characters).toBeGreaterThan(1900);
  });

  it('is that of the strategies of the document', () => {
    const one = packOf(samplePlan(), {
      strategyIds: ['1'],
      papers: ['strategies', 'actionSheets'],
    });
    expect(one.sheets).toBe(4);
    expect(one.characters).toBeLessThan(sample.characters / 4);
  });
});

it('a plan evaluated in its first year has no year before', () => {
  const first = packOf(withSettings(samplePlan(), { 評価対象年度: '令和5年度' }));
  expect(first.common).toMatchObject({ 前年度あり: false, 評価対象年度: '令和５年度' });
});
