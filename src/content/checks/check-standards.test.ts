import { describe, expect, it } from 'vitest';
import { designationKey } from '#domain/designation/designation-format.ts';
import { buildSupersessionGraph } from '#domain/editions/supersession/supersession-graph.ts';
import { standardRelations } from '#content/edition-record.ts';
import { standardSchema } from '#schemas/standards/standards.ts';
import { standardDateProblems } from './check-standards.ts';

/** Problems of regulations with these facts, as `field: message`. */
function said(...entries: Record<string, unknown>[]): string[] {
  const records = entries.map((facts) => {
    const data = standardSchema.parse({
      title_vi: 'Quy chuẩn',
      status: 'in-force',
      topic: 'product',
      mandatory: true,
      sources: [{ url: 'https://vbpl.vn/1', seen: 'tên' }],
      confidence: 'verified',
      checked_on: '2026-11-01',
      ...facts,
    });
    return { ...standardRelations(data), file: `${data.designation}.yaml` };
  });
  return standardDateProblems(buildSupersessionGraph(records, designationKey)).map(
    ({ file, field = '', message }) => `${file} | ${field}: ${message}`,
  );
}

describe('dates of a regulation that cannot be', () => {
  it('are refused with file, field and what contradicts', () => {
    expect(said({ designation: 'QCVN 8:2024/BYT', effective: '2023-12-31' })).toEqual([
      'QCVN 8:2024/BYT.yaml | Ngày có hiệu lực (effective): 31/12/2023 sớm hơn năm ban hành (2024)',
    ]);
    expect(
      said({ designation: 'QCVN 8:2020/BYT', effective: '2021-01-01', withdrawn_on: '2020-06-01' }),
    ).toEqual([
      'QCVN 8:2020/BYT.yaml | Ngày hết hiệu lực; Chuyển tiếp (withdrawn_on, transition): 01/06/2020 sớm hơn ngày có hiệu lực (01/01/2021)',
    ]);
    const transition = { editions: ['QCVN 9:2011/BYT'], who_vi: 'Cơ sở đang hoạt động.' };
    expect(said({ designation: 'QCVN 8:2020/BYT', transition })).toEqual([
      'QCVN 8:2020/BYT.yaml | Chuyển tiếp › Bản cũ được dùng tiếp (transition.editions): “QCVN 9:2011/BYT” không phải bản mà tài liệu này thay thế và cũng không có trong thư viện',
    ]);
  });

  it('are none where a transition is of what is replaced, or of another entry', () => {
    const transition = { editions: ['QCVN 8:2011/BYT', 'QCVN 9:2011/BYT'], who_vi: 'Cơ sở đang hoạt động.' };
    expect(
      said(
        { designation: 'QCVN 8:2020/BYT', replaces: ['QCVN 8:2011/BYT'], transition },
        { designation: 'QCVN 9:2011/BYT' },
      ),
    ).toEqual([]);
  });
});
