/** Settings that the configurations of all web servers share. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYamlEntry } from '#content/entry/yaml-entry.ts';
import { redirectsSchema, settingsFiles } from '#schemas/settings/site.ts';
import type { Redirects } from '#schemas/settings/site.ts';

export interface ServerSettings {
  /** The name by which people reach the site. */
  host: string;
  /** Ports on this machine, or `undefined` for those of the protocol, behind which the server provides TLS itself where it can. */
  port: number | undefined;
  /** The folder with the links `site` and `gone`: `releases/` of the CMS server's data, or the target of `npm run deploy`. */
  root: string;
  /** Where the CMS server listens; undefined where nobody edits on this machine and `/admin/` is a page like others. */
  cms: string | undefined;
}

/** Paths that belong to the CMS server, of any spelling; see `isCmsPath`. */
export const cmsPaths = String.raw`^/(?:api|admin|xem-thu)(?:/|$)`;

/** Files that are no pages, and that no list of types of a server may know. */
export const otherTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.vtt': 'text/vtt',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/**
 * Addresses that lead on, and those that were taken down, as content/ has them.
 *
 * @throws {Error} when the file is damaged
 */
export function readAddresses(project: string): Redirects {
  let text: string;
  try {
    text = readFileSync(join(project, settingsFiles.redirects), 'utf8');
  } catch {
    return { redirects: [], taken_down: [] };
  }
  const { data, faults } = parseYamlEntry(text);
  const parsed = redirectsSchema.safeParse(data ?? {});
  if (faults.length > 0 || !parsed.success) {
    throw new Error(`${settingsFiles.redirects} cannot be read; npm run check:content says why.`);
  }
  return parsed.data;
}
