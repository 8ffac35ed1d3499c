/**
 * The sidecar file: everything of an office that the .xlsx cannot hold, as JSON with a seal.
 *
 * Rule: the first line seals the rest. A sidecar whose seal does not fit is damaged, and counts as
 * not there; one whose seal fits was written by us and is believed.
 */
import { createHash } from 'node:crypto';
import type { OfficeState, StoredFile } from '../office';
import type { BookSidecar } from './bookSidecar';

/** A file of the pretended Drive without its bytes, which lie in the folder beside the workbook. */
export interface FileEntry extends Omit<StoredFile, 'bytes'> {
  /** In that folder; empty for a folder of the Drive, which has no bytes. */
  readonly fileName: string;
}

export interface Sidecar {
  readonly version: 1;
  /** The save that wrote it; the workbook bears the same number. */
  readonly generation: number;
  /** SHA-256 of the workbook as it was written. */
  readonly workbookHash: string;
  /** Have people ever changed the file? Then it may hold charts and the like, to be kept. */
  readonly touchedByPeople: boolean;
  readonly book: BookSidecar;
  readonly files: readonly FileEntry[];
  readonly office: Omit<OfficeState, 'book' | 'files'>;
}

export function sidecarBytes(sidecar: Sidecar): Uint8Array {
  const json = JSON.stringify(sidecar);
  return Buffer.from(`{"seal":"${sealOf(json)}","sidecar":\n${json}\n}\n`);
}

const SEALED = /^\{"seal":"([0-9a-f]{64})","sidecar":\n([^\n]*)\n\}\n$/;

/** @returns null where the bytes are missing, damaged or of another version */
export function parseSidecar(bytes: Uint8Array | null): Sidecar | null {
  const sealed = bytes && SEALED.exec(Buffer.from(bytes).toString('utf8'));
  if (!sealed) return null;
  const [, seal, json = ''] = sealed;
  if (seal !== sealOf(json)) return null;
  const sidecar = JSON.parse(json) as Sidecar;
  return (sidecar.version as number) === 1 ? sidecar : null;
}

function sealOf(json: string): string {
  return hashOf(Buffer.from(json));
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
