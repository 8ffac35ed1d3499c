/** The file beneath a command: nothing lost when it changes meanwhile, nothing torn when the power goes. */
import { describe, expect, it } from '@jest/globals';
import { MemoryFiles } from '../store/memoryFiles';
import {
  cliWorld,
  notesIn,
  officeOn,
  PATH,
  SMALL_BUNDLE,
  suishin,
  worldWithBook,
  type CliWorld,
} from './cliWorld';

const note = (text: string) => ['run', PATH, 'note', JSON.stringify({ text })] as const;

/** A world in which somebody else saves so many times, each time just before the workbook is looked at again. */
async function disturbed(times: number): Promise<{ world: CliWorld; others: () => number }> {
  const { files } = await worldWithBook();
  let others = 0;
  let isFirst = true;
  class Disturbed extends MemoryFiles {
    override async read(path: string): Promise<Uint8Array | null> {
      if (path === PATH && !isFirst && others < times) {
        others += 1;
        const other = cliWorld({ files: disk });
        const { code } = await suishin(other, ...note(`ほかの人の${others}つめ`));
        if (code !== 0) throw new Error(other.complained.join('\n'));
        for (const [name, bytes] of disk.content) this.content.set(name, bytes);
      }
      if (path === PATH) isFirst = false;
      return super.read(path);
    }
  }
  const disk = files.copy();
  const shared = new Disturbed();
  for (const [name, bytes] of files.content) shared.content.set(name, bytes);
  return { world: cliWorld({ files: shared }), others: () => others };
}

describe('a file that others change meanwhile', () => {
  it('is loaded anew and the call repeated: both changes are there', async () => {
    const { world, others } = await disturbed(1);
    const { code, said } = await suishin(world, ...note('私の'));
    expect(others()).toBe(1);
    expect(code).toBe(0);
    expect(said).toMatch(
      /^ファイルがほかで変更されたため、読み直してから、もう一度同じ操作をしています。\n/,
    );
    expect(notesIn(await officeOn(world.files))).toEqual(['ほかの人の1つめ', '私の']);
  });

  it('is given up when it never comes to rest, and what the others did stays', async () => {
    const { world, others } = await disturbed(Infinity);
    const { code, complained } = await suishin(world, ...note('私の'));
    expect(code).toBe(1);
    expect(complained).toMatch(/ファイルがほかで変更され続けているため、保存できませんでした（5回/);
    const last = notesIn(await officeOn(world.files.copy()));
    expect(last).toHaveLength(others());
    expect(last).not.toContain('私の');
  });
});

describe('a disk that fails at any moment', () => {
  it('leaves the workbook of before or of after, never half of it', async () => {
    const { files } = await worldWithBook();
    const seen = new Set<number>();
    for (let changes = 0; ; changes += 1) {
      const disk = files.copy();
      disk.unplugAfter = changes;
      const { code } = await suishin(cliWorld({ files: disk }), ...note('一つめ'));
      const rest = disk.copy();
      const notes = notesIn(await officeOn(rest));
      expect(notes).toEqual(code === 0 ? ['一つめ'] : notes.slice(0, 1));
      seen.add(notes.length);
      expect((await suishin(cliWorld({ files: rest }), ...note('次'))).code).toBe(0);
      expect(notesIn(await officeOn(rest))).toEqual([...notes, '次']);
      if (code === 0) break;
    }
    expect([...seen].sort()).toEqual([0, 1]);
  });

  it('leaves of a new workbook the whole, or none that anybody could take for one', async () => {
    for (let changes = 0; ; changes += 1) {
      const disk = new MemoryFiles();
      disk.unplugAfter = changes;
      const { code } = await suishin(cliWorld({ files: disk }), 'new', PATH);
      expect(disk.content.has(PATH)).toBe(code === 0);
      if (code === 0) break;
      expect(changes).toBeLessThan(20);
    }
  });
});

describe('a disk that is full', () => {
  it('is told with what the system said, and what to look at', async () => {
    const { files } = await worldWithBook();
    class Full extends MemoryFiles {
      override write(): Promise<void> {
        const said = { code: 'ENOSPC', syscall: 'write' };
        return Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), said));
      }
    }
    const disk = new Full();
    for (const [name, bytes] of files.content) disk.content.set(name, bytes);
    const { code, complained } = await suishin(cliWorld({ files: disk }), ...note('一つめ'));
    expect(code).toBe(1);
    expect(complained).toMatch(
      /^状況: ファイルを読み書きできませんでした（ENOSPC: .*）。\n対応: ディスクの空き容量/,
    );
    expect(disk.content).toEqual(files.content);
  });
});

describe('suishin serve', () => {
  /** Serves until `work` is over. */
  async function served(
    world: CliWorld,
    work: (url: string) => Promise<void>,
    ...options: readonly string[]
  ): Promise<{ code: 0 | 1; said: string; complained: string }> {
    const stopped = async (): Promise<void> => {
      const url = /http:\S+\//.exec(world.said.join('\n'))?.[0].replace(/（.*/, '') ?? '';
      await work(url);
    };
    return suishin({ ...world, stopped }, 'serve', PATH, ...options);
  }

  const BOOK = 'v4/spreadsheets/local-press-1';
  const READ = `${BOOK}/values:batchGet?ranges='シート1'!A1:A9&valueRenderOption=FORMATTED_VALUE&fields=valueRanges.values&as=seisaku@town.example.jp`;
  const write = (url: string, text: string) =>
    fetch(`${url}${BOOK}:batchUpdate?fields=replies&as=seisaku@town.example.jp`, {
      method: 'POST',
      body: JSON.stringify({
        requests: [
          {
            appendCells: {
              sheetId: 0,
              rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
              fields: 'userEnteredValue',
            },
          },
        ],
      }),
    });

  it('says how to reach it, and saves every write before it answers', async () => {
    const world = await worldWithBook();
    const { code, said } = await served(world, async (url) => {
      expect((await write(url, '一つめ')).status).toBe(200);
      expect(notesIn(await officeOn(world.files.copy()))).toEqual(['一つめ']);
    });
    expect(code).toBe(0);
    expect(said).toMatch(/接続先: http:\/\/127\.0\.0\.1:\d+\/（この端末の中からだけ使えます）/);
    expect(said).toMatch(/スプレッドシートのID: local-press-1/);
    expect(said).toMatch(/x-suishin-as/);
  });

  it('sees at once what others save meanwhile', async () => {
    const world = await worldWithBook();
    await served(world, async (url) => {
      await write(url, '窓口から');
      const other = cliWorld({ files: world.files });
      expect((await suishin(other, ...note('コマンドから'))).code).toBe(0);
      expect(await (await fetch(url + READ)).json()).toEqual({
        valueRanges: [{ values: [['窓口から'], ['コマンドから']] }],
      });
      await write(url, '窓口から再び');
    });
    expect(notesIn(await officeOn(world.files))).toEqual([
      '窓口から',
      'コマンドから',
      '窓口から再び',
    ]);
  });

  it('does one request after the other, and keeps nothing of a refused one', async () => {
    const world = await worldWithBook();
    await served(world, async (url) => {
      const all = ['一', '二', '三'].map((text) => write(url, text));
      const answers = await Promise.all([...all, write(`${url}x/`, 'なし')]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
    });
    expect([...notesIn(await officeOn(world.files))].sort()).toEqual(['一', '三', '二']);
  });

  it('answers an error while the workbook is open in Excel, tells its keeper, and does nothing later', async () => {
    const world = await worldWithBook();
    const { complained } = await served(world, async (url) => {
      world.files.content.set('/office/~$計画.xlsx', new Uint8Array(165));
      expect((await write(url, '一つめ')).status).toBe(500);
      world.files.content.delete('/office/~$計画.xlsx');
      expect((await write(url, '二つめ')).status).toBe(200);
    });
    expect(complained).toMatch(/Excel（.*）で開かれています/);
    expect(notesIn(await officeOn(world.files))).toEqual(['二つめ']);
  });

  it('has a clock that goes on from the chosen time', async () => {
    const world = await worldWithBook();
    let real = world.now();
    const ticking = { ...world, now: () => real };
    const at = ['--at', '2025-05-16 09:00'] as const;
    await served(
      ticking,
      async (url) => {
        real += 90_000;
        await write(url, '一つめ');
      },
      ...at,
    );
    const { now } = await officeOn(world.files);
    expect(new Date(now).toISOString()).toBe('2025-05-16T00:01:30.000Z');
  });

  it('refuses a port that is taken', async () => {
    const world = await worldWithBook();
    await served(world, async (url) => {
      const port = new URL(url).port;
      const second = cliWorld({ files: world.files });
      expect(await suishin(second, 'serve', PATH, '--port', port)).toMatchObject({
        code: 1,
        complained: expect.stringMatching(/ポート \d+ を使えません.*\n対応: .*--port/),
      });
    });
  });
});

describe('a bundle with another scope than before', () => {
  it('asks nobody twice: the person is let in with what it needs now', async () => {
    const world = await worldWithBook();
    const scope = 'https://www.googleapis.com/auth/drive';
    const bundle = () => ({ ...SMALL_BUNDLE, scopes: [...SMALL_BUNDLE.scopes, scope] });
    expect((await suishin({ ...world, bundle }, 'run', PATH, 'tell')).code).toBe(0);
    expect(Object.values((await officeOn(world.files)).grants)[0]).toContain(scope);
  });
});
