/** Entries that go out as data and name a sample, which does not: whoever takes the data finds a name that leads nowhere. */
import { fieldValues } from '#content/health/field-values.ts';
import type { HealthLibrary } from '#content/health/health-library.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

function find({ entries }: HealthLibrary): Finding[] {
  const samples = new Set(
    entries.filter(({ data }) => data['sample'] === true).map(({ relation, id }) => `${relation}/${id}`),
  );
  if (samples.size === 0) return [];
  return entries
    .filter(({ data }) => data['sample'] !== true)
    .flatMap((entry) =>
      fieldValues(entry).flatMap(({ path, value, place }): Finding[] => {
        if (place.relation === undefined || !samples.has(`${place.relation}/${value}`)) return [];
        return [{ file: entry.file, path, message: `“${value}” là dữ liệu minh họa, không có trong dữ liệu mở` }];
      }),
    );
}

export const sampleInOpenData: HealthRule = {
  name: 'sample-in-open-data',
  level: 'error',
  title: 'Mục thật dẫn tới dữ liệu minh họa',
  advice: 'Bỏ liên kết, hoặc bỏ dấu “Dữ liệu minh họa” nếu mục kia là thật.',
  find,
};
