/**
 * The functions that Apps Script calls: the menu, the items behind it, and what panels ask for.
 * Each export becomes a top-level function of the bundle; nothing else is visible from outside.
 */
import { openSetUp as opening, setUp as doSetUp } from './app/setUp';
import { builtIn } from './google/builtIn';
import { lock } from './google/lock';
import { addMenu } from './google/menu';
import { panels } from './google/panels';
import { clock } from './google/person';
import { workbook } from './google/workbook';
import { answering, ENTRY_SCOPES, opened } from './guard';
import { setUpCallSchema } from './wire/setUpCalls';
import { MENU, MENU_TITLE } from './wording/menu';
import { setUpRefusalMessage, setUpWords } from './wording/setUp';

/** Builds the menu and nothing else: a simple trigger may not read and does not know who opened. */
export function onOpen(): void {
  addMenu(MENU_TITLE, MENU);
}

/** Menu 「初期設定」. */
export function openSetUp(): void {
  opened(setUpWords.title, ENTRY_SCOPES, (caller) => {
    const size = { width: 620, height: 560 };
    panels.showDialog('setUp', setUpWords.title, size, opening({ workbook, clock }, caller));
  });
}

/** The dialog 「初期設定」: one stage per call. */
export function setUp(json: unknown): string {
  return answering(setUpWords.operation, setUpCallSchema, ENTRY_SCOPES, json, (call, caller) => {
    const verdict = doSetUp(
      { workbook, lock, clock, builtIn },
      { content: call.content, operationId: call.operationId, caller },
    );
    if (verdict.accepted) return { outcome: 'done', value: verdict.value };
    const message = setUpRefusalMessage(verdict.refusal);
    return { outcome: verdict.refusal.reason === 'busy' ? 'again' : 'refused', message };
  });
}

export {
  confirmRelated,
  listEntries,
  listRelated,
  openEntry,
  openEntryItem,
  openEntryWide,
  previewSettling,
  refreshAfterSubmission,
  saveEntry,
  selectedEntry,
} from './entryEntries';

export { makeConfirmationList, makeSubmissionList } from './madeListEntries';

export { lookForHandEdits, makeDocuments, openMaking, previewMaking } from './documentEntries';

export {
  applyImport,
  exportBlank,
  openImport,
  openResultsImport,
  previewImport,
} from './importEntries';

export {
  dailyRun,
  installDailyRun,
  leaveOut,
  listNotices,
  openNotices,
  previewNotices,
  removeDailyRun,
  saveAddedWord,
  sendNotices,
  sendPressed,
  settleUncertain,
  testMail,
} from './noticeEntries';

export {
  listLate,
  listReview,
  openHistory,
  openReview,
  openReviewItem,
  openReviewWide,
  reviewFlags,
  reviewLooked,
  reviewTogether,
  saveReview,
} from './reviewEntries';

export {
  confirmPersons,
  openSections,
  previewRights,
  renewRights,
  saveSections,
} from './sectionEntries';

export {
  checkTemplateFile,
  listTags,
  openTemplates,
  putTemplate,
  restoreTemplate,
  takeOutTemplate,
} from './templateEntries';

export { checkEntries, openCheck, refreshRollUp } from './workbookEntries';
