import { describe, expect, it } from 'vitest';
import { highlightRanges } from './highlight.ts';
import { coverage, scoreHit } from './score.ts';
import type { QuerySlot, RankedQuery } from './score.ts';
import type { StoredHit } from '#search/format/stored-hit.ts';
import { wordsOf } from '#search/format/words.ts';

const slots = (text: string, synonyms: string[] = []): QuerySlot[] =>
  wordsOf(text).map((word, index) => ({ words: [word], synonyms: index === 0 ? synonyms : [], weight: 1 }));
const query = (text: string, synonyms?: string[]): RankedQuery => ({
  slots: slots(text, synonyms),
  vietnamese: true,
});
const document = (title: string, more: Partial<StoredHit> = {}): StoredHit => ({
  href: '/',
  content: 'standard',
  title,
  status: 'unknown',
  ...more,
});

/** Titles in the order that a query gives them. */
function order(text: string, hits: StoredHit[], synonyms?: string[]): string[] {
  const ranked = query(text, synonyms);
  return hits
    .map((hit) => ({ hit, score: scoreHit(hit, ranked, 0.5) }))
    .sort((a, b) => b.score - a.score)
    .map(({ hit }) => hit.title);
}

describe('coverage', () => {
  it('holds typed marks against the text, and forgives them in part', () => {
    expect(coverage(slots('chè'), 'Chè đen').covered).toBe(1);
    expect(coverage(slots('chè'), 'Chế biến').covered).toBe(0.5);
    expect(coverage(slots('che'), 'Chè đen').covered).toBe(1);
  });
  it('sees order, place and share', () => {
    expect(coverage(slots('chè xanh'), 'Chè xanh')).toEqual({ covered: 1, inOrder: 1, early: 1, filled: 1 });
    const apart = coverage(slots('chè xanh'), 'Màu xanh của chè');
    expect(apart.inOrder).toBe(0);
    expect(apart.early).toBeLessThan(1);
  });
});

describe('scoreHit', () => {
  it('puts the exact title first, then titles that begin with it', () => {
    expect(
      order('chè xanh', [document('Xanh lá, chè'), document('Chè xanh – Định nghĩa'), document('Chè xanh')]),
    ).toEqual(['Chè xanh', 'Chè xanh – Định nghĩa', 'Xanh lá, chè']);
  });
  it('puts current editions above superseded ones, Vietnamese titles above English ones', () => {
    const superseded = document('Chè cũ', { status: 'superseded' });
    expect(order('chè', [superseded, document('Chè mới')])).toEqual(['Chè mới', 'Chè cũ']);
  });
  it('puts what holds the typed word above what holds a synonym', () => {
    expect(order('trà xanh', [document('Chè xanh'), document('Trà xanh')], ['chè', 'trà'])).toEqual([
      'Trà xanh',
      'Chè xanh',
    ]);
  });
  it('puts the page of a product first for its bare name', () => {
    const product: StoredHit = { href: '/san-pham/que/', content: 'product', title: 'Quế' };
    expect(order('quế', [document('Quế – Yêu cầu kỹ thuật'), product])[0]).toBe('Quế');
  });
});

describe('highlightRanges', () => {
  const marked = (text: string, terms: string[]) =>
    highlightRanges(text, terms).map(({ start, end }) => text.slice(start, end));
  it('marks neighbours as one, whatever their marks', () => {
    expect(marked('Chè xanh – Định nghĩa', ['che', 'xanh'])).toEqual(['Chè xanh']);
  });
  it('marks words by their beginning where the term says so', () => {
    expect(marked('Định nghĩa và thuật ngữ', ['dinh', 'ng*'])).toEqual(['Định nghĩa', 'ngữ']);
  });
  it('marks no part of a word', () => {
    expect(marked('Chế biến chèo', ['che'])).toEqual(['Chế']);
  });
});
