/**
 * What explains the workbook where it is filled in: the note on each heading, and 説明 of each setting.
 * The texts ship beside the code as templates/help/見出し.csv and 設定.csv, because only set-up and
 * blanks need them.
 */
import { parseCsv } from './csv';
import type { Column, Tab } from './layout/layout';
import type { Setting } from './layout/settings';

export interface Help {
  /** What to write under a heading, with an example. A closed year is explained like an open one. */
  readonly ofColumn: (tab: Pick<Tab, 'family'>, column: Column) => string;
  /** What a setting decides. */
  readonly ofSetting: (setting: Setting) => string;
}

/** The files of templates/help, by name. */
export const helpFiles = { columns: '見出し', settings: '設定' } as const;

/**
 * @param files the text of each .csv by the file's name without its ending
 * @throws Error where something has no text: a bug, which the tests of the layout look for
 */
export function readHelp(files: Readonly<Record<string, string>>): Help {
  const columns = new Map(
    records(files, helpFiles.columns).map(([tab = '', key = '', text]) => [`${tab} ${key}`, text]),
  );
  const settings = new Map(
    records(files, helpFiles.settings).map(([item = '', text]) => [item, text]),
  );
  return {
    ofColumn: ({ family }, { key, eachOf }) => {
      const text = textFor(columns, `${family} ${eachOf?.key ?? key}`);
      return eachOf === undefined ? text : text.replace('〈〉', eachOf.word);
    },
    ofSetting: ({ item }) => textFor(settings, item),
  };
}

function records(
  files: Readonly<Record<string, string>>,
  name: string,
): readonly (readonly string[])[] {
  const csv = parseCsv(files[name] ?? '');
  if (!csv.accepted) throw new Error(`templates/help/${name}.csv: ${csv.refusal.reason}.`);
  return csv.value.slice(1);
}

function textFor(texts: ReadonlyMap<string, string | undefined>, name: string): string {
  const text = texts.get(name) ?? '';
  if (text === '') throw new Error(`templates/help explains no ${name}.`);
  return text;
}
