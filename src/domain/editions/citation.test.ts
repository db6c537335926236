import { describe, expect, it } from 'vitest';
import { citeBibtex, citedDesignation, citeVietnamese } from './citation.ts';

const tea = {
  designation: 'TCVN 9740:2013 (ISO 11287:2011)',
  title: 'Chè xanh – Định nghĩa và các yêu cầu cơ bản',
  issuer: 'Bộ Khoa học và Công nghệ',
  year: 2013,
  url: 'https://example.test/tieu-chuan/tcvn-9740-2013/',
};

describe('citations', () => {
  it('names document, title, issuer and year in Vietnamese', () => {
    expect(citeVietnamese(tea)).toBe(
      'TCVN 9740:2013 (ISO 11287:2011), Chè xanh – Định nghĩa và các yêu cầu cơ bản. Bộ Khoa học và Công nghệ, 2013.',
    );
  });

  it('names the legal act of a regulation and leaves out what is not known', () => {
    expect(
      citeVietnamese({
        designation: 'QCVN 1:2020/BYT',
        title: 'Về nước',
        legalAct: 'Thông tư 1/2020/TT-BYT',
        url: '',
      }),
    ).toBe('QCVN 1:2020/BYT, Về nước. Ban hành kèm theo Thông tư 1/2020/TT-BYT.');
  });

  it('writes BibTeX that TeX can read', () => {
    const entry = citeBibtex({ ...tea, title: 'Muối & đường_50% {x}' }, 'tcvn-9740-2013');
    expect(entry).toContain('title = {{Muối \\& đường\\_50\\% x}}');
    expect(entry.startsWith('@techreport{tcvn-9740-2013,\n')).toBe(true);
    expect(entry.split('{').length).toBe(entry.split('}').length);
  });

  it.each([
    ['TCVN 9740:2013', [{ ref: 'ISO 11287:2011', degree: 'IDT' }], 'TCVN 9740:2013 (ISO 11287:2011)'],
    ['TCVN 9740:2013', [{ ref: 'ISO 11287', degree: 'IDT' }], 'TCVN 9740:2013'],
    ['TCVN 1454:2007', [{ ref: 'ISO 3720:1986', degree: 'MOD' }], 'TCVN 1454:2007'],
    ['TCVN ISO 9001:2015', [{ ref: 'ISO 9001:2015', degree: 'IDT' }], 'TCVN ISO 9001:2015'],
    ['TCVN 11041-1:2017', [], 'TCVN 11041-1:2017'],
  ])('name what %s adopts whole, where its edition is known', (designation, adopts, cited) => {
    expect(citedDesignation(designation, adopts)).toBe(cited);
  });
});
