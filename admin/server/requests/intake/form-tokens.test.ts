import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { FormTokens } from './form-tokens.ts';

const day = 24 * 60 * 60_000;

function tokensAt(start = 1_000_000, key = randomBytes(32)) {
  const clock = { now: start };
  return { clock, tokens: new FormTokens(key, () => clock.now) };
}

describe('a form token', () => {
  test('tells how long ago its form was opened, for a day', () => {
    const { clock, tokens } = tokensAt();
    const token = tokens.issue();
    clock.now += 5000;
    expect(tokens.read(token)).toMatchObject({ age: 5000 });
    clock.now += day;
    expect(tokens.read(token)).toMatchObject({ age: undefined });
  });

  test('of the future, after the clock was set back, is replaced like an old one', () => {
    const { clock, tokens } = tokensAt();
    const token = tokens.issue();
    clock.now -= 1000;
    expect(tokens.read(token)).toMatchObject({ age: undefined });
  });

  test('is of no use when it was made up, changed, lengthened, or signed with another key', () => {
    const { tokens } = tokensAt();
    const token = tokens.issue();
    const [time = '', nonce = '', signature = ''] = token.split('.');
    const forged = [
      '',
      `${Number(time) - day / 2}.${nonce}.${signature}`,
      `${time}.${nonce}.`,
      `${token}.1`,
      `${token}.${'x'.repeat(300)}`,
      tokensAt().tokens.issue(),
    ];
    expect(forged.map((one) => tokens.read(one))).toEqual(forged.map(() => undefined));
  });

  test('is known again by a server that was started anew, and names the same filling-in when it is replaced', () => {
    const key = randomBytes(32);
    const { tokens } = tokensAt(1_000_000, key);
    const { nonce } = tokens.read(tokens.issue()) ?? {};
    const { tokens: restarted } = tokensAt(1_000_500, key);
    expect(restarted.read(tokens.issue(nonce))).toEqual({ nonce, age: 500 });
    expect(restarted.read(restarted.issue(nonce))?.nonce).toBe(nonce);
  });
});

test('a confirmation code belongs to one registration, however it is typed', () => {
  const { tokens } = tokensAt();
  const code = tokens.confirmationCode('20261126-0a1b2c3d');
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  expect(tokens.isConfirmationCode('20261126-0a1b2c3d', ` ${code.toLowerCase().replace('-', ' ')}`)).toBe(
    true,
  );
  expect(tokens.isConfirmationCode('20261126-0a1b2c3e', code)).toBe(false);
  expect(tokens.isConfirmationCode('20261126-0a1b2c3d', '')).toBe(false);
});
