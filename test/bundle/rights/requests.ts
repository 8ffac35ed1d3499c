/** What a panel would send: the right request of each function, as somebody of a section would make it. */
import type { Bundle } from '../../../src/local/bundle';
import { copyOffice } from '../../../src/local/newOffice';
import type { OfficeState } from '../../../src/local/office';
import { run } from '../../../src/local/run';
import { packTemplate } from '../../app/officeInMemory';
import { OTHER_SECTION, ROLES, SECTION } from './roles';
import {
  answerOf,
  AWAITING,
  DUE_MAIL,
  FILES,
  OTHER_ACTION,
  OTHER_TYPED,
  OWN_ACTION,
  OWN_TYPED,
  saving,
  SUBMITTED,
  UNCERTAIN_MAIL,
  YEAR,
} from './rightsTown';

const STEPS = ['draft', 'handOver', 'submit', 'takeBack'] as const;

/** Requests without opener and 操作ID, by what they are about. */
export interface Requests {
  /** About 総務課 and its action, or about everything. */
  readonly right: readonly object[];
  /** About 税務課 and its action. */
  readonly other: readonly object[];
}

export type RequestsOf = (bundle: Bundle, office: OfficeState, user: string) => Requests;

const alike =
  (...right: readonly object[]): RequestsOf =>
  () => ({ right, other: [] });

const preview = (kind: string, files: readonly object[]) => ({ kind, files });

/** 総務課 with the people of the town. */
const CONFIRMED = {
  name: SECTION,
  persons: `共用：${ROLES.shared.address}　担当者：${ROLES.staff.address}　所属長：${ROLES.head.address}`,
};

/** Another 略称, which nobody has given yet. */
const renamed = (name: string) => ({
  name,
  isNew: false,
  fields: { shortName: { seen: '', typed: '総' } },
});

/** Functions that panels call take one JSON text and stand here; the others take nothing. */
export const REQUESTS: Readonly<Record<string, RequestsOf>> = {
  applyImport: (bundle, office, user) => {
    const withPrint = (kind: string, files: readonly object[]) => ({
      ...preview(kind, files),
      fingerprint: fingerprintOf(bundle, office, user, preview(kind, files)),
    });
    return {
      right: [withPrint('plan', FILES.plan), withPrint('results', FILES.results)],
      other: [withPrint('results', FILES.otherResults)],
    };
  },
  confirmPersons: alike({ confirmed: [] }, { confirmed: [CONFIRMED] }),
  checkEntries: () => ({
    right: [{ accepted: [] }, { accepted: [`令和8年度 ${OWN_TYPED}`] }],
    other: [{ accepted: [`令和8年度 ${OTHER_TYPED}`] }],
  }),
  exportBlank: () => ({
    right: [
      { section: SECTION, format: 'csv' },
      { section: SECTION, format: 'xlsx' },
    ],
    other: [
      { section: OTHER_SECTION, format: 'csv' },
      { section: '', format: 'csv' },
    ],
  }),
  listEntries: () => ({ right: [{ section: SECTION }], other: [{ section: OTHER_SECTION }] }),
  makeConfirmationList: () => ({
    right: [{ section: SECTION }],
    other: [{ section: OTHER_SECTION }],
  }),
  previewMaking: alike({ papers: ['summary'], version: 'meeting' }),
  lookForHandEdits: alike({ kind: '会議用' }),
  makeDocuments: alike({ papers: ['summary'], version: 'meeting' }),
  confirmRelated: () => ({
    right: [{ section: SECTION, year: YEAR, actionId: OTHER_ACTION, answer: '' }],
    other: [{ section: OTHER_SECTION, year: YEAR, actionId: SUBMITTED, answer: '' }],
  }),
  listRelated: () => ({ right: [{ section: SECTION }], other: [{ section: OTHER_SECTION }] }),
  previewSettling: () => ({
    right: [{ year: YEAR, actionId: SUBMITTED, result: {}, indicators: {} }],
    other: [{ year: YEAR, actionId: OTHER_ACTION, result: {}, indicators: {} }],
  }),
  listLate: alike({}),
  listReview: alike({}),
  openHistory: () => ({
    right: [{ year: YEAR, actionId: SUBMITTED }],
    other: [{ year: YEAR, actionId: OTHER_ACTION }],
  }),
  openReviewItem: alike({ year: YEAR, actionId: SUBMITTED }),
  openReviewWide: alike({ year: YEAR, actionId: SUBMITTED }),
  reviewFlags: alike({ year: YEAR, actionIds: [SUBMITTED, OWN_ACTION], nextIds: [], rows: {} }),
  reviewLooked: alike({}),
  reviewTogether: alike(
    ...(['confirm', 'sendBack'] as const).map((step) => ({
      step,
      comment: '人数を確かめてください。',
      actions: [SUBMITTED, OWN_ACTION].map((actionId) => ({ year: YEAR, actionId, revision: 1 })),
    })),
  ),
  makeSubmissionList: alike({}),
  openEntryItem: () => ({
    right: [{ year: YEAR, actionId: OWN_ACTION }],
    other: [{ year: YEAR, actionId: OTHER_ACTION }],
  }),
  openEntryWide: () => ({
    right: [{ year: YEAR, actionId: OWN_ACTION }],
    other: [{ year: YEAR, actionId: OTHER_ACTION }],
  }),
  previewImport: () => ({
    right: [preview('plan', FILES.plan), preview('results', FILES.results)],
    other: [preview('results', FILES.otherResults)],
  }),
  previewRights: alike({}),
  renewRights: (bundle, office, user) => ({
    right: [{ fingerprint: fingerprintOf(bundle, office, user, {}, 'previewRights') }],
    other: [],
  }),
  saveSections: alike(
    { sections: [renamed(SECTION)], from: '', to: '' },
    { sections: [], from: SECTION, to: OTHER_SECTION },
  ),
  refreshAfterSubmission: alike({}),
  saveEntry: () => ({
    right: [
      ...STEPS.map((step) => saving(OWN_ACTION, step, '1-1-1-1')),
      ...STEPS.map((step) => ({
        ...saving(AWAITING, step, '1-1-5-1'),
        revision: 1,
        result: { issues: { seen: '', typed: '担い手が少ない。' } },
        indicators: {},
      })),
    ],
    other: STEPS.map((step) => saving(OTHER_ACTION, step, '1-1-2-1')),
  }),
  saveReview: alike(
    ...(['keep', 'confirm', 'sendBack', 'undoConfirm'] as const).map((step) => ({
      year: YEAR,
      actionId: SUBMITTED,
      step,
      revision: 1,
      comment: step === 'sendBack' ? '人数を確かめてください。' : '',
      result: { secondGrade: { seen: '', typed: 'B' } },
      rows: {},
    })),
  ),
  selectedEntry: alike({}),
  takeOutTemplate: alike({ version: 0 }),
  checkTemplateFile: alike({ base64: packTemplate }),
  listNotices: alike({}),
  previewNotices: alike({ of: { on: '2027-04-20' }, addedWord: '' }),
  saveAddedWord: alike({ addedWord: '内線215へお尋ねください。', seen: '' }),
  sendPressed: alike({ press: { kind: 'inquiry' }, addedWord: '' }),
  sendNotices: alike({ on: '2027-04-20', mailIds: [DUE_MAIL], addedWord: '' }),
  leaveOut: alike({ on: '2027-04-20', mailIds: [DUE_MAIL], leave: true }),
  settleUncertain: alike(
    { mailId: UNCERTAIN_MAIL, arrived: true },
    { mailId: UNCERTAIN_MAIL, arrived: false },
  ),
  testMail: alike({ of: { on: '2027-04-20' }, mailId: DUE_MAIL, addedWord: '' }),
  installDailyRun: alike({ takeOver: false }, { takeOver: true }),
  removeDailyRun: alike({}),
  putTemplate: alike({ name: '様式_直し.docx', base64: packTemplate, basedOn: 0 }),
  restoreTemplate: alike({ version: 0, basedOn: 0 }),
  listTags: alike({}),
  setUp: alike(
    { content: { kind: 'empty', firstYear: YEAR, lastYear: 2030, evaluationYear: YEAR } },
    { content: { kind: 'sample', openYear: 'filled' } },
  ),
};

/** Of what this person would look at; who may not look sends what the secretariat has seen. */
function fingerprintOf(
  bundle: Bundle,
  office: OfficeState,
  user: string,
  request: object,
  functionName = 'previewImport',
): string {
  const looked = [user, ROLES.secretariat.address].map((opener) => {
    const json = JSON.stringify({ opener, operationId: 'press-preview', ...request });
    const call = { kind: 'rpc', functionName, args: [json] } as const;
    return answerOf(run(copyOffice(office), { bundle, user: opener, ...call }));
  });
  const seen = looked.find(({ outcome }) => outcome === 'done');
  return (seen?.value as { fingerprint: string }).fingerprint;
}
