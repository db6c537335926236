import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  anyPath,
  draftBranch,
  entryPath,
  isEntryPath,
  isMediaPath,
  listedFolder,
  mediaPath,
} from './paths.ts';

/** Steps that attackers and unlucky people put into paths, between ordinary ones. */
const step = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '',
    '%2e%2e',
    '..%2f',
    '.git',
    '~',
    'content',
    'public',
    'media',
    'a',
    'nul',
    'CON.yaml',
  ),
  fc.constantFrom(
    'che.yaml',
    'a.jpg',
    'a.mdx',
    'a.yaml\0',
    'a.yaml ',
    ' a.yaml',
    'a\\b.yaml',
    'a\nb.yaml',
    'chè.yaml',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const hostile = fc.oneof(
  fc.array(step, { maxLength: 8 }).map((steps) => steps.join('/')),
  fc.array(step, { maxLength: 6 }).map((steps) => ['content', ...steps].join('/')),
  fc.array(step, { maxLength: 6 }).map((steps) => ['public/media', ...steps, 'a.jpg'].join('/')),
);

describe('paths', () => {
  test('whatever is let through stays below its folder and is spelled as it will be stored', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const [accepted, folder] of [
          [isEntryPath(text), 'content'],
          [isMediaPath(text), 'public/media'],
        ] as const) {
          if (!accepted) continue;
          expect(path.posix.normalize(text)).toBe(text);
          expect(path.win32.normalize(text).replaceAll('\\', '/')).toBe(text);
          expect(text.startsWith(`${folder}/`)).toBe(true);
          expect(text).toMatch(/^[\w./-]+$/);
          expect(text.split('/')).not.toContain('.git');
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('the same holds for branches of drafts', () => {
    fc.assert(
      fc.property(step, hostile, (collection, slug) => {
        let branch: string;
        try {
          branch = draftBranch(collection, slug);
        } catch {
          return;
        }
        expect(branch).toMatch(/^cms\/[a-z][a-z0-9_-]*\/[\w.-]+$/);
        expect(branch).not.toMatch(/\.\.|\/\/|\.lock(?:\/|$)|\/\.|\.$|\/$/);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    'content/products/che.yaml',
    'content/standards/tcvn/tcvn-9740-2013.yaml',
    'content/settings/site.yaml',
    'content/news/2026-11-23-le-hoi.md',
    'content/guides/cong-bo-hop-quy.mdx',
  ])('%s is an entry', (text) => {
    expect(entryPath(text)).toBe(text);
    expect(anyPath(text)).toBe(text);
  });

  test.each(['public/media/a.jpg', 'public/media/2026/le-hoi_01.webp', 'public/media/mau-don.pdf'])(
    '%s is an upload',
    (text) => {
      expect(mediaPath(text)).toBe(text);
      expect(anyPath(text)).toBe(text);
    },
  );

  test.each(['content', 'content/', 'content/standards', 'public/media'])('%s may be listed', (text) => {
    expect(listedFolder(text)).toBe(text.replace(/\/$/, ''));
  });

  test.each(['', '.', '/', 'src', 'public', 'content/..', 'contents', 'public/media/../..', 'content/./x'])(
    '%j may not be listed',
    (text) => {
      expect(() => listedFolder(text)).toThrow('nằm ngoài');
    },
  );

  test('a message shows no control characters', () => {
    expect(() => entryPath('a\u001b[2J\nb')).toThrow('“a?[2J?b”');
  });
});
