/**
 * Is the workbook open in Excel or LibreOffice? Both leave a small file beside it that names who.
 */
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './fileSystem';

/** Where Excel puts the name of who has the file open, in UTF-16; its length is just before. */
const EXCEL_NAME_AT = 56;

/** @returns who may have the file open, in words for an office; null where nobody has */
export async function whoHasItOpen(files: FileSystem, path: string): Promise<string | null> {
  const excel = await files.read(join(dirname(path), `~$${basename(path)}`));
  if (excel !== null) return `Excel（${excelName(excel) || '利用者名は不明'}）`;
  const libre = await files.read(join(dirname(path), `.~lock.${basename(path)}#`));
  if (libre !== null) return `LibreOffice（${libreName(libre) || '利用者名は不明'}）`;
  return null;
}

function excelName(bytes: Uint8Array): string {
  const view = Buffer.from(bytes);
  if (view.length < EXCEL_NAME_AT) return '';
  const length = view.readUInt16LE(EXCEL_NAME_AT - 2);
  return view
    .subarray(EXCEL_NAME_AT, EXCEL_NAME_AT + 2 * length)
    .toString('utf16le')
    .trim();
}

/** `name,account,host,time,profile;` — the name may be empty. */
function libreName(bytes: Uint8Array): string {
  const [name = '', account = '', host = ''] = Buffer.from(bytes).toString('utf8').split(',');
  return [name || account, host].filter((part) => part !== '').join('・');
}
