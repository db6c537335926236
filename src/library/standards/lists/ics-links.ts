/** Codes of the International Classification for Standards as links to their lists. */
import type { IcsNode } from '#domain/classification/ics-tree.ts';
import type { Library } from '#library/build-library.ts';
import type { BrowseItem, Link } from '#library/view-types.ts';
import type { IcsCode } from '#schemas/standards/catalogue.ts';
import type { Standard } from '#library/standards/standard.ts';
import { icsPath } from '#routes.ts';

/** A code with its Vietnamese name: `67.140.10 Chè`. */
export const icsLabel = ({ code, entry }: IcsNode<IcsCode>): string => `${code} ${entry.name_vi}`;

export const icsLink = (node: IcsNode<IcsCode>): Link => ({
  href: icsPath(node.code),
  label: icsLabel(node),
});

/** Codes as links with the number of standards below each; those without any are left out. */
export function icsLinks(
  nodes: readonly IcsNode<IcsCode>[],
  { icsCounts }: Pick<Library, 'icsCounts'>,
): BrowseItem[] {
  return nodes.flatMap((node) => {
    const count = icsCounts.get(node.code);
    return count === undefined ? [] : [{ ...icsLink(node), count }];
  });
}

/** The ICS codes of a standard as links down the tree, each with its Vietnamese name. */
export function icsTrails(standard: Standard, library: Library): Link[][] {
  return standard.ics.map((code) => {
    const segments = code.split('.');
    return segments
      .map((_, index) => library.ics.byCode.get(segments.slice(0, index + 1).join('.')))
      .filter((node) => node !== undefined)
      .map(icsLink);
  });
}
