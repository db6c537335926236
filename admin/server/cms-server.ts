/** Assembles the CMS server: repository, checks, builds, accounts. */
import { mkdir } from 'node:fs/promises';
import { watchFile, unwatchFile } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Accounts } from './auth/accounts.ts';
import { KnownDevices } from './auth/known-devices.ts';
import { LoginThrottle } from './auth/login-throttle.ts';
import { RefusedSignIns } from './auth/refused-sign-ins.ts';
import { Sessions } from './auth/sessions.ts';
import type { ActionContext } from './cms/context.ts';
import { mainCommit } from './cms/context.ts';
import { Git } from './git/git.ts';
import { mergeUpstream, openRepository } from './git/repository.ts';
import type { PullOutcome } from './git/repository.ts';
import { Upstream } from './git/upstream.ts';
import type { PushOutcome, UpstreamLimits } from './git/upstream.ts';
import { HttpError } from './http/http-error.ts';
import { SiteOfReleases } from './http/release-site.ts';
import { AuditLog } from './audit/audit-log.ts';
import { Damage } from './lib/damage.ts';
import { createLogger } from './lib/logger.ts';
import type { Logger } from './lib/logger.ts';
import { Mutex } from './lib/mutex.ts';
import type { Mailer } from './mail/mailer.ts';
import { ensureSingleInstance } from './lib/single-instance.ts';
import { Checker } from './release/checker.ts';
import { Publisher } from './release/publisher.ts';
import { Releases } from './release/releases.ts';
import type { ReleaseBuilder } from './release/site-builder.ts';

export interface CmsServerOptions {
  /** Where everything is kept: repository, releases, accounts, audit log. */
  dataFolder: string;
  /** The repository that was cloned: a folder or an address. */
  origin: string;
  /** Called once, when the first build is needed: making a builder may empty the folder it works in. */
  builder: () => ReleaseBuilder;
  /** Milliseconds between looks at the original repository and at the calendar; 0: only when asked. */
  syncEvery?: number;
  log?: Logger;
  /** Sends letters; undefined where that is not set up. */
  mail?: Mailer | undefined;
  upstreamLimits?: UpstreamLimits;
}

/** The longest that the first build waits for commits of the original repository, in milliseconds. */
const firstPullPatience = 10_000;

/** Milliseconds between attempts to open a repository that could not be opened. */
const retryEvery = 60_000;

/** The server's data folder: NEWSROOM_DATA, or `.newsroom` in the project. */
export function dataFolderOf(project: string): string {
  return resolve(project, process.env['NEWSROOM_DATA'] ?? '.newsroom');
}

/** The accounts of a data folder. */
export const accountsOf = (dataFolder: string) => new Accounts(join(dataFolder, 'users.json'));

/** What {@link CmsServer.open} has made ready before the server is put together. */
interface OpenedParts {
  log: Logger;
  audit: AuditLog;
  devices: KnownDevices;
  releases: Releases;
  damage: Damage;
  releaseFolder: () => Promise<void>;
}

export class CmsServer {
  readonly dataFolder: string;
  readonly log: Logger;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly devices: KnownDevices;
  readonly loginThrottle = new LoginThrottle();
  readonly refusedSignIns: RefusedSignIns;
  readonly audit: AuditLog;
  readonly damage: Damage;
  readonly mail: Mailer | undefined;
  readonly releases: Releases;
  readonly site: SiteOfReleases;
  readonly publisher: Publisher;
  /** The parts that CMS actions work with. To be used once the repository is open; see {@link requireContext}. */
  readonly context: ActionContext;
  /** The outcome of the last pull from the original repository, and of the last push to it. */
  sync: PullOutcome | undefined;
  lastPush: PushOutcome | undefined;

  readonly #git: Git;
  readonly #upstream: Upstream;
  readonly #checker: Checker;
  readonly #pullMutex = new Mutex();
  readonly #pushMutex = new Mutex();
  readonly #releaseFolder: () => Promise<void>;
  readonly #syncEvery: number;
  #timer: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #repository: 'closed' | 'open' = 'closed';

  private constructor(options: CmsServerOptions, parts: OpenedParts) {
    const { dataFolder, origin, syncEvery = 60_000 } = options;
    this.dataFolder = dataFolder;
    this.log = parts.log;
    this.audit = parts.audit;
    this.devices = parts.devices;
    this.releases = parts.releases;
    this.damage = parts.damage;
    this.mail = options.mail;
    this.#releaseFolder = parts.releaseFolder;
    this.#syncEvery = syncEvery;
    this.#git = new Git(join(dataFolder, 'repository.git'));
    this.#upstream = new Upstream(this.#git, origin, options.upstreamLimits);
    this.#checker = new Checker(join(dataFolder, 'check'));
    this.accounts = accountsOf(dataFolder);
    this.sessions = new Sessions((login) => this.accounts.find(login));
    this.refusedSignIns = new RefusedSignIns(this.audit);
    this.site = new SiteOfReleases(this.releases);
    let builder: ReleaseBuilder | undefined;
    this.publisher = new Publisher({
      git: this.#git,
      checker: this.#checker,
      builder: () => (builder ??= options.builder()),
      releases: this.releases,
      log: this.log,
      onServed: () => this.site.refresh(),
    });
    this.context = {
      git: this.#git,
      checker: this.#checker,
      publisher: this.publisher,
      mutex: new Mutex(),
      onPublished: () => void this.push(),
    };
  }

  /**
   * Takes hold of the data folder and gets the public site ready: the last whole release is served from now on, whatever is wrong with the
   * rest. Call {@link start} to open the CMS.
   *
   * @throws {Error} when another server uses the folder (nothing in it has been touched then), or it cannot be written to
   */
  static async open(options: CmsServerOptions): Promise<CmsServer> {
    const { dataFolder, log = createLogger() } = options;
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const releaseFolder = await ensureSingleInstance(dataFolder);
    try {
      const damage = new Damage(log);
      const releases = new Releases(join(dataFolder, 'releases'));
      for (const part of await releases.open()) damage.add(part);
      const audit = await AuditLog.open(dataFolder, log);
      const devices = await KnownDevices.open(join(dataFolder, 'device-key'));
      const server = new CmsServer(options, { log, audit, devices, releases, damage, releaseFolder });
      await server.site.refresh();
      // `npm run publish -- rollback` changes the pointer from outside.
      watchFile(
        releases.pointerFile,
        { interval: 1000, persistent: false },
        () => void server.site.refresh(),
      );
      return server;
    } catch (error) {
      await releaseFolder();
      throw error;
    }
  }

  /**
   * Opens the repository, catches up with the original one, and publishes main when visitors have something else. When the repository cannot
   * be opened, the CMS stays closed, says so, and tries again every minute; the public site runs on.
   *
   * @returns whether the CMS is open
   */
  async start(): Promise<boolean> {
    const accountsDamage = this.accounts.damage();
    if (accountsDamage !== undefined)
      this.damage.add({ part: 'accounts', name: 'users.json', reason: accountsDamage });
    try {
      await openRepository(this.#git, this.#upstream, (part) => {
        this.damage.add(part);
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.error({ err: error }, 'The repository cannot be opened');
      this.damage.add({ part: 'repository', name: 'repository.git', reason });
      this.#retry = globalThis.setTimeout(() => void this.start(), retryEvery).unref();
      return false;
    }
    this.damage.clear('repository', 'repository.git');
    this.#repository = 'open';
    await Promise.race([this.pullUpstream(), setTimeout(firstPullPatience, undefined, { ref: false })]);
    await this.resume();
    if (this.#syncEvery > 0) {
      this.#timer = setInterval(() => {
        this.publisher.renew();
        void this.pullUpstream();
      }, this.#syncEvery).unref();
    }
    return true;
  }

  /**
   * The parts that CMS actions work with.
   *
   * @throws {HttpError} while the repository is not open
   */
  requireContext(): ActionContext {
    if (this.#repository === 'open') return this.context;
    throw new HttpError(
      'unavailable',
      this.damage.list.some(({ part }) => part === 'repository')
        ? 'Kho nội dung của tòa soạn không mở được nên chưa sửa bài được; trang công khai vẫn hoạt động. Hãy báo quản trị viên máy chủ.'
        : 'Tòa soạn đang mở. Hãy thử lại sau ít giây.',
    );
  }

  /** Publishes main when visitors have something else, and nobody chose that. */
  async resume(): Promise<void> {
    const served = this.releases.current();
    if (served?.pinned) return;
    this.publisher.request();
    await Promise.race([this.push(), setTimeout(firstPullPatience, undefined, { ref: false })]);
  }

  /** Fetches from the original repository and merges what is new and valid there. Saves go on while the network is waited for. */
  pullUpstream(): Promise<PullOutcome> {
    return this.#pullMutex.run(async () => {
      const before = this.sync?.state;
      this.sync = await this.#pull();
      const { state, message, problems } = this.sync;
      if (state === 'merged')
        this.log.info({ commit: this.sync.commit }, 'Merged from the original repository');
      else if (state !== 'up-to-date' && state !== before)
        this.log.warn({ state, message, problems }, 'Not merged from the original repository');
      return this.sync;
    });
  }

  async #pull(): Promise<PullOutcome> {
    let theirs: string;
    try {
      theirs = await this.#upstream.fetch();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { state: 'unreachable', problems: [], message: `Không đọc được kho gốc: ${reason}` };
    }
    try {
      const outcome = await this.context.mutex.run(() => mergeUpstream(this.#git, theirs, this.#checker));
      if (outcome.state === 'merged') this.publisher.request();
      if (outcome.state === 'merged' || this.lastPush?.state === 'refused') void this.push();
      return outcome;
    } catch (error) {
      this.log.error({ err: error }, 'Merging from the original repository failed');
      return {
        state: 'failed',
        problems: [],
        message: 'Máy chủ gặp lỗi khi nhận thay đổi từ kho gốc; sẽ tự thử lại. Nhật ký máy chủ có chi tiết.',
      };
    }
  }

  /** Pushes main to the original repository. It may refuse; nothing is lost then. */
  push(): Promise<void> {
    return this.#pushMutex.run(async () => {
      const before = this.lastPush?.state;
      try {
        this.lastPush = await this.#upstream.push(await mainCommit(this.#git));
      } catch (error) {
        this.log.error({ err: error }, 'Pushing to the original repository failed');
        this.lastPush = { state: 'refused', message: String(error) };
      }
      const { state, message } = this.lastPush;
      if (state === 'refused' && before !== 'refused') this.log.warn({ message }, 'Not pushed');
    });
  }

  /**
   * Serves another release.
   *
   * @param pinned it stays until the next publication, whatever the day; left out for the newest one
   */
  async rollback(id: string, pinned = true): Promise<void> {
    await this.releases.serve(id, pinned);
    await this.site.refresh();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#retry);
    unwatchFile(this.releases.pointerFile);
    await this.publisher.close();
    await this.context.mutex.run(() => Promise.resolve());
    await this.#pushMutex.run(() => Promise.resolve());
    await this.#checker.close();
    this.refusedSignIns.flush();
    await this.audit.close();
    await this.#releaseFolder();
  }
}
