import { describe, expect, it } from 'vitest';
import { readTermLines, termsOfSettings, titleTermsSchema } from './title-terms.ts';

describe('terms written one a line', () => {
  it('reads them in order, whatever blanks and empty lines stand around them', () => {
    const { terms, problems } = readTermLines('part {n} = phần {n}\n\n  tea = chè \r\nsampling = lấy mẫu\n');
    expect(terms).toEqual([
      { en: 'part {n}', vi: 'phần {n}' },
      { en: 'tea', vi: 'chè' },
      { en: 'sampling', vi: 'lấy mẫu' },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['tea: chè', 'dòng 1 cần viết là “tiếng Anh = tiếng Việt”: “tea: chè”'],
    ['tea = ', 'dòng 1 cần viết là “tiếng Anh = tiếng Việt”: “tea =”'],
    ['tea = chè = trà', 'dòng 1 cần viết là “tiếng Anh = tiếng Việt”: “tea = chè = trà”'],
    ['tea = chè\nTea = trà', 'dòng 2 lặp lại “Tea” của dòng 1'],
  ])('tells an editor what is wrong with %j', (text, message) => {
    expect(readTermLines(text).problems).toEqual([message]);
    expect(titleTermsSchema.safeParse({ phrases: text }).error?.issues).toMatchObject([
      { path: ['phrases'], message },
    ]);
  });

  it('gives patterns and phrases to the gloss', () => {
    const settings = titleTermsSchema.parse({ patterns: 'grade {x} = loại {x}\n' });
    expect(termsOfSettings(settings)).toEqual({
      patterns: [{ en: 'grade {x}', vi: 'loại {x}' }],
      phrases: [],
    });
  });
});
