/** Deploys to a folder of this machine, which nginx or Caddy serve; see docs/servers/. */
import { link, mkdir, readdir, rename, rm, stat, copyFile, writeFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkWebRoot } from '../../../admin/server/release/web-root.ts';
import { caddyRedirects } from '../servers/caddy.ts';
import { nginxRedirects } from '../servers/nginx.ts';
import { outdated } from './target.ts';
import type { Deployed, Deployment } from './target.ts';

/** Files of a folder, relative to it. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

async function isSame(one: string, other: string): Promise<boolean> {
  const sizes = await Promise.all([stat(one), stat(other)]).catch(() => undefined);
  if (sizes === undefined || sizes[0].size !== sizes[1].size) return false;
  const [a, b] = await Promise.all([readFile(one), readFile(other)]);
  return a.equals(b);
}

/**
 * Copies the site beside the one that is served, then moves the links `site` and `gone`: visitors get the old one whole or the new one whole.
 * Files that did not change share their place on the disk with the release before.
 *
 * @throws {Error} when the site has no home page; the target is then as it was
 */
export async function deployToFolder(
  target: string,
  { site, id, addresses, keep }: Deployment,
): Promise<Deployed> {
  const releases = join(target, 'releases');
  const unfinished = join(releases, `${id}.unfinished`);
  await mkdir(releases, { recursive: true });
  const known = await readdir(releases);
  // Remains of an earlier run that was cut off.
  for (const name of known.filter((name) => name.endsWith('.unfinished')))
    await rm(join(releases, name), { recursive: true });
  const before = outdated(known, 0, '')[0];
  const files = await filesOf(site);
  if (!files.includes('index.html')) throw new Error(`${site} has no index.html; run npm run build first.`);
  let sent = 0;
  for (const file of files) {
    const to = join(unfinished, 'site', file);
    await mkdir(dirname(to), { recursive: true });
    const old = before === undefined ? undefined : join(releases, before, 'site', file);
    if (old !== undefined && (await isSame(join(site, file), old))) await link(old, to);
    else {
      await copyFile(join(site, file), to);
      sent += 1;
    }
  }
  const release = join(releases, id);
  await rename(unfinished, release);
  await writeFile(join(target, 'redirects.nginx'), nginxRedirects(addresses));
  await writeFile(join(target, 'redirects.caddy'), caddyRedirects(addresses));
  const gone = addresses.taken_down.map(({ address }) => address);
  await linkWebRoot(target, { site: join(release, 'site'), gone, marks: join(release, 'gone') });
  const removed = outdated(await readdir(releases), keep, id);
  for (const name of removed) await rm(join(releases, name), { recursive: true });
  return { files: files.length, sent, removed };
}
