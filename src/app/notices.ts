/** The use cases of 提出のお知らせ. They stand in the second script, which is loaded when one is called. */
export { dailyRun } from './dailyRun';
export { installDailyRun, removeDailyRun } from './installDailyRun';
export { openNotices } from './openNotices';
export { previewNotices } from './previewNotices';
export { saveAddedWord } from './saveAddedWord';
export { sendNotices } from './sendNotices';
export { sendPressed } from './sendPressed';
export { leaveOut, mailArrived, sendAgain } from './settleMails';
export { testMail } from './testMail';
export { mayPressAgain, noticesRefusalMessage } from '../wording/noticeRuns';
