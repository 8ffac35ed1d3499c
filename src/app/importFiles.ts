/** The files of a press as tabs: each is known by its bytes, and what cannot be read is refused. */
import { MOST_MEGABYTES, type BroughtFile } from '../wire/importCalls';
import type { Refused } from '../workbook/import/decision';
import { fileKindOf } from '../workbook/import/fileKind';
import { fileTabOfCsv, type FileTab } from '../workbook/import/fileTab';
import type { Ports } from './ports';

const BYTES_PER_CHARACTER = 3 / 4;

export interface BroughtFiles {
  readonly tabs: readonly FileTab[];
  readonly refused: readonly Refused[];
}

export function broughtFiles(
  { files }: Pick<Ports, 'files'>,
  brought: readonly BroughtFile[],
): BroughtFiles {
  const characters = brought.reduce((sum, { base64 }) => sum + base64.length, 0);
  if (characters * BYTES_PER_CHARACTER > MOST_MEGABYTES * 1_000_000) {
    const why = { reason: 'too large', megabytes: MOST_MEGABYTES } as const;
    return { tabs: [], refused: [{ place: { file: brought[0]?.name ?? '' }, why }] };
  }
  const read = brought.map(({ name, base64 }) =>
    tabsOf(files, name.normalize('NFC'), files.bytesOf(base64)),
  );
  return {
    tabs: read.flatMap(({ tabs }) => tabs),
    refused: read.flatMap(({ refused }) => refused),
  };
}

function tabsOf(files: Ports['files'], file: string, bytes: readonly number[]): BroughtFiles {
  const kind = fileKindOf(bytes);
  switch (kind.kind) {
    case 'refused':
      return { tabs: [], refused: [{ place: { file }, why: { reason: kind.reason } }] };
    case 'xlsx': {
      const tabs = files.tabsOfXlsx({ name: file, bytes });
      return {
        tabs: tabs.map((cells) => ({
          file,
          title: titleOf(file, cells.title, tabs.length),
          cells,
        })),
        refused: [],
      };
    }
    case 'text': {
      const tab = fileTabOfCsv(file, files.textOf(bytes, kind.charset));
      if (tab.accepted) return { tabs: [tab.value], refused: [] };
      const { reason, line } = tab.refusal;
      const why =
        reason === 'quoteNotClosed'
          ? ({ reason: 'quote not closed', line } as const)
          : ({ reason: 'text after quote', line } as const);
      return { tabs: [], refused: [{ place: { file }, why }] };
    }
  }
}

/** One tab that Excel called Sheet1 is known by the name of its file. */
function titleOf(file: string, title: string, count: number): string {
  return count === 1 && /^(?:sheet|シート)\s*\d+$/iu.test(title)
    ? file.replace(/\.[^.]*$/u, '')
    : title;
}
