/** Words with which people ask, and which say nothing of what they ask about: they weigh next to nothing in the order of results. */
import { exactToken, hasMarks } from '#search/format/words/words.ts';
import type { Word } from '#search/format/words/words.ts';

const phrases = [
  'là gì',
  'là ai',
  'nghĩa là gì',
  'ở đâu',
  'tại đâu',
  'như thế nào',
  'thế nào',
  'làm thế nào',
  'làm sao',
  'bao nhiêu',
  'bao lâu',
  'bao giờ',
  'khi nào',
  'khi',
  'có phải',
  'phải không',
  'có được',
  'có cần',
  'hay không',
  'hay là',
  'cần gì',
  'cần',
  'những gì',
  'gì',
  'nào',
  'ai',
  'xin',
  'xin hỏi',
  'cho tôi',
  'cho hỏi',
  'tôi',
  'tôi muốn',
  'chúng tôi',
  'em',
  'mình',
  'muốn',
  'giúp',
  'hãy',
  'nhé',
  'ạ',
  'và',
  'hoặc',
  'hay',
  'với',
  'của',
  'cho',
  'về',
  'theo',
  'để',
  'thì',
  'mà',
  'là',
  'được',
  'bị',
  'có',
  'không',
  'các',
  'những',
  'này',
  'đâu',
  'bắt đầu từ',
  'bắt đầu từ đâu',
  'vì sao',
  'tại sao',
  'thì sao',
  'chỗ nào',
  'nơi nào',
  'loại nào',
  'cái gì',
  'việc gì',
  'chưa',
  'rồi',
  'quá',
  'nếu',
  'liệu',
  'hay bị',
  'nhà tôi',
  'chúng em',
  'giùm',
  'đó',
  'làm',
  'dùng',
  'phải',
  'nên',
  'thuộc',
  'trong',
  'khác nhau giữa',
  'khác nhau',
  'giữa',
  'từ',
  'đến',
  'tại',
  'ở',
  'bằng',
  'do',
  'thế',
  'vậy',
  'số',
  'năm',
  'mới nhất',
  'hiện hành',
  'còn hiệu lực',
  'hết hiệu lực',
  'thay thế',
  'mua',
  'tải',
  'tìm',
  'xem',
  'căn cứ',
  'số hiệu',
  'what is',
  'what',
  'how to',
  'how',
  'where',
  'the',
  'of',
  'for',
  'and',
  'by',
  'from',
  'into',
  'or',
  'with',
  'which',
  'their',
].map((phrase) => phrase.split(' '));

/** Words that ask for the state of a standard; they are the subject itself where a query says nothing else. */
const stateWords = new Set(['còn', 'hết', 'hiệu', 'lực', 'thay', 'thế'].map(exactToken));
const kindWords = new Set(['tiêu', 'chuẩn', 'quy', 'văn', 'bản', 'quốc', 'gia'].map(exactToken));

/** Only where the whole query is in English: these are Vietnamese syllables too. */
const english = new Set(['a', 'an', 'in', 'is', 'on', 'to']);

const exactPhrases = phrases.map((words) => words.map(exactToken)).sort((a, b) => b.length - a.length);

/** For each word, whether it only asks. Typed without marks, a phrase of several words counts, a single word does not. */
export function questionWords(words: readonly Word[]): boolean[] {
  const asks = words.map(() => false);
  const exact = words.map(({ raw }) => exactToken(raw));
  const folded = words.map(({ folded: word }) => exactToken(word));
  const isEnglish = words.every(({ raw }) => /^[a-z]+$/.test(raw)) && words.some(({ raw }) => raw.length > 5);
  const unmarked = !words.some(({ raw }) => hasMarks(raw));
  // A short query without marks names a thing: `do rung` is `độ rung`, and not by whom.
  const isName = unmarked && !isEnglish && words.length <= 2;
  for (const phrase of exactPhrases) {
    if (isName && phrase.length === 1) continue;
    const bare = phrase.length > 1 && unmarked ? phrase.map(unmarkedToken) : undefined;
    for (let at = 0; at + phrase.length <= words.length; at += 1) {
      const same =
        phrase.every((token, offset) => token === exact[at + offset]) ||
        bare?.every((token, offset) => token === folded[at + offset]);
      if (same) asks.fill(true, at, at + phrase.length);
    }
  }
  if (exact.every((token, at) => asks[at] === true || kindWords.has(token)))
    for (const [at, token] of exact.entries()) if (stateWords.has(token)) asks[at] = false;
  if (isEnglish) for (const [index, { raw }] of words.entries()) if (english.has(raw)) asks[index] = true;
  return asks;
}

const foldedByExact = new Map(phrases.flat().map((word) => [exactToken(word), exactToken(foldedOf(word))]));

function foldedOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replaceAll('đ', 'd');
}

function unmarkedToken(token: string): string {
  return foldedByExact.get(token) ?? token;
}
