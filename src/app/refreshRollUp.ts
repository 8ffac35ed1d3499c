/**
 * 集計の更新: the figures of 戦略別集計, the computed columns of 指標実績, and 集計グラフ, from one reading in
 * one write. It is a call of its own, never part of a save, and leaves no entry in 変更履歴: whatever it
 * writes can be made again at any time.
 *
 * Whoever finds the lock taken is told so and does not wait: somebody is making the same figures. Rows
 * that people move between reading and writing are found by the check of the write: what was hit by
 * mistake is put back, and everything is read and decided again.
 */
import type { FiscalYear } from '../domain/fiscalYear';
import { accept, refuse, type Verdict } from '../domain/verdict';
import { rollUpWords, type RollUpRefusal, type RollUpTold } from '../wording/rollUp';
import type { WorkbookCells } from '../workbook/facts';
import { findTab } from '../workbook/find';
import { indicatorResultsTab } from '../workbook/layout/indicatorResults';
import { tabByKey } from '../workbook/layout/layoutFor';
import { chartsTab } from '../workbook/layout/rollUp';
import { settingOf } from '../workbook/layout/settings';
import { wantedForRollUp } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { decideRollUp, type RollUpDecision } from '../workbook/rollUp/decide';
import { rollUpWrites, type RollUpWrite } from '../workbook/rollUp/writes';
import { decideWrites } from '../workbook/write/decide';
import { asPutBack, overlaid, putBackAll } from '../workbook/write/mend';
import type { PlacedRow } from '../workbook/write/placed';
import type { Spill } from '../workbook/write/spill';
import type { WriteRequest } from '../workbook/write/rowWrite';
import { standTab, type Standing } from '../workbook/write/standing';
import { checkAreas, seenRows } from '../workbook/write/verify';
import type { Ports } from './ports';
import { readWorkbook } from './readWorkbook';
import { ServiceFault } from './serviceFault';

/** After so many writes that met moved rows, or of which nobody knows, it is told. */
const MOST_ROUNDS = 4;

const wanted = [...wantedForRollUp, { family: chartsTab.family }];

export interface RefreshRequest {
  readonly operationId: string;
  /** Address of the person at the keyboard. */
  readonly caller: string;
}

export type RefreshPorts = Pick<Ports, 'workbook' | 'lock' | 'clock' | 'notes'>;

export function refreshRollUp(
  ports: RefreshPorts,
  request: RefreshRequest,
): Verdict<RollUpTold, RollUpRefusal> {
  const verdict = ports.lock.whileAlone(0, () => refreshAlone(ports, request));
  return verdict === 'busy' ? refuse({ reason: 'busy' }) : verdict;
}

function refreshAlone(
  ports: RefreshPorts,
  request: RefreshRequest,
): Verdict<RollUpTold, RollUpRefusal> {
  const spills: Spill[] = [];
  for (let round = 1; ; round += 1) {
    // Before the reading: what is submitted from now on is not in the figures.
    const now = ports.clock.now();
    const { cells, read } = readWorkbook(ports, wanted);
    const checked = figurable(read);
    if (!checked.accepted) return checked;
    const standing = standingTabs(cells, read);
    const restored = putBackAll(spills, standing);
    const people = asPutBack(standing, restored);
    const charts = findTab(cells, chartsTab);
    const decision = decideRollUp({ read, standing: people, charts, now, ...checked.value });
    const damaged = read.damages.filter(({ reach }) => reach !== 'advice').length;
    const done = accept({ ...decision.outcome, damaged });
    if (round > MOST_ROUNDS) {
      const isDone = restored.length === 0 && spills.slice(-1).every(isReached);
      return isDone ? done : refuse({ reason: 'rows keep moving' });
    }
    const placed = overlaid([...restored, ...placedRows(people, decision, request)]);
    const writes = rollUpWrites(standing, placed, decision.chartChanges);
    const spill = writeAll(ports, standing, people, writes, round === MOST_ROUNDS);
    if (spill === undefined) return done;
    spills.push(spill);
  }
}

/** All rows that a key tells from others; of the rest the next reading tells. */
function isReached({ seen = [] }: Spill): boolean {
  return seen.every(({ isHit, placed }) => isHit || placed.key === '');
}

/** 評価対象年度, when everything that counts can be read. */
function figurable(
  read: WorkbookRead,
): Verdict<{ readonly resultYear: FiscalYear }, RollUpRefusal> {
  const { settings, damages, plan } = read;
  const unreadable = damages.filter(
    ({ reach, place }) => reach === 'tab' && place.tabKey !== chartsTab.key,
  );
  if (unreadable.length > 0) return refuse({ reason: 'unreadable', damages: unreadable });
  if (!settings.isOriginal) return refuse({ reason: 'copy' });
  const { resultYear } = settings;
  return resultYear === undefined || resultYear < plan.firstYear || resultYear > plan.lastYear
    ? refuse({ reason: 'no year', found: writtenYear(read) })
    : accept({ resultYear });
}

function writtenYear({ settings, damages }: WorkbookRead): string {
  const { item } = settingOf('resultYear');
  const found = damages.flatMap(({ cause }) =>
    cause.kind === 'setting unreadable' && cause.item === item ? [cause.found] : [],
  );
  return found[0] ?? settings.text('resultYear');
}

/** @throws Error for a tab whose headings cannot be written under: reading has refused it before */
function standingTabs(cells: WorkbookCells, { layout }: WorkbookRead): Standing {
  const standing = ['rollUp', indicatorResultsTab.key].map((key) => {
    const tab = tabByKey(layout, key);
    const found = findTab(cells, tab);
    const stands = found && standTab(tab, found, []);
    if (!stands?.accepted) throw new Error(`${tab.title} was read and cannot be written.`);
    return [key, stands.value] as const;
  });
  return new Map(standing);
}

/** @throws Error for a cell that no sheet could hold: none of ours is so long */
function placedRows(
  people: Standing,
  { writes, newRows }: RollUpDecision,
  { operationId, caller }: RefreshRequest,
): readonly PlacedRow[] {
  const { means } = rollUpWords;
  const request = { operationId, by: caller, means, writes: [], newRows: [], history: [] };
  return [
    { ...request, writes },
    { ...request, newRows },
  ].flatMap((part: WriteRequest) => {
    const decided = decideWrites(people, part);
    if (!decided.accepted)
      throw new Error(`A figure cannot be written: ${decided.refusal.reason}.`);
    return decided.value.placed;
  });
}

/**
 * Writes until a write has not reached its rows, or nobody knows whether it has.
 * @returns that write; nothing when all have reached theirs
 * @throws ServiceFault when nothing was written, or when nobody knows and it is the last time
 */
function writeAll(
  { workbook }: RefreshPorts,
  standing: Standing,
  before: Standing,
  writes: readonly RollUpWrite[],
  isLast: boolean,
): Spill | undefined {
  for (const { changes, placed } of writes) {
    try {
      const answers = workbook.apply(changes, checkAreas(standing, placed));
      const seen = seenRows(standing, placed, answers);
      if (seen.some(({ isHit }) => !isHit)) return { before, placed, seen };
    } catch (error) {
      const mayBeWritten = error instanceof ServiceFault && error.kind === 'in doubt';
      if (!mayBeWritten || isLast) throw error;
      return { before, placed };
    }
  }
  return undefined;
}
