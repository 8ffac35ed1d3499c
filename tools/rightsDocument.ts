/** docs/who-may-what.md: who may change what by which function, for a clerk and for whoever inspects it. */
import { EFFECTS, type Effect } from '../test/bundle/rights/effects';
import { RIGHTS, type RightsRow } from '../test/bundle/rights/rightsTable';
import { ALL_ROLES, ROLES, sectionOf, type Role } from '../test/bundle/rights/roles';

const INTRODUCTION = [
  '# だれが何を変えられるか',
  '',
  '`node tools/rightsDoc.mjs` が `test/bundle/rights/rightsTable.ts` から作る文書です。直すときは、元の表を直してください。',
  '',
  'プログラムの全ての関数を、下の全ての人が、正しい内容でも誤った内容でも呼び出し、この表のほかに何も変わらないことを、`npm test` が毎回確かめています（`test/bundle/rights/roles.test.ts`）。ブラウザーの開発者用の画面から直接呼び出した場合も同じです。',
  '',
  '- 「－」は、何も変わらないことを表します。見るだけの操作か、断られる操作です。',
  '- 課の職員が変えられるのは、自分の課が回答課である行だけです。事務局は、全ての課の行を代理で変えられます。',
  '- 点検の欄と集計は、計画と実績から決まるもので、だれが押しても同じ内容になります。このため、編集できる人のだれが押しても書き直します。',
  '- 行の場所の控え（次に早く開くためのもの）は、この表に含めていません。',
  '- この表は、プログラムの関数についてのものです。シートに直接入力できる範囲は、シートの保護で決まります（[ワークブックの構成](workbook.md)）。シートを編集できる人は、プログラムそのものも編集できます。これについては[決定0013](decisions/0013-rights-by-whole-tabs.md)を見てください。',
].join('\n');

const WHO: Readonly<Record<Role, string>> = {
  owner: 'ファイルの所有者です。Google では、保護されたシートも編集できます。',
  secretariat: '「設定」シートを編集できる人です。',
  head: '課一覧の「所属長アドレス」にある人です。',
  staff: '課一覧の「担当者アドレス」にある人です。',
  shared: '課一覧の「共用アドレス」です。',
  otherStaff: '別の課の担当者です。自分の課の行だけを変えられます。',
  stranger: 'ファイルを編集できますが、課一覧にも事務局にもない人です。',
  reader: 'ファイルの閲覧だけができる人です。Google が、プログラムの実行を断ります。',
  noAddress: '個人のアカウントなど、Google からアドレスを受け取れない人です。',
};

export function rightsDocument(): string {
  const sections = [
    INTRODUCTION,
    '## 人',
    table(
      ['人', '説明'],
      ALL_ROLES.map((role) => [ROLES[role].name, WHO[role]]),
    ),
    '## 関数と、変わるもの',
    table(
      ['開く場所', '操作', ...ALL_ROLES.map((role) => ROLES[role].name), '関数'],
      Object.entries(RIGHTS).map(([name, row]) => [
        row.from,
        row.what,
        ...ALL_ROLES.map((role) => cellOf(row, role)),
        `\`${name}\``,
      ]),
    ),
  ];
  return `${sections.join('\n\n')}\n`;
}

function cellOf({ may }: RightsRow, role: Role): string {
  const effects = may[role] ?? [];
  return effects.length === 0 ? '－' : effects.map((effect) => nameOf(effect, role)).join('<br>');
}

/** Rows belong to a section; the rest is the same for everybody. */
function nameOf(effect: Effect, role: Role): string {
  const name = EFFECTS[effect];
  if (effect !== 'results' && effect !== 'submission') return name;
  return sectionOf(role) === '' ? `全ての課の${name}` : `自分の課の${name}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
