import { expect, it } from 'vitest';
import type { SearchRecord } from '#search/format/records/record.ts';
import { collectInitials } from './collect-initials.ts';

const record = (title: string, content: 'guides' | 'members' = 'guides'): SearchRecord => ({
  hit: { href: `/${title}/`, content, title },
  part: 'main',
  facets: { content: [content] },
  text: '',
  related: [],
});

it('abbreviates phrases that three titles say, and the names of bodies without their place', () => {
  const records = [
    ...['hàng dệt', 'xi măng', 'thép'].map((what) => record(`Công bố hợp quy ${what}`)),
    record('Một tên chỉ một lần'),
    record('Sở Nông nghiệp và Môi trường tỉnh Lào Cai', 'members'),
  ];
  const initials = collectInitials(records);
  expect(initials.get('cbhq')).toEqual(['công bố hợp quy']);
  expect(initials.get('snnmt')).toEqual(['sở nông nghiệp và môi trường']);
  expect(initials.get('mtcml')).toBeUndefined();
});

it('takes no phrase across a punctuation mark, nor one that ends in the middle of a sentence', () => {
  const records = ['một', 'hai', 'ba'].map((which) => record(`Chè xanh, quế ${which} của tỉnh`));
  expect([...collectInitials(records).values()].flat()).toEqual([]);
});
