/**
 * The folder of a web server beside this one: two links that are swapped in one step each, `site`, the pages of the served release, and
 * `gone`, an empty file named `410` for every address that was taken down. A server that finds `gone/<address>/410` answers with 410, so that
 * it needs neither a list nor a restart.
 */
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The name of a mark. */
const goneMark = '410';

export interface WebRoot {
  /** The folder of the built site. */
  site: string;
  /** Addresses that were taken down, such as `/tin-tuc/x/`. */
  gone: readonly string[];
  /** Where the marks of these addresses lie, or are put; kept apart from those of other releases. */
  marks: string;
}

/** Points a link at a folder in one step, whatever it pointed at before. */
export async function pointLink(link: string, target: string): Promise<void> {
  const next = `${link}.tmp`;
  await rm(next, { force: true });
  await symlink(relative(join(link, '..'), target), next);
  await rename(next, link);
}

/** Links `site` and `gone` in a folder. */
export async function linkWebRoot(folder: string, { site, gone, marks }: WebRoot): Promise<void> {
  await mkdir(marks, { recursive: true });
  for (const address of gone) {
    await mkdir(join(marks, address), { recursive: true });
    await writeFile(join(marks, address, goneMark), '');
  }
  await pointLink(join(folder, 'gone'), marks);
  await pointLink(join(folder, 'site'), site);
}
