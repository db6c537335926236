/**
 * The registry of collections besides standards, products and topics. What is named here is loaded, checked, given a form and a preview,
 * linked, and found by the search. CONTRIBUTING.md walks through adding one.
 */
import type { z } from 'astro/zod';
import type { SectionCollection } from './fields/collection.ts';
import { courses } from './collections/courses.ts';
import { legalDocuments } from './collections/documents.ts';
import { duties } from './collections/duties.ts';
import { experts } from './collections/experts.ts';
import { guides } from './collections/guides.ts';
import { indicators } from './collections/indicators.ts';
import { markets } from './collections/markets.ts';
import { members } from './collections/members.ts';
import { methods } from './collections/methods.ts';
import { news } from './collections/news.ts';
import { pages } from './collections/pages.ts';
import { programmes } from './collections/programmes.ts';
import { supports } from './collections/supports.ts';
import { templates } from './collections/templates.ts';

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
  templates,
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
