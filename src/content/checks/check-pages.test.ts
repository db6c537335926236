import { describe, expect, it } from 'vitest';
import { pageProblems, pageWordsProblems } from './check-pages.ts';

const page = (id: string, language: 'vi' | 'en', translation?: string) => ({
  id,
  file: `content/pages/${language}/${id}.md`,
  data: {
    title: id,
    language,
    lead: 'Một câu.',
    sources: [],
    ...(translation === undefined ? {} : { translation }),
  },
});

const files = (...pages: ReturnType<typeof page>[]) => pageProblems(pages).map(({ file }) => file);

describe('pages of text', () => {
  it('may name a page of the other language, from one side or from both', () => {
    expect(files(page('gioi-thieu', 'vi', 'about'), page('about', 'en'))).toEqual([]);
    expect(files(page('gioi-thieu', 'vi', 'about'), page('about', 'en', 'gioi-thieu'))).toEqual([]);
  });

  it('name nothing that is missing, of their own language, or already another page’s translation', () => {
    expect(files(page('gioi-thieu', 'vi', 'about'))).toEqual(['content/pages/vi/gioi-thieu.md']);
    expect(files(page('mot', 'vi', 'hai'), page('hai', 'vi'))).toEqual(['content/pages/vi/mot.md']);
    expect(files(page('mot', 'vi', 'about'), page('hai', 'vi', 'about'), page('about', 'en', 'mot'))).toEqual(
      ['content/pages/vi/hai.md'],
    );
  });

  it('do not stand where a section of the portal is', () => {
    expect(files(page('tin-tuc', 'vi'))).toEqual(['content/pages/vi/tin-tuc.md']);
    expect(files(page('news', 'en'))).toEqual([]);
  });
});

describe('words for pages', () => {
  it('name pages that are there, and lists below a section', () => {
    const found = (...paths: string[]) =>
      pageWordsProblems(
        paths.map((path) => ({ path })),
        new Set(['/gioi-thieu/']),
      ).map(({ message }) => message);
    expect(found('/thay-doi/', '/gioi-thieu/', '/mang-luoi/vai-tro/thu-nghiem/')).toEqual([]);
    expect(found('/thay-doy/')).toEqual([expect.stringContaining('/thay-doy/')]);
    expect(found('/thay-doi/', '/thay-doi/')).toEqual([expect.stringContaining('đã có ở trên')]);
  });
});
