/**
 * What has to be known before the other tabs can be read: settings, grades, the lists of words, and with
 * them the layout of this plan.
 */
import { parseCivilDate } from '../../domain/civilDate';
import { parsePlanPeriod, type FiscalYear } from '../../domain/fiscalYear';
import type { RollUpRules } from '../../domain/group/rollUpRules';
import type { GradeScale } from '../../domain/scale';
import type { TabCells, WorkbookCells } from '../facts';
import { findTab } from '../find';
import { choicesTab } from '../layout/choices';
import type { PlanShape, Tab } from '../layout/layout';
import { scaleTab, sectionsTab } from '../layout/sections';
import { settingsTab } from '../layout/settings';
import { readChoices, startingChoices, type ChoicesRead } from './choicesRead';
import type { Damage } from './damage';
import { comparableWord } from './plainText';
import { field, textIn } from './rowCells';
import { readScale, startingScale } from './scaleRead';
import { readSettings } from './settingsRead';
import { readRows, type RowsRead } from './tabRead';
import type { WordList, WordLists } from './words';
import type { SettingsRead } from './workbookRead';

export interface BaseRead {
  readonly settings: SettingsRead;
  /** Absent while 計画期間 cannot be read: then nothing else can. */
  readonly shape?: PlanShape;
  readonly rules: RollUpRules;
  readonly lists: WordLists;
  readonly damages: readonly Damage[];
}

export function readBase(cells: WorkbookCells, closedYears: readonly FiscalYear[]): BaseRead {
  const settingsCells = findTab(cells, settingsTab);
  const settings = readSettings(
    readRows(settingsTab, settingsCells ?? nothingOf(settingsTab)),
    settingsCells?.protections ?? [],
    cells.id,
  );
  const scaleRows = rowsOf(cells, scaleTab);
  const scale = scaleRows ? readScale(scaleRows.read) : { value: startingScale(), damages: [] };
  const grades = scale.value.map(({ symbol }) => symbol);
  const choicesRows = rowsOf(cells, choicesTab);
  const choices = choicesRows
    ? readChoices(choicesRows.read, grades)
    : { value: startingChoices, damages: [] };
  const period = parsePlanPeriod(settings.value.text('planPeriod'));
  return {
    settings: settings.value,
    ...(period.accepted
      ? {
          shape: {
            firstYear: period.value.first,
            lastYear: period.value.last,
            closedYears,
            grades,
          },
        }
      : {}),
    rules: rulesOf(settings.value, scale.value, choices.value),
    lists: listsOf(choices.value, grades, rowsOf(cells, sectionsTab)),
    damages: [...(settingsCells ? settings.damages : []), ...scale.damages, ...choices.damages],
  };
}

/** Nothing where the tab is gone or cannot be read. */
function rowsOf(cells: WorkbookCells, tab: Tab): RowsRead | undefined {
  const found = findTab(cells, tab);
  const rows = found && readRows(tab, found);
  return rows?.damages.some(({ reach }) => reach === 'tab') ? undefined : rows;
}

function nothingOf({ sheetId, title }: Tab): TabCells {
  return {
    sheetId,
    title,
    hidden: false,
    rowCount: 0,
    columnCount: 0,
    protections: [],
    merges: [],
    chartIds: [],
    rows: [],
  };
}

function rulesOf(
  { text }: SettingsRead,
  scale: GradeScale,
  { lists, standingRules }: ChoicesRead,
): RollUpRules {
  const settledOn = parseCivilDate(text('settledOn'));
  return {
    scale,
    rateDigits: Number(text('rateDigits')),
    shareDigits: Number(text('shareDigits')),
    rateAgainst: text('rateDenominator') === '最終目標' ? 'finalTarget' : 'yearTarget',
    notApplicableCounts: text('notApplicable') !== '分母に含まない',
    gradesUsed: text('useGrades') !== '使わない',
    amountUnit: text('amountUnit') === '円' ? 'yen' : 'thousandYen',
    ...field('settledOn', settledOn.accepted ? settledOn.value : undefined),
    progressWords: lists.get('progress')?.words ?? [],
    directionWords: lists.get('direction')?.words ?? [],
    standingRules,
  };
}

function listsOf(
  { lists }: ChoicesRead,
  grades: readonly string[],
  sections: RowsRead | undefined,
): WordLists {
  return new Map<string, WordList>([
    ...[...lists].map(([key, list]) => [`choices.${key}`, list] as const),
    ['scale.symbol', { words: grades }],
    ...(sections ? [['sections.name', sectionNames(sections)] as const] : []),
  ]);
}

/** Names of all years. An abbreviation that only one section has is proposed, never taken. */
function sectionNames({ read }: RowsRead): WordList {
  const alike = new Map<string, string>();
  const shared = new Set<string>();
  for (const row of read.rows) {
    const short = comparableWord(textIn(row, 'shortName'));
    if (short === '') continue;
    if (alike.has(short)) shared.add(short);
    alike.set(short, textIn(row, 'name'));
  }
  return {
    words: read.rows.map((row) => textIn(row, 'name')),
    alike: new Map([...alike].filter(([short]) => !shared.has(short))),
  };
}
