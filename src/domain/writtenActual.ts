/**
 * Reads 実績値 and 実績値の状況 of a row together.
 *
 * A readable value with a blank state or 報告 is reported. Any other state beside a value counts
 * instead of it, and is named. No value and no state is 未入力. － and なし alone are no state. Nothing
 * is dropped and nothing is guessed: what cannot be read is 未入力 and named as found.
 */
import type { ActualValue, MissingState } from './yearlyResult';
import { plainCharacters } from './units';
import { readNumber, type NumberRefusal, type WrittenCell } from './writtenNumber';

/** The words of 実績値の状況 as the workbook offers and papers print them. */
export const stateWords: Readonly<Record<MissingState | 'reported', string>> = {
  reported: '報告',
  notEntered: '未入力',
  counting: '集計中',
  notSurveyed: '調査年以外',
  unmeasurable: '測定不能',
  notApplicable: '対象外',
  notSet: '設定なし',
  noTarget: '目標なし',
};

const statesByWord = new Map<string, MissingState | 'reported'>([
  ...missingStates().map((state) => [stateWords[state], state] as const),
  [stateWords.reported, 'reported'],
  ['報告済', 'reported'],
  ['報告済み', 'reported'],
  ['未設定', 'notSet'],
  ['調査未実施', 'notSurveyed'],
]);

function missingStates(): readonly MissingState[] {
  return [
    'notEntered',
    'counting',
    'notSurveyed',
    'unmeasurable',
    'notApplicable',
    'notSet',
    'noTarget',
  ];
}

export interface WrittenActual {
  /** 実績値. */
  readonly value: WrittenCell;
  /** 実績値の状況. */
  readonly state: string;
  /** 単位; '' when there is none. */
  readonly unit: string;
  /** 達成率を算定しない: words are a value, because people judge them. */
  readonly isJudgedByPeople: boolean;
}

/** What 点検 names beside the row. */
export type ActualFinding =
  | { readonly reason: 'value unreadable'; readonly refusal: NumberRefusal }
  /** 超 and 未満 say that the value is another number. */
  | { readonly reason: 'value is a limit'; readonly found: string }
  | { readonly reason: 'state unknown'; readonly found: string }
  | { readonly reason: 'reported without value' }
  | {
      readonly reason: 'state beside value';
      readonly state: MissingState;
      readonly found: string;
    };

export interface ReadActual {
  readonly actual: ActualValue;
  readonly findings: readonly ActualFinding[];
}

export function readActual(written: WrittenActual): ReadActual {
  const stateWord = plain(written.state);
  const state = stateWord === '' ? undefined : statesByWord.get(stateWord);
  const value = readValue(written);
  if (stateWord !== '' && !state) {
    return notEntered({ reason: 'state unknown', found: written.state });
  }
  if (state && state !== 'reported' && state !== 'notEntered') {
    return besideState(state, value, written.value);
  }
  if (value.kind === 'actual') return { actual: value.actual, findings: [] };
  if (value.kind === 'finding') return notEntered(value.finding);
  return state === 'reported' ? notEntered({ reason: 'reported without value' }) : notEntered();
}

type ReadValue =
  | { readonly kind: 'actual'; readonly actual: ActualValue }
  | { readonly kind: 'finding'; readonly finding: ActualFinding }
  | { readonly kind: 'blank' };

function readValue({ value, unit, isJudgedByPeople }: WrittenActual): ReadValue {
  const read = readNumber(value, unit);
  const found = typeof value === 'string' ? value : String(value.stored);
  if (read.accepted) {
    const { range } = read.value;
    return range === 'moreThan' || range === 'lessThan'
      ? { kind: 'finding', finding: { reason: 'value is a limit', found } }
      : { kind: 'actual', actual: { state: 'reported', value: read.value.value } };
  }
  if (read.refusal.reason === 'blank') return { kind: 'blank' };
  const word = plain(found);
  if (word === '達成') return { kind: 'actual', actual: { state: 'achieved' } };
  if (word === '未達成') return { kind: 'actual', actual: { state: 'missed' } };
  const state = statesByWord.get(word);
  if (state && state !== 'reported') return { kind: 'actual', actual: { state } };
  if (isJudgedByPeople && read.refusal.reason !== 'no state') {
    return { kind: 'actual', actual: { state: 'worded', text: found.trim() } };
  }
  return { kind: 'finding', finding: { reason: 'value unreadable', refusal: read.refusal } };
}

/** The state counts. A dash or the same state in the cell of the value does not contradict it. */
function besideState(state: MissingState, value: ReadValue, cell: WrittenCell): ReadActual {
  const isSilent =
    value.kind === 'blank' ||
    (value.kind === 'actual' && value.actual.state === state) ||
    (value.kind === 'finding' &&
      value.finding.reason === 'value unreadable' &&
      value.finding.refusal.reason === 'no state');
  const found = typeof cell === 'string' ? cell : String(cell.stored);
  return {
    actual: { state },
    findings: isSilent ? [] : [{ reason: 'state beside value', state, found }],
  };
}

function notEntered(finding?: ActualFinding): ReadActual {
  return { actual: { state: 'notEntered' }, findings: finding ? [finding] : [] };
}

function plain(text: string): string {
  return plainCharacters(text).replace(/\s+/gu, '');
}
