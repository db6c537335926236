import { describe, expect, test } from 'vitest';
import { demand, isRole, may, roles } from './roles.ts';
import type { Permission } from './roles.ts';

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
