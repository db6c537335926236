/** Reads the audit log back, newest first: file by file, so that a page of it needs as little memory as possible. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { dayInVietnam } from '#text/calendar.ts';
import { auditKindOf } from './audit-actions.ts';
import type { AuditKind } from './audit-actions.ts';

const lineSchema = z.object({
  at: z.iso.datetime(),
  who: z.string(),
  address: z.string(),
  action: z.string(),
  subject: z.string().default(''),
  result: z.string(),
  count: z.number().optional(),
});
export type AuditLine = z.infer<typeof lineSchema>;

export interface AuditFilter {
  kind?: AuditKind | undefined;
  who?: string | undefined;
  /** Days in Viet Nam, YYYY-MM-DD, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface AuditPage {
  lines: AuditLine[];
  /** There are older ones. */
  hasMore: boolean;
  /** Lines that cannot be read, in the files looked at. */
  unreadable: number;
}

function fits({ at, who, action }: AuditLine, filter: AuditFilter): boolean {
  const day = dayInVietnam(new Date(at));
  return (
    (filter.kind === undefined || auditKindOf(action) === filter.kind) &&
    (filter.who === undefined || who === filter.who) &&
    (filter.from === undefined || day >= filter.from) &&
    (filter.to === undefined || day <= filter.to)
  );
}

function parse(text: string): AuditLine | undefined {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * One page of the log.
 *
 * @param folder the data folder
 * @param page from 1
 */
export async function readAudit(
  folder: string,
  filter: AuditFilter,
  { page, perPage }: { page: number; perPage: number },
): Promise<AuditPage> {
  const numbers = (await readdir(folder))
    .flatMap((name) => /^audit\.(\d+)\.jsonl$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
  const lines: AuditLine[] = [];
  let unreadable = 0;
  let toSkip = (page - 1) * perPage;
  for (const number of numbers) {
    const text = await readFile(join(folder, `audit.${number}.jsonl`), 'utf8');
    for (const row of text.split('\n').reverse()) {
      if (row === '') continue;
      const line = parse(row);
      if (line === undefined) unreadable += 1;
      else if (!fits(line, filter)) continue;
      else if (toSkip > 0) toSkip -= 1;
      else if (lines.length === perPage) return { lines, hasMore: true, unreadable };
      else lines.push(line);
    }
  }
  return { lines, hasMore: false, unreadable };
}
