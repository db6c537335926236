/** A database of requests in a folder of its own, for tests. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile, openDatabase } from './database.ts';
import { Registrations } from './registrations.ts';
import { RequestStore } from './request-store.ts';

export const question = {
  kind: 'question',
  title: 'Tiêu chuẩn cho miến dong',
  answers: {
    subject: 'Tiêu chuẩn cho miến dong',
    question: 'Đóng gói thế nào?',
    contact_person: 'Trần Văn Riêng',
    phone: '0987654321',
    consent: 'yes',
  },
} as const;

export function openTestStore() {
  const folder = mkdtempSync(join(tmpdir(), 'nscl-requests-'));
  const database = openDatabase(databaseFile(folder));
  return {
    folder,
    store: new RequestStore(database),
    registrations: new Registrations(database),
    /** Whether the file or its journal holds a text. */
    holds: (text: string) =>
      ['', '-wal'].some((part) => readFileSync(databaseFile(folder) + part).includes(text)),
    close: () => {
      if (database.isOpen) database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
