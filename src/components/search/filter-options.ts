/** Every value that the search can be narrowed by, in words, read from the library at build time. */
import { editionStatuses, editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { compareVietnamese, toSlug } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import { kindLabels } from '#schemas/labels.ts';
import { contentTypes } from '#search/format/contents.ts';
import { filterParameters } from '#client/search/page/state.ts';
import type { ListFilter } from '#client/search/page/state.ts';

export interface FilterVocabulary {
  groups: {
    filter: ListFilter;
    /** The filter's name in the address. */
    name: string;
    heading: string;
    values: { value: string; label: string }[];
    open: boolean;
  }[];
  firstYear: number;
  lastYear: number;
}

/** The values of every filter, each in the order in which people know it. */
export function filterVocabulary({ standards, products, topics, ics }: Library): FilterVocabulary {
  const issuers = new Set(standards.map(({ issuer }) => issuer).filter((issuer) => issuer !== undefined));
  const statuses = new Set(standards.map(({ status }) => status));
  const fields = new Set(standards.flatMap((standard) => standard.ics.map((code) => code.slice(0, 2))));
  const years = standards.map(({ year }) => year).filter((year) => typeof year === 'number');
  const group = (filter: ListFilter, heading: string, values: [string, string][], open = false) => ({
    filter,
    name: filterParameters[filter],
    heading,
    values: values.map(([value, label]) => ({ value, label })),
    open,
  });
  return {
    groups: [
      group(
        'content',
        'Nội dung',
        Object.entries(contentTypes).map(([content, { label }]) => [content, label]),
        true,
      ),
      group('kind', 'Loại tài liệu', Object.entries(kindLabels), true),
      group(
        'status',
        'Tình trạng',
        editionStatuses
          .filter((status) => statuses.has(status))
          .map((status) => [status, editionStatusLabel[status]]),
        true,
      ),
      group(
        'subject',
        'Sản phẩm, chủ đề',
        [...products, ...topics].map(({ slug, name_vi }) => [slug, name_vi]),
      ),
      group(
        'ics',
        'Lĩnh vực ICS',
        [...fields].sort().map((code) => {
          const name = ics.byCode.get(code)?.entry.name_vi;
          return [code, name ? `${code} ${name}` : code];
        }),
      ),
      group(
        'issuer',
        'Cơ quan ban hành',
        [...issuers].sort(compareVietnamese).map((issuer) => [toSlug(issuer), issuer]),
      ),
    ],
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
  };
}
