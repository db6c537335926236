/**
 * The database of requests: one SQLite file in the data folder, which only the server's own user may read. A transaction that has returned is on the
 * disk (`synchronous = FULL`), and what is deleted is overwritten (`secure_delete`).
 */
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Each step brings the file from the version of its index to the next one. Steps that were once released are never changed. */
const migrations = [
  `CREATE TABLE request (
     reference TEXT PRIMARY KEY,
     kind TEXT NOT NULL,
     state TEXT NOT NULL,
     title TEXT NOT NULL,
     subject TEXT,
     received_at TEXT NOT NULL,
     changed_at TEXT NOT NULL,
     assignee TEXT,
     answers TEXT NOT NULL,
     contact TEXT,
     search TEXT NOT NULL,
     token TEXT UNIQUE,
     outcome TEXT,
     pending INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE INDEX request_by_arrival ON request (received_at);
   CREATE INDEX request_by_subject ON request (kind, subject);
   CREATE TABLE event (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     reference TEXT NOT NULL REFERENCES request ON DELETE CASCADE,
     at TEXT NOT NULL,
     who TEXT NOT NULL,
     action TEXT NOT NULL,
     words TEXT NOT NULL DEFAULT ''
   ) STRICT;
   CREATE INDEX event_by_request ON event (reference);
   CREATE TABLE registration (
     reference TEXT PRIMARY KEY REFERENCES request ON DELETE CASCADE,
     course TEXT NOT NULL,
     people INTEGER NOT NULL CHECK (people > 0),
     place TEXT NOT NULL CHECK (place IN ('taken', 'waiting', 'cancelled')),
     arrived INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX registration_by_course ON registration (course, place, arrived);`,
  // Letters wait here, so that a restart neither loses one nor sends it twice.
  `CREATE TABLE letter (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     kind TEXT NOT NULL,
     about TEXT NOT NULL,
     recipient TEXT NOT NULL,
     subject TEXT NOT NULL,
     words TEXT NOT NULL,
     headers TEXT NOT NULL,
     due_at TEXT NOT NULL,
     attempts INTEGER NOT NULL DEFAULT 0,
     sending INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE INDEX letter_by_subject ON letter (about);
   CREATE TABLE subscription (
     id TEXT PRIMARY KEY,
     email TEXT NOT NULL UNIQUE,
     asked TEXT,
     asked_at TEXT NOT NULL,
     letter_at TEXT,
     wishes TEXT,
     confirmed_at TEXT,
     covered_until TEXT,
     digest_at TEXT,
     faults INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE TABLE subscription_token (
     token TEXT PRIMARY KEY,
     at TEXT NOT NULL
   ) STRICT;
   CREATE TABLE notice_item (
     key TEXT PRIMARY KEY,
     seen_at TEXT NOT NULL
   ) STRICT;
   ALTER TABLE registration ADD COLUMN call INTEGER NOT NULL DEFAULT 0;`,
] as const;

/** Where the database lies in a data folder. */
export const databaseFile = (dataFolder: string): string => join(dataFolder, 'requests.sqlite');

/**
 * Opens the database, and creates it or brings it to the present version.
 *
 * @throws {Error} when the file is damaged, or was written by a newer version of the program
 */
export function openDatabase(file: string): DatabaseSync {
  // SQLite would create it readable for others; its journal takes over the permissions of the file.
  if (!existsSync(file)) writeFileSync(file, '', { mode: 0o600 });
  chmodSync(file, 0o600);
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;',
    );
    const sound = database.prepare('PRAGMA quick_check').get()?.['quick_check'];
    if (sound !== 'ok') throw new Error(`The database of requests is damaged: ${String(sound)}`);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > migrations.length)
    throw new Error('The database of requests was written by a newer version of the program.');
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue;
    inTransaction(database, () => {
      database.exec(step);
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

/** Runs work as one transaction: all of it is kept, or none when it throws. Within a transaction that is open, it becomes part of that one. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  if (database.isTransaction) return work();
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Empties the journal into the file, so that nothing of what was deleted is left in it. */
export function forgetJournal(database: DatabaseSync): void {
  // An open transaction has nothing in the file yet.
  if (database.isTransaction) return;
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
