/** Templates open in LibreOffice, which lays them out as pages of the size that they say. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { filesOf } from '#library/templates/templates.ts';
import { officeFile } from '#office/template-files.ts';
import { isInstalled } from '../../scripts/lib/servers/running-server.ts';

const missing = !isInstalled('soffice');
if (missing)
  console.warn('SKIPPED: LibreOffice is not installed; apt-get install libreoffice-writer libreoffice-calc');

describe.skipIf(missing)('LibreOffice', () => {
  test('turns a file of every template into a PDF', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nscl-mau-'));
    try {
      const library = libraryFromContent(readContent('.'));
      const names: string[] = [];
      for (const template of library.collections.templates) {
        const file = filesOf(template, library).at(-1);
        if (!file) continue;
        const { bytes } = await officeFile(
          file.path,
          file.format,
          library,
          new URL('https://nscl.example.vn'),
        );
        names.push(`${template.slug}.${file.format}`);
        writeFileSync(path.join(folder, `${template.slug}.${file.format}`), bytes);
      }
      const made = path.join(folder, 'pdf');
      mkdirSync(made);
      const { status, stderr } = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
          ...['--headless', '--convert-to', 'pdf', '--outdir', made],
          ...names.map((name) => path.join(folder, name)),
        ],
        { encoding: 'utf8' },
      );
      expect(status, stderr).toBe(0);
      expect(readdirSync(made).sort()).toEqual(names.map((name) => name.replace(/\.\w+$/, '.pdf')).sort());
      const empty = readdirSync(made).filter((name) => statSync(path.join(made, name)).size < 5000);
      expect(empty).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
