import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestStore } from './store.fixture.ts';

let opened: ReturnType<typeof openTestStore>;
beforeEach(() => {
  opened = openTestStore();
});
afterEach(() => {
  opened.close();
});

const course = 'lop-5s';

function register(people: number, places: number | 'any' = 5): string {
  const { store, registrations } = opened;
  const answers = { course, people };
  return store.add({ kind: 'registration', title: 'HTX', answers }, (reference) => {
    registrations.take(reference, course, people, places === 'any' ? undefined : places);
    return undefined;
  }).reference;
}

const placeOf = (reference: string) => opened.registrations.get(reference)?.place;

test('places go in the order of arrival; who comes after the last one waits', () => {
  const [first, second, third] = [register(3), register(2), register(1)];
  expect([first, second, third].map(placeOf)).toEqual(['taken', 'taken', 'waiting']);
  expect(opened.registrations.placesOf(course)).toEqual({ taken: 5, waiting: 1 });
});

test('nobody overtakes those who wait', () => {
  register(4);
  const [group, one] = [register(3), register(1)];
  expect([group, one].map(placeOf)).toEqual(['waiting', 'waiting']);
});

test('places given back go to those who wait, once', () => {
  const [first, second, third] = [register(5), register(4), register(1)];
  expect(opened.registrations.cancel(first)).toBe(true);
  expect(opened.registrations.cancel(first)).toBe(false);
  expect(opened.registrations.promote(course, 5)).toEqual([second, third]);
  expect(opened.registrations.promote(course, 5)).toEqual([]);
  expect(opened.registrations.placesOf(course)).toEqual({ taken: 5, waiting: 0 });
});

test('without a limit everybody has a place', () => {
  expect([register(10, 'any'), register(10, 'any')].map(placeOf)).toEqual(['taken', 'taken']);
});

test('deleting a request gives its places back', () => {
  const first = register(5);
  opened.store.remove(first);
  expect(opened.registrations.placesOf(course)).toEqual({ taken: 0, waiting: 0 });
});
