/**
 * What a pack is made from, out of the workbook that was read: figures, settings, and what people
 * typed for the papers. 戦略別集計 gives its typed texts only; the figures are reckoned from the rows
 * themselves, so that no paper prints a roll-up that is out of date.
 */
import { minuteInDigits, parseCivilDate, type CivilDate } from '../domain/civilDate';
import { nearestNumber } from '../domain/exact';
import type { FiscalYear } from '../domain/fiscalYear';
import type { NotationWord } from '../domain/reviewFlag';
import { resultsOf } from '../domain/results';
import { packFigures, type PackInput, type SheetText } from '../documents/packInput';
import type { PackVersion } from '../wording/packNames';
import type { PaperKind } from '../wording/paperNames';
import { field, textIn, yearIn } from '../workbook/read/rowCells';
import type { RowRead } from '../workbook/read/rows';
import { coreTabs, type WantedTab } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { councilInput } from './councilSource';

/** 会議資料の作成: the plan and its open year whole, the closed years as far as they are printed. */
export const wantedForPack: readonly WantedTab[] = [
  ...coreTabs,
  // Whole, for the names of ５つの視点 and the words of 表記の点検.
  { family: 'choices' },
  { family: 'strategies' },
  { family: 'policies' },
  { family: 'actions' },
  { family: 'indicators' },
  { family: 'comprehensivePlan' },
  { family: 'revisions' },
  { family: 'yearlyResults', closed: 'last' },
  { family: 'indicatorResults', closed: 'all' },
  { family: 'relatedProjects' },
  { family: 'rollUp', columns: ['secretariatSummary', 'councilVerdict'] },
  { family: 'opinions' },
  { family: 'meetings' },
  { family: 'members' },
  { family: 'paperTexts' },
  { family: 'templates' },
  { family: 'documents' },
  // Keys only: what was kept is read when it is needed, and only of the documents that are meant.
  { family: 'printed', columns: [] },
];

export interface WantedPapers {
  readonly year: FiscalYear;
  readonly papers: readonly PaperKind[];
  readonly version: PackVersion;
  readonly madeOn: CivilDate;
  /** 会議ID; absent: the meeting of the year that comes next, or else the last one that was held. */
  readonly meetingId?: string;
}

/** Without edition and 照合番号: these are known only when all the rest is. */
export function packSource(read: WorkbookRead, wanted: WantedPapers): PackInput {
  const { settings, rules } = read;
  const { year, papers, version, madeOn, meetingId } = wanted;
  const results = resultsOf(read.plan, read.results);
  return {
    results,
    rules,
    figures: packFigures(results, rules, year),
    office: {
      townName: settings.text('townName'),
      planName: settings.text('planName'),
      councilName: settings.text('councilName'),
      includesPersonnel: settings.text('personnelCosts') === '含む',
      publishesMeans: settings.text('publishMeans') === '出す',
      staff: settings.text('secretariatNames').split('\n'),
      senderName: settings.text('senderName'),
      contact: settings.text('contact'),
      ...field('entryDueOn', dayIn(settings.text('entryDueOn'))),
      ...field('amountsDueOn', dayIn(settings.text('amountsDueOn'))),
    },
    papers,
    version,
    pageNumbers: 'through',
    madeOn,
    edition: 1,
    checkNumber: '',
    isSample: settings.text('sampleShown') === '表示',
    paperTexts: rowsOf(read, 'paperTexts', year).map((row) => ({
      paper: textIn(row, 'paper'),
      place: textIn(row, 'place'),
      text: textIn(row, 'text'),
    })),
    strategyTexts: rowsOf(read, 'rollUp', year).map((row) => ({
      strategyId: textIn(row, 'groupId'),
      summary: textIn(row, 'secretariatSummary'),
      councilView: textIn(row, 'councilVerdict'),
    })),
    sheetTexts: sheetTextsOf(read, year),
    viewpointWords: wordsOf(read, 'viewpoints'),
    responseWords: wordsOf(read, 'responses'),
    council: councilInput(read, { year, today: madeOn, ...field('meetingId', meetingId) }),
    notation: notationOf(read),
    amountChanges: [],
  };
}

/** A day of 設定; absent where none is entered. */
function dayIn(setting: string): CivilDate | undefined {
  const day = parseCivilDate(setting);
  return day.accepted ? day.value : undefined;
}

/** Of the open years and, as far as they were read, of the closed ones. */
function rows(read: WorkbookRead, family: string): readonly RowRead[] {
  return [...read.tabs.values()].flatMap((each) => (each.tab.family === family ? each.rows : []));
}

function rowsOf(read: WorkbookRead, family: string, year: FiscalYear): readonly RowRead[] {
  return rows(read, family).filter((row) => yearIn(row, 'year') === year);
}

const VIEWPOINTS = [1, 2, 3, 4, 5].map((number) => `viewpoint${String(number)}`);

function sheetTextsOf(read: WorkbookRead, year: FiscalYear): readonly SheetText[] {
  const notes = new Map(rows(read, 'actions').map((row) => [row.key, textIn(row, 'note')]));
  return rowsOf(read, 'yearlyResults', year).map((row) => {
    const actionId = textIn(row, 'actionId');
    return { ...sheetText(row), actionId, note: notes.get(actionId) ?? '' };
  });
}

function sheetText(row: RowRead): Omit<SheetText, 'actionId' | 'note'> {
  return {
    viewpoints: VIEWPOINTS.map((key) => textIn(row, key)),
    submittedBy: textIn(row, 'submittedBy'),
    submittedAt: shownIn(row, 'submittedAt'),
    checkedBy: textIn(row, 'confirmedBy'),
    checkedAt: shownIn(row, 'confirmedAt'),
    revision: shownIn(row, 'revision'),
  };
}

/** A moment or a count as it is printed. */
function shownIn({ cells }: RowRead, columnKey: string): string {
  const read = cells.get(columnKey);
  if (read?.kind === 'minute') return minuteInDigits(read.at);
  return read?.kind === 'number' ? String(nearestNumber(read.value)) : '';
}

/** The words of a list of 選択肢. */
function wordsOf(read: WorkbookRead, list: string): readonly string[] {
  return rows(read, 'choices')
    .map((row) => textIn(row, list))
    .filter((word) => word !== '');
}

function notationOf(read: WorkbookRead): readonly NotationWord[] {
  return rows(read, 'choices')
    .map((row) => ({ found: textIn(row, 'notation'), better: textIn(row, 'notationBetter') }))
    .filter(({ found }) => found !== '');
}
