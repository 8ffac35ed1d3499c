/** Python's email module reads the mails of the outbox. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { mailBytes } from '../../src/local/store/outboxFolder';
import { everyMail } from '../documents/letters/everyMail';
import { action, DUE, letterOf } from '../documents/letters/letterBuilder';
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

  const RARE = [action('1-2-2', { name: '髙𠮷①の整備 <br> & "引用"' })];
  const letters = Object.entries({
    提出_30件: everyMail['提出_30件'],
    まとめ: everyMail['まとめ'],
    照会: everyMail['照会'],
    三つの用件: everyMail['三つの用件'],
    '髙𠮷①': () =>
      letterOf([{ kind: 'submission', actions: RARE, ...DUE }], { senderName: '髙𠮷①課' }, [
        '髙𠮷課',
      ]),
  });

  it.each(letters)(
    'reads the letter of %s, plain and HTML, as it was written',
    async (name, letter) => {
      const { subject = '', text = '', html = '' } = letter?.() ?? {};
      const id = `m3-${String(letters.findIndex(([each]) => each === name))}`;
      expect(await seen({ ...MAIL, id, subject, body: text, htmlBody: html })).toMatchObject({
        subject,
        parts: [
          { type: 'text/plain', text },
          { type: 'text/html', text: html },
        ],
        defects: [],
      });
    },
  );
});
