import { describe, expect, it } from 'vitest';
import { libraryFromContent } from '#library/build-offline.ts';
import { readContent } from '#content/read-content.ts';
import type { Overtaking } from '#schemas/settings/overtakings.ts';
import { noticesForDesignations, overtakingNotices } from './overtakings.ts';
import { standardAnswer } from '../standard-answer.ts';
import { standardWarnings } from '../standard-view.ts';

const checked = readContent('tests/fixtures/content/base');

/** The fixture library with an overtaking of the edition that TCVN 9740:2013 adopts. */
function libraryWith(facts: Partial<Overtaking> = {}) {
  const overtaking: Overtaking = {
    edition: 'ISO 11287:2011',
    by: ['ISO 11287:2026'],
    published: '2026-04-15',
    note_vi: 'Ba năm chuyển tiếp.',
    sources: [{ url: 'https://www.example.org/news', seen: 'công bố' }],
    checked_on: '2026-11-20',
    ...facts,
  };
  const library = libraryFromContent({
    ...checked,
    content: { ...checked.content, overtakings: [overtaking] },
  });
  const standard = (id: string) => {
    const found = library.byId.get(id);
    if (!found) throw new Error(id);
    return found;
  };
  return { library, iso: standard('iso-11287-2011'), adopting: standard('tcvn-9740-2013') };
}

describe('a newer international edition that the catalogue lacks', () => {
  it('replaces the older one, with its source, on its page and on what adopts it', () => {
    const { library, iso, adopting } = libraryWith();
    expect(iso.status).toBe('superseded');
    expect(iso.statusBy).toBe('example.org, 20/11/2026');
    expect(standardAnswer(iso, library).text).toBe('Đã có bản thay thế: ISO 11287:2026, công bố 15/04/2026.');
    for (const standard of [iso, adopting]) {
      const [notice] = overtakingNotices(standard, library);
      expect(notice?.heading).toBe('ISO 11287:2026 đã thay ISO 11287:2011');
      expect(notice?.text).toContain('Ba năm chuyển tiếp.');
      expect(notice?.links).toEqual([{ label: 'example.org', href: 'https://www.example.org/news' }]);
    }
    // Told once, not as a changed base as well.
    expect(
      standardWarnings(adopting, library).filter(({ heading }) => heading.includes('ISO 11287')),
    ).toHaveLength(1);
    expect(adopting.status).toBe('in-force');
    const named = ['TCVN 9740:2013', 'ISO 11287:2011', 'ISO 1:2016'];
    expect(noticesForDesignations(named, library)).toHaveLength(1);
  });

  it('that is only expected changes no status', () => {
    const { library, iso } = libraryWith({ published: undefined });
    expect(iso.status).toBe('in-force');
    expect(overtakingNotices(iso, library)[0]?.heading).toBe('ISO 11287:2026 sắp thay ISO 11287:2011');
  });

  it('is silent once the catalogue has it', () => {
    const { library, iso } = libraryWith({ by: ['ISO 11287:2011'] });
    expect(overtakingNotices(iso, library)).toEqual([]);
    expect(iso.status).toBe('in-force');
  });
});
