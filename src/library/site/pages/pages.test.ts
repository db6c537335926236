import { describe, expect, it } from 'vitest';
import { counterpart } from './pages.ts';
import type { TextPage } from './pages.ts';

const page = (slug: string, language: TextPage['language'], translation?: string): TextPage => ({
  slug,
  href: language === 'vi' ? `/${slug}/` : `/en/${slug}/`,
  title: slug,
  language,
  lead: 'Một câu.',
  sources: [],
  ...(translation === undefined ? {} : { translation }),
});

describe('the counterpart of a page', () => {
  const about = page('gioi-thieu', 'vi', 'about');
  const english = page('about', 'en');
  const alone = page('dieu-khoan', 'vi');
  const pages = [about, english, alone, page('about', 'vi')];

  it('is found from both sides, though only one side names the other', () => {
    expect(counterpart(about, pages)).toBe(english);
    expect(counterpart(english, pages)).toBe(about);
  });

  it('is none where neither page names the other, and never a page of the same language', () => {
    expect(counterpart(alone, pages)).toBeUndefined();
    expect(counterpart(about, [about, page('about', 'vi')])).toBeUndefined();
  });
});
