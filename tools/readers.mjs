/** The independent readers of our files: LibreOffice, poppler and Python's readers of Office files. */
import { spawnSync } from 'node:child_process';

/** Each with the call that shows that it works, and the Debian package that brings it. */
export const READERS = [
  { name: 'LibreOffice', call: ['soffice', '--version'], from: 'libreoffice-calc' },
  { name: 'pdftotext', call: ['pdftotext', '-v'], from: 'poppler-utils' },
  { name: 'openpyxl', call: ['python3', '-c', 'import openpyxl'], from: 'python3-openpyxl' },
  { name: 'python-docx', call: ['python3', '-c', 'import docx'], from: 'python3-docx' },
];

/** The readers that are not on this machine, as sentences. */
export function missingReaders() {
  return READERS.filter(({ call }) => {
    const [command = '', ...args] = call;
    return spawnSync(command, args, { stdio: 'ignore' }).status !== 0;
  }).map(({ name, from }) => `${name} is not here (Debian: ${from})`);
}
