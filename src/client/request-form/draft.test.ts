import { expect, test } from 'vitest';
import { readDraft } from './draft.ts';

const day = 24 * 60 * 60_000;
const fields: [string, string][] = [['name', 'Hợp tác xã Chè Mẫu']];

test('a draft is read back for two weeks, with the token it was sent with', () => {
  const kept = JSON.stringify({ at: 10 * day, ticket: 't', fields });
  expect(readDraft(kept, 20 * day)).toEqual({ at: 10 * day, ticket: 't', fields });
  expect(readDraft(kept, 25 * day)).toBeUndefined();
});

test.each([null, '', 'x', '{}', '[]', '{"at":1,"fields":[]}', '{"at":1,"fields":[["a"],[1,2]]}'])(
  'anything else is no draft: %s',
  (text) => {
    expect(readDraft(text, 2)).toBeUndefined();
  },
);
