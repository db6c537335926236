/** Assembles the CMS server: repository, checks, builds, accounts. */
import { watchFile, unwatchFile } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AuditLog } from './audit/audit-log.ts';
import type { Accounts } from './auth/accounts.ts';
import type { KnownDevices } from './auth/known-devices.ts';
import { LoginThrottle } from './auth/login-throttle.ts';
import { RefusedSignIns } from './auth/refused-sign-ins.ts';
import { Sessions } from './auth/sessions.ts';
import { mainCommit } from './cms/context.ts';
import type { ActionContext } from './cms/context.ts';
import { Thumbnails } from './media/thumbnails.ts';
import { Uploads } from './media/uploads.ts';
import type { DraftComments } from './drafts/comments.ts';
import { Schedule } from './drafts/schedule.ts';
import type { PlannedPublication } from './drafts/schedule.ts';
import { DraftLinks } from './draft-preview/draft-links.ts';
import { DraftPages } from './draft-preview/draft-pages.ts';
import { Git } from './git/git.ts';
import { openRepository } from './git/repository.ts';
import type { PullOutcome } from './git/repository.ts';
import { siteSettings } from './git/site-settings.ts';
import { UpstreamSync } from './git/upstream/sync.ts';
import { Upstream } from './git/upstream/upstream.ts';
import type { PushOutcome } from './git/upstream/upstream.ts';
import { ContentHealth } from './health/content-health.ts';
import { TableJudge } from './import/judge-table.ts';
import { HttpError } from './http/http-error.ts';
import { setPortalNames } from './http/portal-names.ts';
import { SiteOfReleases } from './http/site/release-site.ts';
import type { Damage } from './lib/damage.ts';
import type { Logger } from './lib/logger.ts';
import { Mutex } from './lib/mutex.ts';
import type { Mailer } from './mail/mailer.ts';
import { MailNotices } from './mail/notices.ts';
import { Outbox } from './mail/outbox.ts';
import { accountsOf, openParts } from './opened-parts.ts';
import type { CmsServerOptions, OpenedParts } from './opened-parts.ts';
import type { Requests } from './requests/requests.ts';
import { RequestUpkeep } from './requests/upkeep.ts';
import { VisitorNotices } from './subscriptions/visitor-notices.ts';
import type { PublicAddresses } from './subscriptions/visitor-notices.ts';
import { Checker } from './release/checker.ts';
import { Publisher } from './release/publisher.ts';
import type { Releases } from './release/releases.ts';
import type { ReleaseBuilder } from './release/site-builder.ts';

/** The longest that the first build waits for commits of the original repository, in milliseconds. */
const firstPullPatience = 10_000;

/** Milliseconds between attempts to open a repository that could not be opened. */
const retryEvery = 60_000;

/** Milliseconds between looks at the planned publications. */
const scheduleEvery = 10_000;

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
  /** Requests of visitors; undefined while their database cannot be used. */
  readonly requests: Requests | undefined;
  /** Letters to visitors; undefined without a database of requests. */
  readonly visitorNotices: VisitorNotices | undefined;
  readonly addresses: PublicAddresses;
  readonly releases: Releases;
  readonly site: SiteOfReleases;
  readonly publisher: Publisher;
  readonly draftLinks: DraftLinks;
  readonly draftPages: DraftPages;
  readonly thumbnails: Thumbnails;
  /** The parts that CMS actions work with. To be used once the repository is open; see {@link requireContext}. */
  readonly context: ActionContext;
  readonly schedule: Schedule;
  readonly comments: DraftComments;
  readonly contentHealth: ContentHealth;
  readonly tableJudge: TableJudge;
  readonly outbox: Outbox;
  readonly notices: MailNotices;

  readonly #git: Git;
  readonly #upstream: Upstream;
  readonly #checker: Checker;
  readonly #upstreamSync: UpstreamSync;
  readonly #releaseFolder: () => Promise<void>;
  readonly #syncEvery: number;
  #timer: NodeJS.Timeout | undefined;
  #scheduleTimer: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #repository: 'closed' | 'open' = 'closed';
  #closing: Promise<void> | undefined;

  private constructor(options: CmsServerOptions, parts: OpenedParts) {
    const { dataFolder, origin, syncEvery = 60_000 } = options;
    this.dataFolder = dataFolder;
    this.log = parts.log;
    this.audit = parts.audit;
    this.devices = parts.devices;
    this.releases = parts.releases;
    this.damage = parts.damage;
    this.mail = options.mail;
    this.requests = parts.requests;
    const site = options.siteAddress === undefined ? undefined : URL.parse(options.siteAddress)?.origin;
    this.addresses = { cms: options.publicOrigin ?? site, site: site ?? options.publicOrigin };
    this.visitorNotices = this.requests && new VisitorNotices(this, this.requests);
    this.#releaseFolder = parts.releaseFolder;
    this.#syncEvery = syncEvery;
    this.#git = new Git(join(dataFolder, 'repository.git'));
    this.#upstream = new Upstream(this.#git, origin, options.upstreamLimits);
    this.#upstreamSync = new UpstreamSync(this.#upstream, () => this.context, this.log);
    this.#checker = new Checker(join(dataFolder, 'check'));
    this.contentHealth = new ContentHealth(join(dataFolder, 'health'), this.log);
    this.tableJudge = new TableJudge(join(dataFolder, 'import'));
    this.accounts = accountsOf(dataFolder);
    this.sessions = new Sessions((login) => this.accounts.find(login));
    this.refusedSignIns = new RefusedSignIns(this.audit);
    this.comments = parts.comments;
    this.outbox = new Outbox(options.mail, this.log);
    this.notices = new MailNotices({
      outbox: this.outbox,
      accounts: this.accounts,
      origin: options.publicOrigin,
    });
    this.schedule = new Schedule({
      file: parts.schedule,
      accounts: this.accounts,
      onEnded: (planned, message, succeeded) => {
        this.#scheduleEnded(planned, message, succeeded);
      },
    });
    this.site = new SiteOfReleases(this.releases);
    let builder: ReleaseBuilder | undefined;
    const builderOnce = () => (builder ??= options.builder());
    this.draftLinks = new DraftLinks(join(dataFolder, 'draft-links.json'));
    this.thumbnails = new Thumbnails(this.#git);
    this.draftPages = new DraftPages(builderOnce, this.log);
    this.publisher = new Publisher({
      git: this.#git,
      checker: this.#checker,
      builder: builderOnce,
      releases: this.releases,
      log: this.log,
      onServed: async () => {
        await this.#readNames();
        await this.site.refresh();
      },
      onFailed: (message) => {
        this.notices.buildFailed(message);
      },
    });
    this.context = {
      git: this.#git,
      checker: this.#checker,
      publisher: this.publisher,
      uploads: new Uploads(this.#git),
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
    const parts = await openParts(options);
    try {
      const server = new CmsServer(options, parts);
      const { releases } = parts;
      await server.site.refresh();
      // `npm run publish -- rollback` changes the pointer from outside.
      watchFile(
        releases.pointerFile,
        { interval: 1000, persistent: false },
        () => void server.site.refresh(),
      );
      return server;
    } catch (error) {
      await parts.releaseFolder();
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
    await this.#readNames();
    await Promise.race([this.pullUpstream(), setTimeout(firstPullPatience, undefined, { ref: false })]);
    await this.schedule.run(this.context);
    this.visitorNotices?.begin();
    const upkeep = this.requests && new RequestUpkeep(this, this.requests);
    await upkeep?.run();
    await this.resume();
    if (this.#syncEvery > 0) {
      this.#scheduleTimer = setInterval(() => {
        this.schedule.run(this.context).catch((err: unknown) => {
          this.log.error({ err }, 'Planned publications could not be looked at');
        });
      }, scheduleEvery).unref();
      this.#timer = setInterval(() => {
        this.publisher.renew();
        void this.pullUpstream();
        void upkeep?.run();
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

  #scheduleEnded(planned: PlannedPublication, message: string, succeeded: boolean): void {
    const subject = `${planned.collection}/${planned.slug}`;
    const result = succeeded ? 'done' : message;
    const event = {
      who: planned.login,
      address: '(hẹn giờ)',
      action: 'scheduled-publication',
      subject,
      result,
    };
    this.audit.add(event);
    this.notices.scheduled(subject, planned, message, succeeded);
  }

  /** Settings that cannot be read leave the names as they are: the check of content tells of them. */
  async #readNames(): Promise<void> {
    try {
      const settings = await siteSettings(this.#git, await mainCommit(this.#git));
      if (settings !== undefined) setPortalNames(settings);
    } catch (err) {
      this.log.warn({ err }, 'The names of the portal could not be read');
    }
  }

  /** Publishes main when visitors have something else, and nobody chose that. */
  async resume(): Promise<void> {
    const served = this.releases.current();
    if (served?.pinned) return;
    this.publisher.request();
    await Promise.race([this.push(), setTimeout(firstPullPatience, undefined, { ref: false })]);
  }

  /** The outcome of the last pull from the original repository; see {@link UpstreamSync}. */
  get sync(): PullOutcome | undefined {
    return this.#upstreamSync.pulled;
  }

  /** The outcome of the last push to the original repository. */
  get lastPush(): PushOutcome | undefined {
    return this.#upstreamSync.pushed;
  }

  pullUpstream(): Promise<PullOutcome> {
    return this.#upstreamSync.pull();
  }

  push(): Promise<void> {
    return this.#upstreamSync.push();
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

  /** Ends everything; a second call waits for the first. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    clearInterval(this.#timer);
    clearInterval(this.#scheduleTimer);
    clearTimeout(this.#retry);
    unwatchFile(this.releases.pointerFile);
    await this.publisher.close();
    await this.context.mutex.run(() => Promise.resolve());
    await this.#upstreamSync.settled();
    this.outbox.close();
    await this.contentHealth.close();
    await this.#checker.close();
    this.refusedSignIns.flush();
    this.requests?.close();
    await this.audit.close();
    await this.#releaseFolder();
  }
}
