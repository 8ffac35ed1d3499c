/**
 * What a pack is made from, out of the workbook that was read: figures, settings, and what people
 * typed for the papers. 戦略別集計 gives its typed texts only; the figures are reckoned from the rows
 * themselves, so that no paper prints a roll-up that is out of date.
 */
import { compareDates, minuteInDigits, type CivilDate } from '../domain/civilDate';
import { nearestNumber } from '../domain/exact';
import type { FiscalYear } from '../domain/fiscalYear';
import type { NotationWord } from '../domain/reviewFlag';
import { resultsOf } from '../domain/results';
import {
  packFigures,
  type OpinionText,
  type PackInput,
  type PackVersion,
  type SheetText,
} from '../documents/packInput';
import type { PaperKind } from '../documents/paperKind';
import { dateIn, textIn, yearIn } from '../workbook/read/rowCells';
import type { RowRead } from '../workbook/read/rows';
import { coreTabs, type WantedTab } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';

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
  { family: 'paperTexts' },
  { family: 'documents' },
];

export interface WantedPapers {
  readonly year: FiscalYear;
  readonly papers: readonly PaperKind[];
  readonly version: PackVersion;
  readonly madeOn: CivilDate;
}

/** Without edition and 照合番号: these are known only when all the rest is. */
export function packSource(read: WorkbookRead, wanted: WantedPapers): PackInput {
  const { settings, rules } = read;
  const { year, papers, version, madeOn } = wanted;
  const results = resultsOf(read.plan, read.results);
  const meeting = meetingOf(read, year, madeOn);
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
    },
    occasion: meeting === undefined ? '' : textIn(meeting, 'occasion'),
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
    sheetTexts: rowsOf(read, 'yearlyResults', year).map(sheetText),
    viewpointWords: wordsOf(read, 'viewpoints'),
    opinions: opinionsBefore(read, meeting, madeOn),
    notation: notationOf(read),
    amountChanges: [],
  };
}

function rows(read: WorkbookRead, tabKey: string): readonly RowRead[] {
  return read.tabs.get(tabKey)?.rows ?? [];
}

function rowsOf(read: WorkbookRead, tabKey: string, year: FiscalYear): readonly RowRead[] {
  return rows(read, tabKey).filter((row) => yearIn(row, 'year') === year);
}

/** The meeting of the year that comes next, or else the last one that was held. */
function meetingOf(read: WorkbookRead, year: FiscalYear, today: CivilDate): RowRead | undefined {
  const ofYear = rows(read, 'meetings').filter((row) => yearIn(row, 'resultYear') === year);
  const inOrder = byDay(ofYear);
  const coming = inOrder.find((row) => compareDates(dayOf(row), today) >= 0);
  return coming ?? inOrder[inOrder.length - 1];
}

function byDay(meetings: readonly RowRead[]): readonly RowRead[] {
  return [...meetings].sort((a, b) => compareDates(dayOf(a), dayOf(b)));
}

/** A meeting whose day is not set yet comes after all others. */
function dayOf(meeting: RowRead): CivilDate {
  return dateIn(meeting, 'heldOn') ?? { year: 9999, month: 12, day: 31 };
}

/** What was said at the meeting before this one, in the order of the ledger. */
function opinionsBefore(
  read: WorkbookRead,
  meeting: RowRead | undefined,
  today: CivilDate,
): readonly OpinionText[] {
  const until = meeting === undefined ? today : dayOf(meeting);
  const earlier = byDay(rows(read, 'meetings')).filter(
    (row) => compareDates(dayOf(row), until) < 0,
  );
  const last = earlier[earlier.length - 1];
  if (last === undefined) return [];
  const id = textIn(last, 'meetingId');
  return rows(read, 'opinions')
    .filter((row) => textIn(row, 'meetingId') === id)
    .map((row) => ({
      targetId: textIn(row, 'targetId'),
      opinion: textIn(row, 'opinion'),
      answer: textIn(row, 'answer'),
      response: textIn(row, 'response'),
      currentState: textIn(row, 'currentState') || textIn(row, 'reflection'),
      asOf: textIn(row, 'currentStateAsOf'),
    }));
}

const VIEWPOINTS = [1, 2, 3, 4, 5].map((number) => `viewpoint${String(number)}`);

function sheetText(row: RowRead): SheetText {
  return {
    actionId: textIn(row, 'actionId'),
    viewpoints: VIEWPOINTS.map((key) => textIn(row, key)),
    note: '',
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
