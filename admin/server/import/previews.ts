/** Tables between their report and their confirmation; gone when the server ends, and nothing is written by then. */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { managementPath } from '../management/page.ts';
import type { ImportChoices, ImportReport } from './import-worker.ts';

export const importPath = `${managementPath}nhap-du-lieu/`;

/** The address of the report of a table. */
export const previewAddress = (key: string): string =>
  `${importPath}?${new URLSearchParams({ ban: key }).toString()}`;

export interface Preview {
  /** The account that uploaded it; nobody else sees it. */
  login: string;
  name: string;
  bytes: Uint8Array;
  choices: ImportChoices;
  report: ImportReport;
  /** The commit of main that it was held against. */
  commit: string;
}

/** Milliseconds in which a table can be confirmed. */
const keptFor = 60 * 60_000;

export const previews = new LRUCache<string, Preview>({ max: 10, ttl: keptFor });

export function keepPreview(preview: Preview): string {
  const key = randomUUID();
  previews.set(key, preview);
  return key;
}

/** A table that a person has uploaded; undefined when it was too long ago, or is another person's. */
export function keptPreview(login: string, key: string): Preview | undefined {
  const kept = previews.get(key);
  return kept?.login === login ? kept : undefined;
}
