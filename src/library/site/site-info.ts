/** The settings in the shape that the page frame takes. */
import { formatDate } from '#text/vietnamese.ts';
import type { PageLanguage } from '#library/site/frame-text.ts';
import type { SiteInfo } from '#library/view-types.ts';
import { englishSiteInfo } from './english.ts';
import { getLibrary } from '#library/library.ts';
import { navigation } from './navigation.ts';
import { hasSamples } from '#library/collections.ts';
import type { Library } from '#library/build-library.ts';

const infos = new WeakMap<Library, Map<PageLanguage, SiteInfo>>();

/** Data of the page frame, made once for a library in each language. */
export async function getSiteInfo(lang: PageLanguage = 'vi'): Promise<SiteInfo> {
  const library = await getLibrary();
  const known = infos.get(library) ?? new Map<PageLanguage, SiteInfo>();
  infos.set(library, known);
  const info = known.get(lang) ?? siteInfoIn(lang, library);
  known.set(lang, info);
  return info;
}

function siteInfoIn(lang: PageLanguage, library: Library): SiteInfo {
  const info = siteInfo(library);
  return lang === 'en' ? englishSiteInfo(info, library) : info;
}

function siteInfo({ site, standards, collections }: Library): SiteInfo {
  const { name, website } = site.responsible_body;
  const samples = hasSamples(collections) || standards.some(({ entry }) => entry?.sample);
  return {
    name: site.name,
    shortName: site.short_name,
    tagline: site.header_tagline,
    responsibleBody: { name, href: website },
    contact: site.contact,
    navigation,
    footerLinks: site.footer_links,
    sourcesNote: `Mỗi mục ghi nguồn và ngày kiểm tra. Danh mục ISO lấy từ dữ liệu mở của ISO, bản tháng ${formatDate(site.iso_snapshot)}. Cổng không đăng toàn văn tiêu chuẩn có bản quyền.`,
    licences: { code: 'giấy phép MIT', content: 'giấy phép CC BY 4.0 cho phần do cổng viết' },
    ...(samples ? { sampleNotice: 'Mục có dấu “Dữ liệu minh họa” chỉ để xem cách trình bày.' } : {}),
  };
}
