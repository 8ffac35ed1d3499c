/** What makes papers and forms, as one module: the server loads it when something is made. */
import { packTags } from '../documents/packTags';
import type { Nearest } from '../documents/checkTemplate';
import type { ExampleOf } from '../documents/examples';
import { checkTemplate as checked } from './checkTemplate';
import { examinedTemplate } from './examine';

/** @param papers the names of those that are to be printed from it */
export function checkTemplate(template: string, papers: readonly string[], nearest: Nearest) {
  return checked(template, packTags, papers, nearest);
}

export function examineTemplate(template: string, nearest: Nearest, exampleOf: ExampleOf) {
  return examinedTemplate(template, packTags, nearest, exampleOf);
}

/** Every tag that a template may use. */
export function tags() {
  return packTags;
}

export { webText } from '../documents/webText';
export { plannedPack as plan } from '../documents/plannedPack';
export { filledPack as fill } from './fill';
export { errata, handEdits, keep } from './kept';
export { drawnXlsx as xlsx } from './xlsx';
export {
  templateFaultMessage as faultMessage,
  templateFaultText as faultText,
} from '../wording/templateFaults';
