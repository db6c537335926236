/** The real duties to which the questions on conformity lead. */
import { expect, it } from 'vitest';
import { productDeclarationLabels } from '#schemas/collections/duties.ts';
import { realContent } from './real-content.ts';

const duties = realContent().content.collections.duties.map(({ data }) => data);

it.each(Object.keys(productDeclarationLabels))('a duty declares: %s', (what) => {
  expect(duties.filter(({ declares }) => declares === what)).not.toEqual([]);
});

it('what is not tied to one regulation is declared by one duty each', () => {
  const once = ['conformity-rules', 'self-declaration', 'registration'] as const;
  for (const what of once) expect(duties.filter(({ declares }) => declares === what)).toHaveLength(1);
});
