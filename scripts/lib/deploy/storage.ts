/** Deploys to S3-compatible object storage: a prefix for each release, and one object that points at the release being served. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { cacheControl, contentType } from '../../../admin/server/http/site/site-headers.ts';
import { otherTypes } from '../servers/server-settings.ts';
import { filesOf } from './folder.ts';
import type { Pointer } from './pointer.ts';
import { pointerName } from './pointer.ts';
import { outdated } from './target.ts';
import type { Deployed, Deployment } from './target.ts';

/** A bucket, as far as a deployment needs it; scripts/s3/ has it for the S3 protocol. */
export interface Bucket {
  /** The text of an object; undefined where there is none. */
  read: (key: string) => Promise<string | undefined>;
  write: (
    key: string,
    bytes: Uint8Array,
    headers: { contentType: string; cacheControl: string },
  ) => Promise<void>;
  /** Copies within the bucket, headers included. */
  copy: (from: string, to: string) => Promise<void>;
  /** Names directly below a prefix that ends in a slash. */
  folders: (prefix: string) => Promise<string[]>;
  /** Removes every object below a prefix. */
  removeAll: (prefix: string) => Promise<void>;
}

/** The list of a release's files with their digests, by which the next release knows what did not change. */
const listName = 'files.json';

const extensionOf = (file: string) => /\.\w+$/.exec(file)?.[0] ?? '';

function headersOf(file: string) {
  const type = contentType(`/${file}`) ?? otherTypes[extensionOf(file)] ?? 'application/octet-stream';
  return { contentType: type, cacheControl: cacheControl(`/${file}`) };
}

/** The longest that anything keeps the pointer, in seconds. */
const pointerAge = 'public, max-age=10';

const encoder = new TextEncoder();

async function digests(bucket: Bucket, release: string | undefined): Promise<Record<string, string>> {
  if (release === undefined) return {};
  return JSON.parse((await bucket.read(`releases/${release}/${listName}`)) ?? '{}') as Record<string, string>;
}

/**
 * Sends the site under a prefix of its own, then writes the pointer. Files that did not change are copied within the bucket.
 *
 * @throws {Error} when the storage refuses anything; the pointer then stays as it was
 */
export async function deployToBucket(
  bucket: Bucket,
  { site, id, addresses, keep }: Deployment,
): Promise<Deployed> {
  const files = await filesOf(site);
  if (!files.includes('index.html')) throw new Error(`${site} has no index.html; run npm run build first.`);
  const written = await bucket.read(pointerName);
  const before = written === undefined ? undefined : (JSON.parse(written) as Pointer).release;
  const old = await digests(bucket, before);
  const now: Record<string, string> = {};
  const limit = pLimit(16);
  let sent = 0;
  const send = async (file: string) => {
    const bytes = await readFile(join(site, file));
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const key = `releases/${id}/site/${file}`;
    now[file] = digest;
    if (before !== undefined && old[file] === digest)
      return bucket.copy(`releases/${before}/site/${file}`, key);
    sent += 1;
    return bucket.write(key, bytes, headersOf(file));
  };
  await Promise.all(files.map((file) => limit(() => send(file))));
  const json = { contentType: 'application/json; charset=utf-8', cacheControl: 'private, no-store' };
  await bucket.write(`releases/${id}/${listName}`, encoder.encode(JSON.stringify(now)), json);
  const pointer: Pointer = {
    release: id,
    moved: Object.fromEntries(addresses.redirects.map(({ from, to }) => [from, to])),
    gone: addresses.taken_down.map(({ address }) => address),
  };
  await bucket.write(pointerName, encoder.encode(JSON.stringify(pointer)), {
    ...json,
    cacheControl: pointerAge,
  });
  const removed = outdated(await bucket.folders('releases/'), keep, id);
  for (const name of removed) await bucket.removeAll(`releases/${name}/`);
  return { files: files.length, sent, removed };
}
