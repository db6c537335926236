/** Checks all content before a build starts, so that an editor sees every problem at once, in words, and nothing half-built. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError } from '#content/problems.ts';
import { readContent } from '#content/read-content.ts';

/**
 * Stops `astro build` when content is faulty, prints what editors should look at, and gives every moved address a page that leads
 * to the new one.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'nscl-content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        if (command !== 'build') return;
        const { content, problems, warnings } = readContent(fileURLToPath(config.root));
        for (const { file, field, message } of warnings) logger.warn(`${file}: ${field ?? ''} ${message}`);
        if (problems.length === 0) {
          updateConfig({
            redirects: Object.fromEntries(content.redirects.map(({ from, to }) => [from, to])),
          });
          return;
        }
        const error = new ContentError(problems);
        // The message is for editors; where in our code it was thrown is not.
        error.stack = error.message;
        throw error;
      },
    },
  };
}
