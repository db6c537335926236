/**
 * The links to the standards of a product's list, as ApplicabilityRow.astro writes them: what binds it, always or in a case, and what
 * is about it. What binds everybody, what is only of the same ICS code and past editions are not part of the list (see `listedParts`).
 *
 * @param onlyBinding leaves out what is voluntary
 */
export const listedLinks = (onlyBinding: boolean): string =>
  ['binding', 'conditional', ...(onlyBinding ? [] : ['own', 'state'])]
    .map((part) => `[data-part='${part}'] > a.applies-name`)
    .join(', ');
