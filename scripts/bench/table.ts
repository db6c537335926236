/** Measurements as text. */
import type { Measurement } from './measure.ts';
import { succeeded, summarise } from './queries.ts';

/** Rows as a Markdown table, columns padded. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? [];
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length - 1) * share)] ?? 0;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

export function qualityTable(measurements: readonly Measurement[]): string {
  const types = [...new Set(measurements[0]?.judgements.map(({ query }) => query.type) ?? [])];
  const row = (label: string, type?: string) => [
    label,
    String(measurements[0]?.judgements.filter(({ query }) => !type || query.type === type).length ?? 0),
    ...measurements.map(({ judgements }) => {
      const { success, reciprocalRank } = summarise(
        judgements.filter(({ query }) => !type || query.type === type),
      );
      return `${percent(success)} / ${reciprocalRank.toFixed(2)}`;
    }),
  ];
  return table([
    ['success / reciprocal rank', 'queries', ...measurements.map(({ engine }) => engine)],
    ...types.map((type) => row(type, type)),
    row('all'),
  ]);
}

export function costTable(measurements: readonly Measurement[]): string {
  const range = (values: readonly number[], unit: (value: number) => string) =>
    `${unit(percentile(values, 0.5))} / ${unit(percentile(values, 0.95))}`;
  const row = (label: string, cell: (measurement: Measurement) => string) => [
    label,
    ...measurements.map(cell),
  ];
  return table([
    ['p50 / p95 unless said', ...measurements.map(({ engine }) => engine)],
    row('first query, empty cache: bytes', ({ firstBytes }) => range(firstBytes, kilobytes)),
    row('first query, empty cache: time', ({ firstMs }) => range(firstMs, ms)),
    row('first query, Slow 3G: first rows', ({ slowRowsMs }) => range(slowRowsMs, ms)),
    row('first query, Slow 3G: time', ({ slowMs }) => range(slowMs, ms)),
    row('next query: bytes', ({ nextBytes }) => range(nextBytes, kilobytes)),
    row('further queries of a visit: time', ({ visitMs }) => range(visitMs, ms)),
    row('the same again: time', ({ warmMs }) => range(warmMs, ms)),
    row('index on disk', ({ indexBytes }) => `${(indexBytes / 1e6).toFixed(1)} MB`),
    row('files', ({ indexFiles }) => String(indexFiles)),
    row('indexing', ({ indexingSeconds }) => `${indexingSeconds.toFixed(1)} s`),
  ]);
}

/** The queries that an engine fails, with what it gives instead. */
export function failures({ engine, judgements }: Measurement): string {
  const failed = judgements.filter((judgement) => !succeeded(judgement));
  const lines = failed.map(
    ({ query, rank, results }) =>
      `  ${query.type}: “${query.query}” rank ${rank ?? '> 10'}, wanted within ${query.within}: ${query.expect[0] ?? ''}; first ${results[0] ?? 'nothing'}`,
  );
  return [`${engine}: ${failed.length} of ${judgements.length} not answered as judged`, ...lines].join('\n');
}
