/**
 * 計画・実績の取込: the files of a press are read, held against the workbook, shown, and on a second
 * press applied, all or nothing.
 *
 * Whoever looked at a preview applies that preview and nothing else: inside the lock it is decided
 * again from the same files, and where somebody has changed the workbook meanwhile so that something
 * else would happen, nothing happens and the new preview is shown.
 */
import { yearInTable } from '../domain/fiscalYear';
import { personOf } from '../domain/person';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { ImportOpening, ImportOutcome, ImportPreview } from '../wire/import';
import type { BroughtFile, ImportKind } from '../wire/importCalls';
import {
  ALREADY_APPLIED,
  appliedLines,
  importWords,
  PREVIEW_DIFFERS,
  type ImportPressRefusal,
} from '../wording/importWords';
import type { ImportDecision } from '../workbook/import/decision';
import { importWrites } from '../workbook/import/importWrite';
import { broughtFiles, type BroughtFiles } from './importFiles';
import { decidePlan } from './importPlan';
import { previewOf } from './importPreview';
import { readForImport, type ReadForImport } from './importRead';
import { decideResults } from './importResults';
import { missingRun } from './missingRun';
import type { Ports } from './ports';
import { pressedBefore } from './pressedBefore';
import { writeRowsAlone } from './writeRows';

/** How long an import waits for others to finish writing, in milliseconds. */
const LOCK_WAIT = 20_000;

export interface ImportRequest {
  readonly kind: ImportKind;
  readonly files: readonly BroughtFile[];
  /** Address of the person at the keyboard. */
  readonly caller: string;
}

/** What the dialog is told when it opens. */
export function openImport(
  ports: Pick<Ports, 'workbook' | 'notes' | 'clock'>,
  caller: string,
  kind: ImportKind,
): ImportOpening {
  const { read } = readForImport(ports);
  const { resultYear, callerIsSecretariat } = read.settings;
  const person = personOf(caller, read.addresses, callerIsSecretariat);
  return {
    opener: caller,
    kind,
    ...missingRun(ports, read),
    isSecretariat: callerIsSecretariat,
    year: resultYear === undefined ? '' : yearInTable(resultYear),
    sections: person.isSecretariat
      ? read.addresses.map(({ section }) => section)
      : person.sections.map(({ name }) => name),
  };
}

export function previewImport(
  ports: Pick<Ports, 'workbook' | 'notes' | 'files'>,
  request: ImportRequest,
): Verdict<ImportPreview, ImportPressRefusal> {
  const files = broughtFiles(ports, request.files);
  const decision = decide(readForImport(ports), request, files);
  return decision.accepted ? accept(previewOf(decision.value)) : decision;
}

/** @param request.fingerprint of the preview that was looked at */
export function applyImport(
  ports: Pick<Ports, 'workbook' | 'notes' | 'files' | 'lock' | 'clock'>,
  request: ImportRequest & { readonly fingerprint: string; readonly operationId: string },
): Verdict<ImportOutcome, ImportPressRefusal> {
  // Reading an .xlsx asks Drive, which nobody may do inside the lock.
  const files = broughtFiles(ports, request.files);
  const verdict = ports.lock.whileAlone(LOCK_WAIT, () => applyAlone(ports, request, files));
  return verdict === 'busy' ? refuse({ reason: 'busy' }) : verdict;
}

function applyAlone(
  ports: Pick<Ports, 'workbook' | 'notes' | 'clock'>,
  request: ImportRequest & { readonly fingerprint: string; readonly operationId: string },
  files: BroughtFiles,
): Verdict<ImportOutcome, ImportPressRefusal> {
  const workbook = readForImport(ports);
  const decision = decide(workbook, request, files);
  if (!decision.accepted) return decision;
  const preview = previewOf(decision.value);
  if (isDone(decision.value)) return accept({ outcome: 'applied', lines: [ALREADY_APPLIED] });
  if (preview.fingerprint !== request.fingerprint || !preview.isApplicable) {
    if (pressedBefore(ports, workbook.read, request.operationId)) {
      return accept({ outcome: 'applied', lines: [ALREADY_APPLIED] });
    }
    return accept({ outcome: 'differs', message: PREVIEW_DIFFERS, preview });
  }
  const { read } = workbook;
  const written = writeRowsAlone(ports, read.layout, {
    operationId: request.operationId,
    by: request.caller,
    means: importWords.means,
    ...importWrites(decision.value, read.tabs, {
      what: request.kind === 'plan' ? importWords.plan : importWords.results,
      newRow: importWords.newRow,
      newRows: importWords.newRows,
    }),
  });
  return written.accepted
    ? accept({ outcome: 'applied', lines: [...appliedLines(preview.counts)] })
    : refuse({ reason: 'not written', why: written.refusal });
}

/** The same press again, after it was applied: there is nothing left to do. */
function isDone({ newLines, changed, refused }: ImportDecision): boolean {
  return refused.length === 0 && newLines.length + changed.length === 0;
}

function decide(
  workbook: ReadForImport,
  { kind, caller }: ImportRequest,
  files: BroughtFiles,
): Verdict<ImportDecision, ImportPressRefusal> {
  if (!workbook.read.settings.isOriginal) return refuse({ reason: 'copy' });
  const decision =
    kind === 'plan'
      ? decidePlan(workbook, files.tabs)
      : decideResults(workbook, caller, files.tabs);
  if (!decision.accepted) return decision;
  return accept({ ...decision.value, refused: [...files.refused, ...decision.value.refused] });
}
