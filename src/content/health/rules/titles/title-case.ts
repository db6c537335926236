/** Titles in sentence case: a capital at the beginning of each part, and elsewhere only where a name has it. */
import { capitalise } from '#text/vietnamese.ts';
import type { HealthLibrary } from '#content/health/health-library.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';
import { titlesOf } from './titles.ts';

/** ISO/IEC Directives, Part 2: parts of a title stand between dashes; “Part 2:” begins one too. */
const partStart = /(?:^|\s[–—-]\s|:\s)\P{L}*/gu;

const word = /(?<![\p{L}\p{N}-])\p{L}{2,}(?![\p{L}\p{N}])/gu;

/** The least number of words within the parts that must bear a capital before a title counts as one in capitals. */
const fewestCapitals = 3;

interface Word {
  text: string;
  at: number;
}

/** The words that do not begin a part. */
function innerWords(title: string): Word[] {
  const starts = new Set([...title.matchAll(partStart)].map((match) => match.index + match[0].length));
  return [...title.matchAll(word)]
    .map(({ 0: text, index }) => ({ text, at: index }))
    .filter(({ at }) => !starts.has(at));
}

const isCapitalised = ({ text }: Word) => /^\p{Lu}\p{Ll}+$/u.test(text);
const isShouted = ({ text }: Word) => /^\p{Lu}+$/u.test(text);
/** Articles and prepositions stay small in either style. */
const isLong = ({ text }: Word) => text.length > 3;

/** English words that some title writes small within a part: they are no names. */
function commonWords({ content: { standards, iso } }: HealthLibrary): ReadonlySet<string> {
  const titles = [...standards.map(({ data }) => data.title_en ?? ''), ...iso.map(({ title_en }) => title_en)];
  return new Set(titles.flatMap((title) => title.match(word) ?? []).filter((text) => /^\p{Ll}/u.test(text)));
}

function lowered(title: string, words: readonly Word[]): string {
  return words.reduce(
    (text, { text: capital, at }) =>
      text.slice(0, at) + capital.toLocaleLowerCase('vi') + text.slice(at + capital.length),
    title,
  );
}

/** An English title in capitals. In Vietnamese names are of common words (Giải thưởng Chất lượng Quốc gia), and nobody can tell. */
function capitalsIn(title: string, common: () => ReadonlySet<string>): { mended?: string } | undefined {
  const words = innerWords(title);
  const capitals = words.filter(isCapitalised);
  if (capitals.length < fewestCapitals || capitals.filter(isLong).length * 2 <= words.filter(isLong).length)
    return undefined;
  const plain = capitals.filter(({ text }) => common().has(text.toLocaleLowerCase('vi')));
  if (plain.length < fewestCapitals) return undefined;
  return plain.length < capitals.length ? {} : { mended: lowered(title, capitals) };
}

function find(library: HealthLibrary): Finding[] {
  let known: ReadonlySet<string> | undefined;
  const common = () => (known ??= commonWords(library));
  return library.entries.flatMap((entry) =>
    titlesOf(entry).flatMap(({ path, value }): Finding[] => {
      const { file } = entry;
      if (/^\p{Ll}{2}/u.test(value))
        return [{ file, path, message: `“${value}” bắt đầu bằng chữ thường`, fix: { value: capitalise(value) } }];
      const words = innerWords(value).filter(isLong);
      if (words.length >= fewestCapitals && words.every(isShouted))
        return [{ file, path, message: `“${value}” viết hoa toàn bộ; hãy viết như một câu` }];
      const capitals = path[0] === 'title_en' ? capitalsIn(value, common) : undefined;
      if (!capitals) return [];
      const { mended } = capitals;
      const message = `“${value}” viết hoa đầu mỗi từ; hãy viết như một câu, chỉ viết hoa tên riêng`;
      return [{ file, path, message, ...(mended === undefined ? {} : { fix: { value: mended } }) }];
    }),
  );
}

export const titleCase: HealthRule = {
  name: 'title-case',
  level: 'warning',
  title: 'Tên không viết như một câu',
  advice: 'Viết hoa chữ đầu và tên riêng, các chữ khác viết thường.',
  find,
};
