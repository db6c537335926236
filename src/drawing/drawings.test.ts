import { describe, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { overlapViews } from '#library/law/legal-overlap-view.ts';
import { conformityPages, conformityTree } from '#library/products/conformity.ts';
import { planTimeline } from '#library/plan/plan-timeline.ts';
import { libraryHealth } from '#library/standards/library-health.ts';
import { conformityRows, drawConformityTree } from './conformity-tree.ts';
import { budgetCsvRows, drawBudget } from './charts/budget.ts';
import { drawEditions } from './charts/editions.ts';
import { drawPlanTimeline, planTimelineRows } from './charts/plan-timeline.ts';
import { drawLabel } from './label.ts';
import { drawLibraryHealth, libraryHealthRows } from './charts/library-health.ts';
import { drawPoster } from './poster.ts';
import { drawOverlap, overlapRows } from './overlap.ts';

const library = libraryFromContent(readContent('tests/fixtures/content/portal'));

describe('the questions on declaring conformity', () => {
  const [product] = library.products;
  if (!product) throw new Error('no product');
  const tree = conformityTree(product, library);
  const outcomes = conformityPages(tree).filter(({ kind }) => kind === 'outcome').length;

  it('are drawn with every outcome in a box of its own, none outside of the picture', () => {
    const { body, width, height, description } = drawConformityTree(tree, product.name_vi);
    expect(body.match(/class="d-area"/g)).toHaveLength(outcomes);
    const boxes = [
      ...body.matchAll(/<rect [^>]*?x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
    ];
    for (const [, x, y, w, h] of boxes) {
      expect(Number(x) + Number(w)).toBeLessThanOrEqual(width);
      expect(Number(y) + Number(h)).toBeLessThanOrEqual(height);
    }
    expect(description).toContain('Không.');
  });

  it('are a table with a row for each outcome', () => {
    expect(conformityRows(tree)).toHaveLength(outcomes + 1);
  });
});

describe('the health of the library', () => {
  it('counts what editors keep, by kind, and hides nothing that is not verified', () => {
    const kinds = libraryHealth(library);
    const own = library.standards.filter(({ entry }) => entry && entry.sample !== true).length;
    expect(kinds.reduce((sum, { total }) => sum + total, 0)).toBe(own);
    const hollow = kinds.filter(({ total, verified }) => verified < total).length;
    expect(drawLibraryHealth(kinds).body.match(/class="d-none"/g) ?? []).toHaveLength(hollow);
    expect(libraryHealthRows(kinds)).toHaveLength(kinds.length + 1);
  });
});

it('a label has a numbered zone for each part, none outside of it', () => {
  const { body, height } = drawLabel(['Tên hàng hóa', 'Xuất xứ', 'Định lượng', 'Hạn sử dụng']);
  expect(body.match(/<circle/g)).toHaveLength(4);
  for (const [, y, h] of body.matchAll(
    /class="d-area" x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/g,
  ))
    expect(Number(y) + Number(h)).toBeLessThan(height);
});

it('two laws that overlap are drawn with the answer of today', () => {
  for (const overlap of overlapViews(library)) {
    const { body, description } = drawOverlap(overlap);
    expect(description).toContain(overlap.answer);
    expect(body).toContain('hôm nay');
    expect(overlapRows(overlap)).toHaveLength(3);
  }
});

describe('the editions of a standard', () => {
  const edition = (editionYear: number | undefined, current = false) => ({
    designation: `TCVN 1:${editionYear ?? '?'}`,
    editionYear,
    current,
  });

  it('stand on one axis to this year, the one in view filled and named', () => {
    const drawing = drawEditions([edition(1990), edition(2008), edition(2009, true), edition(2009)], 2026);
    expect(drawing?.body.match(/class="d-paper d-outline"/g)).toHaveLength(2);
    expect(drawing?.body.match(/class="d-mark"/g)).toHaveLength(1);
    const years = [...(drawing?.body ?? '').matchAll(/>(\d{4})</g)].map(([, year]) => year);
    expect(years, 'two years side by side would print over each other').toEqual(['1990', '2009']);
    expect(drawing?.description).toContain('TCVN 1:2009 (bản đang xem)');
  });

  it('are not drawn where fewer than two years are known', () => {
    expect(drawEditions([edition(2009, true), edition(2009)], 2026)).toBeUndefined();
    expect(drawEditions([edition(undefined), edition(2009, true)], 2026)).toBeUndefined();
  });
});

it('money is drawn on one scale, and told apart by phase where groups share a name', () => {
  const row = (phase: '2021-2025' | '2026-2030', state: number, enterprise: number) => ({
    label: 'Khảo sát',
    level: 'group' as const,
    phase,
    state,
    enterprise,
    total: state + enterprise,
  });
  const rows = [row('2021-2025', 300, 100), row('2026-2030', 50, 50)];
  const widths = [...drawBudget(rows, 'Kinh phí').body.matchAll(/ width="([\d.]+)"/g)].map(([, w]) =>
    Number(w),
  );
  expect(widths[0]).toBeCloseTo(6 * (widths[2] ?? 0), 0);
  expect(budgetCsvRows(rows).slice(1)).toEqual([
    ['Khảo sát (2021–2025)', 300, 100, 400],
    ['Khảo sát (2026–2030)', 50, 50, 100],
  ]);
});

it('a poster says what the entry says, and a title that is too long ends in view', () => {
  const poster = { title: 'Chè '.repeat(80).trim(), kind: 'Phóng sự', broadcaster: 'Đài Mẫu' };
  const { body, description, height } = drawPoster(poster);
  expect(description).toBe('Phóng sự. Đài Mẫu.');
  const titles = [...body.matchAll(/y="(\d+)" class="d-on-mark d-title">([^<]+)</g)];
  expect(titles).toHaveLength(4);
  expect(titles.at(-1)?.[2]).toMatch(/…$/);
  for (const [, y] of titles) expect(Number(y)).toBeLessThan(height - 58 - 14);
});

it('the phases of the plan fill the axis, with the mark of today between them', () => {
  const { body, description, width } = drawPlanTimeline(planTimeline('2026-01-01'));
  const [first, second] = [...body.matchAll(/<rect [^>]*?x="([\d.]+)" [^>]*?width="([\d.]+)"/g)];
  expect(Number(first?.[1]) + Number(first?.[2])).toBeCloseTo(Number(second?.[1]), 1);
  expect(Number(second?.[1]) + Number(second?.[2])).toBeLessThanOrEqual(width);
  const [, mark] = /class="d-warn-line" d="M([\d.]+) /.exec(body) ?? [];
  expect(Number(mark)).toBeCloseTo(Number(second?.[1]), 0);
  expect(description).toContain('01/01/2026');
  expect(planTimelineRows(planTimeline('2026-01-01')).map(([, from]) => from)).toEqual([
    'Năm đầu',
    2021,
    2026,
  ]);
});
