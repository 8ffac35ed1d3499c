/** 提出のお知らせ: which results of the year are open, how far each is, and until when they are asked for. */
import type { NoticeStage, PartOf } from '../../domain/notices/noticeMail';
import { countInText } from '../../wording/numbers';
import { laterLead, laterLine, laterSentence } from '../../wording/mailWords';
import { actionList, type LetterCase } from './bySection';
import { dueValues } from './dueValues';
import { oneLine } from './line';
import { partLetter, type PartLetter } from './placeholders';

const TEMPLATES = {
  drafts: '提出_下書き',
  opening: '提出_開始',
  before: '提出_前',
  after: '提出_後',
} as const satisfies Readonly<Record<NoticeStage, string>>;

export function submissionLetter(letter: LetterCase, part: PartOf<'submission'>): PartLetter {
  return partLetter(TEMPLATES[part.stage], {
    ...dueValues(part, letter.frame),
    件数: countInText(part.actions.length),
    取組の一覧: actionList(letter, part.actions),
    なお書き: laterValues(part),
  });
}

/** Values that nobody can know by then keep nothing back. */
function laterValues({ actions }: PartOf<'submission'>): readonly string[] {
  const later = actions.flatMap(({ actionId, laterValues: values }) =>
    values.map((value) => ({ ...value, actionId, indicator: oneLine(value.indicator) })),
  );
  const [first, ...others] = later;
  if (first === undefined) return [];
  if (others.length === 0) return [`　${laterSentence(first)}`];
  return [`　${laterLead}`, ...later.map((each) => `　　${laterLine(each)}`)];
}
