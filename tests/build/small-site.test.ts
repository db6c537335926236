/** Real builds of hostile, wrong and moved content. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSmallSite } from './small-site.ts';

const site = createSmallSite();
afterAll(() => {
  site.remove();
});

const tea = 'content/standards/tcvn/tcvn-9740-2013.yaml';
const page = 'dist/tieu-chuan/tcvn-9740-2013/index.html';

const sample = 'content/standards/tcvn/tcvn-99999-2026.yaml';
const published = 'content/catalogue/published-addresses.txt';
const redirects = 'content/settings/redirects.yaml';
const settings = 'content/settings/site.yaml';
const movedAddress =
  'redirects:\n  - from: /tieu-chuan/tcvn-9999-1999/\n    to: /tieu-chuan/tcvn-9740-2013/\n';

const guide = `---
title: Viết tiêu chuẩn cơ sở
lead: Cách viết.
purpose: product
audience: Cơ sở sản xuất
---
Theo 37/2026/NĐ-CP[^1] và <StandardLink designation="QCVN 8-2:2011/BYT" />.

[^1]: Chú giải.
`;

describe('a build', { timeout: 300_000 }, () => {
  const original = site.read(tea);
  const hostile = original.replace(
    'title_vi: Chè xanh',
    'title_vi: Chè </script><script>alert(1)</script> xanh',
  );

  // One build of much that is unusual; each test below looks at another part of it.
  beforeAll(() => {
    site.write(tea, hostile);
    site.write('content/guides/viet-tccs.mdx', guide);
    site.write(sample, `${original.replace('TCVN 9740:2013', 'TCVN 99999:2026')}sample: true\n`);
    site.write(published, 'tcvn-9740-2013\ntcvn-9999-1999\n');
    site.write(redirects, movedAddress);
    site.write(
      settings,
      site
        .read(settings)
        .replace('show_samples: true', 'show_samples: false')
        .replace('contact: {}', 'contact:\n  email: nscl@example.vn'),
    );
    const rows = site.read('content/catalogue/iso.jsonl').split('\n');
    site.write('other.jsonl', `${rows[0] ?? ''}\n`);
    const { status, output } = site.build({ CATALOGUE_FILE: 'other.jsonl' });
    expect(output).not.toContain('lỗi trong');
    expect(output).not.toContain('is ignored');
    expect(status).toBe(0);
  }, 300_000);

  it('escapes markup in a title everywhere: page, description, structured data', () => {
    // Inside a quoted attribute value "<" is only a character.
    const html = site.read(page).replace(/="[^"]*"/g, '=""');
    expect(html).not.toContain('<script>alert(1)');
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).toContain(String.raw`\u003cscript>alert(1)`);
  });

  it('sets the text of a guide as every other text: footnotes in Vietnamese that lead there and back, numbers unbroken', () => {
    const html = site.read('dist/huong-dan/viet-tccs/index.html');
    expect(html).toMatch(/<h2 id="footnote-label">\s*Chú thích\s*<\/h2>/);
    expect(html).toMatch(/<a(?=[^>]* id="user-content-fnref-1")[^>]* href="#user-content-fn-1"/);
    expect(html).toMatch(/<a(?=[^>]* aria-label="Về chỗ có chú thích 1")[^>]* href="#user-content-fnref-1"/);
    expect(html).toContain('<span class="nowrap">37/2026/NĐ-CP</span>');
    expect(html).toContain('>QCVN <span class="nowrap">8-2:2011/BYT</span></a>');
  });

  it('says what to do in a section that has no entry yet, and gives feed readers an empty feed', () => {
    expect(site.read('dist/tin-tuc/index.html')).toContain('sẽ hiện ở đây');
    expect(site.read('dist/tin-tuc/rss.xml')).toMatch(/<channel>(?!.*<item>)/s);
    expect(site.read('dist/truyen-hinh/index.html')).toContain('sẽ hiện ở đây khi đài phát');
  });

  it('leads from a moved address to the new one', () => {
    expect(site.read('dist/tieu-chuan/tcvn-9999-1999/index.html')).toContain(
      'url=/tieu-chuan/tcvn-9740-2013/',
    );
  });

  it('hides samples when the setting says so, takes another catalogue, and has letters go where the settings say', () => {
    expect(site.has('dist/tieu-chuan/tcvn-99999-2026/index.html')).toBe(false);
    expect(site.read('dist/bao-loi/index.html')).toContain('href="mailto:nscl@example.vn');
    expect(site.has('dist/tieu-chuan/tcvn-1454-2013/index.html')).toBe(true);
    expect(site.has('dist/tieu-chuan/iso-11287-2011/index.html')).toBe(false);
  });

  it('stops with every fault in words, and leaves the last build as it was', () => {
    const before = site.read(page);
    site.write(
      tea,
      hostile
        .replace('status: in-force', 'status: tot')
        .replace('checked_on: 2026-11-23', 'checked_on: hôm nay'),
    );
    const { status, output } = site.build();
    expect(status).not.toBe(0);
    expect(output).toContain('Nội dung có 2 lỗi trong 1 tệp');
    expect(output).toContain(tea);
    expect(output).toContain('Hiệu lực (status): “tot” không có trong danh sách');
    expect(output).toContain('Ngày kiểm tra (checked_on): “hôm nay” không phải ngày theo mẫu năm-tháng-ngày');
    expect(output).not.toMatch(/at .+\.ts:\d+/);
    expect(site.read(page)).toBe(before);
    site.write(tea, hostile);
  });

  it('compiles no code in MDX, wherever it lies', () => {
    site.write('src/pages/thu.mdx', '## Thư mục {process.cwd()}\n');
    const { status, output } = site.build();
    expect(status).not.toBe(0);
    expect(output).toContain('không dùng lệnh import, export hoặc biểu thức trong dấu { }');
    site.write('src/pages/thu.mdx', null);
  });

  it('refuses to lose a published address', () => {
    site.write(redirects, 'redirects: []\n');
    const { status, output } = site.build();
    expect(status).not.toBe(0);
    expect(output).toContain('/tieu-chuan/tcvn-9999-1999/');
    site.write(redirects, movedAddress);
  });
});
