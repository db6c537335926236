import { expect, it } from 'vitest';
import { formatFileSize } from './file-size.ts';

it('writes sizes in kB and MB, never as nothing', () => {
  expect([12, 1499, 999_499, 999_500, 12_340_000].map(formatFileSize)).toEqual([
    '1 kB',
    '1 kB',
    '999 kB',
    '1 MB',
    '12,3 MB',
  ]);
});
