/** Every tag that a template of 会議資料 may use. */
import { actionSheetTags } from './actionSheetTags';
import { agendaTags } from './agendaTags';
import { confirmationTags } from './confirmationTags';
import { memberTags } from './memberTags';
import { alignmentTags } from './alignmentTags';
import { errataTags } from './errataTags';
import { inquiryTags } from './inquiryTags';
import { invitationTags } from './invitationTags';
import { methodTags } from './methodTags';
import { minutesTags, opinionFormTags } from './minutesTags';
import { paperNames } from '../wording/paperNames';
import { opinionTags } from './opinionTags';
import { revisionTags } from './revisionTags';
import { strategyTags } from './strategyTags';
import { submissionTags } from './submissionTags';
import { summaryTags } from './summaryTags';
import { conditionTag, textTag, type PackTags } from './tagTree';

/** Known in every paper and in every header and footer. */
export const commonTags = {
  自治体名: textTag,
  計画名: textTag,
  会議名: textTag,
  評価対象年度: textTag,
  前年度: textTag,
  実施年度: textTag,
  反映する年度: textTag,
  評価対象年度の略: textTag,
  前年度の略: textTag,
  表示: textTag,
  作成: textTag,
  前年度あり: conditionTag,
  評価あり: conditionTag,
  庁内用: conditionTag,
  分冊: conditionTag,
};

/** Known in every paper beside its own. */
export const numberTags = {
  資料番号: textTag,
  照合番号: textTag,
};

export const packTags: PackTags = {
  common: commonTags,
  papers: {
    [paperNames.agenda]: { ...numberTags, ...agendaTags },
    [paperNames.members]: { ...numberTags, ...memberTags },
    [paperNames.summary]: { ...numberTags, ...summaryTags },
    [paperNames.strategies]: { ...numberTags, ...strategyTags },
    [paperNames.actionSheets]: { ...numberTags, ...actionSheetTags },
    [paperNames.opinions]: { ...numberTags, ...opinionTags },
    [paperNames.revisions]: { ...numberTags, ...revisionTags },
    [paperNames.methods]: { ...numberTags, ...methodTags },
    [paperNames.alignment]: { ...numberTags, ...alignmentTags },
    [paperNames.errata]: { ...numberTags, ...errataTags },
    [paperNames.minutes]: { ...numberTags, ...minutesTags },
    [paperNames.opinionForm]: { ...numberTags, ...opinionFormTags },
    [paperNames.invitation]: { ...numberTags, ...invitationTags },
    [paperNames.inquiry]: { ...numberTags, ...inquiryTags },
    [paperNames.confirmationList]: { ...numberTags, ...confirmationTags },
    [paperNames.submissionList]: { ...numberTags, ...submissionTags },
  },
};
