/** `suishin share`: makes somebody an editor of the workbook, as Google's 「共有」 does. */
import type { OfficeFile } from './officeFile';
import type { World } from './world';

export async function shareCommand(
  world: World,
  file: OfficeFile,
  addresses: readonly string[],
): Promise<void> {
  const editors = await file.enter((office) => {
    const { owner, editors: before } = office.access;
    office.access = { owner, editors: [...new Set([...before, ...addresses])] };
    return office.access.editors;
  }, true);
  world.say(`このブックの編集者: ${editors.join('、')}`);
}
