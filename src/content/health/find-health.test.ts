import { describe, expect, it } from 'vitest';
import { findHealth, healthErrors } from './find-health.ts';
import { healthRules } from './health-rules.ts';
import { mendEntries } from './mend-entries.ts';
import { smallLibrary } from './health.fixture.ts';

const lower = { designation: 'TCVN 9740:2013', title_vi: 'chè xanh' };
const file = 'content/standards/tcvn/tcvn-9740-2013.yaml';
const exception = { rule: 'title-case', file, reason: 'Nguồn in như vậy.' };

describe('the rules of health', () => {
  it('bear names of their own, and say what they find and what to do', () => {
    expect(new Set(healthRules.map(({ name }) => name)).size).toBe(healthRules.length);
    for (const { name, title, advice } of healthRules) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(advice).toMatch(/\.$/);
    }
  });

  it('name the field as the form does', () => {
    const [finding] = findHealth(smallLibrary({ standards: [lower] })).findings;
    expect(finding).toMatchObject({ rule: 'title-case', level: 'warning', file, field: 'Tên tiếng Việt (title_vi)' });
  });

  it('stop a publication at errors alone', () => {
    expect(healthErrors(smallLibrary({ standards: [lower] }))).toEqual([]);
    const broken = { ...lower, sources: [{ url: 'http://localhost/1', seen: 'tên' }] };
    expect(healthErrors(smallLibrary({ standards: [broken] }))).toMatchObject([
      { file, field: 'Nguồn › mục 1 › Địa chỉ (sources.0.url)' },
    ]);
  });
});

describe('an exception', () => {
  it('covers one rule at one entry', () => {
    const { findings, excepted, exceptionFaults } = findHealth(
      smallLibrary({ standards: [lower, { ...lower, designation: 'TCVN 9741:2013' }], exceptions: [exception] }),
    );
    expect(findings.map((one) => one.file)).toEqual(['content/standards/tcvn/tcvn-9741-2013.yaml']);
    expect([excepted, exceptionFaults]).toEqual([1, []]);
  });

  it('is told when its rule or its entry is unknown, or when it covers nothing', () => {
    const exceptions = [
      { ...exception, rule: 'title-cas' },
      { ...exception, file: 'content/standards/tcvn/tcvn-1-1990.yaml' },
      exception,
    ];
    const { exceptionFaults } = findHealth(
      smallLibrary({ standards: [{ ...lower, title_vi: 'Chè xanh' }], exceptions }),
    );
    expect(exceptionFaults.map(({ field, message }) => `${field ?? ''} ${message}`)).toEqual([
      expect.stringContaining('mục 1 (exceptions.0) không có quy tắc nào tên “title-cas”'),
      expect.stringContaining('mục 2 (exceptions.1) không có mục nào'),
      expect.stringContaining('mục 3 (exceptions.2) quy tắc “title-case” không còn thấy gì'),
    ]);
  });
});

describe('mending', () => {
  const text = `# Nhập từ danh mục\ndesignation: TCVN 9740:2013\ntitle_vi: chè - xanh\nstatus: in-force\ntopic: product\nmandatory: false\nsources:\n  - url: https://vsqi.gov.vn/1\n    seen: tên\nconfidence: verified\nchecked_on: 2026-11-01\n`;

  it('makes one fix of a field at a time, and says what is left', () => {
    const library = smallLibrary({ standards: [{ ...lower, title_vi: 'chè - xanh' }] });
    const { files, mended, left } = mendEntries(library, findHealth(library).findings, () => text);
    expect(files.get(file)).toBe(text.replace('chè - xanh', 'Chè - xanh'));
    expect(mended.map(({ rule }) => rule)).toEqual(['title-case']);
    expect(left.map(({ rule }) => rule)).toEqual(['title-dash']);
  });

  it('writes nothing that would be no valid entry', () => {
    const library = smallLibrary({ standards: [lower] });
    const { files, left } = mendEntries(library, findHealth(library).findings, () => 'title_vi: chè xanh\n');
    expect([...files]).toEqual([]);
    expect(left).toHaveLength(1);
  });
});
