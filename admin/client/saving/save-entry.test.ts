import { expect, it } from 'vitest';
import { SaveError } from './save-entry.ts';

it('says several faults in one message, numbered', () => {
  expect(String(new SaveError(['một']))).toBe('một');
  expect(String(new SaveError(['một', 'hai']))).toBe('1) một 2) hai');
});
