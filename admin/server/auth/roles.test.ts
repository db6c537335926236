import { describe, expect, test } from 'vitest';
import { demand, isRole, may, roles } from './roles.ts';
import type { Permission } from './roles.ts';
import { SeenVersions } from '../cms/seen-versions.ts';
import { Lock } from '../lib/mutex.ts';

describe('roles', () => {
  test.each([
    ['author', ['read', 'draft']],
    ['editor', ['read', 'draft', 'publish']],
    ['administrator', ['read', 'draft', 'publish']],
  ] as const)('%s may %j', (role, expected) => {
    const permissions: Permission[] = ['read', 'draft', 'publish'];
    expect(permissions.filter((permission) => may(role, permission))).toEqual(expected);
  });

  test('a refusal says who lacks what', () => {
    expect(() => {
      demand('author', 'publish', 'xuất bản');
    }).toThrow('Tài khoản người viết chưa có quyền xuất bản');
  });

  test('other words are no roles', () => {
    expect(roles.every(isRole)).toBe(true);
    expect(['admin', '', 'constructor'].some(isRole)).toBe(false);
  });
});

describe('versions that a tab has seen', () => {
  test('are of that tab alone, and tell "not there" from "never looked"', () => {
    const seen = new SeenVersions();
    seen.remember('a', 'che', 'v1');
    seen.remember('a', 'que', undefined);
    expect([seen.seen('a', 'che'), seen.seen('b', 'che')]).toEqual(['v1', undefined]);
    expect([seen.hasSeen('a', 'que'), seen.hasSeen('b', 'que')]).toEqual([true, false]);
  });

  test('do not grow without end', () => {
    const seen = new SeenVersions();
    for (let tab = 0; tab < 2001; tab += 1) seen.remember(`tab${tab}`, 'che', 'v1');
    expect([seen.hasSeen('tab0', 'che'), seen.hasSeen('tab2000', 'che')]).toEqual([false, true]);
  });
});

test('a lock lets one in after the other, also after one has failed', async () => {
  const lock = new Lock();
  const order: string[] = [];
  const work = (name: string, fails = false) =>
    lock.run(async () => {
      order.push(`${name} in`);
      await new Promise((done) => setTimeout(done, 5));
      order.push(`${name} out`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
});
