import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultMonths } from '#schemas/settings/request-months.ts';
import { applyRetention } from './retention.ts';
import { openTestStore, question } from './store/store.fixture.ts';

let opened: ReturnType<typeof openTestStore>;
beforeEach(() => {
  opened = openTestStore();
});
afterEach(() => {
  opened.close();
});

const inMonths = (count: number) => new Date(Date.now() + count * 31 * 24 * 60 * 60_000);
const settle = (reference: string) => {
  opened.store.note(reference, { who: 'Hoa', action: 'state', words: '' }, { state: 'closed' });
};

test('what was settled long enough ago goes, by the months of its kind; what waits stays', () => {
  const { store, holds } = opened;
  const [old, waiting] = [store.add(question).reference, store.add(question).reference];
  const survey = store.add({
    kind: 'survey',
    title: 'HTX Mẫu',
    answers: { organisation: 'HTX Mẫu', size: 'to-10', contact_person: 'Lý Thị Kín' },
  }).reference;
  settle(old);
  settle(survey);
  expect(applyRetention(store, defaultMonths, inMonths(11))).toEqual({ deleted: 0, erased: 0 });
  expect(applyRetention(store, defaultMonths, inMonths(13))).toEqual({ deleted: 1, erased: 0 });
  expect(applyRetention(store, { ...defaultMonths, survey: 3 }, inMonths(13))).toEqual({
    deleted: 0,
    erased: 1,
  });
  expect(store.get(old)).toBeUndefined();
  expect(store.get(waiting)?.contact).toBeDefined();
  // Answers stay for counting.
  expect(store.get(survey)).toMatchObject({ contact: undefined, answers: { size: 'to-10' } });
  expect(holds('Lý Thị Kín')).toBe(false);
});
