import { capitalise } from '#text/vietnamese.ts';

/** Words that a gloss is put together from: content/settings/title-terms.yaml, and titles that national adoptions already carry. */
export interface TitleTerms {
  /** English phrases with their Vietnamese: whole parts of a title (`sampling`) or things that a pattern speaks of (`moisture content`). */
  phrases: readonly TitleTerm[];
  /** Phrases with one or two gaps, such as `determination of {x}` and `xác định {x}`; the first that fits is used. */
  patterns: readonly TitleTerm[];
}

export interface TitleTerm {
  en: string;
  vi: string;
}

type Gloss = (phrase: string) => string | undefined;

/** ISO/IEC Directives, Part 2, clause 11: elements of a title stand between dashes, the general one first. */
const betweenElements = /\s+[-–—]{1,2}\s+/;

const gap = /\{([xyn])\}/g;

/** A gap for a thing; for a number it takes `4`, `B02`, `10-1`. */
const gapSource = { x: '(?<x>.+?)', y: '(?<y>.+)', n: '(?<n>[a-z]?\\d+(?:[-–][a-z]?\\d+)*)' } as const;

const keyOf = (phrase: string) =>
  phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=\d) ?degrees? c\b/g, ' °c')
    .replace(/\s+/g, ' ')
    .trim();

/** A scientific name, an abbreviation or a number in brackets is the same in both languages. */
const sameInBoth =
  /^(?!.*\b(?:method|test|type|process|technique|range|list|colour|oil|content|and|between|with|for|of|in|by)s?\b)(?:[A-Z][a-z]+ (?:[a-z]+|[A-Z][\w.]*).*|[A-Z][A-Z\d/ -]*|\d[\d\s.,%°Cµm³-]*)$/;

function matcher({ en, vi }: TitleTerm): (phrase: string, key: string, gloss: Gloss) => string | undefined {
  const escaped = keyOf(en)
    .split(gap)
    .map((part, index) =>
      index % 2 ? gapSource[part as keyof typeof gapSource] : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
  const whole = new RegExp(`^${escaped.join('')}$`, 'i');
  const literals = keyOf(en)
    .split(/\{[xyn]\}/)
    .filter((literal) => literal !== '');
  return (phrase, key, gloss) => {
    // Most patterns are ruled out by a word that is not there, which is far cheaper than the expression.
    if (!literals.every((literal) => key.includes(literal))) return undefined;
    const groups = whole.exec(phrase)?.groups;
    if (!groups) return undefined;
    let known = true;
    const filled = vi.replace(gap, (_, name: string) => {
      const text = groups[name] ?? '';
      const inVietnamese = name === 'n' ? text : gloss(text);
      known &&= inVietnamese !== undefined;
      return inVietnamese ?? '';
    });
    return known && !repeated.test(filled) ? filled : undefined;
  };
}

/** Two words said twice in a row show that a gap took in what belongs to the pattern: `hàm lượng hàm lượng nitơ`. */
const repeated = /(?:^| )(\S+ \S+) \1(?: |$)/;

/** `a, b and c`, where each of them is known. */
function glossList(phrase: string, gloss: Gloss): string | undefined {
  const items = phrase.split(/,\s+(?:and\s+)?|\s+and\s+/);
  if (items.length < 2) return undefined;
  const known = items.map(gloss);
  if (known.some((item) => item === undefined)) return undefined;
  return `${known.slice(0, -1).join(', ')} và ${known.at(-1)}`;
}

/** `whole or ground`, where both are known. */
function glossChoice(phrase: string, gloss: Gloss): string | undefined {
  const [left, right, ...more] = phrase.split(/\s+or\s+/);
  if (right === undefined || more.length > 0) return undefined;
  const [first, second] = [gloss(left ?? ''), gloss(right)];
  return first === undefined || second === undefined ? undefined : `${first} hoặc ${second}`;
}

/** `cardamoms (Elettaria cardamomum)`: what stands in brackets is kept where it is the same in both languages. */
function glossBrackets(phrase: string, gloss: Gloss): string | undefined {
  const { before, inside } = /^(?<before>.+?)\s*[([](?<inside>[^()[\]]+)[)\]]$/.exec(phrase)?.groups ?? {};
  if (before === undefined || inside === undefined) return undefined;
  const outer = gloss(before);
  const inner = gloss(inside) ?? (sameInBoth.test(inside) ? inside : undefined);
  return outer === undefined || inner === undefined ? undefined : `${outer} (${inner})`;
}

/** A capital at the start, and after the colon of `Phần 2: …`. */
const capitaliseElement = (element: string) =>
  capitalise(element).replace(/(?<=: )\p{L}/u, (letter) => letter.toUpperCase());

const withoutArticle = (phrase: string) => phrase.replace(/^(?:the|a|an)\s+/i, '');

/**
 * Makes a function that puts an English title of a standard into Vietnamese, where every part of it is known.
 *
 * A gloss helps to find and to choose; it is no translation that anybody has approved, and is shown as such. A title with one
 * unknown part has none: half a title misleads.
 *
 * @returns the gloss, its elements between ` – ` as in titles of TCVN (TCVN 1-2:2008), or `undefined`
 */
export function createTitleGloss({ phrases, patterns }: TitleTerms): (titleEn: string) => string | undefined {
  const known = new Map<string, string>();
  for (const { en, vi } of phrases) if (!known.has(keyOf(en))) known.set(keyOf(en), vi);
  const matchers = patterns.map(matcher);
  const found = new Map<string, string | undefined>();

  // Every step asks for a shorter phrase than its own, so that this ends.
  function look(phrase: string): string | undefined {
    const key = keyOf(phrase);
    const exact = known.get(key);
    if (exact !== undefined) return exact;
    const bracketed = glossBrackets(phrase, lookUp);
    if (bracketed !== undefined) return bracketed;
    for (const match of matchers) {
      const filled = match(phrase, key, lookUp);
      if (filled !== undefined) return filled;
    }
    return glossList(phrase, lookUp) ?? glossChoice(phrase, lookUp);
  }

  function lookUp(text: string): string | undefined {
    const phrase = withoutArticle(text.trim());
    if (!found.has(phrase)) found.set(phrase, look(phrase));
    return found.get(phrase);
  }

  return (titleEn) => {
    const elements = titleEn.split(betweenElements).map(lookUp);
    if (elements.some((element) => element === undefined)) return undefined;
    return elements.map((element) => capitaliseElement(element ?? '')).join(' – ');
  };
}

/**
 * Pairs of title elements from standards that carry both titles, where both have as many elements. The more frequent Vietnamese
 * wording of an element comes first.
 */
export function termsFromTitles(titles: readonly { titleEn: string; titleVi: string }[]): TitleTerm[] {
  const counted = new Map<string, { term: TitleTerm; count: number }>();
  for (const { titleEn, titleVi } of titles) {
    const english = titleEn.split(betweenElements);
    const vietnamese = titleVi.split(betweenElements);
    if (english.length !== vietnamese.length) continue;
    english.forEach((en, index) => {
      const vi = vietnamese[index] ?? '';
      const key = `${keyOf(en)}\n${vi}`;
      const known = counted.get(key);
      if (known) known.count += 1;
      else counted.set(key, { term: { en, vi: decapitalise(vi) }, count: 1 });
    });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({ term }) => term);
}

/** The first letter small, unless the first word is a name or an abbreviation (`ISO`, `pH`, `Salmonella` cannot be told: kept when Latin). */
function decapitalise(text: string): string {
  const [first = ''] = text.split(' ');
  return /^\p{Lu}[\p{Ll}]*$/u.test(first) && !/^[A-Z][a-z]{4,}$/.test(first)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
