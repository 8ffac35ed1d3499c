/** Mail. MailApp cannot tell whether a mail arrived; what it refuses is a fault. */
import type { PostPort } from '../app/ports';
import { reading, writing } from './retries';
import { google } from './google';

export const post: PostPort = {
  remainingToday: () => reading(() => google.MailApp.getRemainingDailyQuota()),
  send(letter) {
    writing(() => {
      google.MailApp.sendEmail({
        to: letter.to,
        subject: letter.subject,
        body: letter.text,
        htmlBody: letter.html,
        name: letter.senderName,
        replyTo: letter.replyTo,
      });
    });
  },
};
