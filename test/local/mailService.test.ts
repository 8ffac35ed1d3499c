/** MailApp in the local host: what it refuses, what it counts, what reaches the outbox. */
import { describe, expect, it } from '@jest/globals';
import { anOffice, caught, go, MORNING, SECRETARY, SECTION } from './tinyBundle';

const DAY = 86_400_000;

function send(message: object): string {
  return `MailApp.sendEmail(${JSON.stringify(message)});`;
}

const MAIL = { to: SECTION, subject: '入力のお願い', body: '期限は５月３０日です。' };

describe('sending', () => {
  it('puts the mail into the outbox as it was written', () => {
    const office = anOffice();
    go(send({ ...MAIL, htmlBody: '<p>期限</p>', name: '企画課', replyTo: SECRETARY }), { office });
    expect(office.outbox).toEqual([
      {
        ...MAIL,
        htmlBody: '<p>期限</p>',
        name: '企画課',
        replyTo: SECRETARY,
        id: 'local-mail-2',
        sentBy: SECRETARY,
        sentAt: MORNING + 800,
      },
    ]);
  });

  it.each([
    [{ ...MAIL, to: 'nobody' }, 'Invalid email: nobody'],
    [{ ...MAIL, to: 'a@b' }, 'Invalid email: a@b'],
    [{ ...MAIL, to: 'a@example.jp, b' }, 'Invalid email: b'],
    [{ ...MAIL, to: 'a@example.jp,' }, 'Invalid email: '],
    [{ ...MAIL, to: '福祉課 <a@example.jp>' }, 'Invalid email: 福祉課 <a@example.jp>'],
    [{ ...MAIL, replyTo: 'b' }, 'Invalid email: b'],
    [{ ...MAIL, to: '' }, 'Failed to send email: no recipient'],
    [{ subject: 's', body: 'b' }, 'Invalid argument: to'],
    [{ to: SECTION, body: 'b' }, 'Invalid argument: subject'],
    [{ to: SECTION, subject: 's' }, 'Invalid argument: body'],
    [{ ...MAIL, subject: 's\r\nBcc: x@example.jp' }, 'Invalid argument: subject'],
    [{ ...MAIL, name: 'n\nm' }, 'Invalid argument: name'],
    [{ ...MAIL, body: 5 }, 'Invalid argument: body'],
    [
      { ...MAIL, to: Array.from({ length: 51 }, (_, n) => `p${String(n)}@example.jp`).join(',') },
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    [{ ...MAIL, body: 'あ'.repeat(70_000) }, 'Limit Exceeded: Email Body Size.'],
    [{ ...MAIL, htmlBody: 'x'.repeat(205_000) }, 'Limit Exceeded: Email Body Size.'],
  ])('refuses %#', (message, text) => {
    const office = anOffice();
    expect(go(caught(send(message)), { office }).value).toEqual(['Exception', text]);
    expect(office.outbox).toEqual([]);
  });

  it('does not emulate copies and attachments', () => {
    expect(go(send({ ...MAIL, cc: 'x@example.jp' })).error?.message).toBe(
      'not emulated: MailApp.sendEmail({cc})',
    );
  });
});

describe('the quota of a day', () => {
  const LEFT = 'MailApp.getRemainingDailyQuota()';

  it('counts recipients, for each sender, for 24 hours', () => {
    const office = anOffice();
    const three = send({ ...MAIL, to: 'a@example.jp, b@example.jp,c@example.jp' });
    expect(go(`${three} return ${LEFT}`, { office }).value).toBe(97);
    expect(go(`return ${LEFT}`, { office, user: SECTION }).value).toBe(100);
    office.now += DAY;
    expect(go(`return ${LEFT}`, { office }).value).toBe(100);
  });

  it('refuses the mail that would go beyond it, as a whole', () => {
    const office = { ...anOffice(), mailQuota: 2 };
    go(send(MAIL), { office });
    const two = send({ ...MAIL, to: 'a@example.jp,b@example.jp' });
    expect(go(caught(two), { office }).value).toEqual([
      'Exception',
      'Service invoked too many times for one day: email.',
    ]);
    expect(go(`${send(MAIL)} return ${LEFT}`, { office }).value).toBe(0);
    expect(office.outbox).toHaveLength(2);
  });
});
