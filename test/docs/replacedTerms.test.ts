/**
 * Words that were replaced must not come back where people read or code speaks of them.
 *
 * Old captions of the menu are looked for as captions only: 「集計を更新した時刻」 is plain Japanese.
 * Not looked for: words that are also ordinary ones (区分, 状態, 旧, 新, 増やす, 減らす, 保つ) and
 * 下書き, which is still the word for what is typed before the entry opens (下書き開始日).
 */
import { describe, expect, it } from '@jest/globals';
import { textFile, textFilesBelow, type TextFile } from './markdown';

/** The old word, and the one that took its place. */
const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/評価尺度/, '判定基準'],
  [/戦略総括/, '戦略別集計'],
  [/会議意見/, '意見台帳'],
  [/文書一覧/, '作成資料一覧'],
  [/ダッシュボード/, '集計グラフ'],
  [/(?<!評価)対象年度/, '評価対象年度'],
  [/催促|督促/, 'お知らせ'],
  [/する・しない/, '実施の有無'],
  [/目標の型/, '目標値の種類'],
  [/許容幅/, '達成とみなす範囲'],
  [/基準からの進み/, '基準値からの進捗'],
  [/(?<!達成率を)算定しない/, '達成率を算定しない'],
  [/出典・算出式/, '出典・算出方法'],
  [/重み/, 'ウエイト'],
  [/確度/, '決算額の区分, 速報・確定の別'],
  [/[5５]視点/, '５つの視点'],
  [/次年度/, 'the year itself; 現年度の取組, 今後の取組, 反映する年度'],
  [/機械判定/, '指標による判定（参考）'],
  [/着眼点/, '確認事項, or ５つの視点'],
  [/値の状態/, '実績値の状況'],
  [/対応方針/, '町の考え方・対応'],
  [/データの指紋/, '照合番号'],
  [/提出済(?!み)/, '提出済み'],
  [/確認済(?!み)/, '確認済み'],
  [/報告待ち/, '未提出あり'],
  [/遅れあり/, '遅れ'],
  [/到達見込/, '最終目標の達成見込み'],
  [/このままでは届かない/, '現状では困難'],
  [/未報告/, '未提出, 未入力'],
  [/個別調書/, '取組別調書'],
  [/前回意見への対応/, '前回の会議における意見への対応'],
  [/議事録/, '会議録'],
  [/訂正版/, '正誤表'],
  [/配布用/, '会議用, 公表用'],
  [/(?<=[「'`])年度実績の入力(?=[」'`])/, '取組実績の入力'],
  [/(?<=[「'`])集計を更新(?=[」'`])/, '集計の更新'],
  [/(?<=[「'`])様式を編集(?=[」'`])/, '様式の編集'],
  [/(?<=[「'`])会議と意見(?=[」'`])/, '会議・意見'],
  [/(?<!御)担当者様/, '御担当者様'],
];

/** Where an old word must stand, and why. */
const EXCEPTIONS: readonly { path: string; word: string; reason: string }[] = [
  {
    path: 'src/workbook/layout/notation.ts',
    word: '次年度',
    reason: 'the list that advises writers against this very word',
  },
  {
    path: 'templates/plan/年度実績.csv',
    word: '議事録',
    reason: 'a tool that the sample town bought, not the paper of the council',
  },
  ...['提出済', '確認済'].map((word) => ({
    path: 'src/workbook/read/words.ts',
    word,
    reason: 'a spelling of older workbooks that is still read',
  })),
];

function oldWords({ path, text }: TextFile): readonly string[] {
  return text.split('\n').flatMap((line, place) =>
    REPLACED.flatMap(([pattern, successor]) => {
      const found = pattern.exec(line)?.[0];
      if (found === undefined) return [];
      const isExcepted = EXCEPTIONS.some((one) => one.path === path && one.word === found);
      return isExcepted
        ? []
        : [`${path}, line ${String(place + 1)}: ${found}; the word is now ${successor}`];
    }),
  );
}

const files = [
  textFile('README.md'),
  ...textFilesBelow('src', ['.ts', '.tsx', '.css', '.html']),
  ...textFilesBelow('templates', ['.csv', '.txt', '.html', '.md']),
];

describe('words that were replaced', () => {
  it('stand in no source, template or README', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(oldWords)).toEqual([]);
  });

  it('are excepted only where they stand', () => {
    const idle = EXCEPTIONS.filter(
      ({ path, word }) => files.find((file) => file.path === path)?.text.includes(word) !== true,
    );
    expect(idle).toEqual([]);
  });
});

describe('the check of replaced words', () => {
  it('finds each old word and names its successor', () => {
    const planted = {
      path: 'src/wording/x.ts',
      text: "const a = '催促の間隔';\nconst b = '提出済';",
    };
    expect(oldWords(planted)).toEqual([
      'src/wording/x.ts, line 1: 催促; the word is now お知らせ',
      'src/wording/x.ts, line 2: 提出済; the word is now 提出済み',
    ]);
  });

  it('leaves the successors alone', () => {
    const text = '評価対象年度 提出済み 確認済み 達成率を算定しない ５つの視点 令和８年度';
    expect(oldWords({ path: 'src/wording/x.ts', text })).toEqual([]);
  });
});
