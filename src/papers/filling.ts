/**
 * How tags give way to values, as a module of docxtemplater: the library reads the template, and what
 * it has read is printed here, straight into text. The library itself copies its scopes and looks for
 * tables at every level of every list, and hands the text out in bytes: filling 250 調書 costs it several
 * times as much.
 *
 * A list that brings page breaks or sections of its own stays with the library.
 */
import type { TemplatePart } from './staticText';
import { printedValue } from './printedValue';
import { withoutMarkup } from './xml';

interface Options {
  /** Name of the part that is filled. */
  readonly filePath: string;
  readonly scopeManager: { readonly scopeList: readonly unknown[] };
  /** Puts a paragraph behind a table where Word demands one. */
  readonly joinUncorrupt: (parts: readonly string[], options: Options) => readonly string[];
}

export interface FillingModule {
  readonly name: string;
  /** Asked before the modules of the library. */
  readonly priority: number;
  readonly render: (
    part: TemplatePart,
    options: Options,
  ) => { readonly value: readonly string[] } | null;
  readonly postrender: (parts: readonly string[], options: Options) => readonly string[];
}

/** What has been printed so far. */
interface Print {
  readonly pieces: string[];
  /** Format of the run that was begun last: written again behind each line break of a value. */
  format: string;
}

/** @param texts takes the filled text of each part by its name */
export function fillingModule(texts: Map<string, string>): FillingModule {
  let format = '';
  return {
    name: 'Filling',
    priority: 100,
    render(part, { scopeManager: { scopeList } }) {
      const print: Print = { pieces: [], format };
      if (part.type !== 'placeholder') note(part, print);
      else if (!isOwn(part)) return null;
      else fill(part, scopeList, print);
      format = print.format;
      return part.type === 'placeholder' ? { value: print.pieces } : null;
    },
    postrender(parts, options) {
      const pieces: string[] = [];
      for (const part of parts) add(pieces, part);
      texts.set(options.filePath, options.joinUncorrupt(pieces, options).join(''));
      return [];
    },
  };
}

/** A text, or a list of which nothing has to be known but what stands in it. */
function isOwn(part: TemplatePart): boolean {
  if (part.type !== 'placeholder') return ['content', 'tag'].includes(part.type);
  if (part.module === undefined) return true;
  const hasPages =
    (part.sectPrCount ?? 0) > 0 ||
    (part.lastParagrapSectPr ?? '') !== '' ||
    [part.hasPageBreak, part.hasPageBreakBeginning, part.addContinuousType].includes(true) ||
    part.addNextPage !== undefined;
  return part.module === 'loop' && !hasPages && (part.subparsed ?? []).every(isOwn);
}

function fill(part: TemplatePart, scopes: readonly unknown[], print: Print): void {
  const value = printedValue(scopes, part.value);
  if (part.module === undefined) {
    if (typeof value === 'string') fillText(value, print);
    return;
  }
  const { subparsed = [], inverted = false } = part;
  const isEmpty = typeof value === 'object' ? value.length === 0 : !Boolean(value);
  if (inverted !== isEmpty) return;
  if (typeof value !== 'object' || isEmpty) fillAll(subparsed, scopes, print);
  else for (const entry of value) fillAll(subparsed, [...scopes, entry], print);
}

function fillAll(parts: readonly TemplatePart[], scopes: readonly unknown[], print: Print): void {
  for (const part of parts) {
    if (part.type === 'placeholder') {
      fill(part, scopes, print);
    } else {
      note(part, print);
      add(print.pieces, part.value);
    }
  }
}

function note({ tag, value }: TemplatePart, print: Print): void {
  if (tag === 'w:r') print.format = '';
  if (tag === 'w:rPr') print.format += value;
}

function fillText(value: string, { pieces, format }: Print): void {
  const text = withoutMarkup(value);
  if (!text.includes('\n')) {
    add(pieces, text);
    return;
  }
  const [first = '', ...others] = text.split('\n');
  add(pieces, first);
  for (const line of others) {
    add(pieces, lineBreak(format));
    add(pieces, line);
  }
}

const OPENED = '<w:t xml:space="preserve">';
const CLOSED = '</w:t>';

function lineBreak(format: string): string {
  return `${CLOSED}</w:r><w:r><w:br/></w:r><w:r>${format}${OPENED}`;
}

/** A text that turns out to be empty need not keep its blanks. */
function add(pieces: string[], piece: string): void {
  const last = pieces.length - 1;
  if (piece.startsWith(CLOSED) && pieces[last]?.endsWith(OPENED)) {
    pieces[last] = `${pieces[last].slice(0, -OPENED.length)}<w:t/>`;
    if (piece.length > CLOSED.length) pieces.push(piece.slice(CLOSED.length));
  } else if (piece !== '') {
    pieces.push(piece);
  }
}
