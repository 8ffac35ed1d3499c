/** One mail of each kind and stage, for tests and for whoever wants to look at them. */
import type { NoticeAction } from '../../../src/domain/notices/noticeFacts';
import type { LetterText } from '../../../src/documents/letters/frame';
import {
  action,
  day,
  DUE,
  letterOf,
  missingAmount,
  missingValue,
  opinion,
  OVERDUE,
  TOURISM,
  TWO_OPEN,
  HEALTH,
} from './letterBuilder';

const SENT_BACK = action('2-1-3', {
  name: '観光客が何度も訪れたくなる催しの実施',
  submission: 'sentBack',
  sentBackFor: '指標の実績値が前年度と同じです。\n令和６年度の入込客数を確かめてください。',
});
const AMOUNTS: readonly NoticeAction[] = [
  action('1-2-2', { name: '健康寿命の延伸に向けた各種事業の実施' }),
  action('1-2-3', { name: '地域医療の確保' }),
];
const AMOUNTS_DUE = { stage: 'before', dueOn: day('2025-06-20'), daysLeft: 5 } as const;
const OPINIONS_DUE = { stage: 'before', dueOn: day('2025-10-10'), daysLeft: 5 } as const;
const JUNE = { today: day('2025-06-13') };
const OCTOBER = { today: day('2025-10-02') };
const OPINIONS = [
  opinion('R7-01'),
  opinion('R7-02', { targetId: '', summary: '計画の全体が分かる図がほしい。' }),
];
const VALUES = {
  kind: 'values',
  actions: [
    {
      action: action('1-2-2', { name: '健康寿命の延伸に向けた各種事業の実施' }),
      values: [
        { indicatorId: '1-2-2-2', indicator: '特定健診の受診率', fixedMonth: '11月' },
        { indicatorId: '1-2-2-3', indicator: '健康寿命', fixedMonth: '9月' },
      ],
    },
  ],
} as const;
const TWO_SECTIONS = [HEALTH, TOURISM];
const noStates = {
  notEntered: 0,
  draft: 0,
  awaitingHead: 0,
  submitted: 0,
  sentBack: 0,
  checked: 0,
  settled: 0,
};

/** 60 characters. */
export const LONG_NAME =
  '誰もが住み慣れた地域で安心して暮らし続けられるよう保健と医療と福祉の各機関が連携して行う切れ目のない支援の体制づくりと普及啓発';

/** 30 actions, every third with a name of 60 characters. */
export const THIRTY: readonly NoticeAction[] = Array.from({ length: 30 }, (_, place) =>
  action(`${String(1 + Math.floor(place / 10))}-${String(1 + (place % 10))}-${String(1 + place)}`, {
    name: place % 3 === 0 ? LONG_NAME : `取組の名称その${String(place)}`,
    submission: place % 2 === 0 ? 'draft' : 'awaitingHead',
    missing: [
      { field: 'progress', why: 'blank' },
      { field: 'results', why: 'blank' },
      missingAmount,
      ...[1, 2, 3].map((number) => missingValue(String(number))),
    ],
  }),
);

export const everyMail: Readonly<Record<string, () => LetterText>> = {
  提出_下書き: () =>
    letterOf([{ kind: 'submission', actions: TWO_OPEN, ...DUE, stage: 'drafts', daysLeft: 45 }], {
      today: day('2025-03-10'),
    }),
  提出_開始: () =>
    letterOf([{ kind: 'submission', actions: TWO_OPEN, ...DUE, stage: 'opening', daysLeft: 23 }], {
      today: day('2025-04-14'),
    }),
  提出_前: () => letterOf([{ kind: 'submission', actions: TWO_OPEN, ...DUE }]),
  提出_後: () =>
    letterOf([{ kind: 'submission', actions: TWO_OPEN.slice(1), ...OVERDUE }], {
      today: day('2025-05-19'),
    }),
  提出_30件: () => letterOf([{ kind: 'submission', actions: THIRTY, ...DUE }]),
  提出_二つの課: () =>
    letterOf(
      [
        {
          kind: 'submission',
          actions: [
            ...TWO_OPEN,
            { ...SENT_BACK, section: TOURISM, laterValues: TWO_OPEN[0]?.laterValues ?? [] },
          ],
          ...DUE,
        },
      ],
      { addedWords: ['連休中は入力画面を開けますが、電話での\nお問合せにはお答えできません。'] },
      TWO_SECTIONS,
    ),
  決算額_前: () => letterOf([{ kind: 'amounts', actions: AMOUNTS, ...AMOUNTS_DUE }], JUNE),
  決算額_後: () =>
    letterOf(
      [{ kind: 'amounts', actions: AMOUNTS, ...AMOUNTS_DUE, stage: 'after', daysLeft: -1 }],
      {
        today: day('2025-06-23'),
      },
    ),
  確定値: () => letterOf([VALUES], { today: day('2025-11-04') }),
  意見_前: () => letterOf([{ kind: 'opinions', opinions: OPINIONS, ...OPINIONS_DUE }], OCTOBER),
  意見_後: () =>
    letterOf(
      [{ kind: 'opinions', opinions: OPINIONS, ...OPINIONS_DUE, stage: 'after', daysLeft: -1 }],
      { today: day('2025-10-14') },
    ),
  回答の依頼: () =>
    letterOf(
      [{ kind: 'answers', opinions: OPINIONS, ...OPINIONS_DUE, stage: 'opening', daysLeft: 30 }],
      { today: day('2025-08-28') },
    ),
  全件提出: () => letterOf([{ kind: 'allIn', total: 224 }], {}, []),
  まとめ: () =>
    letterOf(
      [
        {
          kind: 'digest',
          total: 224,
          submitted: 212,
          open: [
            {
              section: HEALTH,
              total: 30,
              states: { ...noStates, submitted: 20, draft: 4, notEntered: 6 },
            },
            {
              section: TOURISM,
              total: 14,
              states: { ...noStates, checked: 12, awaitingHead: 1, sentBack: 1 },
            },
          ],
          cameIn: [action('1-2-2'), action('1-2-3'), action('2-1-3', { section: TOURISM })],
          since: day('2025-05-07'),
          unreachable: ['農業委員会'],
          uncertain: [
            {
              to: 'suido@town.example.jp',
              subject:
                '【総合政策課】令和６年度の取組実績の提出について（５月16日（金）まで・残り１件）',
            },
          ],
          wrong: ['「年度実績」シートに、読み取れない欄が２か所あります。'],
        },
      ],
      { today: day('2025-05-12') },
      [],
    ),
  差戻し: () => letterOf([{ kind: 'sentBack', action: SENT_BACK }], {}, [TOURISM]),
  代理入力: () => letterOf(AMOUNTS.map((each) => ({ kind: 'onBehalf', action: each }))),
  資料の完成: () =>
    letterOf(
      ['令和７年度第１回　会議資料　第１版', '令和７年度第１回　会議資料　第１版（別冊）'].map(
        (name, place) => ({
          kind: 'documents',
          document: {
            documentId: `D-${String(place)}`,
            name,
            link: `https://docs.google.com/document/d/1ZyXwVuTsRqPoNmLkJiHgFeDcBa987654321/edit?n=${String(place)}`,
            madeBy: 'seisaku@town.example.jp',
            madeAt: { ...day('2025-07-28'), hour: 10, minute: 32 },
          },
        }),
      ),
      { today: day('2025-07-28') },
      [],
    ),
  照会: () =>
    letterOf(
      [
        {
          kind: 'inquiry',
          actions: TWO_OPEN,
          related: [
            action('2-1-3', {
              section: TOURISM,
              related: [HEALTH],
              name: '観光客が何度も訪れたくなる催しの実施',
            }),
          ],
          ...DUE,
          stage: 'opening',
          daysLeft: 23,
        },
      ],
      { today: day('2025-04-14') },
    ),
  所属長へ: () =>
    letterOf(
      [
        {
          kind: 'heads',
          actions: [
            ...TWO_OPEN,
            action('1-2-4', { name: '地域医療の確保', submission: 'awaitingHead' }),
          ],
          ...DUE,
          daysLeft: 2,
        },
      ],
      { today: day('2025-05-14') },
    ),
  三つの用件: () =>
    letterOf(
      [
        { kind: 'sentBack', action: { ...SENT_BACK, section: HEALTH } },
        { kind: 'submission', actions: TWO_OPEN, ...DUE },
        { kind: 'amounts', actions: AMOUNTS, ...AMOUNTS_DUE, daysLeft: 29 },
      ],
      { isSample: true },
    ),
};
