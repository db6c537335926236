import { describe, expect, it } from 'vitest';
import { glossarySchema } from '#schemas/settings/site.ts';
import { standardSchema } from '#schemas/standards/standards.ts';
import { formOf } from '../../config/forms.ts';
import { tidyEntry } from '../../../src/content/entry/normalise-entry.ts';
import { checkEntry, checkField } from './check-entry.ts';

const saved = {
  designation: 'TCVN 9740:2013',
  title_vi: 'Chè xanh',
  status: 'unknown',
  topic: 'product',
  mandatory: false,
  sources: [{ url: 'https://example.test/', seen: 'số hiệu' }],
  confidence: 'verified',
  checked_on: '2026-11-23',
};

describe('an entry that is saved', () => {
  it('loses what was left empty, blanks at the ends, and marks that were taken off', () => {
    const form = {
      ...saved,
      title_vi: ' Che\u0300 xanh ',
      title_en: '',
      note: null,
      replaces: ['', null, 'TCVN 1:2000 '],
      ics: [],
      adopts: [{ ref: 'ISO 1:2000', degree: null }],
      sample: false,
      mandatory: false,
    };
    expect(tidyEntry(standardSchema, form)).toEqual({
      ...saved,
      title_vi: 'Chè xanh',
      replaces: ['TCVN 1:2000'],
      adopts: [{ ref: 'ISO 1:2000' }],
      mandatory: false,
    });
  });

  it('has a group of boxes in the order of its choices', () => {
    const role = { association: 'a', testing: 'b', management: 'c' };
    const { role: tidy } = tidyEntry(glossarySchema, { role });
    expect(Object.keys(tidy as object)).toEqual(['management', 'testing', 'association']);
  });
});

describe('the check before saving', () => {
  const form = formOf('tcvn', '');
  const faults = (data: object, place: object = {}) =>
    form && checkEntry(form, data, { slug: 'tcvn-9740-2013', isNew: false, exists: () => false, ...place });

  it('lets a sound entry through', () => {
    expect(faults(saved)).toEqual([]);
  });

  it('names the field and what is wrong', () => {
    expect(faults({ ...saved, sources: [] })).toEqual(['Nguồn (sources): cần ít nhất 1 mục']);
  });

  it('keeps an entry at its address', () => {
    expect(faults(saved, { slug: 'tcvn-9740-2012' })?.[0]).toMatch(/Số hiệu không đổi được/);
  });

  it('refuses a second entry of one document', () => {
    expect(faults(saved, { isNew: true, exists: (name: string) => name === 'tcvn-9740-2013' })?.[0]).toMatch(
      /đã có mục riêng/,
    );
  });

  it('tells where a document of another kind belongs', () => {
    const other = { ...saved, designation: 'QCVN 8-2:2011/BYT', mandatory: true };
    expect(faults(other, { isNew: true })?.[0]).toMatch(/Quy chuẩn kỹ thuật/);
  });
});

describe('the check of one field', () => {
  it.each([
    ['tcvn/designation', 'tcvn 9740-2013', 'cần viết là “TCVN 9740:2013”'],
    ['tcvn/designation', 'DIN 10760', 'không phải số hiệu'],
    ['tcvn/sources/url', 'javascript:alert(1)', 'không phải địa chỉ'],
    ['tcvn/ics', ['67.14'], 'không phải mã ICS'],
    ['products/hs_codes', '12', 'sai định dạng'],
    ['products/geographical_indication/date', '2022-13', 'không phải ngày'],
  ])('%s refuses %j', (path, value, message) => {
    expect(checkField(path, value)).toContain(message);
  });

  it('says nothing of an empty field or one that it does not know', () => {
    expect(checkField('tcvn/designation', '')).toBeUndefined();
    expect(checkField('tcvn/nothing', 'x')).toBeUndefined();
  });

  it('takes one item of a list as well as the list', () => {
    expect(checkField('products/places', 'Cam Đường, Mỏ Cóc')).toBeUndefined();
    expect(checkField('products/places', ['Cam Đường, Mỏ Cóc'])).toBeUndefined();
  });
});
