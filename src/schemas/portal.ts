/** Every collection of the portal besides the library of standards. What is named here is loaded, checked, given a form, and indexed. */
import type { z } from 'astro/zod';
import { courses } from '#schemas/courses.ts';
import { documents } from '#schemas/documents.ts';
import { experts } from '#schemas/experts.ts';
import { guides } from '#schemas/guides.ts';
import { indicators } from '#schemas/indicators.ts';
import { members } from '#schemas/members.ts';
import { methods } from '#schemas/methods.ts';
import { news } from '#schemas/news.ts';
import { pages } from '#schemas/pages.ts';
import { programmes } from '#schemas/programmes.ts';
import { supports } from '#schemas/supports.ts';

export const portalCollections = {
  news,
  programmes,
  courses,
  members,
  experts,
  supports,
  methods,
  guides,
  indicators,
  documents,
  pages,
} as const;

export type PortalName = keyof typeof portalCollections;

/** The recorded fields of an entry of a collection. */
export type PortalData<Name extends PortalName> = z.infer<(typeof portalCollections)[Name]['schema']>;

export const portalNames = Object.keys(portalCollections) as readonly PortalName[];
