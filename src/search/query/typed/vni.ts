/** VNI keystrokes that no input method turned into letters: `che2` for `chè`, `d9u7o7ng2` for `đường`. */

import { isSyllable } from './syllable.ts';

const qualities: Readonly<Record<string, readonly [letters: string, mark: string]>> = {
  6: ['aeo', '\u0302'],
  7: ['ou', '\u031B'],
  8: ['a', '\u0306'],
};
const tones: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

/** Where the tone stands: on the last vowel with a mark of its own, else by the form of the syllable. */
const nucleus = /[âăêôơư](?!.*[âăêôơư])|[aeiouy](?=[aeiouy]?[^aeiouyâăêôơư]*$)/u;

/**
 * Reads one syllable as VNI.
 *
 * @param word as it was typed, letters and digits; letters may bear marks already (`d9ường`)
 * @returns undefined when it is no syllable of Vietnamese, or has no digit that VNI would have turned into something
 */
export function readVni(word: string): string | undefined {
  const lower = word.normalize('NFC').toLowerCase();
  if (!/^[\p{L}][\p{L}\d]*$/u.test(lower) || !/[1-9]/.test(lower)) return undefined;
  let text = '';
  let tone = '';
  for (const key of lower) {
    const quality = qualities[key];
    if (tones[key]) tone = tones[key];
    else if (key === '9') {
      if (!text.includes('d')) return undefined;
      text = text.replace('d', 'đ');
    } else if (quality) {
      const [letters, mark] = quality;
      const marked = markLast(text, letters, mark, key === '7');
      if (marked === undefined) return undefined;
      text = marked;
    } else if (/\d/.test(key)) return undefined;
    else text += key;
  }
  text = text.normalize('NFC');
  const bare = text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
  if (!isSyllable(bare)) return undefined;
  if (tone !== '') text = bare.replace(nucleus, (vowel) => `${vowel}${tone}`);
  return text.normalize('NFC');
}

/** Puts a mark on the last of these letters; the horn on both of `uo`. */
function markLast(text: string, letters: string, mark: string, horn: boolean): string | undefined {
  if (horn && text.includes('uo')) return text.replace('uo', 'ươ');
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (letters.includes(text[index] ?? ' '))
      return `${text.slice(0, index + 1)}${mark}${text.slice(index + 1)}`.normalize('NFC');
  }
  return undefined;
}
