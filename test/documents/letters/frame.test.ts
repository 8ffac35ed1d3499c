/** What stands around every mail: 見本, what the secretariat adds, who writes; and its texts as they ship. */
import { describe, expect, it } from '@jest/globals';
import { letter } from '../../../src/documents/letters';
import { commonNames, placeholders } from '../../../src/documents/letters/placeholders';
import { namesIn, parsedTemplate } from '../../../src/documents/letters/template';
import { action, DUE, FRAME, letterOf, mailOf, mailTemplates } from './letterBuilder';

const ONE = { kind: 'submission', actions: [action('1-2-2')], ...DUE } as const;

describe('見本', () => {
  it('is said in the subject, above and below, in plain text and in HTML', () => {
    const { subject, text, html } = letterOf([ONE], { isSample: true });
    expect(subject).toMatch(/残り１件）【見本】$/u);
    expect(text.split('\n').filter((line) => line === '【見本】架空の内容です')).toHaveLength(2);
    expect(text).toMatch(/^【見本】架空の内容です\n\n[^]*\n【見本】架空の内容です\n$/u);
    expect(html.match(/<p[^>]*>【見本】架空の内容です<\/p>/gu)).toHaveLength(2);
  });
});

describe('what the secretariat adds', () => {
  it('stands as it was typed, before the closing', () => {
    const addedWords = ['連休中は電話に出られません。\n御了承ください。', ' '];
    expect(letterOf([ONE], { addedWords }).text).toContain(
      '\n\n連休中は電話に出られません。\n御了承ください。\n\n既に提出された場合や',
    );
  });
});

describe('who writes', () => {
  const ofContact = (senderName: string, contact: string): readonly string[] => {
    const { text } = letterOf([ONE], { senderName, contact });
    return text.trimEnd().split('\n').slice(-2);
  };

  it('is named by 差出人名 where 連絡先 does not say whose it is', () => {
    expect(ofContact('企画財政課　企画係', '内線 210')).toEqual(['企画財政課　企画係', '内線 210']);
  });

  it('is the secretariat where 設定 says nothing', () => {
    const { subject, text } = letterOf([ONE], { senderName: '', contact: '' });
    expect(subject).toMatch(/^【事務局】/u);
    expect(text).toContain('お疲れさまです。事務局です。');
  });
});

describe('the subject', () => {
  it('has 150 characters at most and keeps its ending', () => {
    const { subject } = letterOf([ONE, { kind: 'allIn', total: 3 }], {
      senderName: '𠮷'.repeat(200),
      isSample: true,
    });
    expect(Array.from(subject)).toHaveLength(150);
    expect(subject).toMatch(/^【𠮷+…ほか１件のお知らせ【見本】$/u);
  });
});

describe('templates/mail', () => {
  it('has each text that the program asks for, and no other', () => {
    expect(Object.keys(mailTemplates).sort()).toEqual(Object.keys(placeholders).sort());
  });

  it.each(Object.entries(placeholders))(
    '%s asks for what is known, and for all of it',
    (name, own) => {
      const text = mailTemplates[name] ?? '';
      const asked = namesIn(text).filter((each) => !commonNames.some((known) => known === each));
      const known: readonly string[] = own;
      expect(asked.filter((each) => !known.includes(each))).toEqual([]);
      // Where a stage says less of the deadline, the rest is not asked for.
      const optional = ['期限まで', '期限は', '期限', '残りの日数'];
      expect(known.filter((each) => !asked.includes(each) && !optional.includes(each))).toEqual([]);
    },
  );

  it.each(Object.keys(mailTemplates))('%s has a subject, a heading, and no other brace', (name) => {
    const text = mailTemplates[name] ?? '';
    expect(text.replace(/\{[^{}]+\}/gu, '')).not.toMatch(/[{}｛｝]/u);
    const { subject, heading } = parsedTemplate(name, text);
    expect(subject).not.toBe('');
    expect(heading === '').toBe(name.startsWith('枠'));
  });

  it.each(Object.keys(mailTemplates))('%s has no line that a mail program would break', (name) => {
    const lines = (mailTemplates[name] ?? '').split('\n').slice(1);
    expect(lines.filter((line) => Array.from(line).length > 70)).toEqual([]);
  });

  it('with a name that nobody knows is refused', () => {
    const templates = { ...mailTemplates, 提出_前: '件名：{年度}\n\n{未知}\n' };
    expect(() => letter(mailOf([ONE]), { ...FRAME, templates })).toThrow('{未知}');
  });

  it('with a list in the middle of a line is refused', () => {
    const templates = { ...mailTemplates, 提出_前: '件名：{年度}\n\n一覧{取組の一覧}\n' };
    expect(() => letter(mailOf([ONE]), { ...FRAME, templates })).toThrow('{取組の一覧}');
  });

  it('without a subject, or missing, is refused', () => {
    const without = { ...mailTemplates, 提出_前: '本文\n' };
    expect(() => letter(mailOf([ONE]), { ...FRAME, templates: without })).toThrow('件名：');
    expect(() => letter(mailOf([ONE]), { ...FRAME, templates: {} })).toThrow('does not ship');
  });
});
