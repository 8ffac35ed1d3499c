/**
 * After the meeting the secretariat types the opinions and asks the sections for answers; they answer on
 * the days of the sample. One section is late, and is told so after the date.
 */
import type { Book } from '../sheets/book';
import type { DemoOffice } from './demoOffice';
import { MEETING, SECRETARY, typeRows } from './demoPapers';
import { peopleOf } from './demoYear';
import { rowsOf } from './sheetRows';

const ANSWER = ['町の考え方・対応', '対応区分', '回答者', '回答日'];
/** What becomes of an opinion is written later than this year ends. */
const LATER = ['現在の状況', '現在の状況の時点', '反映の内容'];

/** One more notice goes out after the date, to the section that has not answered. */
const LAST_DAY = '2025-10-15 09:00';

/**
 * @param sample the book with its open year filled in
 * @param say    is told what has happened, line by line
 */
export function typeOpinions(office: DemoOffice, sample: Book, say: (text: string) => void): void {
  say('2025-08-28　会議の意見を意見台帳に書いています…');
  office.waitUntil('2025-08-28 10:00');
  typeRows(office, sample, '意見台帳', (cells) =>
    cells['会議ID'] === MEETING
      ? { ...cells, ...Object.fromEntries([...ANSWER, ...LATER].map((heading) => [heading, ''])) }
      : undefined,
  );
}

/** The same, on the days after it. */
export function askForAnswers(office: DemoOffice, sample: Book, say: (text: string) => void): void {
  say('2025-09-02　担当課に、意見への回答を依頼しています…');
  office.waitUntil('2025-09-02 10:00');
  office.send('意見への回答の依頼', SECRETARY, { kind: 'answers' });
  const answered = rowsOf(sample, '意見台帳')
    .map(({ cells }) => cells)
    .filter((cells) => cells['会議ID'] === MEETING && (cells['回答日'] ?? '') !== '')
    .sort((one, other) => ((one['回答日'] ?? '') < (other['回答日'] ?? '') ? -1 : 1));
  say(`2025-10-08　担当課が、${String(answered.length)}件の意見に回答しています…`);
  for (const cells of answered) {
    office.waitUntil(`${cells['回答日'] ?? ''} 15:00`);
    const { staff } = peopleOf(office, cells['担当課'] ?? '');
    office.admit(staff);
    const row = rowsOf(office.state.book, '意見台帳').find(
      (each) => each.cells['意見ID'] === cells['意見ID'],
    );
    if (row === undefined) throw new Error('An opinion is gone.');
    const typed = ANSWER.map((heading) => ({
      row: row.row,
      heading,
      text: cells[heading] ?? '',
    }));
    office.type(staff, '意見台帳', typed);
  }
  office.waitUntil(LAST_DAY);
}
