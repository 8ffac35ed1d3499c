/**
 * Every refusal of the Sheets service: what is tried, and the sentence that answers it. The table in
 * docs/local-host.md is held against this list.
 */
import { CALLS } from './callCases';
import { CHART_CASES } from './chartCases';
import { CELL_CASES } from './cellCases';
import { DIMENSION_CASES } from './dimensionCases';
import { JSON_CASES } from './jsonCases';
import type { RefusalCase } from './refusalCase';
import { RIGHT_CASES } from './rightCases';
import { TAB_CASES } from './tabCases';
import { VIEW_CASES } from './viewCases';

/** In the order of the table. */
export const REFUSALS: readonly RefusalCase[] = [
  ...CALLS,
  ...JSON_CASES,
  ...CELL_CASES,
  ...TAB_CASES,
  ...DIMENSION_CASES,
  ...RIGHT_CASES,
  ...VIEW_CASES,
  ...CHART_CASES,
];
