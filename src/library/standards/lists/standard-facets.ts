/** Facets of the standards: kind, product, topic, status, issuer, year and the foods that a method is about. */
import { allFoods } from '#domain/applicability/types.ts';
import { listedParts } from '#domain/applicability/parts.ts';
import { editionStatusLabel, editionStatuses, isObsolete } from '#domain/editions/lifecycle.ts';
import { toSlug } from '#text/vietnamese.ts';
import { buildFacets, choicesOf, yearChoices } from '#library/facets/facet.ts';
import type { Facet, FacetDefinition } from '#library/facets/facet.ts';
import type { Library, Product, Topic } from '#library/build-library.ts';
import { kindLabels } from '#schemas/labels.ts';
import type { StandardKind } from '#schemas/labels.ts';
import { applicableLines } from '#library/standards/product-view.ts';
import type { Standard } from '#library/standards/standard.ts';

/** Replaced or withdrawn, and not to be used under a transition either: lists show it last, and only when asked. */
export const isPast = ({ status, inTransition = false }: Standard): boolean =>
  isObsolete(status) && !inTransition;

/** The last part of the address of the list of a kind. */
export const kindSlug = (kind: StandardKind): string => (kind === 'other' ? 'khac' : kind.toLowerCase());

const allFoodsSlug = 'moi-thuc-pham';

/**
 * The slugs of products or topics in whose list a standard is, by its id. The list of a product is the one that its page shows and
 * its card counts, with past editions that named it.
 */
function listsBySubject(
  subjects: readonly (Product | Topic)[],
  library: Library,
): ReadonlyMap<string, readonly string[]> {
  const slugs = new Map<string, string[]>();
  for (const subject of subjects) {
    for (const { standard, part, reasons } of applicableLines(subject, library).flatMap(
      ({ lines }) => lines,
    )) {
      const named = part === 'past' && reasons[0]?.kind === 'product';
      if (!named && !listedParts.includes(part)) continue;
      const known = slugs.get(standard.id);
      if (known) known.push(subject.slug);
      else slugs.set(standard.id, [subject.slug]);
    }
  }
  return slugs;
}

function definitions(library: Library): FacetDefinition<Standard>[] {
  const { standards, glossary, products, topics } = library;
  const byProduct = listsBySubject(products, library);
  const byTopic = listsBySubject(topics, library);
  const subject = ({ slug, name_vi, lead }: Product | Topic) => ({
    value: slug,
    label: name_vi,
    short: name_vi.split(' (')[0] ?? name_vi,
    lede: lead,
  });
  const issuers = standards.flatMap(({ issuer }) =>
    issuer === undefined ? [] : [[toSlug(issuer), issuer] as const],
  );
  return [
    {
      key: 'loai',
      label: 'Loại tài liệu',
      all: 'Mọi loại',
      choices: (Object.keys(kindLabels) as StandardKind[]).map((kind) => ({
        value: kindSlug(kind),
        label: kindLabels[kind],
        lede: glossary.kind[kind],
      })),
      valuesOf: ({ kind }) => [kindSlug(kind)],
    },
    {
      key: 'san-pham',
      label: 'Sản phẩm',
      all: 'Mọi sản phẩm',
      choices: products.map(subject),
      valuesOf: ({ id }) => byProduct.get(id) ?? [],
    },
    {
      key: 'chu-de',
      label: 'Chủ đề chung',
      all: 'Mọi chủ đề',
      choices: topics.map(subject),
      valuesOf: ({ id }) => byTopic.get(id) ?? [],
    },
    {
      key: 'trang-thai',
      label: 'Tình trạng hiệu lực',
      all: 'Mọi tình trạng',
      choices: editionStatuses.map((status) => ({
        value: toSlug(editionStatusLabel[status]),
        label: editionStatusLabel[status],
        lede: glossary.status[status],
      })),
      valuesOf: ({ status }) => [toSlug(editionStatusLabel[status])],
    },
    {
      key: 'co-quan',
      label: 'Cơ quan ban hành',
      all: 'Mọi cơ quan',
      choices: choicesOf(issuers),
      valuesOf: ({ issuer }) => (issuer === undefined ? [] : [toSlug(issuer)]),
    },
    {
      key: 'nam',
      label: 'Năm ban hành',
      all: 'Mọi năm',
      choices: yearChoices(standards.flatMap(({ year }) => (year === undefined ? [] : [String(year)]))),
      valuesOf: ({ year }) => (year === undefined ? [] : [String(year)]),
    },
    {
      key: 'thuc-pham',
      label: 'Thực phẩm được thử',
      all: 'Mọi thực phẩm',
      choices: [{ value: allFoodsSlug, label: 'Dùng cho mọi thực phẩm' }, ...products.map(subject)],
      valuesOf: ({ matrix = [] }) => matrix.map((food) => (food === allFoods ? allFoodsSlug : food)),
    },
  ];
}

const byLibrary = new WeakMap<Library, readonly Facet<Standard>[]>();

/** The facets of all standards, built once for a library; those of the ICS tree have a mechanism of their own. */
export function standardFacets(library: Library): readonly Facet<Standard>[] {
  const known = byLibrary.get(library);
  if (known) return known;
  const facets = buildFacets('standards', library.standards, definitions(library), isPast);
  byLibrary.set(library, facets);
  return facets;
}
