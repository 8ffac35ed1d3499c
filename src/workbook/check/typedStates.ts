/**
 * A 提出状態 typed into the sheet. The cell alone does not say who typed it, so it counts only when the
 * person who may set it says so by a press: 提出済み by 所属長 of the 回答課 (by its 担当者 where 設定
 * 「提出は所属長のみか」 is いいえ) or by the secretariat on behalf, 確認済み by the secretariat. The press
 * enters who and when, as a submission through a panel does.
 */
import { minuteInDigits, type CivilDateTime } from '../../domain/civilDate';
import { nearestNumber } from '../../domain/exact';
import { answersFor, isHeadOf, type Person } from '../../domain/person';
import type { RowRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import type { HistoryEntry, RowWrite } from '../write/rowWrite';

export interface AcceptableState {
  readonly key: string;
  /** 取組名. */
  readonly name: string;
  readonly state: '提出済み' | '確認済み';
}

interface Found extends AcceptableState {
  readonly row: RowRead;
  readonly onBehalf: boolean;
}

/** The typed states that this person may make valid, in the order of the sheet. */
export function acceptableStates(read: WorkbookRead, person: Person): readonly AcceptableState[] {
  return found(read, person).map(({ key, name, state }) => ({ key, name, state }));
}

export interface AcceptedStates {
  readonly writes: readonly RowWrite[];
  readonly history: readonly HistoryEntry[];
}

/** @param keys the rows that the person chose; one that is no longer there or acceptable is left out */
export function acceptStates(
  read: WorkbookRead,
  person: Person,
  keys: readonly string[],
  now: CivilDateTime,
): AcceptedStates {
  const chosen = found(read, person).filter(({ key }) => keys.includes(key));
  return {
    writes: chosen.map((each) => ({
      tabKey: 'yearlyResults',
      key: each.key,
      cells: stamps(each, person, now),
      basedOn: revisionOf(each.row),
    })),
    history: chosen.map(({ key, state, row }) => ({
      what: state === '提出済み' ? '提出' : '確認',
      targetId: textOf(row, 'actionId') || key,
      item: '提出状態',
      before: '',
      after: state,
    })),
  };
}

function found(read: WorkbookRead, person: Person): readonly Found[] {
  const rows = read.tabs.get('yearlyResults')?.rows ?? [];
  return rows.flatMap((row): readonly Found[] => {
    const state = textOf(row, 'submission').normalize('NFKC').replace(/済$/u, '済み');
    const section = textOf(row, 'answeringSection');
    const isOwn = read.settings.headSubmits
      ? isHeadOf(person, section)
      : answersFor(person, section);
    const facts = { key: row.key, name: textOf(row, 'actionName'), row };
    if (state === '提出済み' && !isStamped(row, 'submitted')) {
      const mayNow = isOwn || person.isSecretariat;
      return mayNow ? [{ ...facts, state, onBehalf: !isOwn }] : [];
    }
    if (state === '確認済み' && !isStamped(row, 'confirmed') && person.isSecretariat) {
      return [{ ...facts, state, onBehalf: !isStamped(row, 'submitted') }];
    }
    return [];
  });
}

function stamps(
  { row, state, onBehalf }: Found,
  { address }: Person,
  now: CivilDateTime,
): RowWrite['cells'] {
  const at = minuteInDigits(now);
  const submitted = isStamped(row, 'submitted') ? {} : { submittedBy: address, submittedAt: at };
  return {
    ...submitted,
    ...(onBehalf ? { onBehalf: '代理' } : {}),
    ...(state === '確認済み' ? { confirmedBy: address, confirmedAt: at } : {}),
  };
}

function isStamped(row: RowRead, stamp: 'submitted' | 'confirmed'): boolean {
  const at = row.cells.get(`${stamp}At`)?.kind;
  return textOf(row, `${stamp}By`) !== '' && at !== undefined && at !== 'blank';
}

function textOf(row: RowRead, column: string): string {
  const cell = row.cells.get(column);
  return cell?.kind === 'text' ? cell.text : '';
}

/** 0 where the row has none yet. */
export function revisionOf(row: RowRead): number {
  const cell = row.cells.get('revision');
  return cell?.kind === 'number' ? nearestNumber(cell.value) : 0;
}
