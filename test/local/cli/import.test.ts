/** `suishin import` and `suishin export`: they press what the dialog presses, and print what it shows. */
import { describe, expect, it } from '@jest/globals';
import type { Bundle } from '../../../src/local/bundle';
import { COLLEAGUE, cliWorld, PATH, SMALL_BUNDLE, suishin, type CliWorld } from './cliWorld';

/** Brings the text of the first file into a note; 「何か違う」 differs, 「だめ」 is refused. */
const IMPORTING: Bundle = {
  ...SMALL_BUNDLE,
  mainText: `${SMALL_BUNDLE.mainText}
function preview({ kind, files }) {
  const text = Utilities.newBlob(Utilities.base64Decode(files[0].base64)).getDataAsString('UTF-8');
  const isSame = text === '同じ';
  const refused = text === 'だめ' ? [{ place: files[0].name + '　2行目', message: '直してください。' }] : [];
  return {
    fingerprint: kind + text, isApplicable: refused.length === 0 && !isSame,
    counts: { newRows: 1, changedRows: 1, changedCells: 1, unchangedRows: 0, refused: refused.length, advice: 1 },
    refused, notices: ['お知らせです。'], advice: [{ place: '指標', message: '確かめてください。' }],
    changed: [{ tab: '行動計画', key: '1-1-1', name: '連携', heading: '取組名', before: '', after: 'a\\nb' }],
    newRows: [{ tab: '戦略', key: '1', name: '健康' }],
  };
}
function openImport() {
  const isSecretariat = Session.getActiveUser().getEmail() !== '${COLLEAGUE}';
  const facts = JSON.stringify({ isSecretariat, sections: ['総務課'] });
  const html = '<script>var suishinFacts = ' + facts + ';</script>';
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html), '計画の取込');
}
function previewImport(json) { return JSON.stringify({ outcome: 'done', value: preview(JSON.parse(json)) }); }
function applyImport(json) {
  const call = JSON.parse(json);
  if (call.fingerprint !== preview(call).fingerprint) return refusal('違う内容です。');
  if (call.fingerprint.endsWith('何か違う')) {
    return JSON.stringify({ outcome: 'done', value: { outcome: 'differs', message: '内容が変わりました。' } });
  }
  note(JSON.stringify({ text: call.fingerprint }));
  return JSON.stringify({ outcome: 'done', value: { outcome: 'applied', lines: ['1行を加えました。'] } });
}
function exportBlank(json) {
  const { section, format } = JSON.parse(json);
  if (section === '消防署') return refusal('その課の様式はありません。');
  const files = format === 'xlsx'
    ? [{ as: 'base64', name: '様式_' + section + '.xlsx', content: 'UEs=' }]
    : [{ as: 'text', name: '様式_' + section + '.csv', content: '\\uFEFF課名' }];
  return JSON.stringify({ outcome: 'done', value: { files } });
}
`,
};

async function world(...texts: readonly string[]): Promise<CliWorld> {
  const made = cliWorld({ bundle: () => IMPORTING });
  const { code } = await suishin(made, 'new', PATH);
  if (code !== 0) throw new Error(made.complained.join('\n'));
  for (const [place, text] of texts.entries()) {
    await made.files.write(`/office/${place}.csv`, Buffer.from(text));
  }
  return made;
}

const bytes = async (from: CliWorld) => Buffer.from((await from.files.read(PATH)) ?? []);

describe('import', () => {
  it('prints what would change, and changes nothing', async () => {
    const office = await world('新しい');
    const before = await bytes(office);
    const { code, said } = await suishin(office, 'import', PATH, '/office/0.csv');
    expect(code).toBe(0);
    expect(said).toContain('加える行 1、変わる箇所 1（1行）');
    expect(said).toContain('行動計画　1-1-1　取組名：（空欄） → a⏎b');
    expect(said).toContain('＋ 戦略　1　健康');
    expect(said).toContain('お知らせです。');
    expect(said).toContain('確かめてください。');
    expect(said).toContain('--apply を付けて実行してください');
    expect(await bytes(office)).toEqual(before);
  });

  it('with --apply brings it', async () => {
    const office = await world('新しい');
    const before = await bytes(office);
    const { code, said } = await suishin(office, 'import', PATH, '/office/0.csv', '--apply');
    expect(code).toBe(0);
    expect(said).toContain('1行を加えました。');
    expect(await bytes(office)).not.toEqual(before);
  });

  it('with --results brings results', async () => {
    const office = await world('新しい');
    const words = ['import', PATH, '/office/0.csv', '--results', '--apply'];
    expect((await suishin(office, ...words)).code).toBe(0);
  });

  it('prints what stands in the way, and answers that it failed', async () => {
    const office = await world('だめ');
    const before = await bytes(office);
    const { code, said } = await suishin(office, 'import', PATH, '/office/0.csv', '--apply');
    expect(code).toBe(1);
    expect(said).toContain('× 0.csv　2行目');
    expect(said).toContain('取り込めません。何も変更していません。');
    expect(await bytes(office)).toEqual(before);
  });

  it('says that there is nothing to change, which is no failure', async () => {
    const { code, said } = await suishin(await world('同じ'), 'import', PATH, '/office/0.csv');
    expect(code).toBe(0);
    expect(said).toContain('変わる内容はありません。');
  });

  it('stops where something else would happen than was shown', async () => {
    const office = await world('何か違う');
    const { code, complained } = await suishin(office, 'import', PATH, '/office/0.csv', '--apply');
    expect(code).toBe(1);
    expect(complained).toContain('内容が変わりました。');
  });

  it.each([
    ['a file that is not there', ['/office/9.csv'], '取り込むファイルがありません: /office/9.csv'],
    ['no file', [], 'import には、取り込むファイルが必要です。'],
    ['a foreign option', ['/office/0.csv', '--port', '1'], '「--port」は import では使えません'],
  ])('refuses %s', async (_, words, message) => {
    const { code, complained } = await suishin(await world('新しい'), 'import', PATH, ...words);
    expect(code).toBe(1);
    expect(complained).toContain(message);
  });
});

describe('export', () => {
  it('writes the form beside the workbook, byte for byte', async () => {
    const office = await world();
    const { code, said } = await suishin(office, 'export', PATH, '--section', '総務課');
    expect(code).toBe(0);
    expect(said).toContain('様式を作りました: /office/様式_総務課.xlsx');
    expect([...((await office.files.read('/office/様式_総務課.xlsx')) ?? [])]).toEqual([80, 75]);
  });

  it('writes .csv with its mark into the folder that is named', async () => {
    const office = await world();
    await suishin(office, 'export', PATH, '--format', 'csv', '--out', '/forms');
    const text = Buffer.from((await office.files.read('/forms/様式_.csv')) ?? []).toString();
    expect(text).toBe('\uFEFF課名');
  });

  it('is of the own section for whoever is not of the secretariat', async () => {
    const office = await world();
    await suishin(office, 'share', PATH, COLLEAGUE);
    const { said } = await suishin(office, 'export', PATH, '--as', COLLEAGUE);
    expect(said).toContain('様式_総務課.xlsx');
  });

  it('does not replace a form that somebody is filling in', async () => {
    const office = await world();
    await office.files.write('/office/様式_総務課.xlsx', Buffer.from('記入中'));
    const { code, complained } = await suishin(office, 'export', PATH, '--section', '総務課');
    expect(code).toBe(1);
    expect(complained).toContain('記入中の様式かもしれません');
  });

  it.each([
    [['--section', '消防署'], 'その課の様式はありません。'],
    [['--format', 'pdf'], '--format の「pdf」は分かりません'],
  ])('refuses %j', async (words, message) => {
    const { code, complained } = await suishin(await world(), 'export', PATH, ...words);
    expect(code).toBe(1);
    expect(complained).toContain(message);
  });
});
