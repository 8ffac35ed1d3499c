/** 次第: one page of A4 portrait, its agenda in large letters and the handouts in a box below. */
import type { Table } from 'docx';
import { paperNames } from '../../src/wording/paperNames';
import { paperSection, portrait } from './page';
import { between, paragraph, rightTab, run, tag, thinLine, twips } from './paper';
import { repeated, table, type Cell } from './table';

const { width } = portrait;

/** A line of the agenda; 12 points are 4.23 mm. */
const body = { lines: 1.8 } as const;
const letter = 4.23;

function words(text: string) {
  return run(text, { points: 12 });
}

/** 日時 and 場所 stand at the right, their lines under each other. */
function fact(label: string, content: string) {
  return paragraph([run(`${label}　`, { font: 'gothic' }), run(content)], {
    lines: 1.4,
    indent: { left: twips(82), hanging: twips(11.1) },
  });
}

function handout(content: string, open: Cell['open']): Cell {
  return { width: width / 2, content, points: 10, hanging: 3.5, ...(open ? { open } : {}) };
}

/** The lines of the box are those of its first and its last row. */
function handoutTable(): Table {
  return table(
    [
      {
        keepsNext: true,
        height: 8,
        cells: [
          {
            width,
            content: [run('【配布資料】', { points: 10, font: 'gothic' }), run('{配布の凡例}', { points: 9 })],
            open: ['bottom'],
          },
        ],
      },
      {
        keepsNext: true,
        height: 6,
        cells: repeated('配布資料', [
          handout('{左の資料}', ['top', 'bottom', 'right']),
          handout('{右の資料}', ['top', 'bottom', 'left']),
        ]),
      },
      { cells: [{ width, content: [run('', { points: 3 })], open: ['top'] }] },
    ],
    { margin: 2, lines: 1.2 },
  );
}

export const agendaSection = paperSection(
  portrait,
  paperNames.agenda,
  [
    paragraph([run('{題名}', { points: 16 })], { style: 'Heading1', align: 'center', before: 12, after: 18 }),
    fact('日時', '{日時}'),
    fact('場所', '{場所}'),
    paragraph('', { lines: 1 }),
    ...between('次第', [
      paragraph([words('{項目}')], { ...body, indent: { left: twips(2 * letter), hanging: twips(2 * letter) } }),
      tag('{#議題}'),
      paragraph([words('{議題}'), run('\t{議題の資料}', { points: 10, font: 'gothic' })], {
        ...body,
        indent: { left: twips(4 * letter), hanging: twips(3 * letter) },
        tabStops: rightTab(width),
      }),
      tag('{/議題}'),
    ]),
    paragraph('', { lines: 1.5, keepNext: true }),
    handoutTable(),
    thinLine(),
  ],
  { isNumbered: false, bearsPages: false },
);
