/** `suishin new`: an empty workbook as Google makes it, and 初期設定 in it. */
import type { Bundle } from '../bundle';
import { consent, newOffice } from '../newOffice';
import { StoreRefusal } from '../store/storeRefusal';
import { WorkbookFile } from '../store/workbookFile';
import type { FileSystem } from '../store/fileSystem';
import { pressSetUp, type SetUpContent, type SetUpPress } from './setUpPress';
import { tokyoMinute } from './tokyoTime';
import { refuseOccupied, titleOf } from './workbookPlace';
import type { World } from './world';

export interface NewWorkbook {
  readonly path: string;
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly content: SetUpContent;
  readonly operationId: string;
}

/**
 * Makes the workbook and its pair of files; where anything is refused, no file is left.
 * @returns what was done in it
 * @throws CliRefusal, StoreRefusal
 */
export async function makeWorkbook(
  { files, inTurn }: Pick<World, 'files' | 'inTurn'>,
  bundle: Bundle,
  wish: NewWorkbook,
): Promise<SetUpPress> {
  const title = titleOf(wish.path);
  return inTurn(wish.path, () => make(files, bundle, wish, title));
}

async function make(
  files: FileSystem,
  bundle: Bundle,
  { path, owner, time, content, operationId }: NewWorkbook,
  title: string,
): Promise<SetUpPress> {
  await refuseOccupied(files, path);
  const office = newOffice({ owner, editors: [], now: time });
  office.book = {
    ...office.book,
    // Of its own, so that a file that lost its sidecar is recognised as a copy.
    spreadsheetId: `local-${operationId}`,
    properties: { ...office.book.properties, title },
  };
  consent(office, owner, bundle.scopes);
  const press = pressSetUp(office, bundle, { user: owner, content, operationId });
  if ((await new WorkbookFile(path, files).save(office)) === 'saved') return press;
  throw new StoreRefusal(
    path,
    '作成している間に、同じ名前のファイルができました。',
    'そのファイルを確かめて、別の名前で作ってください。そのファイルは変更していません。',
  );
}

export async function newCommand(
  world: World,
  wish: Omit<NewWorkbook, 'operationId'>,
): Promise<void> {
  const { path, owner, time } = wish;
  world.say(`${tokyoMinute(time)}　${owner} として、新しいブックを作っています…`);
  const operationId = world.freshId();
  const press = await makeWorkbook(world, world.bundle(), { ...wish, operationId });
  for (const line of press.added) world.say(`  ・${line}`);
  world.say(`新しいブックができました: ${path}`);
  world.say(
    'ブックを開いて「はじめに」シートを御覧ください。続けて操作するときは、開いたブックを閉じてから実行してください。',
  );
}
