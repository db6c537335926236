/** Where the status of a standard is officially kept: the links that open the record, the best first. */
import { isOfficialSource } from '#domain/sources/official.ts';
import { legalDocuments } from '#schemas/collections/documents.ts';
import type { Git } from '../git/git.ts';
import { readYaml, siteSettings } from '../git/site-settings.ts';
import type { StandardFile } from './entries.ts';
import { kindOf } from './entries.ts';

export interface OfficialLink {
  label: string;
  url: string;
  /** Leads to hits and not to a record, so it is no source. */
  isSearch?: boolean;
}

/** The number of an act: "Thông tư 05/2009/TT-BYT" is found by "05/2009/TT-BYT". */
const actNumber = (act: string): string => /\d+\/\S+/.exec(act)?.[0] ?? act;

/** A search for the number of an act in the gazette and the law bases: they have no address by number. */
function actSearch(act: string): OfficialLink {
  const number = actNumber(act);
  const query = `"${number}" (site:congbao.chinhphu.vn OR site:vbpl.vn OR site:vanban.chinhphu.vn)`;
  return {
    label: `Tìm ${number} trong Công báo và cơ sở dữ liệu văn bản`,
    url: `https://www.google.com/search?q=${encodeURIComponent(query)}`,
    isSearch: true,
  };
}

/** Official pages of the act that issued a regulation, where the portal knows them. */
async function actPages(git: Git, commit: string, { data }: StandardFile): Promise<OfficialLink[]> {
  if (data.legal_document === undefined) return [];
  const file = `${legalDocuments.folder}/${data.legal_document}.yaml`;
  const act = ((await readYaml(git, commit, file)) ?? {}) as { sources?: unknown };
  const sources = Array.isArray(act.sources) ? act.sources.map(String) : [];
  return sources.filter(isOfficialSource).map((url) => ({
    label: `Trang của ${data.legal_act ?? 'văn bản ban hành'} tại ${new URL(url).host}`,
    url,
  }));
}

/**
 * The links for one standard: the register of its series by number (from the settings), the official pages of its act, official sources
 * that the entry names already, then a search for the act.
 */
export async function officialLinks(git: Git, commit: string, file: StandardFile): Promise<OfficialLink[]> {
  const { data } = file;
  const settings = await siteSettings(git, commit);
  const registers = (settings?.text_sources ?? [])
    .filter(({ kind }) => kind === kindOf(file))
    .map(({ label, url }) => ({
      label,
      url: url.replace('{designation}', encodeURIComponent(data.designation)),
    }));
  const byNumber = registers.filter(({ url }) => url.includes(encodeURIComponent(data.designation)));
  const links = [
    ...byNumber,
    ...(await actPages(git, commit, file)),
    ...data.sources
      .filter(({ url }) => isOfficialSource(url))
      .map(({ url }) => ({ label: `Nguồn đã ghi tại ${new URL(url).host}`, url })),
    ...(data.legal_act === undefined ? [] : [actSearch(data.legal_act)]),
    ...registers.filter((link) => !byNumber.includes(link)),
  ];
  return [...new Map(links.map((link) => [link.url, link])).values()];
}
