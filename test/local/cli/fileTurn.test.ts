/** Programs take turns at a workbook, and a dead one is not waited for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTurn } from '../../../src/local/cli/fileTurn';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suishin-turn-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Above the largest number that a process of any system has. */
const DEAD = 2 ** 30;

describe('a turn at a workbook', () => {
  it('is had by one after the other', async () => {
    const path = join(folder, '順番.xlsx');
    const deeds: string[] = [];
    const deed = (name: string) =>
      inTurn(path, 5_000, async () => {
        deeds.push(`${name} begins`);
        await pause(20);
        deeds.push(`${name} ends`);
      });
    await Promise.all([deed('A'), deed('B'), deed('C')]);
    expect(deeds).toHaveLength(6);
    for (const [place, deed] of deeds.entries()) {
      if (place % 2 === 1) expect(deed).toBe(deeds[place - 1]?.replace('begins', 'ends'));
    }
  });

  it('is given back also when the work fails, and leaves nothing behind', async () => {
    const path = join(folder, '失敗.xlsx');
    const failing = inTurn(path, 0, () => Promise.reject(new Error('不具合')));
    await expect(failing).rejects.toThrow('不具合');
    expect(await inTurn(path, 0, () => Promise.resolve('次'))).toBe('次');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is waited for in vain while the other is at work: who it is, and what to do', async () => {
    const path = join(folder, '長い.xlsx');
    await inTurn(path, 0, async () => {
      await expect(inTurn(path, 100, () => Promise.resolve())).rejects.toThrow(
        new RegExp(
          `番号 ${String(process.pid)}）がこのブックを使っている.*\\n.*長い\\.xlsx\\.suishin\\.turn`,
        ),
      );
    });
  });

  it('of a process that is dead counts for nothing', async () => {
    const path = join(folder, '停電.xlsx');
    await writeFile(`${path}.suishin.turn`, `${String(DEAD)} ${hostname()}`);
    expect(await inTurn(path, 200, () => Promise.resolve('続き'))).toBe('続き');
  });

  it('of another machine is respected: nobody here can tell whether it lives', async () => {
    const path = join(folder, '共有.xlsx');
    const turn = `${path}.suishin.turn`;
    await writeFile(turn, `${String(DEAD)} another-machine`);
    await expect(inTurn(path, 100, () => Promise.resolve())).rejects.toThrow(
      /端末 another-machine/,
    );
    rmSync(turn);
  });

  it('is not needed where there is no folder, and makes none', async () => {
    const path = join(folder, 'ない/計画.xlsx');
    expect(await inTurn(path, 0, () => Promise.resolve('なし'))).toBe('なし');
    expect(await readdir(folder)).toEqual([]);
  });
});
