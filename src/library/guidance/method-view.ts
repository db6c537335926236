/** View of the page of one method, as plain data. */
import { describeStageCode } from '#domain/classification/stage-code.ts';
import type { StandardListItem, Fact, Link } from '#library/view-types.ts';
import type { Standard } from '#library/standards/standard.ts';
import type { Library } from '#library/build-library.ts';
import { needAnchor } from './methods.ts';
import type { Method } from './methods.ts';
import { listItem } from '#library/standards/list-items.ts';
import { namedBy, relatedGroups } from '#library/related.ts';
import type { RelatedGroup } from '#library/related.ts';
import { howToStepsJsonLd } from '#library/site/site.jsonld.ts';
import { methodKindLabels, needLabels } from '#schemas/collections/methods.ts';
import { anchorPath, routes } from '#routes.ts';
import { standardByDesignation } from '#library/standards/standard-by-designation.ts';

/** Where ISO has decided something about an edition that a buyer of a certificate should hear of. */
const notableStages = new Set(['90.20', '90.60', '90.92', '90.99', '95.20', '95.60']);

function rowOf(standard: Standard): StandardListItem {
  const stage = standard.isoEdition?.stage;
  const row = listItem(standard);
  if (stage === undefined || !notableStages.has(stage)) return row;
  return { ...row, meta: [...(row.meta ?? []), describeStageCode(stage)] };
}

/** The standards behind a method: those of the library as rows, in the editors' order, and the designations without a page. */
export function methodStandards(
  { standards: designations }: Pick<Method, 'standards'>,
  library: Library,
): { rows: StandardListItem[]; unlisted: string[]; hasIso: boolean } {
  const found = designations.map((designation) => ({
    designation,
    standard: standardByDesignation(designation, library),
  }));
  const standards = found.flatMap(({ standard }) => standard ?? []);
  return {
    rows: standards.map(rowOf),
    unlisted: found.filter(({ standard }) => standard === undefined).map(({ designation }) => designation),
    hasIso: standards.some(({ isoEdition }) => isoEdition !== undefined),
  };
}

/** Other names of the method, for the panel beside the text. */
export function methodNames({ kind, full_name_vi, name_en, other_names }: Method): Fact[] {
  return [
    { label: 'Nhóm', value: methodKindLabels[kind] },
    ...(full_name_vi === undefined ? [] : [{ label: 'Tên đầy đủ', value: full_name_vi }]),
    ...(name_en === undefined ? [] : [{ label: 'Tên tiếng Anh', value: name_en, lang: 'en' }]),
    ...(other_names.length > 0 ? [{ label: 'Tên khác, tên cũ', value: other_names.join(', ') }] : []),
  ];
}

/** A text field of several paragraphs, which a blank line parts. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The needs that the method answers, as links to their places on the first page of the section. */
export function methodNeedLinks({ needs }: Pick<Method, 'needs'>): Link[] {
  return needs.map((need) => ({ href: anchorPath('methods', needAnchor(need)), label: needLabels[need] }));
}

/** Related entries in both directions, each heading once. The method's standards have a part of the page to themselves. */
export function methodConnections(method: Method, library: Library): RelatedGroup[] {
  const groups = [
    ...relatedGroups('methods', method, library, ['standards']),
    ...namedBy('methods', method.slug, library),
  ];
  return [...Map.groupBy(groups, ({ heading }) => heading)].map(([heading, alike]) => ({
    heading,
    items: [...new Map(alike.flatMap(({ items }) => items).map((item) => [item.href, item])).values()],
  }));
}

/** The method as a term of the field, and its steps as a how-to. */
export function methodJsonLd(method: Method, site: URL | undefined): object[] {
  const url = new URL(method.href, site).href;
  const names = [method.full_name_vi, method.name_en, ...method.other_names].filter(
    (name) => name !== undefined,
  );
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'DefinedTerm',
      '@id': url,
      name: method.name_vi,
      ...(names.length > 0 ? { alternateName: names } : {}),
      description: method.lead,
      inLanguage: 'vi',
      inDefinedTermSet: new URL(routes.methods, site).href,
    },
    {
      '@context': 'https://schema.org',
      '@type': 'HowTo',
      name: `Các bước áp dụng ${method.name_vi}`,
      about: { '@id': url },
      inLanguage: 'vi',
      step: howToStepsJsonLd(method.steps.map(({ title, text }) => ({ title, text: text.trim() }))),
    },
  ];
}
