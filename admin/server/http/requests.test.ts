import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Reach } from './requests.ts';
import { addressOf, canonicalPath, isLoopback, ownOrigin, requireOwnPage } from './requests.ts';

const request = (headers: Record<string, string>, remoteAddress = '10.0.0.9') =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

const local: Reach = { origin: undefined, loopback: true, trustProxy: false };
const open: Reach = { ...local, loopback: false };
const behindProxy: Reach = { origin: 'https://toasoan.example.vn', loopback: true, trustProxy: true };

describe('where a request comes from', () => {
  test('on this machine only names of this machine are answered', () => {
    for (const host of ['localhost:4321', '127.0.0.1:4321', '[::1]:4321', 'localhost'])
      expect(ownOrigin(request({ host }), local)).toBe(`http://${host}`);
    for (const host of [
      'evil.example:4321',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '',
      'localhost:x',
    ])
      expect(() => ownOrigin(request({ host }), local)).toThrow('Địa chỉ');
    expect(ownOrigin(request({ host: '192.168.1.5:4321' }), open)).toBe('http://192.168.1.5:4321');
    expect(ownOrigin(request({ host: 'evil.example' }), behindProxy)).toBe('https://toasoan.example.vn');
  });

  test('behind a proxy the public address counts, not the inner one', () => {
    const headers = { host: '127.0.0.1:4321', origin: 'https://toasoan.example.vn' };
    expect(() => {
      requireOwnPage(request(headers), behindProxy);
    }).not.toThrow();
    expect(() => {
      requireOwnPage(request({ ...headers, origin: 'http://127.0.0.1:4321' }), behindProxy);
    }).toThrow('từ chối');
  });

  test('the address is that of the connection, unless a proxy is trusted; then the one it wrote last', () => {
    const headers = { 'x-forwarded-for': '1.1.1.1, 2.2.2.2' };
    expect(addressOf(request(headers), local)).toBe('10.0.0.9');
    expect(addressOf(request(headers), behindProxy)).toBe('2.2.2.2');
  });

  test.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.5', false],
    ['127.evil.example', false],
  ])('%s is loopback: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

describe('the path a request is routed by', () => {
  test.each([
    ['/admin/', '/admin/'],
    ['//admin/', '/admin/'],
    ['/%61dmin/', '/admin/'],
    ['/x/../admin/index.html', '/admin/index.html'],
    ['/Admin', '/admin'],
    ['/ADMIN/a?b#c', '/admin/a'],
    ['/administration/', '/administration/'],
    ['/%zz', undefined],
  ])('%s → %s', (url, path) => {
    expect(canonicalPath(url)).toBe(path);
  });
});
