/** schema.org descriptions of pages, for search engines. */
import { adoptedStandards } from '#library/standards/standard-view.ts';
import type { Standard } from '#library/standards/standard.ts';
import type { Library, Product } from '#library/build-library.ts';
import { standardTitle } from '#library/standards/list-items.ts';
import type { SiteSettings } from '#schemas/settings/site.ts';
import { entryPath, routes } from '#routes.ts';

/** A regulation is legislation in schema.org's terms, a standard a creative work. */
export function standardJsonLd(standard: Standard, library: Library, site: URL | undefined): object {
  const adopts = adoptedStandards(standard, library).map(({ designation }) => designation);
  return {
    '@context': 'https://schema.org',
    '@type': standard.mandatory ? 'Legislation' : 'CreativeWork',
    '@id': new URL(standard.href, site).href,
    identifier: standard.designation,
    name: standardTitle(standard),
    ...(standard.titleVi && standard.titleEn ? { alternateName: standard.titleEn } : {}),
    inLanguage: standard.national ? 'vi' : 'en',
    ...(standard.issuer ? { publisher: { '@type': 'Organization', name: standard.issuer } } : {}),
    ...(standard.year ? { datePublished: standard.isoEdition?.published ?? String(standard.year) } : {}),
    ...(standard.entry?.scope_vi ? { abstract: standard.entry.scope_vi } : {}),
    ...(standard.mandatory && standard.status === 'in-force'
      ? { legislationLegalForce: 'https://schema.org/InForce' }
      : {}),
    ...(adopts.length > 0 ? { isBasedOn: adopts } : {}),
  };
}

/** The body responsible for the portal. */
export function responsibleBodyJsonLd({ responsible_body: body }: SiteSettings): object {
  return { '@type': 'GovernmentOrganization', name: body.name, url: body.website };
}

/** Steps in their order, as a how-to has them. */
export function howToStepsJsonLd(steps: readonly { title: string; text: string }[]): object[] {
  return steps.map(({ title, text }, index) => ({
    '@type': 'HowToStep',
    position: index + 1,
    name: title,
    text,
  }));
}

/** The site with its search box, for the home page. */
export function siteJsonLd({ site: settings }: Library, site: URL | undefined): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: settings.name,
    alternateName: settings.short_name,
    url: new URL('/', site).href,
    inLanguage: 'vi',
    publisher: responsibleBodyJsonLd(settings),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${new URL(routes.search, site).href}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A product group as the subject of its page. */
export function productJsonLd({ name_vi, name_en, lead, slug }: Product, site: URL | undefined): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: `Tiêu chuẩn, quy chuẩn cho ${name_vi}`,
    description: lead,
    url: new URL(entryPath('products', slug), site).href,
    inLanguage: 'vi',
    about: { '@type': 'Thing', name: name_vi, alternateName: name_en },
  };
}
