/** `suishin start`: the local page of a workbook, until the person stops it. */
import { join } from 'node:path';
import { openPage } from '../page/pageServer';
import { peopleOf } from '../page/people';
import { queryOf } from '../page/seat';
import { makeWorkbook } from './newCommand';
import { OfficeFile, USUAL_OWNER } from './officeFile';
import { parseTokyoTime, tokyoDay } from './tokyoTime';
import { unopened } from './unopened';
import type { World } from './world';

export interface StartWish {
  /** null: the sample, made where there is none yet. */
  readonly path: string | null;
  /** null: chosen on the page. */
  readonly person: string | null;
  /** The day at the beginning; null: today, for the sample a day on which the sections enter. */
  readonly time: number | null;
  readonly port: number;
}

const SAMPLE = '見本.xlsx';
const SAMPLE_MADE = parseTokyoTime('2025-03-10 09:00');
const SAMPLE_DAY = parseTokyoTime('2025-05-12 09:00');

export async function startCommand(world: World, wish: StartWish): Promise<void> {
  const bundle = world.bundle();
  const path = wish.path ?? (await samplePlace(world));
  const file = new OfficeFile(path, world, wish.person ?? USUAL_OWNER, () => null);
  const clock = await file.clock();
  const time = wish.time ?? (wish.path === null ? Math.max(SAMPLE_DAY, clock) : null);
  const firstDay = time === null ? null : tokyoDay(time);
  const local = await openPage({
    file,
    firstDay,
    path,
    bundle,
    files: world.pageFiles(),
    now: world.now,
    freshId: world.freshId,
    complain: world.complain,
    port: wish.port,
  }).catch((error: unknown) => {
    throw unopened(wish.port, error);
  });
  const { person } = wish;
  const query = person === null ? '' : `?${queryOf({ user: person, day: firstDay })}`;
  try {
    world.say(`ブック: ${path}`);
    world.say(`ブラウザーで次のアドレスを開いてください（この端末の中だけで使えます）:`);
    world.say(`  ${local.url}/${query}`);
    world.say('終わるときは Ctrl+C を押してください。変更はそのつど保存されています。');
    await world.stopped();
  } finally {
    await local.close();
  }
}

/** The sample as it was left; where there is none, a new one, open to everybody of its 課一覧. */
async function samplePlace(world: World): Promise<string> {
  const path = join(world.startFolder, SAMPLE);
  if ((await world.files.read(path)) !== null) {
    world.say('前回の見本のブックを続けます。新しく始めるときは、次のフォルダを消してください:');
    world.say(`  ${world.startFolder}`);
    return path;
  }
  world.say('見本の計画のブックを作っています…');
  await makeWorkbook(world, world.bundle(), {
    path,
    owner: USUAL_OWNER,
    time: SAMPLE_MADE,
    content: { kind: 'sample', openYear: 'blank' },
    operationId: world.freshId(),
  });
  await new OfficeFile(path, world, USUAL_OWNER, () => SAMPLE_MADE).enter((office) => {
    const everybody = peopleOf(office).flatMap(({ heads, staff }) => [...heads, ...staff]);
    const { owner, editors } = office.access;
    office.access = { owner, editors: [...new Set([...editors, ...everybody])] };
  }, true);
  return path;
}
