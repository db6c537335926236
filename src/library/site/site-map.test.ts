import { describe, expect, it } from 'vitest';
import { englishPages, englishSiteInfo, englishWays } from './english.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { menuSections } from './navigation.ts';
import { siteMap } from './site-map.ts';
import { readContent } from '#content/read-content.ts';
import { routes } from '#routes.ts';
import type { PageEntry } from '#schemas/collections/pages.ts';
import type { SiteInfo } from '#library/view-types.ts';

const checked = readContent('tests/fixtures/content/base');
const page = (id: string, language: PageEntry['language'], title: string) => ({
  id,
  file: `content/pages/${language}/${id}.md`,
  data: { title, language, lead: 'Một câu.', sources: [] },
});
checked.content.collections.pages = [
  page('gioi-thieu', 'vi', 'Giới thiệu'),
  page('terms', 'en', 'Terms'),
  page('about', 'en', 'About'),
];
const library = libraryFromContent(checked);

describe('the site map', () => {
  const sections = siteMap(library);
  const section = (href: string) => sections.find((one) => one.href === href);

  it('has every section of the navigation in its order, and the portal itself last', () => {
    const named = menuSections.map((section) => routes[section]);
    expect(sections.map(({ href }) => href)).toEqual([...named, '/gioi-thieu/']);
  });

  it('names what there is and leaves out lists with nothing in them', () => {
    const products = section('/san-pham/')?.lists[0]?.items.map(({ href }) => href);
    expect(products).toContain('/san-pham/che/');
    expect(section('/cong-cu/')?.lists).toEqual([]);
    for (const { lists } of sections) for (const { items } of lists) expect(items).not.toEqual([]);
  });

  it('tells pages of text apart by their language', () => {
    const lists = section('/gioi-thieu/')?.lists ?? [];
    const english = lists.find(({ heading }) => heading === 'Trang tiếng Anh')?.items;
    expect(english?.map(({ href, lang }) => [href, lang])).toEqual([
      ['/en/', 'en'],
      ['/en/about/', 'en'],
      ['/en/terms/', 'en'],
    ]);
    const texts = lists.find(({ heading }) => heading === 'Thông tin')?.items.map(({ href }) => href);
    expect(texts?.[0]).toBe('/gioi-thieu/');
    expect(texts).not.toContain('/en/about/');
  });
});

describe('the English pages', () => {
  it('name kinds and products in English, each with the list that it leads to', () => {
    const { kinds, products } = englishWays(library);
    expect(kinds.find(({ href }) => href === '/tieu-chuan/loai/tcvn/')?.label).toContain(
      'Vietnamese national standards',
    );
    expect(products.find(({ href }) => href === '/san-pham/che/')?.label).toBe('Tea');
  });

  it('are in the menu by title, notices at the foot alone, and keep the Vietnamese name where the settings have no English one', () => {
    const info: SiteInfo = {
      name: 'Cổng',
      shortName: 'C',
      tagline: 'Dòng chữ',
      responsibleBody: { name: 'Sở' },
      navigation: [],
      footerLinks: [],
      sourcesNote: '',
      licences: { code: '', content: '' },
    };
    const english = { name: 'Portal', tagline: 'Line', description: 'It.', responsible_body: 'Department' };
    expect(englishPages(library).map(({ label }) => label)).toEqual(['About', 'Terms']);
    const shown = englishSiteInfo(info, library);
    expect(shown.name).toBe('Cổng');
    const menu = shown.navigation.flatMap(({ items }) => items.map(({ href }) => href));
    expect(menu).toEqual(expect.arrayContaining(['/en/', '/en/about/']));
    expect(menu).not.toContain('/en/terms/');
    const foot = shown.footerLinks.flatMap(({ links }) => links.map(({ href }) => href));
    expect(foot).toContain('/en/terms/');
    const named = englishSiteInfo(info, { ...library, site: { ...library.site, english } });
    expect([named.name, named.tagline, named.responsibleBody.name]).toEqual(['Portal', 'Line', 'Department']);
  });
});
