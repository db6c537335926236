/** Answers of the library about standards, on the portal of the fixtures: each is a fact that was recorded with its source. */
import { designationSortKey } from '#domain/designation/designation-format.ts';
import { describe, expect, it } from 'vitest';
import { newerEdition } from '#domain/editions/supersession/edition-chain.ts';
import { standardAnswer } from './standards/standard-answer.ts';
import { libraryFromContent } from './build-offline.ts';
import { facetOf } from './facets/facet-view.ts';
import { isPast, standardFacets } from './standards/lists/standard-facets.ts';
import { lifecycleSteps, listItem } from './standards/list-items.ts';
import { applicableGroups, hasNationalProductStandard } from './standards/product-view.ts';
import { citations } from './open-data/citations.ts';
import { standardPage } from './standards/standard-page.ts';
import { publicRecord } from './standards/standard.open-data.ts';
import {
  adoptedStandards,
  adoptingStandards,
  fullDesignation,
  relatedDocuments,
  standardWarnings,
  subjectLinks,
  textSources,
} from './standards/standard-view.ts';
import { readContent } from '#content/read-content.ts';

const library = libraryFromContent(readContent('tests/fixtures/content/portal'));

function document(id: string) {
  const found = library.byId.get(id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
}

function product(slug: string) {
  const found = library.products.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`no product ${slug}`);
  return found;
}

describe('the life of editions', () => {
  it('runs from what is replaced to what replaces it', () => {
    const steps = lifecycleSteps(document('tcvn-6754-2007'), library).map(({ designation }) => designation);
    expect(steps).toEqual(['TCVN 6754:2000', 'TCVN 6754:2007', 'TCVN 6754:2019']);
  });

  it('lists what was merged by year and number, with or without a page', () => {
    const steps = lifecycleSteps(document('qcvn-19-2024-btnmt'), library).map(
      ({ designation }) => designation,
    );
    expect(steps).toEqual([
      'QCVN 19:2009/BTNMT',
      'QCVN 20:2009/BTNMT',
      'QCVN 21:2009/BTNMT',
      'QCVN 22:2009/BTNMT',
      'QCVN 23:2009/BTNMT',
      'QCVN 34:2010/BTNMT',
      'QCVN 51:2017/BTNMT',
      'QCVN 19:2024/BTNMT',
    ]);
  });

  it('dates an amendment by its own year', () => {
    expect(document('qcvn-05a-2020-bct-sd1-2024').year).toBe(2024);
  });

  it('names documents that have no page', () => {
    const steps = lifecycleSteps(document('tcvn-7042-2002'), library);
    expect(steps.at(-1)).toMatchObject({ designation: 'TCVN 7042:2013', note: 'chưa có trong thư viện' });
    expect(steps.at(-1)?.href).toBeUndefined();
  });

  it('leads from a superseded regulation to the one in force, and says until when the old one serves', () => {
    const { text, links, tone } = standardAnswer(document('qcvn-40-2011-btnmt'), library);
    expect(tone).toBe('warning');
    expect(text).toBe(
      'Đã có bản thay thế. Từ 01/09/2025 dùng QCVN 40:2025/BTNMT. Nơi được chuyển tiếp còn dùng bản này đến hết 31/12/2031.',
    );
    expect(links).toEqual([{ label: 'QCVN 40:2025/BTNMT', href: '/tieu-chuan/qcvn-40-2025-btnmt/' }]);
    expect(standardAnswer(document('qcvn-02-2009-byt'), library).text).toBe(
      'Không còn dùng. Từ 01/07/2025 dùng QCVN 01-1:2024/BYT.',
    );
  });

  it('says whom a regulation binds and from when', () => {
    expect(standardAnswer(document('qcvn-106-2025-bnnmt'), library).text).toBe(
      'Bắt buộc với mọi cơ sở sản xuất, nhập khẩu, buôn bán phân bón, từ 30/06/2026.',
    );
    expect(standardAnswer(document('qcvn-40-2025-btnmt'), library).text).toBe(
      'Bắt buộc khi xả nước thải công nghiệp ra nguồn tiếp nhận, từ 01/09/2025.',
    );
  });

  it('gives the word on an ISO edition to ISO, and never calls it applicable', () => {
    const { text } = standardAnswer(document('iso-3720-2011'), library);
    expect(text).toMatch(/^Theo danh mục của ISO tháng \d\d\/\d{4}/);
    expect(text).not.toContain('có thể áp dụng');
    expect(document('iso-3720-2011').statusBy).toMatch(/^ISO, \d\d\/\d{4}$/);
    expect(document('tcvn-9740-2013').statusBy).toBeUndefined();
  });

  it('tells a later edition from a recorded replacement', () => {
    const older = library.standards.find(
      ({ id, entry }) => entry && newerEdition(library.graph, id)?.kind === 'later-edition',
    );
    if (!older) throw new Error('every later edition of the library is a recorded replacement');
    const { text, links } = standardAnswer(older, library);
    expect(text).toContain('Có bản mới hơn cùng số hiệu');
    expect(links[0]?.href).toMatch(/^\/tieu-chuan\//);
  });

  it('never calls in force what nobody verified', () => {
    const invented = library.standards.filter(
      ({ entry, status }) => entry && status === 'in-force' && entry.status !== 'in-force',
    );
    expect(invented).toEqual([]);
  });
});

describe('adoption', () => {
  it('is seen from both ends', () => {
    expect(adoptedStandards(document('tcvn-9740-2013'), library)).toMatchObject([
      { designation: 'ISO 11287:2011', href: '/tieu-chuan/iso-11287-2011/', degree: 'IDT' },
    ]);
    expect(adoptingStandards(document('iso-11287-2011'), library).thisEdition).toMatchObject([
      { designation: 'TCVN 9740:2013' },
    ]);
  });

  it('tells when the adopted edition has moved on', () => {
    const texts = standardWarnings(document('tcvn-iso-22000-2007'), library).map(({ text }) => text);
    expect(texts.join(' ')).toContain('ISO 22000:2005');
    expect(texts.join(' ')).toContain('ISO 22000:2018');
  });

  it('names both documents when one is the other', () => {
    expect(fullDesignation(document('tcvn-9740-2013'))).toBe('TCVN 9740:2013 (ISO 11287:2011)');
    expect(fullDesignation(document('tcvn-iso-22000-2018'))).toBe('TCVN ISO 22000:2018');
  });
});

describe('what applies to a product', () => {
  it('puts what binds first, and only what is about tea in front', () => {
    const groups = applicableGroups(product('che'), library);
    expect(groups.map(({ id }) => id)).toEqual([
      'mandatory',
      'product',
      'test-method',
      'process',
      'packaging-labelling',
      'traceability',
      'environment',
      'management-system',
      'international',
    ]);
    const [mandatory, standardsOfTea] = groups;
    expect(mandatory?.current.map(({ designation }) => designation)).toContain('QCVN 8-2:2011/BYT');
    expect(mandatory?.current.every(({ part }) => part === 'binding' || part === 'conditional')).toBe(true);
    expect(standardsOfTea?.current.map(({ designation }) => designation)).toContain('TCVN 9740:2013');
    expect(groups.at(-1)?.current.every(({ href }) => href?.startsWith('/tieu-chuan/iso-'))).toBe(true);
  });

  it('does not offer what is superseded as something to use, unless a transition runs', () => {
    for (const subject of library.products) {
      for (const { current, general } of applicableGroups(subject, library)) {
        for (const item of [...current, ...general])
          if (item.status === 'superseded' || item.status === 'withdrawn')
            expect(item.part, item.designation).toBe('conditional');
      }
    }
  });

  it('keeps methods for meat and fish from a tea maker', () => {
    const shown = applicableGroups(product('che'), library)
      .flatMap(({ current, general, obsolete }) => [...current, ...general, ...obsolete])
      .map(({ designation }) => designation);
    for (const other of ['TCVN 9581:2018', 'TCVN 8988:2012', 'TCVN 13166-1:2020', 'TCVN 11041-8:2018'])
      expect(shown).not.toContain(other);
  });

  it('has a source or a catalogue page behind every line', () => {
    for (const { current } of applicableGroups(product('apatit-phan-bon'), library)) {
      for (const item of current) expect(item.checkedOn ?? item.href).toBeTruthy();
    }
  });

  it('says where no Vietnamese standard is known, and offers the international ones', () => {
    expect(hasNationalProductStandard(product('que'), library)).toBe(false);
    const international = applicableGroups(product('que'), library).find(({ id }) => id === 'international');
    expect(international?.current.map(({ titleEn }) => titleEn ?? '').join(' ')).toMatch(/cinnamon|cassia/i);
    expect(hasNationalProductStandard(product('che'), library)).toBe(true);
  });
});

describe('lists', () => {
  const facets = standardFacets(library);
  const values = facets.flatMap((facet) => facet.values);

  it('hold every document under its kind, and have addresses of their own', () => {
    const kinds = facetOf(facets, 'loai').values;
    expect(kinds.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(library.standards.length);
    expect(new Set(values.map(({ href }) => href)).size).toBe(values.length);
  });

  it('have what holds first and past editions last, each in the order of designations', () => {
    for (const { entries } of values) {
      const keys = entries.map((standard) => [isPast(standard), designationSortKey(standard.designation)]);
      const text = keys.map(([past, key]) => `${past ? 1 : 0} ${String(key)}`);
      expect(text).toEqual([...text].sort());
    }
  });
});

describe('a document', () => {
  it('knows its other parts', () => {
    const { parts } = relatedDocuments(document('tcvn-5716-1-2017'), library);
    expect(parts.map(({ designation }) => designation)).toEqual(['TCVN 5716-2:2017']);
  });

  it('is related to products by name, or by ICS where nobody named them', () => {
    expect(subjectLinks(document('tcvn-9740-2013'), library)).toEqual([
      { label: 'Chè', href: '/san-pham/che/' },
    ]);
    expect(subjectLinks(document('iso-3720-2011'), library).map(({ label }) => label)).toContain('Chè');
  });

  it('is open data without the editors’ notes', () => {
    const record = publicRecord(
      document('qcvn-19-2009-btnmt'),
      library,
      (path) => `https://example.test${path}`,
    );
    expect(record).toMatchObject({
      designation: 'QCVN 19:2009/BTNMT',
      kind: 'QCVN',
      year: 2009,
      status: 'superseded',
      replaced_by: ['QCVN 19:2024/BTNMT'],
      url: 'https://example.test/tieu-chuan/qcvn-19-2009-btnmt/',
    });
    expect(record).not.toHaveProperty('note');
  });

  it('names no draft among what an edition of ISO replaces', () => {
    const iso = document('iso-3720-2011');
    const replaces = ['ISO/CD 3720.2', 'ISO 3720:1986'];
    const listed = { ...iso, isoEdition: iso.isoEdition && { ...iso.isoEdition, replaces } };
    expect(publicRecord(listed as typeof iso, library, (path) => path)).toMatchObject({
      replaces: ['ISO 3720:1986'],
    });
  });

  it('that was replaced and may still be used is no dead page, and its row says until when', () => {
    const standard = document('qcvn-19-2009-btnmt');
    const page = standardPage(standard, library, new URL('https://example.test/'));
    expect(page.status).toBe('superseded');
    expect(page.obsolete).toBe(false);
    expect(listItem(standard).meta).toContain('còn dùng chuyển tiếp đến hết 31/12/2031');
  });

  it('has its corrigenda folded under the edition that they mend', () => {
    const steps = lifecycleSteps(document('iso-3720-2011'), library);
    const mended = steps.find(({ designation }) => designation === 'ISO 3720:1986');
    expect(mended?.corrigenda?.map(({ label }) => label)).toEqual([
      'ISO 3720:1986/Cor 1:1992',
      'ISO 3720:1986/Cor 2:2004',
    ]);
    expect(steps.map(({ designation }) => designation)).not.toContain('ISO 3720:1986/Cor 1:1992');
  });

  it('leads to the free text of a regulation: pages of its act, then where to search', () => {
    const texts = textSources(document('qcvn-8-2-2011-byt'), library);
    expect(texts.slice(-2).map(({ href }) => new URL(href).host)).toEqual(['vbpl.vn', 'congbao.chinhphu.vn']);
  });

  it('can be cited', () => {
    const [vietnamese] = citations(document('qcvn-12-1-2011-byt'), 'https://example.test/');
    expect(vietnamese?.text).toMatch(
      /^QCVN 12-1:2011\/BYT, .+ Bộ Y tế, 2011\. Ban hành kèm theo Thông tư 34\/2011\/TT-BYT\.$/,
    );
  });
});
