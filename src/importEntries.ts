/** The functions behind 「計画の取込」 and 「実績の取込」: two items of the menu, one dialog. */
import { exportBlank as doExportBlank } from './app/exportBlank';
import {
  applyImport as doApplyImport,
  openImport as openingOf,
  previewImport as doPreviewImport,
} from './app/import';
import { builtIn } from './google/builtIn';
import { files } from './google/drive';
import { lock } from './google/lock';
import { notes } from './google/notes';
import { panels } from './google/panels';
import { papers } from './google/papers';
import { clock } from './google/person';
import { workbook } from './google/workbook';
import { answering, ENTRY_SCOPES, opened } from './guard';
import type { Answer } from './wire/answer';
import { applyCallSchema, blankCallSchema, previewCallSchema } from './wire/importCalls';
import {
  importPressRefusalMessage,
  importWords,
  type ImportPressRefusal,
} from './wording/importWords';

/** An .xlsx that somebody brings is read by Drive. */
const IMPORT_SCOPES = [...ENTRY_SCOPES, 'drive.file'] as const;

/** Menu 「計画の取込」. */
export function openImport(): void {
  showImport('plan');
}

/** Menu 「実績の取込」. */
export function openResultsImport(): void {
  showImport('results');
}

function showImport(kind: 'plan' | 'results'): void {
  opened(importWords[kind], IMPORT_SCOPES, (caller) => {
    const size = { width: 900, height: 640 };
    const facts = openingOf({ workbook, notes, clock }, caller, kind);
    panels.showDialog('import', importWords[kind], size, facts);
  });
}

/** The dialog of the import: what the files would change. */
export function previewImport(json: unknown): string {
  return answering(importWords.look, previewCallSchema, IMPORT_SCOPES, json, (call, caller) => {
    const verdict = doPreviewImport({ workbook, notes, files }, { ...call, caller });
    return verdict.accepted
      ? { outcome: 'done', value: verdict.value }
      : importRefused(verdict.refusal);
  });
}

/** The dialog of the import: applies what was looked at. */
export function applyImport(json: unknown): string {
  return answering(importWords.apply, applyCallSchema, IMPORT_SCOPES, json, (call, caller) => {
    const ports = { workbook, notes, files, lock, clock };
    const verdict = doApplyImport(ports, { ...call, caller });
    return verdict.accepted
      ? { outcome: 'done', value: verdict.value }
      : importRefused(verdict.refusal);
  });
}

/** The dialog of the import: the blank of a section. */
export function exportBlank(json: unknown): string {
  return answering(importWords.blank, blankCallSchema, ENTRY_SCOPES, json, (call, caller) => {
    const verdict = doExportBlank({ workbook, notes, papers, builtIn }, { ...call, caller });
    return verdict.accepted
      ? { outcome: 'done', value: verdict.value }
      : importRefused(verdict.refusal);
  });
}

function importRefused(refusal: ImportPressRefusal): Answer {
  const message = importPressRefusalMessage(refusal);
  return { outcome: refusal.reason === 'busy' ? 'again' : 'refused', message };
}
