import { describe, expect, it } from 'vitest';
import { readStored, storedText } from './storage.ts';

describe('answers that a browser keeps', () => {
  it('are read as they were written', () => {
    const answers = { tccs: 'yes', haccp: 'not-applicable' } as const;
    expect(readStored(storedText(answers))).toEqual(answers);
  });

  it.each([null, '', 'null', '[]', '7', '{"tccs":"maybe","haccp":2}'])('are none in %j', (text) => {
    expect(readStored(text)).toEqual({});
  });
});
