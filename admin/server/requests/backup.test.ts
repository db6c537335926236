import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUpRequests, restoreRequests } from './backup.ts';
import { databaseFile, openDatabase } from './store/database.ts';
import { RequestStore } from './store/request-store.ts';
import { openTestStore, question } from './store/store.fixture.ts';

const passphrase = 'một câu dễ nhớ của sở';
let opened: ReturnType<typeof openTestStore>;
let file: string;
beforeEach(() => {
  opened = openTestStore();
  file = join(opened.folder, 'backup.bin');
});
afterEach(() => {
  opened.close();
});

test('a backup made beside a running server holds everything, unreadable without the passphrase', () => {
  const { reference } = opened.store.add(question);
  writeFileSync(join(opened.folder, 'form-key'), 'key\n');
  expect(backUpRequests(opened.folder, file, passphrase)).toEqual({ requests: 1 });
  const bytes = readFileSync(file);
  for (const secret of ['Trần Văn Riêng', 'SQLite format', 'key\n'])
    expect(bytes.includes(secret), secret).toBe(false);
  expect(statSync(file).mode & 0o077).toBe(0);

  opened.store.remove(reference);
  opened.store.database.close();
  writeFileSync(join(opened.folder, 'form-key'), 'other\n');
  expect(restoreRequests(opened.folder, file, passphrase.normalize('NFD'))).toEqual({ requests: 1 });
  const database = openDatabase(databaseFile(opened.folder));
  expect(new RequestStore(database).get(reference)).toMatchObject({ contact: { phone: '0987654321' } });
  database.close();
  expect(readFileSync(join(opened.folder, 'form-key'), 'utf8')).toBe('key\n');
  expect(existsSync(`${databaseFile(opened.folder)}.before`)).toBe(true);
});

test('a wrong passphrase, a changed byte or another file touch nothing', () => {
  opened.store.add(question);
  backUpRequests(opened.folder, file, passphrase);
  opened.store.add(question);
  expect(() => restoreRequests(opened.folder, file, 'một câu khác hẳn')).toThrow(/không đúng/);
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(`${file}.changed`, bytes);
  expect(() => restoreRequests(opened.folder, `${file}.changed`, passphrase)).toThrow(/thay đổi/);
  writeFileSync(`${file}.other`, 'x');
  expect(() => restoreRequests(opened.folder, `${file}.other`, passphrase)).toThrow(/không phải/);
  expect(opened.store.count()).toBe(2);
  // No backup is overwritten.
  expect(() => backUpRequests(opened.folder, file, passphrase)).toThrow(/EEXIST/);
});
