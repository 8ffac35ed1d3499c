/** The workbook understood: plan, results and rules for the domain, rows for writers, and damage. */
import type { FiscalYear } from '../../domain/fiscalYear';
import type { RollUpRules } from '../../domain/group/rollUpRules';
import type { SectionAddresses } from '../../domain/person';
import type { Plan } from '../../domain/plan';
import type { ResultRows } from '../../domain/results';
import type { TabProtection } from '../facts';
import type { PlanShape, Tab } from '../layout/layout';
import type { Damage } from './damage';
import type { TabRead } from './rows';

export interface SettingsRead {
  /** Absent while 評価対象年度 cannot be read. */
  readonly resultYear?: FiscalYear;
  /** 本体のID names this file, or nothing is entered yet. */
  readonly isOriginal: boolean;
  /** Google's own answer: may the caller edit 設定? */
  readonly callerIsSecretariat: boolean;
  readonly secretariat: readonly string[];
  /** 提出は所属長のみか. */
  readonly headSubmits: boolean;
  /** The text of a setting by its key; '' where it is blank or gone. */
  readonly text: (key: string) => string;
}

export interface WorkbookRead {
  readonly workbookId: string;
  readonly shape: PlanShape;
  readonly layout: readonly Tab[];
  readonly settings: SettingsRead;
  readonly rules: RollUpRules;
  readonly plan: Plan;
  /** Of open and closed years, as far as their tabs were read. */
  readonly results: ResultRows;
  readonly addresses: readonly SectionAddresses[];
  /** By the key of the tab; a tab that is gone or was not asked for is absent. */
  readonly tabs: ReadonlyMap<string, TabRead>;
  readonly protections: ReadonlyMap<string, readonly TabProtection[]>;
  /** In the order of the layout, then of the rows. */
  readonly damages: readonly Damage[];
}
