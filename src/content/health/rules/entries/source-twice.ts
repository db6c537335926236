/** One page named twice among the sources of an entry. */
import type { AnyEntry } from '#content/entries.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

/** The address by which two spellings of one page are told: without scheme, `www.`, fragment and closing solidus. */
const pageKey = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/#.*$/, '').replace(/\/$/, '');

const addressOf = (source: unknown): string | undefined =>
  typeof source === 'string' ? source : (source as { url?: string } | null)?.url;

/** Merges the words on both entries of a source, so that nothing that an entry rests on is lost. */
function withoutDoubles(sources: readonly unknown[]): { kept: unknown[]; doubled: string[] } {
  const byKey = new Map<string, Record<string, unknown> | string>();
  const doubled: string[] = [];
  for (const source of sources) {
    const address = addressOf(source) ?? '';
    const first = byKey.get(pageKey(address));
    if (first === undefined) {
      byKey.set(pageKey(address), typeof source === 'string' ? source : { ...(source as object) });
      continue;
    }
    doubled.push(address);
    const seen = (source as { seen?: unknown }).seen;
    if (typeof first === 'string' || typeof seen !== 'string') continue;
    const before = typeof first['seen'] === 'string' ? first['seen'] : '';
    if (!before.includes(seen)) first['seen'] = before === '' ? seen : `${before}; ${seen}`;
  }
  return { kept: [...byKey.values()], doubled };
}

function find({ file, data }: AnyEntry): Finding[] {
  const sources: unknown = data['sources'];
  if (!Array.isArray(sources)) return [];
  const { kept, doubled } = withoutDoubles(sources);
  if (doubled.length === 0) return [];
  return [{ file, path: ['sources'], message: `ghi hai lần: ${doubled.join(', ')}`, fix: { value: kept } }];
}

export const sourceTwice: HealthRule = {
  name: 'source-twice',
  level: 'warning',
  title: 'Một nguồn ghi hai lần',
  advice: 'Gộp lại thành một dòng.',
  find: ({ entries }) => entries.flatMap(find),
};
