/**
 * Where panels appear. As on Google there is one sidebar and one dialog at a time: another one takes
 * its place. A dialog lies over everything, and the sidebar stays as it is.
 */
import type { HostWish, TabEvent } from '../tabEvent';

/** What HtmlService gives its frames in a script that is bound to a spreadsheet. */
const SANDBOX = [
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-same-origin',
  'allow-scripts',
].join(' ');

/** Of a dialog whose script gives it no size; ours. */
const USUAL_SIZE = { width: 600, height: 400 };

export interface Frames {
  readonly show: (event: Exclude<TabEvent, { kind: 'toast' }>) => void;
}

export function frames(panelOrigin: string, focusSheet: () => void): Frames {
  const dialog = place('dialog') as HTMLDialogElement;
  const sidebar = place('sidebar');
  const closeDialog = (): void => {
    dialog.close();
  };
  const closeSidebar = (): void => {
    sidebar.hidden = true;
    frameIn(sidebar)?.remove();
  };
  dialog.addEventListener('close', () => {
    frameIn(dialog)?.remove();
  });
  closeButtonIn(dialog).addEventListener('click', closeDialog);
  closeButtonIn(sidebar).addEventListener('click', closeSidebar);
  addEventListener('message', ({ data, origin, source }: MessageEvent<HostWish>) => {
    if (origin !== panelOrigin) return;
    const isDialog = source === frameIn(dialog)?.contentWindow;
    if (!isDialog && source !== frameIn(sidebar)?.contentWindow) return;
    switch (data.suishin) {
      case 'close':
        (isDialog ? closeDialog : closeSidebar)();
        break;
      case 'focus':
        focusSheet();
        break;
      case 'height':
      case 'width':
        if (isDialog) resize(dialog, data.suishin, data.pixels);
    }
  });
  return {
    show(event) {
      const around = event.kind === 'dialog' ? dialog : sidebar;
      const title = place(`${event.kind}-title`);
      title.textContent = event.title;
      frameIn(around)?.remove();
      around.append(frameOf(event.title, event.address));
      if (event.kind === 'sidebar') {
        sidebar.hidden = false;
        return;
      }
      resize(dialog, 'width', event.width ?? USUAL_SIZE.width);
      resize(dialog, 'height', event.height ?? USUAL_SIZE.height);
      if (!dialog.open) dialog.showModal();
    },
  };
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no place called ${id}.`);
  return found;
}

function closeButtonIn(around: HTMLElement): HTMLButtonElement {
  const button = around.querySelector<HTMLButtonElement>('button.close');
  if (button === null) throw new Error(`${around.id} cannot be closed.`);
  return button;
}

function frameIn(around: HTMLElement): HTMLIFrameElement | null {
  return around.querySelector('iframe');
}

function frameOf(title: string, address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', SANDBOX);
  frame.title = title;
  frame.src = address;
  return frame;
}

function resize(dialog: HTMLElement, side: 'width' | 'height', pixels: number): void {
  frameIn(dialog)?.style.setProperty(side, `${String(pixels)}px`);
}
