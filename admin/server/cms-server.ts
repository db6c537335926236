/** Puts the newsroom together: repository, checks, builds, accounts. */
import { mkdir } from 'node:fs/promises';
import { watchFile, unwatchFile } from 'node:fs';
import { join, resolve } from 'node:path';
import { Accounts } from './auth/accounts.ts';
import { Attempts } from './auth/login-throttle.ts';
import { AuditLog } from './lib/audit-log.ts';
import { Checker } from './release/checker.ts';
import { holdFolder } from './lib/single-instance.ts';
import type { Desk } from './cms/context.ts';
import { mainCommit } from './cms/context.ts';
import type { Git } from './git/git.ts';
import { Lock } from './lib/mutex.ts';
import { Publisher } from './release/publisher.ts';
import type { SiteBuilder } from './release/site-builder.ts';
import { Releases } from './release/releases.ts';
import { openRepository, syncWithUpstream } from './git/repository.ts';
import type { SyncOutcome } from './git/repository.ts';
import { Sessions } from './auth/sessions.ts';
import { SiteOfReleases } from './http/release-site.ts';
import type { Delivery, Upstream } from './git/upstream.ts';

export interface NewsroomOptions {
  /** Where everything is kept: repository, releases, accounts, audit log. */
  dataFolder: string;
  /** The repository that was cloned: a folder or an address. */
  origin: string;
  builder: SiteBuilder;
  /** Milliseconds between looks at the original repository and at the calendar; 0: only when asked. */
  syncEvery?: number;
}

/** The folder for the newsroom's data: NEWSROOM_DATA, or `.newsroom` in the project. */
export function dataFolderOf(project: string): string {
  return resolve(project, process.env['NEWSROOM_DATA'] ?? '.newsroom');
}

/** The accounts of a data folder. */
export const accountsOf = (dataFolder: string) => new Accounts(join(dataFolder, 'users.json'));

export class Newsroom {
  readonly dataFolder: string;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly attempts = new Attempts();
  readonly audit: AuditLog;
  readonly releases: Releases;
  readonly site: SiteOfReleases;
  readonly publisher: Publisher;
  readonly desk: Desk;
  /** What came of the last look at the original repository, and of the last time commits were given back. */
  sync: SyncOutcome | undefined;
  delivery: Delivery | undefined;

  readonly #git: Git;
  readonly #upstream: Upstream;
  readonly #checker: Checker;
  readonly #deliveries = new Lock();
  readonly #release: () => Promise<void>;
  readonly #timer: NodeJS.Timeout | undefined;

  private constructor(
    options: NewsroomOptions,
    repository: { git: Git; upstream: Upstream },
    releases: Releases,
    release: () => Promise<void>,
  ) {
    const { dataFolder, builder, syncEvery = 60_000 } = options;
    this.dataFolder = dataFolder;
    this.#git = repository.git;
    this.#upstream = repository.upstream;
    this.#release = release;
    this.#checker = new Checker(join(dataFolder, 'check'));
    this.accounts = accountsOf(dataFolder);
    this.sessions = new Sessions((login) => this.accounts.find(login));
    this.audit = new AuditLog(join(dataFolder, 'audit.jsonl'));
    this.releases = releases;
    this.site = new SiteOfReleases(releases);
    this.publisher = new Publisher({
      git: this.#git,
      checker: this.#checker,
      builder,
      releases,
      onServed: () => this.site.refresh(),
    });
    this.desk = {
      git: this.#git,
      checker: this.#checker,
      publisher: this.publisher,
      lock: new Lock(),
      onPublished: () => void this.deliver(),
    };
    // `npm run publish -- rollback` changes the pointer from outside.
    watchFile(releases.pointerFile, { interval: 1000, persistent: false }, () => void this.site.refresh());
    if (syncEvery > 0) {
      this.#timer = setInterval(() => {
        this.publisher.renew();
        void this.takeOver();
      }, syncEvery).unref();
    }
  }

  /**
   * Opens the newsroom and takes up what an ended server left undone: half-built releases are removed, the last whole one is
   * served, and main is published when visitors do not have it yet.
   *
   * @throws {Error} when another server uses the folder, or the original repository cannot be read
   */
  static async open(options: NewsroomOptions): Promise<Newsroom> {
    const { dataFolder, origin } = options;
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const release = await holdFolder(dataFolder);
    try {
      const repository = await openRepository(join(dataFolder, 'repository.git'), origin);
      const releases = new Releases(join(dataFolder, 'releases'));
      await releases.open();
      const newsroom = new Newsroom(options, repository, releases, release);
      await newsroom.site.refresh();
      await newsroom.takeOver();
      await newsroom.resume();
      return newsroom;
    } catch (error) {
      await release();
      throw error;
    }
  }

  /** Publishes main when visitors have something else, and nobody chose that. */
  async resume(): Promise<void> {
    const served = this.releases.current();
    if (served?.held) return;
    this.publisher.request();
    await this.deliver();
  }

  /** Looks at the original repository and takes over what is new and sound there. */
  takeOver(): Promise<SyncOutcome> {
    return this.desk.lock.run(async () => {
      const outcome = await syncWithUpstream(this.#git, this.#upstream, this.#checker);
      if (outcome.state === 'taken') {
        this.publisher.request();
        void this.deliver();
      } else if (outcome.state === 'up-to-date' && this.delivery?.state === 'refused') void this.deliver();
      this.sync = outcome;
      return outcome;
    });
  }

  /** Gives commits back to the original repository. It may refuse; nothing is lost then. */
  deliver(): Promise<void> {
    return this.#deliveries.run(async () => {
      try {
        this.delivery = await this.#upstream.push(await mainCommit(this.#git));
      } catch (error) {
        this.delivery = { state: 'refused', message: String(error) };
      }
    });
  }

  /** Goes back to an earlier release, which stays until the next publication. */
  async goBack(id: string): Promise<void> {
    await this.releases.serve(id, true);
    await this.site.refresh();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    unwatchFile(this.releases.pointerFile);
    await this.publisher.close();
    await this.desk.lock.run(() => Promise.resolve());
    await this.#deliveries.run(() => Promise.resolve());
    await this.#checker.close();
    await this.#release();
  }
}
