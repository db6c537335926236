import { describe, expect, test } from 'vitest';
import { FormTokens } from './form-tokens.ts';

const day = 24 * 60 * 60_000;

function ticketsAt(start = 1_000_000) {
  const clock = { now: start };
  return { clock, tickets: new FormTokens(() => clock.now) };
}

describe('a ticket', () => {
  test('tells how long ago its form was opened, for a day', () => {
    const { clock, tickets } = ticketsAt();
    const ticket = tickets.issue();
    clock.now += 5000;
    expect(tickets.age(ticket)).toBe(5000);
    clock.now += day;
    expect(tickets.age(ticket)).toBeUndefined();
  });

  test('is of no use when it was made up, changed, lengthened, or issued by another server', () => {
    const { tickets } = ticketsAt();
    const ticket = tickets.issue();
    const [time = '', nonce = '', signature = ''] = ticket.split('.');
    const forged = [
      '',
      `${Number(time) - day / 2}.${nonce}.${signature}`,
      `${time}.${nonce}.`,
      `${ticket}.1`,
      `${ticket}.${'x'.repeat(300)}`,
      ticketsAt().tickets.issue(),
    ];
    expect(forged.map((one) => tickets.age(one))).toEqual(forged.map(() => undefined));
  });

  test('remembers what it was used for', () => {
    const { tickets } = ticketsAt();
    const ticket = tickets.issue();
    expect(tickets.outcome(ticket)).toBeUndefined();
    tickets.use(ticket, '20261126-abc');
    expect(tickets.outcome(ticket)).toBe('20261126-abc');
  });
});
