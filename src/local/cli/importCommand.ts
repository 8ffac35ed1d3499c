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
  const pressOf = (owner: string): ImportPress => ({
    user: person ?? owner,
    kind,
    files,
    operationId,
  });
  const seen = await file.enter((office) => {
    const press = pressOf(office.access.owner);
    admit(office, press.user, bundle.scopes);
    return pressPreview(office, bundle, press);
  }, false);
  for (const line of seen.lines) world.say(line);
  if (!seen.isApplicable) {
    world.say(
      seen.isRefused ? '取り込めません。何も変更していません。' : '変わる内容はありません。',
    );
    return !seen.isRefused;
  }
  if (!applies) {
    world.say('まだ何も変更していません。取り込むときは、--apply を付けて実行してください。');
    return true;
  }
  const done = await file.enter((office) => {
    const press = pressOf(office.access.owner);
    admit(office, press.user, bundle.scopes);
    return pressApply(office, bundle, press, seen);
  }, true);
  for (const line of done) world.say(line);
  return true;
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
