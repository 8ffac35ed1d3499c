/**
 * The year of the demonstration: the sections answer, one of them late, their heads submit, the
 * secretariat checks, rolls up and makes the papers. Everything goes through the menu, the panels, or
 * by hand into the sheet, as in an office; what cannot be known yet stays 集計中.
 */
import { enterResults, submitResults } from './demoEntry';
import { PROJECT_COLUMNS, type Answer } from './demoAnswers';
import type { DemoOffice, TypedCell } from './demoOffice';
import { SECRETARY } from './demoPapers';
import { reviewAll } from './demoReview';
import { rowsOf, type SheetRow } from './sheetRows';

const COLLEAGUE = 'kikaku@town.example.jp';

/** One section a day, from the opening of the entry on; the last one after the deadline. */
const DAYS = ['04-21', '04-24', '04-28', '05-07', '05-08', '05-12', '05-15', '05-20'];

/** A colleague joins the secretariat, and one of both lets the daily run come. */
export function beginDailyNotices(office: DemoOffice): void {
  const found = rowsOf(office.state.book, '設定').find(({ cells }) => cells['項目'] === '事務局');
  if (found === undefined) throw new Error('設定 has no 事務局.');
  office.type(SECRETARY, '設定', [
    { row: found.row, heading: '値', text: `${SECRETARY}、${COLLEAGUE}` },
  ]);
  office.ask('毎日のお知らせの設定', SECRETARY, 'installDailyRun', { takeOver: false });
}

/** @param say is told what has happened, line by line */
export function liveThroughTheYear(
  office: DemoOffice,
  answers: readonly Answer[],
  say: (text: string) => void,
): void {
  answers.forEach((answer, place) => {
    const day = DAYS[Math.min(place, DAYS.length - 1)] ?? '05-20';
    const isLast = place === answers.length - 1;
    if (isLast) listSubmissions(office, say);
    say(
      `2025-${day}　${answer.section}が、${String(answer.results.length)}件の実績を提出しています…`,
    );
    answerAndSubmit(office, answer, `2025-${day}`, isLast ? 'by form' : 'by panel');
  });
  say('2025-06-27　総合政策課が、１件を差し戻し、２次評価を入れて確認しています…');
  office.waitUntil('2025-06-27 14:00');
  reviewAll(office, answers, {
    secretary: SECRETARY,
    year: 2024,
    submitAgain(answer, actionId) {
      const { head } = peopleOf(office, answer.section);
      submitResults(office, { ...answer, results: ofAction(answer, actionId) }, head);
    },
  });
  say('2025-08-01　集計を更新しています…');
  office.waitUntil('2025-08-01 09:00');
  office.menu('集計の更新', SECRETARY, 'refreshRollUp');
}

/** On the day of the deadline the secretariat takes to the meeting of the heads who is still missing. */
function listSubmissions(office: DemoOffice, say: (text: string) => void): void {
  say('2025-05-16　総合政策課が、提出状況一覧を作成しています…');
  office.waitUntil('2025-05-16 09:00');
  office.ask('提出状況一覧の作成', SECRETARY, 'makeSubmissionList', {});
}

/**
 * The section's staff enter their results and hand over to their head, who submits. One section still
 * sends the filled-in form, and its head makes the results valid in the sheet: both ways are equal.
 */
function answerAndSubmit(
  office: DemoOffice,
  answer: Answer,
  day: string,
  way: 'by panel' | 'by form',
): void {
  const { staff, head } = peopleOf(office, answer.section);
  for (const person of [staff, head]) office.admit(person);
  office.waitUntil(`${day} 10:00`);
  if (way === 'by form') {
    sendForm(office, answer, { staff, head, day });
    return;
  }
  office.type(staff, '関連事業', projectCells(office, answer));
  enterResults(office, answer, staff);
  office.waitUntil(`${day} 14:00`);
  submitResults(office, answer, head);
}

function sendForm(
  office: DemoOffice,
  answer: Answer,
  { staff, head, day }: { readonly staff: string; readonly head: string; readonly day: string },
): void {
  const { section, files } = answer;
  const brought = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const request = { kind: 'results', files: brought };
  const what = `実績の取込（${section}）`;
  const preview = office.ask(what, staff, 'previewImport', request) as { fingerprint: string };
  office.ask(what, staff, 'applyImport', { ...request, fingerprint: preview.fingerprint });
  office.type(staff, '関連事業', projectCells(office, answer));
  office.waitUntil(`${day} 14:00`);
  makeValid(office, head, `提出（${section}）`, '提出済み', keysOf(answer.results));
}

/** 関連事業 is typed into the sheet: its rows stand there, the amounts of the year do not. */
function projectCells({ state }: DemoOffice, { projects }: Answer): readonly TypedCell[] {
  const nameOf = ({ cells }: SheetRow): string =>
    `${cells['年度'] ?? ''} ${cells['取組ID'] ?? ''} ${cells['事業番号'] ?? ''}`;
  const standing = new Map(rowsOf(state.book, '関連事業').map((row) => [nameOf(row), row.row]));
  return projects.flatMap((project) => {
    const row = standing.get(nameOf(project));
    if (row === undefined) return [];
    return PROJECT_COLUMNS.map((heading) => ({
      row,
      heading,
      text: project.cells[heading] ?? '',
    })).filter(({ text }) => text !== '');
  });
}

/** Types a 提出状態 and presses for it in 入力内容の点検. */
function makeValid(
  office: DemoOffice,
  person: string,
  what: string,
  state: string,
  keys: readonly string[],
): void {
  const rows = rowsOf(office.state.book, '年度実績').filter((row) => keys.includes(keyOf(row)));
  office.type(
    person,
    '年度実績',
    rows.map(({ row }) => ({ row, heading: '提出状態', text: state })),
  );
  office.menu(what, person, 'openCheck');
  const done = office.ask(what, person, 'checkEntries', { accepted: keys }) as {
    accepted: number;
  };
  if (done.accepted !== keys.length) {
    throw new Error(`${what}: ${String(done.accepted)} of ${String(keys.length)} became valid.`);
  }
}

function ofAction({ results }: Answer, actionId: string): readonly SheetRow[] {
  return results.filter(({ cells }) => cells['取組ID'] === actionId);
}

function keysOf(rows: readonly SheetRow[]): readonly string[] {
  return rows.map(keyOf);
}

function keyOf({ cells }: SheetRow): string {
  return `${cells['年度'] ?? ''} ${cells['取組ID'] ?? ''}`;
}

export function peopleOf(
  { state }: DemoOffice,
  section: string,
): { readonly staff: string; readonly head: string } {
  const found = rowsOf(state.book, '課一覧').find(({ cells }) => cells['課名（正式）'] === section);
  const staff = found?.cells['共用アドレス'] ?? '';
  const head = found?.cells['所属長アドレス'] ?? '';
  if (staff === '' || head === '') throw new Error(`課一覧 has no addresses of ${section}.`);
  return { staff, head };
}

/** Of the plan and each strategy: name, grades, 執行率. */
export function strategyLines(office: DemoOffice): readonly string[] {
  const rows = rowsOf(office.state.book, '戦略別集計').filter(
    ({ cells }) => cells['年度'] === '令和6年度' && cells['集計の区分'] !== '取組方針',
  );
  return rows.map(({ cells }) => {
    const counts = ['A', 'B', 'C', '評価なし', '未確定'].map(
      (mark) => `${mark} ${cells[`取組：${mark}`] ?? ''}`,
    );
    const name = (cells['名称'] ?? '').padEnd(16, '　').slice(0, 16);
    return `  ${name}　${cells['対象件数'] ?? ''}件　${counts.join('　')}　執行率 ${cells['執行率'] ?? ''}`;
  });
}
