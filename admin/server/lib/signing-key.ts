/** Keys with which the server signs what browsers bring back to it; each lies in a file of the data folder. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeFileAtomic } from './write-file-atomic.ts';

const keyBytes = 32;

/** Reads a signing key, and creates it where there is none or it is damaged: what was signed with the old one is then worth nothing. */
export async function openSigningKey(file: string): Promise<Buffer> {
  if (existsSync(file)) {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
    if (key.length === keyBytes) return key;
  }
  const key = randomBytes(keyBytes);
  await writeFileAtomic(file, `${key.toString('base64url')}\n`, 0o600);
  return key;
}
