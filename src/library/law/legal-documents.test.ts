import { describe, expect, it } from 'vitest';
import { libraryFromContent } from '#library/build-offline.ts';
import { legalOpenData } from './legal-documents.open-data.ts';
import { legislationJsonLd } from './legislation.jsonld.ts';
import { documentByNumber, legalDocument, legalDocuments } from './legal-documents.ts';
import { legalFacets } from './legal-facets.ts';
import { legalChain, legalCheckedText, legalRow, legalWarnings, promulgatedStandards } from './legal-view.ts';
import { readContent } from '#content/read-content.ts';
import { documentSchema } from '#schemas/collections/documents.ts';

const checked = readContent('tests/fixtures/content/base');
const entry = (id: string, facts: object) => ({
  id,
  file: `content/documents/${id}.yaml`,
  data: documentSchema.parse({
    title_vi: `Văn bản ${id}`,
    category: 'decree',
    issuer: 'Chính phủ',
    status: 'unknown',
    summary_vi: 'Quy định một việc.',
    checked_on: '2026-11-23',
    ...facts,
  }),
});
checked.content.collections.legalDocuments = [
  entry('luat', {
    number: '68/2006/QH11',
    category: 'law',
    issuer: 'Quốc hội',
    issued: '2006-06-29',
    status: 'in-force',
  }),
  entry('luat-sua', {
    number: '70/2025/QH15',
    category: 'law',
    issuer: 'Quốc hội',
    issued: '2025-06-14',
    effective: '2026-01-01',
    status: 'in-force',
    amends: ['luat'],
    note: 'Chỉ biên tập viên đọc.',
  }),
  entry('cu', { number: '15/2018/NĐ-CP', issued: '2018-02-02', replaces_unlisted: ['38/2012/NĐ-CP'] }),
  entry('moi', { number: '46/2026/NĐ-CP', issued: '2026-01-26', effective: '2026-01-26', replaces: ['cu'] }),
  entry('ngung', {
    number: '09/2026/NQ-CP',
    effective: '2026-02-04',
    status: 'in-force',
    suspends: ['moi'],
    suspends_until: '2026-04-15',
  }),
  entry('khong-so', { category: 'decision', issuer: 'Ủy ban nhân dân tỉnh Lào Cai' }),
  entry('mau', { number: '1/2026/NĐ-CP', sample: true, status: 'in-force', replaces: ['khong-so'] }),
];
const library = { ...libraryFromContent(checked), today: '2026-11-26' };
const onTheDay = (today: string) => ({ ...library, today });

function document(id: string, from = library) {
  const found = legalDocument(from, id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
}

describe('legal documents', () => {
  it('stand newest first, of one year those without a day after the others, those without any date last', () => {
    expect(legalDocuments(library).map(({ id }) => id)).toEqual([
      'ngung',
      'moi',
      'mau',
      'luat-sua',
      'cu',
      'luat',
      'khong-so',
    ]);
  });

  it('are found by the number that a sentence names', () => {
    expect(documentByNumber('Luật số 70/2025/QH15 ngày 14/6/2025', library)?.id).toBe('luat-sua');
    expect(documentByNumber('15/2018/nđ-cp', library)?.id).toBe('cu');
    expect(documentByNumber('Thông tư 24/2011/TT-BYT', library)).toBeUndefined();
  });

  it('are listed by kind, body, year and status, each list with something in it', () => {
    const lists = legalFacets(library).flatMap(({ values }) =>
      values.map(({ href, entries }) => `${href} ${entries.length}`),
    );
    expect(lists).toContain('/van-ban/loai/luat/ 2');
    expect(lists).toContain('/van-ban/co-quan/uy-ban-nhan-dan-tinh-lao-cai/ 1');
    expect(lists).toContain('/van-ban/nam/2026/ 3');
    expect(lists).toContain('/van-ban/tinh-trang/chua-xac-minh/ 3');
    expect(lists.some((list) => list.endsWith(' 0'))).toBe(false);
  });
});

describe('the page of a legal document', () => {
  it('draws what amends what, from the oldest to the newest', () => {
    expect(legalChain(document('luat'), library).map(({ name, note }) => [name, note])).toEqual([
      ['68/2006/QH11', undefined],
      ['70/2025/QH15', 'sửa đổi, bổ sung văn bản này từ 01/01/2026'],
    ]);
    expect(document('luat').statusNow).toBe('amended');
    expect(legalChain(document('khong-so'), library)).toEqual([]);
  });

  it('tells a suspension with both its days, and warns only while it runs', () => {
    const told = legalChain(document('moi'), library).at(-1);
    expect(told?.note).toBe('tạm ngưng văn bản này từ 04/02/2026 đến hết 15/04/2026');
    expect(legalWarnings(document('moi'), library)).toEqual([]);
    const march = onTheDay('2026-03-01');
    expect(document('moi', march).statusNow).toBe('suspended');
    expect(legalWarnings(document('moi', march), march)[0]?.heading).toBe(
      'Văn bản này đang bị tạm ngưng hiệu lực',
    );
  });

  it('says openly what nobody verified', () => {
    expect(document('cu').statusNow).toBe('unknown');
    expect(legalCheckedText(document('cu'))).toContain('hiệu lực chưa được xác minh');
    expect(legalRow(document('khong-so'))).toMatchObject({ number: undefined, issued: undefined });
  });

  it('names the standards that it put into force', () => {
    const [standard] = library.standards.filter(({ entry: found }) => found);
    if (!standard?.entry) throw new Error('no standard');
    const withAct = { ...standard, entry: { ...standard.entry, legal_act: 'Nghị định 15/2018/NĐ-CP' } };
    const changed = { ...library, standards: [withAct] };
    expect(promulgatedStandards(document('cu', changed), changed).map(({ href }) => href)).toEqual([
      standard.href,
    ]);
  });
});

describe('legal documents as data', () => {
  it('leave out samples and what only editors read, and add the other direction', () => {
    const data = legalOpenData(library, (path) => `https://a.example${path}`);
    expect(data.map(({ id }) => id)).not.toContain('mau');
    const law = data.find(({ id }) => id === 'luat');
    expect(law).toMatchObject({
      url: 'https://a.example/van-ban/luat/',
      status: 'amended',
      recorded_status: 'in-force',
      amended_by: ['luat-sua'],
    });
    expect(JSON.stringify(data)).not.toContain('Chỉ biên tập viên đọc');
  });

  it('say nothing of a real document because of a sample', () => {
    const data = legalOpenData(library, (path) => path);
    expect(data.find(({ id }) => id === 'khong-so')).toMatchObject({ status: 'unknown', replaced_by: [] });
  });

  it('claim no legal force that nobody verified', () => {
    const site = new URL('https://a.example');
    expect(legislationJsonLd(document('luat'), library, site)).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '68/2006/QH11',
      legislationLegalForce: 'https://schema.org/InForce',
    });
    expect(legislationJsonLd(document('cu'), library, site)).not.toHaveProperty('legislationLegalForce');
  });
});
