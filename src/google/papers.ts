/**
 * Papers and forms are made by our own code: no service of Google is asked. It stands in the second
 * script with the libraries that it needs, and is loaded when something is made.
 */
import type { PapersPort } from '../app/ports';

declare const require: (name: '../papers/drawing') => PapersPort;

export const papers: PapersPort = {
  plan: (source, fingerprint) => require('../papers/drawing').plan(source, fingerprint),
  webText: (source) => require('../papers/drawing').webText(source),
  checkTemplate: (template, papers, nearest) =>
    require('../papers/drawing').checkTemplate(template, papers, nearest),
  examineTemplate: (template, nearest, exampleOf) =>
    require('../papers/drawing').examineTemplate(template, nearest, exampleOf),
  faultText: (fault) => require('../papers/drawing').faultText(fault),
  faultMessage: (fault) => require('../papers/drawing').faultMessage(fault),
  tags: () => require('../papers/drawing').tags(),
  fill: (template, content) => require('../papers/drawing').fill(template, content),
  keep: (content, paragraphs, fingerprint) =>
    require('../papers/drawing').keep(content, paragraphs, fingerprint),
  errata: (wanted, fingerprint) => require('../papers/drawing').errata(wanted, fingerprint),
  handEdits: (kept, paragraphs, year, fingerprint) =>
    require('../papers/drawing').handEdits(kept, paragraphs, year, fingerprint),
  xlsx: (book) => require('../papers/drawing').xlsx(book),
};
