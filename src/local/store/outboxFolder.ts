/**
 * The outbox as a folder of .eml, one file a mail, to be looked at or sent by hand.
 *
 * Rule: written once, by the save that decided the mail. What people delete stays deleted.
 */
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import type { SentMail } from '../office';
import type { FileSystem } from './fileSystem';
import { prepareFile, settleFiles } from './pendingFiles';

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The mail as it would have gone out: UTF-8, plain text and, where there is one, HTML beside it. */
export async function mailBytes(mail: SentMail): Promise<Uint8Array> {
  const { message } = await composer.sendMail({
    from: { name: mail.name ?? '', address: mail.sentBy },
    to: mail.to,
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody !== undefined && { html: mail.htmlBody }),
    ...(mail.replyTo !== undefined && { replyTo: mail.replyTo }),
    date: new Date(mail.sentAt),
    messageId: `<${mail.id}@suishin.invalid>`,
    baseBoundary: mail.id,
    textEncoding: 'base64',
  });
  return Buffer.isBuffer(message) ? message : buffer(message);
}

/** `20260401T090000_m12.eml`: by time of sending in Japan, then by id. */
export function mailName(mail: SentMail): string {
  const inJapan = new Date(mail.sentAt + 9 * 3_600_000);
  const time = inJapan.toISOString().slice(0, 19).replace(/[-:]/g, '');
  return `${time}_${mail.id.replace(/[^A-Za-z0-9_-]/g, '_')}.eml`;
}

/** @param folder `<name>.outbox` */
export async function prepareMails(
  files: FileSystem,
  folder: string,
  mails: readonly SentMail[],
): Promise<void> {
  for (const mail of mails) {
    await prepareFile(files, join(folder, mailName(mail)), await mailBytes(mail));
  }
}

export async function settleMails(
  files: FileSystem,
  folder: string,
  mails: readonly SentMail[],
): Promise<void> {
  await settleFiles(files, folder, new Set(mails.map(mailName)));
}
