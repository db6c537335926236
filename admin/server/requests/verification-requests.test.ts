import { afterEach, beforeEach, expect, test } from 'vitest';
import { openVerificationRequests } from './verification-requests.ts';
import { FormTokens } from './intake/form-tokens.ts';
import type { Requests } from './requests.ts';
import { openTestStore } from './store/store.fixture.ts';

let opened: ReturnType<typeof openTestStore>;
beforeEach(() => {
  opened = openTestStore();
});
afterEach(() => {
  opened.close();
});

const standard = {
  designation: 'TCVN 9740:2013',
  status: 'unknown',
  checked_on: '2026-11-20',
  looked_up_on: undefined,
} as const;

const ask = (answers: { page?: string; entry?: string }, day = '2026-11-24') =>
  opened.store.add({
    kind: 'verification',
    title: '',
    subject: answers.page,
    answers,
    receivedAt: new Date(`${day}T05:00:00Z`),
  });

const counted = (data: Parameters<ReturnType<typeof openVerificationRequests>>[1] = standard) => {
  const requests = { ...opened, tokens: new FormTokens(Buffer.alloc(32)) } as unknown as Requests;
  return openVerificationRequests(requests)('tcvn-9740-2013', data);
};

test('readers who name a standard by its page or its number are counted, once each', () => {
  ask({ page: '/tieu-chuan/tcvn-9740-2013/', entry: 'TCVN 9740:2013' });
  ask({ entry: 'TCVN  9740 : 2013' });
  ask({ page: '/tieu-chuan/tcvn-1-2013/' });
  ask({ page: '/san-pham/che/' });
  expect(counted()).toBe(2);
});

test('a wish is met by a later look, and by closing the request', () => {
  const { reference } = ask({ entry: 'TCVN 9740:2013' });
  expect(counted({ ...standard, looked_up_on: '2026-11-23' })).toBe(1);
  expect(counted({ ...standard, looked_up_on: '2026-11-24' })).toBe(0);
  expect(counted({ ...standard, status: 'in-force', checked_on: '2026-11-24' })).toBe(0);
  opened.store.note(reference, { who: 'Hoa', action: 'state', words: '' }, { state: 'closed' });
  expect(counted()).toBe(0);
});

test('without a database nobody waits', () => {
  expect(openVerificationRequests(undefined)('x', standard)).toBe(0);
});
