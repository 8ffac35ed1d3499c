/** Runs the independent program over plans and names every figure that differs from ours. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullText } from '../../../src/domain/exact';
import { resultsOf } from '../../../src/domain/results';
import type { ReadPlan, Tables } from '../../domain/planRows';
import { understandTables } from '../../workbook/read/workbookOfTables';
import { writePlans } from './csvFolder';
import { figuresOfPlan, isSameFigure, type Figure } from './figuresOfPlan';

export interface Comparison {
  readonly compared: number;
  /** `plan key: ours …, theirs …`. */
  readonly differences: readonly string[];
}

type FiguresByKey = Readonly<Record<string, string>>;

type Theirs = Readonly<Record<string, FiguresByKey>>;

/** What the independent program makes of the CSV files of a folder: figures by plan and key. */
export function independentFigures(python: string, program: string, folder: string): Theirs {
  const said = execFileSync(python, ['-B', program, folder], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return JSON.parse(said) as Theirs;
}

/** @param program the path of figures.py */
export function compareFigures(
  python: string,
  program: string,
  plans: ReadonlyMap<string, Tables>,
): Comparison {
  const folder = mkdtempSync(join(tmpdir(), 'suishin-figures-'));
  try {
    writePlans(folder, plans);
    const theirs = independentFigures(python, program, folder);
    const each = [...plans].map(([number, tables]) =>
      compared(number, tables, theirs[number] ?? {}),
    );
    return {
      compared: each.reduce((sum, one) => sum + one.compared, 0),
      differences: each.flatMap((one) => one.differences),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows as cells of a workbook, read by the reader of the product. */
export function readAsWorkbook(tables: Tables): ReadPlan {
  const { plan, results, rules } = understandTables(tables);
  return { results: resultsOf(plan, results), rules };
}

function compared(number: string, tables: Tables, theirs: FiguresByKey): Comparison {
  const ours = figuresOfPlan(readAsWorkbook(tables));
  const keys = new Set([...ours.keys(), ...Object.keys(theirs)]);
  const differences = differencesOf(ours, theirs).map((difference) => `${number} ${difference}`);
  return { compared: keys.size, differences };
}

/** `key: ours …, theirs …` of every figure that only one has or that is not the same. */
export function differencesOf(
  ours: ReadonlyMap<string, Figure>,
  theirs: FiguresByKey,
): readonly string[] {
  const keys = new Set([...ours.keys(), ...Object.keys(theirs)]);
  return [...keys]
    .filter((key) => !isSameFigure(ours.get(key), theirs[key]))
    .map((key) => `${key}: ours ${shown(ours.get(key))}, theirs ${theirs[key] ?? 'none'}`);
}

function shown(figure: Figure | undefined): string {
  if (figure === undefined) return 'none';
  return typeof figure === 'string' ? figure : (fullText(figure) ?? 'an endless decimal');
}
