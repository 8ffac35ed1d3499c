/** The functions behind 「入力内容の点検」 and 「集計の更新」: what stands in the workbook, and what it comes to. */
import { checkEntries as doCheckEntries, openCheck as openingOf } from './app/checkEntries';
import { refreshRollUp as doRefreshRollUp } from './app/refreshRollUp';
import { lock } from './google/lock';
import { notes } from './google/notes';
import { panels } from './google/panels';
import { clock, ids } from './google/person';
import { workbook } from './google/workbook';
import { answering, ENTRY_SCOPES, opened } from './guard';
import { checkCallSchema } from './wire/checkCalls';
import { checkRefusalMessage, checkWords, mayBeRepeated } from './wording/check';
import { rollUpDoneMessage, rollUpRefusalMessage, rollUpWords } from './wording/rollUp';

/** Menu 「入力内容の点検」. */
export function openCheck(): void {
  opened(checkWords.title, ENTRY_SCOPES, (caller) => {
    const size = { width: 820, height: 620 };
    const facts = openingOf({ workbook, notes, clock }, caller);
    panels.showDialog('check', checkWords.title, size, facts);
  });
}

/** The dialog 「入力内容の点検」: writes 点検, and makes typed states valid. */
export function checkEntries(json: unknown): string {
  return answering(checkWords.operation, checkCallSchema, ENTRY_SCOPES, json, (call, caller) => {
    const verdict = doCheckEntries({ workbook, notes, lock, clock }, { ...call, caller });
    if (verdict.accepted) return { outcome: 'done', value: verdict.value };
    const message = checkRefusalMessage(verdict.refusal);
    return { outcome: mayBeRepeated(verdict.refusal) ? 'again' : 'refused', message };
  });
}

/** Menu 「集計の更新」: no dialog; what came of it is told at the foot of the window. */
export function refreshRollUp(): void {
  opened(rollUpWords.operation, ENTRY_SCOPES, (caller) => {
    const ports = { workbook, lock, clock, notes };
    const verdict = doRefreshRollUp(ports, { operationId: ids.fresh(), caller });
    const message = verdict.accepted
      ? rollUpDoneMessage(verdict.value)
      : rollUpRefusalMessage(verdict.refusal);
    panels.toast(message, rollUpWords.title);
  });
}
