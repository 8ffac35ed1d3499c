/**
 * One program at a time works on a workbook: who loads, changes and saves holds a small file beside it,
 * `….suishin.turn`, that names machine and process.
 *
 * Rule: the file is made only where there is none. Others wait; the file of a process of this machine
 * that is no longer there counts for nothing.
 */
import { open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { CliRefusal } from './cliRefusal';
import { systemErrorOf } from './systemError';

const PAUSE = 50;

/**
 * Does the work while no other program has its turn at this workbook.
 * @param patience how long to wait for the others, in milliseconds
 * @throws CliRefusal where the wait was in vain, and whatever the work throws
 */
export async function inTurn<T>(
  path: string,
  patience: number,
  work: () => Promise<T>,
): Promise<T> {
  const turn = `${path}.suishin.turn`;
  for (let left = patience; !(await taken(turn)); left -= PAUSE) {
    if (left <= 0) throw await inVain(turn, patience);
    await pause(PAUSE);
  }
  try {
    return await work();
  } finally {
    await rm(turn, { force: true });
  }
}

/** Is the turn ours now? */
async function taken(turn: string): Promise<boolean> {
  try {
    const file = await open(turn, 'wx');
    await file.writeFile(`${String(process.pid)} ${hostname()}`).finally(() => file.close());
    return true;
  } catch (error) {
    const code = systemErrorOf(error)?.code;
    // Where there is no folder there is no workbook at which anybody else could be at work.
    if (code === 'ENOENT') return true;
    if (code !== 'EEXIST') throw error;
    if (isOver(await holderOf(turn))) await rm(turn, { force: true });
    return false;
  }
}

/** What the file says; empty where it is gone already, or not yet written. */
async function holderOf(turn: string): Promise<string> {
  return readFile(turn, 'utf8').catch(() => '');
}

function isOver(holder: string): boolean {
  const [pid = '', host] = holder.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return systemErrorOf(error)?.code === 'ESRCH';
  }
}

async function inVain(turn: string, patience: number): Promise<CliRefusal> {
  const [pid = '', host = ''] = (await holderOf(turn)).split(' ');
  return new CliRefusal(
    `ほかのプログラム（端末 ${host || '不明'}、番号 ${pid || '不明'}）がこのブックを使っているため、${Math.round(patience / 1000)}秒待っても始められませんでした。`,
    `そのプログラムが終わってから、もう一度実行してください。どこでも動いていないときは、次のファイルを削除してください: ${turn}`,
  );
}
