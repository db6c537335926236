import { describe, expect, test } from 'vitest';
import type { Account } from './accounts.ts';
import { LoginThrottle } from './login-throttle.ts';
import { idleTime, longestTime, Sessions } from './sessions.ts';

const minute = 60_000;

const account = (changedAt = '2026-01-01T00:00:00Z'): Account => ({
  login: 'hoa',
  name: 'Hoa',
  email: 'hoa@example.vn',
  role: 'editor',
  hash: '',
  changedAt,
});

function setUp() {
  const clock = { now: Date.parse('2026-11-23T08:00:00Z') };
  const people = new Map([['hoa', account()]]);
  const sessions = new Sessions(
    (login) => people.get(login),
    () => clock.now,
  );
  return { clock, people, sessions };
}

describe('sessions', () => {
  test('are 256 random bits, never the same', () => {
    const { sessions } = setUp();
    const ids = Array.from({ length: 10 }, () => sessions.begin('hoa'));
    expect(new Set(ids).size).toBe(10);
    for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(32);
  });

  test('end when nobody works for a while, and at last in any case', () => {
    const { clock, sessions } = setUp();
    const idle = sessions.begin('hoa');
    const busy = sessions.begin('hoa');
    for (let passed = 0; passed + idleTime / 2 <= longestTime; passed += idleTime / 2) {
      clock.now += idleTime / 2;
      expect(sessions.account(busy)?.login).toBe('hoa');
    }
    expect(sessions.account(idle)).toBeUndefined();
    clock.now += minute;
    expect(sessions.account(busy)).toBeUndefined();
  });

  test('are not kept alive by a page that only asks how things stand', () => {
    const { clock, sessions } = setUp();
    const id = sessions.begin('hoa');
    clock.now += idleTime - minute;
    expect(sessions.account(id, false)?.login).toBe('hoa');
    clock.now += 2 * minute;
    expect(sessions.account(id, false)).toBeUndefined();
  });

  test('end with the account, and with a change of password or role', () => {
    const { clock, people, sessions } = setUp();
    const id = sessions.begin('hoa');
    clock.now += minute;
    people.set('hoa', account(new Date(clock.now).toISOString()));
    expect(sessions.account(id)).toBeUndefined();
    const next = sessions.begin('hoa');
    expect(sessions.account(next)?.login).toBe('hoa');
    people.delete('hoa');
    expect(sessions.account(next)).toBeUndefined();
  });

  test('are limited in number for one account; the oldest goes', () => {
    const { sessions } = setUp();
    const [first, ...rest] = Array.from({ length: 21 }, () => sessions.begin('hoa'));
    expect(sessions.account(first)).toBeUndefined();
    expect(rest.every((id) => sessions.account(id) !== undefined)).toBe(true);
  });

  test.each([undefined, '', 'x', 'A'.repeat(43), `${'A'.repeat(42)}\n`])('%j is no session', (id) => {
    expect(setUp().sessions.account(id)).toBeUndefined();
  });
});

describe('attempts', () => {
  const setUpAttempts = () => {
    const clock = { now: 1_000_000 };
    return { clock, attempts: new LoginThrottle(() => clock.now) };
  };

  test('the wait begins after five wrong passwords, doubles, and has an end', () => {
    const { clock, attempts } = setUpAttempts();
    for (let count = 0; count < 5; count += 1) expect(attempts.begin('hoa', `10.0.0.${count}`)).toBe(0);
    const waits: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      const wait = attempts.begin('hoa', `10.0.1.${count}`);
      waits.push(wait / minute);
      clock.now += wait;
      expect(attempts.begin('hoa', `10.0.2.${count}`)).toBe(0);
    }
    expect(waits).toEqual([0.5, 1, 2, 4, 8, 15, 15, 15]);
  });

  test('a refused attempt does not lengthen the wait', () => {
    const { clock, attempts } = setUpAttempts();
    for (let count = 0; count < 5; count += 1) attempts.begin('hoa', 'a');
    for (let count = 0; count < 50; count += 1) expect(attempts.begin('hoa', 'a')).toBe(minute / 2);
    clock.now += minute / 2;
    expect(attempts.begin('hoa', 'a')).toBe(0);
  });

  test('the right password starts the account anew', () => {
    const { attempts } = setUpAttempts();
    for (let round = 0; round < 10; round += 1) {
      for (let count = 0; count < 3; count += 1) expect(attempts.begin('hoa', `10.0.${round}.1`)).toBe(0);
      attempts.succeeded('hoa', `10.0.${round}.1`);
    }
  });

  test('one address that tries many names is stopped; others are not', () => {
    const { attempts } = setUpAttempts();
    for (let count = 0; count < 20; count += 1) expect(attempts.begin(`name${count}`, 'evil')).toBe(0);
    expect(attempts.begin('hoa', 'evil')).toBeGreaterThan(0);
    expect(attempts.begin('hoa', 'office')).toBe(0);
  });
});
