import { describe, expect, test } from 'vitest';
import { networkOf, RateLimit } from './rate-limit.ts';
import { FormTokens } from './form-tokens.ts';

describe('how often', () => {
  test('so many within the span, each key by itself; a refused attempt does not lengthen the wait', () => {
    let now = 1000;
    const limit = new RateLimit({ most: 2, within: 100 }, () => now);
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 0]);
    now += 40;
    expect(limit.take('a')).toBe(60);
    expect(limit.take('b')).toBe(0);
    now += 60;
    expect(limit.take('a')).toBe(0);
  });

  test.each([
    ['10.0.0.9', '10.0.0.9'],
    ['::ffff:10.0.0.9', '10.0.0.9'],
    ['2001:ee0:4f01:2ec0:1:2:3:4', '2001:ee0:4f01:2ec0'],
    ['2001:0EE0:4f01:2ec0:ffff::1', '2001:ee0:4f01:2ec0'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s belongs to the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('tickets', () => {
  test('tell how long ago a form was opened, and cannot be made up', () => {
    let now = 5000;
    const tickets = new FormTokens(() => now);
    const ticket = tickets.issue();
    now += 3000;
    expect(tickets.age(ticket)).toBe(3000);
    expect(tickets.age(ticket.replace(/^5000/, '1000'))).toBeUndefined();
    expect(new FormTokens(() => now).age(ticket)).toBeUndefined();
    for (const forged of ['', '..', '5000.x.y', 'x'.repeat(9999)])
      expect(tickets.age(forged)).toBeUndefined();
    now += 24 * 60 * 60_000;
    expect(tickets.age(ticket)).toBeUndefined();
  });

  test('remember what they were used for', () => {
    const tickets = new FormTokens();
    const ticket = tickets.issue();
    expect(tickets.outcome(ticket)).toBeUndefined();
    tickets.use(ticket, '20261126-abc');
    expect(tickets.outcome(ticket)).toBe('20261126-abc');
  });
});
