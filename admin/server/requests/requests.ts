/** Everything that the server keeps of visitors' requests: opened once, with what was kept in other ways before. */
import { join } from 'node:path';
import type { Damage } from '../lib/damage.ts';
import type { Logger } from '../lib/logger.ts';
import { openSigningKey } from '../lib/signing-key.ts';
import { LetterQueue } from '../mail/letter-queue.ts';
import { SubscriptionLinks } from '../subscriptions/links.ts';
import { Subscriptions } from '../subscriptions/subscriptions.ts';
import { FormTokens } from './intake/form-tokens.ts';
import { databaseFile, openDatabase } from './store/database.ts';
import { importApplications } from './store/import-applications.ts';
import { Registrations } from './store/registrations.ts';
import { RequestStore } from './store/request-store.ts';

export class Requests {
  readonly store: RequestStore;
  readonly registrations: Registrations;
  readonly subscriptions: Subscriptions;
  readonly letters: LetterQueue;
  readonly tokens: FormTokens;
  readonly links: SubscriptionLinks;

  private constructor(store: RequestStore, key: Buffer) {
    this.store = store;
    this.registrations = new Registrations(store.database);
    this.subscriptions = new Subscriptions(store.database);
    this.letters = new LetterQueue(store.database);
    this.tokens = new FormTokens(key);
    this.links = new SubscriptionLinks(key);
  }

  /**
   * Opens the database in a data folder and takes over applications that lie there as files.
   *
   * @returns undefined when the database cannot be used; the reason is then among the damaged parts, and its file is left as it is
   */
  static async open(dataFolder: string, damage: Damage, log: Logger): Promise<Requests | undefined> {
    const key = await openSigningKey(join(dataFolder, 'form-key'));
    try {
      const store = new RequestStore(openDatabase(databaseFile(dataFolder)));
      const { taken, damaged } = importApplications(store, join(dataFolder, 'applications'));
      if (taken > 0) log.info({ taken }, 'Applications were taken over into the database of requests');
      for (const part of damaged) damage.add(part);
      return new Requests(store, key);
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
