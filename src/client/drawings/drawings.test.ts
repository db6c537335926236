// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { drawGrowth, growthRows } from '#client/productivity/growth-drawing.ts';
import { resultRows } from '#client/productivity/results.ts';
import { requireElement } from '#client/shared/dom.ts';
import { editionRows } from './page-drawing.ts';

it('the list of editions becomes rows with its statuses, notes and addresses', () => {
  document.body.innerHTML = `<ol>
    <li><b>TCVN 1:1990</b> <span class="lifecycle-note">chưa có trong thư viện</span></li>
    <li><a href="https://example.test/tieu-chuan/tcvn-1-2008/">TCVN 1:2008</a> <span class="status">
      Bị thay thế </span></li>
    <li aria-current="true"><b>TCVN 1:2020</b> <span class="status">Còn hiệu lực</span></li>
  </ol>`;
  expect(editionRows(requireElement('ol'))).toEqual([
    ['Ấn bản', 'Tình trạng', 'Ghi chú', 'Địa chỉ'],
    ['TCVN 1:1990', '', 'chưa có trong thư viện', ''],
    ['TCVN 1:2008', 'Bị thay thế', '', 'https://example.test/tieu-chuan/tcvn-1-2008/'],
    ['TCVN 1:2020', 'Còn hiệu lực', '', location.href],
  ]);
});

describe('the results of two years as a picture', () => {
  const rows = resultRows(
    { year: 2024, figures: { output: 4000, purchases: 2800, people: 20 } },
    { year: 2025, figures: { output: 5000, purchases: 3200, people: 40 } },
  );

  it('has a bar for each measure that has growth, a loss drawn as one, none outside of it', () => {
    const svg = drawGrowth(rows, 20);
    const bars = [...svg.querySelectorAll('rect')];
    expect(bars).toHaveLength(rows.filter(({ growth }) => growth !== undefined).length);
    expect(svg.querySelectorAll('.d-warn')).toHaveLength(rows.filter(({ growth = 0 }) => growth < 0).length);
    const width = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
    for (const bar of bars)
      expect(Number(bar.getAttribute('x')) + Number(bar.getAttribute('width'))).toBeLessThanOrEqual(width);
  });

  it('has all measures as rows of a table', () => {
    const table = growthRows(rows, ['2024', '2025']);
    expect(table).toHaveLength(rows.length + 1);
    expect(table).toContainEqual(['Giá trị gia tăng', 'triệu đồng', 1200, 1800, 50]);
  });
});
