/** Everything that the server keeps of visitors' requests: opened once, with what was kept in other ways before. */
import { join } from 'node:path';
import type { Damage } from '../lib/damage.ts';
import type { Logger } from '../lib/logger.ts';
import { openSigningKey } from '../lib/signing-key.ts';
import { FormTokens } from './intake/form-tokens.ts';
import { databaseFile, openDatabase } from './store/database.ts';
import { importApplications } from './store/import-applications.ts';
import { Registrations } from './store/registrations.ts';
import { RequestStore } from './store/request-store.ts';

export class Requests {
  readonly store: RequestStore;
  readonly registrations: Registrations;
  readonly tokens: FormTokens;

  private constructor(store: RequestStore, tokens: FormTokens) {
    this.store = store;
    this.registrations = new Registrations(store.database);
    this.tokens = tokens;
  }

  /**
   * Opens the database in a data folder and takes over applications that lie there as files.
   *
   * @returns undefined when the database cannot be used; the reason is then among the damaged parts, and its file is left as it is
   */
  static async open(dataFolder: string, damage: Damage, log: Logger): Promise<Requests | undefined> {
    const tokens = new FormTokens(await openSigningKey(join(dataFolder, 'form-key')));
    try {
      const store = new RequestStore(openDatabase(databaseFile(dataFolder)));
      const { taken, damaged } = importApplications(store, join(dataFolder, 'applications'));
      if (taken > 0) log.info({ taken }, 'Applications were taken over into the database of requests');
      for (const part of damaged) damage.add(part);
      return new Requests(store, tokens);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      damage.add({ part: 'request', name: 'requests.sqlite', reason });
      return undefined;
    }
  }

  close(): void {
    this.store.database.close();
  }
}
