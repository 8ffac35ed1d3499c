/** The functions that menus, triggers and google.script.run may call: top-level, and no `_` at the end. */
import type { Bundle } from './bundle';
import { openRealm } from './realm';

/** Real milliseconds; a bundle that takes longer to be evaluated is no bundle. */
const LIMIT = 60_000;

/** @throws what the bundle throws when it is evaluated; it may call no service then */
export function publicFunctions(bundle: Bundle): readonly string[] {
  const asked = (name: string): never => {
    throw new Error(`The bundle asks for ${name} while it is evaluated.`);
  };
  const realm = openRealm(
    { gate: asked, now: () => 0, log: () => undefined, missing: asked, seed: 1 },
    LIMIT,
  );
  realm.load(bundle);
  return realm.functions().filter((name) => !name.endsWith('_'));
}
