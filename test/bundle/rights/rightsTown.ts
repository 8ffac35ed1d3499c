/**
 * A small town in which every function has something to do: two sections, each with an action that nobody
 * has entered and one whose state was typed into the sheet; an action that awaits its head, and one that he
 * has submitted; a value that cannot be read; filter views that are still missing; a tab whose protection
 * somebody took away.
 */
import type { Bundle } from '../../../src/local/bundle';
import { consent, newOffice } from '../../../src/local/newOffice';
import type { OfficeState } from '../../../src/local/office';
import { run, type RunResult } from '../../../src/local/run';
import { all, typed } from '../../app/spoiled/spoil';
import { ALL_ROLES, OTHER_SECTION, ROLES, SECTION, type Role } from './roles';

export const YEAR = 2026;
export const OWN_ACTION = '1-1-1';
export const OTHER_ACTION = '1-1-2';
export const OWN_TYPED = '1-1-3';
export const OTHER_TYPED = '1-1-4';
/** Of 総務課; its staff has handed it over. */
export const AWAITING = '1-1-5';
/** To 総務課, on the day of the town. */
export const DUE_MAIL = `${ROLES.shared.address}／提出 2027-05-14 2027-04-20`;
/** To 税務課; nobody knows whether it was sent. */
export const UNCERTAIN_MAIL = 'zeimu@town.example.jp／提出 2027-05-14 2027-04-13';
/** Of 総務課; its head has submitted it. */
export const SUBMITTED = '1-1-6';

const PLAN = {
  課一覧: [
    '課名（正式）,並び順,共用アドレス,担当者アドレス,所属長アドレス',
    `${SECTION},1,${ROLES.shared.address},${ROLES.staff.address},${ROLES.head.address}`,
    `${OTHER_SECTION},2,zeimu@town.example.jp,${ROLES.otherStaff.address},zeimu-head@town.example.jp`,
  ],
  戦略: ['戦略ID,戦略名,並び順', '戦略1,暮らしを守る戦略,1'],
  取組方針: ['方針ID,戦略ID,取組方針,並び順', '方針1-1,戦略1,災害への備え,1'],
  行動計画: [
    '取組ID,方針ID,取組名,担当課,開始年度,終了年度,関係課',
    `取組1-1-1,方針1-1,避難訓練の充実,${SECTION},令和8年度,令和12年度`,
    `取組1-1-2,方針1-1,備蓄の確保,${OTHER_SECTION},令和8年度,令和12年度`,
    `取組1-1-3,方針1-1,避難所の点検,${SECTION},令和8年度,令和12年度`,
    `取組1-1-4,方針1-1,防災倉庫の整備,${OTHER_SECTION},令和8年度,令和12年度`,
    `取組1-1-5,方針1-1,自主防災組織の育成,${SECTION},令和8年度,令和12年度`,
    `取組1-1-6,方針1-1,避難計画の見直し,${SECTION},令和8年度,令和12年度,${OTHER_SECTION}`,
  ],
  指標: [
    '指標ID,取組ID,指標名,指標区分,単位,望ましい方向,目標値の種類,令和8年度目標,最終目標,測定年度',
    '指標1-1-1-1,取組1-1-1,訓練の参加者数,成果指標,人,増加,単年度,400,600,毎年',
    '指標1-1-2-1,取組1-1-2,備蓄の充足率,成果指標,％,増加,単年度,80,100,毎年',
    '指標1-1-3-1,取組1-1-3,点検した避難所の数,成果指標,箇所,増加,単年度,10,12,毎年',
    '指標1-1-6-1,取組1-1-6,見直した計画の数,成果指標,件,増加,単年度,20,24,毎年',
    '指標1-1-5-1,取組1-1-5,組織の数,成果指標,組織,増加,単年度,20,24,毎年',
  ],
} as const;

/** A file that changes the plan, and the forms of both sections. */
export const FILES = {
  plan: filesOf({ 戦略: ['戦略ID,戦略名,並び順', '戦略1,暮らしを支える戦略,1'] }),
  results: filesOf({
    年度実績: [
      '年度,取組ID,進捗状況,取組実績,予算現額,決算額',
      '令和8年度,取組1-1-1,計画どおり,訓練を２回行った。,1200,1100',
    ],
  }),
  otherResults: filesOf({
    年度実績: [
      '年度,取組ID,進捗状況,取組実績,予算現額,決算額',
      '令和8年度,取組1-1-2,一部遅れ,備蓄を更新した。,800,790',
    ],
  }),
};

function filesOf(tables: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(tables).map(([tab, lines]) => ({
    name: `${tab}.csv`,
    base64: Buffer.from(lines.join('\r\n'), 'utf8').toString('base64'),
  }));
}

/** @throws Error when a step of the making was not done */
export function rightsTown(bundle: Bundle): OfficeState {
  const editors = ALL_ROLES.filter((role) => role !== 'reader').map((role) => ROLES[role].address);
  const now = Date.parse('2027-04-20T10:00:00+09:00');
  const office = newOffice({ owner: ROLES.owner.address, editors, now });
  for (const editor of editors) consent(office, editor, bundle.scopes);
  const content = { kind: 'empty', firstYear: YEAR, lastYear: 2030, evaluationYear: YEAR };
  for (let calls = 0; calls < 4; calls += 1) ask(bundle, office, 'setUp', { content });
  const brought = { kind: 'plan', files: filesOf(PLAN) };
  const { fingerprint } = ask(bundle, office, 'previewImport', brought) as { fingerprint: string };
  ask(bundle, office, 'applyImport', { ...brought, fingerprint });
  ask(bundle, office, 'saveEntry', saving(AWAITING, 'handOver', '1-1-5-1'), 'staff');
  ask(bundle, office, 'saveEntry', saving(SUBMITTED, 'submit', '1-1-6-1'), 'head');
  withoutProtection(office, '会議');
  all(
    typed('年度実績', OWN_TYPED, '提出状態', '提出済み'),
    typed('年度実績', OTHER_TYPED, '提出状態', '提出済み'),
    typed('指標実績', '1-1-3-1', '実績値', '29（4）'),
    typed('設定', '入力開始日', '値', '2027-04-20'),
    typed('設定', '入力期限', '値', '2027-05-14'),
    typed('設定', 'お知らせの実行者', '値', `${ROLES.owner.address}（2027-04-01から）`),
    typed('送信記録', 1, '送信ID', UNCERTAIN_MAIL),
    typed('送信記録', 1, '宛先', 'zeimu@town.example.jp'),
    typed('送信記録', 1, '状態', '送信したか不明'),
  )(office);
  return office;
}

/** Somebody took the protection of a tab away. */
function withoutProtection(office: OfficeState, title: string): void {
  const sheets = office.book.sheets.map((sheet) =>
    sheet.properties.title === title ? { ...sheet, protectedRanges: [] } : sheet,
  );
  office.book = { ...office.book, sheets };
}

/** Everything that a step asks for. */
const COMPLETE = {
  progress: '計画どおり',
  results: '訓練を２回行った。',
  currentBudget: '1,200',
  settledAmount: '1,100',
  firstGrade: 'A',
  direction: '1 現状のまま継続',
  nextAction: '訓練を続ける。',
};

/** A save of an action in which nothing stands yet. */
export function saving(actionId: string, step: string, indicator: string): object {
  const change = (text: string) => ({ seen: '', typed: text });
  const result = Object.entries(COMPLETE).map(([field, text]) => [field, change(text)]);
  return {
    year: YEAR,
    actionId,
    step,
    revision: 0,
    rows: {},
    result: Object.fromEntries(result) as object,
    indicators: { [indicator]: { value: change('21') } },
    opinions: {},
  };
}

function ask(
  bundle: Bundle,
  office: OfficeState,
  functionName: string,
  request: object,
  role: Role = 'secretariat',
): unknown {
  const user = ROLES[role].address;
  const json = JSON.stringify({ opener: user, operationId: `press-${functionName}`, ...request });
  const result = run(office, { bundle, user, kind: 'rpc', functionName, args: [json] });
  const answer = answerOf(result);
  if (answer.outcome === 'done') return answer.value;
  throw new Error(`${functionName}: ${String(result.value)} ${result.error?.message ?? ''}`);
}

export function answerOf({ value }: RunResult): {
  readonly outcome: string;
  readonly value?: unknown;
  readonly message?: string;
} {
  return typeof value === 'string'
    ? (JSON.parse(value) as ReturnType<typeof answerOf>)
    : { outcome: 'nothing' };
}
