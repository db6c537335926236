/** Letters that the server sends, where an operator has said through which SMTP server: `SMTP_URL`, `MAIL_FROM`. */
import { createTransport } from 'nodemailer';
import { z } from 'astro/zod';

export interface Letter {
  /** One address. */
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** Further headers, such as `List-Unsubscribe`. */
  headers?: Readonly<Record<string, string>>;
}

export interface Mailer {
  /**
   * Hands a letter to the SMTP server.
   *
   * @throws {Error} when the address is not one, or the server does not take the letter within its limits of time
   */
  send: (letter: Letter) => Promise<void>;
}

/** Milliseconds until a server that does not answer is given up. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Text of one line: a line end would begin another header. */
const singleLine = (text: string): string => text.replace(/[\r\n\u2028\u2029\0]+/g, ' ').trim();

const addressSchema = z.email();

/**
 * The mailer that the environment describes.
 *
 * @param environment `SMTP_URL`, such as `smtps://user:password@host:465`, and `MAIL_FROM`, the address that letters come from
 * @returns undefined when letters are not set up
 * @throws {Error} when only one of the two is set, or one is not what it should be
 */
export function mailerFrom(environment: Readonly<Record<string, string | undefined>>): Mailer | undefined {
  const { SMTP_URL: url, MAIL_FROM: from } = environment;
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined || !/^smtps?:\/\/[^\s/]+/.test(url))
    throw new Error(
      'SMTP_URL phải là địa chỉ smtp:// hoặc smtps:// khi đã đặt MAIL_FROM. (SMTP_URL is not set.)',
    );
  if (from === undefined || !addressSchema.safeParse(from).success)
    throw new Error('MAIL_FROM phải là một địa chỉ thư điện tử khi đã đặt SMTP_URL. (MAIL_FROM is not set.)');
  // The options of the address, such as `?requireTLS=true`, come on top.
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async ({ to, subject, text, headers = {} }) => {
      await transport.sendMail({
        from,
        to: { name: '', address: addressSchema.parse(to) },
        subject: singleLine(subject),
        text,
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, singleLine(value)]),
        ),
      });
    },
  };
}
