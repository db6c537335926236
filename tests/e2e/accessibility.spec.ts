import { expect, test } from '@playwright/test';
import { accessibilityFaults, testEveryKind } from './helpers.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    // Without movement, so that colours are not measured half-way through a transition.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    testEveryKind('has no accessibility fault', async (page) => {
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });
}
