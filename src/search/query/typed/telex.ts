/** Telex keystrokes that no input method turned into letters: `cheef` for `chề`, `dduowngf` for `đường`. */

const letters: readonly (readonly [RegExp, string])[] = [
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/aw/g, 'ă'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/u[ow]+w|uwow?/g, 'ươ'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
];

const tones: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
};

/** Where the tone stands: on the last vowel with a mark of its own, else by the form of the syllable. */
const nucleus = /[âăêôơư](?!.*[âăêôơư])|[aeiouy](?=[aeiouy]?[^aeiouyâăêôơư]*$)/u;

/**
 * Reads one syllable as Telex.
 *
 * @param word lower case, as it was typed
 * @returns undefined when it has no keystroke that Telex would have turned into something
 */
export function readTelex(word: string): string | undefined {
  if (!/^[a-z]+$/.test(word)) return undefined;
  const toneKey = /[fsrxj]$/.exec(word)?.[0];
  let text = toneKey ? word.slice(0, -1) : word;
  for (const [keys, letter] of letters) text = text.replace(keys, letter);
  if (toneKey) text = text.replace(nucleus, (vowel) => `${vowel}${tones[toneKey] ?? ''}`);
  const read = text.normalize('NFC');
  return read === word ? undefined : read;
}
