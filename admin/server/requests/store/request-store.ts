/** Requests of visitors, as they are kept: what was asked, how to reach who asked, and what became of it. */
import { randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { dayInVietnam } from '#text/calendar.ts';
import { requestForms } from '#schemas/requests/forms.ts';
import type { RequestKind } from '#schemas/requests/forms.ts';
import type { RequestState } from '#schemas/requests/states.ts';
import { forgetJournal, inTransaction } from './database.ts';
import { condition, searchText, type RequestFilter } from './request-filter.ts';

/** Who notes what the program does by itself. */
export const program = 'Cổng';

export type AnswerSet = Readonly<Record<string, unknown>>;

/** A request before it is kept. */
export interface NewRequest {
  kind: RequestKind;
  title: string;
  /** The subject: the path of a page, or `collection/file` for an entry. */
  subject?: string | undefined;
  answers: AnswerSet;
  /** The nonce of the form token: a form that arrives twice is kept once. */
  token?: string | undefined;
  receivedAt?: Date;
  /** Work is left that the program does after keeping it, and takes up again after a restart. */
  pending?: boolean;
}

export interface StoredRequest {
  reference: string;
  kind: RequestKind;
  state: RequestState;
  title: string;
  subject: string | undefined;
  receivedAt: string;
  changedAt: string;
  assignee: string | undefined;
  /** Answers that tell nothing of a person. */
  answers: AnswerSet;
  /** Who asks and how to reach them; undefined once it was erased. */
  contact: AnswerSet | undefined;
}

export interface RequestEvent {
  at: string;
  who: string;
  action: string;
  words: string;
}

const text = (value: SQLOutputValue | undefined) => (typeof value === 'string' ? value : undefined);

/** A row of the table; its columns were written by {@link RequestStore.add}. */
function fromRow(row: Record<string, SQLOutputValue>): StoredRequest {
  const contact = text(row['contact']);
  return {
    reference: text(row['reference']) ?? '',
    kind: text(row['kind']) as RequestKind,
    state: text(row['state']) as RequestState,
    title: text(row['title']) ?? '',
    subject: text(row['subject']),
    receivedAt: text(row['received_at']) ?? '',
    changedAt: text(row['changed_at']) ?? '',
    assignee: text(row['assignee']),
    answers: JSON.parse(text(row['answers']) ?? '{}') as AnswerSet,
    contact: contact === undefined ? undefined : (JSON.parse(contact) as AnswerSet),
  };
}

const isPersonal = (kind: RequestKind, field: string): boolean => {
  const fields: Readonly<Record<string, { personal?: boolean }>> = requestForms[kind].fields;
  return fields[field]?.personal === true;
};

/** Parts answers into those that tell nothing of a person and those that do. */
export function partAnswers(
  kind: RequestKind,
  answers: AnswerSet,
): { answers: AnswerSet; contact: AnswerSet } {
  const entries = Object.entries(answers);
  return {
    answers: Object.fromEntries(entries.filter(([field]) => !isPersonal(kind, field))),
    contact: Object.fromEntries(entries.filter(([field]) => isPersonal(kind, field))),
  };
}

const now = () => new Date().toISOString();

export class RequestStore {
  readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  /** The request stored for a form token; undefined when the token has not been used. */
  byToken(token: string): { reference: string; outcome: string | undefined } | undefined {
    const row = this.database.prepare('SELECT reference, outcome FROM request WHERE token = ?').get(token);
    return row && { reference: text(row['reference']) ?? '', outcome: text(row['outcome']) };
  }

  /**
   * Keeps a request. Once this returns it is on the disk.
   *
   * @param within further work of the same transaction; returns what the sender is told besides the reference
   */
  add(
    request: NewRequest,
    within: (reference: string) => string | undefined = () => undefined,
  ): StoredRequest {
    const { kind, title, subject, token, receivedAt = new Date(), pending = false } = request;
    const reference = `${dayInVietnam(receivedAt).replaceAll('-', '')}-${randomBytes(4).toString('hex')}`;
    const at = receivedAt.toISOString();
    const { answers, contact } = partAnswers(kind, request.answers);
    return inTransaction(this.database, () => {
      this.database
        .prepare(
          `INSERT INTO request (reference, kind, state, title, subject, received_at, changed_at, answers, contact, search, token, pending)
           VALUES (?, ?, 'new', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          ...[reference, kind, title, subject ?? null, at, at, JSON.stringify(answers)],
          ...[JSON.stringify(contact), searchText(reference, title, answers, contact), token ?? null],
          pending ? 1 : 0,
        );
      const outcome = within(reference);
      if (outcome !== undefined)
        this.database.prepare('UPDATE request SET outcome = ? WHERE reference = ?').run(outcome, reference);
      return this.#read(reference);
    });
  }

  get(reference: string): StoredRequest | undefined {
    const row = this.database.prepare('SELECT * FROM request WHERE reference = ?').get(reference);
    return row && fromRow(row);
  }

  #read(reference: string): StoredRequest {
    const found = this.get(reference);
    if (found === undefined) throw new Error(`No request ${reference}`);
    return found;
  }

  /** Requests that meet a filter, the newest first. */
  list(filter: RequestFilter = {}, { most = 100, skip = 0 } = {}): StoredRequest[] {
    const { where, values } = condition(filter);
    return this.database
      .prepare(`SELECT * FROM request ${where} ORDER BY received_at DESC, reference LIMIT ? OFFSET ?`)
      .all(...values, most, skip)
      .map(fromRow);
  }

  /**
   * Requests in which somebody gave this telephone number, e-mail address or tax code: what the law lets a person see and have erased.
   *
   * @param given as it stands in a request: `0912345678`, `ten@example.vn`
   */
  ofPerson(given: string): StoredRequest[] {
    const wanted = given.trim().toLowerCase();
    if (wanted === '') return [];
    return this.database
      .prepare(
        `SELECT * FROM request WHERE lower(contact ->> 'phone') = ?1 OR lower(contact ->> 'email') = ?1
         OR answers ->> 'tax_code' = ?1 ORDER BY received_at DESC`,
      )
      .all(wanted)
      .map(fromRow);
  }

  count(filter: RequestFilter = {}): number {
    const { where, values } = condition(filter);
    return Number(this.database.prepare(`SELECT count(*) AS n FROM request ${where}`).get(...values)?.['n']);
  }

  events(reference: string): RequestEvent[] {
    return this.database
      .prepare('SELECT at, who, action, words FROM event WHERE reference = ? ORDER BY id')
      .all(reference)
      .map((row) => ({
        at: text(row['at']) ?? '',
        who: text(row['who']) ?? '',
        action: text(row['action']) ?? '',
        words: text(row['words']) ?? '',
      }));
  }

  /** Notes what somebody did with a request, and changes its state or who takes care of it. */
  note(
    reference: string,
    event: Omit<RequestEvent, 'at'>,
    change: { state?: RequestState; assignee?: string | null } = {},
  ): void {
    inTransaction(this.database, () => {
      this.#note(reference, event);
      if (change.state !== undefined)
        this.database
          .prepare('UPDATE request SET state = ? WHERE reference = ?')
          .run(change.state, reference);
      if (change.assignee !== undefined)
        this.database
          .prepare('UPDATE request SET assignee = ? WHERE reference = ?')
          .run(change.assignee, reference);
    });
  }

  /** As {@link note}, within a transaction that is open. */
  #note(reference: string, { who, action, words }: Omit<RequestEvent, 'at'>): void {
    const at = now();
    this.database
      .prepare('INSERT INTO event (reference, at, who, action, words) VALUES (?, ?, ?, ?, ?)')
      .run(reference, at, who, action, words);
    this.database.prepare('UPDATE request SET changed_at = ? WHERE reference = ?').run(at, reference);
  }

  /** Records what a request turned out to be about, and that no work of the program is left. */
  settle(reference: string, subject: string): void {
    this.database
      .prepare('UPDATE request SET subject = ?, pending = 0 WHERE reference = ?')
      .run(subject, reference);
  }

  /** Requests of a kind that were answered or closed before a moment and still hold the contact. */
  settledBefore(kind: RequestKind, before: string): string[] {
    return this.database
      .prepare(
        `SELECT reference FROM request WHERE kind = ? AND state IN ('answered', 'closed') AND contact IS NOT NULL AND changed_at < ?`,
      )
      .all(kind, before)
      .map((row) => text(row['reference']) ?? '');
  }

  /** Requests of which the program had not finished its part when the server ended. */
  pending(): StoredRequest[] {
    return this.database.prepare('SELECT * FROM request WHERE pending = 1').all().map(fromRow);
  }

  /** Erases who asked and how to reach them, also from the search and from notes of the newsroom; what was asked stays for counting. */
  eraseContact(reference: string): void {
    const request = this.get(reference);
    if (request === undefined) return;
    inTransaction(this.database, () => {
      this.database
        .prepare('UPDATE request SET contact = NULL, search = ? WHERE reference = ?')
        .run(searchText(reference, request.title, request.answers), reference);
      // Notes and letters may name the person.
      this.database.prepare("UPDATE event SET words = '' WHERE reference = ?").run(reference);
      this.database.prepare('DELETE FROM letter WHERE about = ?').run(reference);
    });
    forgetJournal(this.database);
  }

  /** Deletes a request with everything that belongs to it. */
  remove(reference: string): void {
    inTransaction(this.database, () => {
      this.database.prepare('DELETE FROM letter WHERE about = ?').run(reference);
      this.database.prepare('DELETE FROM request WHERE reference = ?').run(reference);
    });
    forgetJournal(this.database);
  }

  /** Keeps a request that was filed before there was a database, under its own reference; one that is here already stays as it is. */
  adopt(
    request: Omit<StoredRequest, 'answers' | 'contact' | 'changedAt' | 'assignee'> & { answers: AnswerSet },
  ): void {
    const { reference, kind, state, title, subject, receivedAt } = request;
    const { answers, contact } = partAnswers(kind, request.answers);
    this.database
      .prepare(
        `INSERT OR IGNORE INTO request (reference, kind, state, title, subject, received_at, changed_at, answers, contact, search)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        ...[reference, kind, state, title, subject ?? null, receivedAt, receivedAt, JSON.stringify(answers)],
        ...[JSON.stringify(contact), searchText(reference, title, answers, contact)],
      );
  }
}
