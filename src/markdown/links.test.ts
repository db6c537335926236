import { describe, expect, it } from 'vitest';
import { isOwnPicture, isSafeLink } from '#markdown/links.ts';

describe('an address in a text', () => {
  it.each(['/tieu-chuan/', '/', '#nguon', 'https://tcvn.gov.vn', 'mailto:a@example.vn', 'tel:0214'])(
    '%s may be led to',
    (address) => {
      expect(isSafeLink(address)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'tieu-chuan/',
    '',
  ])('%s may not', (address) => {
    expect(isSafeLink(address)).toBe(false);
    expect(isOwnPicture(address)).toBe(false);
  });
});
