/** 会議資料の作成: what the server says to its dialog beside refusals. */
import { dateInText, type CivilDate } from '../domain/civilDate';
import type { SubmissionState } from '../domain/yearlyResult';
import { submissionWords } from './entrySteps';

/** @example '令和７年度第１回（令和７年８月27日）' */
export function meetingChoice(occasion: string, heldOn: CivilDate | undefined): string {
  return `${occasion}（${heldOn === undefined ? '開催日未定' : dateInText(heldOn)}）`;
}

type Point =
  | { readonly kind: 'not checked'; readonly actionId: string; readonly state?: SubmissionState }
  | { readonly kind: 'counting'; readonly actionId: string; readonly indicatorId: string }
  | { readonly kind: 'not answered'; readonly opinionId: string; readonly section: string };

interface Names {
  readonly action: string;
  readonly section: string;
  readonly indicator: string;
}

/** What is missing before 【作成中】 disappears. */
export function openPointText(point: Point, names: Names): string {
  switch (point.kind) {
    case 'not checked': {
      const state = point.state === undefined ? '行がありません' : submissionWords[point.state];
      return `${point.actionId}　${names.action}（${names.section}）：${state}`;
    }
    case 'counting':
      return `${point.indicatorId}　${names.indicator}（${names.section}）：集計中で、確定予定月が空欄です`;
    case 'not answered':
      return `意見${point.opinionId}（${point.section}）：町の考え方・対応が空欄です`;
  }
}

/** @example rowText('年度実績', 12) //=> '「年度実績」シートの12行目' */
export function rowText(tab: string, row: number): string {
  return `「${tab}」シートの${String(row)}行目`;
}
