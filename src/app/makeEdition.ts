/**
 * One edition of papers becomes documents, and 作成資料一覧 tells the truth about them at every moment.
 *
 * Everything is decided first: texts, template, how many documents, 照合番号. Then for each document: its
 * row says 作成中, the file is uploaded once, what the conversion lost is given back, the people who need
 * it may open it, its row says 完成. A run that was interrupted leaves 作成中 behind; the next one finds
 * the file by its mark, or makes it. The lock is held around the rows only.
 */
import type { PackInput } from '../documents/packInput';
import { paperNames, type PaperKind } from '../wording/paperNames';
import type { DocumentPart } from '../documents/partsOfPack';
import type { PlannedPack } from '../documents/plannedPack';
import type { CivilDateTime } from '../domain/civilDate';
import { fiscalYear, type FiscalYear } from '../domain/fiscalYear';
import { minutesBetween } from '../domain/minutesBetween';
import { accept, refuse, type Verdict } from '../domain/verdict';
import { damagePlaceText, damageText } from '../wording/damage';
import type { MakeRefusal, MakeTold } from '../wording/makeDocuments';
import { decideMaking } from '../workbook/documents/decideMaking';
import { documentRows } from '../workbook/documents/documentRows';
import { nearestOf } from '../workbook/read/nearest';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { fingerprint } from '../workbook/write/fingerprint';
import { abandon, type Hand } from './documentRecord';
import { withErrata } from './errataOfEdition';
import { makeOne, type MakingPorts } from './makeOneDocument';
import { templateOf } from './packTemplate';

export interface WantedEdition {
  readonly source: PackInput;
  /** 種類 in 作成資料一覧: editions are counted for each by itself. */
  readonly kind: string;
  /** 文書ID of a document. @param suffix '' where the edition is one document */
  readonly idOf: (edition: number, suffix: string) => string;
  /** @param part '' where the edition is one document */
  readonly nameOf: (edition: number, part: string) => string;
  /** People who may open the documents beside the secretariat. */
  readonly readers: readonly string[];
  readonly now: CivilDateTime;
  /** 版 after which another one is wanted, although nothing has changed since. */
  readonly anewAfter?: number;
}

/** After so many minutes no further document is begun: a run ends after six. */
const LAST_BEGINNING = 3;

export function makeEdition(
  ports: MakingPorts,
  read: WorkbookRead,
  wanted: WantedEdition,
  hand: Hand,
): Verdict<MakeTold, MakeRefusal> {
  const { source } = wanted;
  const template = checkedTemplate(ports, read, source.papers);
  if (!template.accepted) return template;
  const planned = ports.papers.plan(source, fingerprint);
  refuseStrange(read, planned);
  const { parts, checkNumber, tooLarge } = planned;
  if (tooLarge !== undefined) {
    return refuse({ reason: 'too large', name: tooLarge.label, characters: tooLarge.characters });
  }
  return makeAll(ports, read, wanted, { parts, template: template.value, checkNumber }, hand);
}

/** Why nothing can be printed from this workbook, whoever asks. */
export function notPrintable({ settings, damages }: WorkbookRead): MakeRefusal | undefined {
  // 資料の控え is needed for nothing that is printed but 正誤表, which says so where it is missing.
  const unreadable = damages.filter(
    ({ reach, place }) => reach === 'tab' && place.tabKey !== 'printed',
  );
  if (unreadable.length > 0) {
    const said = unreadable.map((each) => `${damagePlaceText(each.place)}：${damageText(each)}`);
    return { reason: 'unreadable', damages: said };
  }
  return settings.isOriginal ? undefined : { reason: 'copy' };
}

/** 評価対象年度 or the year that is asked for, when the plan has it. */
export function yearToPrint(
  { settings, plan }: WorkbookRead,
  asked: number | undefined,
): Verdict<FiscalYear, MakeRefusal> {
  const year = asked === undefined ? settings.resultYear : fiscalYear(asked);
  return year === undefined || year < plan.firstYear || year > plan.lastYear
    ? refuse({ reason: 'no year', found: settings.text('resultYear') })
    : accept(year);
}

/** The year of which the secretariat prints something, and nobody else. */
export function yearForSecretariat(
  read: WorkbookRead,
  asked: number | undefined,
): Verdict<FiscalYear, MakeRefusal> {
  const stopped = notPrintable(read);
  if (stopped !== undefined) return refuse(stopped);
  const { callerIsSecretariat, secretariat } = read.settings;
  return callerIsSecretariat
    ? yearToPrint(read, asked)
    : refuse({ reason: 'not secretariat', secretariat });
}

/** The template from which these papers can be made. */
export function checkedTemplate(
  ports: Pick<MakingPorts, 'builtIn' | 'papers'>,
  read: WorkbookRead,
  papers: readonly PaperKind[],
): Verdict<string, MakeRefusal> {
  const template = templateOf(ports, read);
  if (!template.accepted) return template;
  const wanted = papers.map((kind) => paperNames[kind]);
  const faults = ports.papers.checkTemplate(template.value, wanted, nearestOf);
  if ('reason' in faults) return refuse({ reason: 'template', fault: faults });
  if (faults.length === 0) return template;
  const said = faults.map((fault) => ports.papers.faultMessage(fault));
  return refuse({ reason: 'template', fault: { reason: 'faults', faults: said } });
}

/** @throws Error for a word of a mistake of ours that no person typed anywhere in the workbook */
function refuseStrange(read: WorkbookRead, { strange: found }: PlannedPack): void {
  const strange = found.find(({ word }) => !isTyped(read, word));
  if (strange !== undefined) throw new Error(`{${strange.tag}} would print: ${strange.text}`);
}

/** In the letters of a stored template any short word may stand. */
function isTyped({ tabs }: WorkbookRead, word: string): boolean {
  return [...tabs.values()].some(
    ({ tab, rows }) =>
      tab.family !== 'templates' &&
      rows.some(({ cells }) =>
        [...cells.values()].some((cell) => cell.kind === 'text' && cell.text.includes(word)),
      ),
  );
}

interface Making {
  readonly parts: readonly DocumentPart[];
  readonly template: string;
  readonly checkNumber: string;
}

function makeAll(
  ports: MakingPorts,
  read: WorkbookRead,
  { source, kind, idOf, nameOf, readers, now, anewAfter }: WantedEdition,
  { parts, template, checkNumber }: Making,
  hand: Hand,
): Verdict<MakeTold, MakeRefusal> {
  const { year } = source.figures.now;
  const tab = read.tabs.get('documents');
  const decision = decideMaking(tab === undefined ? [] : documentRows(tab), {
    kind,
    year,
    idsIn: (edition) => parts.map(({ suffix }) => idOf(edition, suffix)),
    checkNumber,
    now,
    ...(anewAfter === undefined ? {} : { anewAfter }),
  });
  if (decision.kind === 'under way') {
    const { madeBy, madeAt = now } = decision.row;
    return refuse({ reason: 'under way', by: madeBy, since: madeAt });
  }
  const { edition, documents, abandoned } = decision;
  const isAllMade = documents.every(({ made: finished }) => finished !== undefined);
  const corrected = isAllMade
    ? { parts, notices: [] }
    : withErrata(ports, read, { source, kind, edition }, parts);
  const given = abandon(
    ports,
    read,
    abandoned.map(({ documentId }) => documentId),
    hand,
  );
  if (!given.accepted) return given;
  const told: MakeTold['documents'][number][] = [];
  let made = 0;
  for (const [place, { documentId, begun, made: finished }] of documents.entries()) {
    const part = corrected.parts[place];
    if (finished !== undefined) {
      const { name, link } = finished;
      told.push({ documentId, name, link, checkNumber, notices: [] });
    } else if (
      part !== undefined &&
      (made === 0 || minutesBetween(now, ports.clock.now()) < LAST_BEGINNING)
    ) {
      const name = nameOf(edition, part.label);
      const documentCount = documents.length;
      const record = { documentId, kind, year, edition, documentCount, name, checkNumber };
      const isLast = place === documentCount - 1;
      const order = { record, isLast, content: part.content, template, madeOn: now, readers };
      const one = makeOne(ports, read, begun === undefined ? order : { ...order, begun }, hand);
      if (!one.accepted) return one;
      const notices = made === 0 ? corrected.notices : [];
      told.push({ ...one.value, notices: [...one.value.notices, ...notices] });
      made += 1;
    }
  }
  const left = documents.length - told.length;
  return accept({ edition, documents: told, left, already: made === 0 });
}
