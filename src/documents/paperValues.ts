/** The values of each paper. */
import { actionSheetValues } from './actionSheets';
import { agendaValues } from './agenda';
import { confirmationValues } from './confirmationList';
import { memberValues } from './members';
import { opinionValues } from './opinions';
import { alignmentValues } from './alignment';
import { errataValues } from './errata';
import { inquiryValues } from './inquiry';
import { invitationValues } from './invitation';
import { methodValues } from './methods';
import { minutesValues, opinionFormValues } from './minutes';
import type { PackInput } from './packInput';
import type { PaperKind } from '../wording/paperNames';
import { revisionValues } from './revisions';
import { strategyValues } from './strategies';
import { submissionValues } from './submissionList';
import { summaryValues } from './summary';
import type { TagValues } from './tagTree';

type ValuesOfPaper = (input: PackInput) => TagValues;

const valuesOf: Partial<Readonly<Record<PaperKind, ValuesOfPaper>>> = {
  agenda: agendaValues,
  members: memberValues,
  summary: summaryValues,
  strategies: strategyValues,
  actionSheets: actionSheetValues,
  opinions: opinionValues,
  revisions: revisionValues,
  methods: methodValues,
  alignment: alignmentValues,
  errata: errataValues,
  minutes: minutesValues,
  opinionForm: opinionFormValues,
  invitation: invitationValues,
  inquiry: inquiryValues,
  confirmationList: confirmationValues,
  submissionList: ({ submissions }) => submissionValues(submissions),
};

/** @throws Error for a paper that nobody has written yet */
export function paperValues(kind: PaperKind, input: PackInput): TagValues {
  const values = valuesOf[kind];
  if (values === undefined) throw new Error(`There is no ${kind} yet.`);
  return values(input);
}
