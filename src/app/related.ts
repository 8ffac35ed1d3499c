/**
 * 関係課の確認: what other sections have submitted and this one takes part in; and its answer, one line in the
 * cell 「関係課の確認」 of the action. Who has nothing to say presses once: 異議なし.
 */
import { fiscalYear } from '../domain/fiscalYear';
import { answersFor } from '../domain/person';
import { noObjection, withAnswer } from '../domain/review/relatedConfirmations';
import { accept, refuse, type Verdict } from '../domain/verdict';
import { isSubmitted } from '../domain/yearlyResult';
import type { RelatedList } from '../wire/related';
import { entryPress } from '../wording/entryRefusals';
import { relatedWord, type RelatedRefusal } from '../wording/related';
import { entryOfAction, revisionIn } from '../workbook/entry/entry';
import { currentOf, plain } from '../workbook/entry/savedRows';
import { seenIn } from '../workbook/entry/seenIn';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { actionsListed, type ListedAction } from '../workbook/review/status';
import { wantedForStatus } from '../workbook/review/wanted';
import { decidedAnew } from './decidedAnew';
import { personIn, unreadableIn } from './listEntries';
import type { Ports } from './ports';
import { readUnformatted, type ReadPorts, type UnderstoodWorkbook } from './readWorkbook';
import { writeRows } from './writeRows';

export interface RelatedRequest {
  readonly caller: string;
  /** 関係課. */
  readonly section: string;
}

export function listRelated(
  ports: ReadPorts,
  request: RelatedRequest,
): Verdict<RelatedList, RelatedRefusal> {
  const found = readFor(ports, request);
  return found.accepted ? accept(listOf(found.value.read, request.section)) : found;
}

export interface ConfirmRequest extends RelatedRequest {
  readonly operationId: string;
  readonly year: number;
  readonly actionId: string;
  /** '' is 異議なし. */
  readonly answer: string;
}

export function confirmRelated(
  ports: ReadPorts & Pick<Ports, 'lock' | 'clock'>,
  request: ConfirmRequest,
): Verdict<RelatedList, RelatedRefusal> {
  const { section, actionId, caller, operationId } = request;
  const answer = plain(request.answer).trim().replace(/\n+/gu, ' ') || noObjection;
  return decidedAnew(() => {
    const found = readFor(ports, request);
    if (!found.accepted) return found;
    const { read, cells } = found.value;
    if (!read.settings.isOriginal) return refuse({ reason: 'copy' });
    const entry = entryOfAction(read, fiscalYear(request.year), actionId);
    const asked = askedOf(read, section).find((each) => each.actionId === actionId);
    if (!entry || !asked) return refuse({ reason: 'not asked', section, actionId });
    const before = currentOf(entry.row, 'relatedConfirmations');
    const after = withAnswer(before, section, answer, asked.related);
    if (after === before) return accept(listOf(read, section));
    const row = { tabKey: 'yearlyResults', row: entry.row };
    const written = writeRows(ports, read.layout, {
      operationId,
      by: caller,
      means: entryPress.means,
      writes: [
        {
          tabKey: row.tabKey,
          key: entry.row.key,
          cells: { relatedConfirmations: after },
          seen: seenIn(read, cells, row, ['relatedConfirmations', 'submission']),
          basedOn: revisionIn(entry.row),
        },
      ],
      newRows: [],
      history: [{ what: relatedWord, targetId: actionId, item: relatedWord, before, after }],
    });
    if (written.accepted) {
      const items = listOf(read, section).items.map((item) =>
        item.actionId === actionId ? { ...item, isAnswered: true } : item,
      );
      return accept({ items });
    }
    return refuse({ reason: 'not written', refusal: written.refusal });
  });
}

function readFor(
  ports: ReadPorts,
  { caller, section }: RelatedRequest,
): Verdict<UnderstoodWorkbook, RelatedRefusal> {
  const found = readUnformatted(ports, wantedForStatus);
  const stopped = unreadableIn(found.read);
  if (stopped) return refuse(stopped);
  const person = personIn(found.read, caller);
  if (!person.isSecretariat && !answersFor(person, section)) {
    return refuse({ reason: 'other section', section });
  }
  return accept(found);
}

function askedOf(read: WorkbookRead, section: string): readonly ListedAction[] {
  const { resultYear } = read.settings;
  if (resultYear === undefined) return [];
  return actionsListed(read, resultYear).filter(
    ({ submission, related }) => isSubmitted(submission) && related.includes(section),
  );
}

function listOf(read: WorkbookRead, section: string): RelatedList {
  const { resultYear } = read.settings;
  return {
    items: askedOf(read, section).map((action) => ({
      year: resultYear ?? 0,
      actionId: action.actionId,
      name: action.name,
      section: action.section,
      isAnswered: !action.relatedOpen.includes(section),
    })),
  };
}
