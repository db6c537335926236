/** The compiler of guides: Astro's own for MDX, told what src/markdown/render.ts does for Markdown. */
import { satteri } from '@astrojs/markdown-satteri';
import {
  alignmentClass,
  footnoteBackLabel,
  footnotesHeading,
  withUnbrokenNumbers,
} from '#markdown/typography.ts';

/** The program that astro.config.mjs hands to the MDX integration. */
export function guideCompiler() {
  return satteri({
    features: { gfm: { footnotes: { label: footnotesHeading, backLabel: footnoteBackLabel } } },
    hastPlugins: [
      {
        name: 'unbroken-numbers',
        text(node, context) {
          const parent = context.parent(node);
          if (parent?.type === 'element' && parent.tagName === 'code') return;
          const nodes = withUnbrokenNumbers(node.value);
          if (nodes) context.replaceNode(node, nodes);
        },
      },
      {
        name: 'aligned-cells',
        element: {
          filter: ['th', 'td'],
          visit(node, context) {
            const { style } = node.properties;
            if (typeof style !== 'string') return;
            context.setProperty(node, 'style', undefined);
            context.setProperty(node, 'className', alignmentClass(style.replace(/^text-align: /, '')));
          },
        },
      },
    ],
  });
}
