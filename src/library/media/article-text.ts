/** An article as one file of text that a reader keeps (Nghị định 42/2022/NĐ-CP, article 7: printing and archiving of every article). */
import type { Library } from '#library/build-library.ts';
import type { Article } from './news.ts';
import { formatDate } from '#text/vietnamese.ts';

/** Links within the portal, as Markdown writes them. */
const ownLink = /(\]\()(\/[^)\s]*)/g;

/**
 * The whole article with its date, address and sources, as Markdown, which any program shows as text.
 *
 * @param site the public address of the portal; every link of the file is absolute
 */
export function articleText(article: Article, { site: settings }: Library, site: URL): string {
  const { title, lead, date, tags, body, doubt_vi: doubt, sources, sample, href } = article;
  const absolute = (address: string) => new URL(address, site).href;
  const parts = [
    `# ${title}`,
    `${settings.name}\n${formatDate(date)} · ${tags.join(', ')}\n${absolute(href)}`,
    ...(sample === true ? ['Nội dung minh họa, không phải tin thật.'] : []),
    lead,
    (body ?? '')
      .trim()
      .replace(ownLink, (_, start: string, address: string) => `${start}${absolute(address)}`),
    ...(doubt === undefined ? [] : [`## Điều chưa chắc trong tin này\n\n${doubt}`]),
    ...(sources.length > 0
      ? [`## Nguồn của tin\n\n${sources.map((source) => `- ${source}`).join('\n')}`]
      : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
