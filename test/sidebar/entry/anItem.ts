/** An action as the server hands it to the panel, and a sheet in memory that keeps it as the contract says. */
import { carried } from '../../../src/domain/carried';
import type { Answer } from '../../../src/wire/answer';
import type { EntryItem } from '../../../src/wire/entry';
import type { EntrySave } from '../../../src/wire/entryCalls';
import type { Draft, DraftStore } from '../../../src/sidebar/keep/drafts';
import { textKey, textsOf } from '../../../src/sidebar/form/formTexts';
import { textIn } from '../../../src/sidebar/keep/texts';
import { indicatorOf, planWith, resultOf, townRules, valueOf } from '../../domain/oneIndicator';

const RESULT_FIELDS = [
  'progress',
  'results',
  'summary',
  'budgeted',
  'initialBudget',
  'currentBudget',
  'settledAmount',
  'carriedOver',
  'generalFunds',
  'amountCertainty',
  'viewpoint1',
  'firstGrade',
  'firstReason',
  'issues',
  'direction',
  'currentYearAction',
  'nextAction',
];

const blank = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, '']));

export const participants = indicatorOf({ unit: '人' }, { 令和5年度: '100', 令和6年度: '120' });

/** 令和6年度, not yet entered; 令和5年度 had 98人. */
export function anItem(given: Partial<EntryItem> = {}): EntryItem {
  const lastFields = { ...blank(RESULT_FIELDS), results: '教室を12回開いた。' };
  return {
    year: 2024,
    actionId: '1-1-1',
    name: '健康づくりの支援',
    plan: '',
    section: '保健福祉課',
    answeringSection: '保健福祉課',
    submission: 'notEntered',
    sentBackFor: '',
    submittedBy: '',
    submittedAt: '',
    onBehalf: false,
    actsOnBehalf: false,
    readOnlyFor: '',
    late: { result: [], indicators: [] },
    steps: ['draft', 'submit'],
    decides: true,
    revision: 1,
    fields: blank(RESULT_FIELDS),
    lastYear: { year: 2023, fields: lastFields },
    indicators: [
      {
        id: '1-1-1-1',
        revision: 1,
        fields: blank(['value', 'state', 'stateReason', 'certainty', 'fixedMonth', 'note']),
      },
    ],
    opinions: [],
    hasProjects: false,
    choices: {
      progress: ['完了', '計画どおり', '一部遅れ'],
      direction: ['1 現状のまま継続', '2 改善(事業の拡大)'],
      viewpoints: [{ name: '①費用対効果', question: 'コストは縮減できないか' }],
      grades: townRules.scale.map(({ symbol, name }) => ({ symbol, name })),
      notation: [{ found: '取り組み', better: '取組' }],
    },
    rules: {
      usesGrades: true,
      viewpoints: 'unlessContinued',
      amountUnit: '千円',
    },
    damages: [],
    figures: carried({
      plan: planWith([participants]),
      rows: {
        yearlyResults: [
          resultOf('令和5年度', {
            texts: { ...resultOf('令和5年度').texts, results: '教室を12回開いた。' },
          }),
          resultOf('令和6年度'),
        ],
        indicatorResults: [valueOf(participants, '令和5年度', '98')],
        projects: [],
      },
      rules: townRules,
    }),
    rows: {},
    ...given,
  };
}

export const VALUE = textKey({ kind: 'indicator', id: '1-1-1-1', field: 'value' });

/** The sheet of one action, in which others write too. */
export interface SheetInMemory {
  item: () => EntryItem;
  /** Somebody else writes into a field of 年度実績. */
  write: (field: string, text: string) => void;
  /** Somebody else writes an 実績値. */
  writeValue: (text: string) => void;
  save: (request: EntrySave) => Answer;
  /** Saves that changed something. */
  readonly written: EntrySave[];
}

export function sheetOf(first: EntryItem): SheetInMemory {
  let item = first;
  const written: EntrySave[] = [];
  const done = (value: unknown): Answer => ({ outcome: 'done', value });
  const put = (change: Partial<EntryItem>): void => {
    item = { ...item, ...change, revision: item.revision + 1 };
  };
  const changed = (fields: Readonly<Record<string, string>>, changes: EntrySave['result']) => ({
    ...fields,
    ...Object.fromEntries(Object.entries(changes).map(([key, { typed }]) => [key, typed])),
  });
  return {
    item: () => item,
    written,
    write(field, text) {
      put({ fields: { ...item.fields, [field]: text } });
    },
    writeValue(text) {
      put({
        indicators: item.indicators.map((each) => ({
          ...each,
          fields: { ...each.fields, value: text },
        })),
      });
    },
    save(request) {
      const now = textsOf(item);
      const all = [
        ...Object.entries(request.result),
        ...Object.entries(request.indicators).flatMap(([id, changes]) =>
          Object.entries(changes).map(
            ([field, change]) => [textKey({ kind: 'indicator', id, field }), change] as const,
          ),
        ),
      ];
      const isContradicted = all.some(
        ([key, { seen, typed }]) => ![seen, typed].includes(textIn(now, key)),
      );
      const hasMoved = request.step !== 'draft' && request.revision !== item.revision;
      if (isContradicted || hasMoved) return done({ kind: 'conflict', item });
      if (all.some(([key, { typed }]) => textIn(now, key) !== typed) || request.step !== 'draft') {
        written.push(request);
        put({
          fields: changed(item.fields, request.result),
          indicators: item.indicators.map((each) => ({
            ...each,
            fields: changed(each.fields, request.indicators[each.id] ?? {}),
          })),
          ...(request.step === 'submit'
            ? { submission: 'submitted' as const, steps: [], readOnlyFor: '提出済みです。' }
            : { submission: 'draft' as const }),
        });
      }
      return done({ kind: 'saved', savedAt: '2025-05-16 10:32', item });
    },
  };
}

/** A browser that keeps drafts, or one that keeps them as long as the panel is open. */
export function draftsInMemory(
  isLasting = true,
): DraftStore & { readonly all: Map<string, Draft> } {
  const all = new Map<string, Draft>();
  return {
    all,
    isLasting: () => isLasting,
    read: (key) => all.get(key),
    write: (key, draft) => {
      all.set(key, draft);
    },
    remove: (key) => {
      all.delete(key);
    },
  };
}
