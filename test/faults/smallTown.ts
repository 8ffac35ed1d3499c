/** A town with two actions and three indicators: enough to meet everything, quick to run many times. */
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { all, typed } from '../app/spoiled/spoil';
import { officeFor, SECRETARY } from './press';
import { isAnsweredDone, panelCall, type Press } from './underFire';

const PLAN = {
  課一覧: [
    '課名（正式）,並び順,共用アドレス,所属長アドレス',
    '総務課,1,somu@town.example.jp,somu-head@town.example.jp',
    `政策課,2,${SECRETARY},${SECRETARY}`,
  ],
  戦略: ['戦略ID,戦略名,並び順', '戦略1,暮らしを守る戦略,1'],
  取組方針: ['方針ID,戦略ID,取組方針,並び順', '方針1-1,戦略1,災害への備え,1'],
  行動計画: [
    '取組ID,方針ID,取組名,担当課,開始年度,終了年度',
    '取組1-1-1,方針1-1,避難訓練の充実,総務課,令和8年度,令和12年度',
    '取組1-1-2,方針1-1,備蓄の確保,政策課,令和8年度,令和12年度',
  ],
  指標: [
    '指標ID,取組ID,指標名,指標区分,単位,望ましい方向,目標値の種類,令和8年度目標,最終目標,測定年度',
    '指標1-1-1-1,取組1-1-1,訓練の参加者数,成果指標,人,増加,単年度,400,600,毎年',
    '指標1-1-2-1,取組1-1-2,備蓄の充足率,成果指標,％,増加,単年度,80,100,毎年',
    '指標1-1-2-2,取組1-1-2,点検の回数,活動指標,回,増加,単年度,2,2,毎年',
  ],
} as const;

const RESULTS = {
  年度実績: [
    '年度,取組ID,進捗状況,取組実績,予算現額,決算額,1次評価,方向性',
    '令和8年度,取組1-1-1,計画どおり,訓練を２回行った。,1200,1100,B,1 現状のまま継続',
    '令和8年度,取組1-1-2,一部遅れ,備蓄を更新した。,800,790,A,1 現状のまま継続',
  ],
  指標実績: [
    '年度,指標ID,実績値,実績値の状況',
    '令和8年度,指標1-1-1-1,390,報告',
    '令和8年度,指標1-1-2-1,82,報告',
    '令和8年度,指標1-1-2-2,,集計中',
  ],
} as const;

function filesOf(tables: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(tables).map(([tab, lines]) => ({
    name: `${tab}.csv`,
    base64: Buffer.from(lines.join('\r\n'), 'utf8').toString('base64'),
  }));
}

/** An office in which 初期設定 has made an empty plan. */
export function emptyTown(bundle: Bundle): OfficeState {
  const office = officeFor(bundle);
  const content = { kind: 'empty', firstYear: 2026, lastYear: 2030, evaluationYear: 2026 };
  for (let calls = 0; calls < 4; calls += 1) {
    run(office, panelCall(bundle, SECRETARY, 'setUp', { content, operationId: 'press-set-up' }));
  }
  return office;
}

/** The press 「取り込む」 after a look at the preview. */
export function importPress(bundle: Bundle, office: OfficeState, kind: 'plan' | 'results'): Press {
  const files = filesOf(kind === 'plan' ? PLAN : RESULTS);
  const brought = { kind, files, operationId: `press-${kind}` };
  const looked = run(copyOffice(office), panelCall(bundle, SECRETARY, 'previewImport', brought));
  const { value } = JSON.parse(String(looked.value)) as { value: { fingerprint: string } };
  const { fingerprint } = value;
  return {
    call: panelCall(bundle, SECRETARY, 'applyImport', { ...brought, fingerprint }),
    isDone: (result) =>
      isAnsweredDone(result) && String(result.value).includes('"outcome":"applied"'),
  };
}

/** The plan is there, nobody has entered anything. */
export function plannedTown(bundle: Bundle): OfficeState {
  const office = emptyTown(bundle);
  return after(office, importPress(bundle, office, 'plan'));
}

/** Results are there; a section has typed 提出済み into the sheet, and one value cannot be read. */
export function enteredTown(bundle: Bundle): OfficeState {
  const office = plannedTown(bundle);
  after(office, importPress(bundle, office, 'results'));
  all(
    typed('年度実績', '1-1-2', '提出状態', '提出済み'),
    typed('指標実績', '1-1-1-1', '実績値', '29（4）'),
  )(office);
  return office;
}

function after(office: OfficeState, press: Press): OfficeState {
  const result = run(office, press.call);
  if (!press.isDone(result)) throw new Error(`The town was not made: ${String(result.value)}`);
  return office;
}

/** 点検 of the secretariat, which makes the typed 提出状態 valid. */
export function checkPress(bundle: Bundle, operationId = 'press-0001'): Press {
  const request = { operationId, accepted: ['令和8年度 1-1-2'] };
  return { call: panelCall(bundle, SECRETARY, 'checkEntries', request), isDone: isAnsweredDone };
}

/** 集計の更新, from the menu. */
export function rollUpPress(bundle: Bundle, user = SECRETARY): Press {
  return {
    call: { bundle, user, kind: 'menu', functionName: 'refreshRollUp' },
    isDone: ({ outcome, ui }) =>
      outcome === 'returned' &&
      ui.some((shown) => shown.kind === 'toast' && shown.message.includes('集計を更新しました')),
  };
}
