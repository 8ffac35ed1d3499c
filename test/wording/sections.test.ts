/** What people read of a section: what was found, what was expected, where, and what to do. */
import { describe, expect, it } from '@jest/globals';
import type { SectionFault } from '../../src/domain/section/sectionRow';
import { protectionText } from '../../src/wording/protections';
import { leftText, protectionChangeText } from '../../src/wording/rightsDialog';
import { mayPressAgain, sectionsRefusalMessage } from '../../src/wording/sections';
import { peopleLines, personsText } from '../../src/wording/sectionPersons';
import { faultText, noticeText } from '../../src/wording/sectionsDialog';

const FAULTS: readonly (readonly [SectionFault, string])[] = [
  [
    { field: 'headAddresses', cause: 'no address', found: '課長' },
    '所属長アドレスの「課長」は、メールアドレスとして読み取れません。「fukushi@town.example.jp」のように書き、複数は「、」で区切ってください。',
  ],
  [
    { field: 'validTo', cause: 'no year', found: '来年' },
    '有効終了年度の「来年」は、年度として読み取れません。「令和8年度」のように書いてください。',
  ],
  [
    { field: 'validTo', cause: 'ends before it begins', found: '令和4年度' },
    '有効終了年度（令和4年度）が、有効開始年度より前になっています。',
  ],
  [
    { field: 'order', cause: 'no order', found: '三' },
    '並び順の「三」は、番号として読み取れません。「3」のように書いてください。',
  ],
  [
    { field: 'shortName', cause: 'too long', found: ` ${'課'.repeat(41)}` },
    '略称は40字までで書いてください（今は41字）。',
  ],
  [
    { field: 'successor', cause: 'no such section', found: '健康課' },
    '後継課の「健康課」は、課一覧にありません。一覧にある課を選んでください。',
  ],
  [
    { field: 'successor', cause: 'own successor', found: '総務課' },
    '後継課をたどると、この課に戻ってしまいます（総務課）。別の課を選んでください。',
  ],
  [{ field: 'name', cause: 'no name', found: '' }, '課名を書いてください。'],
  [
    { field: 'name', cause: 'name divided', found: '総務、税務' },
    '課名の「総務、税務」に、区切りの記号があります。「、」「；」などを使わずに書いてください。',
  ],
  [
    { field: 'name', cause: 'name taken', found: '総務課' },
    '「総務課」は、既に課一覧にあります。別の課名にするか、その課を開いて直してください。',
  ],
];

describe('what cannot stand in a row of 課一覧', () => {
  it.each(FAULTS)('%j', (fault, sentence) => {
    expect(faultText(fault)).toBe(sentence);
  });
});

describe('what somebody should look at', () => {
  it('an address elsewhere', () => {
    const sections = ['町民課', '税務課'];
    const field = 'sharedAddress';
    expect(noticeText({ kind: 'elsewhere', field, address: 'a@x.jp', sections })).toBe(
      '共用アドレス（a@x.jp）は、町民課、税務課でも使われています。',
    );
  });

  it('another domain is a question', () => {
    const notice = { kind: 'other domain', field: 'staffAddresses', usual: 'x.jp' } as const;
    expect(noticeText({ ...notice, address: 'a@y.jp' })).toMatch(/合っていますか。$/u);
  });
});

describe('the people of a section', () => {
  const fields = {
    shortName: '',
    order: '',
    sharedAddress: 'a@x.jp',
    staffAddresses: '',
    headAddresses: 'b@x.jp;c@x.jp',
    validFrom: '',
    validTo: '',
    successor: '',
  };

  it('stand in one line in 変更履歴, each in the table', () => {
    expect(personsText(fields)).toBe('共用：a@x.jp　担当者：なし　所属長：b@x.jp、c@x.jp');
    expect(peopleLines(fields)).toEqual(['共用　a@x.jp', '所属長　b@x.jp、c@x.jp']);
  });
});

describe('protections', () => {
  it('are told as they are and as they become', () => {
    expect(protectionText('editors', ['a@x.jp'])).toBe('事務局だけが編集（a@x.jp）');
    expect(protectionChangeText('none', 'warning')).toBe('保護なし → 警告のみ');
    expect(protectionChangeText('editors', 'editors')).toBe('事務局だけが編集');
  });

  it.each(['own', 'other', 'second', 'closed'] as const)('that stay are named: %s', (why) => {
    expect(leftText('会議', why, ['a@x.jp'])).toContain('「会議」シート');
  });
});

describe('why nothing was done', () => {
  it('says whom to ask, also while 設定「事務局」 is empty', () => {
    const asked = (secretariat: readonly string[]) =>
      sectionsRefusalMessage({ reason: 'not secretariat', secretariat });
    expect(asked(['a@x.jp', 'b@x.jp'])).toContain('事務局（a@x.jp、b@x.jp）に依頼してください。');
    expect(asked([])).toContain('「設定」シートを編集できる職員');
  });

  it('is tried again only where nothing happened', () => {
    const busy = { reason: 'not written', refusal: { reason: 'busy' } } as const;
    expect(mayPressAgain(busy)).toBe(true);
    expect(mayPressAgain({ reason: 'copy' })).toBe(false);
  });
});
