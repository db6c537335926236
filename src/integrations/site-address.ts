/** The public address of the portal, which the environment names. */

/**
 * Reads `SITE_URL`. Pages, files and the search name each other from the root of a host, so an address below a folder is refused before
 * anything is built: every link of the site would lead past it.
 *
 * @param text the value of the variable; undefined where none is set
 * @returns the origin, without a slash at its end; undefined where none is set
 * @throws Error, in Vietnamese, for what is no address of a site or has a path, a query or a fragment
 */
export function readSiteAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`SITE_URL=${text} không phải địa chỉ trang web. Hãy ghi dạng https://nscl.laocai.gov.vn`);
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Error(
      `SITE_URL=${text} có phần sau tên miền (“${url.pathname}${url.search}${url.hash}”). Cổng phải nằm ở gốc của một tên miền, vì mọi liên kết bắt đầu từ đó: hãy dùng một tên miền con, chẳng hạn https://nscl.${url.host.replace(/^www\./, '')}`,
    );
  }
  return url.origin;
}
