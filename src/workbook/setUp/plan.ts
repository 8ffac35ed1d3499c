/**
 * 初期設定 as a plan of stages. Each stage is one atomic write of at most 1.5 MB; after each the
 * workbook is looked at again and the rest is planned anew, so an interrupted set-up goes on where
 * it stopped and a finished one has nothing left to do:
 *
 * 1. the frame: tabs and columns that are missing, 設定 and 選択肢 with the first of them
 * 2. the rows of the plan, only until the set-up has once been finished
 * 3. the seal: views, colours, protections, the version of the layout, the entry in 変更履歴
 */
import { minuteInDigits, type CivilDateTime } from '../../domain/civilDate';
import { accept, refuse, type Verdict } from '../../domain/verdict';
import { setUpWords, type SetUpRefusal } from '../../wording/setUp';
import type { Change } from '../change';
import { findColumns, findTab } from '../find';
import type { PlainValue, Values, WorkbookFacts } from '../facts';
import { choiceListOf } from '../layout/choices';
import type { Column, Tab } from '../layout/layout';
import { layoutVersion, settingOf } from '../layout/settings';
import { markChanges, planFrame, type FramePart } from './frame';
import { firstFreeRow, missingRows, newTab, rowChanges, type WantedRow } from './newRows';
import { missingSurroundings } from './seal';
import type { SettingsSeen } from './settingsSeen';
import { inPieces, merged, type Stage } from './stage';

export interface SetUpInput {
  readonly facts: WorkbookFacts;
  readonly tabs: readonly Tab[];
  readonly settings: SettingsSeen;
  /** First row of each tab of ours that is there, by the tab's key. */
  readonly headings: ReadonlyMap<string, readonly PlainValue[]>;
  /** Tabs that receive rows and are there, whole, by key; all of them while rows are still loaded. */
  readonly standing: ReadonlyMap<string, Values>;
  /** Rows that a new workbook begins with, by the tab's key. */
  readonly rows: ReadonlyMap<string, readonly WantedRow[]>;
  readonly isSample: boolean;
  readonly sections: readonly string[];
  readonly caller: string;
  readonly now: CivilDateTime;
  readonly operationId: string;
}

export function planSetUp(input: SetUpInput): Verdict<readonly Stage[], SetUpRefusal> {
  const refusal = refusalOf(input);
  if (refusal !== undefined) return refuse(refusal);
  const frame = planFrame({
    facts: input.facts,
    tabs: input.tabs,
    headings: input.headings,
    rowsToCome: new Map([...input.rows].map(([key, rows]) => [key, rows.length])),
    isSample: input.isSample,
  });
  if (!frame.accepted) return frame;
  const place = placeChanges(input.facts);
  const stages = [
    { changes: place, added: [] },
    ...frame.value.map((part) => frameStage(input, part)),
    ...rowStages(input),
    ...markStages(input),
  ].filter(({ changes }) => changes.length > 0);
  const seal = sealStage(input, stages.length > 0);
  return accept([...merged(stages), ...(seal.changes.length > 0 ? [seal] : [])]);
}

function frameStage(input: SetUpInput, { tab, addedTab, addedColumns, changes }: FramePart): Stage {
  if (addedTab) {
    // 設定 comes with its rows in one write: the choice that was made must not be lost half-way.
    const first = tab.key === 'settings' ? rowChanges(newTab(tab), settingsToCome(input), 1) : [];
    return { changes: [...changes, ...first], added: [setUpWords.addedTab(tab.title)] };
  }
  const words = tab.key === 'choices' ? wordsOfNewLists(input, addedColumns) : [];
  const headings = addedColumns.map(({ heading }) => heading);
  return {
    changes: [...changes, ...words],
    added: [setUpWords.addedColumns(tab.title, headings)],
  };
}

/** The marks of the sample, put on or taken off where 設定 says otherwise than the tabs. */
function markStages({ facts, tabs, isSample }: SetUpInput): readonly Stage[] {
  const changes = tabs.flatMap((tab) => {
    const found = findTab(facts, tab);
    return found === undefined ? [] : markChanges(tab, found, isSample);
  });
  const added = [isSample ? setUpWords.markedAsSample : setUpWords.unmarkedAsSample];
  return changes.length > 0 ? [{ changes, added }] : [];
}

function refusalOf({ facts, settings }: SetUpInput): SetUpRefusal | undefined {
  if (settings.workbookId !== '' && settings.workbookId !== facts.id) return { reason: 'copy' };
  if (!settings.callerMayEdit) {
    return { reason: 'not secretariat', secretariat: settings.secretariat };
  }
  return settings.layoutVersion > layoutVersion
    ? { reason: 'newer layout', found: settings.layoutVersion, known: layoutVersion }
    : undefined;
}

function placeChanges({ locale, timeZone }: WorkbookFacts): readonly Change[] {
  return locale === 'ja_JP' && timeZone === 'Asia/Tokyo'
    ? []
    : [{ kind: 'set place', locale: 'ja_JP', timeZone: 'Asia/Tokyo' }];
}

/** A list that a later layout added to 選択肢 comes with its words. */
function wordsOfNewLists(input: SetUpInput, added: readonly Column[]): readonly Change[] {
  const tab = input.tabs.find(({ key }) => key === 'choices');
  const facts = tab === undefined ? undefined : findTab(input.facts, tab);
  if (facts === undefined) return [];
  const at = input.headings.get('choices')?.length ?? 0;
  return added.map((column, place) => ({
    kind: 'put cells',
    sheetId: facts.sheetId,
    row: 1,
    column: at + place,
    cells: choiceListOf(column.key).words.map((word) => [word]),
  }));
}

/** The version of the layout comes with the seal: as long as it is missing the set-up goes on. */
function settingsToCome({ rows, settings }: SetUpInput): readonly WantedRow[] {
  const wanted = rows.get('settings') ?? [];
  return settings.isComplete ? wanted : wanted.filter((row) => !isVersion(row));
}

function isVersion(row: WantedRow): boolean {
  return itemOf(row) === settingOf('layoutVersion').item;
}

/** 項目 of a row of 設定. */
function itemOf({ item = '' }: WantedRow): string {
  return typeof item === 'string' ? item : '';
}

function rowStages(input: SetUpInput): readonly Stage[] {
  return input.tabs.flatMap((tab): readonly Stage[] => {
    const facts = findTab(input.facts, tab);
    const isSettings = tab.key === 'settings';
    if ((input.settings.isComplete && !isSettings) || (isSettings && facts === undefined))
      return [];
    const wanted = isSettings ? settingsToCome(input) : (input.rows.get(tab.key) ?? []);
    const standing =
      facts === undefined
        ? newTab(tab)
        : { ...facts, tab, values: input.standing.get(tab.key) ?? [] };
    const rows = missingRows(standing, wanted);
    const free = firstFreeRow(standing.values);
    return inPieces(rows).map(({ from, piece }) => ({
      changes: rowChanges(standing, piece, free + from),
      added: [
        isSettings
          ? setUpWords.addedSettings(piece.map(itemOf))
          : setUpWords.addedRows(facts?.title ?? tab.title, piece.length),
      ],
    }));
  });
}

function sealStage(input: SetUpInput, somethingCameBefore: boolean): Stage {
  const { settings, facts } = input;
  const surroundings = missingSurroundings({
    facts,
    tabs: input.tabs,
    headings: input.headings,
    sections: input.sections,
    editors: [...new Set([input.caller, ...settings.secretariat])],
  });
  const changes = [
    ...surroundings.flatMap(({ filterViews, colours }) => [...filterViews, ...colours]),
    ...surroundings.flatMap(({ protections }) => protections),
  ];
  const added = surroundings.flatMap(({ title, filterViews, protections }) => [
    ...(filterViews.length > 0 ? [setUpWords.addedFilterViews(title, filterViews.length)] : []),
    ...(protections.length > 0 ? [setUpWords.addedProtection(title)] : []),
  ]);
  if (settings.isComplete && !somethingCameBefore && changes.length === 0) {
    return { changes: [], added: [] };
  }
  return {
    changes: [
      ...changes,
      ...emptyFirstTab(input),
      ...(settings.isComplete ? [] : completion(input)),
      ...historyEntry(input),
    ],
    added,
  };
}

/** The empty tab with which Google makes a new file is put away; nothing in it is touched. */
function emptyFirstTab({ facts, tabs, settings }: SetUpInput): readonly Change[] {
  const ours = new Set(tabs.map((tab) => findTab(facts, tab)?.sheetId ?? tab.sheetId));
  const stranger = facts.tabs.filter(({ sheetId }) => !ours.has(sheetId));
  const [first] = stranger;
  const isGoogles =
    stranger.length === 1 && first !== undefined && /^(シート1|Sheet1)$/.test(first.title);
  return !settings.isComplete && isGoogles && !first.hidden
    ? [{ kind: 'hide tab', sheetId: first.sheetId }]
    : [];
}

/** The row of 設定 that says that the set-up has been finished. */
function completion({ facts, tabs, rows, standing }: SetUpInput): readonly Change[] {
  const tab = tabs.find(({ key }) => key === 'settings');
  const found = tab === undefined ? undefined : findTab(facts, tab);
  if (tab === undefined || found === undefined) return [];
  const values = standing.get('settings') ?? [];
  const row = (rows.get('settings') ?? []).filter(isVersion);
  return rowChanges({ ...found, tab, values }, row, firstFreeRow(values));
}

function historyEntry(input: SetUpInput): readonly Change[] {
  const tab = input.tabs.find(({ key }) => key === 'history');
  const facts = tab === undefined ? undefined : findTab(input.facts, tab);
  if (tab === undefined || facts === undefined) return [];
  const entry: Readonly<Record<string, string>> = {
    at: minuteInDigits(input.now),
    operationId: input.operationId,
    by: input.caller,
    what: setUpWords.operation,
    item: settingOf('layoutVersion').item,
    after: String(layoutVersion),
    means: setUpWords.means,
  };
  const { places } = findColumns(tab, input.headings.get(tab.key) ?? []);
  const keyAt = new Map([...places].map(([key, place]) => [place, key]));
  const cells = Array.from(
    { length: Math.max(...keyAt.keys()) + 1 },
    (_, place) => entry[keyAt.get(place) ?? ''] ?? '',
  );
  return [{ kind: 'append row', sheetId: facts.sheetId, cells }];
}
