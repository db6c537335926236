/** Who did what and when: one line of JSON each, only ever added to. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

export interface AuditEvent {
  /** The login, or what was typed as one. */
  who: string;
  /** The network address of the request. */
  address: string;
  /** For example `sign-in` or `publishUnpublishedEntry`. */
  action: string;
  /** The entry or file. */
  subject?: string;
  /** `done`, or why it was refused. */
  result: string;
  commit?: string;
}

export class AuditLog {
  readonly #file: string;

  /** @param file made with the first event, readable by the server's own user alone */
  constructor(file: string) {
    this.#file = file;
  }

  /** Adds an event with the present time. It is on the disk when this returns. */
  add(event: AuditEvent): void {
    const line = JSON.stringify({ at: new Date().toISOString(), ...shortened(event) });
    const file = openSync(this.#file, 'a', 0o600);
    try {
      writeSync(file, `${line}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

/** Names come from requests: nobody fills the log with one of them. */
function shortened(event: AuditEvent): AuditEvent {
  return Object.fromEntries(
    Object.entries(event).map(([name, value]) => [name, String(value).slice(0, 300)]),
  ) as unknown as AuditEvent;
}
