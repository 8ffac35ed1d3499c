/** 実績の取込: what a section's filled-in form would do to the open years. */
import { personOf } from '../domain/person';
import { accept, refuse, type Verdict } from '../domain/verdict';
import { importWords, type ImportPressRefusal } from '../wording/importWords';
import type { ImportDecision } from '../workbook/import/decision';
import type { FileTab } from '../workbook/import/fileTab';
import { resultsImport } from '../workbook/import/resultsImport';
import type { ReadForImport } from './importRead';

export function decideResults(
  { cells, read, understood }: ReadForImport,
  caller: string,
  files: readonly FileTab[],
): Verdict<ImportDecision, ImportPressRefusal> {
  const person = personOf(caller, read.addresses, read.settings.callerIsSecretariat);
  if (!person.isSecretariat && person.sections.length === 0) {
    return refuse({ reason: 'no section', address: caller });
  }
  return accept(
    resultsImport({ current: read, cells, understood, person, planPress: importWords.plan }, files),
  );
}
