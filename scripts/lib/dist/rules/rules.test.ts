import { describe, expect, it } from 'vitest';
import { canonicals } from './links/canonicals.ts';
import { fragments } from './links/fragments.ts';
import { distRules } from './index.ts';
import { inlineCode } from './page/inline-code.ts';
import { internalLinks } from './links/internal-links.ts';
import { linkText } from './links/link-text.ts';
import { localAddresses } from './links/local-addresses.ts';
import { parentPages } from './links/parent-pages.ts';
import { pageLanguage } from './page/page-language.ts';
import { nothingAfterHtml } from './page/nothing-after-html.ts';
import { keepsAddresses } from './links/published-addresses.ts';
import type { Rule } from './rule.ts';
import { singleH1 } from './page/single-h1.ts';
import { sitemap } from './sitemap.ts';
import { thirdParties } from './links/third-parties.ts';
import { titles } from './page/titles.ts';
import { translations } from './links/translations.ts';
import { tryRule } from './try-rule.ts';
import { uniqueIds } from './page/unique-ids.ts';

const site = 'https://example.vn';

/** Faults that a rule finds on one page at /trang/. */
const tryPage = (rule: Rule, html: string) =>
  tryRule(rule, { '/trang/index.html': html }).map((report) => report.replace('/trang/index.html: ', ''));

/** A site without fault, to show that no rule cries for nothing. */
const goodPage = (path: string, title: string, body: string) => `<!doctype html><html lang="vi"><head>
  <title>${title}</title><link rel="canonical" href="${site}${path}"><link rel="stylesheet" href="/_astro/a.css">
  </head><body><h1>${title}</h1>${body}</body></html>`;

const goodSite = {
  '/index.html': goodPage(
    '/',
    'Trang chủ',
    '<a href="/che/#ho-so">Chè</a><a href="https://www.iso.org/">ISO</a>',
  ),
  '/che/index.html': goodPage(
    '/che/',
    'Chè',
    '<h2 id="ho-so">Hồ sơ</h2><a href="../">Lên</a><img src="/a.svg" alt="">',
  ),
  '/404.html': goodPage('/404/', 'Không có trang này', '<a href="#top">Lên</a>'),
  '/cu/index.html': '<meta http-equiv="refresh" content="0;url=/che/"><a href="/che/">/che/</a>',
  '/admin/index.html': '<script>"http://localhost:8081"</script><body style="margin:0"></body>',
  '/a.svg': '<svg/>',
  '/_astro/a.css': '@font-face{src:url(/_astro/f.woff2)}',
  '/sitemap-index.xml': `<sitemapindex><sitemap><loc>${site}/sitemap-0.xml</loc></sitemap></sitemapindex>`,
  '/sitemap-0.xml': `<urlset><url><loc>${site}/</loc></url><url><loc>${site}/che/</loc></url></urlset>`,
};

it.each(distRules)('$name finds no fault in a good site', (rule) => {
  expect(tryRule(rule, goodSite, site)).toEqual([]);
});

it('no two rules share a name', () => {
  expect(new Set(distRules.map(({ name }) => name)).size).toBe(distRules.length);
});

describe('internal-links', () => {
  it.each([
    ['<a href="/khong-co/">', '"/khong-co/" leads nowhere'],
    ['<a href="../khong-co/?x=1#y">', '"../khong-co/?x=1#y" leads nowhere'],
    ['<a href="/trang">', '"/trang" lacks its trailing slash'],
    [`<a href="${site}/khong-co/">`, `"${site}/khong-co/" leads nowhere`],
    ['<img src="anh.png">', '"anh.png" leads nowhere'],
    ['<img srcset="/a.png 1x, /b.png 2x">', '"/a.png" leads nowhere'],
    ['<svg><use href="/icons.svg#a"/></svg>', '"/icons.svg#a" leads nowhere'],
    ['<script src="/a.js"></script>', '"/a.js" leads nowhere'],
    [`<meta property="og:image" content="${site}/og.png">`, `"${site}/og.png" leads nowhere`],
  ])('%s', (html, report) => {
    expect(tryPage(internalLinks, html)).toContain(report);
  });

  it('asks for a file behind a form that is looked up with, not behind one that is posted', () => {
    expect(tryPage(internalLinks, '<form action="/tim/">')).toEqual(['"/tim/" leads nowhere']);
    expect(tryPage(internalLinks, '<form method="post" action="/api/gui">')).toEqual([]);
  });

  it('decodes Vietnamese addresses, and lets mail, telephones and other sites be', () => {
    const html = '<a href="/ch%C3%A8/"><a href="mailto:a@b.vn"><a href="tel:+84"><a href="//iso.org/x">';
    expect(tryRule(internalLinks, { '/index.html': html, '/chè/index.html': '' })).toEqual([]);
  });
});

describe('fragments', () => {
  it('looks in the page itself', () => {
    expect(tryPage(fragments, '<a href="#a"><a href="/trang/#b"><i id="b">')).toEqual([
      '"#a" names no id of this page',
    ]);
  });

  it('looks in other pages, before and after this one', () => {
    const contents = {
      '/a/index.html': '<i id="x">',
      '/b/index.html': '<a href="/a/#x"><a href="/a/#y"><a href="/c/#z">',
      '/c/index.html': '',
    };
    expect(tryRule(fragments, contents)).toEqual([
      '/b/index.html: "/a/#y" names no id of that page',
      '/b/index.html: "/c/#z" names no id of that page',
    ]);
  });

  it('takes a moment of a video for what it is', () => {
    const contents = { '/a/index.html': '<a href="/media/a.webm#t=6">', '/media/a.webm': '' };
    expect(tryRule(fragments, contents)).toEqual([]);
  });
});

describe('third-parties', () => {
  it.each([
    '<script src="https://cdn.example/a.js"></script>',
    '<link rel="stylesheet" href="//cdn.example/a.css">',
    '<link rel="preconnect" href="https://cdn.example">',
    '<img src="http://cdn.example/a.png">',
    '<iframe src="https://video.example/1"></iframe>',
    '<form action="https://collect.example/"></form>',
    '<style>@import "https://cdn.example/a.css";</style>',
  ])('%s', (html) => {
    expect(tryPage(thirdParties, html)).toHaveLength(1);
  });

  it('reads style sheets', () => {
    expect(tryRule(thirdParties, { '/a.css': 'a{background:url("https://cdn.example/a.png")}' })).toEqual([
      '/a.css: loads https://cdn.example/a.png',
    ]);
  });

  it('allows inline data and links to go to', () => {
    expect(tryPage(thirdParties, '<img src="data:image/gif;base64,x"><a href="https://iso.org/">')).toEqual(
      [],
    );
  });
});

it('inline-code', () => {
  const html =
    '<p style="color:red"><button onclick="go()"><a href="javascript:go()"><p class="on" data-on="1">';
  expect(tryPage(inlineCode, html)).toEqual([
    '<p style="color:red">',
    '<button onclick="…">',
    '<a href="javascript:…">',
  ]);
});

it('local-addresses', () => {
  expect(tryPage(localAddresses, '<a href="http://localhost:4321/x/">')).toEqual([
    'names http://localhost:4321/x/',
  ]);
  expect(tryRule(localAddresses, { '/feed.xml': '<loc>http://127.0.0.1/a</loc>' })).toHaveLength(1);
});

it('unique-ids', () => {
  expect(tryPage(uniqueIds, '<p id="a"><p id="b"><svg id="a"><p id="">')).toEqual([
    'id "a" stands twice',
    'an id is empty',
  ]);
});

it('single-h1', () => {
  expect(tryPage(singleH1, '<h2>x</h2>')).toEqual(['has no h1']);
  expect(tryPage(singleH1, '<h1> <b></b></h1>')).toEqual(['its h1 is empty']);
  expect(tryPage(singleH1, '<h1>a</h1><h1>b</h1>')).toEqual(['has 2 h1']);
});

it('page-language', () => {
  expect(tryPage(pageLanguage, '<html lang="en">')).toEqual(['says lang="en"']);
  expect(tryPage(pageLanguage, '<html>')).toEqual(['has no language']);
  const english = (html: string) => tryRule(pageLanguage, { '/en/about/index.html': html });
  expect(english('<html lang="en">')).toEqual([]);
  expect(english('<html lang="vi">')).toEqual(['/en/about/index.html: says lang="vi"']);
});

it('translations', () => {
  const links = (...paths: string[]) =>
    paths.map((path) => `<link rel="alternate" hreflang="x" href="${site}${path}">`).join('');
  const both = links('/gioi-thieu/', '/en/about/');
  const run = (vietnamese: string, english: string) =>
    tryRule(translations, { '/gioi-thieu/index.html': vietnamese, '/en/about/index.html': english });
  expect(run(both, both)).toEqual([]);
  expect(run('<p>', '<p>')).toEqual([]);
  expect(run(both, '<p>')).toEqual(['/gioi-thieu/: is not named back by /en/about/']);
  expect(run(links('/en/about/'), both)).toEqual([
    '/gioi-thieu/index.html: names a translation and not itself',
  ]);
});

it('titles', () => {
  const page = '<title>Tiêu chuẩn</title><svg><title>Biểu tượng</title></svg>';
  expect(tryPage(titles, '<p>')).toEqual(['has no title']);
  expect(tryRule(titles, { '/a.html': page, '/b.html': page })).toEqual([
    '/b.html: has the title of /a.html: "Tiêu chuẩn"',
  ]);
});

describe('canonicals', () => {
  const canonical = (address: string) => tryPage(canonicals, `<link rel="canonical" href="${address}">`);

  it('accepts the own address', () => {
    expect(canonical(`${site}/trang/`)).toEqual([]);
  });

  it.each(['/trang/', `${site}/`, `${site}/trang`, `${site}/trang/?trang=2`, 'https://other.vn/trang/'])(
    'refuses %s',
    (address) => {
      expect(canonical(address)).toHaveLength(1);
    },
  );

  it('asks for one on public pages alone', () => {
    expect(tryPage(canonicals, '<p>')).toEqual(['has no canonical address']);
    expect(tryPage(canonicals, '<meta name="robots" content="noindex, follow">')).toEqual([]);
  });
});

it('link-text', () => {
  const good =
    '<a href="/">Về</a><a href="/" aria-label="Về"></a><a href="/"><img alt="Về"></a><a id="x"></a>';
  expect(tryPage(linkText, good)).toEqual([]);
  expect(tryPage(linkText, '<a href="/x/"><svg></svg></a><a href="/y/"><img alt=""></a>')).toEqual([
    'the link to "/x/" has no text',
    'the link to "/y/" has no text',
  ]);
});

describe('sitemap', () => {
  it('must be there', () => {
    expect(tryPage(sitemap, '<p>')).toEqual(['/sitemap-index.xml: is missing']);
  });

  it('lists each public page once, and nothing else', () => {
    const contents = {
      ...goodSite,
      '/moi/index.html': '<p>',
      '/sitemap-0.xml': `${goodSite['/sitemap-0.xml']}<loc>${site}/che/</loc><loc>${site}/404/</loc>`,
    };
    expect(tryRule(sitemap, contents, site)).toEqual([
      '/sitemap-index.xml: lists /che/ twice',
      '/sitemap-index.xml: lists /404/, which is no public page',
      '/sitemap-index.xml: does not list /moi/',
    ]);
  });
});

describe('published-addresses', () => {
  it('misses what was published once and has no page now', () => {
    const pages = { '/tieu-chuan/tcvn-1-2000/index.html': '<h1>TCVN 1:2000</h1>' };
    expect(tryRule(keepsAddresses(['tcvn-1-2000', 'tcvn-1-1990', '/tin-tuc/cu/']), pages)).toEqual([
      '/tieu-chuan/tcvn-1-1990/index.html: was published and is missing',
      '/tin-tuc/cu/index.html: was published and is missing',
    ]);
  });
});

describe('nothing-after-html', () => {
  it('allows white space and refuses a script', () => {
    expect(tryPage(nothingAfterHtml, '<html><body></body></html>\n')).toEqual([]);
    expect(tryPage(nothingAfterHtml, '<html></html><script src="/a.js"></script>')).toEqual([
      'after </html>: <script src="/a.js"></script>',
    ]);
  });
});

describe('parent-pages', () => {
  const page = '<html><h1>A</h1></html>';

  it('are missed where a shortened address finds nothing', () => {
    expect(tryRule(parentPages, { '/a/index.html': page, '/a/b/c/index.html': page })).toEqual([
      '/a/b/c/index.html: lies below /a/b/, where no page is',
    ]);
  });

  it('may be redirects, and the error page has none', () => {
    const redirect = '<html><meta http-equiv="refresh" content="0;url=/a/b/c/"></html>';
    const files = { '/a/index.html': page, '/a/b/index.html': redirect, '/a/b/c/index.html': page };
    expect(tryRule(parentPages, { ...files, '/404.html': page })).toEqual([]);
  });
});
