/** `suishin export`: writes the blanks of a section beside the workbook, or into a folder. */
import { dirname, join } from 'node:path';
import { CliRefusal } from './cliRefusal';
import { pressBlanks, sectionsOffered } from './importPress';
import { admit, type OfficeFile } from './officeFile';
import type { World } from './world';

export interface ExportWish {
  readonly book: string;
  /** null: all sections for the secretariat, else the person's own. */
  readonly section: string | null;
  readonly format: string;
  /** null: the folder of the workbook. */
  readonly folder: string | null;
  readonly person: string | null;
}

export async function exportCommand(
  world: World,
  file: OfficeFile,
  { book, section, format, folder, person }: ExportWish,
): Promise<void> {
  if (format !== 'xlsx' && format !== 'csv') {
    throw new CliRefusal(
      `--format の「${format}」は分かりません。xlsx か csv です。`,
      '--format xlsx のように指定してください。何も変更していません。',
    );
  }
  const bundle = world.bundle();
  const operationId = world.freshId();
  const blanks = await file.enter((office) => {
    const user = person ?? office.access.owner;
    admit(office, user, bundle.scopes);
    const offered = sectionsOffered(office, bundle, user);
    const own = offered.isSecretariat ? '' : (offered.sections[0] ?? '');
    return pressBlanks(office, bundle, { user, section: section ?? own, format, operationId });
  }, false);
  for (const { name, bytes } of blanks) {
    const path = join(folder ?? dirname(book), name);
    await refuseToReplace(world, path);
    await world.files.write(path, bytes);
    world.say(`様式を作りました: ${path}`);
  }
}

/** A form that somebody is filling in is not overwritten. */
async function refuseToReplace({ files }: World, path: string): Promise<void> {
  if ((await files.read(path)) === null) return;
  throw new CliRefusal(
    `同じ名前のファイルがあります: ${path}`,
    '記入中の様式かもしれません。そのファイルを移すか、--out で別のフォルダを指定してください。',
  );
}
