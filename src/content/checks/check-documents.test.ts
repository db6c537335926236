import { describe, expect, it } from 'vitest';
import { documentProblems } from './check-documents.ts';
import { documentSchema } from '#schemas/collections/documents.ts';

const entry = (id: string, facts: object = {}) => ({
  id,
  file: `content/documents/${id}.yaml`,
  data: documentSchema.parse({
    title_vi: 'Nghị định',
    category: 'decree',
    issuer: 'Chính phủ',
    status: 'unknown',
    summary_vi: 'Quy định một việc.',
    ...facts,
  }),
});

describe('the check of legal documents', () => {
  it('lets a document amend another and name what has no entry', () => {
    const entries = [
      entry('a', { number: '43/2017/NĐ-CP', replaces_unlisted: ['89/2006/NĐ-CP'] }),
      entry('b', { number: '111/2021/NĐ-CP', amends: ['a'] }),
    ];
    expect(documentProblems(entries)).toEqual([]);
  });

  it('refuses documents that replace each other, naming the file and the number', () => {
    const entries = [
      entry('a', { number: '1/2017/NĐ-CP', replaces: ['b'] }),
      entry('b', { number: '2/2017/NĐ-CP', replaces: ['a'] }),
    ];
    const [problem, ...others] = documentProblems(entries);
    expect(problem?.file).toBe('content/documents/a.yaml');
    expect(problem?.message).toContain('2/2017/NĐ-CP');
    expect(others).toEqual([]);
  });

  it('refuses a second entry of a number of one body and year, not of another body', () => {
    const number = '1305/QĐ-UBND';
    const issued = '2013-10-01';
    const entries = [
      entry('a', { number, issued, issuer: 'Ủy ban nhân dân tỉnh Yên Bái (cũ)' }),
      entry('b', { number, issued, issuer: 'Ủy ban nhân dân tỉnh Lào Cai' }),
      entry('c', { number: '1305/qđ-ubnd', issued, issuer: 'Ủy ban nhân dân tỉnh Lào Cai' }),
    ];
    expect(documentProblems(entries).map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'content/documents/c.yaml: “1305/qđ-ubnd” đã có ở content/documents/b.yaml',
    ]);
  });

  it('asks to record a relation where the other document has its entry', () => {
    const entries = [
      entry('a', { number: '68/2006/QH11', amended_by_unlisted: ['70/2025/QH15'] }),
      entry('b', { number: '70/2025/QH15' }),
    ];
    expect(documentProblems(entries)[0]).toMatchObject({
      file: 'content/documents/a.yaml',
      field: 'Được sửa đổi bởi (chưa có trên cổng) (amended_by_unlisted)',
    });
  });
});
