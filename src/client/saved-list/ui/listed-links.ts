/** The links to the standards that a product's page lists, as ApplicabilityRow.astro writes them. */
export const listedLinks = '.applies-list a.applies-name';

/** What is folded away from paper (replaced ones, what binds everybody) is not part of the list of a product. */
export const isPrinted = (link: Element): boolean => link.closest('.no-print') === null;
