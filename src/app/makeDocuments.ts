/**
 * 会議資料の作成: the papers of a year become documents, and 作成資料一覧 tells the truth about them at
 * every moment.
 *
 * Everything is read and decided first: figures, texts, template, how many documents, 照合番号. Then for
 * each document: its row says 作成中, the file is uploaded once, what the conversion lost is given back,
 * the secretariat may open it, its row says 完成. A run that was interrupted leaves 作成中 behind; the
 * next one finds the file by its mark, or makes it. The lock is held around the rows only.
 */
import { checkNumberOf } from '../documents/checkNumber';
import { templateFaults } from '../documents/checkTemplate';
import { packValues } from '../documents/pack';
import type { PackVersion } from '../documents/packInput';
import { packTags } from '../documents/packTags';
import { paperNames, type PaperKind } from '../documents/paperKind';
import { isTooLargeForAny } from '../documents/sizeOfPack';
import { strangeTexts } from '../documents/strangeTexts';
import type { PackContent } from '../documents/tagTree';
import type { CivilDateTime } from '../domain/civilDate';
import { fiscalYear, yearInShort, type FiscalYear } from '../domain/fiscalYear';
import { minutesBetween } from '../domain/minutesBetween';
import { accept, refuse, type Verdict } from '../domain/verdict';
import { damagePlaceText, damageText } from '../wording/damage';
import { documentName, packKinds, type MakeRefusal, type MakeTold } from '../wording/makeDocuments';
import { decideMaking } from '../workbook/documents/decideMaking';
import { documentRows } from '../workbook/documents/documentRows';
import { nearestOf } from '../workbook/read/nearest';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { fingerprint } from '../workbook/write/fingerprint';
import { abandon } from './documentRecord';
import { makeOne, type MakingPorts } from './makeOneDocument';
import { packSource, wantedForPack } from './packSource';
import { partsOf, type DocumentPart } from './partsOfPack';
import { readWorkbook } from './readWorkbook';

export interface MakeRequest {
  readonly operationId: string;
  /** Address of the person at the keyboard. */
  readonly caller: string;
  /** First calendar year of the fiscal year; absent: 評価対象年度. */
  readonly year?: number;
  /** In the order in which they are printed. */
  readonly papers: readonly PaperKind[];
  readonly version: PackVersion;
  /** Another edition, although nothing has changed since the last one. */
  readonly anew: boolean;
}

/** After so many minutes no further document is begun: a run ends after six. */
const LAST_BEGINNING = 3;

export function makeDocuments(
  ports: MakingPorts,
  request: MakeRequest,
): Verdict<MakeTold, MakeRefusal> {
  const now = ports.clock.now();
  const { read } = readWorkbook(ports, wantedForPack);
  const year = yearToPrint(read, request);
  if (!year.accepted) return year;
  const template = checkedTemplate(ports, request.papers);
  if (!template.accepted) return template;
  const source = packSource(read, { ...request, year: year.value, madeOn: now });
  const pack = packValues(source);
  refuseStrange(read, pack);
  const parts = partsOf(source, pack);
  const large = parts.find(isTooLargeForAny);
  if (large !== undefined) {
    return refuse({ reason: 'too large', name: large.label, characters: large.characters });
  }
  return makeAll(ports, read, request, {
    parts,
    template: template.value,
    checkNumber: checkNumberOf(pack, fingerprint),
    year: year.value,
    now,
  });
}

/** 評価対象年度 or the year that is asked for, when the caller may print and everything can be read. */
function yearToPrint(
  { settings, damages, plan }: WorkbookRead,
  { year: asked, papers }: MakeRequest,
): Verdict<FiscalYear, MakeRefusal> {
  const unreadable = damages.filter(({ reach }) => reach === 'tab');
  if (unreadable.length > 0) {
    const said = unreadable.map((each) => `${damagePlaceText(each.place)}：${damageText(each)}`);
    return refuse({ reason: 'unreadable', damages: said });
  }
  if (!settings.isOriginal) return refuse({ reason: 'copy' });
  if (!settings.callerIsSecretariat) {
    return refuse({ reason: 'not secretariat', secretariat: settings.secretariat });
  }
  if (papers.length === 0) return refuse({ reason: 'no papers' });
  const year = asked === undefined ? settings.resultYear : fiscalYear(asked);
  return year === undefined || year < plan.firstYear || year > plan.lastYear
    ? refuse({ reason: 'no year', found: settings.text('resultYear') })
    : accept(year);
}

function checkedTemplate(
  { builtIn, papers: drawing }: MakingPorts,
  papers: readonly PaperKind[],
): Verdict<string, MakeRefusal> {
  const template = builtIn.packTemplate();
  const text = drawing.readTemplate(template);
  if ('reason' in text) return refuse({ reason: 'template', fault: text });
  const wanted = papers.map((kind) => paperNames[kind]);
  const faults = templateFaults(text, packTags, wanted, nearestOf);
  return faults.length === 0
    ? accept(template)
    : refuse({ reason: 'template', fault: { reason: 'faults', faults } });
}

/** @throws Error for a word of a mistake of ours that no person typed anywhere in the workbook */
function refuseStrange(read: WorkbookRead, pack: PackContent): void {
  const strange = strangeTexts(pack).find(({ word }) => !isTyped(read, word));
  if (strange !== undefined) throw new Error(`{${strange.tag}} would print: ${strange.text}`);
}

function isTyped({ tabs }: WorkbookRead, word: string): boolean {
  return [...tabs.values()].some(({ rows }) =>
    rows.some(({ cells }) =>
      [...cells.values()].some((cell) => cell.kind === 'text' && cell.text.includes(word)),
    ),
  );
}

interface Making {
  readonly parts: readonly DocumentPart[];
  readonly template: string;
  readonly checkNumber: string;
  readonly year: FiscalYear;
  readonly now: CivilDateTime;
}

function makeAll(
  ports: MakingPorts,
  read: WorkbookRead,
  request: MakeRequest,
  { parts, template, checkNumber, year, now }: Making,
): Verdict<MakeTold, MakeRefusal> {
  const kind = packKinds[request.version];
  const tab = read.tabs.get('documents');
  const decision = decideMaking(tab === undefined ? [] : documentRows(tab), {
    kind,
    year,
    idsIn: (edition) => parts.map(({ suffix }) => documentIdOf(year, kind, edition, suffix)),
    checkNumber,
    now,
    anew: request.anew,
  });
  if (decision.kind === 'under way') {
    const { madeBy, madeAt = now } = decision.row;
    return refuse({ reason: 'under way', by: madeBy, since: madeAt });
  }
  const { edition, documents, abandoned } = decision;
  const given = abandon(
    ports,
    read,
    abandoned.map(({ documentId }) => documentId),
    request,
  );
  if (!given.accepted) return given;
  const told: MakeTold['documents'][number][] = [];
  let made = 0;
  for (const [place, { documentId, begun, made: finished }] of documents.entries()) {
    const part = parts[place];
    if (finished !== undefined) {
      told.push({ name: finished.name, link: finished.link, checkNumber, notices: [] });
    } else if (
      part !== undefined &&
      (made === 0 || minutesBetween(now, ports.clock.now()) < LAST_BEGINNING)
    ) {
      const name = documentName(kind, year, edition, part.label);
      const record = { documentId, kind, year, edition, name, checkNumber };
      const order = { record, content: part.content, template, madeOn: now };
      const one = makeOne(ports, read, begun === undefined ? order : { ...order, begun }, request);
      if (!one.accepted) return one;
      told.push(one.value);
      made += 1;
    }
  }
  const left = documents.length - told.length;
  return accept({ edition, documents: told, left, already: made === 0 });
}

/** @example documentIdOf(fiscalYear(2024), '会議用', 2, '') //=> 'R6-会議用-2' */
function documentIdOf(year: FiscalYear, kind: string, edition: number, suffix: string): string {
  return `${yearInShort(year)}-${kind}-${String(edition)}${suffix}`;
}
