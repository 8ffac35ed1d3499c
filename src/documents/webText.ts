/** A paragraph for the town's web page, beside the papers that are put there. */
import { compareDates, dateInText } from '../domain/civilDate';
import { yearInText } from '../domain/fiscalYear';
import { defaultLead } from '../wording/summaryWords';
import { webParagraph } from '../wording/webText';
import { planFigures } from './groupsOfPlan';
import type { PackInput } from './packInput';
import { typedText } from './typedText';

export function webText(input: PackInput): string {
  const { office, council, figures, rules } = input;
  const { heldOn } = council.meeting ?? {};
  const lead = typedText(input, 'summary', '概要の文');
  return webParagraph({
    town: office.townName,
    plan: office.planName,
    council: office.councilName,
    year: yearInText(figures.now.year),
    heldOn: heldOn === undefined ? '' : dateInText(heldOn),
    lead: lead === '' ? defaultLead(planFigures(input)) : lead,
    isOver: heldOn !== undefined && compareDates(heldOn, input.madeOn) <= 0,
    isGraded: rules.gradesUsed,
  });
}
