import { describe, expect, it } from 'vitest';
import { phoneLinks, telAddress } from './phone.ts';

describe('a telephone number as a source prints it', () => {
  it.each([
    ['024 3836 1399', 'tel:02438361399'],
    ['(+84) 24 39 994 712', 'tel:+842439994712'],
    ['024.35535355', 'tel:02435535355'],
    ['+84-28-38164888 (phòng thí nghiệm)', 'tel:+842838164888'],
  ])('%s is called at %s', (printed, address) => {
    expect(telAddress(printed)).toBe(address);
  });

  it('is two links where two numbers share a field', () => {
    expect(phoneLinks('028-38223183 - 028-38297857')).toEqual([
      { label: '028-38223183', href: 'tel:02838223183' },
      { label: '028-38297857', href: 'tel:02838297857' },
    ]);
  });

  it('is none where no digit stands', () => {
    expect(phoneLinks('chưa rõ')).toEqual([]);
  });
});
