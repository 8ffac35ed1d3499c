/**
 * A run that somebody at a tab starts: from the menu, or as google.script.run. One after the other,
 * each in a fresh context; what it changed is saved to the workbook, what it shows goes to the tab.
 */
import type { Bundle } from '../bundle';
import { inWords } from '../cli/inWords';
import { menuOf, type MenuItem } from '../cli/menuOf';
import { admit, type OfficeFile } from '../cli/officeFile';
import { endingOf } from '../cli/screen';
import { NotEmulated } from '../googleError';
import { run, type RunResult } from '../run';
import type { RunOptions } from '../runState';
import type { Shown } from '../shown';
import type { PanelShelf, ShownPanel } from './panelShelf';
import { timeAt, type Seat } from './seat';
import type { TabStreams } from './tabStreams';

export interface Desk {
  readonly file: OfficeFile;
  readonly bundle: Bundle;
  /** The real clock, milliseconds since 1970. */
  readonly now: () => number;
  /** Prints what went wrong. */
  readonly complain: (text: string) => void;
  readonly shelf: PanelShelf;
  readonly tabs: TabStreams;
  /** Where a panel lies, e.g. `http://127.0.0.1:8461/panel/`; its name follows. */
  readonly panelPlace: string;
}

/** How google.script.run is answered. */
export type CallAnswer =
  | { readonly value: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };

type Call = Pick<RunOptions, 'kind' | 'functionName' | 'args'>;

/** @returns what the person is told beyond what the run showed; null where there is nothing */
export async function press(
  desk: Desk,
  seat: Seat,
  tab: string,
  functionName: string,
): Promise<string | null> {
  try {
    return endingOf(await runAs(desk, seat, tab, { kind: 'menu', functionName }));
  } catch (error) {
    return inWords(error);
  }
}

/** Calls a function as the panel's person. */
export async function callFrom(
  desk: Desk,
  { seat, tab }: ShownPanel,
  functionName: string,
  args: readonly unknown[],
): Promise<CallAnswer> {
  try {
    const result = await runAs(desk, seat, tab, { kind: 'rpc', functionName, args });
    if (result.outcome === 'returned') return { value: result.value };
    const message = result.error?.message ?? endingOf(result) ?? '';
    return { error: { name: 'ScriptError', message } };
  } catch (error) {
    desk.complain(inWords(error));
    return { error: { name: 'ScriptError', message: inWords(error) } };
  }
}

async function runAs(desk: Desk, seat: Seat, tab: string, call: Call): Promise<RunResult> {
  const { bundle, file } = desk;
  const { user, day } = seat;
  const result = await file.enter(
    (office) => {
      admit(office, user, bundle.scopes);
      if (call.kind === 'menu') refuseUnlisted(menuOf(office, bundle, user), call.functionName);
      const done = run(office, { bundle, user, ...call });
      if (done.copies.length > 0) throw new NotEmulated('a copy of the spreadsheet');
      return done;
    },
    'if changed',
    timeAt(day, desk.now()),
  );
  for (const { level, text } of result.log) if (level === 'error') desk.complain(text);
  for (const shown of result.ui) show(desk, seat, tab, shown);
  return result;
}

/** The page offers nothing else; whoever asks for it is no page of ours. */
function refuseUnlisted(menu: readonly MenuItem[], wanted: string): void {
  if (menu.some(({ functionName }) => functionName === wanted)) return;
  throw new Error(`The menu has no ${wanted}.`);
}

function show({ shelf, tabs, panelPlace }: Desk, seat: Seat, tab: string, shown: Shown): void {
  switch (shown.kind) {
    case 'menu':
      return;
    case 'toast':
      tabs.send(tab, shown);
      return;
    case 'sidebar':
    case 'dialog': {
      const { kind, page } = shown;
      const address = panelPlace + shelf.put({ page, seat, tab });
      const title = kind === 'dialog' ? shown.title : page.title;
      const { width, height } = page;
      tabs.send(
        tab,
        kind === 'dialog' ? { kind, title, address, width, height } : { kind, title, address },
      );
    }
  }
}
