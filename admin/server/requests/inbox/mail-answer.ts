/** The answer to a request as a letter. */
import { requestForms } from '#schemas/requests/forms.ts';
import { HttpError } from '../../http/http-error.ts';
import { portalNames } from '../../http/portal-names.ts';
import type { Visit } from '../../management/page.ts';
import type { StoredRequest } from '../store/request-store.ts';

/**
 * Sends the words of an editor to whoever made the request.
 *
 * @throws {HttpError} when there is no address, no SMTP server, or the server does not take the letter; nothing has been noted then
 */
export async function mailAnswer(
  { server }: Pick<Visit, 'server'>,
  { contact, kind, title, reference }: StoredRequest,
  words: string,
): Promise<void> {
  const to = contact?.['email'];
  if (typeof to !== 'string') throw new HttpError('conflict', 'Người gửi không ghi thư điện tử.');
  if (server.mail === undefined) throw new HttpError('unavailable', 'Máy chủ chưa đặt nơi gửi thư (SMTP).');
  const name = contact?.['contact_person'];
  const text = [
    typeof name === 'string' ? `Kính gửi ${name},` : 'Kính gửi quý vị,',
    words,
    `Thư này trả lời yêu cầu số ${reference} gửi qua ${portalNames().name}.`,
    '',
  ].join('\n\n');
  const { one } = requestForms[kind].words;
  try {
    await server.mail.send({ to, subject: `Trả lời: ${one}${title === '' ? '' : ` – ${title}`}`, text });
  } catch (error) {
    server.log.error({ err: error, reference }, 'An answer was not sent');
    throw new HttpError(
      'unavailable',
      'Chưa gửi được thư: máy chủ thư không nhận. Thư bạn viết vẫn còn ở ô dưới; hãy thử lại hoặc trả lời qua điện thoại.',
    );
  }
}
