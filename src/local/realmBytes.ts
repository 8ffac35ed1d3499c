/**
 * The inside of a run: bytes as Apps Script has them, signed (-128…127), and blobs made of them.
 *
 * Like `realmCore` this function is handed over as text and may use only its argument; bytes cross
 * the gate as base64.
 */
import type { Blob } from '../google/surface/script';
import type { Kit } from './realmCore';

type Bytes = readonly number[];

/** What a blob holds, in the form in which it crosses. */
export interface BlobContent {
  readonly base64: string;
  readonly type: string | null;
  readonly name: string | null;
}

export interface ByteKit {
  readonly base64: (bytes: Bytes) => string;
  readonly bytesOf: (encoded: string) => number[];
  readonly signedBytes: (value: unknown) => value is number[];
  readonly blob: (bytes: Bytes, type: string | null, name: string | null) => Blob;
  readonly contentOf: (blob: object) => BlobContent | undefined;
}

export function realmBytes({ call, service, method, exception }: Kit): ByteKit {
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const contents = new WeakMap<object, BlobContent>();

  function base64(bytes: Bytes): string {
    const digit = (bits: number): string => ALPHABET.charAt(bits & 63);
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; at += 3) {
      const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
      const bits = ((a & 255) << 16) | (((b ?? 0) & 255) << 8) | ((c ?? 0) & 255);
      parts.push(
        digit(bits >> 18) +
          digit(bits >> 12) +
          (b === undefined ? '=' : digit(bits >> 6)) +
          (c === undefined ? '=' : digit(bits)),
      );
    }
    return parts.join('');
  }

  function bytesOf(encoded: string): number[] {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded) || encoded.length % 4 !== 0) {
      throw exception('Could not decode string.');
    }
    const bytes: number[] = [];
    let bits = 0;
    let held = 0;
    for (const character of encoded.replace(/=+$/, '')) {
      bits = ((bits << 6) | ALPHABET.indexOf(character)) & 0xffff;
      held += 6;
      if (held >= 8) {
        held -= 8;
        bytes.push(((bits >> held) << 24) >> 24);
      }
    }
    return bytes;
  }

  function signedBytes(value: unknown): value is number[] {
    return (
      Array.isArray(value) &&
      value.every((byte) => Number.isInteger(byte) && Number(byte) >= -128 && Number(byte) <= 127)
    );
  }

  function blob(bytes: Bytes, type: string | null, name: string | null): Blob {
    const encoded = base64(bytes);
    const made = service<Blob>('Blob', {
      getBytes: () => [...bytes],
      getDataAsString: method('Blob.getDataAsString', ['String?'], (charset) =>
        String(call('Utilities.decodeText', encoded, charset ?? 'UTF-8')),
      ),
      getContentType: () => type,
      getName: () => name,
    });
    contents.set(made, { base64: encoded, type, name });
    return made;
  }

  return { base64, bytesOf, signedBytes, blob, contentOf: (known) => contents.get(known) };
}
