/** Passwords: argon2id by a library; here only the parameters, the rules and the manners. */
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
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

/** Letters and digits that nobody mistakes for another when they are read out. */
const oneTimeLetters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for a first sign-in: 20 random letters (99 bits) in groups of five, to be read out or typed. */
export function oneTimePassword(): string {
  const letters = Array.from({ length: 20 }, () => oneTimeLetters[randomInt(oneTimeLetters.length)] ?? '');
  return [0, 5, 10, 15].map((at) => letters.slice(at, at + 5).join('')).join('-');
}

/** Verified for accounts that do not exist, so that their absence takes as long to find out as a wrong password. */
let nobody: Promise<string> | undefined;

/** Each verification takes 64 MiB and a processor; so many may wait for one of two turns. */
const mostWaiting = 20;
const turns = pLimit(2);

/**
 * Whether a password belongs to a hash. Without a hash the answer is no, after the same work.
 *
 * @throws {HttpError} when too many ask at once
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  if (password.length > longestPassword * 4) return false;
  if (turns.pendingCount >= mostWaiting) {
    throw new HttpError('too-many', 'Đang có quá nhiều lượt đăng nhập. Hãy thử lại sau ít phút.');
  }
  return turns(async () => {
    nobody ??= hash('no account has this password', cost);
    const right = await verify(stored ?? (await nobody), normal(password));
    return right && stored !== undefined;
  });
}
