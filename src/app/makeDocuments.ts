/**
 * 会議資料の作成: the papers of a year become documents, for the meeting, for the office or to be
 * published. Only the secretariat makes them.
 */
import type { PackVersion } from '../documents/packInput';
import type { PaperKind } from '../wording/paperNames';
import { yearInShort } from '../domain/fiscalYear';
import { refuse, type Verdict } from '../domain/verdict';
import { documentName, packKinds, type MakeRefusal, type MakeTold } from '../wording/makeDocuments';
import { makeEdition, notPrintable, yearToPrint } from './makeEdition';
import type { MakingPorts } from './makeOneDocument';
import { packSource, wantedForPack } from './packSource';
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

export function makeDocuments(
  ports: MakingPorts,
  request: MakeRequest,
): Verdict<MakeTold, MakeRefusal> {
  const now = ports.clock.now();
  const { read } = readWorkbook(ports, wantedForPack);
  const stopped = notPrintable(read);
  if (stopped !== undefined) return refuse(stopped);
  const { callerIsSecretariat, secretariat } = read.settings;
  if (!callerIsSecretariat) return refuse({ reason: 'not secretariat', secretariat });
  if (request.papers.length === 0) return refuse({ reason: 'no papers' });
  const year = yearToPrint(read, request.year);
  if (!year.accepted) return year;
  const kind = packKinds[request.version];
  return makeEdition(
    ports,
    read,
    {
      source: packSource(read, { ...request, year: year.value, madeOn: now }),
      kind,
      // For example R6-会議用-2.
      idOf: (edition, suffix) => `${yearInShort(year.value)}-${kind}-${String(edition)}${suffix}`,
      nameOf: (edition, part) => documentName(kind, year.value, edition, part),
      readers: [],
      now,
      anew: request.anew,
    },
    request,
  );
}
