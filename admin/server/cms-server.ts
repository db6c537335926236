/** Puts the newsroom together: repository, checks, builds, accounts. */
import { mkdir } from 'node:fs/promises';
import { watchFile, unwatchFile } from 'node:fs';
import { join, resolve } from 'node:path';
import { Accounts } from './auth/accounts.ts';
import { LoginThrottle } from './auth/login-throttle.ts';
import { AuditLog } from './lib/audit-log.ts';
import { Checker } from './release/checker.ts';
import { ensureSingleInstance } from './lib/single-instance.ts';
import type { ActionContext } from './cms/context.ts';
import { mainCommit } from './cms/context.ts';
import type { Git } from './git/git.ts';
import { Mutex } from './lib/mutex.ts';
import { Publisher } from './release/publisher.ts';
import type { ReleaseBuilder } from './release/site-builder.ts';
import { Releases } from './release/releases.ts';
import { openRepository, mergeUpstream } from './git/repository.ts';
import type { PullOutcome } from './git/repository.ts';
import { Sessions } from './auth/sessions.ts';
import { SiteOfReleases } from './http/release-site.ts';
import type { PushOutcome, Upstream } from './git/upstream.ts';

export interface CmsServerOptions {
  /** Where everything is kept: repository, releases, accounts, audit log. */
  dataFolder: string;
  /** The repository that was cloned: a folder or an address. */
  origin: string;
  builder: ReleaseBuilder;
  /** Milliseconds between looks at the original repository and at the calendar; 0: only when asked. */
  syncEvery?: number;
}

/** The folder for the newsroom's data: NEWSROOM_DATA, or `.newsroom` in the project. */
export function dataFolderOf(project: string): string {
  return resolve(project, process.env['NEWSROOM_DATA'] ?? '.newsroom');
}

/** The accounts of a data folder. */
export const accountsOf = (dataFolder: string) => new Accounts(join(dataFolder, 'users.json'));

export class CmsServer {
  readonly dataFolder: string;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly attempts = new LoginThrottle();
  readonly audit: AuditLog;
  readonly releases: Releases;
  readonly site: SiteOfReleases;
  readonly publisher: Publisher;
  readonly context: ActionContext;
  /** What came of the last look at the original repository, and of the last time commits were given back. */
  sync: PullOutcome | undefined;
  lastPush: PushOutcome | undefined;

  readonly #git: Git;
  readonly #upstream: Upstream;
  readonly #checker: Checker;
  readonly #pushMutex = new Mutex();
  readonly #release: () => Promise<void>;
  readonly #timer: NodeJS.Timeout | undefined;

  private constructor(
    options: CmsServerOptions,
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
    this.context = {
      git: this.#git,
      checker: this.#checker,
      publisher: this.publisher,
      mutex: new Mutex(),
      onPublished: () => void this.push(),
    };
    // `npm run publish -- rollback` changes the pointer from outside.
    watchFile(releases.pointerFile, { interval: 1000, persistent: false }, () => void this.site.refresh());
    if (syncEvery > 0) {
      this.#timer = setInterval(() => {
        this.publisher.renew();
        void this.pullUpstream();
      }, syncEvery).unref();
    }
  }

  /**
   * Opens the newsroom and takes up what an ended server left undone: half-built releases are removed, the last whole one is
   * served, and main is published when visitors do not have it yet.
   *
   * @throws {Error} when another server uses the folder, or the original repository cannot be read
   */
  static async open(options: CmsServerOptions): Promise<CmsServer> {
    const { dataFolder, origin } = options;
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const release = await ensureSingleInstance(dataFolder);
    try {
      const repository = await openRepository(join(dataFolder, 'repository.git'), origin);
      const releases = new Releases(join(dataFolder, 'releases'));
      await releases.open();
      const newsroom = new CmsServer(options, repository, releases, release);
      await newsroom.site.refresh();
      await newsroom.pullUpstream();
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
    if (served?.pinned) return;
    this.publisher.request();
    await this.push();
  }

  /** Looks at the original repository and takes over what is new and sound there. */
  pullUpstream(): Promise<PullOutcome> {
    return this.context.mutex.run(async () => {
      const outcome = await mergeUpstream(this.#git, this.#upstream, this.#checker);
      if (outcome.state === 'merged') {
        this.publisher.request();
        void this.push();
      } else if (outcome.state === 'up-to-date' && this.lastPush?.state === 'refused') void this.push();
      this.sync = outcome;
      return outcome;
    });
  }

  /** Gives commits back to the original repository. It may refuse; nothing is lost then. */
  push(): Promise<void> {
    return this.#pushMutex.run(async () => {
      try {
        this.lastPush = await this.#upstream.push(await mainCommit(this.#git));
      } catch (error) {
        this.lastPush = { state: 'refused', message: String(error) };
      }
    });
  }

  /** Goes back to an earlier release, which stays until the next publication. */
  async rollback(id: string): Promise<void> {
    await this.releases.serve(id, true);
    await this.site.refresh();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    unwatchFile(this.releases.pointerFile);
    await this.publisher.close();
    await this.context.mutex.run(() => Promise.resolve());
    await this.#pushMutex.run(() => Promise.resolve());
    await this.#checker.close();
    await this.#release();
  }
}
