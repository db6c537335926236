/** The plan's page besides its targets and its money: the document, the bodies of today, its description for search engines. */
import { toSlug } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import type { PlanSettings } from '#schemas/settings/plan.ts';
import { dataFiles, routes } from '#routes.ts';

/** The plan's entry among the legal documents, where there is one. */
export function planDocument({ plan, collections }: Library): CollectionEntry<'legalDocuments'> | undefined {
  return plan && collections.legalDocuments.find(({ slug }) => slug === toSlug(plan.number));
}

/** The duties of the plan, each body with the page of its successor where the network has one. */
export function dutyBodies({ duties }: PlanSettings, { collections }: Library) {
  const pages = new Map(collections.members.map(({ name_vi, href }) => [name_vi, href]));
  return duties.map((duty) => ({
    ...duty,
    bodies: duty.bodies.map((body) => ({ ...body, href: pages.get(body.today) })),
  }));
}

/** Slips and abbreviations of the plan that stand in a quotation of it, each with how it is meant. */
export function slipsIn(quote: string, plan: PlanSettings | undefined): PlanSettings['slips'] {
  return (plan?.slips ?? []).filter(({ written }) => quote.includes(written));
}

/** The targets and the budget as data sets that anybody may take. */
export function planJsonLd({ number, title, issuer, issued }: PlanSettings, site: URL | undefined): object[] {
  const dataset = (name: string, description: string, file: string) => ({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    url: new URL(routes.plan, site).href,
    inLanguage: 'vi',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isBasedOn: `${number} (${issued})`,
    creator: { '@type': 'GovernmentOrganization', name: issuer },
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: new URL(file, site).href,
    },
  });
  return [
    dataset(`Chỉ tiêu của ${number}`, `Chỉ tiêu và số liệu đã công bố của ${title}.`, dataFiles.indicators),
    dataset(`Kinh phí của ${number}`, `Dự toán kinh phí từng hoạt động của ${title}.`, dataFiles.budget),
  ];
}
