/** What holds of every mail, whatever people have typed into names, reasons and sections. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine } from '../../../src/documents/letters/line';
import type { LetterText } from '../../../src/documents/letters/frame';
import type { NoticeAction } from '../../../src/domain/notices/noticeFacts';
import { everyMail } from './everyMail';
import { action, DUE, letterOf, mailTemplates, opinion } from './letterBuilder';

const piece = fc.constantFrom(
  ...['<', '>', '&', '&amp;', '"', "'", '</td>', '<script>alert(1)</script>', '<!--', '{年度}'],
  ...[
    '{',
    '}',
    '$&',
    '髙',
    '𠮷',
    '①',
    '葛\u{e0100}',
    '\n',
    '\r\n',
    '\u2028',
    '\t',
    '\u0007',
    '　',
    ' ',
  ],
  ...['健康', 'ｶﾅ', 'a', '1-1-1'],
);
const typed = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((text) => oneLine(text) !== '');
const sections = fc.uniqueArray(typed, { minLength: 1, maxLength: 3, selector: oneLine });

/** Of some sections, each with an id of its own. */
const open = sections.chain((names) =>
  fc.record({
    names: fc.constant(names),
    actions: fc
      .array(
        fc.record({
          name: typed,
          section: fc.constantFrom(...names),
          submission: fc.constantFrom('notEntered', 'draft', 'awaitingHead', 'sentBack'),
          sentBackFor: typed,
        }),
        { minLength: 1, maxLength: 8 },
      )
      .map((all) => all.map((each, place) => action(`9-${String(place + 1)}-1`, each))),
  }),
);

const TAGS =
  /<!DOCTYPE html>|<\/?(?:html|head|meta|title|body|main|p|br|h2|h3|table|thead|tbody|tr|th|td|a)(?: [a-z]+="[^"<>]*")*>/gu;

/** What a reader sees of HTML; whatever is no tag of ours and no entity stays as it is. */
function readable(html: string): string {
  return html
    .replace(TAGS, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&');
}

function expectSafe({ subject, html }: LetterText): void {
  expect(html.replace(TAGS, '')).not.toMatch(/[<>"']/u);
  expect(html.replace(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toContain('&');
  expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  expect(Array.from(subject).length).toBeLessThanOrEqual(150);
}

function linesOf(text: string, { actionId }: NoticeAction): readonly string[] {
  return text
    .split('\n')
    .filter((line) => new RegExp(`^　　${actionId}(?:[ 　]|$)`, 'u').test(line));
}

describe('提出のお知らせ', () => {
  it('names every open action once, the same in plain text and in HTML', () => {
    fc.assert(
      fc.property(open, ({ names, actions }) => {
        const letter = letterOf([{ kind: 'submission', actions, ...DUE }], {}, names);
        expectSafe(letter);
        const rows = [
          ...letter.html.matchAll(/<th scope="row"[^>]*>([^<]*)<\/th><td[^>]*>([^<]*)</gu),
        ];
        const seen = rows.map(([, id = '', name = '']) => `${id} ${readable(name)}`);
        expect([...seen].sort()).toEqual(
          actions.map(({ actionId, name }) => `${actionId} ${oneLine(name)}`).sort(),
        );
        for (const each of actions) {
          expect(linesOf(letter.text, each)).toHaveLength(1);
          expect(linesOf(letter.text, each)[0]).toContain(oneLine(each.name));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('fills nothing into what people typed', () => {
    fc.assert(
      fc.property(typed, (words) => {
        const { text } = letterOf([{ kind: 'submission', actions: [action('9-1-1')], ...DUE }], {
          addedWords: [`〔${words}〕`],
          senderName: '係',
        });
        const count = (of: string) => of.split(/[{}]/u).length;
        expect(count(text)).toBe(count(words));
      }),
      { numRuns: 100 },
    );
  });
});

describe('other mails', () => {
  it('are safe to show and have a subject of one line, whatever stands in them', () => {
    fc.assert(
      fc.property(open, typed, ({ names, actions }, words) => {
        const [first = action('9-1-1')] = actions;
        const texts = { planName: words, senderName: words, contact: words, addedWords: [words] };
        const documentId = words;
        const document = { documentId, name: words, link: words, madeBy: words } as const;
        const madeAt = { ...DUE.dueOn, hour: 9, minute: 0 };
        const value = { indicatorId: '1', indicator: words, fixedMonth: words };
        for (const letter of [
          letterOf([{ kind: 'sentBack', action: first }], texts, names),
          letterOf(
            actions.map((each) => ({ kind: 'onBehalf', action: each })),
            texts,
            names,
          ),
          letterOf([{ kind: 'heads', actions, ...DUE }], texts, names),
          letterOf([{ kind: 'inquiry', actions, related: [], ...DUE }], texts, names),
          letterOf(
            [{ kind: 'values', actions: [{ action: first, values: [value] }] }],
            texts,
            names,
          ),
          letterOf(
            [
              {
                kind: 'answers',
                opinions: [opinion(words, { targetId: words, summary: words })],
                ...DUE,
              },
            ],
            texts,
            names,
          ),
          letterOf([{ kind: 'documents', document: { ...document, madeAt } }], texts, []),
        ]) {
          expectSafe(letter);
          expect(letter.text).not.toMatch(/[\u2028\u2029\u0007\r]/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('every mail', () => {
  const SOURCE = readFileSync(join(__dirname, '../../../src/wording/mailWords.ts'), 'utf8');
  const HURTS = /督促|催促|未回答者|怠|遅れ|遅延|至急|厳守|にもかかわらず|いまだ/u;

  it('says no word that hurts', () => {
    const said = [...Object.values(mailTemplates), SOURCE];
    expect(said.length).toBeGreaterThan(15);
    expect(said.filter((text) => HURTS.test(text))).toEqual([]);
  });

  it.each(Object.entries(everyMail))('%s says the same as plain text and as HTML', (_, letter) => {
    const { subject, text, html } = letter();
    expectSafe({ subject, text, html });
    expect(`${subject}${text}${html}`).not.toMatch(/[{}]|undefined|null|NaN|\[object/u);
    // Plain text marks headings of sections, HTML shows the headings of all columns.
    const plain = text.replace(/[〈〉\s]/gu, '');
    const [, body = ''] = html.split('<main');
    const seen = readable(`<main${body}`).replace(/\s/gu, '');
    const withoutHeads = readable(`<main${body.replace(/<thead>.*<\/thead>/gu, '')}`);
    const headless = withoutHeads.replace(/\s/gu, '');
    expect(plain.length).toBeGreaterThanOrEqual(headless.length);
    expect(plain.length).toBeLessThanOrEqual(seen.length);
  });
});
