import { describe, expect, it } from 'vitest';
import { blockOf, blocksBeginning, packTerms, TermBlock } from './term-blocks.ts';

const term = (folded: string, written = folded) => ({
  folded,
  spellings: [{ written, records: 40, postings: '0T1.2 5B3' }],
});

describe('term blocks', () => {
  const words = Array.from({ length: 2000 }, (_, index) => `w${index.toString().padStart(4, '0')}`);
  const { directory, blocks } = packTerms([term('che', 'chè'), ...words.map((word) => term(word))]);

  it('are small, and found by the beginning of their first word', () => {
    expect(blocks.length).toBeGreaterThan(2);
    expect(Math.max(...blocks.map(({ length }) => length))).toBeLessThan(21_000);
    const block = new TermBlock(blocks[blockOf(directory, 'w1234')] ?? '');
    expect(block.find('w1234')).toEqual(term('w1234'));
    expect(block.find('w123')).toBeUndefined();
    expect(new TermBlock(blocks[0] ?? '').find('che')).toEqual(term('che', 'chè'));
  });

  it('say where words may be that begin alike', () => {
    expect(blockOf(directory, 'a')).toBe(-1);
    const found = blocksBeginning(directory, 'w0').flatMap((at) =>
      new TermBlock(blocks[at] ?? '').beginningWith('w0'),
    );
    expect(found).toHaveLength(1000);
  });
});
