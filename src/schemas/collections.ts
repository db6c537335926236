/** Every collection of the portal besides the library of standards. What is named here is loaded, checked, given a form, and indexed. */
import type { z } from 'astro/zod';
import { courses } from './courses.ts';
import { documents } from './documents.ts';
import { experts } from './experts.ts';
import { guides } from './guides.ts';
import { indicators } from './indicators.ts';
import { members } from './members.ts';
import { methods } from './methods.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { programmes } from './programmes.ts';
import { supports } from './supports.ts';

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
