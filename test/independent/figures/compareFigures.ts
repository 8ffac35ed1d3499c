/** Runs the independent program over plans and names every figure that differs from ours. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullText } from '../../../src/domain/exact';
import { readTables, type Tables } from '../../domain/planRows';
import { writePlans } from './csvFolder';
import { figuresOfPlan, isSameFigure } from './figuresOfPlan';

export interface Comparison {
  readonly compared: number;
  /** `plan key: ours …, theirs …`. */
  readonly differences: readonly string[];
}

type Theirs = Readonly<Record<string, Readonly<Record<string, string>>>>;

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

function compared(
  number: string,
  tables: Tables,
  theirs: Readonly<Record<string, string>>,
): Comparison {
  const ours = figuresOfPlan(readTables(tables));
  const keys = new Set([...ours.keys(), ...Object.keys(theirs)]);
  const differences = [...keys]
    .filter((key) => !isSameFigure(ours.get(key), theirs[key]))
    .map((key) => {
      const figure = ours.get(key);
      const text = typeof figure === 'object' ? (fullText(figure) ?? 'an endless decimal') : figure;
      return `${number} ${key}: ours ${text ?? 'none'}, theirs ${theirs[key] ?? 'none'}`;
    });
  return { compared: keys.size, differences };
}
