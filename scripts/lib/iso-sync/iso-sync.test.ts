import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseChanges } from '#content/change-log.ts';
import { readDeliverables } from './deliverables.ts';
import { readRelaton } from './relaton.ts';

const tree = path.resolve('tests/fixtures/iso-sync/relaton');

const item = (id: number, reference: string, facts: object = {}) => ({
  id,
  deliverableType: 'IS',
  supplementType: null,
  reference,
  title: { en: 'Green tea — Definition', fr: 'Thé vert' },
  publicationDate: '2011-03-01',
  edition: 1,
  icsCode: ['67.140.10'],
  ownerCommittee: 'ISO/TC 34/SC 8',
  currentStage: 9093,
  replaces: null,
  replacedBy: null,
  languages: ['en'],
  pages: { en: 4 },
  scope: { en: null },
  ...facts,
});
const lines = (...items: object[]) => items.map((one) => JSON.stringify(one)).join('\n');

describe('ISO’s open data', () => {
  it('gives rows of the catalogue, relations by name, and no projects', () => {
    const { rows, faults } = readDeliverables(
      lines(
        item(1, 'ISO 11287:2011', { replacedBy: [2] }),
        item(2, 'ISO 11287:2026', { currentStage: 6060, replaces: [1], edition: 2 }),
        item(3, 'ISO/CD 99999', { currentStage: 3060, publicationDate: null }),
        item(4, 'ISO 1:1976', { title: null }),
      ),
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ designation }) => designation)).toEqual([
      'ISO 11287:2011',
      'ISO 11287:2026',
      'ISO 1:1976',
    ]);
    expect(rows[1]).toEqual({
      designation: 'ISO 11287:2026',
      title_en: 'Green tea - Definition',
      published: '2011-03-01',
      stage: '60.60',
      edition: '2',
      ics: ['67.140.10'],
      committee: 'ISO/TC 34/SC 8',
      doctype: 'international-standard',
      replaces: ['ISO 11287:2011'],
      url: 'https://www.iso.org/standard/2.html',
    });
    // The words that the portal shows no title for.
    expect(rows[2]?.title_en).toBe('Title missing');
  });

  it('names every line that cannot be read', () => {
    const { faults } = readDeliverables(
      `{\n${lines(item(1, 'ISO 1:2020', { icsCode: ['6x'] }), { id: 'a' })}`,
    );
    expect(faults.map(({ place }) => place).sort()).toEqual(['dòng 1', 'dòng 2', 'dòng 3']);
  });
});

describe('a tree of Relaton files', () => {
  it('gives the same rows, from files of either generation', () => {
    const { rows, faults } = readRelaton(tree);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        designation: 'ISO 11287:2011',
        title_en: 'Title missing',
        published: '2011-03',
        stage: '95.99',
        edition: '1',
        ics: ['67.140.10'],
        doctype: 'international-standard',
        url: 'https://www.iso.org/standard/50271.html',
      },
      {
        designation: 'ISO 3720:2026',
        title_en: 'Black tea - Definition and basic requirements',
        published: '2026-02-03',
        stage: '60.60',
        edition: '5',
        ics: ['67.140.10'],
        committee: 'ISO/TC 34/SC 8',
        doctype: 'international-standard',
        replaces: ['ISO 3720:2011'],
        url: 'https://www.iso.org/standard/90001.html',
      },
    ]);
  });
});

describe('the command', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  function project() {
    const root = mkdtempSync(path.join(tmpdir(), 'nscl-iso-'));
    made.push(root);
    cpSync('tests/fixtures/content/base', root, { recursive: true });
    cpSync('package.json', path.join(root, 'package.json'));
    return root;
  }

  function run(root: string, ...args: string[]) {
    const script = path.resolve('scripts/data/iso.ts');
    const environment = { ...process.env };
    delete environment['CATALOGUE_FILE'];
    try {
      const output = execFileSync(process.execPath, [script, 'sync', ...args], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
        env: environment,
      });
      return { status: 0, output };
    } catch (error) {
      const { status, stderr, stdout } = error as { status: number; stderr: string; stdout: string };
      return { status, output: stdout + stderr };
    }
  }
  const catalogue = (root: string) => readFileSync(path.join(root, 'content/catalogue/iso.jsonl'), 'utf8');

  it('shows what came, what has gone and which TCVN rest on it, and writes nothing', () => {
    const root = project();
    const before = catalogue(root);
    const { output } = run(root, tree);
    expect(output).toMatch(/Mới: 1\n {2}ISO 3720:2026/);
    expect(output).toMatch(/Bị hủy bỏ: 1\n {2}ISO 11287:2011/);
    expect(output).toContain('ISO 3720:2011 → ISO 3720:2026');
    expect(output).toContain('TCVN 9740:2013  (ISO 11287:2011)');
    expect(output).toContain('chưa ghi gì');
    expect(catalogue(root)).toBe(before);
  });

  it('writes when told to, with the month and the record of changes; a second run changes nothing', () => {
    const root = project();
    expect(run(root, tree, '--write').status).toBe(2);
    run(root, tree, '--write', '--month', '2026-11');
    const after = catalogue(root);
    expect(after).toContain('"designation":"ISO 3720:2026"');
    expect(after).toContain('"designation":"ISO 3720:2011"');
    expect(readFileSync(path.join(root, 'content/settings/site.yaml'), 'utf8')).toContain(
      'iso_snapshot: 2026-11',
    );
    const folder = path.join(root, 'content/changes');
    const [file = ''] = readdirSync(folder);
    const record = readFileSync(path.join(folder, file), 'utf8');
    const { changes } = parseChanges(record, file);
    expect(changes.map(({ kind, id, to }) => [kind, id, to ?? ''].join(' ').trim())).toEqual([
      'added iso-3720-2026',
      'status iso-11287-2011 withdrawn',
      'replaced iso-3720-2011 ISO 3720:2026',
    ]);
    run(root, tree, '--write', '--month', '2026-11');
    expect(catalogue(root)).toBe(after);
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe(record);
  });

  it('names an edition in two rows, and what cannot be read, and writes nothing', () => {
    const root = project();
    const file = path.join(root, 'deliverables.jsonl');
    writeFileSync(
      file,
      lines(
        item(1, 'ISO 11287:2011'),
        item(2, 'ISO 11287:2011'),
        item(3, 'ISO 2:2020', { currentStage: 6099 }),
      ),
    );
    const before = catalogue(root);
    const { status, output } = run(root, file, '--write', '--month', '2026-11');
    expect(status).toBe(1);
    expect(output).toContain('ISO 11287:2011: có 2 dòng');
    expect(output).toContain('"60.99" is not');
    expect(catalogue(root)).toBe(before);
  });
});
