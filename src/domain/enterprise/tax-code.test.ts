import { expect, test } from 'vitest';
import { readTaxCode } from './tax-code.ts';

test('reads the three forms, however they are spaced', () => {
  // Made up; the check digit is right.
  expect(readTaxCode('0100000003')).toEqual({ code: '0100000003' });
  expect(readTaxCode(' 0100 000 003 ')).toEqual({ code: '0100000003' });
  expect(readTaxCode('0100000003-001')).toEqual({ code: '0100000003-001' });
  expect(readTaxCode('0100000003001')).toEqual({ code: '0100000003-001' });
  expect(readTaxCode('010234567890')).toEqual({ code: '010234567890' });
});

test('tells a mistyped digit from something else', () => {
  expect(readTaxCode('0100000013')).toEqual({ fault: 'mistyped' });
  for (const text of ['', '123', 'abc', '01000000030', '=1+1', '0100000003-01'])
    expect(readTaxCode(text), text).toEqual({ fault: 'unlike' });
});
