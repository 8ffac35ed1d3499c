/** Refusals of colour rules and filter views. */
import { GUIDE, RESULTS, SECTION, SETTINGS, batch } from '../sheetsOffice';
import { PROTECTED, called, refused, type RefusalCase } from './refusalCase';

const colouring = (more: object, formula = '=$A2<>""') => ({
  index: 0,
  rule: {
    ranges: [{ sheetId: RESULTS, startRowIndex: 1 }],
    booleanRule: {
      condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
      format: { textFormat: { bold: true } },
      ...more,
    },
  },
});

const filterView = (more: object) => ({
  filter: { title: '福祉課', range: { sheetId: RESULTS }, ...more },
});

/** addConditionalFormatRule, addFilterView. */
export const VIEW_CASES: readonly RefusalCase[] = [
  refused(
    'addConditionalFormatRule',
    'a colour rule that looks at another tab is refused',
    'host',
    'Conditional format rule cannot reference a different sheet.',
    colouring({}, "='設定'!$A$1=1"),
  ),
  refused(
    'addConditionalFormatRule',
    'a colour rule that is no formula is refused',
    'host',
    'Invalid ConditionValue.userEnteredValue: A2',
    colouring({}, 'A2'),
  ),
  refused(
    'addConditionalFormatRule',
    'a list is no condition of a colour',
    'host',
    "ConditionType 'ONE_OF_LIST' is not supported in conditional formatting.",
    colouring({ condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'A' }] } }),
  ),
  refused(
    'addConditionalFormatRule',
    'a colour rule sets no number format',
    'host',
    'Conditional format rules can only set bold, foreground and background colour; found numberFormat.',
    colouring({ format: { numberFormat: { type: 'TEXT' } } }),
  ),
  refused(
    'addConditionalFormatRule',
    'a colour rule that sets nothing is refused',
    'host',
    'rule.booleanRule.format is empty.',
    colouring({ format: {} }),
  ),
  refused(
    'addConditionalFormatRule',
    'a colour rule behind a gap is refused',
    'host',
    'index 1 is not between 0 and 0.',
    { ...colouring({}), index: 1 },
  ),
  refused(
    'addConditionalFormatRule',
    'a colour rule without a range is refused',
    'host',
    'rule.ranges is empty.',
    { index: 0, rule: { ...colouring({}).rule, ranges: [] } },
  ),
  refused(
    'addConditionalFormatRule',
    'a colour rule over two tabs is refused',
    'host',
    'rule.ranges are not all on the same sheet.',
    {
      index: 0,
      rule: { ...colouring({}).rule, ranges: [{ sheetId: RESULTS }, { sheetId: GUIDE }] },
    },
  ),
  refused(
    'addConditionalFormatRule',
    'a protected tab takes no colour rule of others',
    'Google',
    PROTECTED,
    { index: 0, rule: { ...colouring({}).rule, ranges: [{ sheetId: SETTINGS }] } },
    SECTION,
  ),
  refused(
    'addFilterView',
    'a filter view without a name is refused',
    'host',
    'filter.title is empty.',
    filterView({ title: '' }),
  ),
  refused(
    'addFilterView',
    'a filter on a column outside the view is refused',
    'host',
    'filterSpecs column 6 is outside the range of the filter view.',
    filterView({ filterSpecs: [{ columnIndex: 6, filterCriteria: {} }] }),
  ),
  refused(
    'addFilterView',
    'two filters on one column are refused',
    'host',
    'filterSpecs names column 1 twice.',
    filterView({
      filterSpecs: [
        { columnIndex: 1, filterCriteria: {} },
        { columnIndex: 1, filterCriteria: {} },
      ],
    }),
  ),
  refused(
    'addFilterView',
    'a negative id of a filter view is refused',
    'host',
    'filterViewId -1 is negative.',
    filterView({ filterViewId: -1 }),
  ),
  called(
    'addFilterView',
    'a taken id of a filter view is refused',
    'host',
    400,
    'Invalid requests[1].addFilterView: Filter view with id 7 already exists.',
    (book) =>
      batch(book, [
        { addFilterView: filterView({ filterViewId: 7 }) },
        { addFilterView: filterView({ filterViewId: 7 }) },
      ]),
  ),
];
