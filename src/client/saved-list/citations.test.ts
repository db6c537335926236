import { expect, it } from 'vitest';
import { listBibtex, listCsl } from './citations.ts';
import { readFacts } from './facts.ts';
import type { SavedItem } from './stored/list.ts';

const item = (id: string): SavedItem => ({ id, designation: id, title: '', savedOn: '2026-11-29', note: '' });
const tea = readFacts({
  id: 'tcvn-9740-2013',
  designation: 'TCVN 9740:2013',
  title_vi: 'Chè xanh & sản phẩm',
  kind: 'TCVN',
  year: 2013,
  issuer: 'Bộ Khoa học và Công nghệ',
  legal_act: '3215/QĐ-BKHCN',
  adopts: [{ ref: 'ISO 11287:2011', degree: 'IDT' }],
});
const english = readFacts({
  id: 'iso-3720-2011',
  designation: 'ISO 3720:2011',
  title_en: 'Black tea',
  year: 2011,
});
const listed = [
  { item: item('tcvn-9740-2013'), state: tea ?? 'gone' },
  { item: item('iso-3720-2011'), state: english ?? 'gone' },
  { item: item('tcvn-1-2000'), state: 'unreachable' },
] as const;

it('cites the standards of a list in BibTeX, and leaves out what is not known', () => {
  const text = listBibtex(listed, 'https://example.test');
  expect(text.match(/^@techreport/gm)).toHaveLength(2);
  expect(text).toContain('title = {{Chè xanh \\& sản phẩm}}');
  expect(text).toContain('number = {TCVN 9740:2013 (ISO 11287:2011)}');
  expect(text).toContain('note = {3215/QĐ-BKHCN}');
  expect(text).toContain('url = {https://example.test/tieu-chuan/iso-3720-2011/}');
});

it('cites them in CSL-JSON, each title in its language', () => {
  expect(JSON.parse(listCsl(listed, 'https://example.test'))).toMatchObject([
    { id: 'tcvn-9740-2013', language: 'vi', issued: { 'date-parts': [[2013]] } },
    { id: 'iso-3720-2011', language: 'en', title: 'Black tea' },
  ]);
});
