/**
 * The order of results: how rare the words and pairs of words are that a record holds, and how telling the fields are in which it holds
 * them; that it holds all of them is a bonus, not a condition.
 */
import { fieldOf } from '#search/format/words/postings.ts';
import type { Field } from '#search/format/words/postings.ts';
import type { RecordKind } from '#search/format/records/record-blocks.ts';
import { neighbours } from '#search/query/plan/slots.ts';
import type { SlotPlace } from '#search/query/plan/slots.ts';
import type { Plan, Slot } from '#search/query/plan/planned.ts';
import { coverage, wordsTold } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { Pair, Ranking, Scored } from './ranking.ts';
import { pageBonus } from './page-bonus.ts';
import { isObsolete } from '#domain/editions/lifecycle.ts';
import { contentWeight } from '#search/format/contents.ts';

/** Weight of a word, by the field it is found in. */
const fieldWeights: Readonly<Record<Field, number>> = {
  title: 1,
  names: 0.8,
  designation: 0.8,
  other: 0.8,
  asked: 0.5,
  scope: 0.45,
  body: 0.25,
};

/** Weight of a pair in the least telling field. */
const leastPairWeight = 0.45;

export function rankingOf(
  { slots, sentence, vietnamese, kind, contents }: Plan,
  among: number,
): Omit<Ranking, 'answered'> {
  const telling = slots.flatMap(({ asks, matches }, at) => (asks || matches.size === 0 ? [] : [at]));
  const pairs = telling.flatMap((at): Pair[] => {
    const [slot, next] = [slots[at], slots[at + 1]];
    if (!slot || !next || next.asks || next.matches.size === 0) return [];
    const together = neighbours(slot.matches, next.matches).size;
    return together === 0 ? [] : [{ first: at, weight: 0.6 * Math.log(1 + among / (1 + together)) }];
  });
  const sum = (list: readonly { weight: number }[]) => list.reduce((total, { weight }) => total + weight, 0);
  return {
    slots,
    sentence,
    pairs,
    subject: subjectOf(slots, telling),
    vietnamese,
    kind,
    contents,
    telling,
    most: sum(slots.filter(({ matches }) => matches.size > 0)) + sum(pairs),
  };
}

/** A slot that tells so much more than any other that the query is about it; undefined where several do. */
function subjectOf(slots: readonly Slot[], telling: readonly number[]): number | undefined {
  const [first, second] = telling.toSorted((a, b) => weightAt(slots, b) - weightAt(slots, a));
  if (first === undefined || second === undefined) return undefined;
  return weightAt(slots, first) >= subjectLead * weightAt(slots, second) ? first : undefined;
}

/** How much more than the next a slot must tell. */
const subjectLead = 1.5;

const weightAt = (slots: readonly Slot[], at: number): number => slots[at]?.weight ?? 0;

const value = ({ place, quality }: SlotPlace) => fieldWeights[fieldOf(place)] * quality;

/** Words of people for a thing are shown nowhere: a row gives its reason from the texts. */
const isShown = (place: number): boolean => fieldOf(place) !== 'asked';

/** Scores what a record holds, before anything else is known of it. */
export function scoreEvidence(
  key: number,
  { slots, pairs, most, telling }: Omit<Ranking, 'answered'>,
): Scored {
  let gained = 0;
  let best = -1;
  let bestGain = 0;
  let whole = true;
  let told = true;
  let paired = false;
  for (const [at, { matches, weight, asks }] of slots.entries()) {
    const places = matches.get(key);
    if (!places) {
      if (telling.includes(at) && !slots[at]?.kindAsked) whole = false;
      continue;
    }
    if (telling.includes(at) && !places.some(({ place }) => isShown(place))) told = false;
    let top = 0;
    for (const place of places) {
      const worth = value(place);
      if (worth > top) top = worth;
      if (!asks && best < 0 && isShown(place.place)) best = place.place;
    }
    gained += weight * top * (1 + 0.03 * Math.min(places.length - 1, 5));
  }
  for (const { first, weight } of pairs) {
    const pair = bestPair(slots[first]?.matches.get(key), slots[first + 1]?.matches.get(key));
    if (!pair) continue;
    gained += weight * pair.worth;
    paired = true;
    if (weight * pair.worth > bestGain && isShown(pair.place)) {
      bestGain = weight * pair.worth;
      best = pair.place;
    }
  }
  return {
    key,
    paired,
    share: gained / Math.max(most, 0.001),
    whole,
    told: whole && told,
    best,
    score: gained / Math.max(most, 0.001),
  };
}

/** Where two slots stand side by side, in either order; near each other counts a little. */
function bestPair(first: readonly SlotPlace[] = [], second: readonly SlotPlace[] = []) {
  let best: { worth: number; place: number } | undefined;
  for (const a of first) {
    for (const b of second) {
      const after = b.place - (a.place + a.length);
      const before = a.place - (b.place + b.length);
      const near = after === 0 ? 1 : after > 0 && after <= 2 ? 0.5 : before >= 0 && before <= 1 ? 0.4 : 0;
      if (near === 0 || fieldOf(a.place) !== fieldOf(b.place)) continue;
      // Words side by side tell more of a text than the same words apart, wherever they stand.
      const worth =
        near * Math.max(fieldWeights[fieldOf(a.place)], leastPairWeight) * Math.min(a.quality, b.quality);
      if (worth > (best?.worth ?? 0)) best = { worth, place: Math.min(a.place, b.place) };
    }
  }
  return best;
}

/** Pages whose titles are indexed as names, so that the many of a kind do not crowd out the page that gathers them. */
const foundByName: ReadonlySet<string> = new Set([
  'duties',
  'markets',
  'pages',
  'law',
  'members',
  'product',
  'productGuide',
  'listing',
  'guides',
]);

function titleScore({ covered, inOrder, early, filled }: Coverage): number {
  return 6 * covered + covered * (1.5 * inOrder + 1.2 * early + 2 * filled) + (covered > 0.79 ? 1 : 0);
}

/** Year before which an edition of unknown status stands behind what is known to be in force. */
const oldBefore = 2005;

/** Penalty for a record without the one thing that a query is about. */
const lacksSubject = 2;

/** The same when the subject is a name of several words. */
const lacksNamedSubject = 6;

/** Weight of what a record holds of all words, wherever they stand. No title says a whole sentence, and a few of its words say little. */
const queryShare = 8;
const sentenceShare = 11;

/** The words of people for a thing, beside those of its title: what a question says of it, it says in either. */
const askedFields: readonly Field[] = ['title', 'designation', 'asked'];
const namedFields: readonly Field[] = [...askedFields, 'names'];
const askedWorth = 0.85;

/** Facts about a record besides its words. */
export interface RecordFacts {
  kind: RecordKind;
  year: number;
  titleLength: number;
}

/** The score by which results are put in order; of meaning only within one query. */
export function scoreRecord(
  scored: Scored,
  { kind, year, titleLength }: RecordFacts,
  ranking: Ranking,
): number {
  const { key, share, whole } = scored;
  const { slots, subject } = ranking;
  const title = coverage(key, ['title', 'designation'], titleLength, ranking);
  const other = coverage(key, ['other'], titleLength, ranking);
  const name = coverage(key, ['names'], titleLength, ranking);
  const { content: [content = ''] = [], status: [status] = [] } = kind.facets;
  const inWords = coverage(key, foundByName.has(content) ? namedFields : askedFields, titleLength, ranking);
  const called = foundByName.has(content) ? titleScore(name) * 0.7 : 0;
  let score =
    Math.max(
      titleScore(title),
      titleScore(other) * 0.9,
      called,
      titleScore({ ...inWords, filled: 0 }) * askedWorth,
    ) +
    (ranking.sentence ? sentenceShare : queryShare) * share +
    (whole ? 2 : 0);
  if (subject !== undefined && !slots[subject]?.matches.has(key))
    score -= (slots[subject]?.words.length ?? 0) > 1 ? lacksNamedSubject : lacksSubject;
  if (content === 'standard') {
    if (ranking.kind !== undefined && kind.facets['kind']?.includes(ranking.kind)) score += 3;
    // Who may still use a replaced edition looks for it as for one in force; the new one stands before it all the same.
    if (kind.transition) score -= 0.2;
    else if (isObsolete(status)) score -= 3;
    else if (kind.older) score -= 2;
    if (status === 'in-force') score += 0.8;
    // An edition this old that nobody verified has most likely been replaced.
    else if (status === 'unknown' && year > 0 && year < oldBefore) score -= 1;
    if (kind.facets['mandatory'] !== undefined) score += 0.5;
    // Between equals the newer edition, half a point in twenty years.
    score += ((year || 1990) - 2000) / 40;
    if (ranking.vietnamese && kind.english) {
      const translated = wordsTold(ranking) <= 2 && !scored.paired && !isTyped(key, ranking);
      score -= translated ? byTranslation : whole ? 2 : 6;
    }
  } else if (content === 'listing') score += isNamed(title) || isNamed(name) ? 2 : -5;
  else if (content === 'productGuide' && !asksOfProduct(title, name, key, titleLength, ranking)) score -= 5;
  else {
    if (content === 'law' && startsWithNumber(key, ranking)) score += 2.5;
    if (isNamed(name)) score += wholeName;
    if (content === 'product' && !ranking.answered && title.covered > leastNamed) score += gathersUnanswered;
    score += pageBonus(content, title, name, other, scored, ranking) * contentWeight(content);
  }
  if (scored.paired && isLoneNoun(ranking))
    score += fieldOf(scored.best) === 'body' ? nounInBody : nounTogether;
  if (ranking.contents.length > 1 && reports.has(content)) score -= onlyReports;
  return ranking.contents.includes(content) ? score + asked : score;
}

/** True where a query says what it wants to know, and of which product, by its name or by an everyday word for what it covers. */
function asksOfProduct(
  title: Coverage,
  name: Coverage,
  key: number,
  titleLength: number,
  ranking: Ranking,
): boolean {
  const said = ({ covered }: Coverage) => covered > 0.1;
  return said(title) && (said(name) || said(coverage(key, ['asked'], titleLength, ranking)));
}

/** Where nothing holds all of a query, the page that gathers what applies to the product in it leads on. */
const gathersUnanswered = 3;
const leastNamed = 0.25;

/** Bonus for a page whose whole name was typed. */
const wholeName = 5;

/** Bonus for the two words of a name side by side: one of them in a title is something else. */
const nounTogether = 4;
const nounInBody = 2;

/** What happened is no answer to who asks how to go about something. */
const reports: ReadonlySet<string> = new Set(['news', 'programmes']);
const onlyReports = 7;

/** True where a query is two words that stand side by side somewhere: the name of one thing. */
const isLoneNoun = ({ slots, pairs, telling }: Ranking): boolean =>
  slots.length === 2 &&
  telling.length === 2 &&
  pairs.length === 1 &&
  slots.every(({ words, kindAsked }) => words.length === 1 && !kindAsked);

/** Penalty for an English title that a Vietnamese name matched only through its translation. */
const byTranslation = 10;

/** Bonus for a page of the kind that a question asks for. */
const asked = 3;

/** True where a record has a telling word as it was typed; that its Vietnamese gloss has it is no more than a translation. */
function isTyped(key: number, { slots, telling }: Ranking): boolean {
  return telling.some((at) =>
    slots[at]?.matches.get(key)?.some(({ quality, place }) => quality >= 0.9 && fieldOf(place) !== 'scope'),
  );
}

/** True where a title says nothing but the query. */
const isNamed = ({ covered, filled, inOrder }: Coverage) => covered > 0.96 && filled === 1 && inOrder === 1;

/** True for the law whose number begins with a typed one; others only cite it in their titles. */
function startsWithNumber(key: number, { slots, telling }: Ranking): boolean {
  return telling.some((at) => {
    const slot = slots[at];
    const places = /^\d+$/.test(slot?.words[0]?.raw ?? '') ? slot?.matches.get(key) : undefined;
    return places?.some(({ place }) => place === 0) ?? false;
  });
}
