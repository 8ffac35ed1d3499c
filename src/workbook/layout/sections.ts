/** 課一覧, 判定基準 and 総合計画施策: what the plan refers to. */
import { aSection, column, tabColours, type Tab } from './layout';

const settingsGroup = {
  writers: '事務局',
  protection: 'secretariat',
  visibility: 'hidden',
  frozenRows: 1,
  frozenColumns: 1,
  colour: tabColours.settings,
  filterViews: [],
  highlights: [],
} as const;

export const sectionsTab: Tab = {
  ...settingsGroup,
  key: 'sections',
  family: 'sections',
  title: '課一覧',
  sheetId: 1003,
  purpose:
    '１行が１つの課（局・室・館）です。入力できる人、お知らせの宛先及び資料での並び順を決めます。',
  keyColumns: ['name'],
  columns: [
    column(
      'name',
      '課名（正式）',
      'word',
      160,
      'secretariat',
      '正式な課名です（例：保健福祉課、農業委員会）。改称したときは、この行に有効終了年度を入れ、新しい課名の行を加えてください。',
    ),
    column(
      'shortName',
      '略称',
      'word',
      80,
      'secretariat',
      '幅の狭い表に印字する名前です（例：福祉）。',
    ),
    column(
      'order',
      '並び順',
      'count',
      70,
      'secretariat',
      '機構順の番号です（1、2、3…）。資料はこの順に並びます。',
    ),
    column(
      'sharedAddress',
      '共用アドレス',
      'key',
      240,
      'secretariat',
      '課の共用メールアドレスです。お知らせはここに送ります（例：fukushi@town.example.jp）。',
    ),
    column(
      'staffAddresses',
      '担当者アドレス',
      'key',
      260,
      'secretariat',
      '入力する人のメールアドレスです。複数は「、」で区切ります。空欄のときは、共用アドレスの人が入力します。',
    ),
    column(
      'headAddresses',
      '所属長アドレス',
      'key',
      260,
      'secretariat',
      '提出する所属長のメールアドレスです。複数は「、」で区切ります。',
    ),
    column(
      'validFrom',
      '有効開始年度',
      'year',
      110,
      'secretariat',
      'この課名の最初の年度です（例：令和5年度）。',
    ),
    column(
      'validTo',
      '有効終了年度',
      'year',
      110,
      'secretariat',
      'この課名の最後の年度です。続いているときは空欄です。',
    ),
    column(
      'successor',
      '後継課',
      'word',
      160,
      'secretariat',
      '改組の後に仕事を引き継いだ課です。過去の取組の回答課の候補になります。',
      aSection,
    ),
  ],
};

export const scaleTab: Tab = {
  ...settingsGroup,
  key: 'scale',
  family: 'scale',
  title: '判定基準',
  sheetId: 1004,
  purpose: '１行が１つの判定の記号です。達成率が下限以上になる最初の行の記号になります。',
  keyColumns: ['symbol'],
  columns: [
    column(
      'symbol',
      '記号',
      'mark',
      80,
      'secretariat',
      '判定の記号です（例：A）。良い順に上から並べます。',
    ),
    column(
      'name',
      '名称',
      'word',
      320,
      'secretariat',
      '資料の表の見出しに印字する言葉です（例：Ｂ（80％以上100％未満））。下限を変えたときは、名称も直してください。',
    ),
    column(
      'lowerBound',
      '下限',
      'typedNumber',
      100,
      'secretariat',
      'この判定になる達成率の下限です（％、例：80）。四捨五入する前の値で比べます。最後の行は空欄です。',
    ),
  ],
};

/** The town's published scale; its headings say what 「80〜99」 leaves open. */
export const defaultScale = [
  { symbol: 'A', name: 'Ａ（100％以上）', lowerBound: '100' },
  { symbol: 'B', name: 'Ｂ（80％以上100％未満）', lowerBound: '80' },
  { symbol: 'C', name: 'Ｃ（80％未満）', lowerBound: '' },
] as const;

export const comprehensivePlanTab: Tab = {
  ...settingsGroup,
  key: 'comprehensivePlan',
  family: 'comprehensivePlan',
  title: '総合計画施策',
  sheetId: 1006,
  purpose: '１行が総合計画の１つの施策です。行動計画の取組は、ここのコードで施策と結び付きます。',
  colour: tabColours.plan,
  keyColumns: ['code'],
  columns: [
    column(
      'code',
      '施策コード',
      'key',
      110,
      'secretariat',
      '施策の番号です（例：総-01）。一度使ったコードは、別の施策に使わないでください。',
    ),
    column('name', '施策名', 'word', 320, 'secretariat', '総合計画のとおりに書きます。'),
    column('order', '並び順', 'count', 70, 'secretariat', '資料に並べる順の番号です。'),
  ],
};
