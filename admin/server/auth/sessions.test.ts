import { describe, expect, test } from 'vitest';
import type { Account } from './accounts.ts';
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
