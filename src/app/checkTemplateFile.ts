/** A file that is to become the template, before anything is stored: every wrong tag, and a trial filling. */
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { TemplateFindings } from '../wire/templates';
import { lackingText, MOST_MEGABYTES, type TemplatesRefusal } from '../wording/templates';
import { nearestOf } from '../workbook/read/nearest';
import { readTagHelp } from '../workbook/tagHelp';
import type { Ports } from './ports';
import { bytesIn, readTemplates } from './readTemplates';

export type ExaminingPorts = Pick<Ports, 'papers' | 'builtIn'>;

/** More than anybody mends at once. */
const MOST_SHOWN = 60;

export function checkTemplateFile(
  ports: ExaminingPorts & Pick<Ports, 'workbook' | 'notes'>,
  base64: string,
): Verdict<TemplateFindings, TemplatesRefusal> {
  const found = readTemplates(ports);
  return found.accepted ? examined(ports, base64) : found;
}

/** @param base64 a file, whatever it is */
export function examined(
  { papers: drawing, builtIn }: ExaminingPorts,
  base64: string,
): Verdict<TemplateFindings, TemplatesRefusal> {
  const bytes = bytesIn(base64);
  if (bytes > MOST_MEGABYTES * 1_000_000) return refuse({ reason: 'too large', bytes });
  const helpOf = readTagHelp(builtIn.help());
  const exampleOf = (paper: string, path: string): string => helpOf(paper, path).example;
  const result = drawing.examineTemplate(base64, nearestOf, exampleOf);
  if ('reason' in result) return refuse(result);
  const { faults, papers, lacking } = result;
  return accept({
    findings: faults.slice(0, MOST_SHOWN).map((fault) => drawing.faultText(fault)),
    count: faults.length,
    lacking: lacking.length === 0 ? '' : lackingText(lacking),
    papers: [...papers],
  });
}
