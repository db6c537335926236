import type { Rule } from '../rule.ts';

const pattern = /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])[^\s"'<)]*/i;

export const localAddresses: Rule = {
  name: 'local-addresses',
  summary: 'Nothing names an address of the machine that built it.',
  start: (site, report) => {
    const check = (file: string, text: string) => {
      const found = pattern.exec(text);
      if (found !== null) report(file, `names ${found[0]}`);
    };
    return {
      page: (page) => {
        if (page.kind !== 'tool') check(page.file, page.html);
      },
      end: () => {
        // Data and feeds; the scripts of tools may well speak of a local server.
        for (const file of site.files) {
          if (/\.(?:xml|txt|json|webmanifest)$/.test(file) && !file.startsWith('/admin/'))
            check(file, site.read(file));
        }
      },
    };
  },
};
