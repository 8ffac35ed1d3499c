/**
 * The daily run is set going under the person who presses, and who that is stands in 設定, where every
 * editor sees it. Whoever comes second is told whose it is, and takes it over only when pressing again:
 * the trigger of the one before then finds that it is not on record, and takes itself away.
 *
 * The trigger is made before the record: one without the other sends nothing.
 */
import { isOwner, isRunMissing, ownerIn, ownerText } from '../domain/notices/dailyRun';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { RunChanged, ShownRun } from '../wire/notices';
import {
  installedMessage,
  noticeRunWords,
  ownedMessage,
  type NoticesRefusal,
} from '../wording/noticeRuns';
import { settingOf } from '../workbook/layout/settings';
import { comparableKey } from '../workbook/read/plainText';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { DAILY_FUNCTION } from './dailyRun';
import type { Ports } from './ports';
import { readUnformatted } from './readWorkbook';
import { ServiceFault } from './serviceFault';
import { writeRows } from './writeRows';

export type InstallPorts = Pick<Ports, 'workbook' | 'notes' | 'lock' | 'clock' | 'triggers'>;

export interface RunRequest {
  readonly caller: string;
  readonly operationId: string;
}

/** Google starts it within the hour: before the offices open. */
const HOUR = 8;

const OWNER = settingOf('dailyRunOwner').item;

/** @param request.takeOver the person knows whose it is */
export function installDailyRun(
  ports: InstallPorts,
  request: RunRequest & { readonly takeOver: boolean },
): Verdict<RunChanged, NoticesRefusal> {
  const found = readForRun(ports);
  if (!found.accepted) return found;
  const { caller, takeOver } = request;
  const text = found.value.settings.text('dailyRunOwner');
  const isOthers = ownerIn(text) !== '' && !isOwner(caller, text);
  if (isOthers && !takeOver) {
    const run = shownRun(ports, found.value, caller);
    return accept({ kind: 'owned', message: ownedMessage(run), run });
  }
  if (!ports.triggers.mine().includes(DAILY_FUNCTION)) {
    ports.triggers.installDaily(DAILY_FUNCTION, HOUR);
  }
  const owner = isOwner(caller, text) ? text : ownerText(caller, ports.clock.now());
  return changed(ports, found.value, request, owner, installedMessage(isOthers));
}

/** The daily run stops: nothing is sent by itself any more. */
export function removeDailyRun(
  ports: InstallPorts,
  request: RunRequest,
): Verdict<RunChanged, NoticesRefusal> {
  const found = readForRun(ports);
  if (!found.accepted) return found;
  const { caller } = request;
  const text = found.value.settings.text('dailyRunOwner');
  ports.triggers.remove(DAILY_FUNCTION);
  if (ownerIn(text) !== '' && !isOwner(caller, text)) {
    return refuse({ reason: 'not owner', owner: ownerIn(text) });
  }
  return changed(ports, found.value, request, '', noticeRunWords.removedTold);
}

function readForRun(ports: InstallPorts): Verdict<WorkbookRead, NoticesRefusal> {
  const { read } = readUnformatted(ports, []);
  const { callerIsSecretariat, secretariat, isOriginal } = read.settings;
  if (!callerIsSecretariat) return refuse({ reason: 'not secretariat', secretariat });
  return isOriginal ? accept(read) : refuse({ reason: 'copy' });
}

function changed(
  ports: InstallPorts,
  read: WorkbookRead,
  { caller, operationId }: RunRequest,
  owner: string,
  message: string,
): Verdict<RunChanged, NoticesRefusal> {
  const before = read.settings.text('dailyRunOwner');
  const run = shownRun(ports, read, caller, owner);
  if (owner === before) return accept({ kind: 'changed', message, run });
  const key = comparableKey(OWNER);
  const what = owner === '' ? noticeRunWords.remove : noticeRunWords.install;
  const written = writeRows(ports, read.layout, {
    operationId,
    by: caller,
    means: noticeRunWords.title,
    writes: [{ tabKey: 'settings', key, cells: { value: owner }, seen: { value: before } }],
    newRows: [],
    history: [{ what, targetId: '', item: OWNER, before, after: owner }],
  });
  return written.accepted
    ? accept({ kind: 'changed', message, run })
    : refuse({ reason: 'not written', refusal: written.refusal });
}

/**
 * As panels show it. Of other people's triggers nothing is known, and theirs is believed.
 * @param owner お知らせの実行者
 */
export function shownRun(
  { triggers, clock }: Pick<Ports, 'triggers' | 'clock'>,
  { settings }: WorkbookRead,
  caller: string,
  owner = settings.text('dailyRunOwner'),
): ShownRun {
  const lastRun = settings.text('lastDailyRun');
  const isOwn = isOwner(caller, owner);
  return {
    owner: ownerIn(owner),
    since: owner.slice(ownerIn(owner).length),
    isOwn,
    isInstalled: isOwn ? hasTrigger(triggers) : ownerIn(owner) !== '',
    lastRun,
    isMissing: isRunMissing(owner, lastRun, clock.now()),
  };
}

/** Whoever may not be asked is believed. */
function hasTrigger(triggers: Ports['triggers']): boolean {
  try {
    return triggers.mine().includes(DAILY_FUNCTION);
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    return true;
  }
}
