/**
 * The plan from its tabs: sections, strategies, policies, actions, 総合計画施策. Rows come in natural
 * order of their ids, so that the order in which they stand in the sheet decides nothing.
 */
import { nearestNumber, one, sign, type Exact } from '../../domain/exact';
import type {
  ActionItem,
  ActionStatus,
  ComprehensiveLink,
  ComprehensivePolicy,
  Policy,
  Section,
  Strategy,
} from '../../domain/plan';
import { comparePlanIds } from '../../domain/planId';
import { readNumber } from '../../domain/writtenNumber';
import type { DamageCause } from './damage';
import { comparableKey, comparableWord, partsOf } from './plainText';
import {
  damageIn,
  field,
  numberIn,
  textField,
  textIn,
  writtenIn,
  yearIn,
  type Understood,
} from './rowCells';
import type { RowRead, TabRead } from './rows';

/** Behind everything that has a number of its own. */
const WITHOUT_ORDER = Number.MAX_SAFE_INTEGER;

function orderIn(row: RowRead): number {
  const order = numberIn(row, 'order');
  return order ? nearestNumber(order) : WITHOUT_ORDER;
}

export function inNaturalOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
): readonly Item[] {
  return [...items].sort((a, b) => comparePlanIds(a.id, b.id) || (a.id < b.id ? -1 : 1));
}

/** In the order of 並び順. */
export function readSections(rows: readonly RowRead[]): readonly Section[] {
  return rows
    .map((row) => ({
      name: textIn(row, 'name'),
      shortName: textIn(row, 'shortName'),
      order: orderIn(row),
      ...field('validFrom', yearIn(row, 'validFrom')),
      ...field('validTo', yearIn(row, 'validTo')),
      ...textField('successor', textIn(row, 'successor')),
    }))
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
}

export function readStrategies(rows: readonly RowRead[]): readonly Strategy[] {
  return inNaturalOrder(
    rows.map((row) => ({
      id: textIn(row, 'strategyId'),
      pillar: textIn(row, 'pillar'),
      name: textIn(row, 'name'),
      objective: textIn(row, 'objective'),
      order: orderIn(row),
    })),
  );
}

export function readPolicies(rows: readonly RowRead[]): readonly Policy[] {
  return inNaturalOrder(
    rows.map((row) => ({
      id: textIn(row, 'policyId'),
      strategyId: textIn(row, 'strategyId'),
      name: textIn(row, 'name'),
      order: orderIn(row),
    })),
  );
}

/** Codes are compared in their canonical form. */
export function readComprehensivePolicies(
  rows: readonly RowRead[],
): readonly ComprehensivePolicy[] {
  return rows
    .map((row) => ({ code: row.key, name: textIn(row, 'name'), order: orderIn(row) }))
    .sort((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1));
}

const statuses: Readonly<Record<string, ActionStatus>> = {
  継続: 'continued',
  新規: 'new',
  完了: 'completed',
  廃止: 'abolished',
  統合: 'merged',
};

/** @param codes canonical 施策コード of 総合計画施策; absent while that tab cannot be read */
export function readActions(
  read: TabRead,
  rows: readonly RowRead[],
  codes: ReadonlySet<string> | undefined,
): Understood<readonly ActionItem[]> {
  const found = rows.map((row) => readAction(read, row, codes));
  return {
    value: inNaturalOrder(found.map(({ value }) => value)),
    damages: found.flatMap(({ damages }) => damages),
  };
}

function readAction(
  read: TabRead,
  row: RowRead,
  codes: ReadonlySet<string> | undefined,
): Understood<ActionItem> {
  const weight = readWeight(read, row);
  const links = linksIn(row);
  const unknown = links.filter(({ code }) => codes?.has(code) === false);
  return {
    value: {
      id: textIn(row, 'actionId'),
      policyId: textIn(row, 'policyId'),
      name: textIn(row, 'name'),
      content: textIn(row, 'content'),
      section: textIn(row, 'section'),
      relatedSections: partsOf(textIn(row, 'relatedSections')),
      links: links.filter(({ code }) => codes?.has(code) !== false),
      noIndicatorReason: textIn(row, 'noIndicatorReason'),
      weight: weight.value,
      ...field('firstYear', yearIn(row, 'startYear')),
      ...field('lastYear', yearIn(row, 'endYear')),
      ...field('status', statuses[textIn(row, 'status')]),
      ...textField('repeatedFrom', textIn(row, 'repeatedFrom')),
    },
    damages: [
      ...unknown.map(({ code }) =>
        damageIn(read, row, 'comprehensivePlan', 'cell', {
          kind: 'key unknown',
          found: code,
          inTab: '総合計画施策',
        }),
      ),
      ...weight.damages,
    ],
  };
}

function linksIn(row: RowRead): readonly ComprehensiveLink[] {
  return partsOf(textIn(row, 'comprehensivePlan')).map((part) => ({
    code: comparableKey(part.replace(/^[◎○〇◯]/u, '')),
    isMain: comparableWord(part).startsWith('◎'),
  }));
}

/** Blank is 1, and so is what is no weight: words, a percentage, a number below 0. */
export function readWeight(read: TabRead, row: RowRead): Understood<Exact> {
  const written = writtenIn(row, 'weight');
  if (written === '' || written === '1') return { value: one, damages: [] };
  const weight = readNumber(written, '');
  const refused = (cause: DamageCause): Understood<Exact> => ({
    value: one,
    damages: [damageIn(read, row, 'weight', 'cell', cause)],
  });
  if (!weight.accepted) return refused({ kind: 'number', refusal: weight.refusal });
  const { value } = weight.value;
  const found = textIn(row, 'weight');
  if (typeof written !== 'string' && written.isPercent) {
    return refused({ kind: 'percent in amount', found });
  }
  return sign(value) < 0 ? refused({ kind: 'weight below zero', found }) : { value, damages: [] };
}
