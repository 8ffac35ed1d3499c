/** google.script inside a panel: the calls go to the panel's own origin, the wishes to the tab around. */
import type { HostWish } from '../tabEvent';
import { scriptRun } from './scriptRun';

const { functions = '', panel = '', desk = '' } = document.currentScript?.dataset ?? {};

function failure(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

async function ask(functionName: string, args: readonly unknown[]): Promise<unknown> {
  const answer = await fetch(`/call/${panel}/${functionName}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args),
  }).catch(() => {
    throw failure('NetworkError', 'NetworkError: Connection failure due to HTTP 0');
  });
  if (!answer.ok) {
    const { status } = answer;
    throw failure('NetworkError', `NetworkError: Connection failure due to HTTP ${String(status)}`);
  }
  const { value, error } = (await answer.json()) as {
    readonly value?: unknown;
    readonly error?: { readonly name: string; readonly message: string };
  };
  if (error !== undefined) throw failure(error.name, error.message);
  return value;
}

function wish(said: HostWish): void {
  parent.postMessage(said, desk);
}

const host = {
  close: () => {
    wish({ suishin: 'close' });
  },
  setHeight: (pixels: number) => {
    wish({ suishin: 'height', pixels });
  },
  setWidth: (pixels: number) => {
    wish({ suishin: 'width', pixels });
  },
  editor: {
    focus: () => {
      wish({ suishin: 'focus' });
    },
  },
};

/** A Google Doc is nowhere but here: its link gives the file. */
const DOCUMENT =
  /^https:\/\/docs\.google\.com\/document\/d\/(local-file-\d+)\/(?:edit|export\?format=(docx|pdf))/u;

/** Nor is there a sheet to open at a row: the words beside the link say where it is. */
const ROW = /^https:\/\/docs\.google\.com\/spreadsheets\//u;
const NO_ROW =
  'この画面では、シートの行を開けません。横に書いてあるシートと行を、ブックのファイルで開いてください。';

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (ROW.test(link?.href ?? '')) {
    event.preventDefault();
    alert(NO_ROW);
    return;
  }
  const [, id, format = 'docx'] = DOCUMENT.exec(link?.href ?? '') ?? [];
  if (id === undefined) return;
  event.preventDefault();
  open(`/document/${panel}/${id}.${format}`);
});

const run = scriptRun(functions.split(' '), ask, (error) => {
  reportError(error);
});

Object.assign(window, { google: { script: { run, host } } });
