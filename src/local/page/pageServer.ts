/**
 * The local page: two origins on the loopback of this machine, `localhost` for the tabs and `127.0.0.1`
 * for the panels, so that a panel cannot reach the page around it, as on Google.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bundle } from '../bundle';
import type { OfficeFile } from '../cli/officeFile';
import { publicFunctions } from '../publicFunctions';
import { answerDesk, type DeskOrigin } from './deskRoutes';
import { json, send, text, type HttpAnswer } from './httpAnswer';
import { panelShelf } from './panelShelf';
import { answerPanel, type PanelOrigin } from './panelRoutes';
import type { PageFiles } from './pageFiles';
import { refusalOf } from './requestDoor';
import type { Desk } from './runAs';
import { tabStreams } from './tabStreams';

const LOOPBACK = '127.0.0.1';

export interface LocalPage {
  /** Address of the page, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly file: OfficeFile;
  /** Of the workbook on the disk. */
  readonly path: string;
  /** The day of a tab whose address names none; null: today. */
  readonly firstDay: string | null;
  readonly bundle: Bundle;
  readonly files: PageFiles;
  readonly now: () => number;
  readonly freshId: () => string;
  readonly complain: (text: string) => void;
  /** 0: two that are free; else this one and the next. */
  readonly port: number;
}

export async function openPage(options: PageOptions): Promise<LocalPage> {
  const { file, bundle, now, complain, files, path, port } = options;
  const desks = createServer();
  const panels = createServer();
  await listening(desks, port);
  await listening(panels, port === 0 ? 0 : port + 1).catch(async (error: unknown) => {
    await closed(desks);
    throw error;
  });
  const deskOrigin = `http://localhost:${portOf(desks)}`;
  const panelOrigin = `http://${LOOPBACK}:${portOf(panels)}`;
  const tabs = tabStreams();
  const shelf = panelShelf(options.freshId);
  const desk: Desk = {
    file,
    bundle,
    now,
    complain,
    shelf,
    tabs,
    panelPlace: `${panelOrigin}/panel/`,
  };
  const deskSide: DeskOrigin = { desk, panelOrigin, files, path, firstDay: options.firstDay };
  const panelSide: PanelOrigin = {
    desk,
    deskOrigin,
    bridgeScript: files.bridgeScript,
    functions: publicFunctions(bundle),
  };
  desks.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { pathname, searchParams } = addressOf(incoming);
    if (pathname === '/news' && refusalOf(knockOf(incoming), deskOrigin) === null) {
      tabs.open(searchParams.get('tab') ?? '', outgoing);
      return;
    }
    answer(incoming, outgoing, deskOrigin, () =>
      answerDesk(deskSide, incoming, pathname, searchParams),
    );
  });
  panels.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answer(incoming, outgoing, panelOrigin, () =>
      answerPanel(panelSide, incoming, addressOf(incoming).pathname),
    );
  });
  return {
    url: deskOrigin,
    async close() {
      await Promise.all([closed(desks), closed(panels)]);
    },
  };

  function answer(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    own: string,
    work: () => Promise<HttpAnswer>,
  ): void {
    const refusal = refusalOf(knockOf(incoming), own);
    const answered = refusal === null ? work() : Promise.resolve(text(403, refusal));
    answered
      .catch((error: unknown): HttpAnswer => {
        complain(String(error));
        return json(500, { message: String(error) });
      })
      .then((value) => {
        send(outgoing, value);
      })
      .catch((error: unknown) => {
        complain(String(error));
      });
  }
}

function knockOf({ method = '', headers }: IncomingMessage): Parameters<typeof refusalOf>[0] {
  return { method, headers };
}

function addressOf({ url = '/' }: IncomingMessage): URL {
  return new URL(`http://page${url}`);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
