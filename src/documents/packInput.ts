/**
 * What a pack is made from: the plan with its results, the figures of the year and of the year before,
 * and what people typed for the papers. All of it is decided already; nothing here is read or asked.
 */
import type { CivilDate, CivilDateTime } from '../domain/civilDate';
import { fiscalYear, type FiscalYear } from '../domain/fiscalYear';
import { decideYear, rollUpYear, type DecidedYear, type YearRollUp } from '../domain/group/rollUp';
import type { RollUpRules } from '../domain/group/rollUpRules';
import type { Results } from '../domain/results';
import type { AmountChange, NotationWord } from '../domain/reviewFlag';
import type { CouncilInput } from './councilInput';
import type { PackVersion } from '../wording/packNames';
import type { PaperKind } from '../wording/paperNames';
import type { CountedSubmissions } from './submissionList';

export interface PackFigures {
  readonly now: DecidedYear;
  /** Absent in the first year of the plan. */
  readonly before?: DecidedYear;
  readonly rollUp: YearRollUp;
}

/** The figures of 評価対象年度, beside those of the year before where it belongs to the plan. */
export function packFigures(results: Results, rules: RollUpRules, year: FiscalYear): PackFigures {
  const now = decideYear(results, rules, year);
  const hasBefore = year > results.plan.firstYear;
  const before = hasBefore ? decideYear(results, rules, fiscalYear(year - 1)) : undefined;
  return { now, ...(before ? { before } : {}), rollUp: rollUpYear(now, before, rules) };
}

/** From 設定. */
export interface OfficeWords {
  readonly townName: string;
  readonly planName: string;
  readonly councilName: string;
  /** 人件費: 含む. */
  readonly includesPersonnel: boolean;
  /** 平均・状況・見込みを公表資料に出すか: 出す. */
  readonly publishesMeans: boolean;
  /** 事務局の職・氏名, a line each: 職 and 氏名 apart by a blank. */
  readonly staff: readonly string[];
  /** 差出人名. */
  readonly senderName: string;
  /** 連絡先. */
  readonly contact: string;
  /** 入力期限. */
  readonly entryDueOn?: CivilDate;
  /** 決算額の確定期限. */
  readonly amountsDueOn?: CivilDate;
}

/** A row of 資料の文章 for the year. */
export interface PaperText {
  /** The name of the paper, e.g. 評価結果の概要. */
  readonly paper: string;
  /** 場所, e.g. 概要の文. */
  readonly place: string;
  readonly text: string;
}

/** What people typed into 戦略別集計 about a strategy. */
export interface StrategyText {
  readonly strategyId: string;
  /** 事務局総括. */
  readonly summary: string;
  /** 会議の評価. */
  readonly councilView: string;
}

/** What 年度実績 and 行動計画 say of an action beyond what the domain reckons with. */
export interface SheetText {
  readonly actionId: string;
  /** ５つの視点①〜⑤, in their order; '' where nothing is written. */
  readonly viewpoints: readonly string[];
  /** 備考, 提出者, 提出日時, 確認者, 確認日時, 版: printed in 庁内会議用 only. */
  readonly note: string;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly checkedBy: string;
  readonly checkedAt: string;
  readonly revision: string;
}

/** A figure or sentence that another version printed otherwise. */
export interface Erratum {
  /** 箇所, e.g. 資料３　取組2-1-3　決算額. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
  /** 理由: what the secretariat typed; '' prints a blank cell. */
  readonly reason: string;
}

/** 正誤表. */
export interface Errata {
  /** 版 of the papers that are corrected, and of those that correct them. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Erratum[];
}

export interface PackInput {
  readonly results: Results;
  readonly rules: RollUpRules;
  readonly figures: PackFigures;
  readonly office: OfficeWords;
  /** In the order in which they are printed. */
  readonly papers: readonly PaperKind[];
  readonly version: PackVersion;
  /** Pages are counted through the whole pack, or within each paper (分冊). */
  readonly pageNumbers: 'through' | 'apart';
  readonly madeOn: CivilDate;
  /** 版 of the pack, 1 for the first. */
  readonly edition: number;
  /** 照合番号; '' prints none. */
  readonly checkNumber: string;
  readonly isSample: boolean;
  /** Only these actions in 取組別調書: those for deliberation. */
  readonly sheetActionIds?: readonly string[];
  /** Only these strategies in 資料２ and 資料３: one document per strategy above the size rule. */
  readonly strategyIds?: readonly string[];
  /** For 課内確認用一覧 only. */
  readonly circulation?: {
    /** 回答課. */
    readonly section: string;
    readonly madeAt: CivilDateTime;
  };
  /** For 提出状況一覧 only. */
  readonly submissions?: CountedSubmissions;
  readonly paperTexts: readonly PaperText[];
  readonly strategyTexts: readonly StrategyText[];
  readonly sheetTexts: readonly SheetText[];
  /** The words of 選択肢「５つの視点」. */
  readonly viewpointWords: readonly string[];
  /** The words of 選択肢「対応区分」, in their order. */
  readonly responseWords: readonly string[];
  readonly council: CouncilInput;
  /** Absent for a first version. */
  readonly errata?: Errata;
  /** For the 確認事項 of 庁内会議用. */
  readonly notation: readonly NotationWord[];
  readonly amountChanges: readonly AmountChange[];
}
