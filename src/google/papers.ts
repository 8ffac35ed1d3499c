/**
 * Papers and forms are drawn by our own code: no service of Google is asked. It stands in the second
 * script with the libraries that it needs, and is loaded when something is drawn.
 */
import type { PapersPort } from '../app/ports';

declare const require: (name: '../papers/drawing') => PapersPort;

export const papers: PapersPort = {
  checkTemplate: (template, tags, papers, nearest) =>
    require('../papers/drawing').checkTemplate(template, tags, papers, nearest),
  fill: (template, content) => require('../papers/drawing').fill(template, content),
  xlsx: (book) => require('../papers/drawing').xlsx(book),
};
