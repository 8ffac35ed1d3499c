/** Papers and forms are drawn by our own code: no service of Google is asked. */
import type { PapersPort } from '../app/ports';
import { filledPack } from '../papers/fill';
import { readTemplate } from '../papers/templateText';
import { drawnXlsx } from '../papers/xlsx';

export const papers: PapersPort = { readTemplate, fill: filledPack, xlsx: drawnXlsx };
