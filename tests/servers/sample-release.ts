/** A release as a web server finds it: a few files of every kind, a page that was taken down, an address that leads on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkWebRoot } from '../../admin/server/release/web-root.ts';
import { precompress } from '../../scripts/lib/servers/precompress.ts';

const long = 'Cổng thông tin năng suất chất lượng tỉnh Lào Cai. '.repeat(60);
const page = (title: string) =>
  `<!doctype html><html lang="vi"><title>${title}</title><h1>${title}</h1><p>${long}</p></html>\n`;

/** Addresses and contents of the files. */
export const siteFiles: Readonly<Record<string, string>> = {
  'index.html': page('Trang chủ'),
  '404.html': page('Không tìm thấy'),
  'tin-tuc/index.html': page('Tin tức'),
  'tin-tuc/da-go/index.html': page('Nội dung ở địa chỉ này đã gỡ'),
  'tieu-chuan/tcvn-9740-2013.json': JSON.stringify({ designation: 'TCVN 9740:2013', note: long }),
  'tin-tuc/rss.xml': `<rss>${long}</rss>`,
  'dao-tao/lich.ics': `BEGIN:VCALENDAR\r\n${long}`,
  '_astro/page.Ab12_-x9.css': `body{color:black}/*${long}*/`,
  '_astro/program.DeAdBe12.js': `console.log(${JSON.stringify(long)})`,
  'pagefind/pf-0123456789/fragment/vi_1.pf_fragment': 'binary',
  'pagefind/pagefind.js': `export default ${JSON.stringify(long)}`,
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'og.png': 'png',
  '.secret': 'secret',
  'leer/file.txt': 'text',
};

export interface SampleRelease {
  /** The folder with the links `site` and `gone`. */
  root: string;
  site: string;
  remove: () => void;
}

export async function sampleRelease(): Promise<SampleRelease> {
  const root = mkdtempSync(path.join(tmpdir(), 'nscl-servers-'));
  const site = path.join(root, 'release-1', 'site');
  for (const [file, text] of Object.entries(siteFiles)) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  }
  await precompress(site);
  await linkWebRoot(root, { site, gone: ['/tin-tuc/da-go/'], marks: path.join(root, 'release-1', 'gone') });
  const moved = { redirects: [{ from: '/tin-cu/', to: '/tin-tuc/' }], taken_down: [] };
  const { nginxRedirects } = await import('../../scripts/lib/servers/nginx.ts');
  const { caddyRedirects } = await import('../../scripts/lib/servers/caddy.ts');
  writeFileSync(path.join(root, 'redirects.nginx'), nginxRedirects(moved));
  writeFileSync(path.join(root, 'redirects.caddy'), caddyRedirects(moved));
  return { root, site, remove: () => rmSync(root, { recursive: true, force: true }) };
}
