import { readPage } from '../dist-page.ts';
import type { Rule } from './rule.ts';

/** Runs one rule over a small site, given as file names and contents; returns its reports as `file: message`. For tests. */
export function tryRule(
  rule: Rule,
  contents: Readonly<Record<string, string>>,
  origin = 'https://example.vn',
): string[] {
  const reports: string[] = [];
  const site = {
    files: new Set(Object.keys(contents)),
    origin,
    read: (file: string) => contents[file] ?? '',
    size: (file: string) => Buffer.byteLength(contents[file] ?? ''),
  };
  const run = rule.start(site, (file, message) => reports.push(`${file}: ${message}`));
  for (const [file, html] of Object.entries(contents)) {
    if (file.endsWith('.html')) run.page?.(readPage(file, html));
  }
  run.end?.();
  return reports;
}
