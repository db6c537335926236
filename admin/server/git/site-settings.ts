/** Settings of the site as a commit has them. */
import { parseYamlEntry } from '#content/entry/yaml-entry.ts';
import { settingsFiles, siteSettingsSchema } from '#schemas/settings/site.ts';
import type { SiteSettings } from '#schemas/settings/site.ts';
import type { Git } from './git.ts';
import { findFile, readBlobs } from './objects.ts';

/** The data of a YAML file in a commit; undefined where there is no such file. */
export async function readYaml(git: Git, commit: string, file: string): Promise<unknown> {
  const found = await findFile(git, commit, file);
  const [bytes] = found ? await readBlobs(git, [found.blob]) : [];
  return bytes && parseYamlEntry(bytes.toString('utf8')).data;
}

/** The settings of the site at a commit; undefined where they cannot be read. */
export async function siteSettings(git: Git, commit: string): Promise<SiteSettings | undefined> {
  return siteSettingsSchema.safeParse(await readYaml(git, commit, settingsFiles.site)).data;
}
