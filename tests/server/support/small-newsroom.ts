/** A newsroom on a small repository of its own, with its real server on a free port. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Git } from '../../../admin/server/git/git.ts';
import { CmsServer } from '../../../admin/server/cms-server.ts';
import type { CmsServerOptions } from '../../../admin/server/opened-parts.ts';
import { createLogger } from '../../../admin/server/lib/logger.ts';
import type {
  BuildOutcome,
  ReleaseBuilder,
  RenderedPage,
} from '../../../admin/server/release/site-builder.ts';
import type { Role } from '../../../admin/server/auth/roles.ts';
import { findFile, readBlobs } from '../../../admin/server/git/objects.ts';
import { createCmsHttpServer } from '../../../admin/server/main.ts';
import { listen } from '../../../admin/server/http/site/static-site.ts';
import { createSmallSite, smallSiteAt } from '../../build/small-site.ts';
import { Client } from './client.ts';

/** The entry that tests edit. */
export const tea = 'content/products/che.yaml';

/** A build that writes one page with the text of an entry, as fast or slow or badly as a test wants. */
export class QuickBuilder implements ReleaseBuilder {
  readonly code = 'quick';
  /** The day that it is. */
  day = '2026-11-26';
  /** The commits that were built. */
  readonly built: string[] = [];
  /** The checked content that the last build was given. */
  snapshot: string | undefined;
  /** Awaited before a build ends. */
  gate: Promise<void> = Promise.resolve();
  fails = false;

  today(): string {
    return this.day;
  }

  async build(
    git: Git,
    commit: string,
    site: string,
    _onProgress: unknown,
    snapshot?: string,
  ): Promise<BuildOutcome> {
    this.built.push(commit);
    this.snapshot = snapshot;
    await this.gate;
    const { day } = this;
    if (this.fails) return { succeeded: false, pages: 0, day, output: 'the build broke', times: {} };
    const file = await findFile(git, commit, tea);
    const [text] = file === undefined ? [] : await readBlobs(git, [file.blob]);
    mkdirSync(path.join(site, 'admin'), { recursive: true });
    writeFileSync(path.join(site, 'index.html'), text ?? 'no tea');
    writeFileSync(path.join(site, 'admin/index.html'), 'the CMS');
    return { succeeded: true, pages: 1, day, output: '', times: {} };
  }

  /** A page with the content that it was made from. */
  renderPage(snapshot: string, page: string): Promise<RenderedPage> {
    const content = readFileSync(snapshot, 'utf8');
    if (this.fails) return Promise.resolve({ failure: 'broken', output: 'the page broke' });
    return Promise.resolve({
      html: `<html><head><title>${page}</title></head><body><pre>${content}</pre></body></html>`,
    });
  }

  close(): void {
    // Nothing runs beside.
  }
}

/** The repository that a newsroom is cloned from: a checkout with content, as a developer has it. */
export interface Origin {
  root: string;
  git: (...args: string[]) => string;
  read: (file: string) => string;
  /** Writes a file and commits it. */
  commit: (file: string, text: string) => void;
  remove: () => void;
}

/** The repository that stands in a folder already. */
export function originAt(root: string): Origin {
  const site = smallSiteAt(root);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Dev', '-c', 'user.email=dev@example.vn', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    root,
    git,
    read: site.read,
    commit: (file, text) => {
      site.write(file, text);
      git('add', '.');
      git('commit', '-q', '-m', `Change ${file}`);
    },
    remove: site.remove,
  };
}

export function createOrigin(options?: { builds?: boolean; root?: string }): Origin {
  const { root, write } = createSmallSite(options);
  write('.gitignore', 'node_modules\n.newsroom\n.cache\n.astro\ndist\n');
  const origin = originAt(root);
  origin.git('init', '-q', '-b', 'main');
  origin.git('add', '.');
  origin.git('commit', '-q', '-m', 'Start');
  return origin;
}

/** A copy of what a newsroom keeps and of the repository that it was cloned from: one that is expensive to make serves many tests. */
export function copyNewsroom(from: { origin: string; data: string }): { origin: Origin; dataFolder: string } {
  const copyOf = (folder: string, name: string) => {
    const copy = mkdtempSync(path.join(tmpdir(), name));
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    return copy;
  };
  const root = copyOf(from.origin, 'nscl-origin-');
  return { origin: originAt(root), dataFolder: copyOf(from.data, 'nscl-data-') };
}

/** Of every account in tests. */
export const password = 'mật khẩu đủ dài 2026';

export interface SmallCms {
  origin: Origin;
  builder: QuickBuilder;
  newsroom: CmsServer;
  address: string;
  dataFolder: string;
  /** A signed-in person with this role; each call is another open page. */
  person: (role: Role) => Promise<Client>;
  /** Git on the newsroom's own repository. */
  git: (...args: string[]) => string;
  /** Events of the audit log so far, from its newest file. */
  auditLog: () => Promise<Record<string, string>[]>;
  close: () => Promise<void>;
}

const roles = ['administrator', 'editor', 'author'] as const;

/** The file of accounts that the first newsroom of this process made: hashing a password takes its time on purpose. */
let accountsFile: string | undefined;

/**
 * Opens a newsroom with a quick builder; one person of each role may sign in.
 *
 * @param prepare adds to the original repository before it is cloned
 */
export async function openSmallCms(
  options: Partial<CmsServerOptions> = {},
  prepare?: (origin: Origin) => void | Promise<void>,
): Promise<SmallCms> {
  const origin = createOrigin({ builds: false });
  await prepare?.(origin);
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'nscl-newsroom-'));
  const users = path.join(dataFolder, 'users.json');
  if (accountsFile !== undefined) writeFileSync(users, accountsFile);
  const builder = new QuickBuilder();
  const newsroom = await CmsServer.open({
    dataFolder,
    origin: origin.root,
    builder: () => builder,
    syncEvery: 0,
    log: createLogger('silent'),
    ...options,
  });
  await newsroom.start();
  const server: Server = createCmsHttpServer(newsroom, {
    origin: undefined,
    loopback: true,
    trustProxy: false,
  });
  const address = await listen(server, '127.0.0.1', 0);
  for (const role of accountsFile === undefined ? roles : [])
    await newsroom.accounts.add({
      login: role,
      name: `Nguyễn ${role}`,
      email: `${role}@example.vn`,
      role,
      password,
    });
  accountsFile ??= readFileSync(users, 'utf8');
  await newsroom.publisher.settled();
  const cookies = new Map<Role, string>();
  return {
    origin,
    builder,
    newsroom,
    address,
    dataFolder,
    person: async (role) => {
      const client = new Client(address);
      const cookie = cookies.get(role);
      if (cookie === undefined) await client.signIn(role, password);
      else client.cookie = cookie;
      cookies.set(role, client.cookie);
      return client;
    },
    git: (...args) =>
      execFileSync('git', ['--git-dir', path.join(dataFolder, 'repository.git'), ...args], {
        encoding: 'utf8',
      }).trim(),
    auditLog: async () => {
      await newsroom.audit.flush();
      return readFileSync(path.join(dataFolder, 'audit.1.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, string>);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await newsroom.close();
      origin.remove();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
