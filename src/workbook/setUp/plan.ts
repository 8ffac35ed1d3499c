/**
 * 初期設定 as a plan of stages. Each stage is one atomic write of at most 1.5 MB; after each the
 * workbook is looked at again and the rest is planned anew, so an interrupted set-up goes on where
 * it stopped and a finished one has nothing left to do:
 *
 * 1. the frame: tabs and columns that are missing, 設定 and 選択肢 with the first of them
 * 2. the rows of the plan, only until the set-up has once been finished
 * 3. the seal: views, colours, protections, the version of the layout, the entry in 変更履歴
 *
 * From then on each write that adds something enters it in 変更履歴.
 */
import { minuteInDigits, type CivilDateTime } from '../../domain/civilDate';
import { accept, refuse, type Verdict } from '../../domain/verdict';
import { setUpWords, type SetUpRefusal } from '../../wording/setUp';
import { addedInWords, type Added } from '../../wording/setUpAdded';
import type { Change } from '../change';
import { findColumns, findTab } from '../find';
import type { PlainValue, Values, WorkbookFacts } from '../facts';
import type { Help } from '../help';
import { choiceListOf } from '../layout/choices';
import type { Column, Tab } from '../layout/layout';
import { layoutVersion, settingOf } from '../layout/settings';
import { markChanges, planFrame, type FramePart } from './frame';
import {
  firstFreeRow,
  missingRows,
  newTab,
  rowChanges,
  type StandingTab,
  type WantedRow,
} from './newRows';
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
  readonly help: Help;
  readonly sections: readonly string[];
  /** The tab with which Google made the file, while nobody has written into it. */
  readonly emptyFirstTab: number | undefined;
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
    help: input.help,
  });
  if (!frame.accepted) return frame;
  const place = placeChanges(input.facts);
  const stages = [
    { changes: place, added: [{ what: 'place' as const }] },
    ...frame.value.map((part) => frameStage(input, part)),
    ...rowStages(input),
    ...markStages(input),
  ].filter(({ changes }) => changes.length > 0);
  const seal = sealStage(input);
  const left = [...merged(stages), ...(seal.changes.length > 0 ? [seal] : [])];
  return accept(input.settings.isComplete ? left.map((stage) => entered(input, stage)) : left);
}

/** From the first finish on, each write enters in 変更履歴 what it adds. */
function entered(input: SetUpInput, { changes, added }: Stage): Stage {
  return {
    changes: [...changes, ...historyEntry(input, '', addedInWords(added).join('\n'))],
    added,
  };
}

function frameStage(input: SetUpInput, { tab, addedTab, addedColumns, changes }: FramePart): Stage {
  if (addedTab) {
    // 設定 comes with its rows in one write: the choice that was made must not be lost half-way.
    const first = tab.key === 'settings' ? rowChanges(newTab(tab), settingsToCome(input), 1) : [];
    return { changes: [...changes, ...first], added: [{ what: 'tab', title: tab.title }] };
  }
  const words = tab.key === 'choices' ? wordsOfNewLists(input, addedColumns) : [];
  const headings = addedColumns.map(({ heading }) => heading);
  return {
    changes: [...changes, ...words],
    added: [{ what: 'columns', title: titleNow(input, tab), names: headings }],
  };
}

/** What people call the tab. */
function titleNow({ facts }: SetUpInput, tab: Tab): string {
  return findTab(facts, tab)?.title ?? tab.title;
}

/** The marks of the sample, put on or taken off where 設定 says otherwise than the tabs. */
function markStages(input: SetUpInput): readonly Stage[] {
  const { isSample } = input;
  const changes = markChanges(input);
  const what = isSample ? 'marks on' : 'marks off';
  return changes.length > 0 ? [{ changes, added: [{ what }] }] : [];
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
      changes: rowChanges(lengthened(standing, from), piece, free + from),
      added: [
        isSettings
          ? { what: 'settings', title: titleNow(input, tab), names: piece.map(itemOf) }
          : { what: 'rows', title: titleNow(input, tab), count: piece.length },
      ],
    }));
  });
}

/** The tab as it stands when the pieces before this one have made room for `rows` rows. */
function lengthened(standing: StandingTab, rows: number): StandingTab {
  const { rowCount } = standing;
  return rowCount === undefined ? standing : { ...standing, rowCount: rowCount + rows };
}

function sealStage(input: SetUpInput): Stage {
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
  const added = surroundings.flatMap(({ title, filterViews, colours, protections }): Added[] => [
    ...(filterViews.length > 0
      ? [{ what: 'filter views' as const, title, count: filterViews.length }]
      : []),
    ...(colours.length > 0 ? [{ what: 'colours' as const, title }] : []),
    ...(protections.length > 0 ? [{ what: 'protection' as const, title }] : []),
  ]);
  return { changes: settings.isComplete ? changes : [...changes, ...finish(input)], added };
}

/** What only the first finish does; the version says from then on that there was one. */
function finish(input: SetUpInput): readonly Change[] {
  const { emptyFirstTab: sheetId } = input;
  return [
    ...(sheetId === undefined ? [] : [{ kind: 'hide tab', sheetId } as const]),
    ...completion(input),
    ...historyEntry(input, settingOf('layoutVersion').item, String(layoutVersion)),
  ];
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

function historyEntry(input: SetUpInput, item: string, after: string): readonly Change[] {
  const tab = input.tabs.find(({ key }) => key === 'history');
  const facts = tab === undefined ? undefined : findTab(input.facts, tab);
  if (tab === undefined || facts === undefined) return [];
  const entry: Readonly<Record<string, string>> = {
    at: minuteInDigits(input.now),
    operationId: input.operationId,
    by: input.caller,
    what: setUpWords.operation,
    item,
    after,
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
