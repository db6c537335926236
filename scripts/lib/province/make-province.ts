/** Makes the portal of another province in an empty folder: our code, the content that is every province's, its own names and colours. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseEntry, writeEntry } from '#content/entry/yaml-entry.ts';
import { withoutNames } from '#content/without-references.ts';
import { settingsForms } from '../../../admin/config/forms.ts';
import { fieldOrder } from '#content/read-collection.ts';
import { readContent } from '#content/read-content.ts';
import { ContentError } from '#content/problems.ts';
import type { AnyEntry } from '#content/entries.ts';
import type { SiteSettings } from '#schemas/settings/site.ts';
import { settingsFiles, siteSettingsSchema } from '#schemas/settings/site.ts';
import { pages } from '#schemas/collections/pages.ts';
import { entryExtensions } from '#schemas/fields/collection.ts';
import type { EntryFormat } from '#schemas/fields/collection.ts';
import { placeFiles, settingsScopes } from '#schemas/scopes.ts';
import { icsFile, isoCatalogueFile, publishedAddressesFile } from '#schemas/standards/catalogue.ts';
import { routes } from '#routes.ts';
import { addressesText, publishedAddresses } from '../published-addresses.ts';
import { recoloured } from './colours.ts';
import { introduction, ownSite, planSkeleton } from './own-settings.ts';
import type { ProvinceNames } from './own-settings.ts';
import { sharedContent } from './shared-content.ts';

export interface NewProvince extends ProvinceNames {
  /** The folder whose content/ is shared. */
  from: string;
  /** The folder of the code, and the files of it that are taken: content and what is said of ours are none of them. */
  code: { root: string; files: readonly string[] };
  /** An empty folder, or one that is not there yet. */
  to: string;
  /** Degrees on the colour wheel, for the colour of the portal; ours where it is not given. */
  hue?: number | undefined;
  /** Narrows the shared library. */
  takes?: ((entry: AnyEntry) => boolean) | undefined;
}

export interface MadeProvince {
  /** Entries by folder. */
  entries: number;
  left: readonly { file: string; reason: string }[];
}

const formatOf = (file: string): EntryFormat =>
  (Object.entries(entryExtensions).find(([, ending]) => file.endsWith(`.${ending}`))?.[0] ??
    'yaml') as EntryFormat;

const stylesFile = 'src/styles/tokens.css';

/**
 * Writes the new portal.
 *
 * @throws {Error} when the folder is not empty, and a ContentError when our own content, or what was made of it, has faults
 */
export function makeProvince({ from, to, code, hue, takes, ...names }: NewProvince): MadeProvince {
  if (existsSync(to) && readdirSync(to).length > 0) throw new Error(`Thư mục ${to} không trống.`);
  const { content, problems } = readContent(from, isoCatalogueFile);
  const { site } = content;
  if (problems.length > 0 || !site) throw new ContentError(problems);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    writeFileSync(path.join(to, file), text);
  };
  const copy = (file: string, root = from) => {
    if (existsSync(path.join(root, file)))
      cpSync(path.join(root, file), path.join(to, file), { recursive: true });
  };
  const words = ourWords(code.root, site, content.plan?.number);

  mkdirSync(to, { recursive: true });
  for (const file of code.files) copy(file, code.root);
  const shared = sharedContent(content, words, takes);
  for (const { entry, data } of shared.entries)
    write(entry.file, writeEntry(data, fieldOrder(entry.schema), formatOf(entry.file)));
  for (const { name, file, schema } of settingsForms) {
    if (settingsScopes[name as keyof typeof settingsScopes] !== 'every' || !existsSync(path.join(from, file)))
      continue;
    const { data } = parseEntry(readFileSync(path.join(from, file), 'utf8'), 'yaml');
    const own = withoutNames(schema, data, shared.isGone);
    if (own.fields.length === 0) copy(file);
    else write(file, writeEntry(own.data as Record<string, unknown>, fieldOrder(schema), 'yaml'));
  }
  for (const file of [icsFile, isoCatalogueFile]) copy(file);

  const texts = ownPages(content.collections.pages, words);
  for (const { file, data } of texts) write(file, writeEntry(data, fieldOrder(pages.schema), 'markdown'));
  const present = new Set(['gioi-thieu', ...texts.map(({ id }) => id)].map((id) => `/${id}/`));
  const guides = new Set(
    shared.entries.filter(({ entry }) => entry.relation === 'guides').map(({ entry }) => entry.id),
  );
  const hasPage = (address: string) =>
    address.startsWith(routes.guides) && address !== routes.guides
      ? guides.has(address.slice(routes.guides.length, -1))
      : present.has(address) || !content.collections.pages.some(({ id }) => address === `/${id}/`);
  const settings = ownSite(site, names, hasPage);
  write(settingsFiles.site, writeEntry(settings as never, fieldOrder(siteSettingsSchema), 'yaml'));
  write(settingsFiles.redirects, 'redirects: []\n');
  write(`${settingsFiles.plan.replace(/\.yaml$/, '')}.skeleton.txt`, planSkeleton());
  write(`${pages.folder}/vi/gioi-thieu.md`, introduction(names, settings));
  write(placeFiles.districts, `${JSON.stringify({ today: names.name, former: {} }, null, 2)}\n`);
  write(placeFiles.outline, emptyOutline);
  if (hue !== undefined && existsSync(path.join(to, stylesFile)))
    write(stylesFile, recoloured(readFileSync(path.join(to, stylesFile), 'utf8'), hue));

  const made = readContent(to, isoCatalogueFile);
  if (made.problems.length > 0) throw new ContentError(made.problems);
  write(publishedAddressesFile, addressesText(publishedAddresses(made.content)));
  return { entries: shared.entries.length, left: shared.left };
}

/** A map without outline and places; its page then says that there is none. */
const emptyOutline = `${JSON.stringify({ outlines: '', points: '', width: 320, height: 332.6, parts: [], seats: [] }, null, 2)}\n`;

/** Names by which our content speaks of our province: today's, those that became it, and its plan. */
function ourWords(root: string, site: SiteSettings, plan: string | undefined): string[] {
  const { former } = JSON.parse(readFileSync(path.join(root, placeFiles.districts), 'utf8')) as {
    former: Record<string, unknown>;
  };
  return [site.place.name, ...Object.keys(former), ...(plan === undefined ? [] : [plan])];
}

interface OwnPage {
  id: string;
  file: string;
  data: Record<string, unknown>;
}

/** Texts in Vietnamese that speak of no place: terms, privacy, accessibility. Those that name a page of ours lose the link. */
function ownPages(
  all: readonly { id: string; file: string; data: unknown }[],
  words: readonly string[],
): OwnPage[] {
  const entries = all as readonly OwnPage[];
  const kept = entries.filter(
    ({ data }) => data['language'] === 'vi' && !words.some((word) => JSON.stringify(data).includes(word)),
  );
  const gone = entries
    .filter((page) => !kept.includes(page) && page.id !== 'gioi-thieu')
    .map(({ id }) => `/${id}/`);
  return kept.map(({ id, file, data: { translation: _ours, ...data } }) => {
    const { body } = data;
    const text = typeof body === 'string' ? body : '';
    const cut = text.replace(/\[([^\]]+)\]\((\/[^)\s#?]*)[^)]*\)/g, (link, said: string, address: string) =>
      gone.includes(address) || address.startsWith('/en/') ? said : link,
    );
    return { id, file, data: { ...data, body: cut } };
  });
}
