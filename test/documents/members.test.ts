/** 委員名簿: who is on it, in which version, and until when. */
import { describe, expect, it } from '@jest/globals';
import type { MemberText } from '../../src/documents/councilInput';
import { memberValues } from '../../src/documents/members';
import type { PackInput } from '../../src/documents/packInput';
import { postAndName } from '../../src/wording/memberWords';
import { councilOf, noCouncil } from './councilBuilder';
import { packInput, samplePlan } from './packBuilder';

const sample = packInput(samplePlan(), { papers: ['members'] });

function membersOf(change: Partial<PackInput>) {
  return memberValues({ ...sample, ...change });
}

function withMembers(change: (member: MemberText, place: number) => Partial<MemberText>) {
  const { council } = sample;
  const members = council.members.map((one, place) => ({ ...one, ...change(one, place) }));
  return membersOf({ council: { ...council, members } });
}

const namesOf = ({ 委員 }: ReturnType<typeof memberValues>) => 委員.map(({ 氏名 }) => 氏名);

describe('the members of the sample', () => {
  it('stand with reading, category, affiliation and office', () => {
    const values = membersOf({});
    expect(values.題名).toBe('聖籠町経営戦略推進会議　委員名簿');
    expect(values.委員).toHaveLength(8);
    expect(values.委員[0]).toEqual({
      番号: '1',
      区分: '学識経験者',
      ふりがな: 'みほん　たろう',
      氏名: '見本　太郎',
      所属: '見本大学　教授',
      備考: '会長',
    });
    expect(values.ほかの委員).toBe('');
  });

  it('have one term', () => {
    expect(membersOf({}).任期).toEqual([
      { 任期: '任期　令和７年７月１日から令和９年６月30日まで' },
    ]);
  });
});

describe('who is absent', () => {
  const absent = (version: PackInput['version']) => {
    const { council } = sample;
    if (council.meeting === undefined) throw new Error('no meeting');
    const meeting = { ...council.meeting, absent: ['見本太郎', '試案　三郎'] };
    return membersOf({ version, council: { ...council, meeting } }).委員.flatMap(
      ({ 備考 }) => 備考 || [],
    );
  };

  it.each(['meeting', 'internal'] as const)(
    'is said in the version %s, blanks or not',
    (version) => {
      expect(absent(version)).toEqual(['会長\n本日欠席', '副会長', '本日欠席']);
    },
  );

  it('is not published', () => {
    expect(absent('published')).toEqual(['会長', '副会長']);
  });
});

describe('what is published', () => {
  it('names those only who agreed to it, and counts the others', () => {
    const values = membersOf({ version: 'published' });
    expect(namesOf(values)).not.toContain('試案　道子');
    expect(values.委員.map(({ 番号 }) => 番号)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(values.ほかの委員).toBe('このほか委員１名（全８名）');
  });

  it('names nobody in the terms who did not agree', () => {
    const { council } = sample;
    const members = council.members.map((one, place) =>
      place === 7 ? { ...one, termTo: { year: 2026, month: 3, day: 31 } } : one,
    );
    const values = membersOf({ version: 'published', council: { ...council, members } });
    expect(JSON.stringify(values)).not.toContain('道子');
    expect(values.任期).toHaveLength(1);
  });

  it('is a count alone where nobody agreed', () => {
    const { council } = sample;
    const members = council.members.map((one) => ({ ...one, mayBePublished: false }));
    const values = membersOf({ version: 'published', council: { ...council, members } });
    expect(values.並び順).toBe('');
    expect(values.ほかの委員).toBe('このほか委員８名（全８名）');
  });
});

describe('terms', () => {
  it('that differ are told apart: that of most first, the others with names', () => {
    const values = withMembers((_, place) =>
      place === 2 ? { termFrom: { year: 2026, month: 4, day: 1 } } : {},
    );
    expect(values.任期).toEqual([
      { 任期: '任期　令和７年７月１日から令和９年６月30日まで' },
      { 任期: '任期　令和８年４月１日から令和９年６月30日まで（例示　一郎）' },
    ]);
  });

  it('that nobody entered are not printed', () => {
    const { council } = sample;
    const tables = samplePlan();
    const rows = (tables['委員'] ?? []).map((row) => ({ ...row, 任期の始期: '', 任期の終期: '' }));
    const { members } = councilOf({ ...tables, 委員: rows });
    expect(membersOf({ council: { ...council, members } }).任期).toEqual([]);
  });
});

describe('the order of the list', () => {
  it('is said to be that of 区分 only where it is', () => {
    expect(membersOf({}).並び順).toBe('（敬称略・区分順）');
    const mixed = withMembers((_, place) => ({ category: place % 2 === 0 ? '産業' : '町民' }));
    expect(mixed.並び順).toBe('（敬称略）');
    expect(withMembers(() => ({ category: '' })).並び順).toBe('（敬称略）');
  });
});

it('without members there is nothing to list, but the secretariat', () => {
  const values = membersOf({ council: noCouncil });
  expect(values).toMatchObject({ 委員あり: false, 委員: [], 任期: [], ほかの委員: '' });
  expect(values.事務局).toEqual([
    { 職: '総合政策課長', 氏名: '見本　一' },
    { 職: '財政・政策担当', 氏名: '見本　二' },
  ]);
  expect(membersOf({ office: { ...sample.office, staff: [''] } }).事務局あり).toBe(false);
});

describe('a line of the secretariat', () => {
  it.each([
    ['総合政策課長　見本　一', '総合政策課長', '見本　一'],
    ['総合政策課長 見本一', '総合政策課長', '見本一'],
    ['総合政策課　課長補佐　見本　一', '総合政策課　課長補佐', '見本　一'],
    ['総合政策課　係長　見本一', '総合政策課　係長', '見本一'],
    ['見本　一', '', '見本　一'],
    ['財政・政策担当', '財政・政策担当', ''],
    ['見本一', '', '見本一'],
    ['総務部付　見本　一', '総務部付', '見本　一'],
  ])('%s is post and name', (line, post, name) => {
    expect(postAndName(line)).toEqual({ post, name });
  });
});
