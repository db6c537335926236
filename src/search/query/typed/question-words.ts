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
  'mấy',
  'bà con',
  'bên mình',
  'bên tôi',
  'nên áp dụng',
  'cần áp dụng',
  'ra sao',
  'danh sách',
  'danh mục',
];

/** Bodies by whose name people speak of themselves. */
const bodies = [
  'hợp tác xã',
  'htx',
  'tổ hợp tác',
  'công ty',
  'doanh nghiệp',
  'cơ sở',
  'nhà máy',
  'xưởng',
  'nhà xưởng',
  'trang trại',
  'cửa hàng',
  'gia đình',
  'hộ',
  'nhà',
];

/** Who asks, as people say it of themselves: `hợp tác xã tôi`, `công ty muốn`. It says nothing of what they ask about. */
const speakers = bodies.flatMap((body) =>
  ['tôi', 'mình', 'em', 'chúng tôi', 'chúng em', 'của tôi', 'muốn'].map((who) => `${body} ${who}`),
);

const englishPhrases = [
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
];

const splitPhrases = [...phrases, ...speakers, ...englishPhrases].map((phrase) => phrase.split(' '));

/** Words that ask for the state of a standard; they are the subject itself where a query says nothing else. */
const stateWords = new Set(['còn', 'hết', 'hiệu', 'lực', 'thay', 'thế'].map(exactToken));
const kindWords = new Set(['tiêu', 'chuẩn', 'quy', 'văn', 'bản', 'quốc', 'gia'].map(exactToken));

/** Prepositions that are names of things where nothing follows them. */
const trailing = new Set(['ở', 'bằng', 'của']);

/** Only where the whole query is in English: these are Vietnamese syllables too. */
const english = new Set(['a', 'an', 'as', 'at', 'in', 'is', 'it', 'on', 'to']);

const englishTokens = new Set(englishPhrases.map(exactToken));

const bodyTokens = bodies
  .filter((body) => body.includes(' ') || body === 'htx')
  .map((body) => body.split(' ').map(exactToken));

/** Ends of questions for what somebody has to do. Questions of which body and where are not among them: there the body is the subject. */
const dutyEnds = new Set(['gì', 'không', 'chưa'].map(exactToken));

const selfToken = exactToken('tôi');
const isToken = exactToken('là');

/** Trades, before the thing that they make; it is the thing that duties are about. */
const trades = ['trồng', 'nuôi', 'sản xuất', 'chế biến', 'kinh doanh'].map((trade) =>
  trade.split(' ').map(exactToken),
);

/** Longest query that counts as a trade with its product. */
const mostWordsOfTrade = 4;

/** Number of leading words that name a trade, when a product follows and little else: 1 in `trồng chè`. */
export function tradeLength(words: readonly Pick<Word, 'raw'>[]): number {
  const exact = words.map(({ raw }) => exactToken(raw));
  const length =
    trades.find((tokens) => tokens.every((token, offset) => token === exact[offset]))?.length ?? 0;
  return words.length > length && words.length <= mostWordsOfTrade ? length : 0;
}

/** How many words at the beginning name the body that asks what it has to do, and its trade: `hợp tác xã nuôi cá tầm cần chứng nhận gì`. */
function askingBody(exact: readonly string[]): number {
  // `sản xuất tinh gọn là gì` asks for a meaning.
  if (!dutyEnds.has(exact.at(-1) ?? '') || exact.at(-2) === isToken) return 0;
  const at = (start: number) => (tokens: readonly string[]) =>
    tokens.every((token, offset) => token === exact[start + offset]);
  const body = bodyTokens.find(at(0))?.length ?? (exact[0] === selfToken ? 1 : 0);
  const trade = trades.find(at(body))?.length ?? 0;
  // Something has to be left that is asked about.
  return exact.length >= body + trade + 3 ? body + trade : 0;
}

/** Units of what is packed or weighed, without marks; an amount says little of the thing: `nước bình 20 lít`. */
const units = new Set(['lit', 'ml', 'kg', 'gam', 'gram', 'tan', 'ta', 'yen']);

const exactPhrases = splitPhrases.map((words) => words.map(exactToken)).sort((a, b) => b.length - a.length);

/** For each word, whether it only asks. Typed without marks, a phrase of several words counts, a single word does not. */
export function questionWords(words: readonly Word[]): boolean[] {
  const asks = words.map(() => false);
  const exact = words.map(({ raw }) => exactToken(raw));
  const folded = words.map(({ folded: word }) => exactToken(word));
  const isEnglish = words.every(({ raw }) => /^[a-z]+$/.test(raw)) && words.some(({ raw }) => raw.length > 5);
  const unmarked = !words.some(({ raw }) => hasMarks(raw));
  for (const phrase of exactPhrases) {
    const [only] = phrase;
    // Of a single word without marks its neighbours tell whether it asks; see `mayAsk`.
    if (phrase.length === 1 && unmarked && !isEnglish && !(only && englishTokens.has(only))) continue;
    const bare = phrase.length > 1 && unmarked ? phrase.map(unmarkedToken) : undefined;
    for (let at = 0; at + phrase.length <= words.length; at += 1) {
      const same =
        phrase.every((token, offset) => token === exact[at + offset]) ||
        bare?.every((token, offset) => token === folded[at + offset]);
      if (same) asks.fill(true, at, at + phrase.length);
    }
  }
  for (const [at, { raw }] of words.entries())
    if (/^\d+$/.test(raw) && units.has(words[at + 1]?.folded ?? '')) asks.fill(true, at, at + 2);
  asks.fill(true, 0, askingBody(exact));
  if (exact.every((token, at) => asks[at] === true || kindWords.has(token)))
    for (const [at, token] of exact.entries()) if (stateWords.has(token)) asks[at] = false;
  // A word before nothing is no preposition: `giấy phép xây dựng nhà ở`.
  if (words.length > 2 && trailing.has(words.at(-1)?.raw ?? '')) asks[words.length - 1] = false;
  if (isEnglish) for (const [index, { raw }] of words.entries()) if (english.has(raw)) asks[index] = true;
  return asks;
}

/** Words that ask, spelt without marks as always. */
const bareAsks = new Set(phrases.filter((phrase) => !phrase.includes(' ') && !hasMarks(phrase)));

/** Words that ask, without their marks; each is another word too, as in `duoc lieu`, `khong khi`, `thi truong`. */
const unmarkedAsks = new Set(
  'muon can gi nao toi minh lam phai duoc co khong la thi de cho cua nhu ma hay ai di'.split(' '),
);

/** Shorter queries without marks are names of things: `do rung` is `độ rung`, and not by whom. */
const leastBare = 3;
const leastUnmarked = 5;

/** For each word of a question without marks, whether it may be one that only asks: whether it is, its neighbours tell. */
export function mayAsk(words: readonly Word[]): boolean[] {
  if (words.some(({ raw }) => hasMarks(raw))) return words.map(() => false);
  const { length } = words;
  return words.map(
    ({ raw }) =>
      (length >= leastBare && bareAsks.has(raw)) || (length >= leastUnmarked && unmarkedAsks.has(raw)),
  );
}

const foldedByExact = new Map(
  splitPhrases.flat().map((word) => [exactToken(word), exactToken(foldedOf(word))]),
);

function foldedOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replaceAll('đ', 'd');
}

function unmarkedToken(token: string): string {
  return foldedByExact.get(token) ?? token;
}
