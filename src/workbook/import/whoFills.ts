/**
 * Who may fill which result by a file, and what that does to its state: a section its own, the
 * secretariat everybody's, marked as 代理; nobody what is submitted already. What was 未入力 and gets
 * something becomes 作成中; a file submits nothing.
 *
 * An indicator belongs to the 年度実績 of its action: it is entered and submitted with it.
 */
import { answersFor, type Person } from '../../domain/person';
import type { ImportNotice } from '../../wording/importNotices';
import type { ImportRefusal } from '../../wording/importRefusals';
import { submittedStates, yearlyResultsTab } from '../layout/yearlyResults';
import type { RowRead } from '../read/rows';
import { textOf } from './cellTexts';
import { changeOf, type Standing } from './compared';
import type { BroughtRow, ChangedCell } from './decision';

export interface Filling {
  /** Why this row may not be filled. */
  readonly refuses: (row: RowRead) => ImportRefusal | undefined;
  /** The changes of 提出状態 and 代理 that follow. */
  readonly statesOf: (entered: readonly ChangedCell[]) => readonly ChangedCell[];
  readonly noticesOf: (
    entered: readonly ChangedCell[],
    states: readonly ChangedCell[],
  ) => readonly ImportNotice[];
}

export function whoFills(standing: ReadonlyMap<string, Standing>, person: Person): Filling {
  const yearly = standing.get(yearlyResultsTab.key);
  const resultOf = ({ cells }: RowRead): RowRead | undefined =>
    yearly?.rows.get(`${textOf(cells.get('year'))} ${textOf(cells.get('actionId'))}`);
  const sectionOf = (row: RowRead): string =>
    textOf((resultOf(row) ?? row).cells.get('answeringSection'));
  const rowOf = ({ tab, key }: ChangedCell): RowRead | undefined =>
    standing.get(tab.key)?.rows.get(key);
  return {
    refuses: (row) => {
      const section = sectionOf(row);
      if (!person.isSecretariat && !answersFor(person, section)) {
        const own = person.sections.map(({ name }) => name);
        return { reason: 'other section', section, own };
      }
      const state = textOf(resultOf(row)?.cells.get('submission'));
      return (submittedStates as readonly string[]).includes(state)
        ? { reason: 'row submitted', state }
        : undefined;
    },
    statesOf: (entered) => {
      const filled = new Map<RowRead, BroughtRow>();
      for (const change of entered) {
        const row = rowOf(change);
        const result = row && resultOf(row);
        if (result && !filled.has(result)) filled.set(result, change.from);
      }
      return [...filled].flatMap(([result, from]) => [
        ...replaced(yearly, { result, from, columnKey: 'submission' }, ['', '未入力'], '作成中'),
        ...(answersFor(person, sectionOf(result))
          ? []
          : replaced(yearly, { result, from, columnKey: 'onBehalf' }, [''], '代理')),
      ]);
    },
    noticesOf: (entered, states) => {
      const count = states.filter(({ columnKey }) => columnKey === 'submission').length;
      const rows = entered.flatMap((change) => rowOf(change) ?? []);
      const sections = [...new Set(rows.map(sectionOf))].filter(
        (section) => section !== '' && !answersFor(person, section),
      );
      return [
        ...(count > 0 ? [{ kind: 'now draft', count } as const] : []),
        ...(sections.length > 0 ? [{ kind: 'on behalf', sections } as const] : []),
      ];
    },
  };
}

/** Nothing where something else stands there already. */
function replaced(
  standing: Standing | undefined,
  { result, from, columnKey }: { result: RowRead; from: BroughtRow; columnKey: string },
  instead: readonly string[],
  after: string,
): readonly ChangedCell[] {
  const before = textOf(result.cells.get(columnKey));
  if (!standing?.read.places.has(columnKey) || !instead.includes(before)) return [];
  return [changeOf(standing, result, from, { columnKey, before, after, content: after })];
}
