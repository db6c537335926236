/** The answer to a query: the standards whose numbers it names, then what its words find. */
import { countFacets, passesFilters, withoutFilter } from '#search/format/records/facets.ts';
import type { SearchFacets } from '#search/format/records/stored-hit.ts';
import { shownHit } from '#search/format/records/stored-hit.ts';
import type { SearchHit, SearchOutcome, SearchRequest } from '#search/format/types.ts';
import { findCandidates, inOrder } from '#search/query/results/candidates.ts';
import { answerNumber } from '#search/query/numbers/number-answer.ts';
import type { NumberAnswer } from '#search/query/numbers/number-answer.ts';
import type { NumberMatch } from '#search/query/numbers/number-lookup.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';
import { phraseInDoubt } from '#search/query/results/doubt.ts';
import { sortHits } from '#search/query/results/order.ts';
import { planQuery } from '#search/query/plan/plan.ts';
import type { Plan } from '#search/query/plan/planned.ts';
import { answerUnknownTariff } from '#search/query/results/tariff-code.ts';
import { rowsOf } from '#search/query/results/rows.ts';
import { hasMarks } from '#search/format/words/words.ts';
import { readQuery } from '#search/query/typed/typed-query.ts';
import type { TypedQuery } from '#search/query/typed/typed-query.ts';

/** Numbers of a long text that are looked up. */
const mostNumbers = 8;

export async function answer(request: SearchRequest, index: OpenIndex): Promise<SearchOutcome> {
  const query = readQuery(request.query);
  if (Object.keys(request.filters ?? {}).length === 0) {
    const tariff = await answerUnknownTariff(query.text, index);
    if (tariff) return tariff;
  }
  const rest = query.words.filter(({ inNumber, asks }) => !inNumber && !asks);
  const onlyNumbers = rest.every(({ raw }) => generic.has(raw));
  // Where words are asked for too, they are looked up beside the numbers.
  const planning = onlyNumbers ? undefined : planWords(query, index);
  const numbers = await Promise.all(
    query.numbers.slice(0, mostNumbers).map((number) => answerNumber(number, query.open, index)),
  );
  request.signal?.throwIfAborted();
  // Digits without a system may also be the number of a law, or a code: where no standard has them, they are words.
  const known = numbers.filter(({ number, lacking }) => number.named || !lacking);
  if (known.length > 0 && onlyNumbers && !isCode(query, known)) return numbersOnly(query, known, request);
  return withWords(query, known, request, index, planning ?? planWords(query, index));
}

/** Plans a query, and fetches beside its words the values of records that nearly every one needs. */
function planWords(query: TypedQuery, index: OpenIndex): Promise<Plan> {
  void index.table('main', 0);
  const planning = planQuery(query, index);
  if (!query.words.some(({ raw }) => hasMarks(raw))) index.prefetchTables('catalogue');
  return planning;
}

/** Words that say no more than the name of a system does. */
const generic = new Set([
  'tiêu',
  'chuẩn',
  'quốc',
  'gia',
  'quy',
  'kỹ',
  'thuật',
  'kĩ',
  'tieu',
  'chuan',
  'quoc',
  'standard',
  'văn',
  'bản',
  'hiệu',
  'lực',
  'còn',
  'hết',
  'iso',
  'en',
]);

/** A bare number that begins with a zero is the heading of a tariff, not the number of a standard. */
function isCode({ text }: TypedQuery, numbers: readonly NumberAnswer[]): boolean {
  return numbers.every(({ number }) => !number.named) && /^0\d{3}(?:\.?\d\d)*$/.test(text);
}

/** Who asks what a standard is, or how, is answered by the page on it, right behind the standard. */
function forQuestion({ words }: TypedQuery, matches: readonly NumberMatch[]): readonly NumberMatch[] {
  if (!words.some(({ raw, asks }) => asks && (raw === 'gì' || raw === 'nào' || raw === 'làm')))
    return matches;
  const pages = matches.filter(({ row: { hit } }) => hit.designation === undefined);
  const [first, ...others] = matches.filter((match) => !pages.includes(match));
  return first ? [first, ...pages, ...others] : pages;
}

function resultOf({ row: { hit, because } }: NumberMatch): SearchHit {
  return because === undefined ? shownHit(hit) : { ...shownHit(hit), because };
}

/** Every edition that is named, in the order of the text, before what else belongs to the numbers. */
function matchesOf(numbers: readonly NumberAnswer[]): NumberMatch[] {
  const firsts = numbers.flatMap(({ matches, lacking }) => (lacking ? [] : matches.slice(0, 1)));
  const all = [...firsts, ...numbers.flatMap(({ matches }) => matches)];
  const seen = new Set<string>();
  return all.filter(({ row: { hit } }) => {
    const isNew = !seen.has(hit.href);
    seen.add(hit.href);
    return isNew;
  });
}

/** Notes on the numbers: years that no edition has, numbers that the library lacks. */
function notesOf(numbers: readonly NumberAnswer[]): Pick<SearchOutcome, 'unmatched' | 'missingNumbers'> {
  const missing = numbers.filter(({ lacking }) => lacking).map(({ number }) => number.text);
  return {
    unmatched: numbers.flatMap(({ missingYear }) => (missingYear === undefined ? [] : [String(missingYear)])),
    ...(missing.length > 0 ? { missingNumbers: missing } : {}),
  };
}

function numbersOnly(
  query: TypedQuery,
  numbers: readonly NumberAnswer[],
  { filters = {}, sort = 'relevance', limit = 20 }: SearchRequest,
): SearchOutcome {
  const matches = forQuestion(query, matchesOf(numbers));
  const passing = matches.filter(({ row: { facets } }) => passesFilters(facets, filters));
  const hits = sortHits(passing.map(resultOf), sort);
  const [only] = numbers;
  const named = numbers.length === 1 ? only?.named : undefined;
  const direct = named && hits.find(({ href }) => href === named.row.hit.href);
  return {
    hits: hits.slice(0, limit),
    total: hits.length,
    ...(direct ? { direct } : {}),
    ...notesOf(numbers),
    terms: query.words.filter(({ asks }) => !asks).map(({ folded }) => folded),
    counts: countsOf(matches, filters),
    ...(hits.length === 0 && matches.length > 0 ? { totalWithoutFilters: matches.length } : {}),
  };
}

function countsOf(matches: readonly NumberMatch[], filters: NonNullable<SearchRequest['filters']>) {
  const records: { facets: SearchFacets; count: number }[] = matches.map(({ row: { facets } }) => ({
    facets,
    count: 1,
  }));
  return countFacets(records, (name) => withoutFilter(filters, name));
}

async function withWords(
  query: TypedQuery,
  numbers: readonly NumberAnswer[],
  request: SearchRequest,
  index: OpenIndex,
  planning: Promise<Plan>,
): Promise<SearchOutcome> {
  const { filters = {}, sort = 'relevance', limit = 20, counts = true, signal } = request;
  const plan = await planning;
  signal?.throwIfAborted();
  const filtered = Object.keys(filters).length > 0;
  const candidates = await findCandidates(plan, index, counts || filtered || sort !== 'relevance');
  signal?.throwIfAborted();
  const passing = filtered
    ? candidates.list.filter(({ key }) => candidates.tables.passes(key, filters))
    : candidates.list;
  const ordered = sort === 'relevance' ? passing : await inOrder(passing, sort, candidates, index);
  const matches = matchesOf(numbers);
  const byNumber = matches.filter(({ row: { facets } }) => passesFilters(facets, filters)).map(resultOf);
  const notes = notesOf(numbers);
  const suggestion = suggestionFor(query, plan);
  const doubt = candidates.whole
    ? phraseInDoubt(query, plan, candidates.list, (key) => candidates.tables.contentOf(key))
    : undefined;
  const missingPhrase = plan.missingPhrase ?? doubt?.phrase;
  const missing = plan.unmatched.filter(({ inNumber }) => !inNumber || numbers.length === 0);
  const shown = ordered.slice(0, limit);
  const outcomeWith = (rows: readonly SearchHit[]): SearchOutcome => {
    const hits = merge(byNumber, currentFirst(rows), numbers, sort);
    const added = byNumber.filter(({ href }) => !rows.some((hit) => hit.href === href)).length;
    const total = passing.length + (ordered.length <= limit ? added : 0);
    return {
      hits: hits.slice(0, limit),
      total,
      unmatched: [...notes.unmatched, ...missing.map(({ start, end }) => query.text.slice(start, end))],
      ...(notes.missingNumbers ? { missingNumbers: notes.missingNumbers } : {}),
      ...(suggestion === undefined ? {} : { suggestion }),
      terms: termsOf(plan, index),
      counts: counts
        ? candidates.tables.count(
            candidates.list.map(({ key }) => key),
            filters,
          )
        : {},
      ...(plan.relaxed && total > 0 ? { relaxedDiacritics: true } : {}),
      ...(!candidates.whole && total > 0 ? { partial: true } : {}),
      ...(missingPhrase === undefined ? {} : { missingPhrase }),
      ...(plan.missingPhrase === undefined && doubt?.inPassing ? { inPassing: true } : {}),
      ...readingOf(query, plan),
      ...(query.shortened ? { shortened: true } : {}),
      ...(total === 0 && filtered && candidates.list.length > 0
        ? { totalWithoutFilters: candidates.list.length }
        : {}),
    };
  };
  return outcomeWith(await rowsOf(shown, index, (rows) => request.onProgress?.(outcomeWith(rows))));
}

/** An edition that has been replaced stands behind the one that replaced it, whichever says more of the words. */
function currentFirst(hits: readonly SearchHit[]): SearchHit[] {
  const list = [...hits];
  for (const hit of hits) {
    const old = list.indexOf(hit);
    const current = list.findIndex(({ href }) => href === hit.replacedBy?.href);
    const [moved] = current > old ? list.splice(current, 1) : [];
    if (moved) list.splice(old, 0, moved);
  }
  return list;
}

/** How the query was read where that is not as it was typed. */
function readingOf({ decoded }: TypedQuery, { readAs }: Plan): Pick<SearchOutcome, 'readAs'> {
  const read = readAs ?? decoded;
  return read === undefined ? {} : { readAs: read };
}

/**
 * Numbers and words in one list: each named edition first, then the two best answers of the words, then what else belongs to the numbers.
 */
function merge(
  byNumber: readonly SearchHit[],
  byWords: readonly SearchHit[],
  numbers: readonly NumberAnswer[],
  sort: SearchRequest['sort'],
): SearchHit[] {
  const firsts = numbers.filter(({ lacking }) => !lacking).length;
  const lacking = numbers.length > 0 && firsts === 0;
  const list = lacking
    ? [...byNumber, ...byWords]
    : [...byNumber.slice(0, firsts), ...byWords.slice(0, 2), ...byNumber.slice(firsts), ...byWords.slice(2)];
  const seen = new Set<string>();
  const unique = list.filter(({ href }) => {
    const isNew = !seen.has(href);
    seen.add(href);
    return isNew;
  });
  return sortHits(unique, byNumber.length > 0 ? (sort ?? 'relevance') : 'relevance');
}

function suggestionFor({ text }: TypedQuery, { words }: Plan): string | undefined {
  if (!words.some(({ corrected }) => corrected)) return undefined;
  let suggestion = '';
  let end = 0;
  for (const { typed, raw, corrected } of words) {
    if (!corrected) continue;
    suggestion += text.slice(end, typed.start) + raw;
    end = typed.end;
  }
  return suggestion + text.slice(end);
}

/** Words to mark: as spelt where the spelling was typed, folded where any would do. */
function termsOf({ words, slots }: Plan, { synonyms }: OpenIndex): string[] {
  const telling = words.filter(({ typed }) => !typed.asks);
  const typed = (telling.length > 0 ? telling : words).flatMap(({ raw, folded, found, beginning }) => {
    if (beginning) return [`${folded}*`];
    return found && !found.relaxed ? found.spellings : [raw];
  });
  const alike = slots
    .filter(({ words: covered, asks }) => covered.length === 1 && !asks)
    .flatMap(({ words: covered }) => {
      const [word] = covered;
      return (synonyms.byFirst.get(word?.folded ?? '') ?? [])
        .filter(({ folded }) => folded.length === 1)
        .flatMap(({ group }) => synonyms.groups[group] ?? [])
        .filter((phrase) => !phrase.includes(' '));
    });
  return [...new Set([...typed, ...alike])];
}
