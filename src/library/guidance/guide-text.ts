/** The text of a guide, compiled by Astro when a page renders it. */
import type { MarkdownHeading } from 'astro';
import { getEntry, render } from 'astro:content';

export interface GuideHeading {
  depth: number;
  anchor: string;
  text: string;
}

/**
 * The text of a guide as a component, with the headings of its contents list.
 *
 * @throws Error when there is no such guide
 */
export async function guideText(slug: string) {
  const entry = await getEntry('guides', slug);
  if (!entry) throw new Error(`No guide has the name ${slug}`);
  const { Content, headings } = await render(entry);
  return {
    Content,
    headings: headings.map(({ depth, slug, text }: MarkdownHeading): GuideHeading => ({
      depth,
      anchor: slug,
      text,
    })),
  };
}
