/** The engines that the portal is measured against. Their packages are installed on demand; see package.json beside this file. */
import type { BenchEngine } from '../engines/engine.ts';
import { flexSearch } from './flexsearch.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';

export const otherEngines: Record<string, BenchEngine> = {
  minisearch: miniSearch,
  orama,
  flexsearch: flexSearch,
};
