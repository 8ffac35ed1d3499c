/**
 * A mail in words: subject, plain text and HTML, which say the same. Its sentences stand in templates/mail.
 * The most urgent part gives the subject; where there are several each has its heading. 見本 is said in the
 * subject, above and below.
 */
import { yearInText } from '../domain/fiscalYear';
import type { NoticeMail, NoticePart } from '../domain/notices/noticeMail';
import { addressee } from '../wording/inquiryWords';
import {
  otherNotices,
  sampleEnding,
  sampleLine,
  staffOf,
  writingSection,
} from '../wording/mailWords';
import { amountsLetter } from './letters/amounts';
import type { LetterCase } from './letters/bySection';
import { allInLetter, digestLetter } from './letters/digest';
import { documentsLetter, onBehalfLetter, sentBackLetter } from './letters/events';
import type { LetterFrame, LetterText } from './letters/frame';
import { headsLetter } from './letters/heads';
import { html } from './letters/html';
import { inquiryLetter } from './letters/inquiry';
import { cut, oneLine, typedLines, type Line } from './letters/line';
import { opinionsLetter } from './letters/opinions';
import type { PartLetter, TemplateName, ValuesOf } from './letters/placeholders';
import { plainText } from './letters/plainText';
import { submissionLetter } from './letters/submission';
import {
  filledLines,
  filledText,
  parsedTemplate,
  type MailTemplate,
  type Values,
} from './letters/template';
import { valuesLetter } from './letters/values';

export { coming, due } from '../domain/notices/decideNotices';
export { again, pressed } from '../domain/notices/pressNotices';

/** Longest subject, in characters. */
const LONGEST_SUBJECT = 150;

export function letter(mail: NoticeMail, frame: LetterFrame): LetterText {
  const parts = mail.parts.flatMap((part) => partLetterOf({ mail, frame }, part));
  const common = { 差出課: writerOf(frame), 年度: yearInText(frame.year), 計画名: frame.planName };
  const filled = parts.map(({ template, values, opening }) =>
    filledPart(templateOf(frame, template), { ...common, ...values }, opening),
  );
  const template = templateOf(frame, mail.sections.length === 0 ? '枠_事務局' : '枠');
  const values = { ...common, ...frameValues(mail, frame, filled) };
  const subject = filledText(template.subject, values);
  const lines = filledLines(template.sentences, values);
  return { subject, text: plainText(lines), html: html(subject, lines) };
}

/** Several of one kind are told together, in the place of the first. */
function partLetterOf(letterCase: LetterCase, part: NoticePart): readonly PartLetter[] {
  const { parts } = letterCase.mail;
  switch (part.kind) {
    case 'submission':
      return [submissionLetter(letterCase, part)];
    case 'amounts':
      return [amountsLetter(letterCase, part)];
    case 'values':
      return [valuesLetter(letterCase, part)];
    case 'opinions':
    case 'answers':
      return [opinionsLetter(letterCase, part)];
    case 'digest':
      return [digestLetter(letterCase, part)];
    case 'allIn':
      return [allInLetter(letterCase, part)];
    case 'inquiry':
      return [inquiryLetter(letterCase, part)];
    case 'heads':
      return [headsLetter(letterCase, part)];
    case 'sentBack': {
      const same = parts.filter((each) => each.kind === part.kind);
      return same[0] === part ? [sentBackLetter(letterCase, same, parts[0] === part)] : [];
    }
    case 'onBehalf': {
      const same = parts.filter((each) => each.kind === part.kind);
      return same[0] === part ? [onBehalfLetter(letterCase, same)] : [];
    }
    case 'documents': {
      const same = parts.filter((each) => each.kind === part.kind);
      return same[0] === part ? [documentsLetter(same)] : [];
    }
  }
}

/** @throws Error when it does not ship: a bug */
function templateOf({ templates }: LetterFrame, name: TemplateName): MailTemplate {
  const text = templates[name];
  if (text === undefined) throw new Error(`templates/mail/${name}.txt does not ship.`);
  return parsedTemplate(name, text);
}

interface FilledPart {
  readonly subject: string;
  readonly heading: string;
  readonly opening: readonly string[];
  readonly lines: readonly Line[];
  readonly closing: readonly Line[];
}

function filledPart(
  { subject, heading, sentences, closing }: MailTemplate,
  values: Values,
  opening: readonly string[],
): FilledPart {
  return {
    subject: oneLine(filledText(subject, values)),
    heading: filledText(heading, values),
    opening,
    lines: filledLines(sentences, values),
    closing: filledLines(closing, values),
  };
}

function frameValues(
  mail: NoticeMail,
  frame: LetterFrame,
  parts: readonly FilledPart[],
): ValuesOf<'枠'> {
  const others = otherNotices(parts.length - 1);
  const ending = frame.isSample ? sampleEnding : '';
  const room = LONGEST_SUBJECT - others.length - ending.length;
  return {
    件名: cut(parts[0]?.subject ?? '', room),
    ほかのお知らせ: others,
    見本の件名: ending,
    見本: frame.isSample ? [sampleLine] : [],
    書き出し: parts[0]?.opening ?? [],
    宛名: addresseesOf(mail),
    本文: parts.length === 1 ? (parts[0]?.lines ?? []) : parts.flatMap(partUnderHeading),
    添える文: frame.addedWords.flatMap((words) => ['', ...typedLines(words.trim())]),
    結び: [...new Set(parts.flatMap(({ closing }) => closing))],
    差出人: signatureOf(frame),
  };
}

function partUnderHeading({ heading, lines }: FilledPart): readonly Line[] {
  return ['', { kind: 'heading', text: heading, isMinor: false }, ...lines];
}

function addresseesOf({ sections, parts }: NoticeMail): readonly string[] {
  const names = sections.map(oneLine);
  return parts[0]?.kind === 'heads' ? names.map(addressee) : [staffOf(names)];
}

/** The first word of 差出人名. */
function writerOf({ senderName }: LetterFrame): string {
  return oneLine(senderName).split(/\s/u)[0] || writingSection;
}

/** 連絡先 mostly names whose it is. */
function signatureOf(frame: LetterFrame): readonly string[] {
  const name = oneLine(frame.senderName);
  const lines = typedLines(frame.contact.trim()).filter((line) => line !== '');
  const isNamed = lines.some((line) => line.includes(writerOf(frame)));
  return isNamed || name === '' ? lines : [name, ...lines];
}
