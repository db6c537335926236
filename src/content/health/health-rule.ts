/** A named rule over all content: what it looks for, how grave a find is, and how it may be mended. */
import type { HealthLibrary } from './health-library.ts';

/** An error stops a publication; a warning is for editors to look into. */
export type HealthLevel = 'error' | 'warning';

/** A place in an entry: names of fields and numbers of items, from 0. */
export type FieldPath = readonly (string | number)[];

/** One find of a rule. */
export interface Finding {
  /** Path of the entry from the root of the repository. */
  readonly file: string;
  readonly path: FieldPath;
  /** The fault and what is expected, in Vietnamese, without a full stop. */
  readonly message: string;
  /** The day since which it holds, `YYYY-MM-DD`, where a fact of the content tells it. */
  readonly since?: string | undefined;
  /** The new value of the field; a value of undefined takes it away. Only where a program may decide. */
  readonly fix?: { readonly value: unknown } | undefined;
}

export interface HealthRule {
  /** The name in the settings of exceptions and on the command line, in English with hyphens. */
  readonly name: string;
  readonly level: HealthLevel;
  /** The kind of find, as the heading of a list in Vietnamese. */
  readonly title: string;
  /** Advice to an editor about a find, one sentence in Vietnamese. */
  readonly advice: string;
  readonly find: (library: HealthLibrary) => readonly Finding[];
}
