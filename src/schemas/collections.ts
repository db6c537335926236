/**
 * The registry of collections besides standards, products and topics. What is named here is loaded, checked, given a form and a preview,
 * linked, and found by the search. CONTRIBUTING.md walks through adding one.
 */
import type { z } from 'astro/zod';
import type { SectionCollection } from './fields/collection.ts';
import { courses } from './courses.ts';
import { legalDocuments } from './documents.ts';
import { duties } from './duties.ts';
import { experts } from './experts.ts';
import { guides } from './guides.ts';
import { indicators } from './indicators.ts';
import { markets } from './markets.ts';
import { members } from './members.ts';
import { methods } from './methods.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { programmes } from './programmes.ts';
import { supports } from './supports.ts';

export const collectionDefinitions = {
  news,
  programmes,
  courses,
  duties,
  markets,
  members,
  experts,
  supports,
  methods,
  guides,
  indicators,
  legalDocuments,
  pages,
} as const;

export type CollectionName = keyof typeof collectionDefinitions;

/** The recorded fields of an entry of a collection. */
export type EntryData<Name extends CollectionName> = z.infer<(typeof collectionDefinitions)[Name]['schema']>;

/** A definition with the type of its entries taken off, for code that treats all collections alike. */
export const definitionOfCollection = (name: CollectionName): SectionCollection =>
  collectionDefinitions[name] as unknown as SectionCollection;

export const collectionNames = Object.keys(collectionDefinitions) as readonly CollectionName[];
