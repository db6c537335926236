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

it('reads an abbreviation as a body first, and as a whole phrase before a piece of a longer one', () => {
  const records = [
    ...['một', 'hai', 'ba', 'bốn'].map((which) => record(`Sự tham chiếu ${which}`)),
    record('Sở Tài chính tỉnh Lào Cai', 'members'),
    ...['một', 'hai', 'ba'].map((which) => record(`Cách bón phân lân ${which}`)),
    ...['một', 'hai', 'ba'].map((which) => record(`Chế biến phở, ${which}`)),
  ];
  const initials = collectInitials(records);
  expect(initials.get('stc')?.[0]).toBe('sở tài chính');
  expect(initials.get('cbp')).toEqual(['chế biến phở', 'cách bón phân']);
});

it('abbreviates what follows the kind of a body, and around an abbreviation that everybody knows', () => {
  const body = 'Chi cục Tiêu chuẩn Đo lường Chất lượng (Sở Khoa học và Công nghệ)';
  const initials = collectInitials(
    [record(body, 'members'), record('Trung tâm Phục vụ hành chính công tỉnh Lào Cai', 'members')],
    [['tiêu chuẩn đo lường chất lượng', 'TĐC']],
  );
  expect(initials.get('cctdc')).toEqual(['chi cục tiêu chuẩn đo lường chất lượng']);
  expect(initials.get('pvhcc')).toEqual(['phục vụ hành chính công']);
});
