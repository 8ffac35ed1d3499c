/** `suishin menu`: the items of the add-on's menu and the functions behind them. */
import type { OfficeFile } from './officeFile';
import { menuOf } from './menuOf';
import type { World } from './world';

export async function menuCommand(
  world: World,
  file: OfficeFile,
  person: string | null,
): Promise<void> {
  const bundle = world.bundle();
  const items = await file.enter(
    (office) => menuOf(office, bundle, person ?? office.access.owner),
    false,
  );
  for (const { path, functionName } of items) world.say(`${path.join(' > ')}　（${functionName}）`);
}
