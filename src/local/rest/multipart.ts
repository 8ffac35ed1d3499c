/**
 * Bodies of the type multipart/related with two parts, as Drive takes an upload: the description of
 * the file as JSON, then its bytes. Source: Drive API, guide 「Upload file data」, multipart upload;
 * form of the parts: RFC 2046, section 5.1.
 */
import { GoogleError } from '../googleError';

export interface Upload {
  /** JSON text of the description. */
  readonly description: string;
  readonly type: string;
  readonly bytes: Buffer;
}

interface Part {
  readonly type: string;
  readonly bytes: Buffer;
}

const BLANK_LINE = '\r\n\r\n';

/** @throws GoogleError 400 where the body is not of this form */
export function parseUpload(contentType: string, body: Buffer): Upload {
  const boundary = /^multipart\/related\s*;.*?\bboundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw malformed('Expected multipart/related with a boundary.');
  const [description, media, ...more] = partsOf(body, boundary);
  if (description === undefined || media === undefined || more.length > 0) {
    throw malformed('Expected two parts, the description and the media.');
  }
  if (!/^application\/json\b/i.test(description.type)) {
    throw malformed('The first part has to be application/json.');
  }
  return { description: description.bytes.toString('utf8'), type: media.type, bytes: media.bytes };
}

function partsOf(body: Buffer, boundary: string): Part[] {
  const between = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Part[] = [];
  let start = whole.indexOf(between);
  for (;;) {
    if (start < 0) throw malformed('The closing boundary is missing.');
    const inside = start + between.length;
    if (whole.toString('latin1', inside, inside + 2) === '--') return parts;
    const end = whole.indexOf(between, inside);
    if (end >= 0) parts.push(partOf(whole.subarray(inside, end)));
    start = end;
  }
}

function partOf(part: Buffer): Part {
  const blank = part.indexOf(BLANK_LINE);
  if (blank < 0) throw malformed('A part lacks the blank line after its headers.');
  const headers = part.toString('latin1', 0, blank);
  const type = /^content-type:[ \t]*([^\r\n]*)/im.exec(headers)?.[1] ?? '';
  return { type: type.trim(), bytes: part.subarray(blank + BLANK_LINE.length) };
}

function malformed(text: string): GoogleError {
  return new GoogleError(`Malformed multipart body. ${text}`, 400, 'INVALID_ARGUMENT');
}
