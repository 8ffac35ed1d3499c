/**
 * Another version of the template counts from now on: decided on the version that the person saw, and
 * written at once with its line in 変更履歴. Somebody who was quicker is not overwritten.
 */
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { TemplateStored } from '../wire/templates';
import {
  conflictMessage,
  templatesPress,
  versionName,
  type TemplatesRefusal,
} from '../wording/templates';
import { decideTemplate } from '../workbook/documents/decideTemplate';
import { packTemplateId, templateVersions } from '../workbook/documents/templateRows';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import type { Ports } from './ports';
import { pressedBefore } from './pressedBefore';
import { readTemplates, stateOf, type TemplatePorts } from './readTemplates';
import { writeRows } from './writeRows';

export type StorePorts = TemplatePorts & Pick<Ports, 'lock' | 'clock' | 'papers'>;

export interface StoreRequest {
  readonly operationId: string;
  readonly caller: string;
  /** The version that the panel showed as the newest. */
  readonly basedOn: number;
}

export interface NewVersion {
  /** Absent: the built-in one. */
  readonly base64?: string;
  /** What the line in 変更履歴 is called, and what it says. */
  readonly what: string;
  readonly note: string;
  /** What the person is told. */
  readonly message: (version: number) => string;
}

export function stored(
  ports: StorePorts,
  read: WorkbookRead,
  { operationId, caller, basedOn }: StoreRequest,
  { base64, what, note, message }: NewVersion,
): Verdict<TemplateStored, TemplatesRefusal> {
  const newest = newestIn(read);
  if (newest !== basedOn) {
    return pressedBefore(ports, read, operationId)
      ? told(ports, message(basedOn + 1))
      : told(ports);
  }
  const { version, writes, newRows } = decideTemplate(read, packTemplateId, base64);
  const written = writeRows(ports, read.layout, {
    operationId,
    by: caller,
    means: templatesPress.means,
    writes,
    newRows,
    history: [
      {
        what,
        targetId: packTemplateId,
        item: versionName(version),
        before: versionName(newest),
        after: note,
      },
    ],
  });
  if (written.accepted) return told(ports, message(version));
  const isTaken = written.refusal.reason === 'key taken';
  return isTaken ? told(ports) : refuse({ reason: 'not written', refusal: written.refusal });
}

/** 0 where nothing was ever stored. */
export function newestIn(read: WorkbookRead): number {
  return templateVersions(read, packTemplateId)[0]?.version ?? 0;
}

/**
 * As it stands afterwards.
 * @param message absent: somebody else was quicker
 */
function told(ports: StorePorts, message?: string): Verdict<TemplateStored, TemplatesRefusal> {
  const after = readTemplates(ports);
  if (!after.accepted) return after;
  const state = stateOf(ports, after.value);
  if (message !== undefined) return accept({ kind: 'stored', message, state });
  const { version = 0, by = '', at = '' } = state.versions[0] ?? {};
  return accept({ kind: 'conflict', message: conflictMessage(version, by, at), state });
}
