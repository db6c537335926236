import { describe, expect, it } from 'vitest';
import type { Library } from '#library/build-library.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { budgetRows, supportGroups } from './plan-budget.ts';
import { budgetData, targetsData } from './plan.open-data.ts';
import { dutyBodies, planDocument } from './plan-page.ts';
import { indicatorThemes, indicatorsOfSupport, progressAtAGlance } from './plan.ts';
import { bodyToday, otherSupports, phaseWords, supportFinder, supportLinks } from './supports.ts';
import { readContent } from '#content/read-content.ts';

const library = libraryFromContent(readContent('tests/fixtures/content/portal'));
const { plan } = library;
if (!plan) throw new Error('the portal has a plan');
const url = (path: string) => `https://example.test${path}`;

function support(slug: string) {
  const found = library.collections.supports.find((one) => one.slug === slug);
  if (!found) throw new Error(`no support ${slug}`);
  return found;
}

function withIndicator(change: object): Library {
  const [first, ...others] = library.collections.indicators;
  if (!first) throw new Error('no indicator');
  return {
    ...library,
    collections: { ...library.collections, indicators: [{ ...first, ...change }, ...others] },
  };
}

describe('the budget', () => {
  it('shows the printed sums with the whole at the end, and nothing beside them where the lines agree', () => {
    const rows = budgetRows(plan, library);
    expect(rows.map(({ total }) => total)).toEqual([
      18_450, 1050, 7050, 10_350, 16_650, 2750, 13_900, 35_100,
    ]);
    expect(rows.filter(({ counted }) => counted)).toEqual([]);
  });

  it('shows what the lines come to beside a printed sum that differs', () => {
    const changed = {
      ...plan,
      printed_sums: plan.printed_sums.map((sum) =>
        sum.phase === undefined ? { ...sum, total: 35_000 } : sum,
      ),
    };
    expect(budgetRows(changed, library).at(-1)).toMatchObject({
      total: 35_000,
      counted: { total: 35_100, state: 15_100, enterprise: 20_000 },
    });
  });

  it('adds the groups up over their lines', () => {
    const sums = supportGroups(library).map(({ sums: of }) => of.map(({ sum }) => sum.total));
    expect(sums).toEqual([
      [1050, 0],
      [7050, 2750],
      [10_350, 13_900],
    ]);
  });
});

describe('a line of support', () => {
  it('says how many and how much in each phase, and where the annex has none', () => {
    expect(phaseWords(support('ap-dung-iso-17025'), '2026-2030')).toEqual({
      target: '5 doanh nghiệp',
      money: '1.900',
    });
    expect(phaseWords(support('du-an-nang-suat'), '2026-2030')).toBeUndefined();
    expect(phaseWords(support('tuyen-truyen'), '2021-2025')?.target).toBe('không nêu số lượng');
  });

  it('is found by what people want', () => {
    const certify = supportFinder(library).find(({ id }) => id === 'certify');
    expect(certify?.items.map(({ href }) => href)).toEqual([
      '/ho-tro/chung-nhan-hop-chuan/',
      '/ho-tro/chung-nhan-tieu-chuan-nuoc-ngoai/',
      '/ho-tro/chung-nhan-hop-quy/',
    ]);
  });

  it('leads to its guides and methods, each once though they name each other', () => {
    const links = supportLinks(support('ap-dung-haccp'), library).flatMap(({ items }) => items);
    const addresses = links.map(({ href }) => href);
    expect(addresses).toEqual(expect.arrayContaining(['/cong-cu/haccp/', '/huong-dan/chung-nhan/']));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('leads to the targets that it serves', () => {
    expect(indicatorsOfSupport('dao-tao-chuyen-gia-cong-nghe', library)[0]).toEqual({
      href: '/ke-hoach/chi-tieu/chuyen-gia-cong-nghe/',
      label: 'Chuyên gia đánh giá trình độ công nghệ được đào tạo',
      targets: ['Giai đoạn 2021–2025: 20 chuyên gia', 'Giai đoạn 2026–2030: 20 chuyên gia'],
    });
  });
});

describe('the targets', () => {
  const rows = indicatorThemes(library).flatMap(({ rows: of }) => of);
  const cell = (slug: string, index = 0) => rows.find((row) => row.slug === slug)?.cells[index]?.words;

  it('are said as the plan means them', () => {
    expect(cell('giai-thuong-chat-luong')).toBe('1–2 doanh nghiệp mỗi năm');
    expect(cell('doanh-nghiep-dung-cong-cu', 1)).toBe('Tối thiểu 80%');
    expect(cell('cong-thong-tin')).toBe('1 cổng thông tin, đến năm 2022');
    expect(cell('nang-cao-nhan-thuc')).toBe('Không nêu con số');
  });

  it('stand under a theme, every one of them once', () => {
    expect(rows.map(({ slug }) => slug).toSorted()).toEqual(
      library.collections.indicators.map(({ slug }) => slug).toSorted(),
    );
  });

  it('say what was reached once a figure is published', () => {
    const actuals = [{ year: 2024, value: 45, source: 'https://example.test/' }];
    const target = { phase: '2021-2025', value: 60, minimum: false, by: 2025, section: 'I', words: '60%' };
    const changed = withIndicator({ actuals, targets: [target], unit: '%', sum: 'latest', slug: 'x' });
    const row = indicatorThemes(changed)
      .flatMap(({ rows: of }) => of)
      .find(({ slug }) => slug === 'x');
    expect(row?.cells[0]?.progressWords).toBe('Chưa đạt: 45% (năm 2024)');
    expect(progressAtAGlance(changed)?.withFigures).toBe((progressAtAGlance(library)?.withFigures ?? 0) + 1);
  });
});

describe('the plan at a glance', () => {
  it('tells the phase of today, its years and the whole budget', () => {
    expect(progressAtAGlance({ ...library, today: '2026-11-26' })).toMatchObject({
      number: '191/KH-UBND',
      phase: '2026-2030',
      yearsLeft: 5,
      budget: { total: 35_100, state: 15_100, enterprise: 20_000 },
    });
  });

  it('counts no sample, and is nothing where there is no plan', () => {
    const counted = progressAtAGlance(library)?.targets ?? 0;
    expect(progressAtAGlance(withIndicator({ sample: true }))?.targets).toBe(counted - 1);
    expect(progressAtAGlance({ ...library, plan: undefined })).toBeUndefined();
  });
});

describe('the bodies of the plan', () => {
  it('have their names of today, with the page of the body where there is one', () => {
    const bodies = dutyBodies(plan, library).flatMap((duty) => duty.bodies);
    const agriculture = bodies.find(({ name }) => name === 'Sở Nông nghiệp và Phát triển nông thôn');
    expect(agriculture?.today).toBe('Sở Nông nghiệp và Môi trường tỉnh Lào Cai');
    expect(agriculture?.href).toMatch(/^\/mang-luoi\//);
    expect(bodyToday('Sở Khoa học và Công nghệ', library)).toBe('Sở Khoa học và Công nghệ tỉnh Lào Cai');
  });

  it('issued a document that the portal has', () => {
    expect(planDocument(library)?.href).toBe('/van-ban/191-kh-ubnd/');
  });
});

describe('the open data', () => {
  it('has every target, null where nothing is known, and no sample', () => {
    const data = targetsData(plan, withIndicator({ sample: true }), url);
    expect(data.indicators).toHaveLength(library.collections.indicators.length - 1);
    const { indicators } = targetsData(plan, library, url);
    const television = indicators.find(({ id }) => id === 'chuong-trinh-truyen-hinh');
    expect(television?.targets[0]).toMatchObject({ value: 2, minimum: true, reached: null, met: null });
    expect(television?.url).toBe('https://example.test/ke-hoach/chi-tieu/chuong-trinh-truyen-hinh/');
  });

  it('has every line of the annex, which add up to the whole', () => {
    const { lines, printed_sums: sums } = budgetData(plan, library, url);
    expect(lines).toHaveLength(34);
    expect(lines.reduce((sum, { total }) => sum + total, 0)).toBe(sums.at(-1)?.total);
  });
});

describe('supports outside of the plan', () => {
  it('tell what a source tells, lead to their texts, and keep those of a past period apart', () => {
    const document = library.collections.legalDocuments.find(({ number }) => number !== undefined);
    const number = document?.number ?? '';
    const given = { gives: 'Cấp giấy.', basis: [], ask: 'Hãy hỏi Sở.', sources: [] };
    const other_supports = [
      { ...given, title: 'Hữu cơ', amount: '100 %', basis: [number, '1/2000/NQ-HĐND'] },
      { ...given, title: 'Cũ', ended: true as const },
    ];
    const { today, past } = otherSupports({ ...library, plan: { ...plan, other_supports } });
    expect(past.map(({ title }) => title)).toEqual(['Cũ']);
    expect(today).toHaveLength(1);
    expect(today[0]?.facts).toEqual([{ label: 'Mức', value: '100 %' }]);
    expect(today[0]?.basis).toEqual([
      { label: number, href: document?.href },
      { label: '1/2000/NQ-HĐND', href: undefined },
    ]);
  });
});
