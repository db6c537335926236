import { describe, expect, it } from 'vitest';
import { dutyFacts, dutyGroups } from './duties.ts';
import type { Duty } from './duties.ts';

const duty = (changes: Partial<Duty>): Duty => ({
  slug: 'a',
  href: '/thu-tuc/a/',
  title: 'A',
  kind: 'declaration',
  concerns: 'product',
  binds: 'everyone',
  who_vi: 'Người sản xuất.',
  steps: ['Công bố.'],
  dossier: [],
  basis: [{ number: '15/2018/NĐ-CP' }],
  before: [],
  help: [],
  supports: [],
  guides: [],
  asked: [],
  products: ['che'],
  markets: ['domestic'],
  sources: [{ url: 'https://example.org' }],
  ...changes,
});

const valueOf = (one: Duty, label: string) => dutyFacts(one).find((fact) => fact.label === label)?.value;

describe('duties in groups', () => {
  it('put what binds everyone first, what is voluntary last, and leave out empty groups', () => {
    const groups = dutyGroups([
      duty({ title: 'Tự nguyện', binds: 'voluntary' }),
      duty({ title: 'Khi có chất thải', concerns: 'waste', binds: 'case' }),
      duty({ title: 'Theo trường hợp', binds: 'case' }),
      duty({ title: 'Mọi cơ sở' }),
    ]);
    expect(groups.map(({ concern, duties }) => [concern, duties.map(({ title }) => title)])).toEqual([
      ['product', ['Mọi cơ sở', 'Theo trường hợp', 'Tự nguyện']],
      ['waste', ['Khi có chất thải']],
    ]);
  });
});

describe('the facts of a duty', () => {
  it('say that a fee is unknown rather than nothing', () => {
    expect(valueOf(duty({}), 'Phí, lệ phí')).toMatch(/Chưa có nguồn/);
    expect(valueOf(duty({ fee_vi: '700.000 đồng' }), 'Phí, lệ phí')).toBe('700.000 đồng');
  });

  it('name no receiver and no fee for what the enterprise does by itself', () => {
    const own = duty({ level: 'none' });
    expect(valueOf(own, 'Nơi nhận')).toBe('Tự thực hiện');
    expect(valueOf(own, 'Phí, lệ phí')).toBeUndefined();
  });
});
