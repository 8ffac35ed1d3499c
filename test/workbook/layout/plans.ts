/** The plans of these tests. */
import { fiscalYear } from '../../../src/domain/fiscalYear';
import type { PlanShape } from '../../../src/workbook/layout/layout';
import { defaultGrades } from '../../../src/workbook/layout/layoutFor';

/** 令和5年度 to 令和9年度, 令和5年度 closed. */
export const townPlan: PlanShape = {
  firstYear: fiscalYear(2023),
  lastYear: fiscalYear(2027),
  closedYears: [fiscalYear(2023)],
  grades: defaultGrades,
};
