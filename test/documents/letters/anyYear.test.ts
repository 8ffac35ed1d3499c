/** Every mail of any year can be put into words, which say what was decided. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { letter } from '../../../src/documents/letters';
import type { LetterText } from '../../../src/documents/letters/frame';
import { coming } from '../../../src/domain/notices/decideNotices';
import type { NoticeFacts } from '../../../src/domain/notices/noticeFacts';
import type { NoticeMail } from '../../../src/domain/notices/noticeMail';
import { livedThrough } from '../../../tools/notices/livedYear';
import { anyYear } from '../../domain/notices/anyYear';
import { FRAME } from './letterBuilder';

function written(mail: NoticeMail, { today, year }: NoticeFacts): LetterText {
  return letter(mail, { ...FRAME, today, year });
}

/** The ids that a mail is about. */
function idsIn({ parts }: NoticeMail): readonly string[] {
  return parts.flatMap((part) => {
    if ('actions' in part) {
      return part.actions.map((each) => ('action' in each ? each.action : each).actionId);
    }
    if ('opinions' in part) return part.opinions.map(({ opinionId }) => opinionId);
    return 'action' in part ? [part.action.actionId] : [];
  });
}

const idsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<th scope="row"[^>]*>([\dR]-[\d-]+)</gu)].map(([, id = '']) => id);

describe('the mails of any year', () => {
  it('name what they are about as often as it was decided, and greet each section', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const { sent } = livedThrough(year);
        for (const { mail, facts } of sent) {
          const { subject, text, html } = written(mail, facts);
          expect([...idsOf(html)].sort()).toEqual([...idsIn(mail)].sort());
          expect(`${subject}${text}${html}`).not.toMatch(/[{}]|undefined|NaN|Invalid/u);
          expect(text).toContain(mail.sections.join('、') || '事務局　御担当者様');
          const headings = text.match(/^【/gmu) ?? [];
          const kinds = new Set(mail.parts.map(({ kind }) => kind));
          expect(headings).toHaveLength(kinds.size === 1 ? 0 : kinds.size);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('can be read before their day as well', () => {
    fc.assert(
      fc.property(anyYear, ({ start }) => {
        for (const { on, mails } of coming(start)) {
          for (const mail of mails) {
            expect(written(mail, { ...start, today: on }).subject).not.toBe('');
          }
        }
      }),
      { numRuns: 6 },
    );
  });
});
