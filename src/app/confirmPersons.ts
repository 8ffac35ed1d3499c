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
import type { Values } from '../workbook/facts';
import { historyTab } from '../workbook/layout/records';
import { keptText } from '../workbook/write/history';
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
  const columns = COLUMNS.map((key) => places.get(key) ?? 0);
  const answers = ports.workbook.values(
    columns.map((startColumn) => ({ title, startColumn, endColumn: startColumn + 1 })),
  );
  return accept({ list, marks: marksIn(answers, year, list), differing });
}

/** Of this year, the last of each section. */
function marksIn(
  answers: readonly Values[],
  year: string,
  { sections }: SectionList,
): PersonsAnswer['marks'] {
  const marks = new Map<string, PersonsAnswer['marks'][number]>();
  answers[0]?.forEach((_, row) => {
    const [what, name = '', item, at = '', by = '', persons] = answers.map((column) =>
      String(column[row]?.[0] ?? ''),
    );
    if (what !== sectionsPress.confirm || item !== year) return;
    const section = sections.find((each) => each.name === name);
    const isCurrent = section && keptText(personsText(section.fields)) === persons;
    marks.set(name, { name, at, by, isCurrent: isCurrent ?? false });
  });
  return [...marks.values()];
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
