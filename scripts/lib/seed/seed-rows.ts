/** Rows of collected facts (JSON Lines), and small readings of their values. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Row = Record<string, unknown>;

/** Rows of a file; a file that the folder lacks has none. */
export function readRows(folder: string, name: string): Row[] {
  const file = path.join(folder, name);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .normalize('NFC')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** A list of texts; anything else is an empty list. */
export function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A text; anything else is undefined. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
