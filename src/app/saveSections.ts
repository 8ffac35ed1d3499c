/**
 * 課一覧の保存: changed fields, new sections, and results of the open years that go over to another
 * section, in one write by key. What was seen is held against what stands there; where somebody came
 * between reading and the lock, everything is read and decided again.
 */
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { SectionsSaved } from '../wire/sections';
import type { SectionsRefusal } from '../wording/sections';
import { sectionsPress } from '../wording/sections';
import { decideSections, type SectionsRequest } from '../workbook/sections/decideSections';
import { decidedAnew } from './decidedAnew';
import type { Ports } from './ports';
import { pressedBefore } from './pressedBefore';
import { listOf, readSections, readToWrite, type SectionPorts } from './readSections';
import { writeRows } from './writeRows';

export function saveSections(
  ports: SectionPorts & Pick<Ports, 'lock'>,
  request: SectionsRequest & { readonly operationId: string; readonly caller: string },
): Verdict<SectionsSaved, SectionsRefusal> {
  return decidedAnew(() => {
    const found = readToWrite(ports);
    if (!found.accepted) return found;
    const { read, cells } = found.value;
    const decision = decideSections(read, cells, request);
    if (decision.kind !== 'write') {
      if (pressedBefore(ports, read, request.operationId)) return saved(ports);
      return accept(
        decision.kind === 'faults'
          ? { kind: 'faults', faults: [...decision.faults] }
          : { kind: 'conflict', names: [...decision.names], list: listOf(ports, found.value) },
      );
    }
    if (decision.history.length === 0) return saved(ports);
    const written = writeRows(ports, read.layout, {
      operationId: request.operationId,
      by: request.caller,
      means: sectionsPress.means,
      ...decision,
    });
    if (written.accepted) return saved(ports);
    return refuse({ reason: 'not written', refusal: written.refusal });
  });
}

/** As it stands afterwards. */
function saved(ports: SectionPorts): Verdict<SectionsSaved, SectionsRefusal> {
  const after = readSections(ports);
  return after.accepted ? accept({ kind: 'saved', list: listOf(ports, after.value) }) : after;
}
