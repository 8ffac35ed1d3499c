/** 取り出す: a version of the template as a .docx, to be edited in Word, LibreOffice or Google Docs. */
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { TakenOut } from '../wire/templates';
import { templateFileName, type TemplatesRefusal } from '../wording/templates';
import { packTemplateId, templateVersions, wholeVersion } from '../workbook/documents/templateRows';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import type { Ports } from './ports';
import { readTemplates, type TemplatePorts } from './readTemplates';

/** @param version 0 for the built-in one */
export function takeOutTemplate(
  ports: TemplatePorts,
  version: number,
): Verdict<TakenOut, TemplatesRefusal> {
  const found = readTemplates(ports);
  if (!found.accepted) return found;
  const content = templateIn(ports, found.value, version);
  if (!content.accepted) return content;
  return accept({ name: templateFileName(packTemplateId, version), content: content.value });
}

/** @returns the .docx of a version in base64 */
export function templateIn(
  { builtIn }: Pick<Ports, 'builtIn'>,
  read: WorkbookRead,
  version: number,
): Verdict<string, TemplatesRefusal> {
  if (version === 0) return accept(builtIn.packTemplate());
  const kept = templateVersions(read, packTemplateId).find((each) => each.version === version);
  if (kept === undefined) return refuse({ reason: 'version gone', version });
  const whole = wholeVersion(read, kept);
  if (!whole.accepted) return refuse({ reason: 'stored template', damage: whole.refusal });
  return accept(whole.value.kind === 'own' ? whole.value.base64 : builtIn.packTemplate());
}
