/**
 * Encrypted backups of the requests: one file with the database and the key of the form tokens, under a passphrase (scrypt, AES-256-GCM). No
 * plain copy touches the disk.
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile, openDatabase } from './store/database.ts';

const magic = Buffer.from('NSCLREQ1');
const saltBytes = 16;
const ivBytes = 12;
const tagBytes = 16;
const keyFileBytes = 64;

/** Some 0.1 s and 64 MB a guess. */
const keyOf = (passphrase: string, salt: Buffer): Buffer =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 });

const signingKeyFile = (dataFolder: string) => join(dataFolder, 'form-key');

/**
 * Writes a backup of a data folder. A running server may go on.
 *
 * @throws {Error} when there is no database, or the file exists already
 */
export function backUpRequests(dataFolder: string, file: string, passphrase: string): { requests: number } {
  if (!existsSync(databaseFile(dataFolder))) throw new Error(`Không có cơ sở dữ liệu trong ${dataFolder}.`);
  const database = openDatabase(databaseFile(dataFolder));
  try {
    const key = existsSync(signingKeyFile(dataFolder))
      ? readFileSync(signingKeyFile(dataFolder))
      : Buffer.alloc(0);
    const padded = Buffer.concat([key, Buffer.alloc(Math.max(0, keyFileBytes - key.length), ' ')]);
    const [salt, iv] = [randomBytes(saltBytes), randomBytes(ivBytes)];
    const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv);
    const sealed = [cipher.update(padded), cipher.update(database.serialize()), cipher.final()];
    writeFileSync(file, Buffer.concat([magic, salt, iv, cipher.getAuthTag(), ...sealed]), {
      mode: 0o600,
      flag: 'wx',
    });
    return { requests: Number(database.prepare('SELECT count(*) AS n FROM request').get()?.['n']) };
  } finally {
    database.close();
  }
}

/** A copy of a database that needs no journal, as one in memory has none: the file format's versions 2 (bytes 18 and 19) mean WAL. */
function withoutJournal(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(1, 18, 20);
  return copy;
}

/**
 * Puts a backup in the place of the requests of a data folder, whose server must not run. What is there goes to
 * `requests.sqlite.before`, to be deleted once the backup has proved right.
 *
 * @throws {Error} when the file is no backup, was changed, or the passphrase is another; nothing is touched then
 */
export function restoreRequests(dataFolder: string, file: string, passphrase: string): { requests: number } {
  const sealed = readFileSync(file);
  if (!sealed.subarray(0, magic.length).equals(magic))
    throw new Error('Tệp này không phải bản sao lưu hộp thư.');
  let at = magic.length;
  const take = (count: number) => sealed.subarray(at, (at += count));
  const [salt, iv, tag] = [take(saltBytes), take(ivBytes), take(tagBytes)];
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), iv);
  decipher.setAuthTag(tag);
  let plain: Buffer;
  try {
    plain = Buffer.concat([decipher.update(sealed.subarray(at)), decipher.final()]);
  } catch {
    throw new Error('Mật khẩu không đúng, hoặc tệp đã bị thay đổi.');
  }
  const key = plain.subarray(0, keyFileBytes).toString('utf8').trim();
  const bytes = plain.subarray(keyFileBytes);
  const memory = new DatabaseSync(':memory:');
  memory.deserialize(withoutJournal(bytes));
  const requests = Number(memory.prepare('SELECT count(*) AS n FROM request').get()?.['n']);
  memory.close();
  const target = databaseFile(dataFolder);
  writeFileSync(`${target}.restored`, bytes, { mode: 0o600 });
  if (existsSync(target)) renameSync(target, `${target}.before`);
  // The journal belongs to the database that was there.
  for (const part of ['-wal', '-shm'])
    if (existsSync(target + part)) renameSync(target + part, `${target}.before${part}`);
  renameSync(`${target}.restored`, target);
  if (key !== '') writeFileSync(signingKeyFile(dataFolder), `${key}\n`, { mode: 0o600 });
  rmSync(`${target}.restored`, { force: true });
  return { requests };
}
