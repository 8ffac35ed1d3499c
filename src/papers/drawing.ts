/** What makes papers and forms, as one module: the server loads it when something is made. */
import { packTags } from '../documents/packTags';
import type { Nearest } from '../documents/checkTemplate';
import { checkTemplate as checked } from './checkTemplate';

/** @param papers the names of those that are to be printed from it */
export function checkTemplate(template: string, papers: readonly string[], nearest: Nearest) {
  return checked(template, packTags, papers, nearest);
}

export { webText } from '../documents/webText';
export { plannedPack as plan } from '../documents/plannedPack';
export { filledPack as fill } from './fill';
export { drawnXlsx as xlsx } from './xlsx';
