/** Papers and forms are drawn by our own code: no service of Google is asked. */
import type { PapersPort } from '../app/ports';
import { drawnXlsx } from '../papers/xlsx';

export const papers: PapersPort = { xlsx: drawnXlsx };
