/** An edition recorded in force although its own last day has passed: lists and exports by recorded status would be wrong. */
import { effectiveStatus } from '#domain/editions/supersession/effective-status.ts';
import { isObsolete, editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { endOfForce } from '#domain/editions/supersession/effective-status.ts';
import { designationSlug } from '#domain/designation/designation-format.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { HealthLibrary } from '#content/health/health-library.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

function find(library: HealthLibrary): Finding[] {
  const graph = library.editions()?.graph;
  if (!graph) return [];
  return library.content.standards.flatMap(({ file, data }): Finding[] => {
    if (data.status !== 'in-force') return [];
    const id = designationSlug(data.designation);
    const status = effectiveStatus(graph, id);
    const since = endOfForce(graph, id);
    if (!isObsolete(status) || since === undefined) return [];
    const message = `ghi “${editionStatusLabel['in-force']}”, nhưng đã hết hiệu lực từ ${formatDate(since)}`;
    return [{ file, path: ['status'], message, since, fix: { value: status } }];
  });
}

export const endedInForce: HealthRule = {
  name: 'ended-in-force',
  level: 'warning',
  title: 'Ghi còn hiệu lực sau ngày hết hiệu lực',
  advice: 'Đổi ô “Hiệu lực” theo văn bản ban hành. Người đọc đã thấy tình trạng đúng theo ngày.',
  find,
};
