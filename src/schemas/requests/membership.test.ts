import { describe, expect, test } from 'vitest';
import { checkForm, readForm } from './form/define-form.ts';
import type { FieldProblem } from './form/define-form.ts';
import { membershipForm } from './membership.ts';

const sound: [string, string][] = [
  ['name', ' Hợp tác xã  Chè Mẫu '],
  ['kind', 'hop-tac-xa'],
  ['about', 'Trồng và chế biến chè xanh.\r\nBán trong tỉnh.'],
  ['products', 'che'],
  ['products', 'que'],
  ['area', 'Xã Mẫu'],
  ['website', 'htx-mau.example'],
  ['contact_person', 'Nguyễn Thị Mẫu'],
  ['phone', '0912 345.678'],
  ['email', ''],
  ['consent', 'yes'],
];
const without = (...names: string[]) => sound.filter(([name]) => !names.includes(name));
const problems = (form: [string, unknown][]): FieldProblem[] => {
  const checked = checkForm(membershipForm, readForm(membershipForm, form));
  return 'problems' in checked ? checked.problems : [];
};

describe('an application', () => {
  test('is read as it is meant', () => {
    expect(checkForm(membershipForm, readForm(membershipForm, sound))).toEqual({
      data: {
        name: 'Hợp tác xã Chè Mẫu',
        kind: 'hop-tac-xa',
        about: 'Trồng và chế biến chè xanh.\nBán trong tỉnh.',
        products: ['che', 'que'],
        area: 'Xã Mẫu',
        website: 'https://htx-mau.example',
        supports: [],
        contact_person: 'Nguyễn Thị Mẫu',
        phone: '0912345678',
        publish: [],
        consent: 'yes',
      },
    });
  });

  test('an empty form is told everything at once, in the order of the form', () => {
    expect(problems([]).map(({ field }) => field)).toEqual([
      'name',
      'kind',
      'about',
      'area',
      'contact_person',
      'phone',
      'consent',
    ]);
    for (const { message } of problems([])) expect(message).toMatch(/^Hãy /);
  });

  test('a producer names a product, an agency need not', () => {
    expect(problems(without('products')).map(({ field }) => field)).toEqual(['products']);
    expect(problems([...without('products'), ['other_products', 'miến dong']])).toEqual([]);
    expect(problems([...without('products', 'kind'), ['kind', 'co-quan']])).toEqual([]);
  });

  test('one way to be reached is enough, none is not', () => {
    expect(problems([...without('phone', 'email'), ['email', 'a@example.vn']])).toEqual([]);
    expect(problems(without('phone')).map(({ field }) => field)).toEqual(['phone']);
  });

  test.each<[string, string]>([
    ['phone', '12345'],
    ['email', 'khong-phai-thu'],
    ['website', 'javascript:alert(1)'],
    ['website', 'không có'],
    ['kind', 'khac'],
    ['products', '../../etc'],
    ['about', 'x'.repeat(1001)],
    ['publish', 'contact_person'],
    ['consent', 'on'],
  ])('%s: %s is refused, with words', (field, value) => {
    const form: [string, string][] = [...without(field), ['phone', '0912345678'], [field, value]];
    expect(problems(form)).toMatchObject([{ field, message: expect.stringMatching(/[à-ỹ]/) as string }]);
  });

  test('without consent nothing is accepted', () => {
    expect(problems(without('consent')).map(({ field }) => field)).toEqual(['consent']);
  });

  test('what is no field of the form is not looked at, and letters are composed', () => {
    const read = readForm(membershipForm, [
      ['membership', 'member'],
      ['name', 'Che\u0300\u0000'],
      ['file', new Blob()],
    ]);
    expect(read).toEqual({ name: 'Chè' });
  });
});
