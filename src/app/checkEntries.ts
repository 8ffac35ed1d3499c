/**
 * 入力内容の点検: names everything in the workbook that cannot be read or contradicts, to a section its
 * own entries, to the secretariat all; and writes it beside the entries, into the generated column 点検.
 *
 * Opening only reads. Writing is a call of its own, which the dialog makes by itself; a 提出状態 that
 * was typed into the sheet becomes valid there when the person who may set it presses for it.
 */
import { answersFor, personOf, type Person } from '../domain/person';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { CheckDone, CheckItem, CheckList, CheckOpening } from '../wire/check';
import { checkWords, type CheckRefusal } from '../wording/check';
import { damagePlaceText, damageText } from '../wording/damage';
import { markWrites } from '../workbook/check/marks';
import { acceptableStates, acceptStates } from '../workbook/check/typedStates';
import type { Damage, DamageReach } from '../workbook/read/damage';
import { wantedForCheck } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import type { HistoryEntry, RowWrite } from '../workbook/write/rowWrite';
import { missingRun } from './missingRun';
import type { Ports } from './ports';
import { readWorkbook } from './readWorkbook';
import { writeRows } from './writeRows';

/** More findings than anybody reads at once; the rest comes when these are mended. */
const MOST_LISTED = 500;

export interface CheckRequest {
  readonly operationId: string;
  /** Address of the person at the keyboard. */
  readonly caller: string;
  /** Keys of the rows whose typed 提出状態 is to become valid. */
  readonly accepted: readonly string[];
}

/** What the dialog is told at its opening. */
export function openCheck(
  ports: Pick<Ports, 'workbook' | 'notes' | 'clock'>,
  caller: string,
): CheckOpening {
  const { read } = readWorkbook(ports, wantedForCheck);
  const person = personIn(read, caller);
  const { isSecretariat, sections } = person;
  return {
    opener: caller,
    scope: isSecretariat ? 'all' : sections.length > 0 ? 'sections' : 'nobody',
    sections: sections.map(({ name }) => name),
    marksStay: marksStay(read),
    ...missingRun(ports, read),
    ...listOf(read, person),
  };
}

/** Makes the chosen typed states valid, then writes 点検 as it stands after that. */
export function checkEntries(
  ports: Pick<Ports, 'workbook' | 'notes' | 'lock' | 'clock'>,
  request: CheckRequest,
): Verdict<CheckDone, CheckRefusal> {
  const before = readWorkbook(ports, wantedForCheck).read;
  if (!before.settings.isOriginal) return refuse({ reason: 'copy' });
  const person = personIn(before, request.caller);
  const states = acceptStates(before, person, request.accepted, ports.clock.now());
  if (states.writes.length > 0) {
    const written = write(ports, before, request, states);
    if (!written.accepted) return written;
  }
  const read = states.writes.length > 0 ? readWorkbook(ports, wantedForCheck).read : before;
  const marks = marksStay(read) === 'no' ? markWrites(read) : [];
  if (marks.length > 0) {
    const written = write(ports, read, request, { writes: marks, history: [] });
    if (!written.accepted) return written;
  }
  return accept({
    ...listOf(read, person),
    marked: marks.length,
    accepted: states.writes.length,
  });
}

function write(
  ports: Pick<Ports, 'workbook' | 'lock' | 'clock'>,
  { layout }: WorkbookRead,
  { operationId, caller }: CheckRequest,
  parts: { readonly writes: readonly RowWrite[]; readonly history: readonly HistoryEntry[] },
): Verdict<unknown, CheckRefusal> {
  const verdict = writeRows(ports, layout, {
    operationId,
    by: caller,
    means: checkWords.means,
    newRows: [],
    ...parts,
  });
  return verdict.accepted ? verdict : refuse({ reason: 'not written', refusal: verdict.refusal });
}

function personIn({ addresses, settings }: WorkbookRead, caller: string): Person {
  return personOf(caller, addresses, settings.callerIsSecretariat);
}

const MARKED_TABS = ['yearlyResults', 'indicatorResults'];

/** Where an entry tab cannot be read, its old marks say more than none. */
function marksStay({ settings, damages }: WorkbookRead): CheckOpening['marksStay'] {
  if (!settings.isOriginal) return 'copy';
  const isUnreadable = damages.some(
    ({ reach, place }) => reach === 'tab' && MARKED_TABS.includes(place.tabKey),
  );
  return isUnreadable ? 'unreadable' : 'no';
}

const WEIGHTS: Readonly<Record<DamageReach, CheckItem['weight']>> = {
  tab: 'stop',
  row: 'mend',
  cell: 'mend',
  advice: 'look',
};

/** A section sees what it can mend, and what keeps its entries from being read at all. */
function listOf(read: WorkbookRead, person: Person): CheckList {
  const mine = read.damages.filter((damage) => isFor(person, damage));
  return {
    items: mine.slice(0, MOST_LISTED).map((damage) => ({
      weight: WEIGHTS[damage.reach],
      tab: damage.place.tab,
      place: placeInTab(damage),
      section: damage.section ?? '',
      text: damageText(damage),
    })),
    more: Math.max(0, mine.length - MOST_LISTED),
    typedStates: [...acceptableStates(read, person)],
  };
}

function isFor(person: Person, { section, reach, place }: Damage): boolean {
  if (person.isSecretariat) return true;
  if (section !== undefined) return answersFor(person, section);
  return reach === 'tab' && MARKED_TABS.includes(place.tabKey) && person.sections.length > 0;
}

/** The tab stands above the list. */
function placeInTab({ place }: Damage): string {
  return damagePlaceText({ ...place, tab: '' });
}
