/** The template of 会議資料: the town's own out of 様式 where there is one, else the one that ships. */
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { MakeRefusal } from '../wording/makeDocuments';
import { packTemplateId, storedTemplate } from '../workbook/documents/templateRows';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import type { Ports } from './ports';

/** @returns a .docx in base64 */
export function templateOf(
  { builtIn }: Pick<Ports, 'builtIn'>,
  read: WorkbookRead,
): Verdict<string, MakeRefusal> {
  const stored = storedTemplate(read, packTemplateId);
  if (!stored.accepted) return refuse({ reason: 'stored template', damage: stored.refusal });
  return accept(stored.value.kind === 'own' ? stored.value.base64 : builtIn.packTemplate());
}
