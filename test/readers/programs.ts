/**
 * The independent programs that read our files. Where one is missing its tests are left out with a
 * message; under CI=true that is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from '@jest/globals';

/** The Debian package may belong to another Python than the first on the path. */
const PYTHONS = ['python3', '/usr/bin/python3'];

export interface Program {
  readonly name: string;
  readonly debian: string;
  /** The command, or null where it is not on this machine. */
  readonly command: string | null;
}

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

export const OPENPYXL: Program = {
  name: 'openpyxl',
  debian: 'python3-openpyxl',
  command: PYTHONS.find((python) => works(python, ['-c', 'import openpyxl'])) ?? null,
};

export const PYTHON: Program = {
  name: 'Python',
  debian: 'python3',
  command: PYTHONS.find((python) => works(python, ['--version'])) ?? null,
};

export const LIBREOFFICE: Program = {
  name: 'LibreOffice',
  debian: 'libreoffice-calc',
  command: works('soffice', ['--version']) ? 'soffice' : null,
};

/** Its program that takes the text out of a PDF. */
export const POPPLER: Program = {
  name: 'poppler',
  debian: 'poppler-utils',
  command: works('pdftotext', ['-v']) ? 'pdftotext' : null,
};

export const PYTHON_DOCX: Program = {
  name: 'python-docx',
  debian: 'python3-docx',
  command: PYTHONS.find((python) => works(python, ['-c', 'import docx'])) ?? null,
};

/** Tests that need these programs. */
export function needs(programs: readonly Program[], title: string, tests: () => void): void {
  const missing = programs.filter((program) => program.command === null);
  if (missing.length === 0) {
    describe(title, tests);
    return;
  }
  const names = missing.map(({ name, debian }) => `${name} is not here (Debian: ${debian})`);
  const message = `${title}: left out, ${names.join(', ')}`;
  describe(title, () => {
    if (process.env['CI'] === 'true') {
      it('has the programs that it needs', () => {
        throw new Error(message);
      });
    } else it.todo(message);
  });
}

/** @returns what the program printed. @throws Error with its complaint */
export function run(program: Program, args: readonly string[]): string {
  const result = spawnSync(program.command ?? program.name, args, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${program.name} failed: ${result.stderr}`);
  return result.stdout;
}

/** `--convert-to` opens without a window and forgets what is frozen; a person does not. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub SaveAgain(source As String, target As String)
  Dim none()
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "Calc MS Excel 2007 XML"
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, none())
  document.storeToURL(target, filter())
  document.close(True)
  StarDesktop.terminate()
End Sub
</script:module>
`;
const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
`;

/**
 * Opens an .xlsx in LibreOffice and saves it, in a profile of its own.
 * @param folder where profile and result may lie
 * @returns the new file
 */
export function throughLibreOffice(file: string, folder: string): string {
  const profile = join(folder, 'profile');
  const macros = join(profile, 'user/basic/Standard');
  const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  run(LIBREOFFICE, [home, '--headless', '--terminate_after_init']);
  mkdirSync(macros, { recursive: true });
  writeFileSync(join(macros, 'Module1.xba'), MACRO);
  writeFileSync(join(macros, 'script.xlb'), LIBRARY);
  const target = join(folder, `libre-${basename(file)}`);
  const [from, to] = [pathToFileURL(file).href, pathToFileURL(target).href];
  run(LIBREOFFICE, [home, '--headless', `macro:///Standard.Module1.SaveAgain("${from}","${to}")`]);
  return target;
}

/** A folder for one suite; `remove` takes it away. */
export function workFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'suishin-readers-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
