/** Whether a word can be a written Vietnamese syllable: onset, rhyme and tone as the orthography combines them. */

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';

/** The rhymes of written Vietnamese without their tones; loans in everyday use (oong) are among them. */
const rhyme =
  '(?:' +
  [
    'a(?:ch|nh|ng|[cimnoptuy])?',
    'ă(?:ng|[cmnpt])',
    'â(?:ng|[cmnptuy])',
    'e(?:ng|[cmnopt])?',
    'ê(?:ch|nh|[cmnptu])?',
    'i(?:a|ch|nh|ê(?:ng|[cmnptu])|[mnptu])?',
    'o(?:a(?:ch|nh|ng|[cimnopty])?|ă(?:ng|[cmnt])|e[nomt]?|o(?:c|ng)|ng|[cimnpt])?',
    'ô(?:ng|[cimnpt])?',
    'ơ(?:[imnpt])?',
    'u(?:a|â(?:ng|[nty])|ê(?:ch|nh)?|ô(?:ng|[cimnt])|ơ|y(?:a|ch|nh|ê[nt]|[tupn])?|ng|[cimnpt])?',
    'ư(?:a|ơ(?:ng|[cimnptu])|ng|[cimntu])?',
    'y(?:ch|nh|ê(?:ng|[mntu])|[npt])?',
  ].join('|') +
  ')';

const syllable = new RegExp(`^${onset}${rhyme}$`);

/** Grave, acute, tilde, hook above, dot below: the marks of the tones, apart from those of the vowels. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True for a word such as `Suối`, in any case, that the orthography allows; `Suèi` is none. */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD').toLowerCase();
  if ((decomposed.match(toneMarks) ?? []).length > 1) return false;
  const bare = decomposed.replace(toneMarks, '').normalize('NFC');
  return syllable.test(bare) || /^gi(?:n|m|êng|êc|êt|ên)?$/.test(bare);
}
