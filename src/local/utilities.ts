/** The part of Utilities that computes: ids, dates, digests, texts as bytes. */
import { createHash } from 'node:crypto';
import type { Handlers } from './call';
import { GoogleError, NotEmulated } from './googleError';
import { formatJavaDate } from './javaDate';

export const utilities: Handlers = {
  /** RFC 4122, version 4 in shape; it follows from the office's last id, so a test can repeat it. */
  'Utilities.getUuid': (office) => {
    office.lastId += 1;
    const hex = createHash('sha256')
      .update(`${office.scriptId} ${String(office.lastId)}`)
      .digest('hex');
    const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  },
  'Utilities.formatDate': (_, __, args) => {
    const [milliseconds, timeZone, pattern] = args as [number | null, string, string];
    return formatJavaDate(milliseconds ?? NaN, timeZone, pattern);
  },
  'Utilities.computeDigest': (_, __, args) => {
    const [algorithm, value, charset] = args as [string, string, string];
    if (algorithm !== 'SHA_256' || charset !== 'UTF-8') {
      throw new NotEmulated(`Utilities.computeDigest with ${algorithm}, ${charset}`);
    }
    return createHash('sha256').update(value, 'utf8').digest('base64');
  },
  'Utilities.encodeText': (_, __, args) => {
    const [text] = args as [string];
    return Buffer.from(text, 'utf8').toString('base64');
  },
  'Utilities.decodeText': (_, __, args) => {
    const [base64, charset] = args as [string, string];
    const name = CHARSETS[charset];
    if (charset === 'Shift_JIS')
      throw new NotEmulated('Shift_JIS, which loses ① and 髙: use MS932');
    if (name === undefined) throw new GoogleError(`Invalid argument: charset (${charset})`);
    return new TextDecoder(name, { ignoreBOM: true }).decode(Buffer.from(base64, 'base64'));
  },
};

/**
 * By Java's names, as Apps Script knows them. What browsers call Shift_JIS is MS932; Java's own
 * Shift_JIS lacks ①, ㈱ and 髙, and whoever asks for it is told so.
 */
const CHARSETS: Readonly<Record<string, string>> = { 'UTF-8': 'utf-8', MS932: 'shift_jis' };
