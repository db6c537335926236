import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Library } from '#library/build-library.ts';
import { memberFacets } from '#library/network/member-facets.ts';
import { parseEntry } from '#content/entry/yaml-entry.ts';
import { validateEntry } from '#content/problems.ts';
import type { Application } from '#schemas/requests/membership.ts';
import { memberSchema } from '#schemas/collections/members.ts';
import { draftText, freeSlug } from './membership-draft.ts';

describe('the file name of a draft', () => {
  test('is free, readable and short', () => {
    expect(freeSlug('Hợp tác xã Chè Đỏ', new Set())).toBe('hop-tac-xa-che-do');
    expect(freeSlug('Chè Đỏ', new Set(['che-do']))).toBe('che-do-2');
    expect(freeSlug('Chè Đỏ', new Set(['che-do', 'che-do-2']))).toBe('che-do-3');
    const long = freeSlug(
      'Công ty trách nhiệm hữu hạn một thành viên sản xuất thương mại và dịch vụ Mẫu',
      new Set(),
    );
    expect(long.length).toBeLessThanOrEqual(60);
    expect(long).toMatch(/^cong-ty-.*[a-z]$/);
    expect(freeSlug('x'.repeat(150), new Set()).length).toBeLessThanOrEqual(60);
  });

  test('is none that a page or a list of the directory has', () => {
    const pages = readdirSync('src/pages/mang-luoi')
      .map((name) => name.replace(/\.astro$/, ''))
      .filter((name) => /^[a-z-]+$/.test(name) && name !== 'index');
    const facets = memberFacets({
      collections: { members: [] },
      products: [],
      glossary: { role: {} },
    } as unknown as Library);
    expect(pages).toContain('tham-gia');
    for (const name of [...pages, ...facets.map(({ key }) => key)])
      expect(freeSlug(name, new Set())).toBe(`${name}-2`);
  });

  test('never leads elsewhere, and takes no page from the portal', () => {
    expect(freeSlug('Tham gia', new Set())).toBe('tham-gia-2');
    expect(freeSlug('../../etc/passwd', new Set())).toBe('etc-passwd');
    expect(freeSlug('CON', new Set())).toBe('don-vi-con');
    expect(freeSlug('会社', new Set())).toBe('don-vi');
  });
});

describe('the draft', () => {
  const application: Application = {
    name: 'Hợp tác xã Chè Mẫu',
    kind: 'hop-tac-xa',
    about: 'Trồng và chế biến chè.',
    products: ['che'],
    area: 'Xã Mẫu',
    website: 'https://mau.example',
    certificates: 'OCOP: 3 sao\nmembership: member',
    supports: ['ap-dung-haccp'],
    wishes: 'Muốn học HACCP',
    contact_person: 'Nguyễn Thị Mẫu',
    phone: '0912345678',
    email: 'mau@example.vn',
    publish: [],
    consent: 'yes',
  };
  const filing = { reference: '20261126-abc123', day: '2026-11-26', namesake: undefined };

  test('is a sound entry that is no member yet and holds nothing of the contact', () => {
    const text = draftText(application, filing);
    const { data } = parseEntry(text, 'yaml');
    expect(validateEntry(memberSchema, data, 'x').problems).toEqual([]);
    expect(data).toMatchObject({ membership: 'listed', products: ['che'], website: 'https://mau.example' });
    for (const secret of ['Nguyễn Thị Mẫu', '0912345678', 'mau@example.vn', 'Muốn học'])
      expect(text).not.toContain(secret);
  });

  test('shows the way to be reached that the applicant wants shown', () => {
    const text = draftText({ ...application, publish: ['phone'] }, filing);
    expect(parseEntry(text, 'yaml').data).toMatchObject({ phone: '0912345678' });
    expect(text).not.toContain('mau@example.vn');
  });
});
