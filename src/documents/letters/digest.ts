/** 状況のまとめ and 全件提出: what the secretariat reads of the whole. */
import type { NoticeAction } from '../../domain/notices/noticeFacts';
import type { OpenSection, PartOf } from '../../domain/notices/noticeMail';
import {
  addAddresses,
  cameInSince,
  digestHeadings,
  mailHeadings,
  moreLines,
  settleUncertain,
} from '../../wording/mailWords';
import { countInText } from '../../wording/numbers';
import { bookLink, type LetterCase } from './bySection';
import { minor, oneLine, type Line, type Table } from './line';
import { partLetter, type PartLetter } from './placeholders';

/** Lines of what looks wrong; the rest stands in 点検. */
const MOST_LINES = 20;

export function digestLetter({ frame }: LetterCase, part: PartOf<'digest'>): PartLetter {
  const { total, submitted, open, cameIn, since, wrong, uncertain, unreachable } = part;
  return partLetter('まとめ', {
    全体: countInText(total),
    提出済み: countInText(submitted),
    残り: countInText(total - submitted),
    提出前の課: under(digestHeadings.open, open.length > 0 ? [openTable(open)] : []),
    提出された取組: under(
      cameInSince(since, frame.today),
      cameIn.length > 0 ? [cameInTable(cameIn)] : [],
    ),
    確かめたいところ: under(digestHeadings.wrong, wrongLines(wrong)),
    不明なメール: under(
      digestHeadings.uncertain,
      uncertain.length > 0 ? [uncertainTable(uncertain), `　　${settleUncertain}`] : [],
    ),
    宛先のない課: under(
      digestHeadings.unreachable,
      unreachable.length > 0
        ? [`　　${unreachable.map(oneLine).join('、')}`, `　　${addAddresses}`]
        : [],
    ),
    リンク: [bookLink(frame)],
  });
}

export function allInLetter({ frame }: LetterCase, { total }: PartOf<'allIn'>): PartLetter {
  return partLetter('全件提出', { 件数: countInText(total), リンク: [bookLink(frame)] });
}

/** Nothing to say needs no heading. */
function under(heading: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [minor(heading), ...lines];
}

function openTable(open: readonly OpenSection[]): Table {
  return {
    kind: 'table',
    headings: mailHeadings.open,
    rows: open.map(({ section, total, states }) => [
      oneLine(section),
      ...[
        total,
        states.submitted + states.checked + states.settled,
        states.awaitingHead,
        states.draft,
        states.sentBack,
        states.notEntered,
      ].map(String),
    ]),
    isHeaded: true,
  };
}

/** By section, in the order in which they are met. */
function cameInTable(cameIn: readonly NoticeAction[]): Table {
  const sections = [...new Set(cameIn.map(({ section }) => section))];
  return {
    kind: 'table',
    headings: mailHeadings.cameIn,
    rows: sections.map((section) => {
      const own = cameIn.filter((action) => action.section === section);
      const ids = own.map(({ actionId }) => oneLine(actionId)).join('、');
      return [oneLine(section), String(own.length), ids];
    }),
    isHeaded: true,
  };
}

function uncertainTable(mails: PartOf<'digest'>['uncertain']): Table {
  return {
    kind: 'table',
    headings: mailHeadings.uncertain,
    rows: mails.map(({ to, subject }) => [oneLine(to), oneLine(subject)]),
    isHeaded: false,
  };
}

function wrongLines(wrong: readonly string[]): readonly string[] {
  const shown = wrong.slice(0, MOST_LINES).map((line) => `　　${oneLine(line)}`);
  const left = wrong.length - shown.length;
  return left > 0 ? [...shown, `　　${moreLines(left)}`] : shown;
}
