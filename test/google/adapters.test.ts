/** Every other adapter in the real host: what became of the office. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle } from '../../src/local/bundle';
import { run } from '../../src/local/run';
import { adapterBundle } from '../bundleFromSource';
import { answerOf, askingRun, COLLEAGUE, MORNING, officeOf, SECRETARY, valueOf } from './asking';

let bundle: Bundle;
beforeAll(async () => {
  bundle = await adapterBundle();
});

/** What a zip begins with; Drive's conversion looks no further here. */
const DOCX = Buffer.from([0x50, 0x4b, 3, 4, 255]);
const aDocument = (folderId: string | null, mark = 'D-1') => [
  'files',
  'makeDocument',
  { name: '会議資料', mark, docx: DOCX.toString('base64'), folderId },
];

describe('the lock', () => {
  const alone = (wait: number, lockHolder: number | null) => {
    const office = { ...officeOf(bundle), lockHolder };
    const result = run(office, {
      bundle,
      user: SECRETARY,
      kind: 'rpc',
      functionName: 'askAlone',
      args: [JSON.stringify([wait, ['notes', 'write', 'a', 'b'], ['notes', 'read', 'a']])],
    });
    return { office, result, answer: answerOf(result) };
  };

  it('is held while the work is done, and given back', () => {
    const { office, result, answer } = alone(1_000, null);
    expect(answer.value).toEqual([null, 'b']);
    expect(result.journal.find(({ name }) => name === 'Properties.setProperty')?.inLock).toBe(true);
    expect(result.journal.at(-1)?.name).toBe('Lock.releaseLock');
    expect(office.lockHolder).toBeNull();
  });

  it('held by another: waits as long as it was told, then says busy and does nothing', () => {
    const { office, answer } = alone(20_000, 999);
    expect(answer.value).toBe('busy');
    expect(office.scriptProperties).toEqual({});
    expect(office.now - MORNING).toBeGreaterThanOrEqual(20_000);
    expect(office.lockHolder).toBe(999);
  });
});

describe('the clock, the person, ids', () => {
  it('tells the time in Tokyo, to the second', () => {
    expect(valueOf(bundle, officeOf(bundle), ['clock', 'now'])).toEqual({
      year: 2025,
      month: 5,
      day: 16,
      hour: 10,
      minute: 32,
      second: 0,
    });
  });

  it('tells who is at the keyboard, or nothing', () => {
    const office = officeOf(bundle);
    expect(valueOf(bundle, office, ['user', 'address'], { user: COLLEAGUE })).toBe(COLLEAGUE);
    expect(valueOf(bundle, office, ['user', 'address'], { addressHidden: true })).toBe('');
  });

  it('gives another id each time', () => {
    const office = officeOf(bundle);
    const [one, other] = [1, 2].map(() => valueOf(bundle, office, ['ids', 'fresh']));
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(one).not.toBe(other);
  });
});

describe('notes', () => {
  it('are kept for everybody of the office, and erased', () => {
    const office = officeOf(bundle);
    valueOf(bundle, office, ['notes', 'write', 'owner', SECRETARY]);
    const colleague = { user: COLLEAGUE };
    expect(valueOf(bundle, office, ['notes', 'read', 'owner'], colleague)).toBe(SECRETARY);
    expect(valueOf(bundle, office, ['notes', 'all'], colleague)).toEqual({ owner: SECRETARY });
    valueOf(bundle, office, ['notes', 'erase', 'owner'], colleague);
    expect(valueOf(bundle, office, ['notes', 'read', 'owner'])).toBeNull();
  });

  it('above 9 kB are refused', () => {
    const asked = ['notes', 'write', 'long', 'あ'.repeat(4_000)];
    expect(answerOf(askingRun(bundle, officeOf(bundle), asked)).fault?.kind).toBe('refused');
  });
});

describe('the post', () => {
  const letter = {
    to: 'fukushi@town.example.jp',
    subject: '入力のお願い',
    text: '本文',
    html: '<p>本文</p>',
    senderName: '総合政策課',
    replyTo: SECRETARY,
  };

  it('sends under the name and with the address for answers', () => {
    const office = officeOf(bundle);
    const before = valueOf(bundle, office, ['post', 'remainingToday']);
    valueOf(bundle, office, ['post', 'send', letter]);
    expect(office.outbox).toMatchObject([
      {
        sentBy: SECRETARY,
        to: letter.to,
        subject: letter.subject,
        body: '本文',
        htmlBody: '<p>本文</p>',
        name: '総合政策課',
        replyTo: SECRETARY,
      },
    ]);
    expect(valueOf(bundle, office, ['post', 'remainingToday'])).toBe(Number(before) - 1);
  });

  it.each(['fukushi', '', 'a b@town.example.jp'])('refuses %j as an address', (to) => {
    const office = officeOf(bundle);
    const { fault } = answerOf(askingRun(bundle, office, ['post', 'send', { ...letter, to }]));
    expect(fault).toMatchObject({ kind: 'refused', reason: 'rejected' });
    expect(office.outbox).toEqual([]);
  });

  it('says that nothing goes out any more today', () => {
    const office = { ...officeOf(bundle), mailQuota: 0 };
    const { fault } = answerOf(askingRun(bundle, office, ['post', 'send', letter]));
    expect(fault).toMatchObject({ kind: 'refused', reason: 'daily quota' });
  });
});

describe('files', () => {
  it('a document is uploaded once, as a Google Doc, into the own Drive', () => {
    const office = officeOf(bundle);
    const made = valueOf(bundle, office, aDocument(null));
    expect(made).toMatchObject({ inFolder: false });
    expect(office.files).toMatchObject([
      {
        name: '会議資料',
        mimeType: 'application/vnd.google-apps.document',
        parents: ['root'],
        appProperties: { suishin: 'D-1' },
        bytes: DOCX,
      },
    ]);
  });

  it('into the folder of 設定 where Drive lets this person', () => {
    const office = officeOf(bundle);
    office.files = [folder([SECRETARY])];
    expect(valueOf(bundle, office, aDocument('folder-1'))).toMatchObject({ inFolder: true });
    expect(office.files[1]?.parents).toEqual(['folder-1']);
  });

  it('else into the own Drive, and says so', () => {
    const office = officeOf(bundle);
    office.files = [folder([])];
    expect(valueOf(bundle, office, aDocument('folder-1'))).toMatchObject({ inFolder: false });
    expect(office.files[1]?.parents).toEqual(['root']);
  });

  it('but not a second time where the first may have been made', () => {
    const office = officeOf(bundle);
    office.files = [folder([SECRETARY])];
    const fresh = () => ({ ...office });
    const create = askingRun(bundle, fresh(), aDocument('folder-1')).journal.find(
      ({ name }) => name === 'Drive.Files.create',
    );
    const faults = [{ call: create?.call ?? 0, mode: 'timeout after' as const }];
    const { fault } = answerOf(askingRun(bundle, office, aDocument('folder-1'), { faults }));
    expect(fault?.kind).toBe('in doubt');
    expect(office.files).toHaveLength(2);
  });

  it('are found again by their mark, newest first, by whose runs made them', () => {
    const office = officeOf(bundle);
    const [first, second] = ["D'1\\", "D'1\\", 'D-2'].map((mark) => {
      office.now += 60_000;
      return valueOf(bundle, office, aDocument(null, mark)) as { id: string; link: string };
    });
    const find = ['files', 'findDocuments', "D'1\\", null];
    const found = valueOf(bundle, office, find);
    expect(found).toEqual(
      [second, first].map((file) => ({ id: file?.id, link: file?.link, inFolder: false })),
    );
    expect(valueOf(bundle, office, find, { user: COLLEAGUE })).toEqual([]);
  });

  it('are looked for once more after ten seconds, before nothing is found', () => {
    const office = officeOf(bundle);
    const find = ['files', 'findDocuments', 'D-1', null];
    const { journal } = askingRun(bundle, office, find);
    expect(journal.map(({ name }) => name)).toEqual([
      'Drive.Files.list',
      'Utilities.sleep',
      'Drive.Files.list',
    ]);
    valueOf(bundle, office, aDocument(null));
    expect(askingRun(bundle, office, find).journal).toHaveLength(1);
  });

  it('found again tell whether they lie in the folder of 設定', () => {
    const office = officeOf(bundle);
    office.files = [folder([SECRETARY])];
    valueOf(bundle, office, aDocument('folder-1'));
    const find = ['files', 'findDocuments', 'D-1', 'folder-1'];
    expect(valueOf(bundle, office, find)).toMatchObject([{ inFolder: true }]);
  });

  it('get another name', () => {
    const office = officeOf(bundle);
    const { id } = valueOf(bundle, office, aDocument(null)) as { id: string };
    valueOf(bundle, office, ['files', 'rename', id, '（重複）会議資料']);
    expect(office.files[0]?.name).toBe('（重複）会議資料');
  });

  it('are shared without a mail, and put into the bin', () => {
    const office = officeOf(bundle);
    const { id } = valueOf(bundle, office, aDocument(null)) as { id: string };
    valueOf(bundle, office, ['files', 'shareWith', id, COLLEAGUE, 'user']);
    expect(office.files[0]?.writers).toEqual([COLLEAGUE]);
    expect(office.outbox).toEqual([]);
    valueOf(bundle, office, ['files', 'discard', id]);
    expect(office.files[0]?.trashed).toBe(true);
    expect(valueOf(bundle, office, ['files', 'findDocuments', 'D-1', null])).toEqual([]);
  });

  it('of another person are not found', () => {
    const asked = ['files', 'shareWith', 'local-file-9', COLLEAGUE, 'user'];
    const { fault } = answerOf(askingRun(bundle, officeOf(bundle), asked));
    expect(fault).toMatchObject({ kind: 'refused', reason: 'not found' });
  });

  function folder(visibleTo: readonly string[]) {
    return {
      id: 'folder-1',
      name: '資料',
      mimeType: 'application/vnd.google-apps.folder',
      bytes: new Uint8Array(),
      uploadedMimeType: 'application/vnd.google-apps.folder',
      parents: ['root'],
      appProperties: {},
      owner: SECRETARY,
      writers: [],
      visibleTo,
      trashed: false,
      createdTime: MORNING,
      modifiedTime: MORNING,
    };
  }
});

describe('the daily run', () => {
  const install = ['triggers', 'installDaily', 'ask', 7];

  it('installed twice is one, at the hour given, in Japan', () => {
    const office = officeOf(bundle);
    for (const asked of [install, ['triggers', 'installDaily', 'ask', 8]]) {
      valueOf(bundle, office, asked);
    }
    expect(office.triggers).toMatchObject([
      { handler: 'ask', owner: SECRETARY, atHour: 8, everyDays: 1, timeZone: 'Asia/Tokyo' },
    ]);
  });

  it('of another person is neither seen nor removed', () => {
    const office = officeOf(bundle);
    valueOf(bundle, office, install);
    const colleague = { user: COLLEAGUE };
    expect(valueOf(bundle, office, ['triggers', 'mine'], colleague)).toEqual([]);
    valueOf(bundle, office, ['triggers', 'remove', 'ask'], colleague);
    expect(valueOf(bundle, office, ['triggers', 'mine'])).toEqual(['ask']);
    valueOf(bundle, office, ['triggers', 'remove', 'ask']);
    expect(office.triggers).toEqual([]);
  });
});

describe('panels', () => {
  const facts = { name: '</script>&"', count: 2 };
  const page = '<p>{"name":"\\u003c/script>&\\"","count":2}</p>';

  it('a dialog has its size and title', () => {
    const asked = ['panels', 'showDialog', 'page', '初期設定', { width: 620, height: 560 }, facts];
    expect(askingRun(bundle, officeOf(bundle), asked).ui).toMatchObject([
      { kind: 'dialog', title: '初期設定', page: { html: page, width: 620, height: 560 } },
    ]);
  });

  it('a sidebar has its title', () => {
    const asked = ['panels', 'showSidebar', 'page', '入力', facts];
    expect(askingRun(bundle, officeOf(bundle), asked).ui).toMatchObject([
      { kind: 'sidebar', page: { html: page, title: '入力' } },
    ]);
  });

  it('a page that there is not is refused', () => {
    const asked = ['panels', 'showSidebar', 'absent', '入力', facts];
    const { fault } = answerOf(askingRun(bundle, officeOf(bundle), asked));
    expect(fault).toMatchObject({ kind: 'refused', reason: 'not found' });
  });
});

describe('what ships beside the code', () => {
  it('is read by its name', () => {
    const plan = valueOf(bundle, officeOf(bundle), ['builtIn', 'samplePlan']);
    expect(plan).toEqual({ 戦略: '戦略ID\r\n1' });
    expect(valueOf(bundle, officeOf(bundle), ['builtIn', 'help'])).toEqual({ 設定: '項目,説明' });
    const mails = valueOf(bundle, officeOf(bundle), ['builtIn', 'mailTemplates']);
    expect(mails).toEqual({ 枠: '件名：{件名}' });
    const template = valueOf(bundle, officeOf(bundle), ['builtIn', 'packTemplate']);
    expect(template).toBe('UEsDBA==');
    const holidays = valueOf(bundle, officeOf(bundle), ['builtIn', 'holidays']);
    expect(holidays).toEqual({ 2025: '0101 0113' });
  });
});
