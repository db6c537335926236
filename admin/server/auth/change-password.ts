import type { CmsServer } from '../cms-server.ts';
import type { Caller } from '../http/caller.ts';
import { HttpError } from '../http/http-error.ts';
import { networkOf } from '../http/connection/network.ts';

/**
 * Changes the caller's own password. All other sessions of the account end; this one goes on.
 *
 * @param session the secret of this session
 * @throws {HttpError} when the current password is wrong or was tried too often, or the new one is not acceptable
 */
export async function changeOwnPassword(
  { accounts, sessions, loginThrottle, audit }: CmsServer,
  { account: { login }, address }: Caller,
  session: string | undefined,
  { current, next }: { current: string; next: string },
): Promise<void> {
  // Someone at an unattended session must not get unlimited guesses, nor lock the owner out of signing in: hence a separate throttle key.
  const attempt = { login, network: networkOf(address), device: `change-password ${login}` };
  if ((await loginThrottle.begin(attempt)) > 0) {
    throw new HttpError('too-many', 'Sai mật khẩu nhiều lần. Hãy đợi 15 phút rồi thử lại.');
  }
  if ((await accounts.authenticate(login, current)) === undefined) {
    audit.add({ who: login, address, action: 'change-password', result: 'wrong password' });
    throw new HttpError('bad-request', 'Mật khẩu hiện nay không đúng; mật khẩu chưa đổi.');
  }
  await loginThrottle.succeeded(attempt);
  if (current === next) {
    throw new HttpError('bad-request', 'Mật khẩu mới trùng với mật khẩu hiện nay; mật khẩu chưa đổi.');
  }
  await accounts.setPassword(login, next);
  sessions.goOn(session);
}
