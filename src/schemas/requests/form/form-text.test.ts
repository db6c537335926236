import { expect, test } from 'vitest';
import { membershipForm } from '../membership.ts';
import { formOf } from '../forms.ts';
import { formLines, formText } from './form-text.ts';

const application = {
  name: 'Hợp tác xã Chè Mẫu',
  kind: 'hop-tac-xa',
  about: 'Trồng chè.\nBán chè.',
  products: ['che', 'la'],
  area: 'Xã Mẫu',
  supports: [],
  contact_person: 'Nguyễn Thị Mẫu',
  phone: '0912345678',
  publish: ['phone'],
  consent: 'yes',
};
const nameOf = (_from: unknown, value: string) => (value === 'che' ? 'Chè' : value);

test('the text says everything that was filled in, in the words of the form, and nothing else', () => {
  const text = formText(formOf('membership'), application, nameOf, '26/11/2026');
  expect(text).toContain('ĐƠN ĐĂNG KÝ THAM GIA MẠNG LƯỚI');
  expect(text).toContain('Ngày điền: 26/11/2026');
  expect(text).toContain('Loại hình: Hợp tác xã\n');
  expect(text).toContain('Đơn vị làm gì:\n  Trồng chè.\n  Bán chè.\n');
  expect(text).toContain('Sản phẩm:\n  Chè\n  la\n');
  expect(text).toContain('Đăng số điện thoại trên trang của đơn vị');
  expect(text).not.toContain('Trang mạng');
  expect(text).not.toContain('undefined');
});

test('lines say which of them tell who somebody is', () => {
  const personal = formLines(membershipForm, application, nameOf)
    .filter((line) => line.personal)
    .map(({ field }) => field);
  expect(personal).toEqual(['contact_person', 'phone']);
});
