/** The independent readers of our files: LibreOffice, poppler and Python's readers of Office files. */
import { spawnSync } from 'node:child_process';

/** Debian's packages may belong to another Python than the first on the path. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** @param {string} name the module that Python must find @param {string} debian */
const pythonReader = (name, debian) => ({
  name,
  debian,
  calls: PYTHONS.map((python) => [python, '-c', `import ${name}`]),
});

/** Each with the calls of which one shows that it works, and the Debian package that brings it. */
export const READERS = [
  { name: 'LibreOffice', debian: 'libreoffice-calc', calls: [['soffice', '--version']] },
  { name: 'pdftotext', debian: 'poppler-utils', calls: [['pdftotext', '-v']] },
  pythonReader('openpyxl', 'python3-openpyxl'),
  pythonReader('PIL', 'python3-pil'),
  pythonReader('docx', 'python3-docx'),
];

/** The readers that are not on this machine, as sentences. */
export function missingReaders() {
  return READERS.filter(
    ({ calls }) =>
      !calls.some(([command = '', ...args]) => {
        return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
      }),
  ).map(({ name, debian }) => `${name} is not here (Debian: ${debian})`);
}
