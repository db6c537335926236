/** The how-to guides: their list, what they rest on, and what search engines are told. */
import type { LegalStatus } from '#domain/law/legal-relations.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { EntryItem } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { documentByNumber, legalDocument } from '#library/law/legal-documents.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { howToStepsJsonLd, responsibleBodyJsonLd } from '#library/site/site.jsonld.ts';
import { stepTitles } from '#markdown/text.ts';
import { guidePurposeLabels } from '#schemas/collections/guides.ts';
import { standardByDesignation } from '#library/standards/standard-by-designation.ts';

export type Guide = CollectionEntry<'guides'>;

/** The guides in the order of the editors. */
function guidesInOrder({ collections }: Library): readonly Guide[] {
  return collections.guides.toSorted((a, b) => a.order - b.order);
}

/** A guide as a row of a list. */
export function guideItem({ href, title, lead, audience, sample }: Guide): EntryItem {
  return { href, title, lead, meta: [`Dành cho: ${audience}`], sample };
}

/** The guides by what a reader wants to have done; a purpose without guides is left out. */
export function guidesByPurpose(library: Library): { id: string; heading: string; guides: Guide[] }[] {
  const guides = guidesInOrder(library);
  return Object.entries(guidePurposeLabels)
    .map(([id, heading]) => ({ id, heading, guides: guides.filter(({ purpose }) => purpose === id) }))
    .filter((group) => group.guides.length > 0);
}

/** A document that a guide rests on, with what a reader must know of it. */
export interface BasisItem {
  href: string;
  name: string;
  title: string;
  status: LegalStatus;
  doubt: string | undefined;
  /** When somebody last looked, as people read it. */
  checkedOn: string | undefined;
}

/** The legal basis of a guide, in the order of the editors. */
export function guideBasis({ legal_basis }: Pick<Guide, 'legal_basis'>, library: Library): BasisItem[] {
  return legal_basis.flatMap((slug) => {
    const document = legalDocument(library, slug);
    if (!document) return [];
    const { entry, href, name, statusNow } = document;
    return [
      {
        href,
        name,
        title: entry.number === undefined ? '' : entry.title_vi,
        status: statusNow,
        doubt: entry.doubt_vi,
        checkedOn: entry.checked_on === undefined ? undefined : formatDate(entry.checked_on),
      },
    ];
  });
}

const reliable: readonly LegalStatus[] = ['in-force', 'amended'];

/** A warning before a guide: the documents in its legal basis whose force is not certain. Undefined when there are none. */
export function basisWarning(basis: readonly BasisItem[]): string | undefined {
  const open = basis.filter(({ status }) => !reliable.includes(status)).map(({ name }) => name);
  return open.length === 0
    ? undefined
    : `Quy định về việc này đang thay đổi. Cổng chưa xác minh được hiệu lực của ${open.join(', ')}. Hãy xem văn bản đang có hiệu lực, hoặc hỏi cơ quan nêu ở cuối bài, trước khi làm hồ sơ.`;
}

/** A document that the text of a guide names by its number. */
export function namedDocument(
  number: string,
  library: Library,
): { href: string; status: LegalStatus } | undefined {
  const document = documentByNumber(number, library);
  return document && { href: document.href, status: document.statusNow };
}

/** A standard that the text of a guide names by its designation. */
export function namedStandard(
  designation: string,
  library: Library,
): { href: string; status: EditionStatus } | undefined {
  const standard = standardByDesignation(designation, library);
  return standard && { href: standard.href, status: standard.status };
}

/** A guide as schema.org has it: a how-to where it has steps, an article where it has none. */
export function guideJsonLd(guide: Guide, library: Library, site: URL | undefined): object {
  const address = (path: string) => new URL(path, site).href;
  const steps = guide.body === undefined ? [] : stepTitles(guide.body);
  return {
    '@context': 'https://schema.org',
    '@type': steps.length > 0 ? 'HowTo' : 'Article',
    '@id': address(guide.href),
    url: address(guide.href),
    [steps.length > 0 ? 'name' : 'headline']: guide.title,
    description: guide.lead,
    inLanguage: 'vi',
    ...(guide.checked_on === undefined ? {} : { dateModified: guide.checked_on }),
    publisher: responsibleBodyJsonLd(library.site),
    ...(steps.length > 0
      ? {
          step: howToStepsJsonLd(steps.map((title) => ({ title, text: title }))),
        }
      : {}),
    ...(guide.legal_basis.length > 0
      ? {
          citation: guideBasis(guide, library).map(({ href, name: number }) => ({
            '@type': 'Legislation',
            '@id': address(href),
            legislationIdentifier: number,
          })),
        }
      : {}),
  };
}
