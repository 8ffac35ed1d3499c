/** 計画の取込: what the files of the secretariat would do to the plan. */
import { accept, refuse, type Verdict } from '../domain/verdict';
import { importWords, type ImportPressRefusal } from '../wording/importWords';
import type { ImportDecision } from '../workbook/import/decision';
import type { FileTab } from '../workbook/import/fileTab';
import { planImport } from '../workbook/import/planImport';
import type { ReadForImport } from './importRead';

export function decidePlan(
  { cells, read, understood }: ReadForImport,
  files: readonly FileTab[],
): Verdict<ImportDecision, ImportPressRefusal> {
  const { settings } = read;
  if (!settings.callerIsSecretariat) {
    return refuse({ reason: 'not secretariat', secretariat: settings.secretariat });
  }
  return accept(
    planImport({ current: read, cells, understood, resultsPress: importWords.results }, files),
  );
}
