/** 提出状況一覧: what is asked of the server. `makeSubmissionList`: of 評価対象年度, as it stands now. */
import { callSchema } from './call';

export const submissionListCallSchema = callSchema;
