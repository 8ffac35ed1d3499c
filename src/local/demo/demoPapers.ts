/**
 * The papers of the demonstration, as the dialog 会議資料の作成 makes them: the letter to the sections in
 * spring, the invitation in summer, the pack of the meeting, and its second version with 正誤表 after the
 * room was changed; after the meeting the papers that are published, each by itself.
 */
import type { DemoOffice } from './demoOffice';
import type { Book } from '../sheets/book';
import { rowsOf } from './sheetRows';

export const SECRETARY = 'seisaku@town.example.jp';

export const MEETING = 'K-R7-1';

const PACK = [
  'agenda',
  'members',
  'summary',
  'strategies',
  'actionSheets',
  'opinions',
  'revisions',
  'methods',
  'alignment',
] as const;

/** For the web page: without 取組別調書, which fills 25 pages. */
const PUBLISHED = ['summary', 'strategies', 'opinions'] as const;

interface Order {
  readonly papers: readonly string[];
  readonly version?: 'meeting' | 'published';
  readonly pages?: 'through' | 'apart';
  readonly meetingId?: string;
}

interface Made {
  readonly left: number;
  readonly documents: readonly { readonly documentId: string }[];
}

/** 照会文, when the entry opens, and 照会 by mail. */
export function askSections(office: DemoOffice): void {
  office.waitUntil('2025-04-14 09:00');
  made(office, { papers: ['inquiry'], meetingId: '' });
  office.send('照会', SECRETARY, { kind: 'inquiry' });
}

/**
 * The secretariat types the meeting, and what is to be revised, as the sample has it.
 * @param sample the book with its open year filled in
 */
function typeForMeeting(office: DemoOffice, sample: Book): void {
  typeRows(office, sample, '会議', (cells) => (cells['会議ID'] === MEETING ? cells : undefined));
  typeRows(office, sample, '見直し台帳', (cells) =>
    cells['適用年度'] === '令和8年度' ? { ...cells, 状態: '案', 決定日: '' } : undefined,
  );
}

type Cells = Readonly<Record<string, string>>;

/** Rows of the sample, typed below those that stand there. */
export function typeRows(
  office: DemoOffice,
  sample: Book,
  title: string,
  wanted: (cells: Cells) => Cells | undefined,
): void {
  const below = Math.max(0, ...rowsOf(office.state.book, title).map(({ row }) => row)) + 1;
  const rows = rowsOf(sample, title)
    .map(({ cells }) => wanted(cells))
    .filter((cells) => cells !== undefined);
  rows.forEach((cells, place) => {
    const typed = Object.entries(cells).filter(([, text]) => text !== '');
    office.type(
      SECRETARY,
      title,
      typed.map(([heading, text]) => ({ row: below + place, heading, text })),
    );
  });
}

/**
 * @param sample the book with its open year filled in
 * @param say    is told what has happened, line by line
 */
export function makePapers(office: DemoOffice, sample: Book, say: (text: string) => void): void {
  typeForMeeting(office, sample);
  say('2025-08-04　開催通知と意見記入用紙を作っています…');
  office.waitUntil('2025-08-04 10:00');
  made(office, { papers: ['invitation'] });
  made(office, { papers: ['opinionForm'] });
  say('2025-08-15　会議資料（第１版）を作っています…');
  office.waitUntil('2025-08-15 10:00');
  made(office, { papers: PACK });
  say('2025-08-20　会場が変わったため、会議資料（第２版）と会議録様式を作っています…');
  office.waitUntil('2025-08-20 10:00');
  office.type(SECRETARY, '会議', [
    { row: rowOfMeeting(office), heading: '場所', text: '聖籠町町民会館　大ホール' },
  ]);
  made(office, { papers: PACK });
  made(office, { papers: ['minutes'] });
}

/** After the meeting, for the web page. */
export function publishPapers(office: DemoOffice, say: (text: string) => void): void {
  say('2025-09-01　公表用の資料を、資料ごとに作っています…');
  office.waitUntil('2025-09-01 10:00');
  made(office, { papers: PUBLISHED, version: 'published', pages: 'apart' });
}

/** As the dialog does it: looked at, the figures renewed, made as often as something is left, told by mail. */
function made(office: DemoOffice, order: Order): void {
  const request = {
    version: 'meeting',
    scope: 'all',
    pages: 'through',
    meetingId: MEETING,
    ...order,
  };
  office.ask('会議資料の確認', SECRETARY, 'previewMaking', request);
  office.ask('集計の更新', SECRETARY, 'refreshAfterSubmission', {});
  let told: Made = { left: 1, documents: [] };
  while (told.left > 0) {
    told = office.ask('会議資料の作成', SECRETARY, 'makeDocuments', request) as Made;
  }
  const documentIds = told.documents.map(({ documentId }) => documentId);
  office.send('資料の完成のメール', SECRETARY, { kind: 'documents', documentIds });
}

function rowOfMeeting({ state }: DemoOffice): number {
  const found = rowsOf(state.book, '会議').find(({ cells }) => cells['会議ID'] === MEETING);
  if (found === undefined) throw new Error(`会議 has no row of ${MEETING}.`);
  return found.row;
}
