/** 様式のダウンロード: the blank of a section for 評価対象年度, filled in as far as it is entered. */
import { yearInTable } from '../domain/fiscalYear';
import { personOf } from '../domain/person';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { BlankFiles } from '../wire/import';
import { blankName, importWords, type ImportPressRefusal } from '../wording/importWords';
import { blankTabs, type BlankTab } from '../workbook/export/blank';
import { readHelp } from '../workbook/help';
import { csvText } from '../workbook/export/csvText';
import { readForImport } from './importRead';
import type { Ports } from './ports';

export interface BlankRequest {
  /** '' for all sections. */
  readonly section: string;
  readonly format: 'xlsx' | 'csv';
  readonly caller: string;
}

export function exportBlank(
  ports: Pick<Ports, 'workbook' | 'notes' | 'papers' | 'builtIn'>,
  { section, format, caller }: BlankRequest,
): Verdict<BlankFiles, ImportPressRefusal> {
  const { read } = readForImport(ports);
  const { resultYear, callerIsSecretariat } = read.settings;
  const own = personOf(caller, read.addresses, callerIsSecretariat).sections;
  if (!callerIsSecretariat && own.length === 0) {
    return refuse({ reason: 'no section', address: caller });
  }
  if (!callerIsSecretariat && own.every(({ name }) => name !== section)) {
    return refuse({ reason: 'other blank', section });
  }
  if (resultYear === undefined) return refuse({ reason: 'no year' });
  const year = yearInTable(resultYear);
  const help = readHelp(ports.builtIn.help());
  const tabs = blankTabs(read, resultYear, help, section === '' ? undefined : [section]);
  const [actions = 0, indicators = 0] = tabs.map(({ rows }) => rows.length);
  if (actions === 0) return refuse({ reason: 'no rows', year, section });
  const files =
    format === 'xlsx'
      ? [
          {
            as: 'base64',
            name: `${blankName(year, section, importWords.blankBook)}.xlsx`,
            content: ports.papers.xlsx({ tabs, wordsTitle: importWords.wordsTitle }),
          } as const,
        ]
      : tabs.map(
          (tab) =>
            ({
              as: 'text',
              name: `${blankName(year, section, tab.title)}.csv`,
              content: csvText(rowsOf(tab)),
            }) as const,
        );
  return accept({ files, actions, indicators });
}

function rowsOf({ columns, rows }: BlankTab): readonly (readonly (string | number)[])[] {
  return [columns.map(({ heading }) => heading), ...rows];
}
