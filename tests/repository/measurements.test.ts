/** Figures in documents come from the results that are kept, never from a hand that forgot one of the two. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documents, fillTables } from '../../scripts/bench/results/documents.ts';
import { readResults } from '../../scripts/bench/results/result.ts';

it('shows in documents the results as they are kept: npm run bench -- tables', () => {
  const results = readResults();
  for (const document of documents()) {
    const text = readFileSync(document, 'utf8');
    expect(fillTables(text, results), document).toBe(text);
  }
});
