/** The functions behind 「計画の取込」 and 「実績の取込」: two items of the menu, one dialog. */
import type * as Importing from './app/importing';
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
import { importPress } from './wording/importPress';
import type { ImportPressRefusal } from './wording/importWords';

declare const require: (name: './app/importing') => typeof Importing;

/** An .xlsx that somebody brings is read by Drive. */
const IMPORT_SCOPES = [...ENTRY_SCOPES, 'drive.file'] as const;

function useCases(): typeof Importing {
  return require('./app/importing');
}

/** Menu 「計画の取込」. */
export function openImport(): void {
  showImport('plan');
}

/** Menu 「実績の取込」. */
export function openResultsImport(): void {
  showImport('results');
}

function showImport(kind: 'plan' | 'results'): void {
  opened(importPress[kind], IMPORT_SCOPES, (caller) => {
    const size = { width: 900, height: 640 };
    const facts = useCases().openImport({ workbook, notes, clock }, caller, kind);
    panels.showDialog('import', importPress[kind], size, facts);
  });
}

/** The dialog of the import: what the files would change. */
export function previewImport(json: unknown): string {
  return answering(importPress.look, previewCallSchema, IMPORT_SCOPES, json, (call, caller) => {
    const verdict = useCases().previewImport({ workbook, notes, files }, { ...call, caller });
    return verdict.accepted
      ? { outcome: 'done', value: verdict.value }
      : importRefused(verdict.refusal);
  });
}

/** The dialog of the import: applies what was looked at. */
export function applyImport(json: unknown): string {
  return answering(importPress.apply, applyCallSchema, IMPORT_SCOPES, json, (call, caller) => {
    const ports = { workbook, notes, files, lock, clock };
    const verdict = useCases().applyImport(ports, { ...call, caller });
    return verdict.accepted
      ? { outcome: 'done', value: verdict.value }
      : importRefused(verdict.refusal);
  });
}

/** The dialog of the import: the blank of a section. */
export function exportBlank(json: unknown): string {
  return answering(importPress.blank, blankCallSchema, ENTRY_SCOPES, json, (call, caller) => {
    const verdict = useCases().exportBlank(
      { workbook, notes, papers, builtIn },
      { ...call, caller },
    );
    return verdict.accepted
      ? { outcome: 'done', value: verdict.value }
      : importRefused(verdict.refusal);
  });
}

function importRefused(refusal: ImportPressRefusal): Answer {
  const message = useCases().importPressRefusalMessage(refusal);
  return { outcome: refusal.reason === 'busy' ? 'again' : 'refused', message };
}
