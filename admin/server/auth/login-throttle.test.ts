import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LoginThrottle } from './login-throttle.ts';

const minute = 60_000;
let throttle: LoginThrottle;
beforeEach(() => {
  vi.useFakeTimers();
  throttle = new LoginThrottle();
});
afterEach(() => {
  vi.useRealTimers();
});

const begin = (login: string, network: string, device?: string) => throttle.begin({ login, network, device });

test('strangers get five wrong passwords a quarter of an hour for one account, from wherever they come', async () => {
  for (let count = 0; count < 5; count += 1) expect(await begin('hoa', `10.0.0.${count}`)).toBe(0);
  expect(await begin('hoa', '10.0.1.1')).toBe(15 * minute);
  expect(await begin('lan', '10.0.1.1')).toBe(0);
  vi.advanceTimersByTime(15 * minute);
  expect(await begin('hoa', '10.0.1.1')).toBe(0);
});

test('strangers get fifty a day for one account', async () => {
  let passed = 0;
  for (let attempt = 0; attempt < 90; attempt += 1) {
    if ((await begin('hoa', `10.0.${attempt}.1`)) === 0) passed += 1;
    vi.advanceTimersByTime(4 * minute);
  }
  expect(passed).toBe(50);
});

test('many refused strangers keep nobody out who signs in on a device of their own', async () => {
  for (let count = 0; count < 200; count += 1) await begin('hoa', 'office');
  expect(await begin('hoa', 'office')).toBeGreaterThan(0);
  expect(await begin('hoa', 'office', 'laptop')).toBe(0);
});

test('a known device has ten wrong passwords of its own', async () => {
  for (let count = 0; count < 10; count += 1) expect(await begin('hoa', 'office', 'laptop')).toBe(0);
  expect(await begin('hoa', 'office', 'laptop')).toBeGreaterThan(0);
  expect(await begin('hoa', 'office')).toBe(0);
});

test("a network that tries many names is stopped; a network that must wait spends nobody's allowance", async () => {
  for (let count = 0; count < 20; count += 1) expect(await begin(`name${count}`, 'evil')).toBe(0);
  for (let count = 0; count < 20; count += 1) expect(await begin('hoa', 'evil')).toBeGreaterThan(0);
  expect(await begin('hoa', 'office')).toBe(0);
});

test('the right password starts the account anew, and is not held against the network', async () => {
  for (let round = 0; round < 30; round += 1) {
    const attempt = { login: 'hoa', network: 'office', device: undefined };
    expect(await throttle.begin(attempt)).toBe(0);
    await throttle.succeeded(attempt);
  }
});
