/** Python's email module reads the mails of the outbox. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { mailBytes } from '../../src/local/store/outboxFolder';
import { PYTHON, needs, run, workFolder } from './programs';

const folder = workFolder();

afterAll(() => {
  folder.remove();
});

async function seen(mail: Parameters<typeof mailBytes>[0]): Promise<Record<string, unknown>> {
  const file = join(folder.path, `${mail.id}.eml`);
  writeFileSync(file, await mailBytes(mail));
  return JSON.parse(run(PYTHON, [join(__dirname, '../independent/mail.py'), file])) as Record<
    string,
    unknown
  >;
}

const MAIL = {
  id: 'm1',
  sentBy: 'jimu@town.example.jp',
  sentAt: Date.UTC(2026, 3, 1),
  to: 'ka@town.example.jp,kacho@town.example.jp',
  subject:
    '【推進】髙𠮷①の実績入力について（お願い）：期限が近づいています。ご確認をお願いいたします',
  body: '髙𠮷①様\n\n令和７年度の実績の入力をお願いします。\nFrom here\n.\n',
};

needs([PYTHON], "Python's email module", () => {
  it('reads a plain mail: subject, people, date, body', async () => {
    expect(await seen(MAIL)).toEqual({
      subject: MAIL.subject,
      to: 'ka@town.example.jp, kacho@town.example.jp',
      from: [['', 'jimu@town.example.jp']],
      replyTo: null,
      date: '2026-04-01T00:00:00+00:00',
      parts: [{ type: 'text/plain', text: MAIL.body }],
      defects: [],
    });
  });

  it('reads sender name, answer address and the HTML beside the text', async () => {
    const mail = {
      ...MAIL,
      id: 'm2',
      name: '髙𠮷町 総合政策課',
      replyTo: 'seisaku@town.example.jp',
      htmlBody: '<p>髙𠮷①様</p>',
    };
    expect(await seen(mail)).toMatchObject({
      from: [['髙𠮷町 総合政策課', 'jimu@town.example.jp']],
      replyTo: 'seisaku@town.example.jp',
      parts: [
        { type: 'text/plain', text: MAIL.body },
        { type: 'text/html', text: '<p>髙𠮷①様</p>' },
      ],
      defects: [],
    });
  });
});
