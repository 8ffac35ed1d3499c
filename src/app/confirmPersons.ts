/**
 * 担当者の確認: the secretariat says of a section that its people are right. The mark is a line of
 * 変更履歴 with the people who were confirmed, so that it costs no tab, is never lost, and tells when
 * somebody was changed after it.
 */
import { fiscalYearOf } from '../domain/civilDate';
import { yearInTable } from '../domain/fiscalYear';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { PersonsAnswer, SectionList } from '../wire/sections';
import { personsText } from '../wording/sectionPersons';
import { sectionsPress, type SectionsRefusal } from '../wording/sections';
import { historyTab } from '../workbook/layout/records';
import { keptText, type StandingHistory } from '../workbook/write/history';
import type { HistoryEntry } from '../workbook/write/rowWrite';
import type { Ports } from './ports';
import { listOf, readSections, readToWrite, type SectionPorts } from './readSections';
import { standingTabs } from './standingTabs';
import { writeRows } from './writeRows';

export interface PersonsRequest {
  readonly operationId: string;
  readonly caller: string;
  /** With the people who were shown; none: only the marks are asked for. */
  readonly confirmed: readonly { readonly name: string; readonly persons: string }[];
}

const COLUMNS: readonly string[] = ['what', 'targetId', 'item', 'at', 'by', 'after'];

export function confirmPersons(
  ports: SectionPorts & Pick<Ports, 'lock'>,
  { operationId, caller, confirmed }: PersonsRequest,
): Verdict<PersonsAnswer, SectionsRefusal> {
  const found = confirmed.length > 0 ? readToWrite(ports) : readSections(ports);
  if (!found.accepted) return found;
  const { layout } = found.value.read;
  const list = listOf(ports, found.value);
  const year = yearInTable(fiscalYearOf(ports.clock.now()));
  const [right, differing] = comparedWith(list, confirmed);
  const press = { operationId, by: caller, means: sectionsPress.means, writes: [], newRows: [] };
  if (right.length > 0) {
    const history = right.map(({ name, persons }): HistoryEntry => {
      return {
        what: sectionsPress.confirm,
        targetId: name,
        item: year,
        before: '',
        after: persons,
      };
    });
    const written = writeRows(ports, layout, { ...press, history });
    if (!written.accepted) return refuse({ reason: 'not written', refusal: written.refusal });
  }
  const stands = standingTabs(ports, layout, { ...press, history: [] });
  if (!stands.accepted) return refuse({ reason: 'not written', refusal: stands.refusal });
  const { title, places } = stands.value.history;
  const gone = historyTab.columns.find(({ key }) => COLUMNS.includes(key) && !places.has(key));
  if (gone) {
    const { heading } = gone;
    return refuse({
      reason: 'not written',
      refusal: { reason: 'heading gone', tab: title, heading },
    });
  }
  const marks = readMarks(ports, stands.value.history, year).map(({ persons, ...mark }) => {
    const section = list.sections.find(({ name }) => name === mark.name);
    const isCurrent = section && keptText(personsText(section.fields)) === persons;
    return { ...mark, isCurrent: isCurrent ?? false };
  });
  return accept({ list, marks, differing });
}

/**
 * Of this year, the last of each section. What people wrote stands in long cells: of all lines only the
 * columns are read by which a mark is found, whole only the lines that are one.
 */
function readMarks({ workbook }: SectionPorts, history: StandingHistory, year: string) {
  const { title, places } = history;
  const placeOf = (key: string): number => places.get(key) ?? 0;
  const columns = workbook.values(
    ['what', 'item', 'targetId'].map((key) => {
      return { title, startColumn: placeOf(key), endColumn: placeOf(key) + 1 };
    }),
  );
  const last = new Map<string, number>();
  columns[0]?.forEach((_, row) => {
    const [what, item, name = ''] = columns.map((column) => String(column[row]?.[0] ?? ''));
    if (what === sectionsPress.confirm && item === year) last.set(name, row);
  });
  const lines = workbook.values(
    [...last.values()].map((row) => ({ title, startRow: row, endRow: row + 1 })),
  );
  return lines
    .map(([line = []]) => {
      const textOf = (key: string): string => String(line[placeOf(key)] ?? '');
      const [item, name, at, by] = [textOf('item'), textOf('targetId'), textOf('at'), textOf('by')];
      return { item, name, at, by, persons: textOf('after') };
    })
    .filter(({ item, name }) => item === year && last.has(name))
    .map(({ name, at, by, persons }) => ({ name, at, by, persons }));
}

type Confirmed = PersonsRequest['confirmed'];

/** Whoever confirms has seen these people; others are not confirmed unseen. */
function comparedWith(
  { sections }: SectionList,
  confirmed: Confirmed,
): readonly [Confirmed, string[]] {
  const isRight = ({ name, persons }: Confirmed[number]): boolean =>
    sections.some((each) => each.name === name && personsText(each.fields) === persons);
  const others = confirmed.filter((each) => !isRight(each));
  return [confirmed.filter(isRight), others.map(({ name }) => name)];
}
