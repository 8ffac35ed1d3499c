/** `suishin import`: what files would change; with --apply, changes it. */
import { basename } from 'node:path';
import { CliRefusal } from './cliRefusal';
import { pressApply, pressPreview, type ImportPress } from './importPress';
import { admit, type OfficeFile } from './officeFile';
import type { World } from './world';

export interface ImportWish {
  readonly paths: readonly string[];
  readonly kind: 'plan' | 'results';
  readonly applies: boolean;
  /** null: the owner of the workbook. */
  readonly person: string | null;
}

/** @returns whether the files can be taken over, or were */
export async function importCommand(
  world: World,
  file: OfficeFile,
  { paths, kind, applies, person }: ImportWish,
): Promise<boolean> {
  const bundle = world.bundle();
  const operationId = world.freshId();
  const files = await Promise.all(paths.map((path) => fileAt(world, path)));
  const { lines, succeeded } = await file.enter((office) => {
    const user = person ?? office.access.owner;
    admit(office, user, bundle.scopes);
    const press: ImportPress = { user, kind, files, operationId };
    const seen = pressPreview(office, bundle, press);
    if (!seen.isApplicable) {
      const isSame = seen.lines.every((line) => !line.startsWith('  ×'));
      const end = isSame ? '変わる内容はありません。' : '取り込めません。何も変更していません。';
      return { lines: [...seen.lines, end], succeeded: isSame };
    }
    const end = applies
      ? pressApply(office, bundle, press, seen)
      : ['まだ何も変更していません。取り込むときは、--apply を付けて実行してください。'];
    return { lines: [...seen.lines, ...end], succeeded: true };
  }, applies);
  for (const line of lines) world.say(line);
  return succeeded;
}

async function fileAt(
  { files }: World,
  path: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const bytes = await files.read(path);
  if (bytes !== null) return { name: basename(path), bytes };
  throw new CliRefusal(
    `取り込むファイルがありません: ${path}`,
    'ファイルの場所と名前を確かめてください。何も変更していません。',
  );
}
