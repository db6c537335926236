/** Passwords: argon2id by a library; here only the parameters, the rules and the manners. */
import { hash, verify } from '@node-rs/argon2';
import { HttpError } from '../http/http-error.ts';

/** OWASP's recommendation of 2023 and later: argon2id with 19 MiB, 2 passes, 1 lane; here with more memory. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

export const shortestPassword = 12;
const longestPassword = 200;

/** The same letters may be typed as different characters (dấu rời, dấu dựng sẵn); people mean the letters. */
const normal = (password: string) => password.normalize('NFKC');

/**
 * Hashes a new password.
 *
 * @throws {HttpError} when it is too short, too long, or the account's own name
 */
export async function hashPassword(password: string, login: string): Promise<string> {
  const text = normal(password);
  const length = [...text].length;
  if (length < shortestPassword || length > longestPassword) {
    throw new HttpError('bad-request', `Mật khẩu cần từ ${shortestPassword} đến ${longestPassword} ký tự.`);
  }
  if (text.toLowerCase().includes(login.toLowerCase()) || new Set(text).size < 5) {
    throw new HttpError('bad-request', 'Mật khẩu quá dễ đoán: không dùng tên đăng nhập hay ký tự lặp lại.');
  }
  return hash(text, cost);
}

/** Verified for accounts that do not exist, so that their absence takes as long to find out as a wrong password. */
let nobody: Promise<string> | undefined;

/** How many verifications run side by side, and how many may wait: each takes 64 MiB and a processor. */
const side = 2;
const mostWaiting = 20;
let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running >= side) {
    if (waiting.length >= mostWaiting) {
      throw new HttpError('too-many', 'Đang có quá nhiều lượt đăng nhập. Hãy thử lại sau ít phút.');
    }
    await new Promise<void>((go) => waiting.push(go));
  }
  running += 1;
}

/**
 * Whether a password belongs to a hash. Without a hash the answer is no, after the same work.
 *
 * @throws {HttpError} when too many ask at once
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  if (password.length > longestPassword * 4) return false;
  await turn();
  try {
    nobody ??= hash('no account has this password', cost);
    const right = await verify(stored ?? (await nobody), normal(password));
    return right && stored !== undefined;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
