/** A standard in force, or unverified, whose base its issuer has left behind: readers should hear of it, and a new edition may be out. */
import { describeOutdatedAdoption, outdatedAdoption } from '#domain/editions/adoption/outdated-adoption.ts';
import { effectiveStatus } from '#domain/editions/supersession/effective-status.ts';
import { isObsolete } from '#domain/editions/lifecycle.ts';
import { designationSlug } from '#domain/designation/designation-format.ts';
import type { HealthLibrary } from '#content/health/health-library.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

function find(library: HealthLibrary): Finding[] {
  const editions = library.editions();
  if (!editions) return [];
  const { graph, adoption } = editions;
  return library.content.standards.flatMap(({ file, data }): Finding[] => {
    const id = designationSlug(data.designation);
    if (isObsolete(effectiveStatus(graph, id))) return [];
    return adoption.adopts(id).flatMap((adopted): Finding[] => {
      const outdated = outdatedAdoption(adopted, graph);
      const { reference } = adopted;
      if (!outdated || !reference) return [];
      const index = data.adopts.findIndex(({ ref }) => ref === reference.ref);
      const message = describeOutdatedAdoption(reference.ref, outdated, ({ designation }) => designation);
      return [{ file, path: ['adopts', index, 'ref'], message }];
    });
  });
}

export const adoptedWithdrawn: HealthRule = {
  name: 'adopted-withdrawn',
  level: 'warning',
  title: 'Bản được chấp nhận đã bị thay thế hoặc hủy bỏ',
  advice: 'Tra xem đã có TCVN mới theo bản quốc tế mới chưa; nếu chưa, không phải sửa gì: trang của tài liệu đã nói rõ.',
  find,
};
