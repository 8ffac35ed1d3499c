/**
 * 課内確認用一覧: one press of a section makes the list that its head sees and stamps, in whatever state
 * the results are. It is for that section and the secretariat; nobody else is given one.
 */
import { answersOf } from '../documents/confirmationList';
import { yearInShort } from '../domain/fiscalYear';
import { answersFor } from '../domain/person';
import { refuse, type Verdict } from '../domain/verdict';
import {
  circulated,
  confirmationKind,
  confirmationName,
  type ConfirmationRefusal,
} from '../wording/confirmationList';
import type { MakeTold } from '../wording/makeDocuments';
import type { WantedTab } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { fingerprint } from '../workbook/write/fingerprint';
import type { Hand } from './documentRecord';
import { personIn } from './listEntries';
import { makeEdition, notPrintable, yearToPrint } from './makeEdition';
import type { MakingPorts } from './makeOneDocument';
import { packSource, wantedForPack } from './packSource';
import { readWorkbook } from './readWorkbook';

export interface ConfirmationRequest extends Hand {
  /** 回答課. */
  readonly section: string;
}

/** A tab that the list does not print from need not be readable; nothing is kept of a list. */
const unprinted = [
  'comprehensivePlan',
  'rollUp',
  'opinions',
  'meetings',
  'members',
  'paperTexts',
  'printed',
];

const wanted: readonly WantedTab[] = wantedForPack.filter(
  ({ family }) => !unprinted.includes(family),
);

export function makeConfirmationList(
  ports: MakingPorts,
  request: ConfirmationRequest,
): Verdict<MakeTold, ConfirmationRefusal> {
  const now = ports.clock.now();
  const { read } = readWorkbook(ports, wanted);
  const stopped = notPrintable(read);
  if (stopped !== undefined) return refuse(stopped);
  const { section, caller } = request;
  const person = personIn(read, caller);
  const isTheirs = answersFor(person, section) || (person.isSecretariat && section !== '');
  if (!isTheirs) return refuse({ reason: 'other section', section });
  const found = yearToPrint(read, undefined);
  if (!found.accepted) return found;
  const year = found.value;
  const printed = { year, papers: ['confirmationList'], version: 'meeting', madeOn: now } as const;
  const source = { ...packSource(read, printed), circulation: { section, madeAt: now } };
  if (answersOf(source.results, source.figures, section).length === 0) {
    return refuse({ reason: 'no actions', section, year });
  }
  const kind = confirmationKind(section);
  return makeEdition(
    ports,
    read,
    {
      source,
      kind,
      // For example R6-供覧-産業観光課-1.
      idOf: (edition) =>
        [yearInShort(year), circulated, shortened(section), String(edition)].join('-'),
      nameOf: (edition) => confirmationName(kind, year, edition),
      readers: readersIn(read, section),
      now,
    },
    request,
  );
}

/** The mark of a file has room for 20 letters of a section; a longer name is told by its fingerprint. */
function shortened(section: string): string {
  return section.length > 20 ? fingerprint(section) : section;
}

/** 共用アドレス, 担当者アドレス and 所属長アドレス of the section. */
function readersIn({ addresses }: WorkbookRead, section: string): readonly string[] {
  return addresses
    .filter((each) => each.section === section)
    .flatMap(({ shared, staff, heads }) => [...shared, ...staff, ...heads]);
}
