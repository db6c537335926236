import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagePath, pageSuffix, paginate } from '#library/paginate.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('paginate', () => {
  it('shows every item once, in order', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (count, size) => {
        const pages = paginate(numbers(count), '/x/', size);
        expect(pages.flatMap(({ items }) => items)).toEqual(numbers(count));
        expect(pages.every(({ items }) => items.length <= size)).toBe(true);
      }),
    );
  });

  it('links the pages with each other', () => {
    const pages = paginate(numbers(450), '/tieu-chuan/loai/tcvn/', 50);
    expect(pages).toHaveLength(9);
    expect(pages[0]).toMatchObject({
      previous: undefined,
      next: '/tieu-chuan/loai/tcvn/trang-2/',
      last: 9,
      total: 450,
    });
    expect(pages[1]?.previous).toBe('/tieu-chuan/loai/tcvn/');
    expect(pages[4]?.hrefs.map(({ page }) => page)).toEqual([1, 4, 5, 6, 9]);
    expect(pages[8]?.next).toBeUndefined();
  });

  it('gives every page an address, a path below its route, and a title of its own', () => {
    const [first, second] = paginate(numbers(60), '/tieu-chuan/ics/67/140/', 50);
    if (!first || !second) throw new Error('no two pages');
    expect([first.href, second.href]).toEqual(['/tieu-chuan/ics/67/140/', '/tieu-chuan/ics/67/140/trang-2/']);
    expect([first, second].map((page) => pagePath(page, '67', '140'))).toEqual(['67/140', '67/140/trang-2']);
    expect([first, second].map((page) => pagePath(page))).toEqual([undefined, 'trang-2']);
    expect([first, second].map(pageSuffix)).toEqual(['', ', trang 2']);
  });

  it('gives an empty list one empty page, and refuses a size of nothing', () => {
    expect(paginate([], '/x/', 10)).toMatchObject([{ items: [], current: 1, last: 1 }]);
    expect(() => paginate([1], '/x/', 0)).toThrow(RangeError);
  });
});
