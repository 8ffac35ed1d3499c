/**
 * `npm run demo`: makes the workbook of the sample plan at a fixed virtual time, lives through the year on
 * it as the sections and the secretariat would, keeps a journal of everything that was done, and reads
 * it all back from the disk to see that it is there.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeWorkbook } from '../cli/newCommand';
import { pressSetUp } from '../cli/setUpPress';
import { parseTokyoTime } from '../cli/tokyoTime';
import type { World } from '../cli/world';
import { alsoAsPdf } from '../libreOffice';
import { consent, newOffice } from '../newOffice';
import type { Bundle } from '../bundle';
import type { Book } from '../sheets/book';
import { whoHasItOpen } from '../store/fileLock';
import { StoreRefusal } from '../store/storeRefusal';
import { WorkbookFile } from '../store/workbookFile';
import { answersOf } from './demoAnswers';
import { writeDocuments } from './demoDocuments';
import { demoJournal, type DemoRun } from './demoJournal';
import { writeMails } from './demoMails';
import { DemoOffice } from './demoOffice';
import { askForAnswers, typeOpinions } from './demoOpinions';
import { faultsOfDemo } from './demoProof';
import { askSections, makePapers, publishPapers, SECRETARY } from './demoPapers';
import { beginDailyNotices, liveThroughTheYear, strategyLines } from './demoYear';

const START = '2025-03-10 09:00';
const NAME = '見本.xlsx';

/** @returns whether everything is there; what is not is said */
export async function demoCommand(world: World): Promise<boolean> {
  const path = join(world.demoFolder, NAME);
  const documents = join(world.demoFolder, 'documents');
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
  const file = new WorkbookFile(path, world.files);
  const { state } = await file.load();
  if (state === null) throw new Error('The workbook that was just made cannot be read.');
  const office = new DemoOffice(state, bundle);
  const say = (text: string): void => {
    world.say(text);
  };
  say('2025-03-10　毎日のお知らせを設定しています…');
  beginDailyNotices(office);
  say('2025-04-14　各課への照会文を作り、照会のメールを送っています…');
  askSections(office);
  const sample = filledSample(bundle);
  liveThroughTheYear(office, answersOf(sample), say);
  for (const line of strategyLines(office)) world.say(line);
  makePapers(office, sample, say);
  typeOpinions(office, sample, say);
  publishPapers(office, say);
  askForAnswers(office, sample, say);
  if ((await file.save(office.state)) !== 'saved') throw new Error('The workbook was not saved.');
  const names = await writeDocuments(world.files, documents, office.state.files);
  const mails = join(world.demoFolder, 'mail');
  const sent = await writeMails(world.files, mails, office.state.outbox, office.state.book);
  const asPdf = await alsoAsPdf(documents, names);
  const setUp = press.runs.map((one): DemoRun => ({ ...one, what: '初期設定' }));
  const journalPath = join(world.demoFolder, 'journal.json');
  const journal = demoJournal([...setUp, ...office.runs]);
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
  const faults = [
    ...faultsOfDemo(loaded, bundle, SECRETARY),
    ...(names.length > 0 ? [] : ['会議資料がありません。']),
    ...(sent > 0 ? [] : ['お知らせのメールがありません。']),
  ];
  for (const fault of faults) world.complain(`  誤り: ${fault}`);
  if (faults.length > 0) return false;
  world.say('  すべてのシート、25の取組、41の指標、年度実績の25行、集計、会議資料を確かめました。');
  const kinds = asPdf ? '.docx と .pdf' : '.docx（LibreOffice があれば .pdf も作ります）';
  world.say(
    `御覧ください:\n  ブック: ${path}\n  会議資料: ${documents}（${kinds}）\n  お知らせのメール: ${join(mails, 'index.html')}（${String(sent)}通）\n  操作の記録: ${journalPath}`,
  );
  return true;
}

/** What the people of the sample town will write: the sample with its open year filled in. */
function filledSample(bundle: Bundle): Book {
  const office = newOffice({ owner: SECRETARY, editors: [], now: parseTokyoTime(START) });
  consent(office, SECRETARY, bundle.scopes);
  const content = { kind: 'sample', openYear: 'filled' } as const;
  pressSetUp(office, bundle, { user: SECRETARY, content, operationId: 'demo-answers' });
  return office.book;
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
