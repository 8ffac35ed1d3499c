/**
 * 会議資料の作成: the papers of a year become documents, for the meeting, for the office or to be
 * published. Only the secretariat makes them.
 */
import type { Verdict } from '../domain/verdict';
import type { MakeRefusal, MakeTold } from '../wording/makeDocuments';
import type { Hand } from './documentRecord';
import { makeEdition } from './makeEdition';
import type { MakingPorts } from './makeOneDocument';
import { orderedPack, type PackOrder } from './packOrder';
import { printedSource } from './printedSource';
import { readForPack } from './readForPack';

export interface MakeRequest extends PackOrder, Hand {
  /** 版 after which another one is wanted, although nothing has changed since. */
  readonly anewAfter?: number;
}

export function makeDocuments(
  ports: MakingPorts,
  request: MakeRequest,
): Verdict<MakeTold, MakeRefusal> {
  const now = ports.clock.now();
  const read = readForPack(ports, request);
  const ordered = orderedPack(read, request, now);
  if (!ordered.accepted) return ordered;
  const source = printedSource(ports, read, ordered.value, request, now);
  if (!source.accepted) return source;
  return makeEdition(
    ports,
    read,
    {
      ...ordered.value,
      source: source.value,
      readers: [],
      now,
      ...(request.anewAfter === undefined ? {} : { anewAfter: request.anewAfter }),
    },
    request,
  );
}
