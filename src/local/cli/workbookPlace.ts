/** Where a new workbook may be made: at a place where neither it nor anything that belongs to it lies. */
import { basename, extname } from 'node:path';
import type { FileSystem } from '../store/fileSystem';
import { CliRefusal } from './cliRefusal';

/**
 * The name of a workbook without folder and ending.
 * @throws CliRefusal for a name that is not that of an .xlsx
 */
export function titleOf(path: string): string {
  const title = basename(path, extname(path));
  if (extname(path).toLowerCase() === '.xlsx' && title !== '') return title;
  throw new CliRefusal(
    `ファイル名が「${path}」です。「.xlsx」で終わる名前が必要です。`,
    '例: npx suishin new 経営戦略.xlsx',
  );
}

/** @throws CliRefusal where the new workbook would take the place of something */
export async function refuseOccupied(files: FileSystem, path: string): Promise<void> {
  if ((await files.read(path)) !== null) {
    throw new CliRefusal(
      `同じ名前のブックがすでにあります: ${path}`,
      '別の名前を指定するか、今のブックを別の場所へ移してください。今のブックの足りないものを加えるときは、次のように実行してください。何も変更していません。\n' +
        `npx suishin run ${path} setUp '{"content":{"kind":"sample","openYear":"filled"}}'`,
    );
  }
  const stem = path.slice(0, path.length - extname(path).length);
  const sidecar = `${path}.suishin.json`;
  const left = [
    ...((await files.read(sidecar)) === null ? [] : [sidecar]),
    ...((await files.list(`${stem}.files`)).length === 0 ? [] : [`${stem}.files`]),
    ...((await files.list(`${stem}.outbox`)).length === 0 ? [] : [`${stem}.outbox`]),
  ];
  if (left.length === 0) return;
  throw new CliRefusal(
    `前のブックに付いていたファイルが残っています: ${left.join('、')}`,
    'それらを別の場所へ移すか、別の名前を指定してください。何も変更していません。',
  );
}
