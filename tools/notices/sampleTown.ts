/**
 * The two towns of docs/notices.md: the sample plan with the hours at which its sections submitted, and a town
 * of 17 sections and 224 projects, as many as Seirō evaluated in FY2024 (shared list; only the numbers for
 * each section are used here), whose people submit at random.
 */
import { holidaysIn } from '../../src/domain/businessDays';
import {
  compareDates,
  parseCivilDate,
  parseCivilDateTime,
  dateOfSerial,
  serialOf,
  type CivilDate,
} from '../../src/domain/civilDate';
import { fixedMonthIn } from '../../src/domain/entry/lateFields';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { usualIntervals } from '../../src/domain/notices/intervals';
import type { LaterValue, NoticeAction, NoticeFacts } from '../../src/domain/notices/noticeFacts';
import { parseCsv } from '../../src/workbook/csv';
import type { Year } from './livedYear';

const RESULT_YEAR = 2024;

/** Of the real list: sections and their projects. */
const PROJECTS: Readonly<Record<string, number>> = {
  総務課: 15,
  総合政策課: 12,
  会計室: 1,
  生活環境課: 16,
  税務課: 2,
  町民課: 3,
  保健福祉課: 37,
  長寿支援課: 24,
  農業委員会: 1,
  産業観光課: 32,
  ふるさと整備課: 11,
  子ども教育課: 20,
  教育未来課: 19,
  社会教育課: 16,
  図書館: 1,
  上下水道課: 8,
  東港振興室: 6,
};

/** What ships beside the code: the text of each file by its name. */
export interface Shipped {
  readonly plan: Readonly<Record<string, string>>;
  readonly mail: Readonly<Record<string, string>>;
  readonly holidays: Readonly<Record<string, string>>;
}

type Row = Readonly<Record<string, string>>;

function rowsOf({ plan }: Shipped, name: string): readonly Row[] {
  const read = parseCsv(plan[name] ?? '');
  if (!read.accepted) throw new Error(`${name}.csv cannot be read.`);
  const [headings = [], ...rows] = read.value;
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])),
  );
}

function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date.accepted) throw new Error(`${text} is no day.`);
  return date.value;
}

function calendar(shipped: Shipped): NoticeFacts {
  const settings = new Map(rowsOf(shipped, '設定').map((row) => [row['項目'], row['値'] ?? '']));
  const dateOf = (item: string): CivilDate => day(settings.get(item) ?? '');
  const sections = rowsOf(shipped, '課一覧');
  return {
    today: dateOf('下書き開始日'),
    year: fiscalYear(RESULT_YEAR),
    dates: {
      draftsOpenOn: dateOf('下書き開始日'),
      entryOpensOn: dateOf('入力開始日'),
      entryDueOn: dateOf('入力期限'),
      amountsDueOn: dateOf('決算額の確定期限'),
      answersDueOn: dateOf('意見への回答期限'),
    },
    intervals: usualIntervals,
    holidays: holidaysIn(shipped.holidays),
    sections: sections.map((row, order) => ({
      name: row['課名（正式）'] ?? '',
      shortName: row['略称'] ?? '',
      order,
    })),
    addresses: sections.map((row) => ({
      section: row['課名（正式）'] ?? '',
      shared: [row['共用アドレス'] ?? ''],
      staff: [],
      heads: [row['所属長アドレス'] ?? ''],
    })),
    secretariat: [settings.get('事務局') ?? ''],
    actions: [],
    opinions: [],
    documents: [],
    ledger: [],
    switchedOff: new Set(),
    digestOn: ['月'],
    wrong: [],
  };
}

interface Submission {
  readonly action: NoticeAction;
  /** Absent: never. */
  readonly on: CivilDate | undefined;
  readonly isEstimated: boolean;
  readonly settlesOn: CivilDate;
  readonly provisional: readonly LaterValue[];
  readonly fixesOn: CivilDate;
}

function blankAction(actionId: string, name: string, section: string): NoticeAction {
  return {
    actionId,
    name,
    section,
    related: [],
    submission: 'notEntered',
    missing: [],
    laterValues: [],
    sentBackFor: '',
    onBehalf: false,
    isEstimated: false,
    provisional: [],
  };
}

function yearOf(
  shipped: Shipped,
  submissions: readonly Submission[],
  over: Partial<NoticeFacts> = {},
  answeredOn: (opinionId: string) => CivilDate | undefined = () => undefined,
): Year {
  return {
    start: { ...calendar(shipped), actions: submissions.map(({ action }) => action), ...over },
    until: day('2025-12-26'),
    runsOn: () => 1,
    onDay: ({ today, opinions }) => ({
      actions: submissions.map((each) => actionOn(each, today)),
      opinions: opinions.filter(({ opinionId }) => {
        const on = answeredOn(opinionId);
        return on === undefined || compareDates(today, on) <= 0;
      }),
    }),
  };
}

function actionOn(one: Submission, today: CivilDate): NoticeAction {
  const { action, on } = one;
  if (on === undefined || compareDates(today, on) <= 0) return action;
  return {
    ...action,
    submission: 'submitted',
    submittedAt: { ...on, hour: 14, minute: 0 },
    isEstimated: one.isEstimated && compareDates(today, one.settlesOn) <= 0,
    provisional: compareDates(today, one.fixesOn) <= 0 ? one.provisional : [],
  };
}

/** The sample plan: its sections submit when the sample says so; the last one is late. */
export function sampleYear(shipped: Shipped): Year {
  const values = rowsOf(shipped, '指標実績');
  const submissions = rowsOf(shipped, '年度実績').map((row): Submission => {
    const actionId = (row['取組ID'] ?? '').replace('取組', '');
    const at = row['提出日時'] ?? '';
    const own = values.filter((value) => value['取組ID'] === row['取組ID']);
    return {
      action: blankAction(actionId, row['取組名'] ?? '', row['回答課（入力する課）'] ?? ''),
      on: at === '' ? undefined : dateOnly(at),
      isEstimated: row['決算額の区分'] === '見込',
      settlesOn: day('2025-06-16'),
      provisional: own.flatMap((value) => provisionalIn(value)),
      fixesOn: day('2025-11-20'),
    };
  });
  const answers = new Map(
    rowsOf(shipped, '意見台帳').map((row) => [row['意見ID'] ?? '', row['回答日'] ?? '']),
  );
  return yearOf(shipped, submissions, { opinions: sampleOpinions(shipped) }, (opinionId) =>
    // One that the sample leaves open is answered late.
    day(answers.get(opinionId) || '2025-10-20'),
  );
}

function dateOnly(at: string): CivilDate {
  const { year, month, day: date } = parseCivilDateTime(at);
  return { year, month, day: date };
}

function provisionalIn(row: Row): readonly LaterValue[] {
  if (row['実績値の状況'] !== '集計中' && row['速報・確定の別'] !== '速報') return [];
  const fixedMonth = row['確定予定月'] ?? '';
  const fixedFrom = fixedMonthIn(fixedMonth, RESULT_YEAR + 1);
  const indicatorId = (row['指標ID'] ?? '').replace('指標', '');
  const indicator = row['指標名'] ?? '';
  return [{ indicatorId, indicator, fixedMonth, ...(fixedFrom ? { fixedFrom } : {}) }];
}

/** Those of the year's meeting. */
function sampleOpinions(shipped: Shipped): NoticeFacts['opinions'] {
  return rowsOf(shipped, '意見台帳')
    .filter((row) => row['会議ID'] === 'K-R7-1')
    .map((row) => ({
      opinionId: row['意見ID'] ?? '',
      meetingId: 'K-R7-1',
      targetId: row['対象ID'] ?? '',
      section: row['担当課'] ?? '',
      summary: row['意見の要旨'] ?? '',
      heldOn: day('2025-08-27'),
    }));
}

/** Deterministic, so that the document is the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** 224 projects: each section begins on some day after the opening and does some projects a day; a few are late. */
export function largeYear(shipped: Shipped): Year {
  const random = randomFrom(20_250_414);
  const opens = serialOf(day('2025-04-14'));
  const submissions = Object.entries(PROJECTS).flatMap(([section, count], place) => {
    const begins = opens + Math.floor(random() * 26);
    const length = 3 + Math.floor(random() * 16);
    return Array.from({ length: count }, (_, at): Submission => {
      const id = `${String(place + 1)}-1-${String(at + 1)}`;
      const isLate = random() < 0.03;
      return {
        action: blankAction(id, `事業${id}`, section),
        on: dateOfSerial(begins + Math.floor(random() * length) + (isLate ? 14 : 0)),
        isEstimated: random() < 0.3,
        settlesOn: dateOfSerial(serialOf(day('2025-06-02')) + Math.floor(random() * 24)),
        provisional: [],
        fixesOn: day('2025-06-30'),
      };
    });
  });
  return yearOf(shipped, submissions);
}
