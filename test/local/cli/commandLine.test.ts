/** What each command does and says, and what it says when it cannot. */
import { describe, expect, it } from '@jest/globals';
import { newSheet } from '../../../src/local/sheets/book';
import { writeWorkbook } from '../../../src/local/store/workbookXlsx';
import {
  cliWorld,
  COLLEAGUE,
  notesIn,
  officeOn,
  OWNER,
  PATH,
  START,
  SMALL_BUNDLE,
  suishin,
  worldWithBook,
} from './cliWorld';

const NOTE = ['run', PATH, 'note', '{"text":"一つめ"}'] as const;

describe('suishin new', () => {
  it('makes the workbook as the dialog does, and says what was added', async () => {
    const world = cliWorld();
    const { code, said } = await suishin(world, 'new', PATH, '--at', '2025-03-10 09:00');
    expect(code).toBe(0);
    expect(said).toMatch(/^2025-03-10 09:00　seisaku@town\.example\.jp として、/);
    expect(said).toMatch(/・「設定」シートを作りました。\n {2}・「行動計画」シートを作りました。/);
    expect(said).toMatch(/新しいブックができました: \/office\/計画\.xlsx/);
    const office = await officeOn(world.files);
    expect(office.access).toEqual({ owner: OWNER, editors: [OWNER] });
    expect(office.grants).toEqual({ [OWNER]: SMALL_BUNDLE.scopes });
    expect(office.book.properties.title).toBe('計画');
    expect(office.book.sheets.map(({ properties }) => properties.title)).toEqual([
      'シート1',
      '設定',
      '行動計画',
    ]);
  });

  it('belongs to the person who made it', async () => {
    const world = cliWorld();
    await suishin(world, 'new', PATH, '--as', COLLEAGUE);
    expect((await officeOn(world.files)).access.owner).toBe(COLLEAGUE);
  });

  it('sends what was chosen to begin with', async () => {
    const world = cliWorld();
    const sent = {
      ...SMALL_BUNDLE,
      mainText: `${SMALL_BUNDLE.mainText};
      function setUp(json) { throw new Error(JSON.stringify(JSON.parse(json).content)); }`,
    };
    const begun = async (...choice: readonly string[]) =>
      (await suishin({ ...world, bundle: () => sent }, 'new', PATH, ...choice)).complained;
    expect(await begun()).toMatch('{"kind":"sample","openYear":"filled"}');
    expect(await begun('--sample', 'blank')).toMatch('{"kind":"sample","openYear":"blank"}');
    expect(await begun('--empty', '--from', 'Ｒ５', '--to', '令和9年度', '--year', '2024')).toMatch(
      '{"kind":"empty","firstYear":2023,"lastYear":2027,"evaluationYear":2024}',
    );
  });

  it('refuses a name that is taken, says what to do, and leaves everything as it is', async () => {
    const world = await worldWithBook();
    const before = new Map(world.files.content);
    const { code, complained } = await suishin(world, 'new', PATH);
    expect(code).toBe(1);
    expect(complained).toMatch(/状況: 同じ名前のブックがすでにあります: \/office\/計画\.xlsx/);
    expect(complained).toMatch(
      /対応: 別の名前を指定するか、.*移してください。.*何も変更していません/,
    );
    expect(world.files.content).toEqual(before);
  });

  it.each([
    '/office/計画.xlsx.suishin.json',
    '/office/計画.files/a.docx',
    '/office/計画.outbox/1.eml',
  ])('refuses where %s is left of an earlier workbook', async (left) => {
    const world = cliWorld();
    world.files.content.set(left, Buffer.from('以前のもの'));
    const { code, complained } = await suishin(world, 'new', PATH);
    expect(code).toBe(1);
    expect(complained).toMatch(/前のブックに付いていたファイルが残っています: \/office\/計画\./);
    expect([...world.files.content.keys()]).toEqual([left]);
  });

  it('leaves no file where 初期設定 is refused, and says why', async () => {
    const world = cliWorld();
    const years = ['--empty', '--from', '2090', '--to', '2090', '--year', '2090'];
    const { code, complained } = await suishin(world, 'new', PATH, ...years);
    expect(code).toBe(1);
    expect(complained).toMatch(/初期設定が途中で止まりました。\nその年度では始められません。/);
    expect(world.files.content.size).toBe(0);
  });

  it('does not take the place of a file that came while it was at work', async () => {
    const world = cliWorld();
    const stranger = Buffer.from('ほかの人のもの');
    const bundle = () => {
      queueMicrotask(() => world.files.content.set(PATH, stranger));
      return SMALL_BUNDLE;
    };
    const { code, complained } = await suishin({ ...world, bundle }, 'new', PATH);
    expect(code).toBe(1);
    expect(complained).toMatch(/同じ名前の/);
    expect(world.files.content.get(PATH)).toBe(stranger);
  });

  it.each([
    [['計画.xls'], /「\.xlsx」で終わる名前が必要です/],
    [[PATH, '--sample', 'full'], /--sample filled、--sample blank、--empty/],
    [[PATH, '--sample', 'filled', '--empty'], /のどれか一つです/],
    [[PATH, '--from', 'R5'], /のどれか一つです/],
    [[PATH, '--empty', '--from', 'R5'], /--to、--year がありません/],
    [[PATH, '--empty', '--from', 'R5', '--to', 'R9', '--year', 'R10'], /年度の順番が合いません/],
    [[PATH, '--as', 'seisaku'], /「seisaku」はメールアドレスではありません/],
    [[PATH, '--at', 'あした'], /日時「あした」を読み取れません/],
  ])('%j: refused, with what was expected', async (words, message) => {
    const world = cliWorld();
    const { code, complained } = await suishin(world, 'new', ...words);
    expect(code).toBe(1);
    expect(complained).toMatch(message);
    expect(complained).toMatch(/\n対応: /);
    expect(world.files.content.size).toBe(0);
  });
});

describe('suishin menu', () => {
  it('lists captions and functions, and changes nothing', async () => {
    const world = await worldWithBook();
    const before = new Map(world.files.content);
    expect(await suishin(world, 'menu', PATH)).toEqual({
      code: 0,
      said: [
        '経営戦略 > 初期設定　（openSetUp）',
        '経営戦略 > お知らせ　（tell）',
        '経営戦略 > 不具合　（fail）',
      ].join('\n'),
      complained: '',
    });
    expect(world.files.content).toEqual(before);
  });
});

describe('suishin run', () => {
  it('presses an item of the menu and shows the dialog that opens', async () => {
    const { code, said } = await suishin(await worldWithBook(), 'run', PATH, '初期設定');
    expect(code).toBe(0);
    expect(said).toMatch(/seisaku@town\.example\.jp として「初期設定」を実行しました。/);
    expect(said).toMatch(/画面「初期設定」が開きました。\n案内 & 注意\n画面に渡した内容: \{/);
    expect(said).toMatch(/"state": "complete"/);
  });

  it('shows a message at the foot of the window', async () => {
    const { said } = await suishin(await worldWithBook(), 'run', PATH, 'tell');
    expect(said).toMatch(/お知らせ「お知らせ」: 済みました。$/);
  });

  it('calls a function as a panel does, at the chosen time, and saves', async () => {
    const world = await worldWithBook();
    const { code, said } = await suishin(world, ...NOTE, '--at', '2025-05-16 17:15');
    expect(code).toBe(0);
    expect(said).toMatch(/^2025-05-16 17:15　/);
    expect(said).toMatch(/答え: 2025-05-16T08:15:0\d\.\d{3}Z$/);
    expect(notesIn(await officeOn(world.files))).toEqual(['一つめ']);
  });

  it('tells a refusal of the product, with exit code 1', async () => {
    const json = '{"opener":"hoka@town.example.jp","content":{}}';
    expect(await suishin(await worldWithBook(), 'run', PATH, 'setUp', json)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/\n別の人です。$/),
    });
  });

  it('tells an error of the product, with exit code 1', async () => {
    expect(await suishin(await worldWithBook(), 'run', PATH, '不具合')).toMatchObject({
      code: 1,
      said: expect.stringMatching(/操作は途中で終わりました。\n内容: 壊れました。$/),
    });
  });

  it('prints any other answer as it is', async () => {
    const { said } = await suishin(await worldWithBook(), 'run', PATH, 'echo', '[1,"あ"]');
    expect(said).toMatch(/答え: \[\n {2}1,\n {2}"あ"\n\]$/);
  });

  it('lets nobody in with whom the workbook is not shared, until it is', async () => {
    const world = await worldWithBook();
    const before = new Map(world.files.content);
    const refused = await suishin(world, ...NOTE, '--as', COLLEAGUE);
    expect(refused.code).toBe(1);
    expect(refused.complained).toMatch(
      /somu@town\.example\.jp は、このブックの編集者ではありません。編集者: seisaku@town/,
    );
    expect(refused.complained).toMatch(/npx suishin share/);
    expect(world.files.content).toEqual(before);

    const shared = await suishin(world, 'share', PATH, COLLEAGUE);
    expect(shared.said).toBe(`このブックの編集者: ${OWNER}、${COLLEAGUE}`);
    expect((await suishin(world, ...NOTE, '--as', COLLEAGUE)).code).toBe(0);
    expect(notesIn(await officeOn(world.files))).toEqual(['一つめ']);
  });

  it('refuses a function that is not there, and names the items that are', async () => {
    const world = await worldWithBook();
    const before = new Map(world.files.content);
    const { code, complained } = await suishin(world, 'run', PATH, '集計');
    expect(code).toBe(1);
    expect(complained).toMatch(
      /「集計」という項目も関数もありません。.*「初期設定」、「お知らせ」/,
    );
    expect(world.files.content).toEqual(before);
  });

  it('refuses what is no JSON', async () => {
    const { code, complained } = await suishin(
      await worldWithBook(),
      'run',
      PATH,
      'note',
      '{text}',
    );
    expect(code).toBe(1);
    expect(complained).toMatch(/JSON として読み取れません: \{text\}/);
  });

  it('does not turn the clock back: later on the same day it goes on, an earlier day is refused', async () => {
    const world = await worldWithBook();
    const { now } = await officeOn(world.files);
    expect(now).toBeGreaterThan(START);
    expect((await suishin(world, ...NOTE, '--at', '2025-03-10 08:00')).code).toBe(0);
    expect((await officeOn(world.files)).now).toBeGreaterThan(now);
    const { code, complained } = await suishin(world, ...NOTE, '--at', '2025-03-09 23:59');
    expect(code).toBe(1);
    expect(complained).toMatch(/2025-03-09 23:59 ですが、このブックでは 2025-03-10 09:00 まで/);
  });
});

describe('a workbook that cannot be used as it is', () => {
  it('is missing', async () => {
    const { code, complained } = await suishin(cliWorld(), 'run', PATH, '初期設定');
    expect(code).toBe(1);
    expect(complained).toMatch(/ファイルがありません。\n対応: .*suishin new/);
  });

  it('is no workbook', async () => {
    const world = cliWorld();
    world.files.content.set(PATH, Buffer.from('text'));
    expect(await suishin(world, 'menu', PATH)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/Excelブック（\.xlsx）として読めません/),
    });
  });

  it('is open in Excel', async () => {
    const world = await worldWithBook();
    world.files.content.set('/office/~$計画.xlsx', new Uint8Array(165));
    expect(await suishin(world, ...NOTE)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/Excel（.*）で開かれています。\n対応: .*閉じてから/),
    });
    expect(await suishin(world, 'new', '/office/計画.xlsx')).toMatchObject({ code: 1 });
  });

  it('came from Excel without a sidecar: it gets an owner and an office', async () => {
    const world = cliWorld();
    const sheet = newSheet({ sheetId: 0, title: '表', index: 0 });
    const properties = { title: '', locale: 'ja_JP', timeZone: 'Asia/Tokyo' };
    const bytes = await writeWorkbook({ spreadsheetId: 'x', properties, sheets: [sheet] });
    world.files.content.set(PATH, bytes);
    const { code, said } = await suishin(world, 'run', PATH, 'tell', '--as', COLLEAGUE);
    expect(code).toBe(0);
    expect(said).toMatch(/^控えのファイルがないため、somu@town\.example\.jp を所有者とする/);
    expect((await officeOn(world.files)).access.owner).toBe(COLLEAGUE);
  });
});

describe('words that are not understood', () => {
  it('--help explains all commands, and is no error', async () => {
    const { code, said } = await suishin(cliWorld(), '--help');
    expect(code).toBe(0);
    for (const word of [
      'new',
      'menu',
      'run',
      'share',
      'serve',
      'start',
      'demo',
      '--as',
      '--at',
      '--port',
    ]) {
      expect(said).toContain(word);
    }
  });

  it('nothing at all is answered by the same, as an error', async () => {
    expect(await suishin(cliWorld())).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^使い方: npx suishin/),
    });
  });

  it.each([
    [['open', PATH], /「open」という命令はありません。使える命令: new、menu、run、/],
    [['toString'], /「toString」という命令はありません/],
    [['menu'], /menu には、ブックのファイル名が必要です/],
    [['run', PATH], /run には、項目または関数の名前が必要です/],
    [['share', PATH], /share には、アドレスが必要です/],
    [['share', PATH, 'somu'], /「somu」はメールアドレスではありません/],
    [['menu', PATH, 'x', 'y'], /menu に余分な言葉があります: x、y/],
    [['menu', PATH, '--port', '1'], /「--port」は menu では使えません。使える指定: --as、--at/],
    [['menu', PATH, '--person', 'a'], /「--person」という指定はありません/],
    [['menu', PATH, '--as'], /「--as」の値がない/],
    [['menu', PATH, '--help=1'], /「--help」の値がないか、値を付けられない指定です/],
    [['demo', PATH], /demo に余分な言葉があります/],
    [['serve', PATH, '--port', '70000'], /--port の「70000」は番号ではありません/],
    [['serve', PATH, '--port', 'http'], /--port の「http」は番号ではありません/],
  ])('%j', async (words, message) => {
    const { code, said, complained } = await suishin(cliWorld(), ...words);
    expect([code, said]).toEqual([1, '']);
    expect(complained).toMatch(message);
  });

  it('a defect is told as one, with its trace', async () => {
    const bundle = () => {
      throw new Error('dist: main.js is missing');
    };
    expect(await suishin(cliWorld({ bundle }), 'new', PATH)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(
        /^プログラムの中で誤りが起きたため、.*main\.js is missing/s,
      ),
    });
  });
});
