/** The council of a plan's rows, as the use case will read it from the workbook. */
import { parseCivilDate, type CivilDate } from '../../src/domain/civilDate';
import { withoutWord } from '../../src/domain/planId';
import type { CouncilInput, MeetingText, OpinionText } from '../../src/documents/councilInput';
import type { Row, Tables } from '../domain/planRows';

/** An opinion of nobody in particular, with what the test is about. */
export function anOpinion(change: Partial<OpinionText>): OpinionText {
  return {
    id: 'R6-99',
    targetId: '全体',
    publishedAs: '委員',
    opinion: '意見',
    section: '総合政策課',
    answer: '',
    response: '',
    currentState: '',
    asOf: '',
    related: [],
    occasion: '令和６年度第１回',
    ...change,
  };
}

/** Papers that are for no meeting. */
export const noCouncil: CouncilInput = {
  members: [],
  opinions: [],
  continued: [],
  taken: [],
  revisions: [],
};

export function dayAs<Key extends string>(
  key: Key,
  written: string,
): Partial<Record<Key, CivilDate>> {
  const read = parseCivilDate(written);
  const found: Partial<Record<Key, CivilDate>> = {};
  if (read.accepted) found[key] = read.value;
  return found;
}

/** Pieces of a cell that are set apart by commas or 、. */
function several(text = ''): readonly string[] {
  return text.split(/[、,]/u).flatMap((piece) => piece.trim() || []);
}

/** The council of the sample: the meeting of 令和７年度 and the one before it. */
export function councilOf(tables: Tables): CouncilInput {
  const rows = (tab: string): readonly Row[] => tables[tab] ?? [];
  const meetings = rows('会議').map(meetingOf);
  const [previous, meeting] = meetings;
  const occasions = new Map(meetings.map(({ id, occasion }) => [id, occasion]));
  const opinionsOf = (id: string | undefined): readonly OpinionText[] =>
    rows('意見台帳')
      .filter((row) => row['会議ID'] === id)
      .map((row) => ({
        id: row['意見ID'] ?? '',
        targetId: withoutWord(row['対象ID'] ?? ''),
        publishedAs: row['公表時の表記'] ?? '',
        opinion: row['意見の要旨'] ?? '',
        section: row['担当課'] ?? '',
        answer: row['町の考え方・対応'] ?? '',
        response: row['対応区分'] ?? '',
        currentState: row['現在の状況'] || (row['反映の内容'] ?? ''),
        asOf: row['現在の状況の時点'] ?? '',
        related: several(row['関連する意見ID']),
        occasion: occasions.get(id ?? '') ?? '',
      }));
  return {
    ...(meeting === undefined ? {} : { meeting }),
    ...(previous === undefined ? {} : { previous }),
    members: rows('委員').map((row) => ({
      number: row['委員番号'] ?? '',
      name: row['氏名'] ?? '',
      reading: row['ふりがな'] ?? '',
      category: row['区分'] ?? '',
      affiliation: row['所属・役職'] ?? '',
      office: row['会議での役職'] ?? '',
      ...dayAs('termFrom', row['任期の始期'] ?? ''),
      ...dayAs('termTo', row['任期の終期'] ?? ''),
      mayBePublished: row['公表可'] === 'はい',
    })),
    opinions: opinionsOf(previous?.id),
    continued: [],
    taken: opinionsOf(meeting?.id),
    revisions: rows('見直し台帳')
      .filter((row) => row['適用年度'] === '令和8年度' && row['状態'] !== '取下げ')
      .map((row) => ({
        id: row['見直しID'] ?? '',
        isDecided: row['状態'] === '決定',
        targetId: withoutWord(row['対象ID'] ?? ''),
        item: row['項目'] ?? '',
        before: row['変更前'] ?? '',
        after: row['変更後'] ?? '',
        reason: row['変更の理由'] ?? '',
        ...dayAs('decidedOn', row['決定日'] ?? ''),
      })),
  };
}

function meetingOf(row: Row): MeetingText {
  return {
    id: row['会議ID'] ?? '',
    occasion: row['回'] ?? '',
    ...dayAs('heldOn', row['開催日'] ?? ''),
    startsAt: row['開始時刻'] ?? '',
    endsAt: row['終了時刻'] ?? '',
    place: row['場所'] ?? '',
    present: several(row['出席者']),
    absent: several(row['欠席者']),
    agenda: (row['議題'] ?? '').split('\n').filter((line) => line !== ''),
    actionsDiscussed: several(row['審議する取組']).map(withoutWord),
    appoints: row['委嘱・役員選出'] === 'はい',
    ...dayAs('replyBy', row['返信期限'] ?? ''),
    openness: row['公開／非公開'] ?? '',
    closedReason: row['非公開の理由'] ?? '',
    listeners: row['傍聴者数'] ?? '',
    explainedBy: row['説明員'] ?? '',
  };
}
