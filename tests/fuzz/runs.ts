/** Inputs that nobody would write on purpose, and how many of them are tried. */
import fc from 'fast-check';

/** `FUZZ_RUNS=10000 npx vitest run tests/fuzz` for the figures of docs/measured.md. */
export const runs = Number(process.env['FUZZ_RUNS'] ?? 50);

/** Milliseconds that a test may take where so many are tried. */
export const longest = 3_600_000;

/** Text of any kind: printable, of whole characters, of broken ones. */
export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '\u200b',
    '\u202e',
    'x'.repeat(5000),
    '9'.repeat(400),
    '../../etc/passwd',
  ),
);

/** A text of a list with pieces cut out, doubled, or put into it. */
export const mutated = (
  texts: readonly string[],
  pieces: fc.Arbitrary<string> = anyText,
): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat(12), pieces), { maxLength: 3 }))
    .map(([text, changes]) =>
      changes.reduce((now, [at, length, piece]) => {
        const place = at % (now.length + 1);
        return now.slice(0, place) + piece + now.slice(place + length);
      }, text),
    );
