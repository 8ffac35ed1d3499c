/**
 * MailApp: recipients count against the sender's quota of the last 24 hours; what it accepts goes to
 * the outbox. It never tells whether a mail arrived (Google: quotas, "Email recipients per day").
 */
import type { MailMessage } from '../google/surface/script';
import type { Handlers } from './call';
import { GoogleError, NotEmulated } from './googleError';
import type { OfficeState } from './office';

/** Of a consumer account; Workspace has 1,500. The stricter one holds unless the office says. */
const DAILY_RECIPIENTS = 100;
const RECIPIENTS_PER_MAIL = 50;
const LARGEST_BODY = 200 * 1024;
const DAY = 86_400_000;
const FIELDS = ['to', 'subject', 'body', 'htmlBody', 'name', 'replyTo'];

export const mailService: Handlers = {
  'MailApp.getRemainingDailyQuota': (office, { user }) => remaining(office, user),
  'MailApp.sendEmail': (office, { user }, args) => {
    const [message] = args as [MailMessage];
    const recipients = checked(message);
    if (recipients.length > remaining(office, user)) {
      throw new GoogleError('Service invoked too many times for one day: email.');
    }
    office.lastId += 1;
    office.outbox = [
      ...office.outbox,
      { ...message, id: `local-mail-${String(office.lastId)}`, sentBy: user, sentAt: office.now },
    ];
  },
};

function remaining(office: OfficeState, user: string): number {
  const used = office.outbox
    .filter(({ sentBy, sentAt }) => sentBy === user && sentAt > office.now - DAY)
    .reduce((total, { to }) => total + addressesIn(to).length, 0);
  return Math.max(0, (office.mailQuota ?? DAILY_RECIPIENTS) - used);
}

function addressesIn(to: string): string[] {
  return to.split(',').map((address) => address.trim());
}

function checked(message: MailMessage): string[] {
  for (const [field, value] of Object.entries(message)) {
    if (!FIELDS.includes(field)) throw new NotEmulated(`MailApp.sendEmail({${field}})`);
    if (typeof value !== 'string') throw new GoogleError(`Invalid argument: ${field}`);
  }
  for (const field of ['to', 'subject', 'body'] as const) {
    if (!(field in message)) throw new GoogleError(`Invalid argument: ${field}`);
  }
  if (message.to.trim() === '') throw new GoogleError('Failed to send email: no recipient');
  for (const field of ['subject', 'name'] as const) {
    if (/[\r\n]/.test(message[field] ?? '')) throw new GoogleError(`Invalid argument: ${field}`);
  }
  const recipients = addressesIn(message.to);
  const addresses = message.replyTo === undefined ? recipients : [...recipients, message.replyTo];
  for (const address of addresses) {
    if (!/^[^\s@,;:<>"()[\]\\]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(address)) {
      throw new GoogleError(`Invalid email: ${address}`);
    }
  }
  if (recipients.length > RECIPIENTS_PER_MAIL) {
    throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
  }
  for (const body of [message.body, message.htmlBody ?? '']) {
    if (Buffer.byteLength(body) > LARGEST_BODY) {
      throw new GoogleError('Limit Exceeded: Email Body Size.');
    }
  }
  return recipients;
}
