/** 開催通知: the letter to the members, with a slip on which they say whether they come. */
import {
  cutLine,
  invitationLines,
  invitationSubject,
  papersLine,
  replyLine,
  toMembers,
} from '../wording/invitationWords';
import { letterDay, letterNumber } from '../wording/inquiryWords';
import { meetingTime, namedMeeting } from '../wording/meetingWords';
import { agendaItems } from './agenda';
import type { invitationTags } from './invitationTags';
import { wholePack } from './wholePack';
import type { PackInput } from './packInput';
import type { ValuesOf } from './tagTree';

export function invitationValues(input: PackInput): ValuesOf<typeof invitationTags> {
  const { office, council, madeOn } = input;
  const { meeting } = council;
  const name = namedMeeting(office.councilName, meeting?.occasion ?? '');
  return {
    文書番号: letterNumber,
    文書の日付: letterDay(madeOn),
    宛名: toMembers,
    差出人: office.senderName,
    件名: invitationSubject(name),
    本文: invitationLines.join('\n'),
    日時: meetingTime(meeting ?? {}),
    場所: meeting?.place ?? '',
    議事: agendaItems(wholePack(input)).map(({ 議題 }) => ({ 議題 })),
    出欠の文: replyLine(meeting?.replyBy),
    資料の文: papersLine,
    連絡先: office.contact,
    切り取り線: cutLine,
    会議の名称: name,
  };
}
