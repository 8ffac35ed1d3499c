/** Lists that do not open and close in one place, and papers that do not begin where they should. */
import { IN_SUMMARY, sheets, summary, summaryWith, type Broken } from './brokenTemplate';
import {
  paragraph,
  SECTIONS,
  SHEETS,
  sheetsBody,
  SUMMARY,
  summaryBody,
  table,
} from './smallTemplate';

export const BROKEN_LISTS: readonly Broken[] = [
  {
    what: 'a misspelt list',
    sections: summaryWith(table([['名称'], ['{#戦路}{名称}{/戦路}']])),
    said: [
      `${IN_SUMMARY}、「名称」の次：{#戦路}{名称}{/戦路}\n「{#戦路}」というタグはありません。「{#戦略}」のことでしょうか。`,
      `${IN_SUMMARY}、「名称」の次：{#戦路}{名称}{/戦路}\n「{名称}」は、ここでは使えません。使えるのは、資料「${SUMMARY}」の「{#戦略}」から「{/戦略}」までの間です。`,
    ],
  },
  {
    what: 'a list that is not closed',
    sections: summaryWith(paragraph('{#戦略}'), paragraph('{名称}')),
    said: [
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{#戦略}\n「{#戦略}」に対する「{/戦略}」がありません。同じ資料の、次の改ページ（セクション区切り）までの間に書いてください。`,
    ],
  },
  {
    what: 'a list that is not opened',
    sections: summaryWith(paragraph('{/戦略}')),
    said: [
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{/戦略}\n「{/戦略}」に対する「{#戦略}」が、その前にありません。書き足すか、「{/戦略}」を消してください。`,
    ],
  },
  {
    what: 'two lists that cross',
    sections: [
      SECTIONS[0] ?? summary([]),
      sheets([
        paragraph(`{資料：${SHEETS}}`),
        paragraph('{#取組}'),
        paragraph('{#意見}'),
        paragraph('{要旨}'),
        paragraph('{/取組}'),
        paragraph('{/意見}'),
        paragraph(''),
      ]),
    ],
    said: [
      `資料「${SHEETS}」の本文：{/取組}\n「{/取組}」の前に、内側の「{#意見}」を「{/意見}」で閉じてください。`,
      `資料「${SHEETS}」の本文：{/意見}\n「{/意見}」に対する「{#意見}」が、その前にありません。書き足すか、「{/意見}」を消してください。`,
    ],
  },
  {
    what: 'a list without its mark',
    sections: summaryWith(paragraph('評価{戦略}')),
    said: [
      `${IN_SUMMARY}：評価{戦略}\n「{戦略}」は繰返しのタグです。繰り返すところを「{#戦略}」と「{/戦略}」で挟んでください。`,
    ],
  },
  {
    what: 'a condition without its mark',
    sections: summaryWith(paragraph('評価{見本}')),
    said: [
      `${IN_SUMMARY}：評価{見本}\n「{見本}」は条件のタグです。条件に合うときに印刷するところを「{#見本}」と「{/見本}」で挟んでください。`,
    ],
  },
  {
    what: 'a list that begins in a table and ends outside',
    sections: summaryWith(table([['戦略'], ['{#戦略}{名称}']]), paragraph('{/戦略}')),
    said: [
      `${IN_SUMMARY}、「戦略」の次：{#戦略}{名称}\n「{#戦略}」と「{/戦略}」の一方が表の中、他方が表の外か別の表にあります。両方を同じ表の行の中か、両方を表の外に書いてください。`,
    ],
  },
  {
    what: 'a list that begins in one table and ends in another',
    sections: summaryWith(
      table([['戦略'], ['{#戦略}{名称}']]),
      paragraph('表二'),
      table([['件数'], ['{件数}{/戦略}']]),
    ),
    said: [
      `${IN_SUMMARY}、「戦略」の次：{#戦略}{名称}\n「{#戦略}」と「{/戦略}」の一方が表の中、他方が表の外か別の表にあります。両方を同じ表の行の中か、両方を表の外に書いてください。`,
    ],
  },
  {
    what: 'a list over paragraphs that say something else as well',
    sections: summaryWith(paragraph('戦略は{#戦略}'), paragraph('{名称}{/戦略}')),
    said: [
      `${IN_SUMMARY}：戦略は{#戦略}\n「{#戦略}」と「{/戦略}」が別の段落にあるときは、それぞれの段落にはそのタグだけを書いてください。`,
    ],
  },
  {
    what: 'a list over a section break',
    sections: [
      SECTIONS[0] ?? summary([]),
      sheets([paragraph(`{資料：${SHEETS}}`), paragraph('{#取組}'), paragraph('{番号}')]),
      sheets([paragraph('{実績}'), paragraph('{/取組}'), paragraph('')]),
    ],
    said: [
      `資料「${SHEETS}」の本文：{#取組}\n「{#取組}」に対する「{/取組}」がありません。同じ資料の、次の改ページ（セクション区切り）までの間に書いてください。`,
      `資料「${SHEETS}」の本文：{実績}\n「{実績}」は、ここでは使えません。使えるのは、資料「${SHEETS}」の「{#取組}」から「{/取組}」までの間です。`,
      `資料「${SHEETS}」の本文：{/取組}\n「{/取組}」に対する「{#取組}」が、その前にありません。書き足すか、「{/取組}」を消してください。`,
    ],
  },
  {
    what: 'a paper without a marker',
    sections: [summary(summaryBody)],
    said: [
      `資料「${SHEETS}」がどこから始まるかが分かりません。その資料の最初の段落に「{資料：${SHEETS}}」とだけ書いてください。`,
    ],
  },
  {
    what: 'a paper that is marked twice',
    sections: [...SECTIONS, summary(summaryBody)],
    said: [`「{資料：${SUMMARY}}」が二つあります。どちらか一つを消してください。`],
  },
  {
    what: 'a paper that nobody knows',
    sections: [...SECTIONS, summary([paragraph('{資料：取組別調査}'), paragraph('')])],
    said: [
      `資料「取組別調査」の本文：{資料：取組別調査}\n「取組別調査」という資料はありません。「{資料：${SHEETS}}」のことでしょうか。`,
    ],
  },
  {
    what: 'a marker that is not the first of its section',
    sections: [summary([...summaryBody, ...sheetsBody])],
    said: [
      `資料「${SHEETS}」がどこから始まるかが分かりません。その資料の最初の段落に「{資料：${SHEETS}}」とだけ書いてください。`,
      `${IN_SUMMARY}、「該当なし」の次：{資料：${SHEETS}}\n「{資料：${SHEETS}}」は、資料の最初のページの最初の段落に書いてください。前の資料との間には、セクション区切り（次のページから開始）が必要です。`,
    ],
  },
  {
    what: 'a marker with a title behind it',
    sections: [summary(summaryBody), sheets([paragraph(`{資料：${SHEETS}}調書`), paragraph('')])],
    said: [
      `資料「${SHEETS}」がどこから始まるかが分かりません。その資料の最初の段落に「{資料：${SHEETS}}」とだけ書いてください。`,
      `${IN_SUMMARY}：{資料：${SHEETS}}調書\n「{資料：${SHEETS}}」の段落には、ほかの文字を書かないでください。この段落は印刷されません。`,
    ],
  },
  {
    what: 'the column in which a list begins, deleted',
    sections: summaryWith(table([['取組数'], ['{件数}{/戦略}']])),
    said: [
      `${IN_SUMMARY}、「取組数」の次：{件数}{/戦略}\n「{件数}」は、ここでは使えません。使えるのは、資料「${SUMMARY}」の「{#戦略}」から「{/戦略}」までの間です。`,
      `${IN_SUMMARY}、「取組数」の次：{件数}{/戦略}\n「{/戦略}」に対する「{#戦略}」が、その前にありません。書き足すか、「{/戦略}」を消してください。`,
    ],
  },
  {
    what: 'the column in which a list begins, moved behind the others',
    sections: summaryWith(
      table([
        ['取組数', '戦略'],
        ['{件数}{/戦略}', '{#戦略}{名称}'],
      ]),
    ),
    said: [
      `${IN_SUMMARY}、「戦略」の次：{件数}{/戦略}\n「{件数}」は、ここでは使えません。使えるのは、資料「${SUMMARY}」の「{#戦略}」から「{/戦略}」までの間です。`,
      `${IN_SUMMARY}、「戦略」の次：{件数}{/戦略}\n「{/戦略}」に対する「{#戦略}」が、その前にありません。書き足すか、「{/戦略}」を消してください。`,
      `${IN_SUMMARY}、「戦略」の次：{#戦略}{名称}\n「{#戦略}」に対する「{/戦略}」がありません。同じ資料の、次の改ページ（セクション区切り）までの間に書いてください。`,
    ],
  },
  {
    what: 'a list that is closed by another name',
    sections: summaryWith(paragraph('{#戦略}{名称}{/戦路}')),
    said: [
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{#戦略}{名称}{/戦路}\n「{/戦路}」というタグはありません。「{/戦略}」のことでしょうか。`,
    ],
  },
  {
    what: 'what is printed where a list is empty, not closed',
    sections: summaryWith(paragraph('{^戦略}該当なし')),
    said: [
      `${IN_SUMMARY}：{^戦略}該当なし\n「{^戦略}」に対する「{/戦略}」がありません。同じ資料の、次の改ページ（セクション区切り）までの間に書いてください。`,
    ],
  },
  {
    what: 'two lists that are closed in the wrong order in one row',
    sections: [
      SECTIONS[0] ?? summary([]),
      sheets([
        paragraph(`{資料：${SHEETS}}`),
        table([
          ['番号', '意見'],
          ['{#取組}{番号}', '{#意見}{要旨}{/取組}{/意見}'],
        ]),
        paragraph(''),
      ]),
    ],
    said: [
      `資料「${SHEETS}」の本文、「意見」の次：{#意見}{要旨}{/取組}{/意見}\n「{/取組}」の前に、内側の「{#意見}」を「{/意見}」で閉じてください。`,
      `資料「${SHEETS}」の本文、「意見」の次：{#意見}{要旨}{/取組}{/意見}\n「{/意見}」に対する「{#意見}」が、その前にありません。書き足すか、「{/意見}」を消してください。`,
    ],
  },
];
