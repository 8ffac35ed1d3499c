/** `suishin start`: opens the page of a workbook, or of the sample, until the person stops it. */
import { createServer, type Server } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { ask } from '../page/pageOf';
import { cliWorld, COLLEAGUE, officeOn, OWNER, PATH, suishin, worldWithBook } from './cliWorld';

const SAMPLE = '/office/start/見本.xlsx';

/** The address that was printed. */
const addressIn = (said: readonly string[]): string =>
  /http:\S+/.exec(said.join('\n'))?.[0] ?? 'nothing printed';

describe('without a workbook', () => {
  it('makes the sample, and begins on a day on which the sections enter', async () => {
    const world = cliWorld({
      stopped: async () => {
        const { headers } = await ask(addressIn(world.said));
        expect(headers['location']).toBe('/?day=2025-05-12');
      },
    });
    const { code, said } = await suishin(world, 'start', '--port', '0');
    expect(code).toBe(0);
    expect(said).toContain(SAMPLE);
    expect((await officeOn(world.files, SAMPLE)).access.editors).toEqual([OWNER]);
  });

  it('goes on with the sample that is there', async () => {
    const world = cliWorld();
    await suishin(world, 'start', '--port', '0');
    const before = world.files.changes;
    const { said } = await suishin(world, 'start', '--port', '0');
    expect(said).toContain('前回の見本のブックを続けます');
    expect(world.files.changes).toBe(before);
  });
});

describe('with a workbook', () => {
  it('begins as the person and on the day that were named', async () => {
    const world = await worldWithBook();
    await suishin(world, 'share', PATH, COLLEAGUE);
    const words = ['start', PATH, '--port', '0', '--as', COLLEAGUE, '--at', '2025-06-01 09:00'];
    const { said } = await suishin(world, ...words);
    expect(said).toContain(`/?as=${encodeURIComponent(COLLEAGUE)}&day=2025-06-01`);
  });

  it('begins today, where no day was named', async () => {
    const world = {
      ...(await worldWithBook()),
      stopped: async () => {
        expect((await ask(addressIn(world.said))).code).toBe(200);
      },
    };
    expect((await suishin(world, 'start', PATH, '--port', '0')).code).toBe(0);
  });

  it('that is not there says so and opens nothing', async () => {
    const { code, complained } = await suishin(cliWorld(), 'start', '/office/none.xlsx');
    expect(code).toBe(1);
    expect(complained).toContain('ファイルがありません');
  });

  it('says which port is taken', async () => {
    const other = await taken();
    try {
      const { port } = other.address() as { port: number };
      const { complained } = await suishin(
        await worldWithBook(),
        'start',
        PATH,
        '--port',
        String(port),
      );
      expect(complained).toContain(`ポート ${String(port)} を使えません`);
    } finally {
      other.close();
    }
  });
});

function taken(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}
