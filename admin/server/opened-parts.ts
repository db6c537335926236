/** Opens the server's stores in its data folder before anything else starts, setting damaged files aside. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AuditLog } from './audit/audit-log.ts';
import { Accounts } from './auth/accounts.ts';
import { KnownDevices } from './auth/known-devices.ts';
import { DraftComments, commentsSchema } from './drafts/comments.ts';
import { scheduleSchema } from './drafts/schedule.ts';
import type { UpstreamLimits } from './git/upstream/upstream.ts';
import { Damage } from './lib/damage.ts';
import { JsonFile } from './lib/json-file.ts';
import { createLogger } from './lib/logger.ts';
import type { Logger } from './lib/logger.ts';
import { ensureSingleInstance } from './lib/single-instance.ts';
import type { Mailer } from './mail/mailer.ts';
import { Releases } from './release/releases.ts';
import type { ReleaseBuilder } from './release/site-builder.ts';
import { Requests } from './requests/requests.ts';

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
  upstreamLimits?: UpstreamLimits;
  /** Sends letters; undefined where that is not set up. */
  mail?: Mailer | undefined;
  /** The public address of the CMS, for links in mail. */
  publicOrigin?: string | undefined;
  /** The public address of the site, which may have another name than the CMS. */
  siteAddress?: string | undefined;
}

/** The server's data folder: NEWSROOM_DATA, or `.newsroom` in the project. */
export function dataFolderOf(project: string): string {
  return resolve(project, process.env['NEWSROOM_DATA'] ?? '.newsroom');
}

/** The accounts of a data folder. */
export const accountsOf = (dataFolder: string) => new Accounts(join(dataFolder, 'users.json'));

/** The parts that {@link openParts} prepares before the server is assembled. */
export interface OpenedParts {
  log: Logger;
  audit: AuditLog;
  devices: KnownDevices;
  releases: Releases;
  damage: Damage;
  schedule: JsonFile<typeof scheduleSchema>;
  comments: DraftComments;
  /** Requests of visitors; undefined while their database cannot be used. */
  requests: Requests | undefined;
  releaseFolder: () => Promise<void>;
}

/**
 * Takes hold of the data folder and opens what lies in it.
 *
 * @throws {Error} when another server uses the folder (nothing in it has been touched then), or it cannot be written to
 */
export async function openParts({
  dataFolder,
  log = createLogger(),
}: CmsServerOptions): Promise<OpenedParts> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const releaseFolder = await ensureSingleInstance(dataFolder);
  try {
    const damage = new Damage(log);
    const onDamage = damage.add.bind(damage);
    const releases = new Releases(join(dataFolder, 'releases'));
    for (const part of await releases.open()) damage.add(part);
    const audit = await AuditLog.open(dataFolder, log);
    const devices = await KnownDevices.open(join(dataFolder, 'device-key'));
    const file = (name: string) => join(dataFolder, name);
    const schedule = await JsonFile.open(file('schedule.json'), scheduleSchema, 'schedule', onDamage);
    const words = await JsonFile.open(file('comments.json'), commentsSchema, 'comments', onDamage);
    const comments = new DraftComments(words);
    const requests = await Requests.open(dataFolder, damage, log);
    return { log, audit, devices, releases, damage, schedule, comments, requests, releaseFolder };
  } catch (error) {
    await releaseFolder();
    throw error;
  }
}
