/** Tags that are none, or that stand where they say nothing. */
import { Footer, Header } from 'docx';
import { IN_SUMMARY, sheets, summary, summaryWith, type Broken } from './brokenTemplate';
import { LANDSCAPE, paragraph, SHEETS, sheetsBody, SUMMARY, summaryBody } from './smallTemplate';

export const BROKEN_TAGS: readonly Broken[] = [
  {
    what: 'an unknown tag',
    sections: summaryWith(paragraph('予算の説明 {予算の総括}')),
    said: [
      `${IN_SUMMARY}：予算の説明 {予算の総括}\n「{予算の総括}」というタグはありません。使えるタグは、様式の画面の一覧で確かめてください。`,
    ],
  },
  {
    what: 'a misspelt tag',
    sections: summaryWith(paragraph('{会義名}')),
    said: [
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{会義名}\n「{会義名}」というタグはありません。「{会議名}」のことでしょうか。`,
    ],
  },
  {
    what: 'full-width braces',
    sections: summaryWith(paragraph('今年は｛年度｝です。')),
    said: [
      `${IN_SUMMARY}：今年は｛年度｝です。\n全角の「｛」があります。タグのかっこは、半角の「{」と「}」で書いてください。`,
      `${IN_SUMMARY}：今年は｛年度｝です。\n全角の「｝」があります。タグのかっこは、半角の「{」と「}」で書いてください。`,
    ],
  },
  {
    what: 'a mark in full width',
    sections: summaryWith(paragraph('{＃戦略}{名称}{／戦略}')),
    said: [
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{＃戦略}{名称}{／戦略}\n「{＃戦略}」の記号が全角です。「{#戦略}」と半角で書いてください。`,
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{＃戦略}{名称}{／戦略}\n「{／戦略}」の記号が全角です。「{/戦略}」と半角で書いてください。`,
    ],
  },
  {
    what: 'a brace that is not closed',
    sections: summaryWith(paragraph('評価する年度は{年度です。')),
    said: [
      `${IN_SUMMARY}：評価する年度は{年度です。\n「{」に対する「}」が、同じ段落の中にありません。「{年度}」のように閉じてください。`,
    ],
  },
  {
    what: 'a brace that is not opened',
    sections: summaryWith(paragraph('評価する年度は年度}です。')),
    said: [
      `${IN_SUMMARY}：評価する年度は年度}です。\n「}」に対する「{」が、同じ段落の中にありません。不要であれば「}」を消してください。`,
    ],
  },
  {
    what: 'a tag over two paragraphs',
    sections: summaryWith(paragraph('評価 {年'), paragraph('度}')),
    said: [
      `${IN_SUMMARY}：評価 {年\n「{」に対する「}」が、同じ段落の中にありません。「{年度}」のように閉じてください。`,
      `${IN_SUMMARY}：度}\n「}」に対する「{」が、同じ段落の中にありません。不要であれば「}」を消してください。`,
    ],
  },
  {
    what: 'an empty tag',
    sections: summaryWith(paragraph('評価{}')),
    said: [
      `${IN_SUMMARY}：評価{}\n「{ }」の中に名前がありません。タグの名前を書くか、かっこを消してください。`,
    ],
  },
  {
    what: 'a blank in a tag',
    sections: summaryWith(paragraph('評価{ 年度}')),
    said: [
      `${IN_SUMMARY}：評価{ 年度}\n「{ 年度}」に空白が入っています。「{年度}」と書いてください。`,
    ],
  },
  {
    what: 'a mark that would print markup of a text',
    sections: summaryWith(paragraph('評価{@年度}')),
    said: [
      `${IN_SUMMARY}：評価{@年度}\n「{@年度}」の最初の記号は使えません。使えるのは、繰返し「{#…}」、ないとき「{^…}」、終わり「{/…}」です。`,
    ],
  },
  {
    what: 'a tag of another paper',
    sections: summaryWith(paragraph('評価{実績}')),
    said: [
      `${IN_SUMMARY}：評価{実績}\n「{実績}」は、ここでは使えません。使えるのは、資料「${SHEETS}」の「{#取組}」から「{/取組}」までの間です。`,
    ],
  },
  {
    what: 'an unknown tag in a head and in a foot',
    sections: [
      {
        properties: LANDSCAPE,
        headers: { default: new Header({ children: [paragraph('{会義名}')] }) },
        footers: { default: new Footer({ children: [paragraph('作成 {番号}')] }) },
        children: summaryBody,
      },
      sheets(sheetsBody),
    ],
    said: [
      `資料「${SUMMARY}」のヘッダー：{会義名}\n「{会義名}」というタグはありません。「{会議名}」のことでしょうか。`,
      `資料「${SUMMARY}」のフッター：作成 {番号}\n「{番号}」は、ここでは使えません。使えるのは、資料「${SHEETS}」の「{#取組}」から「{/取組}」までの間です。`,
    ],
  },
  {
    what: 'a blank of full width within a name',
    sections: summaryWith(paragraph('評価{年　度}')),
    said: [
      `${IN_SUMMARY}：評価{年　度}\n「{年　度}」というタグはありません。「{年度}」のことでしょうか。`,
    ],
  },
  {
    what: 'a mark that other programs use for parts',
    sections: summaryWith(paragraph('評価{>年度}')),
    said: [
      `${IN_SUMMARY}：評価{>年度}\n「{>年度}」の最初の記号は使えません。使えるのは、繰返し「{#…}」、ないとき「{^…}」、終わり「{/…}」です。`,
    ],
  },
  {
    what: 'a mark of a spreadsheet',
    sections: summaryWith(paragraph('評価{=年度}')),
    said: [
      `${IN_SUMMARY}：評価{=年度}\n「{=年度}」の最初の記号は使えません。使えるのは、繰返し「{#…}」、ないとき「{^…}」、終わり「{/…}」です。`,
    ],
  },
  {
    what: 'braces that are doubled, as other programs want them',
    sections: summaryWith(paragraph('評価{{年度}}')),
    said: [
      `${IN_SUMMARY}：評価{{年度}}\n「{」に対する「}」が、同じ段落の中にありません。「{年度}」のように閉じてください。`,
      `${IN_SUMMARY}：評価{{年度}}\n「}」に対する「{」が、同じ段落の中にありません。不要であれば「}」を消してください。`,
    ],
  },
  {
    what: 'a tag of a list in a head',
    sections: [
      {
        ...summary(summaryBody),
        headers: { default: new Header({ children: [paragraph('{名称}')] }) },
      },
      sheets(sheetsBody),
    ],
    said: [
      `資料「${SUMMARY}」のヘッダー：{名称}\n「{名称}」は、ここでは使えません。使えるのは、資料「${SUMMARY}」の「{#戦略}」から「{/戦略}」までの間です。`,
    ],
  },
  {
    what: 'a tag in the letters of other keyboards',
    sections: summaryWith(paragraph('評価{ﾈﾝﾄﾞ}')),
    said: [
      `${IN_SUMMARY}：評価{ﾈﾝﾄﾞ}\n「{ﾈﾝﾄﾞ}」というタグはありません。使えるタグは、様式の画面の一覧で確かめてください。`,
    ],
  },
];
