import { describe, expect, it } from 'vitest';
import { cslItem, relatonItem } from './reference-formats.ts';
import type { CitableStandard } from './reference-formats.ts';

const green: CitableStandard = {
  id: 'tcvn-9740-2013',
  designation: 'TCVN 9740:2013 (ISO 11287:2011)',
  number: 'TCVN 9740:2013',
  series: 'TCVN',
  title: 'Chè xanh – Định nghĩa và yêu cầu cơ bản',
  titles: [
    { text: 'Chè xanh – Định nghĩa và yêu cầu cơ bản', language: 'vi' },
    { text: 'Green tea – Definition and basic requirements', language: 'en' },
  ],
  issuer: 'Bộ Khoa học và Công nghệ',
  year: 2013,
  language: 'vi',
  url: 'https://example.test/tieu-chuan/tcvn-9740-2013/',
  ics: ['67.140.10'],
  status: 'in-force',
  replaces: ['TCVN 1:1999'],
  replacedBy: [],
  adopts: [{ ref: 'ISO 11287:2011', degree: 'IDT' }],
};

const bare: CitableStandard = {
  ...green,
  issuer: undefined,
  year: undefined,
  titles: [],
  ics: [],
  replaces: [],
  adopts: [],
};

describe('a standard for reference managers', () => {
  it('is a standard of CSL-JSON', () => {
    expect(cslItem(green)).toEqual({
      id: 'tcvn-9740-2013',
      type: 'standard',
      title: 'Chè xanh – Định nghĩa và yêu cầu cơ bản',
      number: 'TCVN 9740:2013 (ISO 11287:2011)',
      publisher: 'Bộ Khoa học và Công nghệ',
      issued: { 'date-parts': [[2013]] },
      URL: 'https://example.test/tieu-chuan/tcvn-9740-2013/',
      language: 'vi',
    });
    expect(cslItem(bare)).not.toHaveProperty('issued');
  });

  it('is an item of Relaton with its identifier, bodies and relations', () => {
    expect(relatonItem(green)).toMatchObject({
      type: 'standard',
      docid: [{ id: 'TCVN 9740:2013', type: 'TCVN', primary: true }],
      date: [{ type: 'published', value: '2013' }],
      contributor: [{ role: [{ type: 'publisher' }] }],
      docstatus: { stage: { value: 'in-force' } },
      relation: [
        { type: 'obsoletes', bibitem: { docid: [{ id: 'TCVN 1:1999' }] } },
        { type: 'adoptedFrom', description: { content: 'IDT' } },
      ],
      ics: [{ code: '67.140.10' }],
    });
    expect(Object.keys(relatonItem(bare))).toEqual(['id', 'type', 'docid', 'title', 'link', 'docstatus']);
  });
});
