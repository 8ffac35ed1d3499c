/** The town of two actions on the morning of a notice: four people are written to. */
import type { Bundle } from '../../src/local/bundle';
import type { OfficeState } from '../../src/local/office';
import { all, typed } from '../app/spoiled/spoil';
import { SECRETARY } from './press';
import { plannedTown } from './smallTown';

export const MORNING = Date.parse('2027-05-07T08:12:00+09:00');
/** The next business day. */
export const NEXT_MORNING = Date.parse('2027-05-10T08:12:00+09:00');
export const MINUTE = 60_000;

export const RECIPIENTS = [
  'bosai@town.example.jp',
  'kikaku@town.example.jp',
  SECRETARY,
  'somu@town.example.jp',
];

/** Five business days before the deadline; the secretary has installed the daily run. */
export function noticeTown(bundle: Bundle): OfficeState {
  const office = plannedTown(bundle);
  all(
    typed(
      '課一覧',
      '総務課',
      '共用アドレス',
      RECIPIENTS.filter((to) => to !== SECRETARY).join('、'),
    ),
    typed('設定', '入力期限', '値', '2027-05-14'),
    typed('設定', '状況のまとめの曜日', '値', ''),
    typed('設定', 'お知らせの実行者', '値', `${SECRETARY}（2027-04-01から）`),
  )(office);
  office.triggers = [
    {
      id: 'daily',
      owner: SECRETARY,
      handler: 'dailyRun',
      atHour: 8,
      everyDays: 1,
      timeZone: 'Asia/Tokyo',
    },
  ];
  office.now = MORNING;
  return office;
}

/** How often each person got a mail. */
export function lettersTo({ outbox }: OfficeState): Readonly<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries(RECIPIENTS.map((to) => [to, 0]));
  for (const { to } of outbox) counts[to] = (counts[to] ?? 0) + 1;
  return counts;
}
