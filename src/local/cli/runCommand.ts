/** `suishin run`: presses an item of the menu, or calls a function as a panel does. */
import type { Bundle } from '../bundle';
import { NotEmulated } from '../googleError';
import type { OfficeState } from '../office';
import { run } from '../run';
import type { RunOptions } from '../runState';
import { isObject } from '../sheets/schema';
import { CliRefusal } from './cliRefusal';
import { menuOf } from './menuOf';
import { admit, type OfficeFile } from './officeFile';
import { screenOf, type Screen } from './screen';
import { tokyoMinute } from './tokyoTime';
import type { World } from './world';

export interface Wish {
  /** Caption of a menu item, or name of a function. */
  readonly what: string;
  /** JSON text for the function, as a panel would send it. */
  readonly json: string | null;
  /** null: the owner of the workbook. */
  readonly person: string | null;
}

/** @returns whether it did what was asked, as far as can be told */
export async function runCommand(world: World, file: OfficeFile, wish: Wish): Promise<boolean> {
  const bundle = world.bundle();
  const operationId = world.freshId();
  const { lines, succeeded } = await file.enter((office) => {
    const user = wish.person ?? office.access.owner;
    admit(office, user, bundle.scopes);
    const began = `${tokyoMinute(office.now)}　${user} として「${wish.what}」を実行しました。`;
    const screen = pressed(office, bundle, { ...wish, user, operationId });
    return { ...screen, lines: [began, ...screen.lines] };
  }, true);
  for (const line of lines) world.say(line);
  return succeeded;
}

type Press = Wish & { readonly user: string; readonly operationId: string };

function pressed(office: OfficeState, bundle: Bundle, press: Press): Screen {
  const { user } = press;
  const result = run(office, { bundle, user, ...callOf(office, bundle, press) });
  if (result.copies.length > 0) {
    throw new NotEmulated('a copy of the spreadsheet on the command line');
  }
  refuseUnknown(office, bundle, press, result.error?.message);
  return screenOf(result);
}

function callOf(
  office: OfficeState,
  bundle: Bundle,
  press: Press,
): Pick<RunOptions, 'kind' | 'functionName' | 'args'> {
  const { what, json, user } = press;
  const wanted = what.normalize('NFKC');
  const item = menuOf(office, bundle, user).find(
    ({ caption, functionName }) => caption.normalize('NFKC') === wanted || functionName === wanted,
  );
  if (item !== undefined && json === null) {
    return { kind: 'menu', functionName: item.functionName };
  }
  if (what === 'onOpen') return { kind: 'onOpen', functionName: what };
  const args = json === null ? [] : [asPanelSends(json, press)];
  return { kind: 'rpc', functionName: item?.functionName ?? what, args };
}

/** A panel says for whom it was opened and gives its press an id; who types JSON may leave both out. */
function asPanelSends(json: string, { user, operationId }: Press): string {
  const request = parsed(json);
  return JSON.stringify(isObject(request) ? { opener: user, operationId, ...request } : request);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new CliRefusal(
      `JSON として読み取れません: ${json}\n（${error instanceof Error ? error.message : ''}）`,
      'JSON 全体を一重の引用符で囲み、項目名と文字列は二重の引用符で囲んでください。',
    );
  }
}

function refuseUnknown(
  office: OfficeState,
  bundle: Bundle,
  { what, user }: Press,
  error: string | undefined,
): void {
  if (error !== `Script function not found: ${what}`) return;
  const known = menuOf(office, bundle, user).map(({ caption }) => `「${caption}」`);
  throw new CliRefusal(
    `「${what}」という項目も関数もありません。メニューの項目: ${known.join('、')}`,
    'npx suishin menu で項目を確かめてください。何も変更していません。',
  );
}
