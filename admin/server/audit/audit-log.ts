/** The audit log: who did what and when, one JSON object a line, in files that rotate and never hold up a request. */
import { once } from 'node:events';
import { join } from 'node:path';
import pinoRoll from 'pino-roll';
import type { Logger } from '../lib/logger.ts';

export interface AuditEvent {
  /** The login of the account, or a group in brackets such as `(applicant)`; never what a stranger typed as a login. */
  who: string;
  /** The network address of the request. */
  address: string;
  /** For example `sign-in` or `publishUnpublishedEntry`. */
  action: string;
  /** The entry or file. */
  subject?: string;
  /** `done`, or why it was refused. */
  result: string;
  /** How many events of this kind the line stands for, where more than one. */
  count?: number;
}

/** Rotation: at most this many bytes a file, and this many older files beside the current one. */
export interface AuditLimits {
  fileBytes: number;
  olderFiles: number;
}

/** About 200,000 lines in total. */
const defaultLimits: AuditLimits = { fileBytes: 5 * 1024 * 1024, olderFiles: 9 };

/** Lines waiting for a disk that does not answer; beyond this the newest are dropped, and the drop is logged. */
const mostWaitingBytes = 4 * 1024 * 1024;

type RollingFile = Awaited<ReturnType<typeof pinoRoll>>;

export class AuditLog {
  readonly #file: RollingFile;
  readonly #log: Logger;
  /** Bytes handed over, and bytes written or dropped. */
  #added = 0;
  #settled = 0;

  private constructor(file: RollingFile, log: Logger) {
    this.#file = file;
    this.#log = log;
    file.on('error', (err) => {
      log.error({ err }, 'The audit log cannot be written');
    });
    file.on('write', (bytes: number) => {
      this.#settled += bytes;
    });
    file.on('drop', (line: string) => {
      this.#settled += Buffer.byteLength(line);
      log.error('An audit line was dropped: the disk does not keep up');
    });
  }

  /**
   * Opens the log in a data folder: `audit.N.jsonl`, the highest N being the current file. Only the server's own user may read it.
   *
   * @throws {Error} when the folder cannot be written to
   */
  static async open(folder: string, log: Logger, limits: AuditLimits = defaultLimits): Promise<AuditLog> {
    const file = await pinoRoll({
      file: join(folder, 'audit.jsonl'),
      // pino-roll takes a bare number for megabytes.
      size: limits.fileBytes / 1024 / 1024,
      limit: { count: limits.olderFiles + 1, removeOtherLogFiles: true },
      mode: 0o600,
      mkdir: true,
      maxLength: mostWaitingBytes,
    });
    return new AuditLog(file, log);
  }

  /** Adds an event with the present time, and says the same in the server's log. Returns at once; the disk is written in the background. */
  add(event: AuditEvent): void {
    const shortened = Object.fromEntries(
      Object.entries(event).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.slice(0, 300) : value,
      ]),
    );
    const line = `${JSON.stringify({ at: new Date().toISOString(), ...shortened })}\n`;
    this.#added += Buffer.byteLength(line);
    this.#file.write(line);
    this.#log[event.result === 'done' ? 'info' : 'warn'](shortened, event.action);
  }

  /** Resolves once everything added so far is in the file. */
  async flush(): Promise<void> {
    while (this.#settled < this.#added) await once(this.#file, 'write');
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => {
      this.#file.once('close', done);
      this.#file.once('error', () => {
        done();
      });
      this.#file.end();
    });
  }
}
