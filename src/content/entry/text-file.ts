/** Text files as any editor or git client leaves them. */
import { readFileSync } from 'node:fs';
import { plainLineEnds } from '#text/encoding/mend-text.ts';

/** Reads a text file in UTF-8, with line feeds alone and without a byte order mark. */
export const readTextFile = (file: string): string => plainLineEnds(readFileSync(file, 'utf8'));
