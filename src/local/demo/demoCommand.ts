/**
 * `npm run demo`: makes the workbook of the sample plan at a fixed virtual time, keeps a journal of
 * everything that was done, and reads it all back from the disk to see that it is there.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeWorkbook } from '../cli/newCommand';
import { parseTokyoTime } from '../cli/tokyoTime';
import type { World } from '../cli/world';
import { whoHasItOpen } from '../store/fileLock';
import { StoreRefusal } from '../store/storeRefusal';
import { WorkbookFile } from '../store/workbookFile';
import { demoJournal } from './demoJournal';
import { faultsOfDemo } from './demoProof';

const START = '2025-03-10 09:00';
const SECRETARY = 'seisaku@town.example.jp';
const NAME = '見本.xlsx';

/** @returns whether everything is there; what is not is said */
export async function demoCommand(world: World): Promise<boolean> {
  const path = join(world.demoFolder, NAME);
  const bundle = world.bundle();
  await removeOlder(world, path);
  world.say(`${START}　${SECRETARY} が、見本の計画のブックを作っています…`);
  const press = await makeWorkbook(world, bundle, {
    path,
    owner: SECRETARY,
    time: parseTokyoTime(START),
    content: { kind: 'sample', openYear: 'blank' },
    operationId: 'demo-set-up',
  });
  for (const line of press.added) world.say(`  ・${line}`);
  const journalPath = join(world.demoFolder, 'journal.json');
  const journal = demoJournal('初期設定', press.runs);
  await world.files.write(
    journalPath,
    Buffer.from(`${JSON.stringify(journal, null, 2)}\n`, 'utf8'),
  );
  const { calls, took } = journal.totals;
  world.say(
    `  サービスの呼び出し: ${calls}回、Googleでの見込みの時間: ${(took / 1000).toFixed(1)}秒`,
  );
  world.say('保存したファイルを読み直して、確かめています…');
  const loaded = await new WorkbookFile(path, world.files).load();
  const faults = faultsOfDemo(loaded, bundle, SECRETARY);
  for (const fault of faults) world.complain(`  誤り: ${fault}`);
  if (faults.length > 0) return false;
  world.say('  すべてのシート、25の取組、41の指標、年度実績の25行、シートの保護を確かめました。');
  world.say(`御覧ください:\n  ブック: ${path}\n  操作の記録: ${journalPath}`);
  return true;
}

/** @throws StoreRefusal where somebody looks at the older one */
async function removeOlder({ files, demoFolder }: World, path: string): Promise<void> {
  const who = await whoHasItOpen(files, path);
  if (who !== null) {
    throw new StoreRefusal(
      path,
      `前の見本が${who}で開かれています。`,
      'そのファイルを閉じてから、もう一度実行してください。',
    );
  }
  await rm(demoFolder, { recursive: true, force: true });
}
