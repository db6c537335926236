import { expect, test } from 'vitest';
import type { Application } from '#schemas/requests/membership.ts';
import { applicationText } from './application-text.ts';

const application: Application = {
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

test('the text says everything that was filled in, in the words of the form, and nothing else', () => {
  const text = applicationText(application, (_, value) => (value === 'che' ? 'Chè' : value), '26/11/2026');
  expect(text).toContain('Ngày điền: 26/11/2026');
  expect(text).toContain('Loại hình: Hợp tác xã\n');
  expect(text).toContain('Đơn vị làm gì:\n  Trồng chè.\n  Bán chè.\n');
  expect(text).toContain('Sản phẩm:\n  Chè\n  la\n');
  expect(text).toContain('Đăng số điện thoại trên trang của đơn vị');
  expect(text).not.toContain('Trang mạng');
  expect(text).not.toContain('undefined');
  expect(applicationText({ ...application, publish: [] }, (_, value) => value, '')).toContain(
    'Không đăng điện thoại',
  );
});
