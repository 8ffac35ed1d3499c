/** 会議資料の作成, looked at before it is made: documents, pages, what is missing, which version it will be. */
import type { OpenPoint } from '../documents/openPoints';
import { accept, refuse, type Verdict } from '../domain/verdict';
import { yearInTable, type FiscalYear } from '../domain/fiscalYear';
import type { MakingPreview } from '../wire/makeDocuments';
import type { MakeRefusal } from '../wording/makeDocuments';
import { openPointText, rowText } from '../wording/making';
import { decideMaking } from '../workbook/documents/decideMaking';
import { documentRows } from '../workbook/documents/documentRows';
import type { RowRead, TabRead } from '../workbook/read/rows';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { fingerprint } from '../workbook/write/fingerprint';
import { checkedTemplate } from './makeEdition';
import { orderedPack, type PackOrder } from './packOrder';
import type { Ports } from './ports';
import { printedSource } from './printedSource';
import { readForPack } from './readForPack';

type PreviewPorts = Pick<Ports, 'workbook' | 'notes' | 'clock' | 'builtIn' | 'papers'>;

/** More are counted, not listed. */
const MOST_LISTED = 200;

export function previewMaking(
  ports: PreviewPorts,
  order: PackOrder,
): Verdict<MakingPreview, MakeRefusal> {
  const now = ports.clock.now();
  const read = readForPack(ports, order);
  const ordered = orderedPack(read, order, now);
  if (!ordered.accepted) return ordered;
  const { kind, year, idOf, nameOf } = ordered.value;
  const printed = printedSource(ports, read, ordered.value, order, now);
  if (!printed.accepted) return printed;
  const source = printed.value;
  const template = checkedTemplate(ports, read, source.papers);
  if (!template.accepted) return template;
  const { parts, checkNumber, open, pages, tooLarge } = ports.papers.plan(source, fingerprint);
  if (tooLarge !== undefined) {
    return refuse({ reason: 'too large', name: tooLarge.label, characters: tooLarge.characters });
  }
  const tab = read.tabs.get('documents');
  const rows = tab === undefined ? [] : documentRows(tab);
  const idsIn = (edition: number) => parts.map(({ suffix }) => idOf(edition, suffix));
  const decided = decideMaking(rows, { kind, year, idsIn, checkNumber, now });
  if (decided.kind === 'under way') {
    const { madeBy, madeAt = now } = decided.row;
    return refuse({ reason: 'under way', by: madeBy, since: madeAt });
  }
  const { edition, documents } = decided;
  return accept({
    kind,
    edition,
    documents: parts.map(({ label }, place) => ({
      name: documents[place]?.made?.name ?? nameOf(edition, label),
      pages: pages[place] ?? 0,
      link: documents[place]?.made?.link ?? '',
    })),
    isMade: documents.every(({ made }) => made !== undefined),
    open: open.slice(0, MOST_LISTED).map((point) => openItem(read, point, year)),
    openCount: open.length,
    webText: ports.papers.webText(source),
  });
}

/** What is missing, and where it is entered. */
function openItem(
  read: WorkbookRead,
  point: OpenPoint,
  year: FiscalYear,
): MakingPreview['open'][number] {
  const { family, key } = placeOf(point, year);
  const found = [...read.tabs.values()]
    .filter(({ tab }) => tab.family === family)
    .flatMap((tab) => tab.rows.filter((row) => row.key === key).map((row) => ({ tab, row })))[0];
  return {
    text: openPointText(point, {
      action: 'actionId' in point ? (actionOf(read, point.actionId)?.name ?? '') : '',
      section: 'actionId' in point ? (actionOf(read, point.actionId)?.section ?? '') : '',
      indicator: 'indicatorId' in point ? indicatorName(read, point.indicatorId) : '',
    }),
    place: found === undefined ? '' : rowText(found.tab.title, found.row.row + 1),
    link: found === undefined ? '' : rowLink(read.workbookId, found.tab, found.row),
  };
}

function placeOf(point: OpenPoint, year: FiscalYear) {
  const ofYear = (id: string): string => `${yearInTable(year)} ${id}`;
  switch (point.kind) {
    case 'not checked':
      return { family: 'yearlyResults', key: ofYear(point.actionId) };
    case 'counting':
      return { family: 'indicatorResults', key: ofYear(point.indicatorId) };
    case 'not answered':
      return { family: 'opinions', key: point.opinionId };
  }
}

function actionOf({ plan }: WorkbookRead, actionId: string) {
  return plan.actions.find(({ id }) => id === actionId);
}

function indicatorName({ plan }: WorkbookRead, indicatorId: string): string {
  return plan.indicators.find(({ id }) => id === indicatorId)?.name ?? '';
}

/** The row as it stands now: it may have moved when somebody follows the link later. */
function rowLink(workbookId: string, { sheetId }: TabRead, { row }: RowRead): string {
  return `https://docs.google.com/spreadsheets/d/${workbookId}/edit#gid=${String(sheetId)}&range=A${String(row + 1)}`;
}
