/** The settings in the shape that the page frame takes. */
import { formatDate } from '#domain/vietnamese.ts';
import type { SiteInfo } from '#components/types.ts';
import { getLibrary } from '#library/library.ts';
import { navigation } from '#library/navigation.ts';
import { hasSamples } from '#library/portal.ts';
import type { Library } from '#library/build-library.ts';

let info: Promise<SiteInfo> | undefined;

/** What the frame of every page shows, read once. */
export function getSiteInfo(): Promise<SiteInfo> {
  if (import.meta.env.DEV) return getLibrary().then(siteInfo);
  info ??= getLibrary().then(siteInfo);
  return info;
}

function siteInfo({ site, documents, portal }: Library): SiteInfo {
  const { name, website } = site.responsible_body;
  const samples = hasSamples(portal) || documents.some(({ entry }) => entry?.sample);
  return {
    name: site.name,
    shortName: site.short_name,
    tagline: 'Năng suất chất lượng tỉnh Lào Cai',
    responsibleBody: { name, href: website },
    contact: site.contact,
    navigation,
    footerLinks: site.footer_links,
    sourcesNote: `Mỗi mục ghi nguồn và ngày kiểm tra. Danh mục ISO lấy từ dữ liệu mở của ISO (ODC-By 1.0) qua bộ dữ liệu Relaton, bản tháng ${formatDate(site.iso_snapshot)}. Cổng không đăng toàn văn tiêu chuẩn có bản quyền.`,
    licences: { code: 'giấy phép MIT', content: 'giấy phép CC BY 4.0 cho phần do cổng viết' },
    ...(samples ? { sampleNotice: 'Mục có dấu “Dữ liệu minh họa” chỉ để xem cách trình bày.' } : {}),
  };
}
