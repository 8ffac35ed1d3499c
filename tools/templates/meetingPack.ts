/** 会議資料.docx: one template for all papers, each a section of its own. */
import { Document, Packer } from 'docx';
import PizZip from 'pizzip';
import { actionSheetSection } from './actionSheets';
import { agendaSection } from './agenda';
import { confirmationSection } from './confirmationList';
import { memberSection } from './members';
import { opinionSection } from './opinions';
import { alignmentSection } from './alignment';
import { errataSection } from './errata';
import { inquirySection, invitationSection } from './letters';
import { methodSections } from './methods';
import { minutesSection, opinionFormSection } from './minutes';
import { cellLines, fonts, gothicStyle } from './paper';
import { revisionSection } from './revisions';
import { withSharedMargins } from './sharedMargins';
import { strategySection } from './strategies';
import { submissionListSection } from './submissionList';
import { summarySection } from './summary';

function document(): Document {
  const color = '000000';
  const language = { value: 'ja-JP', eastAsia: 'ja-JP' };
  return new Document({
    compatibility: { version: 15 },
    styles: {
      characterStyles: [{ id: gothicStyle, name: 'ゴシック', run: { font: fonts.gothic } }],
      default: {
        document: {
          paragraph: { spacing: { line: cellLines * 240 } },
          run: { font: fonts.mincho, size: 21, color, language },
        },
        heading1: { run: { font: fonts.gothic, size: 28, bold: true, color } },
        heading2: { run: { font: fonts.gothic, size: 23, bold: true, color } },
      },
    },
    sections: [
      agendaSection,
      memberSection,
      summarySection,
      strategySection,
      actionSheetSection,
      opinionSection,
      revisionSection,
      ...methodSections,
      alignmentSection,
      errataSection,
      minutesSection,
      opinionFormSection,
      invitationSection,
      inquirySection,
      confirmationSection,
      submissionListSection,
    ],
  });
}

/** The moment of making, which would make every run differ. */
const moment = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;

/** Sizes and weights of letters of Arabic, Hebrew, Thai: as much text as those of ours. */
const otherScripts = /<w:(?:szCs w:val="\d+"|bCs)\/>/gu;

/** Names of kinds of drawing of which a part has none; those that it tells readers to pass over stay. */
function withoutUnusedNames(xml: string): string {
  const passedOver = /mc:Ignorable="([^"]*)"/u.exec(xml)?.[1]?.split(' ') ?? [];
  const used = Array.from(xml.matchAll(/[<\s/]([A-Za-z0-9]+):/gu), ([, prefix = '']) => prefix);
  const kept = new Set([...passedOver, ...used]);
  return xml.replace(/ xmlns:([A-Za-z0-9]+)="[^"]*"/gu, (declared, prefix: string) =>
    kept.has(prefix) ? declared : '',
  );
}

/** A list of relations with nothing in it: each head and foot gets one. */
function isEmptyList(name: string, text: string): boolean {
  return name.endsWith('.rels') && !text.includes('<Relationship ');
}

/** @returns the .docx; the same source gives the same bytes */
export async function meetingPack(): Promise<Uint8Array> {
  const drawn = new PizZip(await Packer.toArrayBuffer(document()));
  const parts = new Map<string, string>();
  for (const [name, part] of Object.entries(drawn.files)) {
    if (part.dir) continue;
    const plain = part.asText().replace(moment, '$12025-01-01T00:00:00Z').replace(otherScripts, '');
    const text = name.startsWith('word/') ? withoutUnusedNames(plain) : plain;
    if (!isEmptyList(name, text)) parts.set(name, text);
  }
  const zip = new PizZip();
  for (const [name, text] of withSharedMargins(parts)) {
    zip.file(name, text, { date: new Date(1980, 0, 1) });
  }
  return zip.generate({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
