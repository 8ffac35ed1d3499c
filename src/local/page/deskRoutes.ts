/** What the origin of the tabs answers: the page, its script and style, presses of the menu, and news. */
import type { IncomingMessage } from 'node:http';
import { CliRefusal } from '../cli/cliRefusal';
import { inWords } from '../cli/inWords';
import { menuOf } from '../cli/menuOf';
import { tokyoDay } from '../cli/tokyoTime';
import { StoreRefusal } from '../store/storeRefusal';
import {
  deskHtml,
  deskPolicy,
  notSharedHtml,
  peopleHtml,
  refusedHtml,
  type DeskView,
} from './deskHtml';
import { bodyOf, json, movedTo, page, script, style, text, type HttpAnswer } from './httpAnswer';
import type { PageFiles } from './pageFiles';
import { peopleOf } from './people';
import { press, type Desk } from './runAs';
import { dayIn, queryOf, seatIn, timeAt } from './seat';

export interface DeskOrigin {
  readonly desk: Desk;
  readonly panelOrigin: string;
  readonly files: PageFiles;
  /** Of the workbook on the disk. */
  readonly path: string;
  /** The day of a tab whose address names none; null: today. */
  readonly firstDay: string | null;
}

export async function answerDesk(
  origin: DeskOrigin,
  incoming: IncomingMessage,
  path: string,
  query: URLSearchParams,
): Promise<HttpAnswer> {
  const policy = deskPolicy(origin.panelOrigin);
  try {
    switch (`${incoming.method ?? ''} ${path}`) {
      case 'GET /':
        return (await withDay(origin, query)) ?? page(200, await opened(origin, query), policy);
      case 'GET /desk.js':
        return script(origin.files.deskScript);
      case 'GET /desk.css':
        return style(origin.files.deskStyle);
      case 'POST /press':
        return await pressed(origin, incoming, query);
      case 'POST /share':
        return await shared(origin, query);
    }
    return text(404, 'Not found.');
  } catch (error) {
    if (!(error instanceof CliRefusal || error instanceof StoreRefusal)) {
      origin.desk.complain(inWords(error));
    }
    return page(400, refusedHtml(origin.path, inWords(error), ''), policy);
  }
}

/** An address that says nothing of the day leads to the first one, or to where the office has come. */
async function withDay(
  { firstDay, desk }: DeskOrigin,
  query: URLSearchParams,
): Promise<HttpAnswer | null> {
  if (firstDay === null || query.has('day')) return null;
  const reached = tokyoDay(await desk.file.clock());
  return movedTo(
    `/?${query.size === 0 ? '' : `${query.toString()}&`}day=${reached > firstDay ? reached : firstDay}`,
  );
}

/** Reads only: whoever looks changes nothing, not even the clock. */
async function opened(
  { desk, panelOrigin, path }: DeskOrigin,
  query: URLSearchParams,
): Promise<string> {
  const seat = seatIn(query);
  const day = dayIn(query);
  const { file, bundle } = desk;
  const earliest = tokyoDay(await file.clock());
  return file.enter(
    (office) => {
      const view: DeskView = {
        title: office.book.properties.title,
        path,
        earliest,
        people: peopleOf(office),
        panelOrigin,
      };
      if (seat === null) return peopleHtml(view, day);
      if (!office.access.editors.includes(seat.user)) return notSharedHtml(view, seat);
      return deskHtml(view, seat, menuOf(office, bundle, seat.user));
    },
    false,
    timeAt(day, desk.now()),
  );
}

async function pressed(
  { desk }: DeskOrigin,
  incoming: IncomingMessage,
  query: URLSearchParams,
): Promise<HttpAnswer> {
  const seat = seatIn(query);
  const tab = query.get('tab') ?? '';
  const functionName = await bodyOf(incoming);
  if (seat === null || tab === '' || functionName === null) return text(400, 'Nobody pressed.');
  return json(200, { message: await press(desk, seat, tab, functionName) });
}

/** As Google's 「共有」 by the owner of the file. */
async function shared({ desk }: DeskOrigin, query: URLSearchParams): Promise<HttpAnswer> {
  const seat = seatIn(query);
  if (seat === null) return movedTo('/');
  await desk.file.enter(
    (office) => {
      const { owner, editors } = office.access;
      office.access = { owner, editors: [...new Set([...editors, seat.user])] };
    },
    'if changed',
    timeAt(seat.day, desk.now()),
  );
  return movedTo(`/?${queryOf(seat)}`);
}
