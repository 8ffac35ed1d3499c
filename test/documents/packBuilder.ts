/** A pack from the rows of a plan, as the use case will make it from the workbook. */
import { join } from 'node:path';
import { fiscalYear, parseFiscalYear } from '../../src/domain/fiscalYear';
import { withoutWord } from '../../src/domain/planId';
import { packFigures, type PackInput } from '../../src/documents/packInput';
import type { PaperKind } from '../../src/wording/paperNames';
import { choiceListOf } from '../../src/workbook/layout/choices';
import { readTables, type Row, type Tables } from '../domain/planRows';
import { readPlanFolder } from '../independent/figures/csvFolder';
import { councilOf, dayAs } from './councilBuilder';

const folder = join(__dirname, '../../templates/plan');

/** 資料１ to 資料３. */
export const evaluationPapers: readonly PaperKind[] = ['summary', 'strategies', 'actionSheets'];

/** The sample plan with its two years. */
export function samplePlan(): Tables {
  return readPlanFolder(folder);
}

/** The tables with settings changed. */
export function withSettings(tables: Tables, settings: Row): Tables {
  const changed = Object.entries(settings).map(([item, value]) => ({ 項目: item, 値: value }));
  const kept = (tables['設定'] ?? []).filter((row) => !((row['項目'] ?? '') in settings));
  return { ...tables, 設定: [...kept, ...changed] };
}

/** The tables with one row of a tab changed. */
export function withRow(tables: Tables, tab: string, isIt: (row: Row) => boolean, to: Row): Tables {
  return {
    ...tables,
    [tab]: (tables[tab] ?? []).map((row) => (isIt(row) ? { ...row, ...to } : row)),
  };
}

/** Rows of 令和6年度 about an action or indicator. */
export function ofYear(id: string, heading: '取組ID' | '指標ID' = '取組ID') {
  return (row: Row): boolean =>
    row['年度'] === '令和6年度' && withoutWord(row[heading] ?? '') === id;
}

/** A pack for the meeting of 令和７年度 about 令和６年度. */
export function packInput(tables: Tables, change: Partial<PackInput> = {}): PackInput {
  const { results, rules } = readTables(tables);
  const rows = (tab: string): readonly Row[] => tables[tab] ?? [];
  const setting = (item: string): string =>
    rows('設定').find((row) => row['項目'] === item)?.['値'] ?? '';
  const read = parseFiscalYear(setting('評価対象年度'));
  const year = read.accepted ? read.value : fiscalYear(2024);
  const ofThisYear = (row: Row): boolean => {
    const written = parseFiscalYear(row['年度'] ?? '');
    return written.accepted && written.value === year;
  };
  return {
    results,
    rules,
    figures: packFigures(results, rules, year),
    office: {
      townName: setting('自治体名'),
      planName: setting('計画名'),
      councilName: setting('会議名'),
      includesPersonnel: setting('人件費') === '含む',
      publishesMeans: false,
      staff: setting('事務局の職・氏名').split('\n'),
      senderName: setting('差出人名'),
      contact: setting('連絡先'),
      ...dayAs('entryDueOn', setting('入力期限')),
      ...dayAs('amountsDueOn', setting('決算額の確定期限')),
    },
    papers: evaluationPapers,
    version: 'meeting',
    pageNumbers: 'through',
    madeOn: { year: 2025, month: 8, day: 15 },
    edition: 2,
    checkNumber: '7F3A-91C2',
    isSample: true,
    paperTexts: [],
    strategyTexts: rows('戦略別集計')
      .filter(ofThisYear)
      .map((row) => ({
        strategyId: withoutWord(row['対象ID'] ?? ''),
        summary: row['事務局総括'] ?? '',
        councilView: row['会議の評価'] ?? '',
      })),
    sheetTexts: rows('年度実績').filter(ofThisYear).map(sheetText),
    viewpointWords: [
      '①費用対効果',
      '②妥当性の比較',
      '③受益者負担',
      '④政策的優先度',
      '⑤社会情勢適合性',
    ],
    responseWords: choiceListOf('responses').words,
    council: councilOf(tables),
    notation: [],
    amountChanges: [],
    ...change,
  };
}

function sheetText(row: Row) {
  return {
    actionId: withoutWord(row['取組ID'] ?? ''),
    viewpoints: ['①', '②', '③', '④', '⑤'].map((mark) => row[`５つの視点${mark}`] ?? ''),
    note: row['備考'] ?? '',
    submittedBy: row['提出者'] ?? '',
    submittedAt: row['提出日時'] ?? '',
    checkedBy: row['確認者'] ?? '',
    checkedAt: row['確認日時'] ?? '',
    revision: row['版'] ?? '',
  };
}
