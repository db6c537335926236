import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailerFrom } from '../../../admin/server/mail/mailer.ts';
import type { Mailer } from '../../../admin/server/mail/mailer.ts';
import { openLocalSmtp } from '../support/local-smtp.ts';
import type { LocalSmtp } from '../support/local-smtp.ts';

let smtp: LocalSmtp;
let mailer: Mailer;
beforeAll(async () => {
  smtp = await openLocalSmtp((address) => address.startsWith('nobody@'));
  const made = mailerFrom({ SMTP_URL: smtp.url, MAIL_FROM: 'cong@example.vn' });
  if (made === undefined) throw new Error('no mailer');
  mailer = made;
});
afterAll(() => smtp.close());

describe('a letter', () => {
  test('arrives in Vietnamese, from the address of the portal', async () => {
    await mailer.send({
      to: 'hoa@example.vn',
      subject: 'Trả lời câu hỏi',
      text: 'Kính gửi chị Hòa,\nĐã nhận.',
    });
    const letter = smtp.letters.at(-1);
    expect(letter).toMatchObject({ from: 'cong@example.vn', to: ['hoa@example.vn'] });
    expect(letter?.raw).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(letter?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
  });

  test('gets no further header and no further reader from a line end in what people typed', async () => {
    await mailer.send({
      to: 'hoa@example.vn',
      subject: 'Chè\r\nBcc: ke-gian@example.vn\r\n\r\nHi',
      text: 'x\r\nBcc: y@example.vn',
      headers: { 'List-Unsubscribe': '<https://a.example/>\r\nBcc: z@example.vn' },
    });
    const letter = smtp.letters.at(-1);
    expect(letter?.to).toEqual(['hoa@example.vn']);
    const [headers = ''] = letter?.raw.split('\r\n\r\n') ?? [];
    expect(headers).not.toMatch(/^Bcc:/im);
  });

  test.each(['hoa@example.vn, ke-gian@example.vn', 'hoa@example.vn\r\nBcc: x@example.vn', '<hoa>', ''])(
    'goes to one address alone: %j is refused',
    async (to) => {
      const before = smtp.letters.length;
      await expect(mailer.send({ to, subject: 'x', text: 'x' })).rejects.toThrow();
      expect(smtp.letters).toHaveLength(before);
    },
  );

  test('that the server does not take is an error', async () => {
    await expect(mailer.send({ to: 'nobody@example.vn', subject: 'x', text: 'x' })).rejects.toThrow(
      /mailbox/,
    );
  });
});

describe('the settings', () => {
  test('are none or both', () => {
    expect(mailerFrom({})).toBeUndefined();
    expect(() => mailerFrom({ SMTP_URL: 'smtp://localhost' })).toThrow(/MAIL_FROM/);
    expect(() => mailerFrom({ MAIL_FROM: 'cong@example.vn' })).toThrow(/SMTP_URL/);
    expect(() => mailerFrom({ MAIL_FROM: 'cong@example.vn', SMTP_URL: 'http://x' })).toThrow(/SMTP_URL/);
  });
});
