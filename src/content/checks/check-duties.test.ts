import { describe, expect, it } from 'vitest';
import { dutyProblems } from './check-duties.ts';

const duty = (id: string, data: Partial<Parameters<typeof dutyProblems>[0][number]['data']>) => ({
  id,
  file: `content/duties/${id}.yaml`,
  data: { binds: 'everyone' as const, before: [], ...data },
});
const fields = (...duties: ReturnType<typeof duty>[]) => dutyProblems(duties).map(({ field }) => field);

describe('duties', () => {
  it('that bind in a case name it', () => {
    expect(fields(duty('a', { binds: 'case' }))).toEqual(['Trường hợp phải làm (case_vi)']);
    expect(fields(duty('a', { binds: 'case', case_vi: 'Bán rượu.' }))).toEqual([]);
  });

  it('never wait for themselves, also by way of others', () => {
    const circle = [duty('a', { before: ['b'] }), duty('b', { before: ['c'] }), duty('c', { before: ['a'] })];
    expect(fields(...circle)).toHaveLength(3);
    expect(fields(duty('a', { before: ['b', 'c'] }), duty('b', { before: ['c'] }), duty('c', {}))).toEqual([]);
  });
});
